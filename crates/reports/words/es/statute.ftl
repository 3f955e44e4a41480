# Las palabras del área statute, y de las reglas de la ley y del estatuto.

### Reglas
rule-registry_entry = inscripción en el registro de personas jurídicas
    .also = inscripción
rule-name_says_kind = tipo de organización en la denominación
    .also = denominación
rule-member_register = libro de padrón de socios
    .also = padrón de socios
rule-board_offices = cargos del consejo de administración
    .also = cargos del consejo
rule-supervisory_offices = cargos del consejo de vigilancia
rule-education_committee = comité de educación en funciones
rule-electoral_committee = comité electoral en funciones
rule-renewal_share = proporción que se renueva
    .also = renovación, renovación parcial
rule-renewal_interval = periodo de renovación
    .also = plazo de renovación
rule-no_reelection = sin reelección inmediata
    .also = sin reelección, prohibición de reelección
rule-director_of_one = consejos en que puede estar una persona
rule-delegates_from = número de socios desde el que hay delegados
    .also = delegados
rule-central_delegates = socios de base en los órganos de la central
rule-central_least = número mínimo de cooperativas de la central
rule-harassment_committee = trabajadores desde los que hay comité frente al hostigamiento
rule-harassment_parity = paridad en el comité frente al hostigamiento
rule-harassment_training = frecuencia de la capacitación sobre hostigamiento
rule-safety_committee = trabajadores desde los que hay comité de seguridad
rule-safety_training = frecuencia de la capacitación sobre seguridad
rule-premium_groups = grupos en el comité del premio
rule-balance = equilibrio del comité del premio
rule-proportional_presence = presencia proporcional a la membresía
    .also = presencia proporcional
rule-majority = mayoría de edad
rule-seats = miembros titulares
    .also = titulares
rule-alternates = miembros suplentes
    .also = suplentes
rule-term_length = duración del mandato
    .also = mandato, plazo del mandato, periodo del mandato
rule-blood_kinship = parentesco por consanguinidad que impide
    .also = consanguinidad, parentesco por consanguinidad
rule-affinity_kinship = parentesco por afinidad que impide
    .also = afinidad, parentesco por afinidad
rule-minimum_age = edad mínima para ser elegido
    .also = edad mínima
rule-seniority = antigüedad mínima como socio
    .also = antigüedad, antigüedad mínima
rule-members_least = número mínimo de socios
    .also = mínimo de socios
rule-quorum_first_call = quórum en primera convocatoria
    .also = quórum, quórum primera convocatoria
rule-quorum_second_call = quórum en segunda convocatoria
    .also = quórum segunda convocatoria
rule-qualified_first_call = quórum calificado en primera convocatoria
    .also = quórum calificado
rule-qualified_second_call = quórum calificado en segunda convocatoria
rule-notice_days = anticipación de la convocatoria
    .also = convocatoria, días de convocatoria
rule-meeting_interval = frecuencia de las sesiones
    .also = sesiones

### Lo que exige una regla
demand-holds = { $said ->
    [yes] sí
   *[no] no
}
demand-least_share = al menos { $said }
demand-any_share = cualquier proporción
demand-least = al menos { $number }
demand-most = como máximo { $number }
demand-exactly = { $number }
demand-from = desde { $number }
demand-every_months = { $number ->
    [one] cada mes
   *[other] cada { $number } meses
}
demand-least_months = { $number ->
    [one] al menos { $number } mes
   *[other] al menos { $number } meses
}
demand-most_months = { $number ->
    [one] como máximo { $number } mes
   *[other] como máximo { $number } meses
}
demand-least_days = { $number ->
    [one] al menos { $number } día
   *[other] al menos { $number } días
}
demand-least_years = { $number ->
    [one] al menos { $number } año
   *[other] al menos { $number } años
}
demand-degree = hasta el grado { $number }
demand-offices = { $said }
demand-groups = { $said }
demand-words = { $said }

record-statute = { $source } ({ $period })
record-amendment = { $source } (modificación { $period })
statute-whole = el texto completo
statute-amends = una modificación
statute-rules = { $count ->
    [one] { $count } regla
   *[other] { $count } reglas
}

### Qué pasó
event-statute-adopted = { $amends ->
    [yes] { $cooperative } adoptó una modificación de su estatuto, vigente { $period }, con { $count }: { $source }.
   *[no] { $cooperative } adoptó un estatuto, vigente { $period }, con { $count }: { $source }.
}
event-statute-corrected = { $amends ->
    [yes] Se corrigió una modificación del estatuto de { $cooperative }, vigente { $period }, con { $count }: { $source }.
   *[no] Se corrigió un estatuto de { $cooperative }, vigente { $period }, con { $count }: { $source }.
}
event-statute-annulled = Se anuló un estatuto registrado por error: { $statute }.

### Campos
field-statute-amends = Qué es
field-statute-cooperative = Organización
field-statute-document = Archivo (SHA-256)
field-statute-from = Vigente desde
field-statute-reason = Motivo
field-statute-source = Fuente
field-statute-statute = Estatuto

