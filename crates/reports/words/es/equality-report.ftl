# El informe de igualdad y la hoja para la pared.

er-title = Informe de igualdad
er-note-source = Fuente de las cifras propias: este registro, a la fecha y en la versión que se indican arriba. Lo que dicen otros lleva su fuente y su dirección.
er-note-public = Entrega para terceros: los conteos de socias, socios y otras personas menores que { $least } no se muestran, ni los que permitirían deducirlos, tampoco junto con entregas anteriores. No hay porcentajes de grupos de menos de { $base } personas. Los cargos son públicos.
er-note-frameworks = Quién pide un indicador: CEDAW RG, una recomendación general del Comité para la Eliminación de la Discriminación contra la Mujer; CSW, la Comisión de la Condición Jurídica y Social de la Mujer de la ONU; D.S., un decreto supremo, y MIMP, el Ministerio de la Mujer y Poblaciones Vulnerables, del Perú; EIGE, el Instituto Europeo de la Igualdad de Género; GPI, el índice de paridad de género; GRI, la Iniciativa Mundial de Presentación de Informes; ICA e ILO, la Alianza Cooperativa Internacional y la Organización Internacional del Trabajo (OIT); ISCO, la Clasificación Internacional Uniforme de Ocupaciones (CIUO); ODS, los Objetivos de Desarrollo Sostenible; WEPs, los Principios para el Empoderamiento de las Mujeres.
er-kept_back = reservado

### Secciones
er-section-organs = Órganos
er-section-rules = Las reglas de género y su cumplimiento
er-section-presidencies = Quiénes presiden
er-section-work = Áreas de trabajo
er-section-series = La participación en el tiempo
er-section-policies = Políticas vigentes
er-section-plan = Plan de igualdad
er-section-targets = Metas y situación actual
er-section-trainings = Capacitaciones
er-section-groups = Grupos productivos
er-section-projects = Proyectos y sus aliados
er-section-premium = A quiénes benefició el premio
er-section-statements = Lo que dicen otros
er-section-expiries = Qué pasará con los órganos
er-section-pace = Cuándo se llegaría a la paridad
er-section-indicators = Todos los indicadores

### Columnas
er-col-places = Plazas ocupadas
er-col-rule = Regla
er-col-standing = Cumplimiento
er-col-policy = Política
er-col-adopted_by = Adoptada por
er-col-review = Revisión
er-col-objective = Objetivo
er-col-measure = Medida
er-col-owner = Responsable
er-col-budget = Presupuesto
er-col-done = Avance
er-col-indicator = Indicador
er-col-of = De quién
er-col-kind = Clase
er-col-by = Para cuándo
er-col-target = Valor
er-col-actual = A la fecha
er-col-reached = Alcanzada
er-col-training = Capacitación
er-col-sessions = Sesiones
er-col-hours_women = Horas de mujeres
er-col-hours_men = Horas de hombres
er-col-ties = Vínculo
er-col-project = Proyecto
er-col-period = Duración
er-col-implementing = Lo ejecuta
er-col-funding = Lo financia
er-col-source = Fuente
er-col-subject = Sobre qué
er-col-says = Qué dice
er-col-address = Dirección
er-col-adopted = Adoptado
er-col-expiry = Fin de mandatos
er-col-ending_women = Mujeres que terminan
er-col-ending_men = Hombres que terminan
er-col-to_refill = Plazas por cubrir
er-col-not_refilled = Sin cubrirlas
er-col-as_today = Cubiertas como hoy
er-col-at_parity = Cubiertas por mitades
er-col-share_to_reach = % de mujeres
er-col-when = Año
er-col-years = Años desde hoy
er-col-id = Código
er-col-value = Valor
er-col-frameworks = Marcos

