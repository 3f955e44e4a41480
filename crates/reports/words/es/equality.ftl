# Palabras del área equality: políticas, planes, indicadores, afirmaciones, reglas de género y entregas de cifras.

### Códigos en palabras
gender_rule-parity = paridad
gender_rule-alternation = alternancia en la presidencia
gender_rule-proportional = en proporción a la membresía
gender_rule-none = sin regla

record-policy = «{ $title }» (versión { $version })
record-observation = { $subject }: { $value } ({ $source })

### Lo que pasó
event-equality-policy-adopted = { $former ->
    [none] { $organ ->
        [none] { $cooperative } adoptó la política { $named } { $day }.
       *[other] { $cooperative } adoptó la política { $named } { $day }; lo decidió: { $organ }.
    }
   *[other] { $organ ->
        [none] { $cooperative } adoptó la política { $named } { $day }, en lugar de { $former }.
       *[other] { $cooperative } adoptó la política { $named } { $day }, en lugar de { $former }; lo decidió: { $organ }.
    }
}
event-equality-policy-repealed = La política { $policy } dejó de regir { $day }.
event-equality-policy-annulled = Se anuló una política registrada por error: { $policy }.
event-equality-plan-opened = { $cooperative } abrió un plan { $period }: { $title }.
event-equality-plan-corrected = Se corrigió un plan de { $cooperative }, ahora { $period }: { $title }.
event-equality-plan-annulled = Se anuló un plan registrado por error: { $plan }.
event-equality-measure-set = Se puso una medida en el plan { $plan }, { $period }: { $title }.
event-equality-progress-reported = La medida { $measure } avanzó a { $percent } { $day }.
event-equality-measure-annulled = Se anuló una medida registrada por error: { $measure }.
event-equality-indicator-defined = Se definió el indicador { $code }: { $title } ({ $unit }).
event-equality-indicator-annulled = Se anuló un indicador registrado por error: { $indicator }.
event-equality-target-set = { $baseline ->
    [yes] { $of_organ ->
        [none] Se anotó el punto de partida de { $cooperative } en { $indicator }: { $value } ({ $by }).
       *[other] Se anotó el punto de partida de { $of_organ } en { $indicator }: { $value } ({ $by }).
    }
   *[other] { $of_organ ->
        [none] Se fijó una meta de { $cooperative } en { $indicator }: { $value } ({ $by }).
       *[other] Se fijó una meta de { $of_organ } en { $indicator }: { $value } ({ $by }).
    }
}
event-equality-target-annulled = Se anuló una meta o un punto de partida registrado por error: { $target }.
event-equality-observation-recorded = Se anotó lo que dice { $source } sobre { $subject }: { $value }.
event-equality-observation-adopted = La organización hizo suya una afirmación { $day }: { $observation }.
event-equality-observation-annulled = Se anuló una afirmación registrada por error: { $observation }.
event-equality-gender-rule-set = Se fijó la regla de género de un órgano { $period }: { $organ }, { $kind }.
event-equality-gender-rule-annulled = Se anuló una regla de género registrada por error, { $period }: { $organ }.
event-equality-figures-released = Se entregaron cifras a { $audience } { $day }: { $title } ({ $as_of }).

### Campos de un hecho
field-equality-address = Dirección
field-equality-adopted_by = Adoptada por
field-equality-as_of = Cifras al
field-equality-audience = Para quién
field-equality-budget = Presupuesto
field-equality-by = Para cuándo
field-equality-cells = Celdas
field-equality-code = Código
field-equality-cooperative = Organización
field-equality-denominator = Denominador
field-equality-document = Documento
field-equality-evidence = Evidencia
field-equality-exclusions = Exclusiones
field-equality-formula = Fórmula
field-equality-framework = Marco
field-equality-from = Desde
field-equality-hidden = Celdas reservadas
field-equality-indicator = Indicador
field-equality-is_baseline = Punto de partida
field-equality-kind = Regla
field-equality-least_percent = Parte mínima de cada uno
field-equality-measure = Medida
field-equality-note = Nota
field-equality-numerator = Numerador
field-equality-objective = Objetivo
field-equality-observation = Afirmación
field-equality-on = Fecha
field-equality-organ = Órgano
field-equality-owner = Responsable
field-equality-percent = Avance
field-equality-plan = Plan
field-equality-policy = Política
field-equality-reason = Motivo
field-equality-resolution = Resolución
field-equality-review = Revisión
field-equality-source = Fuente
field-equality-subject = Sobre qué
field-equality-supersedes = En lugar de
field-equality-target = Meta
field-equality-territory = Territorio
field-equality-title = Título
field-equality-unit = Unidad de medida
field-equality-until = Hasta
field-equality-value = Valor
field-equality-version = Versión

