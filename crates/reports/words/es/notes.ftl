# Lo que hay que saber de una fila o celda de un padrón, y de un archivo Popolo: qué pasa y qué hacer.
# El identificador es note-código o popolo-finding-código; `$value` es lo que dice la celda.

area-said = { $area ->
    [warehouse] { work-warehouse }
    [kitchen] { work-kitchen }
    [accounting] { work-accounting }
    [nursing] { work-nursing }
    [mining] { work-mining }
    [processing] { work-processing }
    [ore_selection] { work-ore_selection }
    [administration] { work-administration }
    [security] { work-security }
    [transport] { work-transport }
    [cleaning] { work-cleaning }
   *[other] { $area }
}

### Forma de la fila y de las celdas
note-too-few-fields = La fila no tiene tantas celdas ({ $found }) como el encabezado ({ $expected }); las que faltan se toman como vacías. Revise que no se haya perdido un separador.
note-too-many-fields = La fila tiene más celdas ({ $found }) que el encabezado ({ $expected }). Quite el separador que sobra o ponga el texto entre comillas.
note-stray-quote = En la columna { $column } hay texto después de la comilla que cierra. Duplique las comillas que están dentro del texto, así: "".
note-cell-too-large = La celda tiene { $found } caracteres y caben { $max }. Acórtela.
note-text-too-long = El texto tiene { $found } caracteres y caben { $max }. Acórtelo.
note-letters-by-evidence = El archivo no está en UTF-8; por sus letras se leyó como { $encoding }. Compare «{ $value }» con el original.
note-wrongly-decoded = «{ $value }» muestra letras dañadas, como «Ã±» en lugar de «ñ»: el texto se guardó antes con otra codificación. Vuelva al archivo original y guárdelo como UTF-8 o XLSX, o corrija las letras.
note-lost-characters = En «{ $value }» se perdieron letras. Escríbalas, o vuelva al archivo original y guárdelo como UTF-8 o XLSX.
note-other-encoding = «{ $value }» no está en UTF-8 y otras partes del archivo sí. Abra el archivo en el programa de donde viene y guárdelo entero como UTF-8, o como XLSX.
note-cell-error = La celda muestra un error de la hoja de cálculo: «{ $value }». Escriba el dato, o corrija la fórmula.
note-cell-unusable = En «{ $value }» hay un carácter que no es texto ({ $character }). Vuelva a escribir la celda.
note-cell-invisible = En «{ $value }» había un carácter que no se ve ({ $character }); se leyó sin él.
note-number-scientific = «{ $value }» está escrito como potencia y perdió cifras. Ponga la columna como texto y escriba el número completo.
note-text-control = Hay un carácter invisible en la posición { $at }. Bórrelo o vuelva a escribir el texto.
note-value-not-kept = «{ $value }» no se guarda: no es un dato de quien está en esta fila.

### Fechas
note-not-a-date = «{ $value }» no es una fecha. Escriba AAAA-MM-DD, DD/MM/AAAA, MM/AAAA o AAAA.
note-no-such-day = «{ $value }» no existe en el calendario. Corrija el día o el mes.
note-two-digit-year = «{ $value }» tiene el año con dos cifras. Escríbalo con cuatro.
note-ambiguous-date-order = «{ $value }» parece tener primero el mes. Escriba primero el día, o AAAA-MM-DD, y revise las demás fechas de la columna.
note-date-from-serial = «{ $value }» es el número con que la hoja de cálculo guarda una fecha; se leyó como { $date }.
note-date-order-shown = { $order ->
    [mdy] Las fechas tienen primero el mes, como muestra
   *[dmy] Las fechas tienen primero el día, como muestra
} «{ $example }» (fila { $line }); { $count ->
    [one] así se leyó también la otra que podría leerse de dos maneras.
   *[other] así se leyeron también las { $count } que podrían leerse de dos maneras.
}
note-date-order-assumed = Ninguna fecha muestra si va primero el día o el mes; se leyeron con { $order ->
    [mdy] el mes
   *[dmy] el día
} primero. Si no es así, repita con --orden-de-fechas mdy.
note-date-order-remembered = Ninguna fecha muestra si va primero el día o el mes; como en el último archivo con este encabezado, se leyeron con { $order ->
    [mdy] el mes primero. Si no es así, repita con --orden-de-fechas dmy.
   *[dmy] el día primero. Si no es así, repita con --orden-de-fechas mdy.
}
note-date-order-contradicted = Unas fechas tienen primero el día y otras el mes: «{ $first }» (fila { $line }) y «{ $second }» (fila { $other }). Corríjalas, o diga cómo se leen con --orden-de-fechas dmy o --orden-de-fechas mdy.
note-date-range = «{ $value }» está fuera de los años 1500 a 2500. Corrija el año.
note-date-in-future = «{ $value }» está en el futuro. Corrija la fecha si no es así.