### Frases
er-fulfilled = se cumple
er-broken = { $gender ->
    [woman] { $needed ->
        [one] falta 1 mujer
       *[other] faltan { $needed } mujeres
    }
   *[other] { $needed ->
        [one] falta 1 hombre
       *[other] faltan { $needed } hombres
    }
}
er-presidencies = Mujeres entre quienes presiden: { $share }.
er-committee = { $name ->
    [none] { $organ }: { $since }. La presidencia está vacante{ $post }.
   *[other] { $organ }: { $since }. Preside { $name } ({ $post }).
}{ $objective ->
    [none] {""}
   *[other] { " " }Su objetivo: { $objective }.
}
er-no-committee = No hay comité de igualdad de género registrado en esta fecha.
er-nothing-policies = No hay ninguna política vigente registrada.
er-nothing-plan = No hay ningún plan en marcha registrado.
er-ended-policies = La última política, { $title }, terminó { $on }.
er-ended-plan = El último plan, { $title }, terminó { $on }.
er-nothing-trainings = En los últimos doce meses no hay capacitaciones registradas.
er-nothing-premium = En los últimos doce meses no hay gastos del premio registrados.
er-overdue = { $measure } (plazo vencido)
er-plan = { $plan }, { $period }. Avance del conjunto: { $done }; todas las medidas pesan lo mismo.
er-unknown = sin dato
er-kind-baseline = punto de partida
er-kind-target = meta
er-trainings = { $since }. En cada capacitación y en el total, cada persona se cuenta una vez. Las horas son las de cada persona en cada sesión a la que vino.
er-unnamed = Además asistió gente cuyo nombre nadie anotó, contada por sesión y no entre las personas de arriba: { $people }, { $hours } en total.
er-all-trainings = Todas
er-tie-member = socias y socios: { $people }
er-tie-kin = familiares: { $people }
er-tie-worker = trabajan allí: { $people }
er-tie-none = sin vínculo registrado: { $people }
er-beneficiaries = Personas beneficiadas
er-premium = { $since }. Gastado: { $spent }. Quien se benefició de dos gastos se cuenta en cada uno.
er-statements = Afirmaciones con su fuente. Pueden contradecirse; la organización adopta una.
er-expiries = Solo se consideran los mandatos con fin conocido. «Sin cubrirlas»: nadie ocupa las plazas. «Como hoy»: las mujeres ocupan la misma parte que tienen hoy. «Por mitades»: la mitad. Las plazas por cubrir son las de todas las fechas hasta esa. Es aritmética, no un pronóstico.
er-pace = Supuesto: cada año entran y salen tantas mujeres y tantos hombres como en el promedio de { $from } a { $until }. En ese tiempo, entradas: { $came }; salidas: { $went }. No se mira más allá de cien años.
er-already = ya se alcanzó
er-never = nunca, a este ritmo
er-indicators = { $since }, doce meses: de ese tiempo tratan los indicadores que no son de un solo día.
er-band-under30 = menos de 30 años
er-band-from30_to50 = de 30 a 50 años
er-band-over50 = más de 50 años
er-band-unknown = edad sin dato
er-senior = dirección superior y media

### Indicadores
er-g1 = Mujeres entre socias y socios
er-g2 = Índice de paridad
er-g3 = Mujeres en plazas elegidas
er-g4 = Mujeres en puestos de gerencia
er-g5 = Composición del órgano
er-g6 = Mujeres por área de trabajo
er-g7 = Razón de remuneraciones
er-g8 = En equilibrio (desde 40 %)
er-g9 = Desde 30 % (meta anterior)
er-g10 = Razón con la membresía
er-g11 = Plazas en proporción
er-g12 = Mujeres que presiden
er-g13 = Asistencia a sesiones
er-g14 = Uso de la palabra
er-g15 = Alcance de las capacitaciones
er-g16 = Capacitaciones concluidas
er-g17 = Mujeres beneficiadas con el premio
er-g18 = Salidas por cada integrante
er-g19 = Brecha de remuneraciones
er-g20 = Sistema contra el hostigamiento
er-g21 = Casos atendidos en plazo

