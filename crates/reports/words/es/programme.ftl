# Palabras del área programme: capacitaciones, grupos productivos y proyectos.

### Códigos en palabras
topic-violence_prevention = prevención de la violencia de género
topic-harassment = hostigamiento sexual
topic-womens_rights = derechos de las mujeres
topic-equality = igualdad de mujeres y hombres
topic-leadership = liderazgo
topic-cooperative_education = educación cooperativa
topic-safety = seguridad y salud en el trabajo
topic-environment = ambiente, mercurio y cianuro
topic-certification = certificación
topic-finance = contabilidad y dinero
topic-trade = oficio
group_role-leader = { $gender ->
    [woman] lideresa
    [man] líder
   *[other] liderazgo
}
group_role-member = integrante
tie-member = { $gender ->
    [woman] socia
    [man] socio
   *[other] socia o socio
}
tie-kin = familiar de socia o socio
tie-worker = { $gender ->
    [woman] trabajadora
    [man] trabajador
   *[other] trabajadora o trabajador
}
tie-none = sin vínculo registrado
partner_role-funding = financia
partner_role-accountable = responde
partner_role-extending = canaliza
partner_role-implementing = ejecuta

record-class-session = sesión de { $training } ({ $date })
record-participation = { $person } en { $group }, { $period }
programme-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}

### Lo que pasó
event-programme-training-planned = { $cooperative } anotó la capacitación { $training } ({ $topic }).
event-programme-training-corrected = Se corrigieron los datos de la capacitación { $training } ({ $topic }).
event-programme-training-annulled = Se anuló una capacitación registrada por error: { $training }.
event-programme-class-session-held = Se anotó una sesión de { $training } { $day }: { $length }.
event-programme-class-session-corrected = Se corrigieron los datos de una sesión, ahora de { $length }: { $class_session }.
event-programme-class-session-annulled = Se anuló una sesión registrada por error: { $class_session }.
event-programme-attendance-recorded = { $others ->
    [none] Se anotó quiénes asistieron: { $count }; { $class_session }.
   *[other] Se anotó quiénes asistieron: { $count } y, sin nombre, { $others }; { $class_session }.
}
event-programme-enrolment-recorded = La lista de inscripción de { $training } tiene ahora { $count }.
event-programme-completion-recorded = Se anotó quiénes terminaron { $training } { $day }: { $count }.
event-programme-group-formed = Se formó el grupo { $group } { $period }, junto a { $cooperative }.
event-programme-group-corrected = Se corrigieron los datos del grupo { $group }, que existe { $period }.
event-programme-group-dissolved = El grupo { $group } se disolvió { $day }.
event-programme-group-annulled = Se anuló un grupo registrado por error: { $group }.
event-programme-group-joined = { $person } entró al grupo { $group } { $period }: { $role }.
event-programme-group-left = { $person } dejó el grupo { $group } { $day }.
event-programme-participation-corrected = Se corrigió una participación, ahora { $period }, como { $role }: { $participation }.
event-programme-participation-annulled = Se anuló una participación registrada por error: { $participation }.
event-programme-project-opened = { $cooperative } abrió el proyecto { $project } { $period }.
event-programme-project-corrected = Se corrigieron los datos del proyecto { $project }, ahora { $period }.
event-programme-project-annulled = Se anuló un proyecto registrado por error: { $project }.
event-programme-partner-added = El proyecto { $project } tiene una organización aliada: { $partnership }.
event-programme-budget-line-added = El presupuesto de { $project } tiene una línea: { $title }, { $amount }.
event-programme-activity-added = El proyecto { $project } tiene una actividad { $period }: { $title }.
event-programme-expected-result-set = El proyecto { $project } tiene un resultado por alcanzar: { $title } ({ $target }).
event-programme-actual-result-recorded = Se anotó cómo estaba un resultado { $day }: { $part }, { $actual }.
event-programme-project-part-annulled = Se quitó del proyecto { $project } algo registrado por error: { $part }.
event-programme-participation-reassigned = Una participación pasó al registro de { $person }, que es la misma persona: { $participation }.
event-programme-trainee-reassigned = Las capacitaciones de { $duplicate } pasaron al registro de { $survivor }, que es la misma persona.

