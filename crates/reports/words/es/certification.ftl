# Palabras del área certification: esquemas, certificados, auditorías, evidencias y premio.

### Códigos en palabras
certification_status-future = comienza más adelante
certification_status-interested = con interés
certification_status-diagnosed = con diagnóstico
certification_status-applied = solicitada
certification_status-scope_accepted = con alcance aceptado
certification_status-audit_scheduled = con auditoría programada
certification_status-audited = auditada
certification_status-correction_pending = con correcciones pendientes
certification_status-certified = certificada
certification_status-suspended = suspendida
certification_status-expired = vencida
certification_status-refused = denegada
certification_status-withdrawn = devuelta
certification_status-decertified = descertificada

certification_step-diagnosed = diagnóstico
certification_step-applied = solicitud
certification_step-scope_accepted = aceptación del alcance
certification_step-granted = otorgamiento
certification_step-refused = denegación
certification_step-renewed = renovación
certification_step-renewal_refused = denegación de la renovación
certification_step-extended = prórroga
certification_step-suspended = suspensión
certification_step-reinstated = levantamiento de la suspensión
certification_step-withdrawn = devolución
certification_step-decertified = descertificación
certification_step-rescoped = cambio de alcance

audit_kind-initial = inicial
audit_kind-surveillance = seguimiento
audit_kind-renewal = renovación
audit_kind-follow_up = verificación de correcciones
audit_kind-unannounced = sin aviso
audit_kind-internal = interna

requirement_class-entry = entrada
requirement_class-progress = progreso
requirement_class-core = esencial
requirement_class-major = mayor
requirement_class-development = desarrollo
requirement_class-voluntary = voluntario

applies_to-organisation = la organización
applies_to-unit = cada unidad minera
applies_to-plant = cada planta
applies_to-group = cada grupo

on_failure-immediate_disengagement = se deja de comprar de inmediato
on_failure-mitigate_then_disengage = se corrige a tiempo o se deja de comprar
on_failure-improve = se mejora
on_failure-blocks_certificate = impide certificar

relationship-equivalent_to = equivale a
relationship-equal_to = es igual a
relationship-subset_of = es parte de
relationship-superset_of = abarca
relationship-intersects_with = coincide en parte con
relationship-no_relationship = no tiene relación con

proof-registry_entry = partida registral de la organización
proof-tax_number = RUC de la organización
proof-central_name = la denominación dice que es una central
proof-member_list = padrón con número y fecha de ingreso
proof-member_list_by_gender = padrón con el género de todas las personas
proof-board_complete = consejo de administración con presidencia, vicepresidencia y secretaría
proof-supervisory_complete = consejo de vigilancia con presidencia, vicepresidencia y secretaría
proof-education_committee = comité de educación en funciones
proof-electoral_committee = comité electoral en funciones
proof-gender_committee = comité de igualdad de género en funciones
proof-harassment_committee = comité frente al hostigamiento sexual en funciones
proof-harassment_parity = tantas mujeres como hombres en el comité frente al hostigamiento sexual
proof-safety_committee = comité de seguridad y salud en funciones
proof-premium_committee = comité del premio con todos los grupos sociales
proof-yearly_renewal = renovación por tercios cada año
proof-no_reelection = nadie reelegido para el período siguiente
proof-no_double_office = nadie con cargo directivo en dos cooperativas
proof-delegates_in_force = quienes integran los órganos de la central son parte de su cooperativa
proof-central_of_several = la central reúne al menos dos cooperativas
proof-delegates_due = corresponde elegir delegadas y delegados
proof-equality_policy = política de igualdad vigente
proof-equality_plan = plan de acción de igualdad en curso
proof-harassment_training = capacitación sobre hostigamiento o violencia en el último año
proof-safety_training = capacitación sobre seguridad y salud en el último año
proof-proportional_presence = mujeres en los órganos en proporción a la membresía

outcome-met = se cumple
outcome-partly_met = se cumple en parte
outcome-not_met = no se cumple
outcome-not_applicable = no aplica

work_status-open = sin empezar
work_status-under_way = en curso
work_status-for_review = por revisar
work_status-done = hecho

conformity-conforming = conforme
conformity-observation = observación
conformity-non_conforming = no conformidad
conformity-rank = rango
conformity-not_applicable = no aplica

finding_severity-error = error
finding_severity-warning = aviso
finding_severity-info = nota

listed-all = todos
listed-due = exigibles
listed-missing = faltantes

sensitivity-public = público
sensitivity-internal = interno
sensitivity-confidential = confidencial
sensitivity-sensitive = sensible

social_group-miners = mineras y mineros
social_group-plant_workers = trabajadoras y trabajadores de la planta
social_group-shareholders = socias y socios
social_group-vulnerable_groups = grupos en situación de vulnerabilidad
social_group-local_authorities = autoridades locales

# Grados y niveles son de cada esquema; estos son los que se dicen en palabras, los demás se muestran como están.
certification-grade-minor = menor
certification-grade-major = mayor
certification-grade-critical = crítica
certification-grade-immediate = inmediata
certification-level-ecological = ecológico