### Por qué no se hizo
rejection-policy-unknown = No hay en el registro ninguna política con el identificador { $policy }.
    .next = Mire la lista con ayni política listar, o registre la política primero.
rejection-policy-exists = El identificador ya es de la política { $policy }.
    .next = Use el registro que ya existe, o un identificador nuevo.
rejection-policy-over = La política { $policy } ya dejó de regir ({ $until }).
    .next = Elija la versión vigente con ayni política listar; si la fecha está mal, anule lo que la terminó.
rejection-policy-of-another = La política { $policy } es de otra organización.
    .next = Elija una política de la misma organización, o de la central a la que pertenece.
rejection-policy-in-use = La política { $policy } se usa: una versión nueva, un plan o una evidencia se apoya en ella.
    .next = Anule primero lo que se apoya en ella, o deróguela si existió.
rejection-plan-unknown = No hay en el registro ningún plan con el identificador { $plan }.
    .next = Mire la lista con ayni plan listar, o abra el plan primero.
rejection-plan-exists = El identificador ya es del plan { $plan }.
    .next = Use el plan que ya existe, o un identificador nuevo.
rejection-plan-in-use = El plan { $plan } tiene medidas, o sirve de evidencia.
    .next = Anule primero sus medidas, o corrija el plan.
rejection-measure-unknown = No hay en el registro ninguna medida con el identificador { $measure }.
    .next = Mire las medidas del plan con ayni plan mostrar, o ponga la medida primero.
rejection-measure-of-another-plan = La medida { $measure } es de otro plan.
    .next = Elija el plan de esa medida, o ponga una medida nueva.
rejection-percent-range = Un avance de { $percent } % es más que todo.
    .next = Escriba un número entero de 0 a 100.
rejection-indicator-unknown = No hay en el registro ningún indicador con el identificador { $indicator }.
    .next = Mire la lista con ayni indicador listar, o defina el indicador primero.
rejection-indicator-built-in = { $indicator } es un indicador del programa: { $formula }.
    .next = Elija otro código para uno propio. Las metas del que trae el programa se fijan con ayni indicador meta { $code }.
rejection-indicator-code-taken = Ese código ya es de otro indicador: { $indicator }.
    .next = Use ese indicador, o elija otro código.
rejection-indicator-in-use = El indicador { $indicator } se usa: tiene metas, un punto de partida, afirmaciones o evidencias.
    .next = Anule primero lo que se apoya en él, o cambie su definición.
rejection-target-unknown = No hay en el registro ninguna meta con el identificador { $target }.
    .next = Mire las metas con ayni indicador mostrar.
rejection-target-taken = Ya hay una meta o un punto de partida para ese día: { $target }.
    .next = Anule la anterior si estaba mal, o elija otra fecha.
rejection-organ-of-another = { $organ } no es un órgano de la organización ni de las que pertenecen a ella.
    .next = Elija un órgano de la organización, o revise la afiliación.
rejection-organ-needed = Una política, un plan, una medida, una meta o una regla de género habla de { $organ }.
    .next = Anule primero esos registros, o registre la disolución si el órgano existió.
rejection-share-beyond-all = Un porcentaje de { $indicator } no puede pasar de 100 %.
    .next = Escriba un porcentaje de hasta 100 %, o una parte como 58/199.
rejection-target-before-baseline = La fecha de la meta ({ $by }) es anterior a la del punto de partida ({ $baseline }).
    .next = Fije la meta para una fecha posterior, o corrija el punto de partida con ayni indicador línea-base --cambiar.
rejection-observation-unknown = No hay en el registro ninguna afirmación con el identificador { $observation }.
    .next = Mire la lista con ayni observación listar, o anote la afirmación primero.
