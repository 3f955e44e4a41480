# Lo que otros escriben en las tablas que se importan: encabezados (written-heading-…), celdas (written-cell-…), filas
# (written-row-…) y roles de archivos Popolo. Se busca en todos los idiomas a la vez. Sin tildes ni mayúsculas ni signos; varias
# palabras se separan con |, y de las de un campo va primero la que está antes. Lo lee exchange.

### Encabezados
written-heading-register-number =
    n socio | no socio | nro socio | num socio | numero socio | n de socio | nro de socio | numero de socio |
    codigo de socio | codigo socio | cod socio | n socia | nro socia | numero de socia | n de socia | n padron |
    nro padron | numero de padron | n de padron | padron | n de asociado | nro asociado | numero de asociado |
    codigo de asociado | n registro socio | numero de registro de socio | matricula
written-heading-family-name =
    apellidos | apellido | apellidos paterno y materno | apellido paterno y materno | apellidos paterno materno |
    apellido paterno materno | apellidos paternos y maternos | ap paterno y materno | paterno y materno
written-heading-full-name =
    apellidos y nombres | apellidos nombres | nombres y apellidos | nombre y apellidos | nombre y apellido |
    nombres apellidos | nombre completo | apellidos y nombre | apellido y nombre | socio | socia | socio a | asociado |
    nombre del socio | nombre de socio | nombres del socio | apellidos y nombres del socio | persona
written-heading-dni =
    dni | n dni | nro dni | no dni | num dni | numero dni | numero de dni | n de dni | nro de dni | d n i |
    documento nacional de identidad
written-heading-foreign-card = carne de extranjeria | carnet de extranjeria | ce | c e | carnet extranjeria
written-heading-passport = pasaporte | n pasaporte | numero de pasaporte | nro pasaporte
written-heading-document-type =
    tipo documento | tipo de documento | tipo doc | tipo de doc | tipo doc identidad | tipo de documento de identidad |
    td | t doc
written-heading-document =
    dni ce | dni o ce | dni c e | dni ce pasaporte | dni o pasaporte | dni carne de extranjeria | documento |
    doc identidad | doc de identidad | documento identidad | documento de identidad | n documento | nro documento |
    num documento | numero documento | n de documento | nro de documento | numero de documento | n doc | nro doc |
    num doc | numero doc | nro doc identidad | n doc identidad | numero de documento de identidad |
    nro de documento de identidad | doc | identificacion | cedula
written-heading-ruc = ruc | n ruc | nro ruc | numero de ruc | n de ruc | r u c | nif | cif
written-heading-gender =
    sexo | genero | f m | m f | h m | m h | sexo f m | sexo m f | sexo h m | genero f m | genero m f |
    identidad de genero
written-heading-birth-date =
    fecha de nacimiento | fecha nacimiento | fec nacimiento | fec nac | f nacimiento | f nac | f de nacimiento |
    fecha nac | fecha de nac | nacimiento | fec de nacimiento | cumpleanos | nacida | nacido | ano de nacimiento
written-heading-death-date =
    fecha de fallecimiento | fecha fallecimiento | fec fallecimiento | f fallecimiento | fecha de defuncion |
    fecha defuncion | fecha de muerte | fecha de deceso
written-heading-admitted =
    fecha de ingreso | fecha ingreso | fec ingreso | f ingreso | f de ingreso | fecha de admision | fecha admision |
    fec admision | fecha de alta | fecha alta | ingreso | admision | alta | fecha de afiliacion | fecha afiliacion |
    fecha de incorporacion | fecha de asociacion | socio desde | socia desde | miembro desde | fec de ingreso |
    fecha de inicio | desde | ano de ingreso
written-heading-exit-reason =
    motivo de retiro | motivo retiro | motivo de baja | motivo de salida | causa de retiro | causal de retiro | causal |
    motivo de cese | causa de baja
written-heading-left =
    fecha de retiro | fecha retiro | fec retiro | f retiro | fecha de salida | fecha salida | fecha de baja |
    fecha baja | fecha de cese | fecha cese | fecha de renuncia | fecha de exclusion | retiro | baja | salida | cese |
    hasta | fecha de fin
