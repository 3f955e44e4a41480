# Lo que se deduce del registro para la visita de auditoría: observaciones, preparación, certificado, premio y agenda.

### Columnas
col-compliance-about = Sobre
col-compliance-action = Qué se hace
col-compliance-audit_kind = Auditoría
col-compliance-balance = Saldo
col-compliance-body = Entidad
col-compliance-buyer = Comprador
col-compliance-check = Verificación de eficacia
col-compliance-class = Clase
col-compliance-closed = Cierre
col-compliance-conformity = Resultado
col-compliance-currency = Moneda
col-compliance-days_left = Días
col-compliance-deadline = Plazo
col-compliance-decided = Acordado
col-compliance-demands = Qué pide
col-compliance-due = Vencimiento
col-compliance-due_now = Exigibles
col-compliance-due_when = Exigible
col-compliance-evidence = Evidencias
col-compliance-finding = Observación
col-compliance-findings = Hallazgos
col-compliance-fine = Oro fino
col-compliance-gender = Género
col-compliance-held = Realizada
col-compliance-later = Más adelante
col-compliance-level = Nivel
col-compliance-met = Se cumplen
col-compliance-missing = Qué falta
col-compliance-name = Nombre
col-compliance-not_met = No se cumplen
col-compliance-note = Nota
col-compliance-number = N.º
col-compliance-on = Fecha
col-compliance-organ = Órgano
col-compliance-organisation = Organización
col-compliance-outcome = Resultado
col-compliance-partly_met = En parte
col-compliance-planned = Prevista
col-compliance-post = Cargo
col-compliance-proof = Qué dice el registro
col-compliance-proven = Probados por el registro
col-compliance-purpose = Para qué
col-compliance-purposes = Para qué
col-compliance-rate = Premio por kg
col-compliance-ready = Listos
col-compliance-received = Recibido
col-compliance-requirement = Requisito
col-compliance-resolution = Acuerdo
col-compliance-responsible = Responsable
col-compliance-root_cause = Causa raíz
col-compliance-since = Desde
col-compliance-social_group = Representa a
col-compliance-source = Fuente
col-compliance-spent = Gastado
col-compliance-state = Estado
col-compliance-unanswered = Sin respuesta
col-compliance-valid_until = Válido hasta
col-compliance-what = Qué
col-compliance-work = Trabajo
col-compliance-year = Año

### Cifras principales
fact-compliance-severity-error = Graves
fact-compliance-severity-warning = Por atender
fact-compliance-severity-info = Para saber
fact-compliance-certificate = Situación
fact-compliance-certificate-number = Número
fact-compliance-certificate-since = Desde
fact-compliance-certificate-until = Válido hasta
fact-compliance-certificate-first = Primera certificación
fact-compliance-certificate-level = Nivel
fact-compliance-certificate-product = Producto
fact-compliance-certificate-units = Unidades en el alcance
fact-compliance-certificate-conditions = Condiciones
fact-compliance-certificate-renewal = Renovación
fact-compliance-profile = Selección
fact-compliance-due = Requisitos exigibles
fact-compliance-ready = Listos
fact-compliance-proven = Probados por el registro
fact-compliance-unanswered = Sin respuesta
fact-compliance-overdue = Fuera de plazo
fact-compliance-with_findings = Con hallazgos abiertos
fact-compliance-later = Exigibles más adelante
fact-compliance-audit-planned = Prevista
fact-compliance-audit-held = Realizada
fact-compliance-audit-auditors = Integrantes del equipo auditor
fact-compliance-audit-sample = Muestra
fact-compliance-audit-interviews = Personas entrevistadas
fact-compliance-findings-conforming = Sin nada que corregir
fact-compliance-findings-open = Por corregir
fact-compliance-findings-overdue = Fuera de plazo
fact-compliance-findings-mended = Corregidos
fact-compliance-premium-received = Recibido
fact-compliance-premium-decided = Acordado
fact-compliance-premium-spent = Gastado
fact-compliance-premium-balance = Saldo
fact-compliance-beneficiaries = Personas beneficiadas