rejection-observation-exists = El identificador ya es de otra afirmación: { $observation }.
    .next = Use la que ya existe, o un identificador nuevo.
rejection-already-adopted = La organización ya hizo suya esa afirmación: { $observation }.
    .next = No hay nada que hacer.
rejection-rule-exists = { $organ } ya tiene una regla de género desde ese día ({ $from }).
    .next = Anule esa regla si estaba mal, o elija otra fecha.
rejection-rule-unknown = { $organ } no tiene ninguna regla de género que comience ese día ({ $from }).
    .next = Mire sus reglas con ayni regla listar.
rejection-least-share-range = La parte mínima de { $percent } % no vale: va de 1 a 50, y solo la paridad la tiene.
    .next = Escriba un número de 1 a 50 con la regla de paridad, o no la ponga.
rejection-release-exists = El identificador ya es de otra entrega de cifras: { $release }.
    .next = Use un identificador nuevo.
rejection-release-gives-away = Con lo que ya se entregó se podría averiguar una cifra reservada: tabla { $table }, fila { $row }, columna { $column }.
    .next = Reserve también otra celda de esa fila o columna, o muestre lo mismo que se mostró antes.
rejection-equality-unchanged = Lo que se pide ya es así.
    .next = No hay nada que hacer.

### Órdenes en palabras
command-equality-adopt-policy = adoptar políticas
command-equality-repeal-policy = derogar políticas
command-equality-annul-policy = anular políticas
command-equality-open-plan = abrir planes
command-equality-correct-plan = corregir planes
command-equality-annul-plan = anular planes
command-equality-set-measure = poner medidas en planes
command-equality-report-progress = anotar avances
command-equality-annul-measure = anular medidas
command-equality-define-indicator = definir indicadores
command-equality-annul-indicator = anular indicadores
command-equality-set-target = fijar metas y puntos de partida
command-equality-annul-target = anular metas
command-equality-record-observation = anotar afirmaciones
command-equality-adopt-observation = hacer suya una afirmación
command-equality-annul-observation = anular afirmaciones
command-equality-set-gender-rule = fijar reglas de género
command-equality-annul-gender-rule = anular reglas de género
command-equality-release-figures = anotar entregas de cifras

### Clases de hechos en palabras
kind-equality-policy-adopted = adopción de una política
kind-equality-policy-repealed = derogación de una política
kind-equality-policy-annulled = anulación de una política
kind-equality-plan-opened = apertura de un plan
kind-equality-plan-corrected = corrección de un plan
kind-equality-plan-annulled = anulación de un plan
kind-equality-measure-set = medida de un plan
kind-equality-progress-reported = avance de una medida
kind-equality-measure-annulled = anulación de una medida
kind-equality-indicator-defined = definición de un indicador
kind-equality-indicator-annulled = anulación de un indicador
kind-equality-target-set = meta o punto de partida
kind-equality-target-annulled = anulación de una meta
kind-equality-observation-recorded = afirmación con su fuente
kind-equality-observation-adopted = afirmación que la organización hizo suya
kind-equality-observation-annulled = anulación de una afirmación
kind-equality-gender-rule-set = regla de género
kind-equality-gender-rule-annulled = anulación de una regla de género
kind-equality-figures-released = entrega de cifras

### Listas y documentos
equality-list-policies = Políticas
equality-list-plans = Planes
equality-list-indicators = Indicadores
equality-list-targets = Punto de partida y metas
equality-list-observations = Afirmaciones y sus fuentes
equality-list-rules = Reglas de género de los órganos
equality-list-releases = Cifras entregadas
equality-list-reports = Avances anotados
equality-origin-own = propio
equality-origin-built_in = del programa
equality-baseline = punto de partida
equality-target = meta
equality-plan-subtitle = Plan de acción: objetivos, medidas, responsables y avance
equality-plan-note = El avance del plan es el promedio de sus medidas, todas con el mismo peso. Una medida está atrasada desde el día siguiente a su plazo mientras no llegue a 100 %.
equality-reports-count = { $count ->
    [one] Hay { $count } avance anotado hasta la fecha.
   *[other] Hay { $count } avances anotados hasta la fecha.
}
equality-statements-subtitle = Lo que dice cada fuente, lado a lado
equality-statements-note = La marca ✓ señala la afirmación que la organización tiene por correcta. Las demás se conservan con su fuente.
equality-statements-differ = Las fuentes dicen cosas distintas sobre los mismos días.
equality-statements-adopted = La organización tiene por correcta esta, { $day }: { $value }.
equality-statements-open = La organización todavía no hizo suya ninguna.