written-heading-status =
    estado | situacion | condicion | estado del socio | estado socio | situacion del socio | condicion del socio |
    activo | vigente | habil
written-heading-suspensions =
    suspensiones | periodos de suspension | fechas de suspension | dias de suspension | suspensiones del socio
written-heading-cooperative =
    cooperativa | coop | nombre de la cooperativa | codigo de cooperativa | cooperativa de base | base | organizacion
written-heading-work-area =
    area de trabajo | area laboral | labor | ocupacion | seccion | puesto de trabajo | lugar de trabajo |
    actividad que realiza
written-heading-external-key = id externo | clave externa | codigo externo | uuid | id sistema | id socio | id persona
written-heading-phone =
    telefono | celular | movil | n celular | nro celular | numero de celular | n telefono | nro telefono |
    numero de telefono | telefono celular | telefono movil | tel | cel | fono | telf | contacto
written-heading-email = correo | correo electronico | correo e
written-heading-address =
    direccion | domicilio | calle | direccion domiciliaria | domicilio legal | domicilio actual | domicilio fiscal
written-heading-note = nota | notas | observacion | observaciones | obs | comentario | comentarios | observ
written-heading-legal-name =
    denominacion | razon social | denominacion social | nombre legal | nombre o razon social |
    denominacion o razon social
written-heading-acronym = sigla | siglas | acronimo | nombre corto
written-heading-kind = clase | tipo de organizacion | tipo de cooperativa | clase de cooperativa | tipo de entidad
written-heading-sector = sector | rubro | actividad | actividad economica | categoria | giro | rama
written-heading-ubigeo = ubigeo | codigo ubigeo | cod ubigeo | codigo de ubigeo
written-heading-registry-entry =
    registry entry | registry number | registration number | partida registral | n partida | nro partida | partida |
    partida electronica | numero de registro | numero registro | nro registro | n registro | n de registro |
    ficha registral | numero de inscripcion | n de partida | partida sunarp | sunarp
written-heading-founded =
    fecha de fundacion | fecha fundacion | fundacion | fundada | fecha de constitucion | fecha constitucion |
    constitucion | ano de fundacion | ano de constitucion
written-heading-office-organ-since =
    organo desde | fecha de creacion del organo | fecha de constitucion del organo | instalacion del organo |
    organo existe desde
written-heading-office-organ-name = nombre del organo | nombre del comite | nombre del consejo | denominacion del organo
written-heading-office-organ =
    organo | consejo o comite | consejo comite | consejo | comite | organo de gobierno | instancia | tipo de organo |
    clase de organo
written-heading-office-rank = titular o suplente | titular suplente | titularidad | titular | suplente | condicion | calidad
written-heading-office-places = plazas | numero de plazas | n de plazas | nro de plazas
written-heading-office-post =
    cargo | puesto | funcion | cargo que ocupa | cargo en el consejo | cargo directivo | rol | plaza | asiento
written-heading-office-mandate-from =
    desde | fecha de inicio | inicio | inicio de mandato | inicio del mandato | fecha de inicio de mandato |
    inicio de funciones | fecha de asuncion | en el cargo desde | fecha de eleccion | eleccion | fecha de designacion |
    fecha de nombramiento
written-heading-office-mandate-until =
    hasta | fecha de fin | fin | fin de mandato | fin del mandato | fecha de fin de mandato | termino de mandato |
    termino del mandato | vencimiento | vence | fecha de vencimiento | fecha de cese | cese | en el cargo hasta |
    fecha de termino
written-heading-office-mandate-end =
    motivo del fin | motivo de cese | motivo del cese | causa de cese | motivo de termino | por que termino
written-heading-office-origin =
    origin | forma de eleccion | forma de acceso | modo de eleccion | modalidad | eleccion o designacion |
    elegido o designado | elegida o designada | como fue elegida | como fue elegido