### Campos de un hecho
field-programme-actual = Alcanzado
field-programme-also_called = También llamado
field-programme-amount = Monto
field-programme-baseline = Punto de partida
field-programme-deadline = Para cuándo
field-programme-cooperative = Organización
field-programme-cost = Costo
field-programme-duplicate = Registro que se une
field-programme-education_fund = Del fondo de educación
field-programme-facilitators = Quién enseña
field-programme-from = Desde
field-programme-group = Grupo
field-programme-legal_person = Persona jurídica
field-programme-length = Duración
field-programme-name = Nombre
field-programme-on = Fecha
field-programme-part = Parte del proyecto
field-programme-participation = Participación
field-programme-partner = Organización aliada
field-programme-people = Personas
field-programme-person = Persona
field-programme-phase_of = Sigue a o es parte de
field-programme-place = Lugar
field-programme-products = Productos
field-programme-project = Proyecto
field-programme-reason = Motivo
field-programme-role = Papel
field-programme-class_session = Sesión
field-programme-source = Dónde consta
field-programme-survivor = Registro que queda
field-programme-target = Meta
field-programme-title = Título
field-programme-topic = Tema
field-programme-training = Capacitación
field-programme-unnamed = Personas sin nombre
field-programme-until = Hasta
field-programme-valid_months = Vale, en meses

### Por qué no se hizo algo
rejection-training-unknown = No hay en el registro ninguna capacitación con el identificador { $training }.
    .next = Búsquela por su título, o anótela primero.
rejection-training-exists = Ese identificador ya es de otra capacitación: { $training }.
    .next = Use un identificador nuevo.
rejection-training-in-use = Hay sesiones, listas o actividades de la capacitación { $training }.
    .next = Anule antes las sesiones, vacíe las listas y quite las actividades que la nombran.
rejection-class-session-unknown = No hay en el registro ninguna sesión con el identificador { $class_session }.
    .next = Elija la sesión por su fecha, o anótela primero.
rejection-class-session-exists = Ese identificador ya es de otra sesión: { $class_session }.
    .next = Use un identificador nuevo.
rejection-class-session-length = Una sesión dura de un minuto a un día, y se escribieron { $minutes } minutos.
    .next = Revise la duración; si fueron varios días, anote una sesión por día.
rejection-person-listed-twice = { $person } está dos veces en la lista.
    .next = Deje su nombre una sola vez.
rejection-not-a-trainee = { $person } no está en la lista de inscripción ni asistió a una sesión, y terminar supone lo uno o lo otro.
    .next = Anote antes su inscripción o su asistencia, o quite a la persona de la lista de quienes terminaron.
rejection-group-unknown = No hay en el registro ningún grupo con el identificador { $group }.
    .next = Búsquelo por su nombre, o anótelo primero.
rejection-group-exists = Ese identificador ya es de otro grupo: { $group }.
    .next = Use un identificador nuevo.
rejection-group-name-taken = Otro grupo de la organización se llama así en esas fechas: { $group }.
    .next = Use el grupo que ya existe, u otro nombre.
rejection-group-in-use = Hay o hubo personas en el grupo { $group }, o una actividad lo nombra.
    .next = Registre su disolución; solo se anula un grupo en el que nunca hubo nadie.
rejection-group-over = El grupo { $group } se disolvió ({ $dissolved }).
    .next = Use fechas anteriores, con su final, o anote un grupo nuevo.
rejection-participation-unknown = No hay en el registro ninguna participación con el identificador { $participation }.
    .next = Elíjala por la persona y el grupo.
rejection-participation-exists = Ese identificador ya es de otra participación: { $participation }.
    .next = Use un identificador nuevo.
rejection-already-in-group = Ya está en el grupo en esas fechas, desde { DAY($from) }: { $participation }.
    .next = Revise las fechas, o anote antes su salida.
rejection-group-has-leader = En esas fechas ya hay quien lidera el grupo: { $participation }.
    .next = Anote antes su salida, o use otras fechas.
rejection-outside-group = Las fechas están fuera de las del grupo { $group } ({ $from }).
    .next = Use fechas desde que el grupo existe, o corrija desde cuándo existe.
rejection-already-quit = La participación ya terminó ({ $until }): { $participation }.
    .next = No hay nada que terminar; si volvió, anote una participación nueva.
rejection-merge-overlaps-group = { $duplicate } está en el mismo grupo que { $survivor } en las mismas fechas.
    .next = Anule antes una de las dos participaciones.