### Por qué no se hizo
rejection-statute-unknown = El registro no tiene ningún estatuto con el identificador { $statute }.
    .next = Vea la lista con ayni estatuto listar, o adopte primero el estatuto.
rejection-statute-exists = El identificador ya es de { $statute }.
    .next = Use el registro que existe, o un identificador nuevo.
rejection-statute-of-that-day = Otro estatuto de la organización comienza ese día: { $statute }.
    .next = Si aquel está mal, corríjalo con ayni estatuto corregir o anúlelo con ayni estatuto anular; si no, revise la fecha.
rejection-amends-nothing = Ningún estatuto de la organización rige antes de esta modificación ({ $from }).
    .next = Adopte primero el estatuto que modifica, o adopte este como texto completo, sin --modifica.
rejection-statute-amended = { $amendment } se apoya en { $statute } y ya no modificaría nada.
    .next = Anule primero la modificación con ayni estatuto anular, o deje este estatuto antes de ella.
rejection-statute-empty = El estatuto no dice nada de ninguna regla.
    .next = Escriba al menos una regla en su archivo.
rejection-statute-rule-unfit = { $article }: la regla «{ $rule }» no admite ese valor, o nombra órganos sin referirse a ninguno, o no los nombra y los necesita.
    .next = Dé el valor en la forma de esa regla, y los órganos si se refiere a órganos.
rejection-statute-rule-twice = { $article }: la regla «{ $rule }» ya está fijada para el mismo órgano en este estatuto.
    .next = Deje una de las dos.
rejection-statute-loosens = { $law } exige para «{ $rule }»: { $demanded }. El estatuto, { $article }, dice: { $said }, que no lo cumple.
    .next = Un estatuto hace más estricta la ley o fija lo que la ley deja abierto. Corrija el valor si se copió mal; si el estatuto lo dice así, quite la línea, porque rige la ley.
rejection-statute-rule-fixed = { $law } fija «{ $rule }»: { $demanded }. El estatuto, { $article }, dice: { $said }, pero ningún estatuto puede cambiar esta regla.
    .next = Quite la línea, porque rige la ley; o corrija el valor si se copió mal.
rejection-statute-unchanged = { $statute } ya lo dice así.
    .next = No hay nada que hacer.

### Las órdenes en palabras
command-statute-adopt = adoptar estatutos
command-statute-correct = corregir estatutos
command-statute-annul = anular estatutos

### Las clases de hechos en palabras
kind-statute-adopted = adopción de un estatuto
kind-statute-corrected = corrección de un estatuto
kind-statute-annulled = anulación de un estatuto

### Listas
statute-list = estatutos
statute-show = reglas de la ley y del estatuto
statute_standing-in_force = vigente
statute_standing-future = comienza después
statute_standing-superseded = reemplazado
statute_kind-whole = texto completo
statute_kind-amendment = modificación
statute_by-law = ley
statute_by-statute = estatuto
statute_by-nobody = sin fijar
statute_check-by_itself = se revisa
statute_check-with_others = se revisa con otra regla
statute_check-by_schemes = se revisa donde un esquema lo pide
statute_check-by_meetings = aún no se revisa: no se registran sesiones
statute_check-behind_law = la ley se hizo más estricta: rige la ley
col-statute-source = fuente
col-statute-cooperative = organización
col-statute-from = desde
col-statute-until = hasta
col-statute-kind = texto
col-statute-standing = estado
col-statute-rules = reglas
col-statute-file = archivo (SHA-256)
col-statute-rule = regla
col-statute-organ = órgano
col-statute-demand = se exige
col-statute-by = por
col-statute-statute = el estatuto dice
col-statute-article = artículo
col-statute-law = la ley dice
col-statute-law_source = ley
col-statute-check = revisión
col-statute-text = texto

### Lo que se escribe en la terminal
record-kind-statute = el estatuto
problem-input-statute-not-text = El archivo «{ $path }» no es un texto en UTF-8.
problem-input-statute-not-text-next = Escriba las reglas del estatuto en un archivo de texto y guárdelo como UTF-8; la guía «adopt-a-statute» muestra uno.
problem-input-statute-too-large = El archivo «{ $path }» tiene más de { $limit } MB.
problem-input-statute-too-large-next = Un estatuto es mucho más corto; revise que sea el archivo correcto.
problem-input-statute-yaml = El archivo «{ $path }» no es YAML como se lee aquí: línea { $line }, columna { $column } ({ $reason }).
problem-input-statute-yaml-next = Corrija ese lugar; los textos con dos puntos van entre comillas, y las líneas que van juntas tienen la misma sangría.
problem-input-statute-no-rules = El archivo «{ $path }» no tiene la lista «reglas».
problem-input-statute-no-rules-next = Comiéncelo con una línea «reglas:» y una entrada por regla, con regla, valor y artículo; la guía «adopt-a-statute» muestra uno.
problem-input-statute-faults = El archivo «{ $path }» no se puede adoptar como está:
    { $faults }