### Secciones
section-compliance-severity-error = Graves
section-compliance-severity-error-empty = No hay observaciones graves.
section-compliance-severity-warning = Por atender
section-compliance-severity-warning-empty = No hay nada por atender.
section-compliance-severity-info = Para saber
section-compliance-severity-info-empty = No hay nada más que saber.
section-compliance-calendar = Vencimientos
section-compliance-calendar-empty = Nada vence en estos días.
section-compliance-steps = Pasos
section-compliance-steps-empty = Todavía no hay ningún paso anotado.
section-compliance-audits = Auditorías
section-compliance-audits-empty = No hay auditorías anotadas.
section-compliance-found = Hallazgos por requisito
section-compliance-found-empty = La auditoría no dejó hallazgos anotados.
section-compliance-actions = Acciones correctivas
section-compliance-actions-empty = No hay acciones correctivas anotadas.
section-compliance-classes = Requisitos por clase
section-compliance-classes-empty = El esquema no tiene requisitos que se respondan.
section-compliance-requirements = Requisito por requisito
section-compliance-requirements-empty = No hay requisitos en esta lista.
section-compliance-premium-years = Año por año
section-compliance-premium-years-empty = No hay movimientos del premio hasta esta fecha.
section-compliance-premium-received = Lo recibido
section-compliance-premium-received-empty = No se anotó premio recibido hasta esta fecha.
section-compliance-premium-decisions = Acuerdos y lo gastado en cada uno
section-compliance-premium-decisions-empty = No hay acuerdos sobre el premio hasta esta fecha.
section-compliance-premium-spent = Lo gastado
section-compliance-premium-spent-empty = No se anotaron gastos del premio hasta esta fecha.
section-compliance-committee = Quiénes deciden sobre el premio
section-compliance-committee-empty = Nadie ocupa un cargo titular en este órgano en la fecha.

### Títulos y frases
findings-title = Observaciones
findings-none = El registro no tiene nada que observar en esta fecha.
calendar-title = Agenda de vencimientos
calendar-period = Del { $from } al { $until }, ambos incluidos
calendar-file = Vencimientos: { $register }
calendar-entry = { $due }: { $what }
calendar-entry-of-requirement = { $due }, { $requirement }: { $what }
readiness-title = Preparación: { $certification }
readiness-chart = Respuestas a los requisitos exigibles, por clase
readiness-of = { $ready } de { $due } listos
premium-title = Premio de { $cooperative }
premium-chart = Personas beneficiadas cada año
premium-other-purposes = otros fines
premium-undecided = sin acuerdo
premium-unshown = sin evidencia
audit-chart = Hallazgos
certificate-scheme = { $title } · { $owner }
certificate-remaining = { $days ->
    [0] { $status }; termina hoy
    [one] { $status }; queda { $days } día
   *[other] { $status }; quedan { $days } días
}
certificate-timeline = Fases de la certificación
certificate-ends_for_good = no se renovará; rige hasta su fin
phase-on_the_way = en camino
phase-in_force = vigente
phase-suspended = suspendido
phase-over = terminado
source-register = el propio registro
compliance-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
compliance-topic-harassment = hostigamiento o violencia
compliance-topic-safety = seguridad y salud

### Lo que se dice de cada requisito
class-none = sin clase
outcome-none = sin respuesta
due_when-now = sí
due_when-later = más adelante
due_when-voluntary = voluntario
due_when-not_here = no corresponde aquí
missing-nothing = nada
missing-answer = responder
missing-conformity = cumplirlo del todo
missing-proof = lo que el registro no prueba
missing-evidence = evidencia
missing-evidence_in_effect = evidencia vigente
missing-correction = corregir lo hallado
evidence-state-in_effect = vigente
evidence-state-not_yet = aún no rige
evidence-state-out_of_date = vencida
evidence-state-superseded = hay una versión más nueva
verdict-proof-proven = probado
verdict-proof-not_proven = no probado
verdict-proof-not_applicable = no aplica
verdict-proof-not_computable = no se puede saber
verdict-proof-since = { $verdict } (desde { DAY($date) })
finding-state-conforming = sin nada que corregir
finding-state-open = por corregir
finding-state-overdue = fuera de plazo
finding-state-mended = corregido
action-state-open = en curso
action-state-overdue = fuera de plazo
action-state-effective = cerrada, eficaz
action-state-not_effective = cerrada, no eficaz

