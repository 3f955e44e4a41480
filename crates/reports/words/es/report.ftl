# Los documentos: títulos, encabezados, cifras y lo que hay que saber para leerlas.

yes = sí
no = no
figure-exact = { $figure } ({ $numerator } de { $denominator })

### Registros nombrados en una frase
person-erased = (persona con datos borrados)
record-membership = { $party } en { $cooperative } ({ $number ->
    [none] sin número
   *[other] n.º { $number }
})
record-affiliation = { $cooperative } en { $central }

### Columnas
col-admitted = Ingreso
col-alternates = Suplentes
col-area = Área
col-bar = Mujeres y hombres
col-by = Quién
col-change = Qué pasó
col-cooperative = Organización
col-document = Documento
col-filled = Ocupadas
col-gender = Género
col-group = Grupo
col-men = Hombres
col-name = Nombre
col-needed_adding = Sumando { $percent }{"\u00A0"}%
col-needed_replacing = Relevando { $percent }{"\u00A0"}%
col-number = N.º
col-office = Cargo
col-on = Fecha
col-organ = Órgano
col-origin = Origen
col-other = Otro
col-parity_index = Índice de paridad
col-places = Plazas
col-post = Cargo
col-proportional = En proporción
col-reason = Motivo
col-exit_reason = Motivo de salida
col-signature = Firma
col-recorded = Registrado
col-relation = Parentesco
col-representation = Razón con la membresía
col-represents = Por cuenta de
col-since = Desde
col-share = % de mujeres
col-status = Situación
col-term = Período
col-unknown = Sin dato
col-until = Hasta
col-version = Versión
col-women = Mujeres

### Cifras principales
fact-members = Socias y socios
fact-people = Personas
fact-women = Mujeres
fact-men = Hombres
fact-other = Otro género
fact-unknown = Sin dato de género
fact-share = Porcentaje de mujeres
fact-share-on = Mujeres entre socias y socios, { $date }
fact-parity_index = Índice de paridad
fact-balanced = En equilibrio (desde 40 %)
fact-coverage = Género conocido
fact-needed = Mujeres que faltan para { $percent } %
needed-legacy = { $needed } (meta anterior, ya no rige)
fact-legal_persons = Personas jurídicas (aparte)
needed-reached = ninguna: ya se alcanzó
needed-ways = { $adding } si se suman, o { $replacing } si toman el lugar de hombres

### Participación
participation-title = Participación de mujeres y hombres
participation-scope = { $name }, con todo lo que le pertenece
participation-scope-all = Todo el registro
participation-term = { $organ }, período { $term }, { $period }
participation-bars = Mujeres y hombres entre socias y socios y en cada órgano
participation-steps = Porcentaje de mujeres en el tiempo
group-members = Socias y socios
group-entitled = Hábiles
group-presidencies = Presidencias
section-members = Socias y socios
section-organs = Órganos
section-seats = Plazas de los órganos
section-needed = Mujeres que faltan para llegar a 30 %, 40 % y 50 %
section-needed-how = Si se suman: entran mujeres y nadie sale. Si toman el lugar: entran mujeres y salen otros tantos hombres. El 30 % es una meta heredada que ya no rige.
section-presidencies = Presidencias
section-presidencies-held = Presidencias ocupadas: { $held }.
section-work = Áreas de trabajo
section-term = Titulares en el período
note-base = El porcentaje de mujeres es de mujeres entre mujeres y hombres; otro género y sin dato se cuentan aparte. Índice de paridad: mujeres por cada hombre. En equilibrio: al menos 40 % de mujeres y 40 % de hombres.
note-distinct = Cada persona se cuenta una vez en cada grupo, aunque tenga varias membresías o cargos en él; quien preside dos órganos cuenta en cada uno. Quien está en suspensión sigue siendo parte de la cooperativa, pero no figura entre las personas hábiles.
note-entitled = Hábil es quien pertenece a la cooperativa sin suspensión anotada. El registro no lleva aportaciones ni deudas; si el estatuto las toma en cuenta, compruébelas aparte.
note-organs = En los órganos se cuentan las personas titulares; las suplentes, aparte. Cada persona se cuenta una vez; las plazas, una vez por cada cargo ocupado.
note-representation = Razón con la membresía: porcentaje de mujeres del órgano entre el de socias y socios de su propia organización, con quienes pertenecen a sus afiliadas; 1 es proporcional. En proporción: cuántas de las plazas corresponderían a mujeres.
note-rounding = Todo se calcula con razones exactas; solo al mostrarlo se redondea, la mitad hacia arriba. Los umbrales se comparan sin redondear.
note-partial = De una fecha conocida solo hasta el mes o el año se toma, para un comienzo, su primer día y, para un final, el último.
note-legacy = El 30 % se muestra solo para comparar: la Recomendación general 40 (2024) del Comité CEDAW pide paridad, 50:50.
note-legal_persons = Las personas jurídicas que son socias se cuentan aparte y no entran en ningún porcentaje.
note-term = Se cuenta una vez a cada persona que ocupó una plaza titular en el período, por más o menos tiempo.

