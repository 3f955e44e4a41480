# Los formatos de otros: tablas de órganos y mandatos, datos enlazados, proyectos para donantes, credenciales.

### Columnas
field-organ-name = Nombre del órgano
field-organ-since = Desde cuándo existe el órgano
field-post = Cargo
field-rank = Titular o suplente
field-places = Plazas
field-mandate-from = Desde
field-mandate-until = Hasta
field-mandate-end = Motivo del cese
mandates-sheet = Órganos y mandatos
mandates-column-organ = Órgano
mandates-column-organ-name = Nombre del órgano
mandates-column-organ-since = Órgano desde
mandates-column-post = Cargo
mandates-column-rank = Titular o suplente
mandates-column-places = Plazas
mandates-column-family-name = Apellidos
mandates-column-given-names = Nombres
mandates-column-full-name = Nombre completo
mandates-column-dni = DNI
mandates-column-foreign-card = Carné de extranjería
mandates-column-passport = Pasaporte
mandates-column-gender = Género
mandates-column-birth-date = Fecha de nacimiento
mandates-column-mandate-from = Desde
mandates-column-mandate-until = Hasta
mandates-column-mandate-end = Motivo del cese
mandates-column-origin = Forma de elección
mandates-column-term = Período
mandates-column-represents = Representa a
mandates-column-cooperative = Cooperativa
mandates-column-external-key = Clave externa

### Lo que se dice de sus filas
note-no-organ-column = Ninguna columna dice el órgano. Agregue una con el título «Órgano», o dígalo con --columna TÍTULO=organ.
note-no-post-column = Ninguna columna dice el cargo. Agregue una con el título «Cargo», o dígalo con --columna TÍTULO=post.
note-organ-missing = Falta el órgano. Si la celda está combinada con la de arriba, escríbalo en cada fila.
note-organ-ambiguous = La cooperativa tiene varios órganos así: { $names }. Escriba el nombre del que corresponde, o fechas en que solo uno existía.
note-organ-start-assumed = No consta desde cuándo existe el órgano: se toma el comienzo del primer mandato de la tabla, { $date }. Si lo sabe, agregue una columna «Órgano desde».
note-organ-start-missing = No consta desde cuándo existe el órgano, y ninguna fila suya tiene fecha. Agregue una columna «Órgano desde».
note-organ-another = «{ $value }» se anota como un órgano aparte junto a { $names }, aunque la ley da un solo órgano de esa clase. Si es uno de estos, escriba aquí su nombre como está en el registro.
note-organ-given-once-unnamed = La ley da un solo órgano de esa clase, y el registro tiene uno sin nombre: { $names }. Si la fila habla de ese, deje vacío el nombre del órgano; si habla de otro, póngale antes nombre al que ya existe: ayni órgano corregir con --nombre.
note-organ-kind-other = «{ $value }» no es una clase de órgano que se conozca: se anota como otro órgano con ese nombre.
note-post-missing = Falta el cargo.
note-post-number-not-kept = El número del cargo no se guarda: las plazas de un mismo cargo no se distinguen.
note-post-number-only = «{ $value }» es solo un número. Escriba el cargo, como vocal 2.
note-seat-added = El órgano ya existe y no tenía esa plaza: se agrega. Una importación que agrega plazas a un órgano no se puede deshacer entera.
note-term-added = El órgano ya existe y no tenía ese período: se define. Una importación que define períodos de un órgano ya registrado no se puede deshacer entera.
note-rank-unknown = No se entiende «{ $value }» como titular ni como suplente; se toma como titular.
note-rank-contradicted = El cargo y «{ $value }» se contradicen: uno dice titular y el otro suplente.
note-places-unread = No se entienden las plazas «{ $value }». Escriba un número, o «varias» si no es fijo; con :abierta, si puede ocuparlas quien no es socia o socio.
note-origin-unknown = No se entiende «{ $value }» como elección ni como designación; no se anota.
note-mandate-end-unknown = No se entiende «{ $value }» como motivo de cese; no se anota ninguno.
note-mandate-end-without-date = El mandato terminó, pero no consta cuándo. Escriba la fecha.
note-mandate-start-missing = Falta desde cuándo ocupa el cargo. Escriba la fecha, el mes o el año.
note-mandate-ends-before-start = El mandato terminaría ({ $until }) antes de comenzar ({ $from }).
note-mandate-start-of-term = La celda del comienzo está vacía: se toma el del período, { $date }.
note-mandate-end-of-term = La celda del término está vacía: se toma el del período, { $date }. Si el mandato sigue sin término, escriba 9999-12-31.
note-mandate-annulled = Este mandato se anuló a mano por error de registro después de importarlo, y no se vuelve a anotar. Si existió, regístrelo.
note-several-mandates = El registro tiene varios mandatos suyos en ese cargo: { $days }. Escriba la fecha de comienzo del que corresponde.
note-term-not-kept = No consta cuándo comienza el período «{ $value }», y no se guarda. Escriba sus años, como 2021-2023, o defínalo antes con committee define-term.