### Por qué no aplica o no se puede saber
why-no_rule = en esa fecha ninguna norma lo pedía
why-another_kind = se pide a otra clase de organización
why-organs_not_kept = el registro no lleva los órganos de esta organización
why-no_such_organ = no hay tal órgano
why-nobody_sits = nadie ocupa un cargo en él
why-too_young = los órganos aún no cumplen el tiempo en que se renuevan
why-no_members = no hay socias ni socios en esa fecha
why-few_members = hay menos socias y socios de los que la norma supone
why-few_workers = trabajan menos personas de las que la norma supone
why-work_not_kept = el registro no dice quiénes trabajan
why-gender_unknown = no se conoce el género de todas las personas
why-no_premium = no hay acuerdos sobre el premio ni quien represente a un grupo social
why-meetings_not_kept = el registro no lleva sesiones
why-found_with_people = se halla con los registros de las personas
why-holders_unknown = no se conocen nacimientos, ingresos o parientes de quienes integran los órganos

### Observaciones
flaw-registry_entry_missing = Falta la partida registral.
flaw-tax_number_missing = Falta el RUC.
flaw-name_omits_kind = La denominación no dice qué clase de organización es.
flaw-number_missing = { $found ->
    [one] Hay { $found } membresía vigente sin número de padrón.
   *[other] Hay { $found } membresías vigentes sin número de padrón.
}
flaw-gender_missing = { $found ->
    [one] Falta el género de { $found } persona con membresía vigente.
   *[other] Falta el género de { $found } personas con membresía vigente.
}
flaw-organ_missing = No hay { $organ }.
flaw-holders_missing = El órgano existe, pero nadie ocupa un cargo titular.
flaw-office_vacant = Está vacante: { $post }.
flaw-renewed_too_few = Cargos titulares renovados en { $months ->
        [one] el último mes
       *[other] los últimos { $months } meses
    }: { $found }; correspondían al menos: { $needed }.
flaw-reelected_at_once = Fue una reelección para el período inmediato.
flaw-director_twice = La misma persona integra los consejos de administración de dos cooperativas primarias.
flaw-not_member_at_home = Integra un órgano de la central sin ser parte de una de sus cooperativas.
flaw-too_few_cooperatives = { $found ->
    [0] La central no reúne a ninguna cooperativa; necesita al menos { $needed }.
    [one] La central reúne a una sola cooperativa; necesita al menos { $needed }.
   *[other] La central reúne a { $found } cooperativas; necesita al menos { $needed }.
}
flaw-delegates_missing = Con { $found } socias y socios hábiles corresponde una asamblea de delegadas y delegados, y no la hay.
flaw-parity_missing = No hay tantas mujeres ({ $women }) como hombres ({ $men }).
flaw-out_of_proportion = Mujeres titulares: { $women }; hombres titulares: { $men }; mujeres que corresponden en proporción a la membresía, al menos: { $needed }.
flaw-gender_rule_broken = El órgano no cumple su regla de género: { $gender ->
        [woman] { $needed ->
            [one] falta { $needed } mujer
           *[other] faltan { $needed } mujeres
        }
       *[other] { $needed ->
            [one] falta { $needed } hombre
           *[other] faltan { $needed } hombres
        }
    }.