rejection-project-unknown = No hay en el registro ningún proyecto con el identificador { $project }.
    .next = Búsquelo por su nombre, o ábralo primero.
rejection-project-exists = Ese identificador ya es de otro proyecto: { $project }.
    .next = Use un identificador nuevo.
rejection-project-circle = El proyecto { $project } vendría a ser parte de sí.
    .next = Elija otra fase o deje el proyecto sin fase anterior.
rejection-project-in-use = Otra fase o una capacitación nombra el proyecto { $project }.
    .next = Corrija o anule antes esa fase o capacitación.
rejection-project-part-exists = Ese identificador ya es de otra parte de un proyecto: { $part }.
    .next = Use un identificador nuevo.
rejection-project-part-unknown = El proyecto no tiene esa parte: { $part }.
    .next = Mire el proyecto y elija una de sus partes por su título.
rejection-outside-project = Las fechas están fuera de las del proyecto { $project }.
    .next = Use fechas dentro de las del proyecto, o corrija las del proyecto.
rejection-end-missing = No se dijo hasta cuándo, y el proyecto { $project } termina: { $until }.
    .next = Añada --hasta con un día dentro del proyecto.
rejection-programme-unchanged = Lo que se escribió ya está así.
    .next = No hay nada que hacer.

### Órdenes, para decir qué no se permite
command-programme-plan-training = anotar capacitaciones
command-programme-correct-training = corregir capacitaciones
command-programme-annul-training = anular capacitaciones
command-programme-hold-class-session = anotar sesiones
command-programme-correct-class-session = corregir sesiones
command-programme-annul-class-session = anular sesiones
command-programme-record-attendance = anotar quiénes asistieron
command-programme-record-enrolment = inscribir en capacitaciones
command-programme-record-completion = anotar quiénes terminaron
command-programme-form-group = formar grupos
command-programme-correct-group = corregir grupos
command-programme-dissolve-group = disolver grupos
command-programme-annul-group = anular grupos
command-programme-join-group = anotar quién entra a un grupo
command-programme-leave-group = anotar quién deja un grupo
command-programme-correct-participation = corregir participaciones
command-programme-annul-participation = anular participaciones
command-programme-open-project = abrir proyectos
command-programme-correct-project = corregir proyectos
command-programme-annul-project = anular proyectos
command-programme-add-partner = añadir organizaciones aliadas
command-programme-add-budget-line = añadir líneas de presupuesto
command-programme-add-activity = añadir actividades
command-programme-set-expected-result = poner resultados por alcanzar
command-programme-record-actual-result = anotar cómo está un resultado
command-programme-annul-project-part = quitar partes de proyectos

### Clases de hechos, para decir cuál no se deshace
kind-programme-training-planned = una capacitación
kind-programme-training-corrected = la corrección de una capacitación
kind-programme-training-annulled = la anulación de una capacitación
kind-programme-class-session-held = una sesión
kind-programme-class-session-corrected = la corrección de una sesión
kind-programme-class-session-annulled = la anulación de una sesión
kind-programme-attendance-recorded = una lista de asistencia
kind-programme-enrolment-recorded = una lista de inscripción
kind-programme-completion-recorded = una lista de quienes terminaron
kind-programme-group-formed = la formación de un grupo
kind-programme-group-corrected = la corrección de un grupo
kind-programme-group-dissolved = la disolución de un grupo
kind-programme-group-annulled = la anulación de un grupo
kind-programme-group-joined = la entrada a un grupo
kind-programme-group-left = la salida de un grupo
kind-programme-participation-corrected = la corrección de una participación
kind-programme-participation-annulled = la anulación de una participación
kind-programme-project-opened = la apertura de un proyecto
kind-programme-project-corrected = la corrección de un proyecto
kind-programme-project-annulled = la anulación de un proyecto
kind-programme-partner-added = una organización aliada
kind-programme-budget-line-added = una línea de presupuesto
kind-programme-activity-added = una actividad
kind-programme-expected-result-set = un resultado por alcanzar
kind-programme-actual-result-recorded = cómo estaba un resultado
kind-programme-project-part-annulled = lo que se quitó de un proyecto
kind-programme-participation-reassigned = el paso de una participación a otro registro
kind-programme-trainee-reassigned = el paso de capacitaciones a otro registro

