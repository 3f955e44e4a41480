# Lo que dice el programa en la terminal. Lo que solo ella dice empieza con cli-; un problema es problem-código, y con -next, qué hacer después.
# `$option` es lo que se escribió antes del valor; `$value`, el valor.

### Columnas de las listas
col-acronym = Sigla
col-basis = Fundamento
col-birth = Nacimiento
col-central = Central
col-code = Código
col-collection = Colección
col-count = Cuántas
col-dissolved = Disolución
col-fault = Qué no coincide
col-finding = Qué pasa
col-founded = Fundación
col-id = Identificador
col-kind = Clase
col-label = Archivo
col-line = Fila
col-lines = Filas
col-members = Socias y socios
col-note = Qué pasa y qué hacer
col-path = Lugar
col-place = Lugar
col-place_of_fault = Dónde
col-rank = Calidad
col-registry_entry = Partida registral
col-ruc = RUC
col-sector = Actividad
col-severity = Importancia
col-subdivision = Región (ISO 3166-2)
col-ubigeo = Ubigeo
col-undone_by = Deshecha por
col-verdict = Resultado
col-versions = Versiones

gender-unknown = sin dato

### Columnas de un padrón
field-address = Dirección
field-birth-date = Nacimiento
field-death-date = Fallecimiento
field-dni = DNI
field-document = Documento
field-document-type = Clase de documento
field-exit-reason = Motivo de la salida
field-external-key = Clave de otro sistema
field-family-name = Apellidos
field-foreign-card = Carné de extranjería
field-full-name = Nombre completo
field-given-names = Nombres
field-legal-name = Denominación
field-note = Observación
field-passport = Pasaporte
field-register-number = N.º de padrón
field-registry-entry = Partida registral
field-status = Situación
field-suspensions = Suspensiones
field-ubigeo = Ubigeo
field-work-area = Área de trabajo

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

trait-family-name = Apellidos
trait-given-names = Nombres
trait-known-as = Nombre de uso
trait-birth = Fecha de nacimiento
trait-death = Fecha de fallecimiento
trait-phone = Teléfono
trait-email = Correo
trait-dni = DNI
trait-gender = Género
merge-dropped = { $field }: queda { $kept }; no se toma { $dropped } del registro que se va.
merge-joined = Las membresías en { $cooperative } se cruzan: se unen en una sola, con los días de las dos.
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
import-done = Se importó. Para deshacerlo: ayni importar deshacer, con el lote de arriba.
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

### Listas
list-persons = Personas
list-members = Socias y socios
list-cooperatives = Organizaciones
list-affiliations = Afiliaciones
list-units = Unidades mineras
list-organs = Órganos
list-mandates = Mandatos
list-batches = Lotes importados
list-total = { $total ->
    [one] Se muestra { $shown } de { $total }.
   *[other] { $shown ->
        [one] Se muestra { $shown } de { $total }.
       *[other] Se muestran { $shown } de { $total }.
    }
}
list-other_days = { $count ->
    [one] Otra fila es de otras fechas: véala con --todo.
   *[other] Otras { $count } filas son de otras fechas: véalas con --todo.
}
list-later = { $count ->
    [one] Otra fila comienza después de ese día: véala con un --al posterior.
   *[other] Otras { $count } filas comienzan después de ese día: véalas con un --al posterior.
}
list-other_statuses = { $count ->
    [one] Otra membresía no está en curso ese día: véala con --situación todas.
   *[other] Otras { $count } membresías no están en curso ese día: véalas con --situación todas.
}

### La ayuda y lo que no se entiende al escribir una orden
cli-help-usage = Uso
cli-help-verbs = Órdenes
cli-help-arguments = Argumentos
cli-help-options = Opciones
cli-help-common-options = Opciones de todas las órdenes
cli-help-some-options = OPCIONES
cli-help-some-verb = ORDEN
cli-help-default = si no se dice: { $value }
cli-help-common = También { $options }: ayni ayuda opciones.
cli-help-group-begin = Para empezar
cli-help-group-people = Organizaciones, personas, cargos
cli-help-group-ask = Ver y revisar
cli-help-group-equality = Igualdad y proyectos
cli-help-group-certification = Certificación y auditoría
cli-help-group-keep = Comprobar y guardar copias
cli-help-group-hand-over = Entregar a otros
cli-help-first =
    Los primeros pasos:
    {"  "}ayni iniciar
    {"  "}ayni cooperativa inscribir "Cooperativa Minera Vizcacha"
    {"  "}ayni importar padrón socias.csv
    {"  "}ayni persona registrar --nombres Rosa --apellidos Quispe --género mujer
    {"  "}ayni socia admitir "Rosa Quispe" --el 05/03/2018
    {"  "}ayni socia listar

    ayni ayuda socia muestra lo que se hace con socias y socios; ayni ayuda socia admitir, una orden;
    ayni ayuda opciones, lo que vale en todas. Los acentos se pueden omitir.
problem-help-unknown = «{ $value }» no es una orden de { $verb }.
problem-help-unknown-next = { $suggestion ->
    [none] Vea las órdenes que hay con ayni ayuda, o con ayni ayuda y el nombre de un área, como ayni ayuda socia.
   *[other] ¿Quiso decir { $suggestion }? Vea las órdenes que hay con ayni ayuda.
}
problem-verb-unknown = «{ $value }» no es una orden de { $verb }.
problem-verb-unknown-next = { $value ->
    [deshacer] Lo anotado no se quita: un dato equivocado se corrige con «corregir», y lo que nunca fue se anula con «anular», en persona, socia, órgano y las demás; los dos piden el motivo. Una importación entera se deshace con ayni importar deshacer.
    [eliminar] Lo que nunca fue se anula con «anular», en persona, socia, órgano y las demás. Los datos de una persona que lo pide se borran con ayni persona borrar.
    [cambiar] Un dato equivocado se corrige con «corregir», en persona, socia, cooperativa y las demás; vea, por ejemplo, ayni ayuda persona corregir.
    [modificar] Un dato equivocado se corrige con «corregir», en persona, socia, cooperativa y las demás; vea, por ejemplo, ayni ayuda persona corregir.
    [renunciar] La salida de una socia o un socio se anota con ayni socia salir y --motivo renuncia.
    [imprimir] Para imprimir, pida un archivo: ayni informe padrón --salida padrón.html, o con .xlsx para una hoja de cálculo.
    [cuantas] Cuántas mujeres y cuántos hombres hay lo dice ayni informe participación.
    [cuantos] Cuántas mujeres y cuántos hombres hay lo dice ayni informe participación.
   *[other] { $suggestion ->
        [none] { $known ->
            [none] Vea las que hay con ayni ayuda.
           *[other] Puede ser { $known }. Vea qué hace cada una con ayni ayuda{ $page }.
        }
       *[other] ¿Quiso decir { $suggestion }? Vea todas con ayni ayuda{ $page }.
    }
}
problem-option-unknown = { $verb } no tiene la opción { $option }.
problem-option-unknown-next = { $suggestion ->
    [none] Vea las que tiene con ayni ayuda{ $page }.
   *[other] ¿Quiso decir { $suggestion }? Vea todas con ayni ayuda{ $page }.
}
problem-value-unexpected = «{ $value }» está de más.
problem-value-unexpected-next = Si son varias palabras de un mismo dato, póngalas entre comillas. Se escribe así: { $usage }
      Vea qué es cada cosa con ayni ayuda{ $page }.