flaw-group_missing = En el comité del premio nadie representa a: { $social_group }.
flaw-committee_unbalanced = El comité del premio no es equilibrado. Mujeres: { $women }; hombres: { $men }.
flaw-spent_not_received = Se gastó más premio del recibido hasta ese día; llegaron a faltar { $missing }.
flaw-spent_undecided = Se gastaron { $amount } sin un acuerdo que lo respalde.
flaw-spent_beyond_line = Se gastaron { $spent } en el destino { $line }, para el que se acordaron { $decided }.
flaw-spent_beyond_decision = Se gastaron { $spent } de un acuerdo por { $decided }.
flaw-spent_before_decision = Se gastaron { $amount } antes del acuerdo, que es del { $decided_on }.
flaw-spent_without_evidence = Nada muestra el gasto de { $amount }.
flaw-amount_differs = Se recibieron { $amount }; { $grams } g por su premio dan { $expected }.
flaw-granted_before_holder = Se otorgó antes de que existiera la organización, fundada en: { $holder_on }.
flaw-granted_after_holder = Se otorgó después de disolverse la organización: { $holder_on }.
flaw-scope_unit_not_worked = En el alcance hay una unidad que no se trabaja en esta fecha.
flaw-suspended_too_long = La suspensión, desde { DAY($since) }, pasa de los { $months } meses que permite el esquema.
flaw-suspension_overdue = La suspensión, desde { DAY($since) }, pasó de la fecha fijada.
flaw-certificate_ending = { $days ->
    [0] El certificado termina hoy ({ $until }).
    [one] Al certificado le queda { $days } día ({ $until }).
   *[other] Al certificado le quedan { $days } días ({ $until }).
}
flaw-audit_not_held = La auditoría prevista para { DAY($planned) } no consta como realizada.
flaw-finding_without_action = El hallazgo no tiene ninguna acción correctiva.
flaw-finding_overdue = El hallazgo debía estar corregido a más tardar: { $deadline }.
flaw-action_overdue = La acción correctiva debía estar hecha a más tardar: { $deadline }.
flaw-closed_not_effective = La acción correctiva se cerró como no eficaz y no hay otra en curso.
flaw-answer_overdue = El trabajo en el requisito debía estar hecho a más tardar: { $deadline }.
flaw-evidence_out_of_date = Una evidencia en que se apoya el requisito está vencida.
flaw-evidence_superseded = El requisito se apoya en una evidencia de la que hay una versión más nueva.
flaw-policy_missing = No hay una política de igualdad vigente.
flaw-plan_missing = No hay un plan de acción de igualdad en curso.
flaw-policy_review_due = La política debía revisarse a más tardar: { $review }.
flaw-training_missing = No consta una capacitación sobre { $topic } en { $months ->
        [one] el último mes
       *[other] los últimos { $months } meses
    }.
