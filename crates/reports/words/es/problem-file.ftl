# Problemas con archivos que se leen o se escriben: problem-código, y con -next, qué hacer después.

### Lo que no se pudo escribir o leer
problem-file-not-found = No existe { $path }.
problem-file-not-found-next = Revise el nombre y la carpeta.
problem-file-permission = No hay permiso para usar { $path }.
problem-file-permission-next = Revise los permisos del archivo y de la carpeta, o elija otro lugar.
problem-file-disk-full = No queda espacio para escribir { $path }.
problem-file-disk-full-next = Libere espacio o elija otro disco, y repita la orden.
problem-file-exists = Ya existe { $path }; no se cambió.
problem-file-exists-next = Elija otro nombre, o añada --sobrescribir para reemplazarlo.
problem-output-is-register = { $path } pertenece al registro { $register }; no se cambió.
problem-output-is-register-next = Elija otro nombre. Un registro solo se reemplaza por una copia suya, con ayni restaurar.
problem-output-is-input = { $path } es el archivo que se está leyendo; no se cambió.
problem-output-is-input-next = Elija otro nombre para lo que se escribe.
problem-output-is-folder = { $path } es una carpeta.
problem-output-is-folder-next = Añada el nombre del archivo, como { $path }/padron.xlsx.
problem-output-is-device = { $path } no es un archivo, sino un dispositivo o una tubería.
problem-output-is-device-next = Elija el nombre de un archivo. Para que otro programa reciba la salida, quite la opción y use la salida estándar (-).
problem-output-no-folder = No existe la carpeta { $folder }, donde debe estar { $path }.
problem-output-no-folder-next = Cree la carpeta o elija otra, y repita la orden.
problem-output-ending = { $path }: aquí no se escriben archivos .{ $ending }.
problem-output-ending-next = Use un nombre que termine en { $known }.{ $page ->
    [some] {" "}Para un PDF, escriba .html, ábralo en el navegador e imprímalo como PDF.
   *[other] {""}
}
problem-output-contradicts = --formato { $format } y { $path } dicen dos formatos distintos.
problem-output-contradicts-next = Quite --formato, o use un nombre con la terminación de ese formato.
problem-output-format = Esto no se escribe en el formato { $format }.
problem-output-format-next = Quite --formato, o use un nombre que termine en { $known }.
problem-output-twice = Se dieron dos lugares donde escribir: { $path } y, con --salida, { $output }.
problem-output-twice-next = Deje uno de los dos.
problem-output-on-a-terminal = Un archivo de hoja de cálculo (xlsx) no se muestra en la terminal.
problem-output-on-a-terminal-next = Dé el nombre de un archivo, como --salida padron.xlsx.
problem-output-no-workbook = No se pudo escribir la hoja de cálculo: { $detail }.
problem-output-no-workbook-next = Pida menos filas, o use un nombre que termine en .csv.
problem-file-failed = No se pudo usar { $path }: { $detail }.
os-not-found = no existe
os-permission = no hay permiso
os-exists = ya existe
os-is-folder = es una carpeta, no un archivo
os-not-folder = una parte de la ruta no es una carpeta
os-folder-not-empty = la carpeta no está vacía
os-read-only = el disco o la carpeta es solo de lectura
os-disk-full = no queda espacio en el disco
os-too-large = es demasiado grande para este disco
os-name = el nombre no es válido o es demasiado largo
os-busy = otro programa lo está usando
os-timed-out = tardó demasiado en responder
os-cut-short = se terminó antes de lo esperado
os-device = no es un archivo común, o el dispositivo no responde
os-links = hay enlaces que se señalan unos a otros
os-too-many-open = hay demasiados archivos abiertos
os-disk = el disco no responde bien
os-not-possible = el sistema no permite hacerlo ahí
os-number = el sistema respondió con el error n.º { $number }
problem-file-failed-next = Revise el nombre, la carpeta y el disco, y repita la orden.
problem-file-special = { $path } no es un archivo, sino una tubería o un dispositivo, y podría no terminar nunca.
problem-file-special-next = Guarde los datos en un archivo, o entréguelos por la entrada estándar con -.