### Género
note-not-a-gender = «{ $value }» no se entiende como género. Escriba uno de estos: F, M, H, V, mujer, hombre, femenino, masculino, otro, no declara.
note-gender-undecided = Con solo «M» no se sabe si es mujer o masculino; se importa sin dato. Escriba F o M en toda la columna, o mujer y hombre.
note-gender-letters-decided = «M» se leyó como { $meaning ->
    [woman] mujer
   *[man] masculino
}, por lo que hay en la columna: { $evidence }.
note-gender-letters-contradicted = «M» puede ser mujer o masculino, porque la columna tiene letras de las dos maneras ({ $evidence }). Dígalo con --letras-del-género M=mujer o --letras-del-género M=hombre.
note-gender-letters-changed = En esta tabla «M» significa otra cosa que en la anterior del mismo encabezado ({ $evidence }). Diga cuál vale con --letras-del-género M=mujer o --letras-del-género M=hombre.
note-gender-codes-of-standard = Los códigos del género se leyeron como los de ISO 5218, 1 hombre y 2 mujer, porque el encabezado dice que son códigos ({ $evidence }).
note-gender-numbers-untold = Con 1 y 2 no se sabe quién es mujer y quién es hombre ({ $evidence }). Dígalo con --letras-del-género 1=hombre,2=mujer, o al revés.
note-gender-unknown = No hay dato de género. Pregúntelo a la persona, si lo quiere declarar, y anótelo.

### Documentos
note-dni-shape = «{ $value }» no es un DNI. Escriba ocho cifras, con o sin su carácter verificador.
note-dni-check = El carácter verificador de «{ $value }» no corresponde. Compárelo con el documento.
note-dni-zero-restored = Faltaban ceros al comienzo del DNI; se toma { $number }. Compárelo con el documento.
note-dni-check-dropped = El carácter verificador de «{ $value }» no corresponde; se toma { $number } sin él. Compárelo con el documento.
note-document-shape = «{ $value }» no tiene la forma de este documento. Escriba de cuatro a veinte letras y cifras, como en el documento.
note-external-shape = «{ $value }» no sirve como clave de otro sistema. Escriba de uno a ochenta caracteres visibles.
note-document-type-unknown = No se sabe qué documento es «{ $value }». Escriba una de estas clases: DNI, CE, PASAPORTE.
note-ruc-shape = «{ $value }» no es un RUC. Escriba once cifras; las primeras son 10, 15, 16, 17 o 20.
note-ruc-check = La última cifra del RUC «{ $value }» no corresponde. Compárelo con la ficha RUC.
note-documents-of-two-people = Los documentos de la fila son de dos personas: { $first } y { $second }. Corrija el que no es, o una los dos registros si son de una misma persona.

