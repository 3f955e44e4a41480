# Catálogos de requisitos: lo que dice el programa al leerlos y al escribirlos como OSCAL.

### El resultado de leer un catálogo
catalogue-format = Formato
catalogue-oscal-catalog = catálogo OSCAL
catalogue-ciso-assistant = biblioteca de CISO Assistant
catalogue-untp-svc = vocabulario UNTP
catalogue-scheme = Esquema
catalogue-owner = De quién es
catalogue-edition = Versión del esquema
catalogue-licence = Licencia
catalogue-requirements = Requisitos y títulos
catalogue-assessed = Requisitos que se responden
catalogue-profiles = Selecciones
catalogue-groups = Grupos en el archivo
catalogue-controls = Requisitos en el archivo
catalogue-nested = de ellos, dentro de otros
catalogue-withdrawn = de ellos, retirados
catalogue-params = Espacios por llenar
catalogue-parts = Partes del texto
catalogue-links = Relaciones que se guardan
catalogue-unkept = Lo que no se guardó
catalogue-faults = Lo que se omitió o se cortó
catalogue-remedy = Qué se hizo
catalogue-remedy-left-out = se omitió
catalogue-remedy-node-left-out = se omitió la entrada entera; lo que está debajo pertenece a la de arriba
catalogue-remedy-cut = se cortó
catalogue-remedy-titled-by-code = su código hace de título
fault-catalogue-missing = falta { $field } o está vacío
fault-catalogue-wrong-type = hay { $found } y debe ser { $expected }
fault-catalogue-fraction = { $value } se lee como número y pudo escribirse con más cifras: póngalo entre comillas
fault-catalogue-text-empty = el texto está vacío
fault-catalogue-text-too-long = el texto tiene más de { $max } caracteres
fault-catalogue-text-control = el texto tiene un carácter invisible
fault-catalogue-value = { $value } no es uno de estos: { $known }
fault-catalogue-repeated = { $id } ya está en { $first }
fault-catalogue-orphan = pertenece a { $parent }, que no está en el archivo: queda en el primer nivel
fault-catalogue-selects-unknown = el esquema no tiene { $id }
catalogue-what = Qué

### Lo que no sale al escribir OSCAL
oscal-sensitive = { $count ->
    [one] Un documento reservado no sale de la casa.
   *[other] { $count } documentos reservados no salen de la casa.
}
oscal-persons = { $count ->
    [one] No se dice qué persona atiende una acción correctiva.
   *[other] No se dice qué personas atienden { $count } acciones correctivas.
}
problem-catalogue-profile-unknown = { $option }: el esquema no tiene la selección { $value }.
problem-catalogue-profile-unknown-next = Tiene estas: { $known }. Véalas con ayni esquema mostrar.
problem-catalogue-nothing-open = { $option }: en { $value } no queda nada por corregir.
problem-catalogue-nothing-open-next = OSCAL no tiene planes vacíos. Vea lo encontrado con ayni hallazgo listar.