### Lo que se escribe en la terminal y no se encuentra o no se entiende
record-kind-training = la capacitación
record-kind-session = la sesión
record-kind-group = el grupo
record-kind-participation = la participación
record-kind-project = el proyecto
record-kind-part = la parte del proyecto
record-kind-aim = el resultado
problem-nothing-found-training-next = Escriba su título o una parte de él; ayni capacitación listar las muestra todas.
problem-nothing-found-session-next = Escriba la fecha de la sesión, como 2021-11-30; ayni capacitación mostrar muestra las sesiones.
problem-nothing-found-group-next = Escriba su nombre o una parte de él; ayni grupo listar los muestra todos.
problem-nothing-found-participation-next = Revise la persona y el grupo; ayni grupo mostrar muestra quiénes están y estuvieron.
problem-nothing-found-project-next = Escriba su nombre o una parte de él; ayni proyecto listar los muestra todos.
problem-nothing-found-part-next = Escriba el título de la actividad, la línea o el resultado, o el nombre de la organización aliada; ayni proyecto mostrar los muestra.
problem-nothing-found-aim-next = Escriba el título del resultado o una parte de él; ayni proyecto mostrar los muestra.
problem-several-found-training-next = Escriba el título completo o el identificador, o añada --cooperativa.
problem-several-found-session-next = Añada --sesión con la fecha de la sesión, como 2021-11-30, o el identificador.
problem-several-found-group-next = Escriba el nombre completo o el identificador, o añada --cooperativa.
problem-several-found-participation-next = Mire el día con --al, o escriba el identificador.
problem-several-found-project-next = Escriba el nombre completo o el identificador.
problem-several-found-part-next = Escriba el título completo o el identificador.
problem-several-found-aim-next = Escriba el título completo o el identificador.
problem-hours-wrong = { $option }: «{ $value }» no es una duración.
problem-hours-wrong-next = Escriba horas, como 2 o 1.5, o horas y minutos, como 1:30.
problem-months-wrong = { $option }: «{ $value }» no es un número de meses.
problem-months-wrong-next = Escriba cuántos meses vale lo aprendido, como 24, o never si no vence.

### Listas
list-trainings = capacitaciones
list-groups = grupos productivos
list-projects = proyectos

### Columnas
col-programme-activity = Actividad
col-programme-actual = Alcanzado
col-programme-amount = Monto
col-programme-attendances = Asistencias
col-programme-baseline = Punto de partida
col-programme-by = Para cuándo
col-programme-came = Sesiones a las que vino
col-programme-completed = Terminó
col-programme-enrolled = Inscripción
col-programme-figure_on = Al
col-programme-first = Primera sesión
col-programme-good_until = Vale hasta
col-programme-group = Grupo
col-programme-minutes = Horas
col-programme-minutes_men = Horas de hombres
col-programme-minutes_women = Horas de mujeres
col-programme-last = Última sesión
col-programme-legal_person = Persona jurídica
col-programme-length_minutes = Duración
col-programme-members_women = Socias
col-programme-partner = Organización
col-programme-people = Personas
col-programme-phase_of = Sigue a o es parte de
col-programme-place = Lugar
col-programme-products = Productos
col-programme-project = Proyecto
col-programme-reached = % de la meta
col-programme-results = Resultados
col-programme-role = Papel
col-programme-sessions = Sesiones
col-programme-signature = Firma
col-programme-source = Dónde consta
col-programme-target = Meta
col-programme-tie = Vínculo
col-programme-title = Título
col-programme-topic = Tema
col-programme-training = Capacitación
col-programme-unnamed = Sin nombre
col-programme-women_reached = % de la meta, mujeres