written-heading-office-represents = representa a | en representacion de | cooperativa que representa | base que representa
written-heading-office-term = periodo | gestion | mandato | periodo de gestion | periodo de mandato
written-heading-part-family-name-0 =
    apellido paterno | paterno | ap paterno | apellidos paterno | apell paterno | apellido pat | ap pat | 1er apellido |
    1 apellido | a paterno | primer apellido | apellido 1 | apellido1 | ape paterno
written-heading-part-family-name-1 =
    apellido materno | materno | ap materno | apellidos materno | apell materno | apellido mat | ap mat | 2do apellido |
    2 apellido | a materno | segundo apellido | apellido 2 | apellido2 | ape materno
written-heading-part-given-names-0 = primer nombre | nombre 1
written-heading-part-given-names-1 = segundo nombre | nombre 2 | otros nombres
written-heading-part-place-0 = comunidad | centro poblado | anexo | barrio
written-heading-part-place-1 = lugar | localidad | ciudad | poblacion
written-heading-part-place-2 = distrito | municipio
written-heading-part-place-3 = provincia
written-heading-part-place-4 = departamento | region
written-heading-part-place-5 = pais
written-heading-like-family-name = apellid | paterno | materno | ape pat | ape mat | ap pat | ap mat
written-heading-like-birth-date = nacim
written-heading-like-gender = sexo | genero
written-heading-like-dni = dni | doc ident | documento de ident
written-heading-like-admitted = ingreso | admision | afiliacion
written-heading-like-left = retiro | fecha de baja | cese | renuncia
written-heading-like-given-names = nombre
written-heading-names-of-one = nombre del socio | nombre de socio | nombres del socio
written-heading-organisations =
    denominacion | razon social | denominacion social | nombre legal | nombre de la cooperativa |
    nombre de cooperativa | nombre cooperativa | nombre de la organizacion | nombre de organizacion |
    nombre de la entidad | nombre de la empresa | nombre de la asociacion | cooperativa | organizacion | entidad
written-heading-reasons =
    motivo | causa | razon | motivo de la salida | motivo del retiro | motivo de la baja | causa del retiro |
    causa de salida | motivo del cese | motivo de renuncia | motivo de exclusion | detalle del retiro
written-heading-names = nombres | nombre | nombre s
written-heading-numbers = codigo | cod | carnet | carne | numero
written-heading-last-numbers = id | clave | registro
written-heading-running-numbers = nro | num | no | n | nr | orden | n orden | nro orden | n de orden | numero de orden
written-heading-keys = id | clave
written-heading-inscriptions = fecha de inscripcion | fecha inscripcion | inscripcion | registration date
written-heading-additions =
    n | nro | no | num | numero | nros | de | del | la | el | los | las | lo | en | a | al | e | o | u | por | como |
    su | sus | coop | cooperativa | cooperativas | central | empresa | asociacion | organizacion | entidad | socio |
    socia | socios | socias | asociado | asociada | asociados | asociadas | cooperativista | cooperativistas | miembro |
    miembros | titular | trabajador | trabajadora | minero | minera | persona | completo | completos | completa |
    completas | actual | oficial | padron | dd | mm | aaaa | yyyy | aa | dia | mes | ano | f | m | h | v | mujer |
    hombre | varon | femenino | masculino | obligatorio | requerido | opcional | 8 | digitos | s
written-heading-others =
    madre | padre | padres | conyuge | esposo | esposa | hijo | hija | hijos | hijas | hermano | hermana |
    beneficiario | beneficiaria | beneficiarios | apoderado | apoderada | representante | aval | garante | heredero |
    heredera | herederos | emergencia | familiar | familiares | pareja | conviviente | tutor | tutora | referencia |
    carga | testigo | registrador | responsable
written-heading-according = segun
written-heading-error = Qué corregir
written-heading-order-family = apellido
written-heading-order-given = nombre

### Celdas
written-cell-exit-reason-resignation = renuncia | renuncia voluntaria | renuncio | retiro voluntario | retiro | voluntario
written-cell-exit-reason-exclusion = exclusion | excluido | excluida | expulsado | expulsada | exclusion del socio
written-cell-exit-reason-death = fallecimiento | fallecido | fallecida | fallecio | muerte | defuncion | difunto | difunta
written-cell-exit-reason-transfer = transferencia | traslado | trasladado | trasladada | traspaso | cambio de cooperativa
written-cell-exit-reason-dissolution = disolucion | disuelta | liquidacion
written-cell-status-active =
    activo | activa | habil | habilitado | habilitada | vigente | socio | socia | socio activo | socia activa |
    socio habil | socia habil | si | s