### Archivos que no se pueden leer
problem-input-catalogue-not-text = { $path } es un archivo { $kind }, no un catálogo.
problem-input-catalogue-not-text-next = Dé el archivo JSON o YAML mismo.
problem-input-catalogue-too-large = { $path } es demasiado grande: se leen hasta { $limit } MiB.
problem-input-catalogue-too-large-next = Divídalo en partes, o pida el catálogo sin anexos.
problem-input-catalogue-too-many-values = { $path }, línea { $line }, columna { $column }: el archivo tiene más de { $limit } valores.
problem-input-catalogue-too-many-values-next = Divídalo en partes, o pida el catálogo sin anexos.
problem-input-catalogue-empty = { $path } está vacío.
problem-input-catalogue-empty-next = Descárguelo de nuevo.
problem-input-catalogue-byte-order-mark = { $path } comienza con una marca de orden de bytes.
problem-input-catalogue-byte-order-mark-next = Guárdelo como UTF-8 sin BOM.
problem-input-catalogue-not-utf8 = { $path }, línea { $line }, columna { $column }: el texto no es UTF-8.
problem-input-catalogue-not-utf8-next = Guárdelo como UTF-8 y repita la orden.
problem-input-catalogue-cut-short = { $path } se corta en la línea { $line }, columna { $column }.
problem-input-catalogue-cut-short-next = Descárguelo de nuevo.
problem-input-catalogue-nested-too-deep = { $path }, línea { $line }, columna { $column }: hay demasiadas listas unas dentro de otras.
problem-input-catalogue-nested-too-deep-next = Revise qué programa lo produjo.
problem-input-catalogue-duplicate-key = { $path }, línea { $line }, columna { $column }: la clave { $key } está dos veces en el mismo objeto.
problem-input-catalogue-duplicate-key-next = Quite una de las dos.
problem-input-catalogue-malformed = { $path }, línea { $line }, columna { $column }: esto no es JSON.
problem-input-catalogue-malformed-next = Corríjalo en ese lugar, o descargue el archivo de nuevo.
problem-input-catalogue-yaml = { $path }, línea { $line }, columna { $column }: esto no es YAML como se lee aquí ({ $reason }).
problem-input-catalogue-yaml-next = Corríjalo en ese lugar, o descargue el archivo de nuevo.
problem-input-catalogue-unknown-format = { $path } no es un catálogo: tiene { $found }.
problem-input-catalogue-unknown-format-next = Se lee OSCAL (catalog), CISO Assistant (objects) y UNTP (conformityCriterion).
problem-input-catalogue-other-model = { $path } es otro documento de OSCAL: { $model }.
problem-input-catalogue-other-model-next = Dé el catálogo. Un perfil se da junto a su catálogo, con --perfil.
problem-input-catalogue-missing = { $path }, { $pointer }: falta { $field }.
problem-input-catalogue-missing-next = Agréguelo en el archivo y repita la orden.
problem-input-catalogue-wrong-type = { $path }, { $pointer } { $id }: hay { $found } y debe ser { $expected }.
problem-input-catalogue-wrong-type-next = Corríjalo en el archivo y repita la orden.
problem-input-catalogue-text-empty = { $path }, { $pointer } { $id }: el texto está vacío.
problem-input-catalogue-text-empty-next = Complételo en el archivo. Lo que el archivo no dice de sí mismo se puede dar con --código, --título, --titular y --edición.
problem-input-catalogue-text-too-long = { $path }, { $pointer } { $id }: el texto tiene { $found } caracteres y caben { $max }.
problem-input-catalogue-text-too-long-next = Acórtelo en el archivo. Lo que el archivo dice de sí mismo se puede dar con --código, --título, --titular y --edición.
problem-input-catalogue-text-control = { $path }, { $pointer } { $id }: hay un carácter invisible en el lugar { $found }.
problem-input-catalogue-text-control-next = Quítelo en el archivo y repita la orden.
problem-input-catalogue-value = { $path }, { $pointer } { $id }: { $value } no se entiende.
problem-input-catalogue-value-next = Use uno de estos: { $known }.
problem-input-catalogue-repeated = { $path }, { $pointer }: { $id } ya está en { $first }.
problem-input-catalogue-repeated-next = Dé otro identificador a uno de los dos.
problem-input-catalogue-orphan = { $path }, { $pointer }: { $id } pertenece a { $parent }, que no está en el archivo.
problem-input-catalogue-orphan-next = Agregue ese requisito, o corrija a cuál pertenece este.
problem-input-catalogue-cycle = { $path }, { $pointer }: { $id } pertenece, por medio de otros, a sí mismo.
problem-input-catalogue-cycle-next = Corrija a qué pertenece uno de ellos.
problem-input-catalogue-too-deep = { $path }, { $pointer }: { $id } está a más de { $limit } niveles.
problem-input-catalogue-too-deep-next = Revise qué programa lo produjo.
problem-input-catalogue-too-many = { $path } tiene más de { $limit } requisitos.
problem-input-catalogue-too-many-next = Divídalo en partes.
problem-input-catalogue-too-many-faults = { $path } tiene más de { $limit } valores que no se pueden usar.
problem-input-catalogue-too-many-faults-next = Revise qué programa lo produjo.
problem-input-catalogue-fraction = { $path }, { $pointer } { $id }: { $value } se lee como número y pudo escribirse con más cifras.
problem-input-catalogue-fraction-next = Póngalo entre comillas en el archivo.
problem-input-catalogue-no-requirements = { $path } no pide nada.
problem-input-catalogue-no-requirements-next = Revise que el archivo esté completo.
problem-input-catalogue-owner-unknown = { $path } no dice de quién es el esquema.
problem-input-catalogue-owner-unknown-next = Dígalo con --titular.
problem-input-catalogue-selects-unknown = { $path }, { $pointer }: el esquema no tiene { $id }.
problem-input-catalogue-selects-unknown-next = Dé el catálogo al que pertenece el perfil.
problem-input-catalogue-selects-nothing = { $path }, { $pointer }: el perfil no selecciona nada.
problem-input-catalogue-selects-nothing-next = Nombre requisitos en el perfil.
problem-input-catalogue-imports-other = { $path }, { $pointer }: el perfil importa { $id }, y se dio { $given }.
problem-input-catalogue-imports-other-next = Dé el catálogo que importa, con ese nombre; una selección tiene requisitos de un solo catálogo. O corrija el href en el perfil.
problem-input-catalogue-no-mapping = { $path } no relaciona esquemas.
problem-input-catalogue-no-mapping-next = Dé un archivo de CISO Assistant con requirement_mapping_sets.
problem-input-catalogue-mapping-fits-nothing = { $path } no relaciona ningún requisito de los dos esquemas.
problem-input-catalogue-mapping-fits-nothing-next = Revise --de-esquema y --a-esquema, y que los requisitos se llamen como en el archivo: ayni esquema mostrar.
problem-input-catalogue-not-one-scheme = { $path } no tiene exactamente un esquema.
problem-input-catalogue-not-one-scheme-next = Dé un archivo por esquema. Una relación entre esquemas se lee con ayni importar correspondencia.