### Informes
trainings-title = Alcance de las capacitaciones
trainings-period = { $from } – { $to }
trainings-bars = Mujeres y hombres por tema
trainings-all = Todas las capacitaciones
training-title = Capacitación
sign-sheet-title = Lista de asistencia
sign-sheet-unlisted = Las líneas sin nombre son para quien no está en la lista.
sign-sheet-blank = ____________________
project-bar = { $percent } de la meta
group-title = Grupo productivo
group-bars = Mujeres y hombres según su vínculo con la cooperativa
group-ended = Ese día el grupo no existe.
project-title = Proyecto
project-bars = Resultados: personas alcanzadas y las que faltan para la meta
project-missing = faltan para la meta
section-trainings-topics = Por tema
section-trainings-trainings = Por capacitación
section-trainings-projects = Por proyecto
section-training-sessions = Sesiones
section-training-people = Personas
section-sign-sheet = Firmas
section-group-ties = Vínculo con la cooperativa
section-group-people = Integrantes
section-group-former = Otras participaciones
section-project-results = Resultados
section-project-partners = Organizaciones aliadas
section-project-budget = Presupuesto
section-project-activities = Actividades
section-project-trainings = Capacitaciones
section-project-phases = Fases
section-extract-trainings = Capacitaciones
section-extract-groups = Grupos productivos
fact-programme-budget = Presupuesto
fact-programme-completion = Terminaron, de quienes se inscribieron
fact-programme-cost = Costo
fact-programme-days = Fechas
fact-programme-facilitators = Quién enseña
fact-programme-fund = Del fondo de educación
fact-programme-funding = Aportes
fact-programme-hours = Horas de mujeres y de hombres
fact-programme-leader = Lidera
fact-programme-legal_person = Persona jurídica
fact-programme-members = Socias y socios entre las personas
fact-programme-people = Personas capacitadas
fact-programme-products = Productos
fact-programme-project = Proyecto
fact-programme-session = Sesión
fact-programme-sessions = Sesiones
fact-programme-topic = Tema
fact-programme-trainings = Capacitaciones
fact-programme-unnamed = Asistencias sin nombre
fact-programme-valid = Lo aprendido vale
fact-programme-women_reached = Socias capacitadas, de todas las socias
programme-hours-both = { $women } y { $men }
programme-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
programme-hours = { $hours } h
programme-of-percent = { $part } de { $whole } ({ $percent })
note-trained-once = Cada persona se cuenta una vez, aunque venga a varias sesiones y capacitaciones; quien va a dos temas está en los dos, y por eso las filas no se suman.
note-trained-members = Es socia o socio quien lo era el día de la sesión a la que vino.
note-trained-unnamed = A quien no dio su nombre no se le puede distinguir entre una sesión y otra: esas asistencias van aparte y nunca se suman a las personas.
note-trained-hours = Las horas son las de cada persona en cada sesión a la que vino; se calculan con minutos exactos.
note-trained-lists = { $count ->
    [one] De una sesión nadie anotó quiénes vinieron.
   *[other] De { $count } sesiones nadie anotó quiénes vinieron.
}
note-group-ties = El vínculo es el de ese día, según las membresías, los parentescos y los trabajos que constan en el registro.
note-project-results = Alcanzado: la última cifra conocida ese día.
note-sign-sheet = Una persona de la lista que no vino se deja sin firma.
problem-people-missing = No se dijo de quiénes se trata, y la lista que hay quedaría vacía.
problem-people-missing-next = Diga a cada una con --persona, o a todas con --archivo-de-personas; con --añadir se queda quien ya estaba. Para vaciar la lista: --persona ninguna. Quiénes están lo muestra ayni capacitación mostrar.
people-replaced = { $count ->
    [one] Una persona que estaba en la lista ya no está en ella: { $people }. Con --añadir se queda quien ya estaba.
   *[other] { $count } personas que estaban en la lista ya no están en ella: { $people }. Con --añadir se queda quien ya estaba.
}
unnamed-replaced = De { $before } que vinieron sin dar su nombre { $now ->
    [0] no queda ninguna
   *[other] quedan { $now }
}: lo que se escribe ahora reemplaza la cuenta anterior.