### Lo que la tabla no puede llevar
mandates-unsaid = La tabla no puede llevar { $what }: { $count ->
    [one] { $count } dato queda fuera.
   *[other] { $count } datos quedan fuera.
}
mandates-unsaid-persons-erased = personas con datos borrados: van como filas sin nombre, y al importarlas se apartan
mandates-unsaid-organs-alike = órganos que no se distinguen por su clase y su nombre
mandates-unsaid-organs-dissolved = disoluciones de órganos
mandates-unsaid-organs-basis = bases legales de órganos
mandates-unsaid-organs-objective = objetivos de órganos
mandates-unsaid-seats-alike = plazas que no se distinguen por su cargo
mandates-unsaid-seats-changes = cambios en el número de plazas
mandates-unsaid-terms = períodos sin mandatos

### Las organizaciones como datos enlazados
belonging-affiliate = cooperativa afiliada
belonging-member = organización socia
w3c-org-unsaid = El documento ORG no dice { $what }: { $count ->
    [one] { $count } dato queda fuera.
   *[other] { $count } datos quedan fuera.
}
w3c-org-unsaid-memberships = membresías de personas, que no son públicas
w3c-org-unsaid-organizations-dates = fechas de fundación y disolución de organizaciones
w3c-org-unsaid-organs-dates = fechas de órganos
w3c-org-unsaid-mandates-represents = a quién representan los mandatos
w3c-org-unsaid-mandates-term = períodos de mandatos
w3c-org-unsaid-mandates-origin = orígenes de mandatos

### Proyectos como actividades de IATI
iati-unsaid = El archivo IATI no dice { $what }: { $count ->
    [one] { $count } dato queda fuera.
   *[other] { $count } datos quedan fuera.
}
iati-unsaid-projects-erased = proyectos cuyo nombre se borró
iati-unsaid-projects-also-called = otros nombres de proyectos, cuyo idioma no consta
iati-unsaid-partners-amount = cuánto da cada organización
iati-unsaid-partners-period = en qué fechas participa cada organización
iati-unsaid-budget-without-end = líneas de presupuesto cuyo término no se conoce
iati-unsaid-results = resultados: diga su clase con --resultados, y su plazo
iati-unsaid-results-few = cifras de pocas personas, que van solo en total o no van
iati-unsaid-recipient-country = el país: dígalo con --país
iati-unsaid-sector = el sector: dígalo con --código-de-sector
problem-iati-name-needed = { $option }: ninguna organización del registro tiene la referencia «{ $value }».
problem-iati-name-needed-next = Diga cómo se llama quien informa, con --nombre-de-quien-informa.
problem-iati-reference-wrong = { $option }: eso no es una referencia de organización.
problem-iati-reference-wrong-next = Escriba el código de la lista y el número, como PE-RUC-20512333797.
problem-iati-type-wrong = { $option }: esa clase de organización no existe.
problem-iati-type-wrong-next = Escriba uno de estos códigos de la lista OrganisationType: { $known }.
problem-iati-country-wrong = { $option }: eso no es un país.
problem-iati-country-wrong-next = Escriba sus dos letras, como PE.
problem-iati-sector-wrong = { $option }: eso no es un sector.
problem-iati-sector-wrong-next = Escriba el código de cinco cifras de la OCDE, como 15180.
problem-iati-results-wrong = { $option }: esa clase de resultado no existe.
problem-iati-results-wrong-next = Escriba 1 (producto), 2 (efecto), 3 (impacto) o 9 (otro).
problem-iati-partner-needed = IATI pide al menos una organización participante, y nadie participa en: { $projects }.
problem-iati-partner-needed-next = Regístrela con ayni proyecto aliada, o elija otros proyectos con --proyecto.
problem-iati-description-needed = IATI pide una descripción, y ni resultados ni actividades dicen qué es: { $projects }.
problem-iati-description-needed-next = Escríbala con --descripción, o elija otros proyectos con --proyecto.
problem-iati-no-project = No hay ningún proyecto que escribir.
problem-iati-no-project-next = Registre uno con ayni proyecto abrir.