problem-argument-missing = Falta decir { $missing }.
problem-argument-missing-next = Se escribe así: { $usage }
      Vea qué es cada cosa con ayni ayuda{ $page }.
problem-value-missing = Falta el valor de { $option }.
problem-value-missing-next = Escríbalo después{ $choices ->
    [none] {""}
   *[other] ; puede ser { $choices }
}. Vea más con ayni ayuda{ $page }.
problem-value-unknown = «{ $value }» no sirve para { $option }.
problem-value-unknown-next = { $suggestion ->
    [none] Puede ser { $choices }.
   *[other] ¿Quiso decir «{ $suggestion }»? Puede ser { $choices }.
}
problem-number-wrong = «{ $value }» no sirve para { $option }: se espera un número entero{ $most ->
    [none] {""}
   *[other] , de { $least } a { $most }
}.
problem-number-wrong-next = Escríbalo solo con cifras, como 12. Vea más con ayni ayuda{ $page }.
problem-number-negative = «{ $value }» es un número negativo, y aquí no puede haberlos.
problem-number-negative-next = Escriba un número entero desde 0. Se escribe así: { $usage }
problem-option-repeated = { $option } está dos veces.
problem-option-repeated-next = Déjela una sola vez.
problem-options-conflict = { $option } no se puede usar junto con { $other }.
problem-options-conflict-next = Deje solo una de las dos. Se escribe así: { $usage }
problem-typed-not-text = Lo que se escribió después de { $verb } no está en UTF-8 y no se puede leer.
problem-typed-not-text-next = Escriba de nuevo esa palabra, o cambie el nombre del archivo por uno con letras comunes.
problem-typed-wrong = No se entiende lo que se escribió después de { $verb }.
problem-typed-wrong-next = Se escribe así: { $usage }

### Lo que se hizo
receipt-written = Registrado. El registro está en la versión { $version }.
receipt-replayed = Ya estaba registrado; no se hizo dos veces. El registro está en la versión { $version }.
receipt-alike = Quizá { $name } ya está en el registro: { $others }. Si es la misma persona, escriba: ayni persona unir REPETIDA QUE-QUEDA --motivo MOTIVO
receipt-dry-run = Solo es una prueba: no se escribió nada.
cli-residue = Los datos se borraron, pero sus restos en el archivo todavía no se limpian: otro programa lo tiene abierto, o no hay espacio. Cierre el otro programa o libere espacio; la próxima orden que escriba en el registro los limpia.
cli-residue-there = Los datos se borraron y nada los muestra ya. Sus bytes siguen en los archivos de las tablas e índices del servidor: las tablas no son suyas o son demasiado grandes, o hay alguien más conectado. Pida a quien cuida el servidor que escriba las tablas de nuevo, como dice la guía (keep-on-a-server: What an erasure leaves); el diario del servidor y sus copias los guardan más tiempo.
problem-untold = Lo pedido sí quedó registrado, en la versión { $version }, pero después algo falló. { $what }
problem-untold-next = No repita la orden: quedaría dos veces. Vea lo registrado con ayni historia --últimos 5.
erase-annulled = Su registro estaba anulado, pero sus datos seguían guardados; se borran ahora.
erase-texts = { $count ->
    [one] Se borró también un texto que trataba de ella o la nombraba.
   *[other] Se borraron también { $count } textos que trataban de ella o la nombraban.
  }
erase-texts-before = { $count ->
    [one] Se borrará también este texto, que trata de ella o la nombra:
   *[other] Se borrarán también estos { $count } textos, que tratan de ella o la nombran:
  }
  { $texts }
erase-nameless = { $count ->
    [one] Algo perdió su nombre. Si todavía hace falta, dígalo de nuevo con la orden que está junto al hecho:
   *[other] { $count } cosas perdieron su nombre. Si todavía hace falta, dígalo de nuevo con la orden que está junto a cada hecho:
  }
  { $places }
erase-mentions = Sus datos pueden estar todavía en { $count } { $count ->
    [one] lugar
   *[other] lugares
  } adonde ningún borrado llega; la historia no se reescribe. Lo vigente se corrige con la orden que está junto al hecho; donde no hay ninguna, con ninguna:
  { $places }
erase-place = { $place }: { $verbs }
erase-files = { $count ->
    [one] Sus datos se leyeron de este archivo, que la sigue nombrando donde se guarde
   *[other] Sus datos se leyeron de estos archivos, que la siguen nombrando donde se guarden
  }: { $files }. Quítela de ahí, y no vuelva a importarlo como está.
erase-copies = El registro ya no guarda sus datos. Las copias hechas antes sí: respaldos y copias del registro, listas, informes y exportaciones que se entregaron, y papeles. El registro no sabe dónde están. Haga un respaldo nuevo, destruya los anteriores y pida a quien recibió una lista que la quite; restaurar una copia anterior la traería de vuelta.
popolo-erased-may-return = { $count ->
    [one] En este registro se borraron los datos de una persona
   *[other] En este registro se borraron los datos de { $count } personas
  }, y no guarda nada con que volver a reconocerlas. Este archivo registra a { $new ->
    [one] una persona
   *[other] { $new } personas
  } por primera vez. Si es anterior a un borrado, revise a cada una.
