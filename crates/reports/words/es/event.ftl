# Lo que pasó, en una frase por clase de hecho. El identificador es event-área-nombre.
# `$gender` es el de la persona de quien se habla; lo que no se sabe llega como none.

### Personas
event-person-recorded = Se registró a { $person }.
event-person-corrected = Se corrigieron los datos de { $person }.
event-person-document-added = Se añadió un documento de { $person }: { $scheme }.
event-person-document-corrected = Se corrigió un documento de { $person }: { $scheme }.
event-person-gender-declared = { $gender_declared ->
    [none] { $person } retiró la declaración de su género.
   *[other] { $person } declaró su género: { $gender_declared }.
}
event-person-kinship-stated = Se anotó un parentesco: { $person }, { $relation } de { $relative }.
event-person-kinship-withdrawn = Se retiró un parentesco anotado por error: { $person }, { $relation } de { $relative }.
event-person-merged = Dos registros resultaron ser de una misma persona: { $duplicate } pasó a { $survivor }.
event-person-erased = Se borraron los datos personales de { $person }.
event-person-annulled = Se anuló el registro de { $person }: se hizo por error.

### Organizaciones
event-cooperative-enrolled = Se inscribió la organización { $name } ({ $kind }).
event-cooperative-corrected = Se corrigieron los datos de { $cooperative } ({ $kind }).
event-cooperative-renamed = { $cooperative } tomó el nombre { $name } { $day }.
event-cooperative-affiliated = { $cooperative } se afilió a { $central } { $period }.
event-cooperative-central-left = Terminó una afiliación { $day }: { $affiliation }.
event-cooperative-affiliation-annulled = Se anuló una afiliación registrada por error: { $affiliation }.
event-cooperative-unit-opened = { $cooperative } abrió la unidad minera { $name } { $period }.
event-cooperative-unit-closed = Se cerró la unidad minera { $unit } { $day }.
event-cooperative-unit-annulled = Se anuló una unidad minera registrada por error: { $unit }.
event-cooperative-time-zone-set = El registro se lleva con la hora de { $zone }.
event-cooperative-dissolved = { $cooperative } se disolvió { $day }.
event-cooperative-annulled = Se anuló el registro de { $cooperative }: se hizo por error.

record-unknown = un registro que ya no está
places-not-fixed = número de plazas no fijo

### Lo que cambió
change = { $field }: { $before } → { $after }
change-sentence = { $sentence }. { $changes }.
change-none = sin dato
change-erased = (dato borrado)

### Campos de un hecho
field-changed = Cambió
field-data = Datos
field-documents = Documentos
field-acronym = Sigla
field-admitted = Ingreso
field-affiliation = Afiliación
field-area = Área de trabajo
field-assignment = Trabajo
field-at = Registrado
field-basis = Fundamento
field-batch = Lote
field-birth = Nacimiento
field-by = Quién
field-central = Central
field-code = Código
field-commitment = Compromiso del perfil
field-cooperative = Organización
field-death = Fallecimiento
field-duplicate = Registro que se une
field-email = Correo
field-event = Clase de hecho
field-external_key = Clave de otro sistema
field-family_name = Apellidos
field-founded = Fundación
field-from = Desde
field-gender = Género
field-given_names = Nombres
field-kind = Clase
field-known_as = Nombre de uso
field-label = Nombre del período
field-left = Salida
field-mandate = Mandato
field-membership = Membresía
field-name = Nombre
field-number = Número
field-objective = Objetivo
field-on = Fecha
field-organ = Órgano
field-origin = Origen
field-party = Quién
field-person = Persona
field-phone = Teléfono
field-place = Lugar
field-profile = Versión del perfil
field-texts = Textos borrados, de las versiones
field-reason = Motivo
field-registry_entry = Partida registral
field-relation = Parentesco
field-relative = De quién
field-represents = Representa a
field-ruc = RUC
field-scheme = Documento
field-seat = Plaza
field-seats = Plazas
field-sector = Actividad
field-survivor = Registro que queda
field-term = Período
field-unit = Unidad minera
field-until = Hasta
field-zone = Zona horaria
field-version = Versión