written-cell-status-suspended =
    suspendido | suspendida | suspension | en suspension | inhabil | inhabilitado | inhabilitada | no habil |
    socio suspendido | socia suspendida | socio inhabil | socia inhabil
written-cell-status-left =
    retirado | retirada | baja | de baja | cesado | cesada | cese | renuncio | renunciante | excluido | excluida |
    ex socio | ex socia | exsocio | exsocia | fallecido | fallecida | inactivo | inactiva | no | n
written-cell-status-future = futuro | futura
written-cell-status-applied = postulante | solicitante | aspirante | en tramite | candidato | candidata
written-cell-work-area-warehouse = almacen | almacenes | almacenera | almacenero | deposito | bodega
written-cell-work-area-kitchen = cocina | comedor | cocinera | cocinero
written-cell-work-area-accounting = contabilidad | contadora | contador | tesoreria y contabilidad
written-cell-work-area-nursing = enfermeria | enfermera | enfermero | topico | salud | posta
written-cell-work-area-mining =
    mina | mineria | minera | minero | labor minera | extraccion | socavon | operaciones mina | interior mina
written-cell-work-area-processing =
    planta | planta de beneficio | beneficio | procesamiento | planta de procesamiento | chute | molienda
written-cell-work-area-ore-selection =
    pallaqueo | pallaquera | pallaquero | pallaqueras | seleccion de mineral | seleccion | bateo | batea | chichiqueo
written-cell-work-area-administration = administracion | administrativa | administrativo | oficina | secretaria | gerencia
written-cell-work-area-security = seguridad | vigilancia | vigilante | guardia | guardiania
written-cell-work-area-transport = transporte | chofer | conductor | conductora | maquinaria | volquete
written-cell-work-area-cleaning = limpieza | mantenimiento y limpieza | aseo
written-cell-cooperative-kind-primary =
    primaria | primario | cooperativa | cooperativa primaria | cooperativa de base | primer grado | de base
written-cell-cooperative-kind-central =
    central | central de cooperativas | cooperativa central | segundo grado | second degree |
    cooperativa de segundo grado
written-cell-cooperative-kind-federation = federacion | confederacion | union | tercer grado
written-cell-cooperative-kind-civil-association = asociacion civil | asociacion | asociacion de productores
written-cell-cooperative-kind-company =
    empresa | sociedad anonima | sociedad anonima cerrada | s a | sa | sac | s a c | eirl | srl | compania
written-cell-cooperative-kind-other = otro | otra | otros
written-cell-document-dni = dni | d n i | 01 | l e | le | libreta electoral | documento nacional de identidad | cui
written-cell-document-foreign-card =
    ce | c e | 4 | 04 | carne de extranjeria | carnet de extranjeria | carnet extranjeria | carne extranjeria |
    carnet ext | c ext
written-cell-document-passport = pasaporte | 7 | 07 | pas | psp | p
written-cell-since = desde el | desde | del | de
written-cell-until = hasta el | hasta | al | a
written-cell-erased = datos borrados | persona con datos borrados
written-cell-vacant = vacante | por elegir | sin designar | desierto | cargo vacante
written-cell-organ-kind-assembly =
    asamblea | asamblea general | asamblea general de socios | asamblea de delegados | asamblea general de delegados
written-cell-organ-kind-board-of-directors =
    consejo de administracion | consejo administracion | c de administracion | consejo administrativo |
    consejo directivo | junta directiva
written-cell-organ-kind-supervisory-board =
    consejo de vigilancia | consejo vigilancia | c de vigilancia | comite de vigilancia | junta de vigilancia
written-cell-organ-kind-education-committee = comite de educacion | comite educacion | consejo de educacion
written-cell-organ-kind-electoral-committee = comite electoral
written-cell-organ-kind-gender-equality-committee =
    comite de igualdad de genero | comite de genero | comite de igualdad | comite de equidad de genero