problem-keep-unknown = { $option } { $value }: de ese hecho no se va a borrar ningún texto.
problem-keep-unknown-next = Dé el número que está primero en la lista de textos, como la muestra ayni persona borrar antes de preguntar.
cli-file-written = Se escribió { $path }.
cli-init = Se creó un registro vacío: { $path }. Inscriba la organización con ayni cooperativa inscribir.
cli-init-zone-unknown = Este equipo no dice en qué zona horaria está, así que el registro se lleva con la hora universal (UTC). Dígala con ayni cooperativa fijar-zona-horaria America/Lima.
receipt-still-ended = Sigue terminado un cargo que acabó con la salida que se corrige: { $mandate }. Si lo siguió ejerciendo, escriba: ayni órgano corregir-mandato { $id } --hasta { $until } --motivo MOTIVO
upkeep-rebuilt = { $rows ->
    [one] Se derivó de nuevo { $rows } fila.
   *[other] Se derivaron de nuevo { $rows } filas.
}
confirm-erase =
    Se borrarán para siempre los datos personales de { $who }: nombres, documentos, fechas de nacimiento y fallecimiento y contactos. No se podrán recuperar.
    Quedan, sin nombre: { $left }.
    ¿Continuar? (s/n)
confirm-number = n.º { $number }
confirm-erase-left = { $memberships ->
    [one] { $memberships } membresía
   *[other] { $memberships } membresías
}, { $mandates ->
    [one] { $mandates } mandato
   *[other] { $mandates } mandatos
}, y el género con el que se cuenta

### Verificación
verify-title = Verificación del registro
backup-title = Copia de seguridad verificada
copy-title = Copia verificada
copy-copied = { $events ->
    [one] Se copió { $events } hecho a { $path }.
   *[other] Se copiaron { $events } hechos a { $path }.
}
copy-copied-on = { $events ->
    [0] { $path } ya estaba al día.
    [one] Se añadió { $events } hecho a { $path }.
   *[other] Se añadieron { $events } hechos a { $path }.
}
restore-title = Registro restaurado y verificado
verify-events = Hechos revisados
verify-profiles = Datos personales revisados
verify-texts = Textos
verify-rows = Filas de listas revisadas
verify-files = Archivos
verify-unused = Archivos sin uso
verify-head = Huella de la cadena
verify-faults = Lo que no coincide
verify-future = Hay asientos con fecha futura, desde la versión { $first }; el último es del { $last }. Se hicieron con un reloj adelantado, o el de este equipo está atrasado.
verify-sound = Todo coincide: ningún asiento se cambió por separado después de registrarlo.
verify-note = Esto muestra que el registro concuerda consigo mismo; no, que lo anotado sea cierto.
verify-note-checkpoint = Tampoco muestra que no le falte el final o que no se haya rehecho entero. Para saberlo después, firme ahora un comprobante con ayni comprobante firmar, guárdelo en otro lugar y compárelo entonces con ayni verificar --contra.
verify-unlisted = { $count ->
    [one] Un lugar más no coincide; no se muestra.
   *[other] { $count } lugares más no coinciden; no se muestran.
}
verify-unsound = Hay partes que no están como se escribieron. No siga escribiendo en este registro.
fault-at-batch = lote { $value }
fault-at-command = orden { $value }
fault-at-detail = { $value }
fault-at-digest = archivo con huella { $value }
fault-at-entry = { $value }
fault-at-first = desde la versión { $value }
fault-at-key = clave { $value }
fault-at-kind = clase { $value }
fault-at-last = hasta la versión { $value }
fault-at-object = tabla o índice { $value }
fault-at-other = y { $value }
fault-at-person = persona { $value }
fault-at-profile = perfil { $value }
fault-at-record = registro { $value }
fault-at-rule = regla { $value }
fault-at-table = tabla { $value ->
    [affiliation] de afiliaciones
    [assignment] de trabajos
    [cooperative] de organizaciones
    [cooperative_name] de denominaciones
    [kinship] de parentescos
    [mandate] de mandatos
    [membership] de membresías
    [organ] de órganos
    [person] de personas
    [seat] de plazas
    [seat_places] de cuántas plazas hay
    [suspension] de suspensiones
    [term] de períodos
    [unit] de unidades mineras
   *[other] { $value }
}
fault-at-version = versión { $value }
fault-at-what = { $value }
fault-batch-differs = la anotación de un lote se cambió o falta
fault-chain-broken = un hecho se cambió después de registrarlo, o falta el anterior
fault-command-differs = la anotación de una orden se cambió o falta
fault-commitment-differs = los datos de una persona se cambiaron después de registrarlos
fault-engine = el archivo está dañado
fault-event-missing = falta un hecho
fault-event-unknown = un hecho es de una clase que este programa no conoce; quizá lo escribió uno más nuevo
fault-event-unreadable = un hecho no se puede leer
fault-file-differs = el contenido de un archivo guardado se cambió
fault-file-missing = falta un archivo del que habla el registro
fault-file-strange = en la carpeta de archivos hay algo que no es del registro
fault-head-differs = los datos del propio registro no corresponden a su historia
fault-kind-differs = un hecho está anotado como de otra clase
fault-text-differs = un texto no es el que se escribió
fault-text-missing = falta un texto que ninguna supresión borró
fault-text-unexpected = hay un texto que no debería estar
fault-profile-missing = faltan los datos de una persona que nadie borró
fault-profile-unexpected = hay datos personales que no deberían estar
fault-setting-differs = una preferencia guardada se cambió
fault-row-differs = una fila no corresponde a la historia
fault-row-missing = falta una fila
fault-row-unexpected = sobra una fila
fault-schema-differs = una tabla del archivo no es como debe ser
fault-strange-register = hay filas de otro registro
fault-time-runs-back = un hecho dice ser anterior al que lo precede
fault-unreadable = una parte del archivo no se puede leer
fault-violation = el registro contiene algo que nunca debería ocurrir