### Qué se divide entre qué
er-formula-g1 = mujeres entre mujeres y hombres, de socias y socios
er-formula-g2 = mujeres por cada hombre, de socias y socios
er-formula-g3 = mujeres entre mujeres y hombres, de quienes fueron elegidos para plazas titulares del órgano
er-formula-g4 = mujeres entre mujeres y hombres, de quienes ocupan puestos de gerencia
er-formula-g5 = quienes son de cada género y edad entre las personas titulares del órgano
er-formula-g6 = mujeres entre mujeres y hombres, de quienes trabajan en cada área
er-formula-g7 = remuneración media de mujeres entre la de hombres, en cada categoría
er-formula-g8 = quienes son menos, de mujeres y hombres, son al menos 40 % de ambos
er-formula-g9 = las mujeres son al menos 30 % de mujeres y hombres
er-formula-g10 = porcentaje de mujeres del órgano entre el de socias y socios de su organización
er-formula-g11 = plazas del órgano por el porcentaje de mujeres entre socias y socios de su organización, redondeado hacia abajo y hacia arriba
er-formula-g12 = órganos que preside una mujer, de los que preside una mujer o un hombre
er-formula-g13 = parte presente de las mujeres con derecho a asistir menos la de los hombres
er-formula-g14 = intervenciones de mujeres entre todas
er-formula-g15 = socias capacitadas en doce meses entre todas las socias
er-formula-g16 = capacitaciones concluidas entre las inscripciones de doce meses, por género
er-formula-g17 = mujeres entre las mujeres y los hombres a quienes benefició el premio gastado en doce meses
er-formula-g18 = salidas de doce meses entre la media de integrantes al comienzo y al final, por género
er-formula-g19 = remuneración media de hombres menos la de mujeres, entre la de hombres
er-formula-g20 = unidades con órgano, canal y personal capacitado, de las que deben tenerlos
er-formula-g21 = casos cerrados con todos los plazos legales cumplidos, de todos los casos cerrados

### Por qué no se puede calcular
reason-no_trainings = en este tiempo no hubo capacitaciones
reason-no_premium_spent = en este tiempo no se gastó nada del premio
reason-session_attendance = el registro no guarda la asistencia a las sesiones de los órganos
reason-interventions = el registro no guarda quién intervino en las sesiones
reason-remuneration = el registro no guarda remuneraciones
reason-occupation_codes = el registro no guarda los códigos de ocupación (CIUO-08)
reason-harassment_system = el registro no guarda qué unidades tienen comité, canal y personal capacitado contra el hostigamiento
reason-complaints = el registro no guarda denuncias

### Hoja para la pared
sheet-title = Mujeres y hombres
sheet-members = Mujeres entre socias y socios
sheet-women_of = { $women } de { $all }
sheet-nobody = nadie
sheet-organs = ¿Quiénes deciden?
sheet-goal = Nuestra meta
sheet-target = { $value } para { DAY($by) }
sheet-trained = Mujeres capacitadas en un año
sheet-source = Fuente: el registro de la cooperativa. Al final de cada barra: cuántas de las personas que ocupan una plaza son mujeres. En blanco: plazas vacantes.

problem-release-threshold-range = { $option }: «{ $value }» no es un número de personas útil.
problem-release-threshold-range-next = Use un número de 2 a 100.
problem-release-blocked = Nada salió: con las entregas anteriores se podría deducir un dato reservado (tabla { $table }, fila { $row }, columna { $column }).
problem-release-blocked-next = Entregue otra fecha u otra organización, o revise las entregas anteriores en la historia con «ayni historia --clase equality.figures_released».
release-dry-run = No se anotó nada. Así saldría para { $audience }; conteos reservados: { $hidden }.

### Los marcos de los indicadores, por el comienzo de sus códigos
framework-CEDAW-GR = CEDAW RG
framework-EIGE-parity-threshold = EIGE, umbral de paridad
framework-SDG = ODS
framework-UN-CSW = ONU, CSW

### La ayuda
help-report-equality = El informe de igualdad: la cooperativa en sus propias cifras, cada una con su fuente
help-report-equality--cooperative = De esta organización, con lo que le pertenece; si no se dice, de todo el registro
help-report-equality--since = Con los porcentajes en el tiempo desde este día
help-report-equality--every = Con --desde: cada cuántos meses
help-report-equality--years = Tomar el ritmo de la membresía de los últimos años completos, cuántos
help-report-equality--public = Para quienes lo leerán fuera: reserva los conteos pequeños y anota en el registro lo que se entrega
help-report-equality--least = Con --público: no mostrar conteos de personas menores que este
help-report-sheet = Una página para colgar en la pared
help-report-sheet--cooperative = De esta organización, con lo que le pertenece; si no se dice, de todo el registro