policy_standing-in_force = vigente
policy_standing-future = comienza más adelante
policy_standing-repealed = derogada
policy_standing-superseded = reemplazada
policy_standing-over = terminada

measure_state-done = cumplida
measure_state-overdue = atrasada
measure_state-future = comienza más adelante
measure_state-under_way = en marcha

col-equality-address = dirección
col-equality-adopted = ✓
col-equality-adopted_by = adoptada por
col-equality-as_of = cifras al
col-equality-audience = para quién
col-equality-budget = presupuesto
col-equality-by = para cuándo
col-equality-cells = celdas
col-equality-code = código
col-equality-cooperative = organización
col-equality-denominator = denominador
col-equality-document = documento
col-equality-done = avance
col-equality-evidence = evidencia
col-equality-exclusions = exclusiones
col-equality-formula = fórmula
col-equality-framework = marco
col-equality-from = desde
col-equality-hidden = reservadas
col-equality-kind = clase
col-equality-least_percent = parte mínima
col-equality-measure = medida
col-equality-measures = medidas
col-equality-note = nota
col-equality-numerator = numerador
col-equality-on = fecha
col-equality-organ = órgano
col-equality-origin = origen
col-equality-overdue = atrasadas
col-equality-owner = responsable
col-equality-period = período
col-equality-policy = política
col-equality-progress = avance
col-equality-resolution = resolución
col-equality-review = revisión
col-equality-rule = regla
col-equality-source = fuente
col-equality-standing = situación
col-equality-state = estado
col-equality-successor = reemplazada por
col-equality-supersedes = en lugar de
col-equality-title = título
col-equality-unit = unidad
col-equality-until = hasta
col-equality-value = valor
col-equality-version = versión

### Lo que se escribe en la terminal
record-kind-policy = la política
record-kind-plan = el plan
record-kind-measure = la medida
record-kind-indicator = el indicador
record-kind-target = la meta
record-kind-observation = la afirmación
record-kind-release = la entrega de cifras
problem-value-wrong = { $option }: «{ $value }» no es un valor.
problem-value-wrong-next = Escriba una parte (58/199), un porcentaje (29.1%), un número entero (199) o palabras.
problem-cell-wrong = { $option }: «{ $value }» no es una celda.
problem-cell-wrong-next = Escriba TABLA/FILA/COLUMNA=CIFRA, o sin cifra si la celda se reserva.

### Importar cifras de otros
equality-import = Cifras de otros con su fuente
col-equality-column = columna
observation-note-period-unreadable = No se entiende de qué fechas habla: escriba 2021, 2021-05, 2021-05-31 o 2009/10.
observation-note-source-missing = Falta quién lo dice: escriba la dirección o el nombre de la fuente.
observation-note-topic-missing = Falta sobre qué es la cifra.
observation-note-figure-unreadable = No es una cifra: escriba un número entero, o un porcentaje en published_pct.
observation-note-no-figure = La fila no dice ninguna cifra: escriba women, men, total o published_pct.
observation-note-column-missing = Falta la columna { $column }: póngala en la primera fila.

### La ayuda: políticas
help-policy = Políticas: adoptar, derogar y ver cuál rige en una fecha
help-policy-adopt = Registrar una política que adoptó un órgano
help-policy-adopt--title = Cómo se llama
help-policy-adopt--from = Desde cuándo rige
help-policy-adopt--until = Hasta cuándo rige; ese día ya no
help-policy-adopt--organ = El órgano que la adoptó
help-policy-adopt--version = Qué versión es
help-policy-adopt--supersedes = La versión anterior, que termina cuando esta comienza
help-policy-adopt--resolution = Dónde está escrita la resolución
help-policy-adopt--review = Cuándo hay que revisarla
help-policy-adopt--document = La evidencia que contiene el texto
help-policy-repeal = Derogar una política
help-policy-repeal--policy = La política: título, versión o identificador
help-policy-repeal--on = El primer día en que ya no rige
help-policy-annul = Decir que una política se registró por error; solo mientras nada se apoye en ella
help-policy-annul--policy = La política: título, versión o identificador
help-policy-annul--reason = Qué estaba mal
help-policy-list = Listar las políticas y cómo está cada una en la fecha
help-policy-list--cooperative = De esta organización
help-policy-show = Mostrar una política
help-policy-show--policy = La política: título, versión o identificador