### Demostración
demo-names = Los nombres y documentos de socias y socios son inventados, salvo los nombres de las personas que las fuentes nombran: Eugenio Calcina Quispe, Nancy Coaquira, Adrian Ahumada, William Yampara y Kitzinger Quispe. También son inventados los nombres de las nueve cooperativas.
demo-founding = Fundación: 4 de setiembre de 2005 según su perfil en fairmined.org; 2006 según responsiblemines.org. Se toma la más exacta; la otra queda en la historia.
demo-count = 199 socias y socios, de los que 58 son mujeres: fairmined.org, noviembre de 2021. El perfil sin fecha de fairmined.org dice 200.
demo-first = Según fairmined.org (noviembre de 2021), es la primera organización de este sector en el Perú que crea un comité de igualdad de género.
demo-offices = Los cargos de esas cinco personas son los publicados en fairmined.org y responsiblemines.org, en los años o el mes de los que hablan; sus fechas de ingreso, sus números y las cooperativas que representan son ejemplos. También lo son los demás cargos, quién presidió de 2009 a 2011, qué órgano creó el comité y cuántas plazas tiene.
demo-examples = El certificado, su alcance, los proyectos, sus aliados y lo que dicen otros son lo publicado, cada cosa con su dirección. La auditoría, los importes del premio, el plan con sus metas y reglas, desde cuándo trabaja cada quien en su área, y las fechas y asistencias de los talleres son ejemplos.
demo-next =
    Para seguir con este registro:
      ayni --registro { $path } socia listar
      ayni --registro { $path } informe composición "comité de igualdad de género" --al 2021-11-30
      ayni --registro { $path } informe igualdad --al 2021-11-30
      ayni --registro { $path } proyecto listar --al 2021-11-30
      ayni --registro { $path } observación listar
      ayni --registro { $path } verificar
problem-demo-exists = En { $path } hay otro registro, que no es la demostración.
problem-demo-exists-next = Escriba ayni demo con otro nombre de archivo.

### Lo que no se encuentra
record-kind-person = la persona
record-kind-cooperative = la organización
record-kind-organ = el órgano
record-kind-seat = la plaza
record-kind-mandate = el mandato
record-kind-membership = la membresía
record-kind-affiliation = la afiliación
record-kind-unit = la unidad minera
record-kind-assignment = el trabajo
record-kind-term = el período
problem-nothing-found = No se encuentra { $kind }: «{ $value }».
problem-nothing-found-next = { $option ->
    [person] Escriba su documento, su número de padrón o su nombre; ayni persona listar --buscar busca por una parte del nombre. A quien todavía no está se le registra primero con ayni persona registrar.
    [cooperative] Escriba la sigla, el RUC, la partida registral o el nombre; ayni cooperativa listar las muestra todas.
    [organ] Escriba su clase o su nombre; ayni órgano listar los muestra todos.
    [seat] Revise el cargo y si es titular o suplente; ayni órgano mostrar muestra las plazas de un órgano.
    [mandate] Revise quién lo ocupa y en qué órgano; ayni órgano listar --mandatos --todo los muestra todos.
    [membership] Revise la cooperativa; ayni socia listar --situación todas muestra a todas y todos.
    [affiliation] Revise la organización y la central; ayni cooperativa mostrar muestra sus afiliaciones.
    [unit] Escriba su nombre o su código; ayni cooperativa mostrar muestra las unidades.
    [assignment] Revise la persona y el área; ayni socia mostrar muestra en qué trabaja.
    [term] Revise el nombre del período; se define con ayni órgano definir-período.
   *[other] Revise lo que escribió.
}
problem-several-found = «{ $value }» no basta para saber cuál es { $kind }: { $candidates }.
problem-several-found-next = { $option ->
    [person] Escriba el documento, el número de padrón o el identificador.
    [cooperative] Escriba el RUC, la partida registral o el nombre completo.
    [organ] Añada --cooperativa con la sigla, o escriba el nombre completo.
    [mandate] Añada --órgano, o escriba el identificador del mandato.
    [membership] Añada --cooperativa, o escriba el identificador de la membresía.
   *[other] Escriba el nombre completo o el identificador.
}
problem-cooperative-needed = No se sabe de qué organización se trata: el registro tiene varias ({ $candidates }).
problem-cooperative-needed-next = Añada --cooperativa con la sigla, el RUC o el nombre de una de ellas.
problem-no-cooperative = El registro no tiene ninguna organización.
problem-no-cooperative-next = Inscríbala primero con ayni cooperativa inscribir.
problem-batch-undone = El lote «{ $value }» ({ $label }) ya se deshizo.
problem-batch-undone-next = No hay nada que hacer; ayni importar lotes muestra qué lotes siguen vigentes.
problem-batch-ambiguous = «{ $value }» nombra varios lotes: { $candidates }.
problem-batch-ambiguous-next = Escriba el identificador de uno de ellos, o su comienzo.
problem-batch-unknown = No hay un lote «{ $value }».
problem-batch-unknown-next = Escriba el identificador del lote, su comienzo o el nombre del archivo; ayni importar lotes los muestra todos.