### La ayuda: capacitaciones
help-training = Capacitaciones: programar, anotar sesiones, quiénes vinieron y quiénes terminaron
help-training-plan = Anotar una capacitación, hecha o por hacer
help-training-correct = Corregir lo que se sabe de una capacitación
help-training-annul = Decir que una capacitación se registró por error; solo si nada se refiere a ella
help-training-session = Anotar una sesión de una capacitación
help-training-correct-session = Corregir el día, la duración y el lugar de una sesión
help-training-annul-session = Decir que una sesión se registró por error
help-training-attend = Anotar a quienes estuvieron en una sesión; reemplaza lo que estaba anotado
help-training-enrol = Anotar a quienes se inscribieron; reemplaza lo que estaba anotado
help-training-complete = Anotar a quienes terminaron la capacitación en un día; reemplaza lo anotado de ese día
help-training-list = Mostrar las capacitaciones
help-training-show = Mostrar una capacitación: sesiones, quiénes vinieron, quiénes terminaron
help--training = La capacitación: su título o una parte de él
help-training-plan--title = Cómo se llama, sin nombrar a nadie
help-training-correct--title = El título como es
help-training-plan--topic = violence_prevention (violencia de género), harassment (hostigamiento), womens_rights (derechos), equality (igualdad), leadership (liderazgo), cooperative_education (cooperativismo), safety (seguridad), environment (ambiente), certification (certificación), finance (dinero), trade (oficio) u otro en sus palabras
help--topic = El tema
help--facilitators = Quién enseña: una persona del registro, org:NOMBRE si es una organización del registro, outside:NOMBRE si es otra
help-training-correct--facilitators = Quién enseña; reemplaza a quienes estaban anotados
help-training-plan--project = El proyecto al que pertenece
help-training-correct--project = El proyecto al que pertenece, o none si ninguno
help-training-list--project = Solo las de este proyecto
help-training-list--cooperative = Solo las de esta cooperativa
help-training-list--topic = Solo las de este tema
help--cost = Cuánto costó, como "1200.00 PEN"
help-training-correct--cost = Cuánto costó, o none si no se sabe
help-training-plan--education-fund = Se paga con el fondo de educación cooperativa
help-training-correct--education-fund = Si se paga con el fondo de educación cooperativa: true o false
help--valid-months = Cuántos meses vale lo aprendido
help-training-correct--valid-months = Cuántos meses vale lo aprendido, o never si no vence
help-training-session--on = Cuándo fue
help-training-correct-session--on = El día como es
help--hours = Cuánto duró, en horas: 2, 1.5 o 1:30
help-training-session--place = Dónde
help-training-correct-session--place = El lugar como es
help--session = La sesión: su día, si la capacitación tiene varias
help--people = Una persona: número de padrón, documento o nombre; puede repetirse
help--people-file = Un archivo con una persona en cada línea, o - para la entrada estándar
help--add = Conservar a quienes ya están en la lista
help-training-attend--women = Cuántas mujeres sin nombre hubo además
help-training-attend--men = Cuántos hombres sin nombre hubo además
help-training-attend--other = Cuántas personas de otro género, sin nombre, hubo además
help-training-attend--unknown = Cuántas personas sin nombre ni género conocidos hubo además
help-training-complete--on = Cuándo terminaron

### La ayuda: grupos productivos
help-group = Grupos productivos: formar, entrar, dejar
help-group-form = Formar un grupo
help-group-correct = Corregir lo que se sabe de un grupo
help-group-dissolve = Disolver un grupo: todas las personas salen
help-group-annul = Decir que un grupo se registró por error; solo si nunca hubo nadie en él
help-group-join = Anotar quién entra a un grupo
help-group-quit = Anotar quién deja un grupo
help-group-correct-participation = Corregir en qué días, o como qué, alguien participó en un grupo
help-group-correct-participation--from = El primer día, como fue
help-group-correct-participation--until = El primer día en que ya no pertenecía, como fue, o none si sigue
help-group-correct-participation--as-what = Como qué: leader (lideresa o líder) o member (integrante)
help-group-correct-participation--reason = Por qué se corrige
help-group-annul-participation = Decir que la participación de alguien se registró por error
help-group-list = Mostrar los grupos del día
help-group-show = Mostrar un grupo: quiénes están y su vínculo con la cooperativa
help--group = El grupo: su nombre o una parte de él
help-group-form--cooperative = La cooperativa a la que pertenece o junto a la que está
help-group-form--from = Desde cuándo existe
help-group-correct--name = El nombre como es
help-group-correct--from = Desde cuándo existe
help--legal-person = La organización del registro que es el propio grupo, si es persona jurídica
help-group-correct--legal-person = La organización del registro que es el propio grupo, o none si ninguna
help--products = Algo que hace o produce; puede repetirse
help-group-correct--products = Algo que hace o produce; reemplaza lo que estaba anotado
help-group-dissolve--on = El primer día en que ya no existe
help-group-join--from = Su primer día en el grupo
help-group-join--until = El primer día en que ya no pertenece a él
help-group-join--leader = Lidera el grupo
help-group-quit--on = El primer día en que ya no pertenece a él
help-group-list--cooperative = Solo los de esta cooperativa
help-group-list--all = De todos los tiempos