### Nombres y personas
note-name-missing = Falta el nombre. Escríbalo en la fila.
note-legal-name-missing = Falta la denominación. Escríbala en la fila, o indique su columna con --columna ENCABEZADO=legal_name.
note-name-split = «{ $value }» no tiene coma; se leyó por el orden del encabezado: apellidos «{ $family }», nombres «{ $given }». Si alguno no es así, póngale la coma.
note-name-whole = En «{ $value }» no se sabe dónde terminan los apellidos; se guarda entero. Escríbalo «Apellidos, Nombres», o en dos columnas.
note-names-several = «{ $value }» parece nombrar a varias personas, y cada fila es de una sola. Dele una fila a cada una, con su documento.
note-one-name-only = Están solo los apellidos o solo los nombres. Complételos si los conoce.
note-same-person-as-line = Es la misma persona que en la fila { $line }, por { $by ->
    [external_key] la clave de otro sistema
    [document] el documento
    [register_number] el número de padrón
    [name_and_birth] el nombre y la fecha de nacimiento
   *[decision] lo que usted decidió
}. Deje una sola fila.
note-contradicts-line = La fila { $line } dice otra cosa de la misma persona. Deje igual el dato en las dos.
note-changed = { $from } → { $to }.
note-filled = Se añade { $to }.
cell-blank = nada
note-kept = La lista dice { $to } y el registro { $from }, que es posterior: queda lo del registro.
note-both-changed = Cambiaron la lista y el registro: la lista dice ahora { $to } y el registro { $from }. Decídalo con --decidir FILA=corregir (vale la lista) o FILA=misma (vale el registro).
note-other-person = Por { $by ->
        [external_key] la clave
        [register_number] el número de padrón
        [name_and_birth] el nombre y la fecha de nacimiento
        [decision] lo decidido
       *[document] el documento
    } sería { $name }, pero la fila dice lo que solo puede ser de otra persona: { $what ->
        [name] nombre
        [gender] género
        [birth] fecha de nacimiento
        [name_gender] nombre, género
        [name_birth] nombre, fecha de nacimiento
        [gender_birth] género, fecha de nacimiento
       *[other] nombre, género, fecha de nacimiento
    }. No se guarda hasta que decida: --decidir { $line }=misma (es ella o él; queda lo registrado), { $line }=corregir (se corrige su registro), { $line }=nueva (otra persona, sin ese documento) o { $line }=omitir.
note-document-of-two-rows = La fila { $line } da el mismo documento a otra persona. Corrija el que no es, o decida una de las dos: --decidir { $own }=nueva (sin ese documento) o { $own }=omitir.
note-document-left-out = El documento es en el registro de otra persona, y no se anota a esta.
note-spell-annulled = Esta membresía se anuló a mano por error de registro después de importarla, y no se vuelve a anotar. Si existió, registre el ingreso.
note-maybe-same-person = Puede ser alguien que ya está: { $names }. No se guarda hasta que decida: --decidir { $line }=misma (si es la única de esa lista), { $line }=DOCUMENTO, { $line }=nueva (otra persona) o { $line }=omitir.
note-number-name-differs = El n.º { $number } es en el registro de { $name }. Confirme que es la misma persona; si no, corrija el número.
note-decided-person-unknown = La persona { $person } que usted indicó para esta fila no está en el registro. Indíquela por su documento o su nombre.
note-erased-may-return = { $count ->
    [one] En este registro se borraron los datos de una persona
   *[other] En este registro se borraron los datos de { $count } personas
}, y no guarda nada con que volver a reconocerlas. Filas que registran a personas por primera vez: { $rows }. Si la lista es anterior a un borrado, revise cada una y quite a quien pidió que la borraran.
note-person-erased = Los datos de esta persona se borraron a pedido y no se vuelven a importar. Quite la fila.