### Lo que no se entiende
problem-date-shape = { $option }: «{ $value }» no es una fecha.
problem-date-shape-next = Escriba el día, el mes y el año, como 30/11/2021, 2021-11-30 o "30 de noviembre de 2021"; si no se sabe el día, noviembre de 2021 o 2021-11; si solo se sabe el año, 2021; o bien hoy o ayer.
problem-date-month-first = { $option }: en «{ $value }» el mes está antes que el día.
problem-date-month-first-next = Escriba primero el día, como 30/11/2021, o el año, como 2021-11-30.
problem-date-two-digit-year = { $option }: en «{ $value }» el año tiene dos cifras, y no se sabe de qué siglo es.
problem-date-two-digit-year-next = Escriba el año con cuatro cifras, como 30/11/2021.
day-today = hoy
day-tomorrow = mañana
day-yesterday = ayer
problem-date-impossible = { $option }: «{ $value }» no existe en el calendario.
problem-date-impossible-next = El mes no existe, o no tiene ese día. Primero va el día y luego el mes, como 30/11/2021; o el año, el mes y el día, como 2021-11-30.
problem-date-range = { $option }: «{ $value }» está fuera de los años 1500 a 2500.
problem-date-range-next = Corrija el año; escríbalo con cuatro cifras, por ejemplo 2021.
problem-date-needed = { $option }: falta la fecha.
problem-date-needed-next = Escriba { $option } con AAAA, AAAA-MM o AAAA-MM-DD, por ejemplo 2021-11-30.
problem-instant-wrong = { $option }: «{ $value }» no es un momento.
problem-instant-wrong-next = Escriba un día, como 2021-12-01, o un momento, como 2021-12-01T10:00:00Z.
problem-now-unreadable = { $option } no contiene un momento.
problem-now-unreadable-next = Póngale un momento, como 2021-12-01T10:00:00Z, o quítela.
problem-text-empty = { $option }: el texto está vacío.
problem-text-empty-next = Escriba el texto, o quite la opción.
problem-text-too-long = { $option }: el texto tiene { $found } caracteres y caben { $max }.
problem-text-too-long-next = Acórtelo.
problem-text-control = { $option }: hay un carácter invisible en la posición { $at }.
problem-text-control-next = Bórrelo o vuelva a escribir el texto, en una sola línea.
problem-choice-unknown = { $option }: no se conoce «{ $value }».
problem-choice-unknown-next = Escriba una de estas: { $known }.
problem-reading-forbidden = { $about ->
    [roll_up] Con el rol «{ $role }» no se leen cifras de varios registros ({ $verb }).
    [aggregates] Con el rol «{ $role }» no se leen cifras del registro ({ $verb }).
    [figures] Con el rol «{ $role }» solo se leen cifras que ocultan los conteos pequeños ({ $verb }).
    [records] Con el rol «{ $role }» no se leen los datos del registro ({ $verb }).
    [verification] Con el rol «{ $role }» no se verifica el registro ({ $verb }).
    [act] El rol «{ $role }» no permite esto ({ $verb }).
   *[other] Con el rol «{ $role }» no se ven datos personales de otras personas ({ $verb }).
}
problem-reading-forbidden-next = { $about ->
    [roll_up] Pídalas a quien es dueño de los registros, al consejo de vigilancia o a quien audita.
    [figures] Vea lo que se entregó con ayni entrega listar, o pídalo a la secretaría.
    [records] Vea lo que se entregó con ayni entrega listar, o pídalo a la secretaría.
    [aggregates] Pídalas a la secretaría.
    [act] Pídalo a quien es titular del registro.
   *[other] Vea las cifras con ayni informe participación, o pida lo suyo a la secretaría.
}
problem-field-withheld = { $option } no se admite con el rol «{ $role }»: una respuesta filtrada por lo que no se muestra lo revelaría.
problem-field-withheld-next = Quite { $option }.
problem-column-withheld = { $option }: la columna «{ $value }» no se muestra con el rol «{ $role }».
problem-column-withheld-next = Quítela.
problem-out-of-scope = { $value ->
    [none] Esto se refiere a todo el registro o a datos de otras organizaciones, y usted solo puede preguntar por algunas.
   *[other] { $value } no es una de sus organizaciones.
}
problem-out-of-scope-next = Pregunte por una de sus organizaciones, si la operación tiene --cooperativa; si no, pídalo a quien puede leer todo el registro.
problem-out-of-period = { $until ->
    [none] { $value } está fuera del período por el que usted puede preguntar (inicio: { $from }).
   *[other] { $value } está fuera del período por el que usted puede preguntar (inicio: { $from }; fin: { $until }).
}
problem-out-of-period-next = Elija otro valor para { $option }.
problem-second-person-needed = Esto necesita una segunda persona que lo confirme: { $roles }.
problem-second-person-needed-next = Pida a una de ellas que lo confirme en su propio nombre.
withheld = Con este rol no se muestra: { $columns }.
withheld-papers = Con este rol no se muestran documentos, nacimientos, contactos ni parentescos.
withheld-names = Con este rol solo se nombra a quien ejerce o ejerció un cargo; las demás personas aparecen con su identificador, sin documentos, nacimientos, contactos ni parentescos.
problem-lang-unknown = { $option }: no se conoce el idioma «{ $value }».
problem-lang-unknown-next = Los que hay: { $known }.
problem-separator-wrong = { $option }: «{ $value }» no es un solo carácter.
problem-separator-wrong-next = Escriba una coma, un punto y coma o un tabulador, o quite la opción.
problem-mode-unknown = { $option }: no se conoce el modo «{ $value }».
problem-mode-unknown-next = Escriba members (socias y socios, con su membresía) o people (solo personas).
problem-kind-unknown = { $option }: no hay hechos de la clase «{ $value }».
problem-kind-unknown-next = Escriba un área ({ $areas }) o una clase, como member.admitted.
problem-gender-letters-wrong = --letras-del-género: no se entiende «{ $value }».
problem-gender-letters-wrong-next = Escriba, por ejemplo, M=mujer,H=hombre o 1=hombre,2=mujer.
problem-date-order-wrong = --orden-de-fechas: no se entiende «{ $value }».
problem-date-order-wrong-next = Escriba dmy si va primero el día, o mdy si va primero el mes.
problem-decision-wrong = { $option }: no se entiende «{ $value }».
problem-decision-wrong-next = Escriba FILA=new (es otra persona), FILA=skip (se omite) o FILA=PERSONA, por ejemplo 12=12345678.
problem-seat-missing = Este órgano no tiene la plaza «{ $post }» que se busca.
problem-seat-missing-next = { $count ->
    [0] Todavía no tiene ninguna; ayni órgano cambiar-plazas las crea.
   *[other] Sus cargos son: { $posts }. Revise también si la plaza es titular o suplente; ayni órgano cambiar-plazas crea otras.
}
problem-seat-wrong = { $option }: no se entiende la plaza «{ $value }».
problem-seat-wrong-next = Escriba un cargo cada vez, y repita la opción para otro: --plaza presidenta --plaza vocal:3 --plaza vocal:2:suplente. Detrás de dos puntos van el número de plazas (* si son las que hagan falta), suplente o abierto.
problem-id-wrong = { $option }: «{ $value }» no es un identificador.
problem-id-wrong-next = Escriba un UUID completo, como 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b, o quite la opción.
problem-dni-shape = { $option }: «{ $value }» no es un DNI.
problem-dni-shape-next = Escriba las ocho cifras, con o sin el carácter verificador: 12345678 o 12345678-1.
problem-dni-check = { $option }: el carácter verificador de «{ $value }» no corresponde.
problem-dni-check-next = Compárelo con el documento. Si no está segura o seguro, escriba solo las ocho cifras.
problem-document-shape = { $option }: «{ $value }» no tiene la forma de este documento.
problem-document-shape-next = Escriba de cuatro a veinte letras y cifras, sin espacios, como en el documento.
problem-document-needed = Falta el documento.
problem-document-needed-next = Añada --dni, --carné-de-extranjería, --pasaporte o --clave-externa con su número.
problem-external-shape = { $option }: «{ $value }» no sirve como clave de otro sistema.
problem-external-shape-next = Escriba de uno a ochenta caracteres visibles.
problem-ruc-shape = { $option }: «{ $value }» no es un RUC.
problem-ruc-shape-next = Escriba once cifras; las primeras son 10, 15, 16, 17 o 20.
problem-ruc-check = { $option }: la última cifra de «{ $value }» no corresponde a las demás.
problem-ruc-check-next = Compárelo con la ficha RUC.
problem-ubigeo-shape = { $option }: «{ $value }» no es un ubigeo.
problem-ubigeo-shape-next = Escriba quién lo emite y dos, cuatro o seis cifras, por ejemplo inei:211002.
problem-ubigeo-issuer = { $option }: no se sabe quién emite el ubigeo «{ $value }».
problem-ubigeo-issuer-next = Escriba inei:, reniec: o sunat: antes de las cifras, por ejemplo inei:211002.
problem-subdivision-shape = { $option }: «{ $value }» no es un código ISO 3166-2.
problem-subdivision-shape-next = Escriba el país y la región, por ejemplo PE-PUN.
problem-past-is-read-only = No se puede escribir en lo que se sabía en otro momento ({ $value }).
problem-past-is-read-only-next = Quite { $option } y repita la orden.
problem-second-person-today = Lo que otra persona tiene que confirmar se hace a la fecha de hoy, y { $option } pide otro día ({ $value }).
problem-second-person-today-next = Quite { $option } y nombre el registro por su identificador.
problem-confirmation-needed = No se borró nada: falta su confirmación.
problem-confirmation-needed-next = Repita la orden y responda s, o añada { $option }.