### Un certificado como credencial
untp-credential-unsaid = La credencial no dice { $what }: { $count ->
    [one] { $count } dato queda fuera.
   *[other] { $count } datos quedan fuera.
}
untp-credential-unsaid-scheme = el esquema: descríbalo con --descripción-del-esquema, y desde cuándo rige con --esquema-desde si el registro no lo sabe
untp-credential-unsaid-conditions = las condiciones del certificado
untp-credential-unsaid-level = su nivel
untp-credential-unsaid-product = su producto
untp-credential-unsaid-units = sus unidades mineras
untp-credential-unsaid-audits = sus auditorías
problem-certificate-not-in-force = { $option }: «{ $value }» no tiene un certificado vigente en esa fecha.
problem-certificate-not-in-force-next = Pregunte por otra fecha con --al, o vea cómo está con ayni informe certificación.
problem-issuer-wrong = { $option }: «{ $value }» no es un identificador descentralizado (DID).
problem-issuer-wrong-next = Escriba el de quien emitirá la credencial, como did:web:example.org.
problem-issuer-name-needed = { $option }: no consta quién otorgó el certificado.
problem-issuer-name-needed-next = Escriba cómo se llama quien emitirá la credencial.
problem-level-wrong = { $option }: «{ $value }» no es uno de los niveles de UNTP.
problem-level-wrong-next = Escriba uno de estos: { $known }.

### La ayuda
help-export = Escribir el registro en un formato de otros: padrón, directivos, calendario, Popolo, ORG, IATI, OSCAL o UNTP
help-export-roster = El padrón como tabla que se puede importar de nuevo; el final del nombre dice si es CSV o XLSX
help-export-roster--file = El archivo, o - para la salida estándar
help-export-roster--cooperative = De esta organización
help-export-popolo = Personas, organizaciones, cargos y membresías como Popolo JSON
help-export-popolo--file = El archivo, o - para la salida estándar
help-export-popolo--cooperative = De esta organización, con todo lo que le pertenece
help-export-mandates = Los órganos con sus plazas y quién las ocupa, como tabla que se puede importar de nuevo; el final del nombre dice si es CSV o XLSX
help-export-mandates--file = El archivo, o - para la salida estándar
help-export-mandates--cooperative = De esta organización
help-export-w3c-org = Organizaciones, órganos, cargos y quién los ocupa como datos enlazados: la ontología ORG del W3C en JSON-LD
help-export-w3c-org--file = El archivo, o - para la salida estándar
help-export-w3c-org--cooperative = De esta organización, con todo lo que le pertenece
help-export-iati = Los proyectos como actividades de la Iniciativa Internacional para la Transparencia de la Ayuda (IATI 2.03, XML)
help-export-iati--file = El archivo, o - para la salida estándar
help-export-iati--projects = Solo este proyecto; puede darse varias veces
help-export-iati--reporting-ref = La referencia de quien informa, como PE-RUC-20512333797
help-export-iati--reporting-type = Qué clase de organización informa: un código de la lista OrganisationType, como 22 (ONG nacional) o 70 (sector privado)
help-export-iati--reporting-name = Cómo se llama, si ninguna organización del registro tiene ese RUC
help-export-iati--language = El idioma de los textos, como es
help-export-iati--description = Qué son los proyectos, si ni resultados ni actividades lo dicen
help-export-iati--country = El país en que están, como PE
help-export-iati--sector = Su sector: un código de la OCDE, como 15180
help-export-iati--results = Qué clase de resultados tienen: 1 (producto), 2 (efecto), 3 (impacto) o 9 (otro); sin esto no se dice ninguno
help-export-untp-credential = Un certificado como credencial de conformidad de UNTP, sin firmar
help-export-untp-credential--certification = La certificación: código o nombre del esquema, o número del certificado
help-export-untp-credential--file = El archivo, o - para la salida estándar
help-export-untp-credential--cooperative = La organización, si hay varias certificadas
help-export-untp-credential--issuer = El identificador descentralizado (DID) de quien la emitirá, como did:web:example.org
help-export-untp-credential--issuer-name = Cómo se llama; si no se dice, la entidad que otorgó el certificado
help-export-untp-credential--assessor-level = Qué es quien evaluó para lo evaluado: Self, Commercial, Buyer, Membership, Unspecified o 3rdParty
help-export-untp-credential--assessment-level = Con qué autoridad se evaluó: GovtApproval, GlobalMRA, Accredited, Verified, Validated o Unspecified
help-export-untp-credential--scheme-description = Qué es el esquema; con esto se lo describe
help-export-untp-credential--scheme-from = Desde cuándo rige el esquema, si el registro no lo dice
help-export-calendar = Los vencimientos como archivo iCalendar, para el calendario del teléfono o de la oficina
help-export-calendar--file = El archivo, o - para la salida estándar
help-export-calendar--until = Hasta cuándo; noventa días después, si no se dice otra cosa
help-export-calendar--cooperative = De esta organización