### La ayuda: planes
help-plan = Planes de acción: medidas, responsables, plazos y avance
help-plan-open = Registrar un plan de acción
help-plan-open--title = Cómo se llama
help-plan-open--until = Hasta cuándo; ese día ya no
help-plan-open--organ = El órgano que responde por él
help-plan-open--policy = La política que lleva a cabo
help-plan-correct = Corregir lo que se sabe de un plan
help-plan-correct--plan = El plan: título o identificador
help-plan-correct--title = Cómo se llama
help-plan-correct--until = Hasta cuándo; ese día ya no
help-plan-correct--organ = El órgano que responde por él
help-plan-correct--policy = La política que lleva a cabo
help-plan-correct--reason = Qué estaba mal
help-plan-annul = Decir que un plan se registró por error; solo mientras no tenga medidas
help-plan-annul--plan = El plan: título o identificador
help-plan-annul--reason = Qué estaba mal
help-plan-measure = Poner una medida en un plan, o cambiarla
help-plan-measure--plan = El plan: título o identificador
help-plan-measure--title = Qué se hace
help-plan-measure--objective = El objetivo al que sirve
help-plan-measure--until = El plazo
help-plan-measure--owner = El órgano responsable
help-plan-measure--budget = Cuánto cuesta, como 1500.00 PEN
help-plan-measure--change = La medida que se cambia con esto, en lugar de una nueva: título o identificador
help-plan-progress = Anotar cuánto avanzó una medida
help-plan-progress--measure = La medida: título o identificador
help-plan-progress--percent = Cuánto está hecho, de 0 a 100
help-plan-progress--on = En qué fecha
help-plan-progress--plan = De qué plan
help-plan-progress--note = Lo que hay que decir, sin nombrar a nadie
help-plan-progress--evidence = La evidencia que lo muestra; puede darse varias veces
help-plan-annul-measure = Decir que una medida se registró por error
help-plan-annul-measure--measure = La medida: título o identificador
help-plan-annul-measure--plan = De qué plan
help-plan-annul-measure--reason = Qué estaba mal
help-plan-list = Listar los planes y cuánto avanzó cada uno en la fecha
help-plan-list--cooperative = De esta organización
help-plan-show = Mostrar un plan: objetivos, medidas, responsables y avance
help-plan-show--plan = El plan: título o identificador

### La ayuda: indicadores
help-indicator = Indicadores: definiciones, puntos de partida y metas
help-indicator-define = Definir un indicador, o cambiar la definición del que tiene ese código
help-indicator-define--code = El código que se usa, como M1; los de los indicadores del programa, G1 a G21, no se definen
help-indicator-define--title = Cómo se llama
help-indicator-define--unit = En qué se dice: %, personas, puesto …
help-indicator-define--formula = Cómo se calcula
help-indicator-define--numerator = Qué se divide
help-indicator-define--denominator = Entre qué se divide
help-indicator-define--exclusions = A quién o qué se deja fuera
help-indicator-define--framework = El marco del que viene, como GRI 405-1-a
help-indicator-define--version = Qué versión de la definición
help-indicator-annul = Decir que un indicador se registró por error; solo mientras nada se apoye en él
help-indicator-annul--indicator = El indicador: código, título o identificador
help-indicator-annul--reason = Qué estaba mal
help-indicator-target = Fijar qué se quiere alcanzar y para cuándo
help-indicator-target--indicator = El indicador: código, título o identificador
help-indicator-target--value = Una parte (58/199), un porcentaje (29.1%), un número entero (199) o palabras
help-indicator-target--due = Para cuándo
help-indicator-target--organ = De qué órgano, si no es de toda la organización
help-indicator-target--change = La meta que se cambia con esto, en lugar de una nueva: su identificador
help-indicator-baseline = Anotar de dónde se partió
help-indicator-baseline--indicator = El indicador: código, título o identificador
help-indicator-baseline--value = Una parte (58/199), un porcentaje (29.1%), un número entero (199) o palabras
help-indicator-baseline--on = Cuándo era así
help-indicator-baseline--organ = De qué órgano, si no es de toda la organización
help-indicator-baseline--change = El punto de partida que se cambia con esto, en lugar de uno nuevo: su identificador
help-indicator-annul-target = Decir que una meta o un punto de partida se registró por error
help-indicator-annul-target--target = La meta: su indicador, o su identificador
help-indicator-annul-target--due = Para qué fecha se fijó, si el indicador tiene varias
help-indicator-annul-target--organ = De qué órgano era
help-indicator-annul-target--reason = Qué estaba mal
help-indicator-list = Listar los indicadores: los propios y los del programa, con sus fórmulas
help-indicator-show = Mostrar un indicador: definición, punto de partida, metas y afirmaciones
help-indicator-show--indicator = El indicador: código, título o identificador