### Lo que no se pudo escribir o leer
problem-unforeseen = Ocurrió algo imprevisto; no se escribió nada a medias.
problem-unforeseen-next = Repita la orden. Si ocurre otra vez, escriba ayni verificar y conserve el mensaje.
problem-conflict = Alguien más escribió en el registro: usted vio la versión { $expected } y ahora está en la { $found }.
problem-conflict-next = Revise qué cambió con ayni historia, y repita la orden con --versión-esperada y la versión actual.
problem-command-differs = Con ese identificador ya se registró otra orden, en la versión { $version }; no se escribió nada.
problem-command-differs-next = Para una orden nueva, quite --id-de-orden o escriba otro. Para repetir la de antes, escríbala igual, con la misma persona y el mismo cargo.
problem-search-too-long = { $option } { $value } es más largo que cualquier nombre: caben { $max } letras.
problem-search-too-long-next = Busque por una o dos palabras del nombre, o por el documento.
problem-undone-unknown = Ese lote no está en el registro.
problem-undone-unknown-next = Escriba el identificador del lote, su comienzo o el nombre del archivo; ayni importar lotes los muestra todos.
problem-already-undone = Ese lote ya se deshizo.
problem-already-undone-next = No hace falta nada más; ayni importar lotes muestra cuándo.
problem-damaged = { $count ->
    [one] El registro no está como se escribió: { $count } parte no coincide.
   *[other] El registro no está como se escribió: { $count } partes no coinciden.
}
problem-damaged-next = No escriba más en él. Guarde este archivo aparte y recupere una copia con ayni restaurar COPIA. Si solo son filas, basta ayni reconstruir.
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
problem-output-ending-next = Use un nombre que termine en { $known }. Para un PDF, escriba .html, ábralo en el navegador e imprímalo como PDF.
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
problem-storage-not-found = No hay un registro en { $path }.
problem-storage-not-found-next = Indique el archivo con --registro, empiece uno vacío con ayni iniciar o vea la demostración con ayni demo.
problem-storage-exists = Ya existe { $path }; no se cambió.
problem-storage-exists-next = Elija otro nombre. Para reemplazar el archivo con respaldar o restaurar, añada --sobrescribir.
problem-storage-not-ours = { $path } no es un registro de Ayni.
problem-storage-not-ours-next = Indique otro archivo con --registro. Si quiere leer un padrón, use ayni importar padrón.
problem-storage-empty = { $path } está vacío: un ayni iniciar que no terminó, o un archivo que nadie llenó.
problem-storage-empty-next = Empiece ahí el registro con ayni --registro { $quoted } iniciar, o indique otro archivo con --registro.
problem-storage-format-1 = { $path } es de una versión de prueba de Ayni, anterior a la primera entregada, y este programa ya no la lee.
problem-storage-format-1-next = Cree un registro nuevo con ayni iniciar e importe allí su lista.
problem-storage-newer = { $path } se escribió con un programa más nuevo que este.
problem-storage-newer-next = Instale la versión nueva de Ayni y repita la orden.
problem-storage-older = { $path } se escribió con un programa más antiguo y solo se abrió para leer.
problem-storage-older-next = Póngalo al día con ayni --registro { $quoted }, y repita la orden.
problem-storage-unknown-event = El registro contiene algo que este programa no conoce ({ $detail }); lo escribió uno más nuevo.
problem-storage-unknown-event-next = Instale la versión nueva de Ayni y repita la orden.
problem-storage-damaged = { $path } está dañado: { $detail }.
problem-storage-damaged-next = Vea qué parte con ayni verificar. Guarde este archivo aparte y recupere una copia con ayni restaurar COPIA.
problem-storage-unsynced = Se escribió en { $path }, pero el disco no confirmó que quede guardado: { $detail }.
problem-storage-unsynced-next = Revise el disco. Luego verifique el registro y mire si el cambio está en el historial antes de repetirlo: ayni verificar, ayni historia.
problem-storage-disk-full = No queda espacio en el disco de { $path }; no se escribió nada.
problem-storage-disk-full-next = Libere espacio y repita la orden.
problem-storage-unfinished = Lo que hay en { $path } es una copia que se cortó; no está completa y no se usa.
problem-storage-unfinished-next = Repita la orden ayni copiar o ayni restaurar con la que empezó: sigue donde quedó.
problem-storage-other-register = En { $path } hay otro registro, o uno que siguió por su cuenta; no se escribió nada.
problem-storage-other-register-next = Elija otro lugar, o copie en la otra dirección si el de allí es el más nuevo.
problem-storage-itself = { $path } es el mismo registro; no se escribió nada.
problem-storage-itself-next = Elija otro archivo.
problem-storage-of-register = { $path } pertenece al registro { $detail }; no se cambió.
problem-storage-of-register-next = Elija otro nombre.
problem-storage-not-a-file = { $path } no es un archivo, sino una carpeta, un dispositivo o una tubería; no se cambió.
problem-storage-not-a-file-next = Elija el nombre de un archivo.
problem-storage-address = La dirección { $path } no se entiende: { $detail }.
problem-storage-address-next = Escríbala así: postgres://usuaria@servidor/base?register=REGISTRO, y repita la orden.
problem-storage-unreachable = No se pudo hablar con el servidor de { $path }: { $detail }.
problem-storage-unreachable-next = Revise la red, la dirección y que el servidor funcione, y repita la orden. Si escribía, vea antes con ayni historia --últimos 1 si quedó registrado.
problem-storage-tls-missing = El servidor de { $path } no cifra, y debe hacerlo mientras la dirección no diga otra cosa; no se envió nada.
problem-storage-tls-missing-next = Pida a quien cuida el servidor que active el cifrado (ssl = on). Solo donde la red es de ustedes y de nadie más puede decir la dirección sslmode=disable.
problem-storage-tls-untrusted = El servidor de { $path } no demostró ser quien debe: { $detail ->
    [issuer] nadie en quien usted confíe responde por su certificado
    [name] su certificado es de otro nombre
    [expired] su certificado venció
   *[other] { $detail }
}. No se envió nada.
problem-storage-tls-untrusted-next = Revise el nombre del servidor en la dirección, y que sslrootcert= nombre el certificado de la autoridad que le dio quien cuida el servidor. No debilite sslmode antes de conocer la razón: alguien puede estar en medio.
problem-storage-certificate-unreadable = Los certificados de { $path } no se pueden leer: { $detail }.
problem-storage-certificate-unreadable-next = Revise el nombre que sigue a sslrootcert= en la dirección, y que el archivo tenga un certificado en texto, que empieza con BEGIN CERTIFICATE.
problem-storage-connections-busy = Este programa usa tantas conexiones a { $path } como permite la dirección ({ $detail }), y ninguna quedó libre; no se escribió nada.
problem-storage-connections-busy-next = Espere un momento y repita la orden, o escriba un número mayor después de pool= en la dirección.
problem-storage-login = El servidor de { $path } no dejó entrar: el nombre o la contraseña no son los que conoce, o falta la contraseña.
problem-storage-login-next = Revise el nombre en la dirección y ponga la contraseña en la variable PGPASSWORD. Si no la sabe, pídala a quien cuida el servidor.
problem-storage-no-database = En el servidor no existe la base de datos de { $path }.
problem-storage-no-database-next = Revise su nombre en la dirección, o pida a quien cuida el servidor que la cree con createdb, y repita la orden.
problem-storage-encoding = La base de { $path } guarda sus textos en { $detail }, que no tiene todas las letras de los nombres; no se creó nada.
problem-storage-encoding-next = Pida a quien cuida el servidor una base en UTF-8: createdb --encoding=UTF8 --template=template0 NOMBRE, y repita la orden con ella.
problem-storage-schema-differs = Lo que hay en { $path } no es todo como lo crea este programa ({ $detail }); no se leyó ninguna fila.
problem-storage-schema-differs-next = Alguien cambió el archivo con otro programa: no lo use, y recupere una copia con ayni restaurar. Si se lo enviaron, avise a quien lo hizo; ayni verificar nombra todo lo que difiere.
problem-storage-schema-differs-there = Las tablas de { $path } no son como las crea este programa ({ $detail }); no se leyó ninguna fila.
problem-storage-schema-differs-there-next = Pregunte a quien cuida el servidor quién las cambió, y pídale que quite lo añadido y reponga lo que falta; ayni verificar lo nombra todo. Después repita la orden.
problem-storage-search-path = La conexión a { $path } no llega al esquema ayni, sino a «{ $detail }»; no se creó nada.
problem-storage-search-path-next = Conéctese sin intermediario (como PgBouncer), o pida a quien lo cuida que deje pasar options; después repita la orden.
problem-storage-too-slow = El servidor de { $path } tardó más de lo que una orden puede; no se escribió nada.
problem-storage-too-slow-next = Espere un momento y repita la orden, o escriba en la dirección statement_timeout= con más milisegundos; con 0 no hay límite.
problem-storage-not-found-there = En { $path } no hay un registro.
problem-storage-not-found-there-next = Revise en la dirección el nombre de la base y el identificador que sigue a register=, o empiece ahí un registro con ayni iniciar.
problem-storage-permission-there = El servidor deja entrar en { $path }, pero no hacer esto.
problem-storage-permission-there-next = Pida a quien cuida el servidor los permisos que faltan (GRANT) sobre las tablas de ayni, o entre con el nombre de quien puede escribir.
problem-storage-read-only-there = La base de { $path } solo se puede leer; no se escribió nada.
problem-storage-read-only-there-next = Escriba en la dirección el servidor principal en vez de una réplica, o pregunte a quien cuida el servidor.
problem-storage-register-unnamed = La base de datos { $path } guarda varios registros, y no se dijo cuál.
problem-storage-register-unnamed-next = Añada a la dirección ?register= y el identificador del registro, y repita la orden.
problem-storage-overtaken = Otros escribieron en { $path } al mismo tiempo una y otra vez; no se escribió nada.
problem-storage-overtaken-next = Espere un momento y repita la orden.
problem-storage-on-server = { $path } está en un servidor; esta orden es para archivos.
problem-storage-on-server-next = Indique un archivo. Para llevar un registro a un servidor, o traerlo de uno, use ayni copiar.
problem-storage-busy = Otro programa está escribiendo en { $path }; no se escribió nada.
problem-storage-busy-next = Espere un momento y repita la orden.
problem-storage-read-only = { $path } no se puede escribir.
problem-storage-read-only-next = Quite la protección del archivo, o copie el registro a una carpeta donde pueda escribir.
problem-storage-permission = No hay permiso para abrir { $path }.
problem-storage-permission-next = Revise los permisos del archivo y de su carpeta.
problem-storage-unverified = La copia de { $path } no coincide con lo que se escribió, y no se puso en su lugar.
problem-storage-unverified-next = Revise el archivo con ayni verificar. Si el disco falla, copie a otro.
problem-storage-file-not-kept = El archivo { $detail } no está guardado junto al registro; no se registró nada.
problem-storage-file-not-kept-next = Guárdelo de nuevo con lo que lo registró (ayni evidencia registrar --archivo, ayni importar esquema, ayni estatuto adoptar), o recupere la carpeta de archivos de una copia con ayni restaurar.
problem-storage-file-strange = { $path } no es una carpeta del registro; no se guardó nada.
problem-storage-file-strange-next = Mire qué es, muévalo a otro lugar y repita la orden.
problem-storage-clock-behind = El reloj de este equipo dice { $now }, pero el último asiento del registro es del { $last }. No se escribió nada.
problem-storage-clock-behind-next = Corrija el reloj del equipo. Si el reloj está bien, el asiento se hizo con un reloj adelantado: vuelva a la última copia anterior (ayni restaurar), o añada --el-reloj-está-bien y lo nuevo llevará la fecha de ese asiento.
problem-storage-clock-ahead = El reloj de este equipo dice { $now }; el último asiento del registro es del { $last }, más de diez años antes. No se escribió nada.
problem-storage-clock-ahead-next = Corrija el reloj del equipo. Si está bien, repita la orden con --el-reloj-está-bien.
problem-time-zone-wrong = { $option }: no se conoce la zona horaria «{ $value }».
problem-time-zone-wrong-next = Escriba un nombre como America/Lima, America/La_Paz o America/Bogota.
problem-storage-io = No se pudo usar { $path }: { $detail }.
problem-storage-io-next = Revise el disco y la carpeta, y repita la orden.
problem-storage-engine = El registro no se pudo usar: { $detail }.
problem-storage-engine-next = Repita la orden. Si ocurre otra vez, escriba ayni verificar y conserve el mensaje.

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