### Composición de un órgano
composition-timeline = Mandatos en el tiempo
section-holders = Plazas y quiénes las ocupan
section-expiries = Mandatos que terminan
section-expiries-how = Cómo quedaría el órgano ese día si nadie más entrara o saliera de lo que ya está registrado.
section-mandates = Todos los mandatos
place-vacant = vacante
mandate-future = futuro
mandate-present = vigente
mandate-past = terminado
not-stated = no consta
organ-not-there = no existe en esta fecha
fact-organ = Órgano
fact-objective = Objetivo
fact-seats = Plazas ocupadas
fact-representation = Razón con la membresía
col-women_after = Mujeres después
col-men_after = Hombres después
col-share_after = % de mujeres después

### Padrón
roster-title = Padrón de socias y socios
legal_person = persona jurídica
note-roster = El cargo es el que se ocupa en la fecha. Las fechas se muestran hasta donde se conocen.
roster-sheet = Padrón
roster-column-register-number = N.º de padrón
roster-column-family-name = Apellidos
roster-column-given-names = Nombres
roster-column-full-name = Nombre completo
roster-column-dni = DNI
roster-column-foreign-card = Carné de extranjería
roster-column-passport = Pasaporte
roster-column-gender = Género
roster-column-birth-date = Fecha de nacimiento
roster-column-death-date = Fecha de fallecimiento
roster-column-admitted = Fecha de ingreso
roster-column-left = Fecha de retiro
roster-column-exit-reason = Motivo de retiro
roster-column-status = Estado
roster-column-suspensions = Suspensiones
roster-column-work-area = Área de trabajo
roster-column-phone = Teléfono
roster-column-email = Correo electrónico
roster-column-cooperative = Cooperativa
roster-column-legal-name = Razón social
roster-column-ruc = RUC
roster-column-external-key = Clave externa
roster-gender-woman = mujer
roster-gender-man = hombre
roster-gender-other = otro
roster-status-active = hábil
roster-status-suspended = suspensión
roster-status-left = retirado
roster-status-future = futuro
roster-status-applied = postulante
roster-exit-reason-resignation = renuncia
roster-exit-reason-exclusion = exclusión
roster-exit-reason-death = fallecimiento
roster-exit-reason-transfer = transferencia
roster-exit-reason-dissolution = disolución
roster-work-area-warehouse = almacén
roster-work-area-kitchen = cocina
roster-work-area-accounting = contabilidad
roster-work-area-nursing = enfermería
roster-work-area-mining = mina
roster-work-area-processing = planta de procesamiento
roster-work-area-ore-selection = pallaqueo
roster-work-area-administration = administración
roster-work-area-security = seguridad
roster-work-area-transport = transporte
roster-work-area-cleaning = limpieza

