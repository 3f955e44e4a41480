# Lo que se dice de una importación. Lo que hay que saber de una fila está en notes.ftl.

### Resultado de una importación
verdict-new = nueva
verdict-changed = con cambios
verdict-same = sin cambios
verdict-error = con error
verdict-skipped = omitida
verdict-aside = apartada
verdict-warning = con aviso
severity-error = error
severity-warning = aviso
severity-info = nota
severity-change = cambio
severity-refused = no se importa
severity-assumed = se completa
severity-not-kept = no se guarda
batch-import = importación
batch-undo = importación deshecha
batch-demo = demostración
batch-entry = ingreso conjunto
import-title = Importación
import-read = { $rows ->
    [one] Se leyó { $rows } fila
   *[other] Se leyeron { $rows } filas
}{ $how }.
import-how-text = { $encoding }; separador: { $separator }
import-how-letters = { $encoding }, por { $letters ->
    [one] una letra que así se lee en castellano
   *[other] { $letters } letras que así se leen en castellano
}; separador: { $separator }
import-how-sheet = hoja «{ $sheet }»
import-how-tab = tabulador
import-also = { $said } También: { $values }.
import-empty = No hay nada que importar: la tabla no tiene filas.
import-columns = Columnas: { $columns }
import-unmapped = Columnas con datos que no se importan: { $columns }
import-batch = Lote
import-rows = Filas con algo que decir
import-more = { $count ->
    [one] Falta { $count } fila más
   *[other] Faltan { $count } filas más
}: véalas con --formato csv o --formato json.
import-done = Se importó. Para deshacerlo: ayni importar deshacer { $batch } --motivo MOTIVO
import-same = Todo estaba ya en el registro: no hizo falta escribir nada.
import-nothing = No se importó nada.
popolo-persons = personas
popolo-organizations = organizaciones
popolo-posts = cargos
popolo-memberships = membresías
popolo-events = períodos
popolo-own-dates = membresías con fechas propias
popolo-genders = géneros como están en el archivo
popolo-verdicts = Qué se hizo con cada colección
popolo-findings = Lo que no se importa, se completa o no se guarda
popolo-unsaid = Popolo no puede decir { $what }: { $count ->
    [one] { $count } dato queda fuera.
   *[other] { $count } datos quedan fuera.
}
roster-unsaid = El padrón no puede llevar { $what }: { $count ->
    [one] { $count } dato queda fuera.
   *[other] { $count } datos quedan fuera.
}
popolo-erased-may-return = { $count ->
    [one] En este registro se borraron los datos de una persona
   *[other] En este registro se borraron los datos de { $count } personas
  }, y no guarda nada con que volver a reconocerlas. Este archivo registra a { $new ->
    [one] una persona
   *[other] { $new } personas
  } por primera vez. Si es anterior a un borrado, revise a cada una.

### La ayuda
help-import = Leer un padrón, una tabla de directivos, una lista de cooperativas, un archivo Popolo o un catálogo de requisitos
help-import-roster = Un padrón: CSV, XLSX, ODS o JSON con socias y socios, o con personas
help-import-roster--cooperative = La cooperativa, si ninguna columna la dice
help-import-cooperatives = Una lista de organizaciones: CSV, XLSX, ODS o JSON
help-import-cooperatives--cooperative = La cooperativa, si ninguna columna la dice
help-import-mandates = Órganos con sus plazas y quién las ocupa: CSV, XLSX, ODS o JSON
help-import-mandates--cooperative = La cooperativa, si ninguna columna la dice
help-import-mandates--file = El archivo, o - para la entrada estándar
help-import-roster--file = El archivo, o - para la entrada estándar
help-import-cooperatives--file = El archivo, o - para la entrada estándar
help--sheet = La hoja de un libro
help--header-row = La fila del encabezado
help--separator = El separador de un archivo CSV
help--with-hidden = Leer también las filas y columnas ocultas
help--encoding = La codificación de un archivo CSV: utf-8, latin1, cp850 o mac
help--maps = Qué contiene una columna: ENCABEZADO=CAMPO, o ENCABEZADO= para dejarla fuera. Campos, por su código o su nombre en castellano: register_number, family_name, given_names, full_name, dni, foreign_card, passport, document, document_type, ruc, gender, birth_date, death_date, admitted, left, exit_reason, status, suspensions, cooperative, work_area, external_key, phone, email, address, note, legal_name, acronym, kind, sector, ubigeo, place, registry_entry, founded, organ, organ_name, organ_since, post, rank, places, mandate_from, mandate_until, mandate_end, origin, represents, term
help--gender-letters = Las letras del género, como M=mujer,H=hombre; se recuerdan con el encabezado
help--date-order = Qué va primero en las fechas: dmy (el día) o mdy (el mes)
help--mode = members (con su membresía) o people (solo personas)
help--default-admitted = El ingreso de quienes no lo tengan en su fila
help--decisions = Qué hacer con una fila que espera: FILA=nueva (otra persona), FILA=misma (la que dice su documento o su nombre; queda lo registrado), FILA=corregir (se corrige su registro), FILA=PERSONA, FILA=corregir:PERSONA o FILA=omitir (se omite)
help-import-mandates--source = De qué sistema son las claves de la tabla; si no, de la cooperativa
help-import-roster--source = De qué sistema son las claves de la tabla; si no, de la cooperativa
help-import-cooperatives--source = De qué sistema son las claves de la tabla
help--valid-rows = Importar las filas correctas y devolver las demás
help--rejected = Dónde escribir las filas rechazadas: si no se dice, NOMBRE.rejected.csv o .xlsx
help-import-popolo = Un archivo Popolo JSON: persons, organizations, posts, memberships
help-import-popolo--file = El archivo, o - para la entrada estándar
help-import-popolo--source = Qué poner delante de cada identificador del archivo, si los suyos solo valen dentro de él
help-import-popolo--undated-from = Desde cuándo cuentan las membresías cuyo comienzo el archivo no dice
help-import-batches = Listar lo que se importó
help-import-undo = Deshacer una importación, mientras nada dependa de ella
help-import-undo--batch = El lote: su identificador, el comienzo de este o el nombre del archivo
help-import-undo--reason = Por qué