### Comprobantes
checkpoint-title = Comprobante del registro
checkpoint-register = Registro
checkpoint-version = Versión
checkpoint-root = Raíz del árbol
checkpoint-at = Fecha y hora
checkpoint-key = Clave pública de quien firmó
checkpoint-note = La firma es de esa clave. De quién es la clave, dígalo quien la entregó: compárela con la que anotó.
checkpoint-continues = El registro continúa lo que era en la versión { $version }, el { $at }, según el comprobante firmado con la clave { $key }.
problem-checkpoint-shorter = El registro termina en la versión { $found }, y el comprobante del { $at } dice que tenía { $version }: se quitaron hechos, o se puso en su lugar una copia más antigua.
problem-checkpoint-shorter-next = No registre nada más aquí. Busque la copia más reciente y compruébela con ayni verificar --contra.
problem-checkpoint-differs = El registro no continúa lo que era en la versión { $found }, el { $at }: se cambió el pasado.
problem-checkpoint-differs-next = No registre nada más aquí. Busque una copia de antes del cambio y compruébela con ayni verificar --contra.
problem-checkpoint-of-other = El comprobante es de otro registro.
problem-checkpoint-of-other-next = Nombre el registro con --registro, o busque el comprobante de este.
problem-checkpoint-forged = { $path } fue cambiado después de firmarse, o nunca lo firmó esa clave.
problem-checkpoint-forged-next = Pida otra copia del comprobante a quien lo guarda.
problem-checkpoint-signed-by-other = { $path } lo firmó otra clave: { $found }.
problem-checkpoint-signed-by-other-next = Compare la clave con la que anotó. Si no es la misma, no se fíe del comprobante.
problem-no-checkpoint = { $path } no es un comprobante.
problem-no-checkpoint-next = Escriba uno con ayni comprobante firmar ARCHIVO.
problem-no-key = { $path } no es una clave de Ayni.
problem-no-key-next = Nombre otro archivo con --clave, o uno que no existe, para crear una clave nueva.
problem-key-nowhere = No se sabe dónde se guarda la clave en este equipo.
problem-key-nowhere-next = Diga el archivo con --clave ARCHIVO.
cli-key-made = Se creó una clave en { $path }; guárdela bien y no la entregue. La clave pública, que sí se entrega y se anota en el acta: { $key }
problem-proof-beyond = El comprobante llega hasta la versión { $last }, y se pidió la { $given }.
problem-proof-beyond-next = Pida una versión desde 1 hasta { $last }, o firme un comprobante nuevo con ayni comprobante firmar.