problem-input-statute-faults-next = Corrija estas líneas y vuelva a intentarlo; no se registró nada. ayni estatuto mostrar muestra todas las reglas.
problem-statute-key-unknown = Línea { $line }: «{ $key }» no es un nombre del archivo de un estatuto. Use regla, órganos, valor, artículo o texto.
problem-statute-key-repeated = Línea { $line }: «{ $key }» está dos veces. Deje uno.
problem-statute-missing = Línea { $line }: a la entrada le falta «{ $key }». Añádalo.
problem-statute-not-text = Línea { $line }: en «{ $key }» hay otra cosa que un texto. Escriba un valor, o una lista de textos para órganos y cargos.
problem-statute-not-entry = Línea { $line }: esto no es una entrada. Escriba «- regla: …», y debajo valor y artículo.
problem-statute-rule-unknown = Línea { $line }: no hay ninguna regla «{ $value }». Use una como estas: { $known }.
problem-statute-organ-unknown = Línea { $line }: no hay ningún órgano «{ $value }». Use uno como estos: { $known }.
problem-statute-organs-missing = Línea { $line }: «{ $rule }» se fija órgano por órgano. Diga de cuáles, en órganos.
problem-statute-organs-needless = Línea { $line }: «{ $rule }» se refiere a la organización. Quite los órganos.
problem-statute-value-wrong = Línea { $line }: «{ $value }» no es un valor de «{ $rule }». Escriba { $form }.
problem-statute-text-wrong = Línea { $line }: «{ $key }» es demasiado largo o tiene signos que no se pueden guardar. Acórtelo.
problem-statute-twice = Línea { $line }: «{ $rule }» ya está en la línea { $first }. Deje una de las dos.
problem-statute-loosens =
    Línea { $line }: { $law } exige para «{ $rule }»{ $organs ->
        [none] {""}
       *[other] {" "}({ $organs })
    }: { $demanded }. { $source }, { $article }, dice: { $said }, que no lo cumple. Corrija el valor, o quite la línea: rige la ley.
problem-statute-rule-fixed =
    Línea { $line }: { $law } fija «{ $rule }»{ $organs ->
        [none] {""}
       *[other] {" "}({ $organs })
    }: { $demanded }. { $source }, { $article }, dice: { $said }, pero ningún estatuto puede cambiar esta regla. Quite la línea: rige la ley.
statute-form-holds = sí o no
statute-form-least_share = una proporción como 1/3 o 50 %
statute-form-least = un número entero
statute-form-most = un número entero
statute-form-exactly = un número entero
statute-form-from = un número entero
statute-form-every_months = meses o años, como 12 meses o 1 año
statute-form-least_months = meses o años, como 24 meses o 2 años
statute-form-most_months = meses o años, como 36 meses o 3 años
statute-form-least_days = días, como 10 días
statute-form-least_years = años, como 25
statute-form-degree = un grado, como 4
statute-form-offices = una lista de cargos, como [presidente, secretario]
statute-form-groups = una lista de grupos sociales, como [mineros]
statute-form-words = una lista de palabras
statute-key-rule = regla
statute-key-organs = órganos
statute-key-value = valor
statute-key-article = artículo
statute-key-text = texto
statute-key-rules = reglas

### Ayuda de los verbos
help-statute = Estatutos: adoptar lo que un estatuto dice además de la ley, y ver qué reglas rigen en una fecha
help-statute-adopt = Adoptar un estatuto, o una modificación, que rige desde una fecha
help-statute-adopt--file = El archivo con lo que dice de cada regla, - para la entrada estándar
help-statute-adopt--from = El primer día en que rige
help-statute-adopt--source = Dónde está escrito: la escritura y su asiento registral
help-statute-adopt--cooperative = De qué organización, si hay varias
help-statute-adopt--amends = Cambia las reglas que nombra y deja las demás; si no, es el texto completo
help-statute-correct = Corregir lo que se copió mal de un estatuto: sus reglas, su primer día o su fuente; una reforma se adopta de nuevo
help-statute-correct--statute = El estatuto: su fuente, su primer día o su identificador
help-statute-correct--file = El archivo con lo que dice de cada regla, en lugar de todo lo que se leyó antes
help-statute-correct--from = El primer día en que rige
help-statute-correct--source = Dónde está escrito
help-statute-correct--reason = Qué estaba mal
help-statute-annul = Decir que un estatuto se registró por error; solo mientras no se apoye en él ninguna modificación
help-statute-annul--statute = El estatuto: su fuente, su primer día o su identificador
help-statute-annul--reason = Qué estaba mal
help-statute-show = Mostrar cada regla que rige para una organización en la fecha: qué dicen la ley y el estatuto, y cuál de los dos rige
help-statute-show--cooperative = De qué organización, si hay varias
help-statute-list = Listar los estatutos y sus modificaciones, y cómo está cada uno en la fecha
help-statute-list--cooperative = De esta organización

### Nombres de verbos, opciones y valores
noun-statute = estatuto, estatutos
verb-statute-adopt = adoptar, registrar, reformar
option-statute = estatuto
value-statute = ESTATUTO