### La ayuda: proyectos
help-project = Proyectos: fases, organizaciones aliadas, presupuesto, actividades, resultados
help-project-open = Abrir un proyecto o una fase de un proyecto
help-project-correct = Corregir lo que se sabe de un proyecto
help-project-annul = Decir que un proyecto se registró por error; solo si ninguna fase ni capacitación se refiere a él
help-project-partner = Añadir una organización aliada: quien financia, responde, canaliza o ejecuta
help-project-budget = Añadir una línea al presupuesto
help-project-activity = Añadir algo que hace el proyecto
help-project-aim = Poner un resultado por alcanzar: cuántas personas, por género
help-project-achieve = Anotar cómo estaba un resultado en un día
help-project-remove = Decir que una organización aliada, línea, actividad o resultado se registró por error
help-project-list = Mostrar los proyectos que corren en el día
help-project-show = Mostrar un proyecto: aliadas, presupuesto, actividades, resultados
help--project = El proyecto: uno de sus nombres o una parte de él
help-project-open--from = Su primer día
help-project-correct--from = Su primer día
help-project-open--until = El primer día en que ya no corre
help-project-correct--until = El primer día en que ya no corre, o never
help-project-correct--name = El nombre como es
help--also-called = El nombre en otro idioma o documento; puede repetirse
help--phase-of = La fase anterior, o el proyecto del que es parte
help--source = Dónde consta
help--organisation = La organización: una del registro, u outside:NOMBRE si es otra
help--acting = Como qué: financia, responde, canaliza o ejecuta
help-project-partner--amount = Cuánto aporta, como "S/ 50,000.00" o "50000 USD"
help-project-partner--from = Desde qué día, si no es todo el proyecto
help-project-partner--until = El primer día que ya no cuenta
help-project-budget--title = Para qué
help-project-budget--amount = Cuánto, como "S/ 8,000.00" o "8000 USD"
help-project-budget--from = Desde qué día, si no es todo el proyecto
help-project-budget--until = El primer día que ya no cuenta
help-project-activity--title = Cómo se llama
help-project-activity--from = Su primer día
help-project-activity--until = El primer día en que ya no sigue
help-project-activity--training = La capacitación en que consiste
help-project-activity--group = El grupo para el que es
help-project-aim--title = Qué se cuenta, como "mujeres que manejan un fondo rotatorio"
help-project-aim--women = A cuántas mujeres se quiere llegar
help-project-aim--men = A cuántos hombres se quiere llegar
help-project-aim--other = A cuántas personas de otro género se quiere llegar
help-project-aim--unknown = A cuántas personas de género no conocido se quiere llegar
help-project-aim--baseline-women = Cuántas mujeres había al comienzo
help-project-aim--baseline-men = Cuántos hombres había al comienzo
help-project-aim--due = Para cuándo
help-project-achieve--aim = El resultado: su título o una parte de él
help-project-achieve--on = En qué día
help-project-achieve--women = Cuántas mujeres
help-project-achieve--men = Cuántos hombres
help-project-achieve--other = Cuántas personas de otro género
help-project-achieve--unknown = Cuántas personas de género no conocido
help-project-remove--part = La parte: su título, el nombre de la organización aliada o el identificador
help-project-list--cooperative = Solo los de esta cooperativa
help-project-list--all = De todos los tiempos

### La ayuda: informes
help-report-trainings = A quiénes llegaron las capacitaciones, por tema, capacitación y proyecto
help-report-trainings--cooperative = De esta organización con lo que pertenece a ella; de todo el registro si no se dice
help-report-trainings--since = Sesiones desde este día hasta la fecha por la que se pregunta
help-report-trainings--topic = Solo sobre este tema
help-report-trainings--project = Solo de este proyecto
help-report-sign-sheet = Una hoja para firmar en una sesión, con los nombres de quienes se inscribieron y líneas libres
help-report-sign-sheet--session = La sesión, por su día
help-report-sign-sheet--free = Cuántas líneas libres
help-report-group = Quiénes están en un grupo productivo y su vínculo con la cooperativa
help-report-project = Un proyecto: resultados por género, aliadas, presupuesto, actividades