# Words that stand for something of no record, parted by spaces.
keyword-none = ninguno ninguna nunca
keyword-all = todos todas
keyword-blocks = impide
keyword-organisation = org
keyword-full = titular
keyword-alternate = suplente
keyword-open = abierto
keyword-outside = externo externa

### Lo que envían los programas
problem-field-unknown = No hay un campo «{ $value }».
problem-field-unknown-next = Los campos son: { $known }.
problem-field-missing = Falta { $option }.
problem-field-missing-next = Dele un valor.
problem-fields-conflict = { $option } no se puede usar junto con { $other }.
problem-fields-conflict-next = Quite una de las dos cosas.
problem-field-type = { $option }: { $value } no es del tipo que se pide.
problem-field-type-next = { $type ->
    [string] Dé un texto.
    [integer] Dé un número entero.
    [number] Dé un número.
    [boolean] Dé true o false.
    [array] Dé una lista de textos.
   *[object] Dé un objeto con el nombre del archivo y su contenido.
}
problem-body-wrong = No se entiende lo que se envió.
problem-body-wrong-next = Envíe un objeto con los campos de la operación.
problem-upload-empty = { $option }: se nombró el archivo «{ $value }» y falta su contenido.
problem-upload-empty-next = Envíe su contenido, en base 64, junto al nombre.