flaw-group_member_without_tie = Está en un grupo productivo sin ser socia ni socio, familiar de una o uno, ni trabajar ahí.
flaw-birth_in_future = Nació el { $date }, fecha que aún no llega. Corríjalo con «ayni persona corregir --nacimiento».
flaw-death_in_future = Falleció el { $date }, fecha que aún no llega. Corríjalo con «ayni persona corregir --fallecimiento».
flaw-admission_in_future = El ingreso es del { $date }, fecha que aún no llega. Si es un error, corríjalo con «ayni socia corregir».
flaw-exit_in_future = La salida es del { $date }, fecha que aún no llega. Si es un error, corríjalo con «ayni socia corregir».
flaw-seat_in_future = El mandato empieza el { $date }, fecha que aún no llega. Si es un error, corríjalo con «ayni órgano corregir-mandato».
flaw-organ_in_future = El órgano empieza el { $date }, fecha que aún no llega. Si es un error, anúlelo con «ayni órgano anular».
flaw-founded_in_future = La fundación es del { $date }, fecha que aún no llega. Corríjala con «ayni cooperativa corregir --fundación».
flaw-admitted_before_birth = Ingresó antes de nacer: nació el { $birth }. Corrija el nacimiento («ayni persona corregir») o el ingreso («ayni socia corregir»).
flaw-admitted_before_founding = Ingresó antes de la fundación: { $founded }. Corrija el ingreso («ayni socia corregir») o la fundación («ayni cooperativa corregir»).
flaw-member_under_age = Es socia o socio sin ser mayor de edad. Corrija el nacimiento con «ayni persona corregir», o termine la membresía con «ayni socia salir».
flaw-member_dead = Consta como fallecida o fallecido y sigue en la membresía. Registre la salida con «ayni socia salir --motivo fallecimiento», o corrija la muerte con «ayni persona corregir --fallecimiento».
flaw-death_date_missing = Salió por fallecimiento y no consta la fecha de la muerte. Regístrela con «ayni persona corregir --fallecimiento».
flaw-seated_before_birth = Ocupó el cargo antes de nacer: nació el { $birth }. Corrija el nacimiento («ayni persona corregir») o el mandato («ayni órgano corregir-mandato»).
flaw-holder_under_age = Ocupa un cargo sin ser mayor de edad. Corrija el nacimiento con «ayni persona corregir», o termine el mandato con «ayni órgano terminar».
flaw-holder_dead = Consta como fallecida o fallecido y sigue en el cargo. Termine el mandato con «ayni órgano terminar --motivo fallecimiento», o corrija la muerte con «ayni persona corregir --fallecimiento».
flaw-suspended_in_office = Ocupa un cargo de socias y socios con los derechos suspendidos. Termine el mandato con «ayni órgano terminar», o la suspensión con «ayni socia rehabilitar».
flaw-both_councils = La misma persona integra el consejo de administración y el consejo de vigilancia. Termine uno de los mandatos con «ayni órgano terminar», o corríjalo con «ayni órgano corregir-mandato».
flaw-president_twice = La misma persona preside dos órganos de ley. Termine uno de los mandatos con «ayni órgano terminar», o corríjalo con «ayni órgano corregir-mandato».
flaw-two_presidents = Más de una persona preside el órgano. Termine el mandato que sobra con «ayni órgano terminar», o anúlelo con «ayni órgano anular-mandato».
flaw-alternate_and_full = La misma persona ocupa un cargo titular y uno suplente del órgano. Termine el mandato suplente con «ayni órgano terminar».
flaw-organ_twice = El mismo órgano de ley está dos veces. Anule el que sobra con «ayni órgano anular», o disuelva el anterior con «ayni órgano disolver».
flaw-organ_before_founding = El órgano es anterior a la fundación: { $founded }. Corrija la fundación con «ayni cooperativa corregir --fundación».
flaw-organisation_twice = Hay varias organizaciones con la misma denominación. Anule la que sobra con «ayni cooperativa anular», o corrija su denominación con «ayni cooperativa corregir».
flaw-parent_and_child = Cada una consta a la vez como hija o hijo de la otra. Retire uno de los parentescos con «ayni persona retirar-parentesco».
flaw-child_older = La hija o el hijo es mayor que su madre o padre. Corrija un nacimiento con «ayni persona corregir», o retire el parentesco con «ayni persona retirar-parentesco».
flaw-possibly_twice = Los registros llevan el mismo nombre y pueden ser de una sola persona. Si lo son, únalos con «ayni persona unir»; si no, complete nacimiento y documento con «ayni persona corregir».
flaw-document_missing = { $found ->
    [one] Una persona de la membresía no tiene documento. Agréguelo con «ayni persona añadir-documento»; véala con «ayni revisar --formato json».
   *[other] { $found } personas de la membresía no tienen documento. Agréguelos con «ayni persona añadir-documento»; véalas con «ayni revisar --formato json».
}
flaw-number_twice = El número { $number } del padrón es de más de una persona. Corríjalo con «ayni socia corregir --número».
flaw-numbers_missing = { $found ->
    [one] En el padrón falta un número: { $numbers }. Si fue de alguien, registre su ingreso con «ayni socia admitir».
   *[other] En el padrón faltan { $found } números: { $numbers }. Si fueron de alguien, registre su ingreso con «ayni socia admitir».
}
flaw-hand_over_unclear = El cambio se conoce solo por el mes o el año; se cuenta desde el primer día posible. Si consta el día, corríjalo con «ayni órgano corregir-mandato» o «ayni socia corregir».
flaw-closed_before_found = La acción se cerró antes de que empezara la auditoría que halló el asunto, el { $audit }. Ábrala con «ayni acción reabrir» y ciérrela con su fecha.
flaw-deadline_before_audit = El plazo de la acción es anterior a la auditoría, del { $audit }. Corríjalo con «ayni acción modificar --plazo».
flaw-target_before_baseline = La meta es para una fecha anterior a su línea de base, del { $baseline }. Anúlela con «ayni indicador anular-meta» y fíjela de nuevo.
flaw-share_beyond_all = El porcentaje pasa de 100 %. Anúlelo con «ayni indicador anular-meta» y fíjelo de nuevo.
flaw-seats_differ = Miembros titulares: { $found }; fijados: { $needed }.
flaw-alternates_differ = Suplentes: { $found }; fijados: { $needed }.
flaw-term_exceeded = { $months ->
    [one] El mandato ya dura más de { $months } mes.
   *[other] El mandato ya dura más de { $months } meses.
}
flaw-kin_sit_together = { $degree ->
    [0] Dos personas casadas o convivientes integran el mismo órgano.
   *[other] Parientes de grado { $degree } integran el mismo órgano.
}
flaw-seated_too_young = Tenía menos de { $years } años cuando comenzó el mandato. Corrija el nacimiento con «ayni persona corregir», o termine el mandato con «ayni órgano terminar».
flaw-seated_too_soon = { $months ->
    [one] Tenía menos de { $months } mes en la membresía cuando comenzó el mandato.
   *[other] Tenía menos de { $months } meses en la membresía cuando comenzó el mandato.
}
flaw-too_few_members = Socios: { $found }; como mínimo: { $needed }.
flaw-statute_behind_law = El estatuto dice menos de lo que la ley ya exige, así que rige la ley: { $rule }.