### Membresía
note-cooperative-missing = No se sabe de qué cooperativa se trata. Añada una columna con la cooperativa o indíquela con --cooperativa.
note-cooperative-unknown = La cooperativa «{ $value }» no está en el registro. Corrija el nombre o inscríbala primero.
note-cooperative-ambiguous = Varias cooperativas responden a «{ $value }». Escriba la sigla o el RUC.
note-organisation-unknown = La organización «{ $value }» no está en el registro. Corrija el nombre o inscríbala primero.
note-organisation-ambiguous = Varias organizaciones responden a «{ $value }». Escriba la sigla o el RUC.
note-admission-missing = Falta la fecha de ingreso. Escríbala, o dé una para todas las filas con --ingreso-por-defecto.
note-admission-defaulted = La fila no dice el ingreso; se toma { $date }.
note-number-taken = El n.º { $number } ya es de { $name } en esas fechas. Corrija el número o las fechas.
note-left-before-admitted = La salida ({ $left }) no es posterior al ingreso ({ $admitted }). Corrija una de las dos fechas.
note-left-without-date = Dice que ya no pertenece, pero no desde cuándo. Escriba la fecha de salida.
note-exit-reason-missing = No dice el motivo de la salida; no se anota ninguno.
note-exit-reason-unknown = No se entiende «{ $value }» como motivo de salida; no se anota ninguno. Escriba uno de estos: renuncia, exclusión, fallecimiento, transferencia.
note-open-but-left = La fila no da fecha de salida, pero según el registro salió: { $left }. Así queda; si es un error, corrija la membresía.
note-suspension-without-date = Dice suspendida o suspendido, pero no desde cuándo; la suspensión no se anota. Escriba la fecha junto a la palabra.
note-reinstatement-without-date = Dice hábil, pero en el registro la suspensión continúa. Anote desde cuándo recobró sus derechos.
note-suspension-outside = La suspensión que comienza { $from } no cae dentro de la membresía. Corrija las fechas.
note-suspensions-unread = «{ $value }» no se entiende como suspensiones. Escriba cada una con sus días: 2012-03-01/2012-09-01; 2020-01-01/..
note-days-differ = El registro tiene otros días ({ $held }, y no { $said }) y los conserva. Si la lista tiene razón, corríjalo a mano.
note-status-unknown = «{ $value }» no se entiende como situación y no se guarda. Escriba una de estas: activo, suspendido AAAA-MM-DD, retirado.
note-status-applied = Es una solicitud, y esta tabla es de quienes ya ingresaron. Anote la solicitud aparte y quite la fila.
note-several-spells = El registro tiene varias membresías de esta persona en esas fechas. Escriba la fecha de ingreso de la que corresponde.
note-work-area-without-date = El registro tiene otra área de trabajo ({ area-said }) y la fila no dice desde cuándo cambió. Anote el cambio a mano.
note-work-annulled = Este trabajo ({ area-said }) se anuló a mano por error de registro después de importarlo, y no se vuelve a anotar. Si existió, anótelo a mano.

### Organizaciones
note-same-entry-as-line = Tiene la misma partida registral que la fila { $line }. Corríjala o deje una sola fila.
note-same-ruc-as-line = Tiene el mismo RUC que la fila { $line }. Corríjalo o deje una sola fila.
note-same-key-as-line = Tiene la misma clave que la fila { $line }. Corríjala o deje una sola fila.
note-same-name-as = Se llama igual que { $name }, pero sus números son otros; se toma como otra organización. Confírmelo.
note-keys-of-two-organisations = Los números de la fila son de dos organizaciones: { $first } y { $second }. Corrija el que no es.
note-registry-entry-missing = Falta la partida registral. Complétela cuando la tenga.
note-name-differs = En el registro es { $from } y aquí { $to }; queda el del registro. Si cambió de nombre, anótelo con su fecha.
note-ubigeo-shape = «{ $value }» no es un ubigeo. Escriba dos, cuatro o seis cifras.
note-ubigeo-without-issuer = «{ $value }» no dice quién emite el ubigeo, y no se guarda. Ponga delante uno de estos: { $choices }.

### La tabla
note-column-not-kept = Esta columna se entiende, pero aquí no se guarda.
note-no-name-column = Ninguna columna tiene nombres. Indique cuál es con --columna "ENCABEZADO=nombre completo".
note-no-legal-name-column = Ninguna columna tiene la denominación. Indique cuál es con --columna ENCABEZADO=legal_name.
note-surname-column-unread = Esta columna parece tener apellidos y no se sabe leerla así. Dígalo con --columna ENCABEZADO=family_name, o ENCABEZADO= para dejarla fuera.
note-column-like-field = Esta columna no se lee, pero parece ser { $field ->
    [birth_date] la fecha de nacimiento
    [gender] el género
    [dni] el documento
    [admitted] el ingreso
    [left] la salida
   *[other] el nombre
}. Si lo es, dígalo con --columna ENCABEZADO={ $field }.
note-nobody-member = Nadie queda como socia o socio: la tabla no dice desde cuándo. Se anotan solo personas. Añada una columna con el ingreso, o dé una fecha para todas las filas con --ingreso-por-defecto.
note-no-rows = La tabla no tiene filas de personas ni de organizaciones debajo del encabezado.
note-sheets-unread = Otras hojas tienen datos y no se leyeron: { $names }. Para leer una, escriba --hoja.
note-rows-hidden = { $count ->
    [one] Hay una fila oculta que no se leyó: { $rows }.
   *[other] Hay { $count } filas ocultas que no se leyeron: { $rows }.
} Para leerlas también, escriba --con-ocultas.
note-columns-hidden = Hay columnas ocultas que no se leyeron: { $names }. Para leerlas también, escriba --con-ocultas.
note-aside-header = Repite el encabezado; se aparta.
note-aside-table = Es de otra tabla, debajo de la primera; se aparta: { $value }.
note-aside-total = Es una suma, no una persona; se aparta: { $value }.
note-aside-signature = Es de quien hizo o firma la lista; se aparta: { $value }.
note-aside-title = Es un título dentro de la lista; se aparta: { $value }.
note-aside-footer = Está debajo de la lista y no tiene ni número, ni documento, ni fechas; se aparta: { $value }.
note-aside-number = Solo tiene número; se aparta: { $value }.
note-aside-blank = Solo dice que no hay nada; se aparta.
note-aside-erased = Es una persona con datos borrados, y sin nombre no se anota a nadie; se aparta. Si la lista es de otro registro, aquí se contará una persona menos en esos días.

