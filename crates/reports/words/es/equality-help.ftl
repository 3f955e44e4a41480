# La ayuda de los verbos del área equality.

### Políticas
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

### Planes
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

### Indicadores
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

### Afirmaciones
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

### Reglas de género
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

### Cifras entregadas
help-release = Cifras que se entregaron, para que dos entregas no descubran lo que una reserva
help-release-record = Anotar qué cifras se entregaron y a quién; --al dice de qué fecha son
help-release-record--title = Qué se entregó
help-release-record--audience = A quién
help-release-record--on = Cuándo
help-release-record--cells = Una celda: TABLA/FILA/COLUMNA=CIFRA, o sin cifra si se reserva; puede darse varias veces
help-release-list = Listar lo que se entregó

### Documentos e importación
help-report-plan = Un plan de acción: objetivos, medidas, responsables, presupuesto, plazos y avance
help-report-plan--plan = El plan: título o identificador
help-report-observations = Afirmaciones lado a lado, cada una con su fuente, y la que la organización hizo suya
help-report-observations--subject = Solo sobre asuntos con estas palabras
help-import-observations = Leer cifras de otros con su fuente: una tabla con las columnas topic, period, group, women, men, total, published_pct, source