### Piezas de frases
certification-requirements = { $count ->
    [one] { $count } requisito
   *[other] { $count } requisitos
}
certification-relations = { $count ->
    [one] { $count } relación
   *[other] { $count } relaciones
}
certification-answers = { $count ->
    [0] ninguna respuesta
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
certification-fine = { $grams } g
date-by = { $precision ->
    [day] hasta el { $date }
   *[other] hasta { $date }
}
certification-rate = { $rate } por kg
certification-line = { $purpose }: { $amount }
certification-graded = { $conformity } { $grade }
certification-bytes = { $name } ({ $bytes } bytes)

### Registros nombrados en una frase
record-certification = { $scheme }, { $holder }
record-step = { $step }, { $date } ({ $certification })
record-audit = { record-audit-short } ({ $certification })
record-audit-short = { $kind ->
    [initial] auditoría inicial
    [surveillance] auditoría de seguimiento
    [renewal] auditoría de renovación
    [follow_up] auditoría de verificación de correcciones
    [unannounced] auditoría sin aviso
   *[internal] auditoría interna
}, { $date }
record-finding = { $requirement }, { $conformity }, { $audit }
record-action = «{ $action }» ({ $requirement })
record-evidence = «{ $title }»
record-premium-received = premio recibido { $day }, { $amount } ({ $cooperative })
record-premium-planned = plan «{ $title }» ({ $cooperative })
record-premium-decided = acuerdo «{ $resolution }» ({ $cooperative })
record-premium-spent = gasto { $day }, { $amount }, { $purpose } ({ $cooperative })

### Lo que pasó
event-certification-scheme-adopted = Se adoptó el esquema { $scheme } de { $owner }, versión { $version }, con { $requirements }.
event-certification-schemes-related = Se anotó cómo corresponde { $source } a { $target }: { $links }.
event-certification-scheme-annulled = Se anuló un esquema registrado por error: { $scheme }.
event-certification-opened = { $holder } mostró interés en certificarse en { $scheme } { $day }.
event-certification-step-recorded = { $what ->
    [diagnosed] Se hizo el diagnóstico { $day }: { $certification }.
    [applied] Se presentó la solicitud { $day }: { $certification }.
    [scope_accepted] Se aceptó el alcance { $day }: { $certification }.
    [granted] { $until ->
        [none] Se otorgó el certificado { $day }: { $certification }.
       *[other] Se otorgó el certificado { $day }, válido { $by }: { $certification }.
    }
    [refused] Se denegó el certificado { $day }: { $certification }.
    [renewed] { $until ->
        [none] Se renovó el certificado { $day }: { $certification }.
       *[other] Se renovó el certificado { $day }, válido { $by }: { $certification }.
    }
    [renewal_refused] Se denegó la renovación { $day }; el certificado corre hasta su fin: { $certification }.
    [extended] Se prorrogó el certificado { $day }, { $by }: { $certification }.
    [suspended] { $until ->
        [none] Se suspendió el certificado { $day }: { $certification }.
       *[other] Se suspendió el certificado { $day }, con plazo { $by }: { $certification }.
    }
    [reinstated] Se levantó la suspensión { $day }: { $certification }.
    [withdrawn] La organización devolvió el certificado { $day }: { $certification }.
    [decertified] Se retiró el certificado { $day } (descertificación): { $certification }.
   *[rescoped] Cambió el alcance { $day }: { $certification }.
}
event-certification-step-annulled = Se anuló un paso registrado por error: { $step }.
event-certification-annulled = Se anuló una certificación registrada por error: { $certification }.
event-certification-requirement-answered = { $outcome ->
    [none] Requisito { $requirement }, { $day }: { $work } ({ $certification }).
   *[other] Requisito { $requirement }, { $day }: { $outcome }; trabajo { $work } ({ $certification }).
}
event-certification-answers-carried-over = { $lost ->
    [none] Se llevaron las respuestas de { $from_certification } a { $to_certification }: { $carried }.
   *[other] Se llevaron las respuestas de { $from_certification } a { $to_certification }: { $carried }; no se pudieron llevar las de { $lost }.
}
event-certification-audit-scheduled = Se programó una auditoría { $day } ({ $kind }), a cargo de { $body }: { $certification }.
event-certification-audit-held = Se realizó una auditoría { $period }: { $audit }.
event-certification-audit-annulled = Se anuló una auditoría registrada por error: { $audit }.
event-certification-finding-recorded = { $deadline ->
    [none] Hallazgo sobre el requisito { $requirement }: { $conformity }; { $audit }.
   *[other] Hallazgo sobre el requisito { $requirement }: { $conformity }, por corregir { $by }; { $audit }.
}
event-certification-finding-annulled = Se anuló un hallazgo registrado por error: { $finding }.
event-certification-action-planned = Se planificó una acción correctiva, { $by }: { $action }; { $finding }.
event-certification-action-revised = Se cambió una acción correctiva, ahora { $by }: { $action }.
event-certification-action-closed = { $worked ->
    [yes] Se cerró una acción correctiva { $day }, eficaz: { $record }.
   *[no] Se cerró una acción correctiva { $day }, sin eficacia: { $record }.
}
event-certification-action-reopened = Se reabrió una acción correctiva { $day }: { $record }.
event-certification-action-annulled = Se anuló una acción correctiva planificada por error: { $record }. Su hallazgo ya no cuenta con ella.
event-certification-action-reassigned = Una acción correctiva pasó al registro de { $person }, que es la misma persona: { $record }.
event-certification-evidence-recorded = { $supersedes ->
    [none] Se registró la evidencia «{ $title }», { $effective }.
   *[other] Se registró la evidencia «{ $title }», { $effective }, nueva versión de { $supersedes }.
}
event-certification-evidence-linked = La evidencia { $evidence } sirve para el requisito { $requirement } ({ $certification }).
event-certification-evidence-unlinked = La evidencia { $evidence } ya no sirve para el requisito { $requirement } ({ $certification }).
event-certification-evidence-annulled = Se anuló una evidencia registrada por error: { $evidence }.
event-certification-premium-received = { $cooperative } recibió { $amount } de premio { $day } por { $fine } de oro fino ({ $scheme }).
event-certification-premium-planned = { $cooperative } planificó el uso del premio { $period }: { $title }; { $lines }.
event-certification-premium-decided = Se decidió sobre el premio { $day }: { $organ }, { $resolution }; { $lines }.
event-certification-premium-spent = { $decision ->
    [none] { $cooperative } gastó { $amount } del premio { $day }, sin acuerdo anotado: { $purpose }.
   *[other] { $cooperative } gastó { $amount } del premio { $day }: { $purpose } ({ $decision }).
}
event-certification-premium-annulled = Se anuló un asiento del premio registrado por error: { $premium }.
event-certification-social-group-stated = { $social_group ->
    [none] Se retiró el grupo social de un mandato: { $mandate }.
   *[other] Un mandato representa a un grupo social, { $social_group }: { $mandate }.
}

### Campos de un hecho
field-certification-action = Acción
field-certification-amount = Monto
field-certification-audit = Auditoría
field-certification-auditors = Auditoras y auditores
field-certification-author = Quién la planificó
field-certification-beneficiaries = Beneficiadas y beneficiados
field-certification-body = Quién
field-certification-buyer = Quién compró
field-certification-carried = Respuestas llevadas
field-certification-certification = Certificación
field-certification-check = Cómo se comprobó
field-certification-closer = Quién la cerró
field-certification-conditions = Condiciones
field-certification-conformity = Resultado
field-certification-cooperative = Organización
field-certification-cycle = Meses que dura un certificado
field-certification-deadline = Plazo
field-certification-decision = Acuerdo
field-certification-effective = Vigencia
field-certification-evidence = Evidencia
field-certification-finding = Hallazgo
field-certification-fine = Oro fino
field-certification-from_certification = Desde
field-certification-grades = Grados
field-certification-social_group = Grupo social
field-certification-holder = Organización
field-certification-interviews = Entrevistas
field-certification-kind = Clase
field-certification-level = Nivel
field-certification-levels = Niveles
field-certification-licence = Licencia
field-certification-line = Destino
field-certification-lines = Destinos
field-certification-links = Correspondencias
field-certification-lost = Sin correspondencia
field-certification-mandate = Mandato
field-certification-note = Observación
field-certification-number = Número
field-certification-on = Fecha
field-certification-organ = Órgano
field-certification-outcome = Resultado
field-certification-owner = De quién es
field-certification-period = Período
field-certification-person = Persona
field-certification-plan = Plan
field-certification-planned = Programada
field-certification-premium = Asiento del premio
field-certification-product = Producto
field-certification-profiles = Selecciones
field-certification-purpose = Para qué
field-certification-rate = Premio por kilogramo
field-certification-reason = Motivo
field-certification-record = Acción correctiva
field-certification-requirement = Requisito
field-certification-requirements = Requisitos
field-certification-resolution = Dónde consta
field-certification-responsible = Órgano responsable
field-certification-root_cause = Causa de fondo
field-certification-sample = Muestra
field-certification-scheme = Esquema
field-certification-sensitivity = Reserva
field-certification-source = De dónde
field-certification-step = Paso
field-certification-supersedes = Reemplaza a
field-certification-target = Corresponde a
field-certification-title = Título
field-certification-to_certification = A la certificación
field-certification-units = Unidades mineras
field-certification-until = Hasta
field-certification-version = Versión
field-certification-work = Trabajo

### Por qué no se hizo algo, y qué hacer
rejection-scheme-unknown = No hay en el registro ningún esquema con el identificador { $scheme }.
    .next = Mire los esquemas con ayni esquema listar, o adopte primero el que falta.
rejection-scheme-exists = El identificador ya es del esquema { $scheme }.
    .next = Use el esquema que ya existe, o un identificador nuevo.
rejection-scheme-code-taken = Ya hay un esquema con ese código: { $scheme }.
    .next = Use el esquema que ya existe; otra versión lleva otro código, por ejemplo con su número.
rejection-scheme-empty = El esquema no pide nada.
    .next = Añada al menos un requisito que se pueda responder.
rejection-requirement-repeated = El requisito { $requirement } figura dos veces.
    .next = Deje cada código una sola vez.
rejection-requirement-orphaned = El requisito { $requirement } depende de { $parent }, que no está antes de él en el esquema.
    .next = Ponga primero { $parent }, o quite la dependencia.
rejection-requirement-unknown = El esquema { $scheme } no tiene el requisito { $requirement }.
    .next = Mire los requisitos con ayni esquema mostrar y elija uno.
rejection-requirement-is-heading = { $requirement } es solo un título.
    .next = Elija uno de los requisitos que están debajo.
rejection-level-unknown = El esquema no tiene el nivel { $level }.
    .next = Mire los niveles con ayni esquema mostrar, o quite el nivel.
rejection-grade-unknown = El esquema no tiene el grado { $grade }; sus grados son { $known }.
    .next = Mire los grados con ayni esquema mostrar y elija uno.
rejection-scale-differs = El resultado no corresponde a la escala del esquema { $scheme }.
    .next = Mire con ayni esquema mostrar si el esquema usa conformidad o rangos, y cuáles.
rejection-percent-too-high = Una confianza de { $percent } % no existe.
    .next = Escriba un número de 0 a 100.
rejection-scheme-in-use = El esquema { $scheme } ya se usa.
    .next = Anule antes las certificaciones y correspondencias que lo usan; si cambió, adopte una versión nueva.
rejection-schemes-unrelated = No se ha dicho cómo corresponde { $source } a { $target }.
    .next = Anótelo primero con ayni esquema relacionar.
rejection-scheme-related-to-self = El esquema { $scheme } no se compara con sí mismo.
    .next = Elija el otro esquema.
rejection-certification-unknown = No hay en el registro ninguna certificación con el identificador { $certification }.
    .next = Mire las certificaciones con ayni certificación listar, o abra una primero.
rejection-certification-exists = El identificador ya es de la certificación { $certification }.
    .next = Use la certificación que ya existe, o un identificador nuevo.
rejection-already-open = Ya hay una certificación en curso para ese esquema y alcance: { $certification }.
    .next = Siga con esa certificación; para cambiar el alcance, use ayni certificación cambiar-alcance.
rejection-unit-not-in-family = La unidad minera es de { $cooperative }, que no es la organización ni le pertenece.
    .next = Elija unidades de la organización o de las que le pertenecen.
rejection-unit-in-scope = La unidad minera está en el alcance de una certificación: { $certification }.
    .next = Cambie antes el alcance, o anule la certificación.
rejection-certification-in-use = Otros registros dependen de la certificación { $certification }.
    .next = Anule antes sus pasos, auditorías y evidencias vinculadas.
rejection-step-unknown = No se dio ningún paso con el identificador { $step }.
    .next = Mire los pasos con ayni certificación mostrar y elija uno.
rejection-step-exists = El identificador ya es de otro paso: { $step }.
    .next = Use un identificador nuevo.
rejection-step-out-of-order = Ese paso ({ $step }) no corresponde a cómo está la certificación ese día ({ $on }): { $status }.
    .next = Mire los pasos con ayni certificación mostrar y revise la fecha, o anote antes el paso que falta.
rejection-step-needed = Sin ese paso ({ $step }) no se sostiene otro posterior: { $needed_by }.
    .next = Anule antes el paso posterior.
rejection-certification-unchanged = Lo que se indicó ya es así.
    .next = No hay nada que hacer.
rejection-audit-unknown = No hay en el registro ninguna auditoría con el identificador { $audit }.
    .next = Mire las auditorías con ayni auditoría listar, o programe una primero.
rejection-audit-exists = El identificador ya es de otra auditoría: { $audit }.
    .next = Use un identificador nuevo.
rejection-audit-not-held = La auditoría todavía no se realizó: { $audit }.
    .next = Anote primero que se realizó, con ayni auditoría realizar.
rejection-audit-has-findings = La auditoría tiene hallazgos: { $audit }.
    .next = Anule antes los hallazgos.
rejection-finding-unknown = No hay en el registro ningún hallazgo con el identificador { $finding }.
    .next = Mire los hallazgos con ayni hallazgo listar y elija uno.
rejection-finding-exists = El identificador ya es de otro hallazgo: { $finding }.
    .next = Use un identificador nuevo.
rejection-requirement-already-found = La auditoría ya dice algo de ese requisito: { $finding }.
    .next = Anule antes ese hallazgo si fue un error.
rejection-nothing-to-correct = No hay nada que corregir: { $finding }.
    .next = Elija un hallazgo que no esté conforme.
rejection-finding-has-actions = Hay acciones correctivas sobre el hallazgo: { $finding }.
    .next = El hallazgo se queda. Cierre sus acciones, o anule con ayni acción anular las que se planificaron por error.
rejection-action-unknown = No hay en el registro ninguna acción correctiva con el identificador { $action }.
    .next = Mire las acciones con ayni acción listar y elija una.
rejection-action-exists = El identificador ya es de otra acción correctiva: { $action }.
    .next = Use un identificador nuevo.
rejection-action-closed = La acción correctiva está cerrada: { $action }.
    .next = Ábrala de nuevo primero, diciendo por qué, con ayni acción reabrir.
rejection-action-open = La acción correctiva no está cerrada: { $action }.
    .next = No hay nada que reabrir.
rejection-action-was-closed = La acción correctiva ya se cerró alguna vez: { $action }.
    .next = Lo que se hizo no se anula. Si está abierta, cámbiela con ayni acción modificar o ciérrela con lo que haya resultado.
rejection-due-before-audit = El plazo ({ $due }) es anterior a la auditoría que encontró el asunto, hecha desde { DAY($held) }.
    .next = Dé un plazo posterior; si la fecha de la auditoría es el error, corríjala con ayni auditoría realizar.
rejection-closed-before-audit = El cierre ({ $closed }) es anterior a la auditoría que encontró el asunto, hecha desde { DAY($held) }.
    .next = Revise la fecha de cierre; si la de la auditoría es el error, corríjala con ayni auditoría realizar.
rejection-closed-by-its-author = Quien planificó o cambió la acción ({ $author }) no la cierra: { $action }.
    .next = Pida que la cierre otro cargo, y escríbalo con --por.
rejection-evidence-unknown = No hay en el registro ninguna evidencia con el identificador { $evidence }.
    .next = Búsquela por su título, o regístrela primero.
rejection-evidence-exists = El identificador ya es de otra evidencia: { $evidence }.
    .next = Use un identificador nuevo.
rejection-evidence-in-use = La evidencia { $evidence } se usa.
    .next = Desvincúlela antes; si cambió, registre una versión nueva.
rejection-evidence-superseded = La evidencia { $evidence } ya tiene una versión nueva: { $by }.
    .next = Use la versión nueva.
rejection-evidence-already-linked = La evidencia { $evidence } ya sirve para ese requisito.
    .next = No hay nada que hacer.
rejection-evidence-not-linked = La evidencia { $evidence } no sirve para ese requisito.
    .next = Mire las evidencias del requisito y elija una.
rejection-premium-unknown = No hay en el registro ningún asiento del premio con el identificador { $premium }.
    .next = Mire los asientos con ayni premio listar y elija uno.
rejection-premium-exists = El identificador ya es de otro asiento del premio: { $premium }.
    .next = Use un identificador nuevo.
rejection-premium-of-another-kind = El asiento es de otra clase: { $premium }.
    .next = Para un gasto elija un acuerdo; para un acuerdo, un plan.
rejection-premium-of-another = El asiento es de otra organización: { $premium }.
    .next = Elija un asiento de la misma organización.
rejection-line-without-decision = El destino { $line } no es de ningún acuerdo: no se nombró ninguno.
    .next = Nombre también el acuerdo con --decisión.
rejection-line-unknown = El acuerdo no tiene el destino { $line }; sus destinos son: { $known }.
    .next = Nombre uno de esos destinos con --partida.
rejection-premium-empty = No hay ningún monto que pagar.
    .next = Escriba al menos un destino con su monto.
rejection-premium-in-use = Otro asiento descansa en este: { $premium }.
    .next = Anule antes el asiento posterior.
rejection-mandate-in-use = Un grupo social o una evidencia descansa en el mandato: { $mandate }.
    .next = Retire antes el grupo social, o anule la evidencia.

rejection-money-shape = Eso no es un monto con su moneda.
    .next = Escriba la cifra, un espacio y la moneda, por ejemplo 1500.00 USD.
rejection-money-decimals = El monto tiene más decimales que su moneda.
    .next = Revise los decimales; el dólar y el sol tienen dos.
rejection-currency-shape = La moneda se escribe con tres letras mayúsculas (ISO 4217).
    .next = Escriba por ejemplo USD, PEN o EUR.
rejection-weight-shape = Eso no es un peso en gramos con tres decimales como máximo.
    .next = Escriba por ejemplo 250 o 12.5.
rejection-amount-range = La cifra es demasiado grande.
    .next = Revise los ceros.

### Órdenes, para decir qué no se permite
command-certification-adopt-scheme = adoptar esquemas
command-certification-relate-schemes = anotar correspondencias entre esquemas
command-certification-annul-scheme = anular esquemas
command-certification-open = abrir certificaciones
command-certification-record-step = anotar pasos de certificaciones
command-certification-annul-step = anular pasos de certificaciones
command-certification-annul = anular certificaciones
command-certification-answer-requirement = responder requisitos
command-certification-carry-over-answers = llevar respuestas a otro esquema
command-certification-schedule-audit = programar auditorías
command-certification-hold-audit = anotar auditorías realizadas
command-certification-annul-audit = anular auditorías
command-certification-record-finding = anotar hallazgos
command-certification-annul-finding = anular hallazgos
command-certification-plan-action = planificar acciones correctivas
command-certification-revise-action = cambiar acciones correctivas
command-certification-close-action = cerrar acciones correctivas
command-certification-reopen-action = reabrir acciones correctivas
command-certification-annul-action = anular acciones correctivas
command-certification-record-evidence = registrar evidencias
command-certification-link-evidence = vincular evidencias
command-certification-unlink-evidence = desvincular evidencias
command-certification-annul-evidence = anular evidencias
command-certification-receive-premium = anotar el premio recibido
command-certification-plan-premium = planificar el premio
command-certification-decide-premium = anotar acuerdos sobre el premio
command-certification-spend-premium = anotar gastos del premio
command-certification-annul-premium = anular asientos del premio
command-certification-state-social-group = anotar a qué grupo social representa un mandato

### Clases de hechos, para decir cuál no se deshace
kind-certification-scheme-adopted = la adopción de un esquema
kind-certification-schemes-related = la correspondencia entre dos esquemas
kind-certification-scheme-annulled = la anulación de un esquema
kind-certification-opened = la apertura de una certificación
kind-certification-step-recorded = un paso de una certificación
kind-certification-step-annulled = la anulación de un paso
kind-certification-annulled = la anulación de una certificación
kind-certification-requirement-answered = la respuesta a un requisito
kind-certification-answers-carried-over = el traslado de respuestas a otro esquema
kind-certification-audit-scheduled = la programación de una auditoría
kind-certification-audit-held = la realización de una auditoría
kind-certification-audit-annulled = la anulación de una auditoría
kind-certification-finding-recorded = un hallazgo
kind-certification-finding-annulled = la anulación de un hallazgo
kind-certification-action-planned = una acción correctiva
kind-certification-action-revised = el cambio de una acción correctiva
kind-certification-action-closed = el cierre de una acción correctiva
kind-certification-action-reopened = la reapertura de una acción correctiva
kind-certification-action-annulled = la anulación de una acción correctiva
kind-certification-action-reassigned = el paso de una acción correctiva a otro registro
kind-certification-evidence-recorded = una evidencia
kind-certification-evidence-linked = el vínculo de una evidencia
kind-certification-evidence-unlinked = la desvinculación de una evidencia
kind-certification-evidence-annulled = la anulación de una evidencia
kind-certification-premium-received = un premio recibido
kind-certification-premium-planned = un plan del premio
kind-certification-premium-decided = un acuerdo sobre el premio
kind-certification-premium-spent = un gasto del premio
kind-certification-premium-annulled = la anulación de un asiento del premio
kind-certification-social-group-stated = el grupo social de un mandato

### De qué trata un requisito
requirement-topic-assembly = asamblea
requirement-topic-books = libros
requirement-topic-central = centrales
requirement-topic-data = datos
requirement-topic-due-diligence = debida diligencia
requirement-topic-ecological = oro ecológico
requirement-topic-economy = economía
requirement-topic-education = educación
requirement-topic-elections = elecciones
requirement-topic-environment = ambiente
requirement-topic-gender = género
requirement-topic-general = general
requirement-topic-governance = gobierno
requirement-topic-grievance = quejas
requirement-topic-harassment = hostigamiento
requirement-topic-human-rights = derechos humanos
requirement-topic-improvement = mejora
requirement-topic-labour = trabajo
requirement-topic-legitimacy = legitimidad
requirement-topic-management = gestión
requirement-topic-members = socias y socios
requirement-topic-organs = órganos
requirement-topic-premium = premio
requirement-topic-registry = registro público
requirement-topic-safety = seguridad
requirement-topic-severity-error = error
requirement-topic-severity-info = información
requirement-topic-severity-warning = advertencia
requirement-topic-traceability = trazabilidad
requirement-topic-training = capacitación

### Lo que se escribe en la terminal y no se encuentra o no se entiende
record-kind-scheme = el esquema
record-kind-certification = la certificación
record-kind-step = el paso
record-kind-requirement = el requisito
record-kind-audit = la auditoría
record-kind-finding = el hallazgo
record-kind-action = la acción correctiva
record-kind-evidence = la evidencia
record-kind-premium = el asiento del premio
problem-nothing-found-scheme-next = Escriba su código o su título; ayni esquema listar los muestra todos.
problem-nothing-found-certification-next = Escriba el código del esquema y, si hace falta, --cooperativa con la organización; ayni certificación listar las muestra todas.
problem-nothing-found-step-next = Escriba la clase del paso o su fecha; ayni certificación mostrar los muestra todos.
problem-nothing-found-requirement-next = Escriba su código, o el comienzo o el final; ayni esquema mostrar los muestra todos.
problem-nothing-found-audit-next = Escriba su año, su fecha o su clase; ayni auditoría listar las muestra todas.
problem-nothing-found-finding-next = Escriba el requisito y, si hace falta, --auditoría con el año; ayni hallazgo listar los muestra todos.
problem-nothing-found-action-next = Escriba el requisito o algunas palabras de la acción; ayni acción listar las muestra todas.
problem-nothing-found-evidence-next = Escriba su título o una parte de él.
problem-nothing-found-premium-next = Escriba el acuerdo, el título o la fecha; ayni premio listar los muestra todos.
problem-several-found-scheme-next = Escriba el código completo del esquema.
problem-several-found-certification-next = Añada --cooperativa con la organización, o escriba el identificador.
problem-several-found-step-next = Escriba la clase y la fecha, o el identificador.
problem-several-found-requirement-next = Escriba el código completo.
problem-several-found-audit-next = Añada --certificación o --cooperativa, o escriba la clase y el año, o el identificador.
problem-several-found-finding-next = Añada --auditoría con el año o la clase, o escriba el identificador.
problem-several-found-action-next = Escriba más palabras de la acción, añada --auditoría, o escriba el identificador.
problem-several-found-evidence-next = Escriba el título completo o el identificador.
problem-several-found-premium-next = Escriba el texto completo del acuerdo o título, o el identificador.
problem-money-shape = { $option }: «{ $value }» no es un monto.
problem-money-shape-next = Escriba la cifra con su moneda, por ejemplo "S/ 1,500.50", "1500.50 PEN" o "1500 USD". El signo de dólar solo no basta: escriba las tres letras, como USD.
problem-amount-ambiguous = { $option }: en «{ $value }» no se sabe si la coma o el punto separa los miles o los decimales.
problem-amount-ambiguous-next = Escriba los miles sin separar, como 1500, o los decimales completos, como 1,500.00 o 1.50.
problem-amount-negative = { $option }: «{ $value }» es una cifra negativa, y aquí no puede haberlas.
problem-amount-negative-next = Escriba la cifra sin el signo menos.
problem-percent-wrong = { $option }: «{ $value }» no es un porcentaje entero de 0 a 100.
problem-percent-wrong-next = Escriba por ejemplo 40 % o 40.
problem-money-decimals = { $option }: «{ $value }» tiene más decimales que su moneda.
problem-money-decimals-next = Revise los decimales; el dólar y el sol tienen dos.
problem-currency-shape = { $option }: «{ $value }» no termina en una moneda de tres letras mayúsculas (ISO 4217).
problem-currency-shape-next = Escriba por ejemplo "S/ 1500.00" o "1500.00 PEN".
problem-weight-shape = { $option }: «{ $value }» no es un peso en gramos.
problem-weight-shape-next = Escriba los gramos, con tres decimales como máximo: 250 o 12.5.
problem-amount-range = { $option }: «{ $value }» es demasiado grande.
problem-amount-range-next = Revise los ceros.
problem-requirement-wrong = { $option }: no se entiende el requisito «{ $value }».
problem-requirement-wrong-next = Escriba CÓDIGO|TÍTULO, y si hace falta |CLASE y |AÑO, por ejemplo "g-1|Política de igualdad|entrada|0".
problem-grade-wrong = { $option }: no se entiende el grado «{ $value }».
problem-grade-wrong-next = Escriba CÓDIGO, y si hace falta :DÍAS y :impide, por ejemplo mayor:90:impide.
problem-ranks-wrong = { $option }: no se entienden los rangos «{ $value }».
problem-ranks-wrong-next = Escriba el rango más alto y el más bajo que cuenta como cumplido, por ejemplo 5:3.
problem-link-wrong = { $option }: no se entiende la correspondencia «{ $value }».
problem-link-wrong-next = Escriba REQUISITO=REQUISITO:RELACIÓN, y si hace falta :CONFIANZA de 0 a 100, por ejemplo fm1-3=fm2-1.5.1:equivalent_to:90.
problem-links-missing = No se indicó ninguna correspondencia.
problem-links-missing-next = Escriba --vínculo, o --archivo con un CSV que tenga las columnas source, target y relationship.
problem-links-column = { $option }: a «{ $value }» le falta la columna { $column }.
problem-links-column-next = La primera fila debe decir source, target, relationship y, si se quiere, confidence.
problem-line-wrong = { $option }: no se entiende el destino «{ $value }».
problem-line-wrong-next = Escriba DESTINO=MONTO, por ejemplo "botiquín=500.00 USD".
problem-conformity-needed = { $option }: no se dijo qué resultó de «{ $value }».
problem-conformity-needed-next = Añada --conforme, --observación, --grado con el grado, --rango con el rango o --no-aplica.
problem-effect-needed = { $option }: no se dijo si la acción «{ $value }» fue eficaz.
problem-effect-needed-next = Añada --eficaz o --no-eficaz.

### Listas
list-schemes = Esquemas
list-scheme-requirements = Requisitos
list-scheme-profiles = Selecciones
list-scheme-relations = Correspondencias con otros esquemas
list-scheme-grades = Grados de no conformidad
list-certifications = Certificaciones
list-steps = Pasos
list-answers = Respuestas a los requisitos
list-audits = Auditorías
list-findings = Hallazgos
list-actions = Acciones correctivas
list-premium = Premio
list-premium-groups = Grupos sociales en los comités
premium-received = recibido
premium-planned = planificado
premium-decided = decidido
premium-spent = gastado
certification-yes = sí
certification-action-open = abierta
certification-action-overdue = vencida
certification-action-closed = cerrada
certification-ends-for-good = no se renovará
certification-suspension-overdue = el plazo de la suspensión pasó
certification-scale-conformity = conformidad
certification-scale-rank = rangos de 1 a { $max }; se cumple desde { $pass }
certification-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
certification-remaining = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
col-certification-action = Acción
col-certification-amount = Monto
col-certification-applies_to = Se pide a
col-certification-audit = Auditoría
col-certification-auditors = Auditoras y auditores
col-certification-blocks = Impide certificar
col-certification-body = Quién
col-certification-buyer = Quién compró
col-certification-certification = Certificación
col-certification-class = Clase
col-certification-closed = Cerrada
col-certification-conditions = Condiciones
col-certification-confidence = Confianza (%)
col-certification-conformity = Resultado
col-certification-cycle = Duración del certificado
col-certification-days = Días para corregir
col-certification-days_left = Días que quedan
col-certification-deadline = Plazo
col-certification-decision = Acuerdo
col-certification-details = Detalle
col-certification-effective = Eficaz
col-certification-entry = Asiento
col-certification-evidence = Evidencias
col-certification-findings = Hallazgos
col-certification-fine = Oro fino (g)
col-certification-first_certified = Primer certificado
col-certification-grade = Grado
col-certification-group = Grupo social
col-certification-holder = Organización
col-certification-interviews = Entrevistas
col-certification-kind = Clase
col-certification-level = Nivel
col-certification-levels = Niveles
col-certification-licence = Licencia
col-certification-scheme-document = SHA-256 del archivo leído
col-certification-mandate = Mandato
col-certification-note = Observación
col-certification-number = Certificado n.º
col-certification-open_actions = Acciones abiertas
col-certification-outcome = Resultado
col-certification-owner = De quién es
col-certification-person = Persona responsable
col-certification-planned = Programada
col-certification-product = Producto
col-certification-purpose = Para qué
col-certification-rate = Premio por kg
col-certification-reference = Dónde está escrito
col-certification-relationship = Correspondencia
col-certification-remaining_days = Días que quedan
col-certification-requirement = Requisito
col-certification-requirements = Requisitos
col-certification-resolution = Dónde consta
col-certification-responsible = Órgano responsable
col-certification-root_cause = Causa de fondo
col-certification-sample = Muestra
col-certification-scale = Escala
col-certification-scheme = Esquema
col-certification-scope = Alcance
col-certification-source = De
col-certification-step = Paso
col-certification-suspension = Suspensión máxima
col-certification-target = A
col-certification-title = Título
col-certification-topics = Temas
col-certification-units = Unidades mineras
col-certification-uses = Certificaciones
col-certification-valid = Vigencia
col-certification-work = Trabajo
col-certification-year_due = Desde el año

### La ayuda: argumentos de varias órdenes
help--scheme = El esquema: código o título
help--certification = La certificación: código o título del esquema, o número del certificado
help--requirement = El requisito: su código, o cómo comienza o termina
help--audit = La auditoría: año, fecha o clase, como 2021, 2021-05 o "renovación 2021"
help--finding = El hallazgo: su requisito
help--action = La acción: el requisito del que trata, o palabras de lo que se hace
help--level = El nivel o sello, uno de los del esquema
help--product = El producto, como oro
help--units = Una concesión o planta del alcance, por su nombre o código; sin ninguna, es la organización como tal
help--body = Quién lo hizo, como la entidad certificadora
help--women = Cuántas mujeres
help--men = Cuántos hombres
help--other = Cuántas personas de otro género
help--unknown = Cuántas personas sin dato de género
help--evidence = La evidencia que lo muestra, por su título
help--note = Lo que haya que decir, sin nombrar a nadie
help--deadline = El plazo: 2021, 2021-06 o 2021-06-30
help--lines = Un destino con su monto: DESTINO=MONTO, como "botiquín=S/ 500"

### La ayuda: esquemas
help-scheme = Esquemas: bajo qué se otorgan los certificados, y qué piden
help-scheme-adopt = Adoptar a mano un esquema pequeño; un catálogo publicado se lee con ayni importar esquema
help-scheme-adopt--code = El nombre corto con que se llama a esta versión, como fairmined-2.0
help-scheme-adopt--title = Su título
help-scheme-adopt--owner = De quién es
help-scheme-adopt--edition = Qué versión es
help-scheme-adopt--requirements = Un requisito: CÓDIGO|TÍTULO, y si hace falta |CLASE (entrada, progreso, esencial, mayor, desarrollo o voluntario), |AÑO y |TEMA,TEMA
help-scheme-adopt--grades = Un grado de no conformidad: CÓDIGO, con :DÍAS para corregir y :impide si el certificado espera; primero el más leve
help-scheme-adopt--levels = Un nivel que otorga además del simple, como ecological
help-scheme-adopt--cycle-months = Cuántos meses dura un certificado
help-scheme-adopt--suspension-months = Cuántos meses dura una suspensión como máximo
help-scheme-adopt--ranks = Calificar con rangos desde uno y no con conformidad: MÁXIMO:MÍNIMO que se cumple, como 5:3
help-scheme-adopt--licence = Bajo qué licencia están sus textos
help-scheme-relate = Decir cómo corresponden los requisitos de un esquema a los de otro; reemplaza lo que se dijo antes de los dos
help-scheme-relate--source = Un esquema: código o título
help-scheme-relate--target = El otro esquema: código o título
help-scheme-relate--links = Una correspondencia: REQUISITO=REQUISITO:RELACIÓN, con :CONFIANZA en porcentaje si se sabe; las relaciones son equivale a, es igual a, es parte de, abarca, coincide en parte con y no tiene relación con
help-scheme-relate--file = Un CSV con las columnas source, target, relationship y, si se quiere, confidence
help-scheme-annul = Decir que un esquema se registró por error; solo mientras nada lo use
help-scheme-annul--reason = Qué estaba mal
help-scheme-list = Listar los esquemas
help-scheme-show = Mostrar un esquema: requisitos, selecciones, grados, correspondencias
help-scheme-show--topic = Solo los requisitos de este tema, como gender

### La ayuda: certificaciones
help-certification = Certificaciones: solicitar, otorgar, suspender, renovar y responder los requisitos
help-certification-open = Abrir una certificación: una organización muestra interés en un esquema
help-certification-open--on = Desde cuándo
help--on = Cuándo: 2016, 2016-11 o 2016-11-30
help-certification-diagnose = Anotar que se comparó a la organización con los requisitos
help-certification-apply = Anotar que la organización presentó su solicitud
help-certification-accept-scope = Anotar que se aceptaron la solicitud y su alcance
help-certification-grant = Anotar que se otorgó el certificado
help-certification-grant--number = El número del certificado
help-certification-grant--until = El primer día en que ya no vale
help-certification-grant--conditions = Las condiciones con que se otorgó
help-certification-refuse = Anotar que se denegó el certificado
help-certification-renew = Anotar que se renovó el certificado
help-certification-renew--number = Su nuevo número
help-certification-renew--until = El primer día en que ya no vale
help-certification-refuse-renewal = Anotar que no se renovará: corre hasta su fin
help-certification-extend = Anotar que se prorrogó el certificado
help-certification-extend--until = El primer día en que ya no vale
help-certification-suspend = Anotar que se suspendió el certificado
help-certification-suspend--until = El día hasta el que hay plazo para corregir
help-certification-reinstate = Anotar que se levantó la suspensión
help-certification-withdraw = Anotar que la organización devolvió el certificado
help-certification-decertify = Anotar que se le retiró el certificado (descertificación)
help-certification-rescope = Anotar que cambió el alcance o el nivel; lo que no se indica queda fuera
help-certification-annul-step = Decir que un paso se registró por error; solo mientras los demás se sostengan sin él
help-certification-annul-step--step = El paso: clase, fecha o las dos, como "otorgamiento 2016"
help-certification-annul-step--reason = Qué estaba mal
help-certification-annul = Decir que una certificación se registró por error; solo mientras nada dependa de ella
help-certification-annul--reason = Qué estaba mal
help-certification-answer = Decir cómo está un requisito; lo que no se indica queda como se dijo la última vez
help-certification-answer--outcome = El resultado: se cumple, se cumple en parte, no se cumple o no aplica
help-certification-answer--work = El trabajo: sin empezar, en curso, por revisar o hecho
help-certification-answer--responsible = El órgano responsable: clase o nombre
help-certification-answer--on = De qué fecha habla la respuesta; si no se dice, de la fecha por la que se pregunta
help-certification-carry = Llevar las respuestas de una certificación a otra, si sus esquemas tienen correspondencias
help-certification-carry--from = De cuál: código o título del esquema, o número del certificado
help-certification-carry--to = A cuál: código o título del esquema, o número del certificado
help-certification-list = Listar las certificaciones y cómo están en la fecha
help-certification-list--cooperative = De esta organización
help-certification-list--scheme = De este esquema
help-certification-list--status = Solo las que están así, como certificada, suspendida o vencida
help-certification-show = Mostrar una certificación: cómo está, pasos, respuestas, auditorías, hallazgos y acciones correctivas

### La ayuda: auditorías
help-audit = Auditorías: programar, realizar, mostrar
help-audit-schedule = Programar una auditoría
help-audit-schedule--kind = inicial, seguimiento, renovación, verificación de correcciones, sin aviso o interna
help-audit-schedule--body = Quién audita: la entidad, no una persona
help-audit-schedule--on = Para cuándo
help-audit-hold = Anotar que se realizó una auditoría; otra vez, si estaba mal
help-audit-hold--from = El primer día
help-audit-hold--until = El último día; si no se dice, el primero
help-audit-hold--women = A cuántas mujeres se entrevistó
help-audit-hold--men = A cuántos hombres se entrevistó
help-audit-hold--other = A cuántas personas de otro género se entrevistó
help-audit-hold--unknown = A cuántas personas sin dato de género se entrevistó
help-audit-hold--sample = Cuántas socias y socios, unidades o expedientes se revisaron
help-audit-hold--auditors = Cuántas auditoras y auditores vinieron
help-audit-annul = Decir que una auditoría se registró por error; solo mientras no tenga hallazgos
help-audit-annul--reason = Qué estaba mal
help-audit-list = Listar las auditorías
help-audit-show = Mostrar una auditoría: cómo se realizó, qué halló y qué se hace al respecto

### La ayuda: hallazgos
help-finding = Hallazgos de las auditorías: registrar, listar
help-finding-record = Anotar qué halló una auditoría sobre un requisito
help-finding-record--conforming = El requisito se cumple
help-finding-record--observation = Se cumple, pero algo podría ser mejor
help-finding-record--grade = No se cumple: el grado de la no conformidad, uno de los del esquema
help-finding-record--rank = El rango en la escala del esquema
help-finding-record--not-applicable = No aplica aquí
help-finding-record--note = Lo que se vio, sin nombrar a nadie
help-finding-record--deadline = Hasta cuándo hay que corregirlo
help-finding-record--evidence = La evidencia en que se apoya, por su título
help-finding-annul = Decir que un hallazgo se registró por error; solo mientras no se haga nada al respecto
help-finding-annul--reason = Qué estaba mal
help-finding-list = Listar los hallazgos
help-finding-list--open = Solo los que falta corregir

### La ayuda: acciones correctivas
help-action = Acciones correctivas: planificar, cerrar, reabrir, anular, listar
help-action-plan = Planificar una acción correctiva sobre un hallazgo
help--what = Qué se hace, sin nombrar a nadie
help-action-plan--organ = El órgano que se encarga: clase o nombre
help-action-plan--person = La persona que se encarga: número de padrón, documento o nombre
help-action-plan--root-cause = Por qué se llegó a eso, sin nombrar a nadie
help-action-revise = Cambiar una acción correctiva abierta; lo que no se indica queda como está
help-action-revise--organ = El órgano que se encarga: clase o nombre
help-action-revise--person = La persona que se encarga: número de padrón, documento o nombre
help-action-revise--root-cause = Por qué se llegó a eso, sin nombrar a nadie
help-action-revise--reason = Por qué se cambia
help-action-close = Cerrar una acción correctiva; lo hace un cargo distinto de quien la planificó (--por)
help-action-close--effective = Fue eficaz
help-action-close--not-effective = No fue eficaz
help-action-close--check = Cómo se comprobó, sin nombrar a nadie
help-action-reopen = Reabrir una acción correctiva cerrada
help-action-reopen--reason = Por qué
help-action-annul = Decir que una acción correctiva se planificó por error; solo mientras no se haya cerrado nunca
help-action-annul--reason = Qué estaba mal
help-action-list = Listar las acciones correctivas abiertas y los días que quedan
help-action-list--all = También las cerradas
help-action-list--overdue = Solo las que pasaron su plazo

### La ayuda: premio
help-premium = El premio: recibir, planificar, decidir, gastar
help-premium-receive = Anotar premio recibido
help-premium-receive--fine = Cuántos gramos de metal fino se vendieron, como 250 o 12.5
help-premium-receive--amount = Cuánto se recibió, como "1500.00 USD" o "S/ 5,500.50"
help-premium-receive--rate = El premio por kilogramo de metal fino ese día, como "4000 USD"
help-premium-receive--buyer = Quién compró: una empresa, no una persona
help-premium-plan = Anotar un plan de inversión del premio
help-premium-plan--title = Cómo se llama el plan
help-premium-plan--until = Hasta cuándo, sin contar ese día
help-premium-decide = Anotar un acuerdo sobre el premio, con su resolución
help-premium-decide--resolution = Dónde consta, como "Acta 14/2021, acuerdo 3"
help-premium-decide--organ = El órgano que decidió: clase o nombre
help-premium-decide--plan = El plan al que pertenece, por su título
help-premium-spend = Anotar premio gastado
help-premium-spend--purpose = Para qué
help-premium-spend--amount = Cuánto, como "S/ 500.50" o "500.00 USD"
help-premium-spend--decision = El acuerdo en que descansa: resolución o fecha
help-premium-spend--line = El destino del acuerdo del que se paga, si lo gastado se llama de otro modo
help-premium-spend--women = Cuántas mujeres se beneficiaron
help-premium-spend--men = Cuántos hombres se beneficiaron
help-premium-spend--other = Cuántas personas de otro género se beneficiaron
help-premium-spend--unknown = Cuántas personas sin dato de género se beneficiaron
help-premium-annul = Decir que un asiento del premio fue un error; solo mientras ningún otro descanse en él
help-premium-annul--entry = El asiento: resolución, título, destino, comprador o fecha
help-premium-annul--reason = Qué estaba mal
help-premium-state-group = Decir a qué grupo social representa quien ocupa un mandato en un comité del premio
help-premium-state-group--organ = El órgano, si la persona ocupa cargos en varios
help-premium-state-group--group = mineras y mineros, trabajadoras y trabajadores de la planta, socias y socios, grupos en situación de vulnerabilidad o autoridades locales; sin nada, se retira lo que se dijo
help-premium-list = Listar lo recibido, planificado, decidido y gastado hasta la fecha
help-premium-list--cooperative = De esta organización
help-premium-list--groups = Listar, en su lugar, a qué grupos sociales representan los mandatos