### Popolo: lo que no se importa
popolo-finding-rejected = El registro no lo admite.
popolo-finding-empty-period = Termina antes de comenzar. Corrija las fechas.
popolo-finding-start-unknown = No dice desde cuándo. Complételo o use --sin-fecha-desde.
popolo-finding-organ-start-unknown = No se sabe desde cuándo existe el órgano. Complételo o use --sin-fecha-desde.
popolo-finding-date-unreadable = La fecha no se entiende. Escriba AAAA-MM-DD, AAAA-MM o AAAA.
popolo-finding-term-date-unreadable = La fecha de este período legislativo no se entiende, y tantas membresías toman de él la suya. Escriba AAAA-MM-DD, AAAA-MM o AAAA en el período.
popolo-finding-id-repeated = Otra entrada anterior tiene el mismo id. Deje una.
popolo-finding-key-of-another = El registro conoce otra cosa con este id. Dé un nombre al archivo con --fuente.
popolo-finding-person-unknown = La persona no está en el archivo.
popolo-finding-organization-unknown = La organización no está en el archivo.
popolo-finding-person-refused = La persona no se pudo importar; vea su propia línea.
popolo-finding-organization-refused = La organización no se pudo importar; vea su propia línea.
popolo-finding-member-not-a-person = En un órgano solo pueden estar personas.
popolo-finding-name-missing = No tiene nombre ni id. Complételo.
popolo-finding-name-unusable = El nombre es demasiado largo o tiene caracteres invisibles. Corríjalo.
popolo-finding-membership-repeated = Una entrada anterior dice exactamente lo mismo.
popolo-finding-dissolution-contradicted = Hay algo que continúa después de la disolución. Corrija una de las fechas.

### Popolo: lo que se completa
popolo-finding-organ-start-assumed = El órgano no dice desde cuándo; comienza con lo primero que se sabe de él.
popolo-finding-start-assumed = No dice desde cuándo; se toma la fecha indicada o la de lo que contiene.
popolo-finding-end-from-dissolution = Termina con la organización, que se disolvió.
popolo-finding-one-day = Termina el mismo día en que comienza; ese día cuenta.
popolo-finding-founding-contradicted = Hay algo anterior a la fundación; se toma ese día.
popolo-finding-post-dates-contradicted = Alguien ocupa el cargo fuera de sus fechas; las del cargo no se toman.
popolo-finding-period-overlaps = La misma persona está dos veces a la vez: la membresía se une; el cargo recibe otra plaza.
popolo-finding-exit-reason-not-stated = Popolo no dice por qué terminó; no se anota ningún motivo.
popolo-finding-parent-unknown = La organización de la que depende no está en el archivo; queda por sí sola.
popolo-finding-parent-circle = La organización depende de sí misma; queda por sí sola.
popolo-finding-name-assumed = No tiene nombre; se usa su id.