### La ayuda: afirmaciones
help-observation = Afirmaciones con su fuente, lado a lado, y la que la organización hace suya
help-observation-record = Anotar lo que alguien dice, con su fuente; puede contradecir a otras
help-observation-record--subject = Sobre qué
help-observation-record--value = Qué dice: una parte (58/199), un porcentaje (29.1%), un número entero (199) o palabras
help-observation-record--source = Quién lo dice
help-observation-record--from = El primer día del que habla
help-observation-record--until = Hasta cuándo habla; ese día ya no
help-observation-record--address = Dónde se puede leer
help-observation-record--cooperative = De qué organización habla, si hay varias
help-observation-record--territory = De qué país o región, si no es de la organización
help-observation-record--unit = En qué se dice el valor
help-observation-record--indicator = El indicador del que es un valor
help-observation-adopt = Decir que la organización tiene por correcta esta afirmación; las otras sobre lo mismo dejan de serlo
help-observation-adopt--observation = La afirmación: palabras de su asunto, valor y fuente, o su identificador
help-observation-adopt--on = Desde cuándo
help-observation-annul = Decir que una afirmación se registró por error
help-observation-annul--observation = La afirmación: palabras de su asunto, valor y fuente, o su identificador
help-observation-annul--reason = Qué estaba mal
help-observation-list = Listar las afirmaciones lado a lado, juntas las que se contradicen
help-observation-list--subject = Solo sobre asuntos con estas palabras

### La ayuda: reglas de género
help-rule = Reglas de género de los órganos
help-rule-set = Fijar cómo se reparten las plazas de un órgano entre mujeres y hombres, desde una fecha
help-rule-set--rule = La regla: paridad, alternancia en la presidencia, en proporción a la membresía o sin regla
help-rule-set--least = En la paridad, la parte mínima de cada uno en porcentaje; 40 si no se dice otra
help-rule-set--source = Dónde está escrita
help-rule-annul = Decir que una regla de género se registró por error
help-rule-annul--from = El día desde el que se dijo que regía
help-rule-annul--reason = Qué estaba mal
help-rule-list = Listar las reglas de género de los órganos, en el orden de sus fechas
help-rule-list--organ = Solo de este órgano: clase o nombre

### La ayuda: cifras entregadas
help-release = Cifras que se entregaron, para que dos entregas no descubran lo que una reserva
help-release-record = Anotar qué cifras se entregaron y a quién; --al dice de qué fecha son
help-release-record--title = Qué se entregó
help-release-record--audience = A quién
help-release-record--on = Cuándo
help-release-record--cells = Una celda: TABLA/FILA/COLUMNA=CIFRA, o sin cifra si se reserva; puede darse varias veces
help-release-list = Listar lo que se entregó

### La ayuda: documentos e importación
help-report-plan = Un plan de acción: objetivos, medidas, responsables, presupuesto, plazos y avance
help-report-plan--plan = El plan: título o identificador
help-report-observations = Afirmaciones lado a lado, cada una con su fuente, y la que la organización hizo suya
help-report-observations--subject = Solo sobre asuntos con estas palabras
help-import-observations = Leer cifras de otros con su fuente: una tabla con las columnas topic, period, group, women, men, total, published_pct, source
help-import-observations--file = El archivo, o - para la entrada estándar