written-cell-organ-kind-harassment-committee =
    comite de intervencion frente al hostigamiento sexual | comite de hostigamiento sexual | comite de intervencion
written-cell-organ-kind-safety-committee =
    comite de seguridad y salud en el trabajo | comite de seguridad | comite sst | csst | comite de seguridad y salud
written-cell-organ-kind-premium-committee = comite del premio | comite de premio | comite de la prima | comite de prima
written-cell-organ-kind-management = gerencia
written-cell-organ-kind-commission = comision
written-cell-organ-kind-other = otro organo | otro
written-cell-post-unheld-president = presidencia | presidente a | presidenta e
written-cell-post-unheld-vice-president = vicepresidencia | vice presidencia | vicepresidente a
written-cell-post-unheld-secretary = secretaria o | secretario a
written-cell-post-unheld-treasurer = tesoreria | tesorero a | tesorera o
written-cell-post-unheld-member = vocales | vocalia
written-cell-post-unheld-delegate =
    delegados | delegadas | delegado a | delegada o delegado | delegado o delegada | delegacion
written-cell-post-unheld-manager = gerencia | gerenta general | gerente general
written-cell-origin-election =
    eleccion | elegida | elegido | electa | electo | votacion | elecciones | por eleccion | por votacion |
    eleccion en asamblea | asamblea
written-cell-origin-appointment =
    designacion | designada | designado | nombramiento | nombrada | nombrado | por designacion | encargatura |
    encargada | encargado
written-cell-end-unsaid = ceso | cesada | cesado | termino
written-cell-end-term-expired =
    fin de periodo | fin del periodo | fin de mandato | termino de mandato | vencimiento | vencio su periodo |
    cumplio su periodo | fin de su periodo | fin del plazo
written-cell-end-resignation = renuncia | renuncio
written-cell-end-removal = remocion | removida | removido | destitucion | revocacion
written-cell-end-death = fallecimiento | fallecida | fallecido | fallecio | muerte
written-cell-end-membership-ended =
    dejo de pertenecer a la cooperativa | dejo de ser socia | dejo de ser socio | retiro de la cooperativa | retiro |
    ya no pertenece | fin de la membresia
written-cell-end-replaced = reemplazo | reemplazada | reemplazado | relevo | sustitucion
written-cell-end-organ-dissolved = organo disuelto | disolucion | disolucion del organo
written-cell-end-other = otro | otra | otro motivo
written-cell-ordinal =
    n | no | nro | numero | primer | primera | primero | segundo | segunda | tercer | tercera | tercero | cuarto |
    cuarta | quinto | quinta | 1er | 1ra | 1ro | 2do | 2da | 3er | 3ra | 3ro | 4to | 4ta | 5to | 5ta
written-cell-rank-full = titular | titulares | efectivo | efectiva
written-cell-rank-alternates = suplentes
written-cell-places-open = abierto | abierta
written-cell-places-not-fixed = varias | varios
written-cell-post-president = presidente | presidenta
written-cell-post-vice-president = vicepresidente | vicepresidenta | vice presidente | vice presidenta
written-cell-post-secretary = secretario | secretaria
written-cell-post-treasurer = tesorero | tesorera
written-cell-post-member = miembro | vocal
written-cell-post-delegate = delegado | delegada
written-cell-post-manager = gerente | gerenta
written-cell-rank-alternate = suplente
written-cell-placeholder =
    n a | s d | s f | n d | n t | n r | nulo | ninguno | ninguna | sin dato | sin datos | sin informacion |
    sin documento | sin dni | sin numero | sin fecha | no tiene | no registra | no consta | no aplica | no precisa |
    no indica | desconocido | desconocida | vacio | en blanco | pendiente | por definir | por confirmar | xx | xxx |
    xxxx | xxxxx | xxxxxx | xxxxxxxx