### Popolo: lo que no se guarda
popolo-finding-not-kept = El registro no tiene dónde guardarlo.
popolo-finding-not-understood = No se entiende y no se guarda.
popolo-finding-date-not-kept = La fecha no se entiende y se deja fuera.
popolo-finding-gender-contradicted = El registro tiene otro género de esta persona, y queda. Si la persona lo declara así, anótelo con ayni persona declarar-género.
popolo-finding-born-after-membership = La fecha de nacimiento es posterior al comienzo de una membresía o un cargo y se omite. Revise ambas fechas.
popolo-finding-dead-before-membership = La fecha de fallecimiento es anterior al comienzo de una membresía o un cargo y se omite. Revise ambas fechas.
popolo-finding-death-contradicted = La fecha de fallecimiento es anterior a la de nacimiento y se omite. Revise ambas fechas.
popolo-finding-gender-unknown = La palabra no se entiende como género; queda sin dato.
popolo-finding-identifier-unusable = El número no tiene la forma de su clase.
popolo-finding-identifier-taken = El número es de otra persona u organización.
popolo-finding-id-not-kept = El id no sirve como clave; la entrada se reconoce por lo que dice.
popolo-finding-post-unknown = El cargo no es de la organización; la plaza se toma del rol.
popolo-finding-on-behalf-of-not-kept = No se puede representar a esa organización.
popolo-finding-term-not-kept = El período legislativo no puede ser período del órgano.
popolo-finding-name-differs = El registro la conoce con otro nombre y lo conserva.
popolo-finding-correction-kept = El registro se corrigió a mano desde entonces, y la corrección queda. Si el archivo tiene razón, corríjalo a mano.

popolo-irregularities = Lo que está mal en el archivo
popolo-more = { $count ->
    [one] Falta { $count } línea más
   *[other] Faltan { $count } líneas más
}: véalas todas con --formato csv o --formato json.
popolo-not-understood = Lo que el archivo dice y Popolo no conoce
popolo-irregular-wrong-type = no es del tipo que Popolo pide
popolo-irregular-number-for-text = es un número donde va un texto; se tomó como texto
popolo-irregular-required-absent = falta algo que Popolo exige
popolo-irregular-id-absent = no tiene identificador
popolo-irregular-id-blank = el identificador está en blanco
popolo-irregular-id-made = no tenía identificador y se le puso uno
popolo-irregular-id-duplicate = el identificador ya es de otra entrada
popolo-irregular-copies-differ = dos copias de lo mismo no dicen lo mismo; vale la primera
popolo-irregular-reference-conflict = dice dos cosas distintas de lo mismo
popolo-irregular-reference-unknown = remite a algo que no está en el archivo
popolo-irregular-parent-circle = pertenece, por medio de otras, a sí misma
popolo-irregular-member-kind-unknown = no se sabe si es una persona o una organización
popolo-irregular-person-absent = no dice de quién es
popolo-irregular-organization-absent = no dice en qué organización
popolo-irregular-membership-repeated = está dos veces
popolo-irregular-date-unreadable = no es una fecha
popolo-irregular-end-before-start = termina antes de comenzar
popolo-irregular-end-before-start-in-period = con las fechas de su período, termina antes de comenzar
popolo-unsaid-persons-erased = personas con datos borrados: van sin nombre
popolo-unsaid-persons-kinship = parentescos
popolo-unsaid-cooperatives-place = lugares de organizaciones
popolo-unsaid-cooperatives-sector = rubros de organizaciones
popolo-unsaid-cooperatives-units = unidades mineras
popolo-unsaid-memberships-requests = solicitudes de ingreso
popolo-unsaid-memberships-applied = fechas de solicitud
popolo-unsaid-memberships-suspensions = suspensiones
popolo-unsaid-memberships-exit-reason = motivos de salida
popolo-unsaid-work = asignaciones de trabajo
popolo-unsaid-organs-basis = fundamentos de órganos
popolo-unsaid-organs-objective = objetivos de asambleas que figuran junto con su organización
popolo-unsaid-seats-places = números de plazas
popolo-unsaid-seats-requires-membership = si la plaza exige membresía
popolo-unsaid-mandates-origin = orígenes de mandatos
popolo-unsaid-mandates-end-reason = motivos de término de mandatos
roster-unsaid-persons-erased = personas con datos borrados: van como filas sin nombre, y al importarlas se apartan
roster-unsaid-persons-documents = más de un DNI o de una clave
roster-unsaid-persons-kinship = parentescos
roster-unsaid-memberships-requests = solicitudes de ingreso
roster-unsaid-memberships-applied = fechas de solicitud
roster-unsaid-work = trabajos fuera de la membresía

### Las filas que se devuelven
rejected-heading = Qué corregir
rejected-line-of = { $line } de «{ $file }»
rejected-gender-woman = mujer
rejected-gender-man = masculino
rejected-gender-other = otro