### Extracto de una persona
extract-title = Extracto de una persona
note-extract = Este extracto contiene datos personales. Entréguelo solo a la persona de quien trata o a quien ella autorice.
note-erased = Los datos personales se borraron. Quedan los hechos, sin nombre.
note-sensitive = Dato sensible (vida familiar, Ley 29733): no lo muestre a terceros.
section-extract-data = Datos
section-extract-documents = Documentos
section-extract-memberships = Membresías
section-extract-suspensions = Suspensiones
section-extract-work = Trabajo
section-extract-mandates = Cargos
section-extract-kinship = Parentesco
section-extract-history = Historia
col-applied = Solicitud
col-field = Dato
col-left = Salida
col-relative = De quién
col-scheme = Clase
col-value = Valor

### Historia
history-title = Historia del registro
history-entry-title = Un cambio del registro
note-history = Los nombres son los que el registro tiene hoy.
note-history-day = La historia va por el día en que algo se anotó. Que se pregunte por { DAY($day) } no la limita; --desde y --hasta sí.
note-zone = Las horas son las de { $zone }.

### Vista general
overview-title = El registro en breve
overview-members = { $total }: { $women }, { $men }{ $others ->
    [none] {""}
   *[other] , { $others } de otro género o sin dato
}
fact-cooperatives = Organizaciones
fact-organs = Órganos
fact-places_held = Plazas titulares ocupadas
section-due = Vence hasta el { $until }
due-nothing = Nada vence en este tiempo.
due-mandate_ends = termina un mandato
due-term_ends = termina el período de un órgano
due-suspension_ends = termina una suspensión
due-work_ends = termina un trabajo
col-due = Qué vence
col-what = De quién

### La ayuda
help-overview = Mostrar qué contiene el registro y qué vence pronto
help-report = Documentos para leer: participación, padrón, composición, extracto, historia
help-report-participation = Cuánto participan mujeres y hombres en la membresía, los cargos y el trabajo
help-report-participation--cooperative = De esta organización, con lo que le pertenece; si no se dice, de todo el registro
help-report-participation--since = Una cifra por fecha, desde este día hasta aquel por el que se pregunta
help-report-participation--every = Con --desde: cada cuántos meses
help-report-participation--organ = De todas las personas que ocuparon una plaza de este órgano en un período
help-report-participation--term = El período, por su nombre o clave
help-report-roster = El padrón: socias y socios con número, documento, ingreso y cargo
help-report-roster--cooperative = De esta organización
help-report-composition = Quiénes integran un órgano, y sus mandatos en el tiempo
help-report-extract = El extracto de una persona: datos, membresías, mandatos, trabajo, historia
help-report-history = Qué pasó en el registro
help-report-history--person = Solo lo que toca a esta persona
help-report-history--cooperative = Solo lo que toca a esta organización
help-report-history--organ = Solo lo que toca a este órgano
help-report-history--kind = Solo hechos de esta clase, como member o member.admitted; las áreas son person, cooperative, member, committee, certification, programme y equality
help-report-history--since = Solo lo registrado desde este día: 2021, 2021-01, 2021-01-15 o "2021-01-15 18:00"
help-report-history--until = Solo lo registrado hasta este día
help-report-history--batch = Solo lo registrado junto: la etiqueta del lote, como el nombre de un archivo, o el comienzo de su identificador
help-report-history--author = Solo lo que registró este cargo, o un cargo con este rol
help-report-history--from-version = Desde esta versión
help-report-history--last = Solo los últimos, cuántos
help-log = Qué pasó en el registro, una línea por hecho
help-log--person = Solo lo que toca a esta persona
help-log--cooperative = Solo lo que toca a esta organización
help-log--organ = Solo lo que toca a este órgano
help-log--kind = Solo hechos de esta clase, como member o member.admitted
help-log--since = Solo lo registrado desde este día: 2021, 2021-01, 2021-01-15 o "2021-01-15 18:00"
help-log--until = Solo lo registrado hasta este día
help-log--batch = Solo lo registrado junto: la etiqueta del lote, como el nombre de un archivo, o el comienzo de su identificador
help-log--author = Solo lo que registró este cargo, o un cargo con este rol
help-log--from-version = Desde esta versión
help-log--last = Solo los últimos, cuántos