### Lo que puede haber en un archivo
catalogue-is-a-text = un texto
catalogue-is-a-list = una lista
catalogue-is-an-object = un objeto
catalogue-is-a-number = un número
catalogue-is-true-or-false = verdadero o falso
catalogue-is-nothing = nada
catalogue-is-a-whole-number = un número entero
catalogue-is-no-field = ningún campo

### Clases de lo que no se guardó
catalogue-unkept-class = clase propia del formato
catalogue-unkept-insert-without-param = espacio por llenar sin definición
catalogue-unkept-link = enlaces a otros documentos
catalogue-unkept-link-repeated = relación repetida
catalogue-unkept-link-to-another-scheme = relación con un requisito que no está en los dos esquemas
catalogue-unkept-resource = anexos
catalogue-unkept-title-shortened = título acortado; entero está en el texto

### La ayuda
help-import-scheme = Un esquema de requisitos: OSCAL, CISO Assistant, UNTP, o uno que viene con el programa: pe-coop, craft-2.1, fairmined-2.0
help-import-scheme--scheme = El archivo, - para la entrada estándar, o uno que viene con el programa: pe-coop, craft-2.1 o fairmined-2.0
help-import-scheme--code = El nombre corto con que se llamará al esquema en esta versión
help-import-scheme--title = Su nombre
help-import-scheme--owner = De quién es
help-import-scheme--edition = Qué versión es
help-import-scheme--language = El idioma de sus textos, como es
help-import-scheme--licence = Con qué licencia están sus textos
help-import-scheme--profiles = Un perfil OSCAL sobre él: una selección de sus requisitos que se adopta con él
help-import-mapping = Cómo están los requisitos de un esquema frente a los de otro: una relación de CISO Assistant
help-import-mapping--file = El archivo, o - para la entrada estándar
help-import-mapping--source = Un esquema: código o nombre
help-import-mapping--target = El otro esquema: código o nombre
help-export-oscal-catalog = Un esquema como catálogo OSCAL
help-export-oscal-catalog--scheme = El esquema: código o nombre
help-export-oscal-catalog--file = El archivo, o - para la salida estándar
help-export-oscal-profile = Una selección de requisitos de un esquema como perfil OSCAL
help-export-oscal-profile--scheme = El esquema: código o nombre
help-export-oscal-profile--profile = La selección: su código
help-export-oscal-profile--file = El archivo, o - para la salida estándar
help-export-oscal-results = Lo que encontró una auditoría como resultados de evaluación OSCAL
help-export-oscal-results--audit = La auditoría: año, fecha o clase
help-export-oscal-results--file = El archivo, o - para la salida estándar
help-export-oscal-results--certification = La certificación: código o nombre del esquema, o número del certificado
help-export-oscal-results--cooperative = La organización, si hay varias certificadas
help-export-oscal-poam = Lo que falta corregir en una certificación como plan de acción e hitos OSCAL
help-export-oscal-poam--certification = La certificación: código o nombre del esquema, o número del certificado
help-export-oscal-poam--file = El archivo, o - para la salida estándar
help-export-oscal-poam--cooperative = La organización, si hay varias certificadas