### Lo que vence
due-certificate_ends = termina el certificado
due-suspension_limit = límite de la suspensión
due-audit_planned = auditoría prevista
due-finding_deadline = plazo de un hallazgo
due-action_deadline = plazo de una acción correctiva
due-requirement_deadline = plazo de un requisito
due-policy_review = revisión de una política
due-policy_ends = termina una política
due-measure_ends = plazo de una medida del plan
due-target_due = fecha de una meta
due-training_lapses = pierde vigencia una capacitación
due-evidence_ends = vence una evidencia
due-role_review = revisión de los roles
duty-role_review = quién puede ver y cambiar el registro

### Notas
note-compliance-findings = Una observación no impide anotar nada: dice qué conviene mirar, desde cuándo y dónde está escrito el deber.
note-compliance-findings-law = Las normas se aplican a las organizaciones de las que el registro lleva al menos un órgano.
note-compliance-calendar = De una fecha conocida solo hasta el mes o el año se toma su último día.
note-compliance-audit = Un hallazgo queda corregido cuando todas sus acciones están cerradas y alguna fue eficaz, o cuando una auditoría posterior halla conforme el requisito.
note-compliance-readiness = Un requisito está listo cuando es exigible y no le falta nada. Resultado, trabajo y plazo se anotan aparte.
note-compliance-proof = El registro prueba solo lo que contiene: lo que no lleva no se puede saber.
note-compliance-evidence = Cuenta la evidencia vigente en la fecha, no la fecha en que se anotó.
note-compliance-premium = El importe es el que se anotó; nunca se calcula a partir del peso.
note-compliance-beneficiaries = Quien se benefició de varios gastos se cuenta en cada uno.

### El resumen
fact-overview-findings = Observaciones
overview-findings = { $error } graves, { $warning } por atender, { $info } para saber
section-certificates = Certificados

### Lo que dice el programa
problem-profile-unknown = El esquema no tiene la selección «{ $value }» de { $option }.
problem-profile-unknown-next = Tiene estas: { $known }.
problem-certification-none = No hay ninguna certificación en el registro.
problem-certification-none-next = Anótela con ayni certificación abrir.
problem-certification-needed = Hay más de una certificación.
problem-certification-needed-next = Diga cuál con --certificación, y de quién con --cooperativa.
problem-findings = { $count ->
    [one] Hay { $count } observación.
   *[other] Hay { $count } observaciones.
}
problem-findings-next = Están en la lista, cada una con su fuente. Sin --estricto, esto no es un error.

### La ayuda
help-check = Buscar en qué contradice el registro la ley, un esquema o a sí mismo; cada observación, con su fuente y su registro
help-check--strict = Terminar con el código 10 si hay alguna observación
help-check--severity = Solo las de este peso o más: error (graves), warning (por atender) o info (todas)
help-calendar = Qué vence entre la fecha por la que se pregunta y otra
help-calendar--until = Hasta cuándo; noventa días después, si no se dice otra cosa
help-report-readiness = Qué tan lista está una organización para una certificación, requisito por requisito
help-report-readiness--profile = Solo los requisitos de esta selección del esquema
help-report-readiness--only = Qué requisitos: all (todos), due (los exigibles) o missing (aquellos a los que les falta algo)
help-report-certification = Cómo está una certificación: situación, días que quedan, pasos y auditorías
help-report-audit = Una auditoría y su seguimiento: hallazgos, causas, acciones, plazos y eficacia
help-report-audit--audit = La auditoría: año, fecha o clase, como 2021, 2021-05 o "renewal 2021"
help-report-premium = El premio: recibido, acordado, gastado y saldo por año; quiénes se benefician y quiénes deciden