### Archivos que se importan o exportan
problem-input-rows-refused = { $count ->
    [0] { $path } no se puede importar como está; arriba se dice por qué.
    [one] { $path }: { $count } fila no se puede importar.
   *[other] { $path }: { $count } filas no se pueden importar.
}
problem-input-rows-refused-next = Corrija lo que se dice de cada una e importe de nuevo. Con --filas-válidas se importan las demás; las rechazadas se devuelven en un archivo aparte.
problem-input-rejected-exists = Ya hay un archivo de filas no importadas: { $path }; no se cambió y no se importó nada.
problem-input-rejected-exists-next = Si ya no lo necesita, añada --sobrescribir para reemplazarlo; si no, dé otro nombre con --rechazadas.
problem-input-empty-file = { $path } está vacío.
problem-input-empty-file-next = Guarde la tabla de nuevo y repita la orden.
problem-input-not-a-table = { $path } no es una tabla, sino { $found ->
    [pdf] un PDF
    [rtf] un documento RTF
    [html] una página web
    [xml] un documento XML
    [zip] un archivo ZIP
    [docx] un documento de Word
    [pptx] una presentación
    [xlsb] un libro binario de Excel (.xlsb)
    [other_open_document] un documento que no es hoja de cálculo
    [old_office] un documento antiguo de Office (.xls, .doc)
    [gzip] un archivo comprimido
    [seven_zip] un archivo comprimido
    [rar] un archivo comprimido
    [sqlite] una base de datos
    [program] un programa
    [binary] algo que no es texto
   *[other] una imagen ({ $found })
}.
problem-input-not-a-table-next = Abra el original y guárdelo como CSV o XLSX.
problem-input-file-too-large = { $path } tiene { $bytes } bytes; un archivo { $format } puede tener { $limit }.
problem-input-file-too-large-next = Divídalo en varios archivos, cada uno con el encabezado.
problem-input-encrypted-workbook = { $path } está protegido con contraseña.
problem-input-encrypted-workbook-next = Guárdelo sin contraseña y repita la orden.
problem-input-damaged-workbook = { $path } está dañado o incompleto ({ $format }: { $detail }).
problem-input-damaged-workbook-next = Ábralo en la hoja de cálculo, guárdelo de nuevo y repita la orden.
problem-input-unpacked-too-large = { $path } ocupa, desempaquetado, más de { $limit } bytes.
problem-input-unpacked-too-large-next = Guarde solo la hoja del padrón, como CSV o XLSX.
problem-input-unknown-encoding = No se conoce la codificación «{ $name }» para leer { $path }.
problem-input-unknown-encoding-next = Escriba --codificación utf-8, latin1, cp850 o mac, o quite la opción.
problem-input-not-in-encoding = { $path }, línea { $line }: el texto no está en { $encoding }.
problem-input-not-in-encoding-next = Quite --codificación para que se reconozca, o escriba otra, como latin1.
problem-input-encoding-undecided = { $path }, línea { $line }: no se sabe con qué codificación se guardó el archivo.
problem-input-encoding-undecided-next = Dígalo con --codificación latin1, cp850 o mac, y mire los nombres con --simular.
problem-input-text-too-large = { $path }: las celdas tienen más de { $limit } bytes de texto.
problem-input-text-too-large-next = Guarde solo la hoja y las columnas del padrón, o divida el archivo en varios.
problem-input-too-many-sheets = { $path } tiene más de { $limit } hojas.
problem-input-too-many-sheets-next = Guarde la hoja del padrón en un archivo aparte.
problem-input-bad-separator = «{ $separator }» no puede separar las columnas de { $path }.
problem-input-bad-separator-next = Escriba --separador con coma, punto y coma o tabulador, o quite la opción.
problem-input-no-such-sheet = { $path } no tiene la hoja «{ $name }».
problem-input-no-such-sheet-next = Escriba --hoja con una de estas: { $choices }.
problem-input-json-syntax = { $path }, línea { $line }, columna { $column }: el JSON no se puede leer ({ $detail }).
problem-input-json-syntax-next = Corríjalo en ese lugar, o exporte el archivo de nuevo.
problem-input-json-not-flat = { $path }, fila { $row }: «{ $field }» no es un valor simple.
problem-input-json-not-flat-next = Deje en cada campo un texto o un número, no una lista ni un objeto.
problem-input-json-no-table = { $path } no contiene una lista de filas.
problem-input-json-no-table-next = El JSON debe ser una lista de objetos, uno por fila.
problem-input-json-several-tables = { $path } contiene varias tablas.
problem-input-json-several-tables-next = Escriba --hoja con una de estas: { $choices }.
problem-input-unclosed-quote = { $path }, línea { $line }: se abre una comilla y no se cierra.
problem-input-unclosed-quote-next = Cierre la comilla, o quítela, y repita la orden.
problem-input-record-too-long = { $path }, línea { $line }: la fila ocupa más de { $limit } bytes.
problem-input-record-too-long-next = Revise si falta una comilla o un salto de línea; quizá el archivo no es una tabla.
problem-input-too-many-columns = { $path }, línea { $line }: hay { $found } columnas y se admiten { $limit }.
problem-input-too-many-columns-next = Quite las columnas vacías de la derecha y guarde de nuevo.
problem-input-too-many-rows = { $path }, línea { $line }: hay más de { $limit } filas.
problem-input-too-many-rows-next = Divida el archivo en varios, cada uno con el encabezado.
problem-input-too-many-cells = { $path }, línea { $line }: hay más de { $limit } celdas.
problem-input-too-many-cells-next = Quite las filas y columnas vacías, o divida el archivo en varios.
problem-input-blank-table = { $path } no tiene una fila que sirva de encabezado.
problem-input-blank-table-next = Escriba en la primera fila el nombre de cada columna.
problem-input-no-such-header-row = { $path }: la fila { $line } no tiene encabezado; la tabla va de la fila { $first } a la { $last }.
problem-input-no-such-header-row-next = Escriba --fila-de-encabezado con la fila de los nombres de las columnas, o quite la opción.
problem-input-malformed-mapping = --columna: no se entiende «{ $value }».
problem-input-malformed-mapping-next = Escriba ENCABEZADO=CAMPO, por ejemplo "Nro. de socio=register_number", o ENCABEZADO= para dejar la columna fuera.
problem-input-unknown-heading = --columna: { $path } no tiene la columna de «{ $value }».
problem-input-unknown-heading-next = Escriba el encabezado como está en el archivo; se ven todos con --simular.
problem-input-ambiguous-heading = --columna: { $path } tiene varias columnas con el encabezado de «{ $value }».
problem-input-ambiguous-heading-next = Cambie el encabezado de una en el archivo y repita la orden.
problem-input-unknown-field = --columna: no se conoce el campo de «{ $value }».
problem-input-unknown-field-next = Escriba el nombre o el código de uno de estos campos: { $fields }.
problem-input-cell-too-long = Una celda no cabe en XLSX; { $path } no se escribió.
problem-input-cell-too-long-next = Escriba el archivo como CSV.
problem-input-sheet-too-large = Las filas no caben en XLSX; { $path } no se escribió.
problem-input-sheet-too-large-next = Escriba el archivo como CSV.
problem-input-table-not-written = La tabla de { $path } no se pudo escribir.
problem-input-table-not-written-next = Escriba el archivo como CSV.
problem-input-popolo-too-large = { $path } es demasiado grande para leerlo de una vez.
problem-input-popolo-too-large-next = Divídalo en partes e impórtelas una por una.
problem-input-popolo-empty = { $path } está vacío.
problem-input-popolo-empty-next = Expórtelo o descárguelo de nuevo.
problem-input-popolo-byte-order-mark = { $path } comienza con una marca de orden de bytes, que JSON no admite.
problem-input-popolo-byte-order-mark-next = Guárdelo como UTF-8 sin BOM.
problem-input-popolo-not-utf8 = { $path }, línea { $line }, columna { $column }: el texto no es UTF-8; parece latin-1.
problem-input-popolo-not-utf8-next = Guárdelo como UTF-8 y repita la orden.
problem-input-popolo-cut-short = { $path } se corta en la línea { $line }, columna { $column }.
problem-input-popolo-cut-short-next = Expórtelo o descárguelo de nuevo.
problem-input-popolo-too-deep = { $path }, línea { $line }, columna { $column }: hay demasiadas listas unas dentro de otras para ser Popolo.
problem-input-popolo-too-deep-next = Revise qué programa lo produjo.
problem-input-popolo-too-many-values = { $path }, línea { $line }, columna { $column }: el archivo tiene más de { $limit } valores.
problem-input-popolo-too-many-values-next = Divídalo e importe las partes.
problem-input-popolo-too-many-entries = { $path } tiene más de { $limit } personas, organizaciones, membresías y otras entradas.
problem-input-popolo-too-many-entries-next = Divídalo e importe las partes.
problem-input-popolo-nothing-usable = No se importó nada de { $path }: { $count ->
    [one] { $count } entrada no se puede usar
   *[other] { $count } entradas no se pueden usar
}{ $memberships ->
    [0] .
   *[other] , entre ellas todas las membresías.
}
problem-input-popolo-nothing-usable-next = La lista de arriba dice por qué, cada causa una vez. Corríjala en el archivo, o diga lo que falta (--sin-fecha-desde), e impórtelo de nuevo.
problem-input-popolo-duplicate-key = { $path }, línea { $line }, columna { $column }: una clave está dos veces en el mismo objeto.
problem-input-popolo-duplicate-key-next = Quite una de las dos.
problem-input-popolo-malformed = { $path }, línea { $line }, columna { $column }: esto no es JSON.
problem-input-popolo-malformed-next = Corríjalo en ese lugar, o exporte el archivo de nuevo.
problem-input-popolo-not-popolo = { $path } es JSON, pero no Popolo.
problem-input-popolo-not-popolo-next = Debe ser un objeto con persons, organizations, memberships u otra colección, o una lista de personas. Un padrón se lee con ayni importar padrón.
problem-input-popolo-not-a-list = { $path }: una colección no es una lista.
problem-input-popolo-not-a-list-next = Ponga persons, organizations, posts, memberships y events como listas, entre [ y ].
problem-input-popolo-not-an-object = { $path }: una entrada de una colección no es un objeto.
problem-input-popolo-not-an-object-next = Ponga cada persona, organización, cargo y membresía como objeto.

### Lo que envían los programas
problem-upload-empty = { $option }: se nombró el archivo «{ $value }» y falta su contenido.
problem-upload-empty-next = Envíe su contenido, en base 64, junto al nombre.