written-cell-error = ref | valor | nombre | num | nulo | div 0 | n a | n d | calc | spill | desbordamiento | campo | bloqueado
written-cell-gender-woman = f | fem | femen | femenino | femenina | femme | mujer | muj | w | dama | fema | fe | mujeres
written-cell-gender-man =
    masculino | masculina | mas | masc | mascul | homme | hombre | hom | varon | var | v | h | caballero | varones |
    hombres | masculin | homb | ma
written-cell-gender-other = otro | otra | no binario | no binaria
written-cell-gender-unknown =
    9 | no declara | no declarado | reservado | desconocido | sin dato | sin datos | no sabe | n d | s d
written-cell-gender-letter-men = h | v | hom | var
written-cell-gender-word-men = hombre | varon
written-cell-gender-masculine-m = f | fem | femenino | femenina | w | femen | masculino | mas | masc
written-cell-gender-m-woman = mujer
written-cell-gender-m-man = masculine
written-cell-month-1 = enero
written-cell-month-2 = febrero
written-cell-month-3 = marzo
written-cell-month-4 = abril
written-cell-month-5 = mayo
written-cell-month-6 = junio
written-cell-month-7 = julio
written-cell-month-8 = agosto
written-cell-month-9 = septiembre | set | sept | setiembre | setbre | sbre
written-cell-month-10 = octubre
written-cell-month-11 = noviembre
written-cell-month-12 = diciembre
written-cell-date-filler =
    de | del | el | dia | mes | ano | lunes | martes | miercoles | jueves | viernes | sabado | domingo | lun | mie |
    jue | vie | sab | dom
written-cell-first-day = primero | primer
written-cell-day-ending = o | ro | er | do | to
written-cell-month-ending = bre
written-cell-document-label = D.N.I. | D.N.I | DNI | L.E. | C.I. | NRO. | NRO | NUM. | N.° | N.º | N° | Nº
written-cell-name-and = y | e
written-cell-name-particle = de | del | la | las | los | el | y | san | santa | vda | viuda | da | do | dos | von | van | mc

### Filas que no son de nadie
written-row-total =
    total | totales | subtotal | sub total | suma | sumas | gran total | van | vienen | promedio | resumen |
    porcentaje
written-row-part-of-total =
    mujeres | varones | hombres | damas | caballeros | femenino | masculino | socias | socios | activos | habiles |
    inhabiles | retirados | fallecidos | total mujeres | total varones | total hombres
written-row-made-by =
    elaborado por | elaborada por | hecho por | hecha por | revisado por | aprobado por | autorizado por |
    preparado por | impreso por | actualizado por | vo bo | fecha de impresion | fecha de emision | lugar y fecha |
    ultima actualizacion
written-row-signature =
    elaborado | firma | firmas | firmado | v b | sello | presidente | presidenta | secretario | secretaria | tesorero |
    tesorera | gerente | administrador | administradora | contador | contadora | fuente | nota | notas | leyenda |
    observacion | observaciones | impreso | actualizado | pagina | pag | hoja | continua | viene de | pasa a |
    consejo de administracion | consejo de vigilancia | junta directiva
written-row-section =
    base | zona | sector | cuadrilla | grupo | anexo | comite | seccion | padron | relacion | lista | listado | nomina |
    cooperativa | socias | socios | asociados | asociadas | mina | labor | turno | parte | bloque

### Popolo
written-popolo-plain-member = miembro | socio | socia | asociado | asociada
written-popolo-rank-full = titular
written-popolo-scheme-foreign-card = pe ce | ce | carnet de extranjeria
written-popolo-scheme-passport = pasaporte
written-popolo-phone = telefono | celular
written-popolo-personal-key = correo | direcc | movil | dni
written-popolo-scheme-ruc = ruc
written-popolo-scheme-registry = sunarp | partida
written-popolo-scheme-dni = dni

### El archivo de un estatuto
written-statute-yes = si | verdadero
written-statute-no = no | falso
written-statute-years = ano | anos
written-statute-months = mes | meses
written-statute-days = dia | dias
written-statute-degrees = grado | grados
written-statute-rules = reglas
written-statute-rule = regla
written-statute-organs = organos | organo
written-statute-value = valor
written-statute-article = articulo
written-statute-text = texto
