//! The headings that rosters are known to have, in Spanish and English, folded and parted by `|`. Data only; it must not
//! know any single organisation's files.

use super::Field;

/// Headings that mean one thing wherever they stand; of those of one field, the earlier goes first.
pub(super) const PLAIN: &[(Field, &str)] = &[
    (
        Field::RegisterNumber,
        "register number|member number|member no|membership number|membership no|n socio|no socio|\
         nro socio|num socio|numero socio|n de socio|nro de socio|numero de socio|codigo de socio|\
         codigo socio|cod socio|n socia|nro socia|numero de socia|n de socia|n padron|nro padron|\
         numero de padron|n de padron|padron|n de asociado|nro asociado|numero de asociado|\
         codigo de asociado|n registro socio|numero de registro de socio|matricula",
    ),
    (
        Field::FamilyName,
        "family name|last name|lastname|surname|apellidos|apellido|last names|surnames|\
         apellidos paterno y materno|apellido paterno y materno|apellidos paterno materno|apellido paterno materno|\
         apellidos paternos y maternos|ap paterno y materno|paterno y materno",
    ),
    (
        Field::FullName,
        "full name|apellidos y nombres|apellidos nombres|nombres y apellidos|nombre y apellidos|\
         nombre y apellido|nombres apellidos|nombre completo|apellidos y nombre|apellido y nombre|\
         socio|socia|socio a|asociado|nombre del socio|nombre de socio|nombres del socio|\
         apellidos y nombres del socio|member|member name|person|persona",
    ),
    (
        Field::Dni,
        "dni|n dni|nro dni|no dni|num dni|numero dni|numero de dni|n de dni|nro de dni|d n i|\
         national id|national identity document|documento nacional de identidad",
    ),
    (
        Field::ForeignCard,
        "foreign card|carne de extranjeria|carnet de extranjeria|ce|c e|carnet extranjeria|\
         foreigner card|foreigners card",
    ),
    (Field::Passport, "passport|passport number|pasaporte|n pasaporte|numero de pasaporte|nro pasaporte"),
    (
        Field::DocumentType,
        "document type|type of document|id type|tipo documento|tipo de documento|tipo doc|\
         tipo de doc|tipo doc identidad|tipo de documento de identidad|td|t doc",
    ),
    (
        Field::Document,
        "dni ce|dni o ce|dni c e|dni ce pasaporte|dni o pasaporte|dni carne de extranjeria|document|documento|document number|identity document|id number|id document|doc identidad|\
         doc de identidad|documento identidad|documento de identidad|n documento|nro documento|\
         num documento|numero documento|n de documento|nro de documento|numero de documento|n doc|\
         nro doc|num doc|numero doc|nro doc identidad|n doc identidad|\
         numero de documento de identidad|nro de documento de identidad|doc|identificacion|cedula",
    ),
    (Field::Ruc, "ruc|n ruc|nro ruc|numero de ruc|n de ruc|r u c|tax id|taxpayer number|nif|cif"),
    (
        Field::Gender,
        "gender|sex|sexo|genero|f m|m f|h m|m h|gender code|sexo f m|sexo m f|sexo h m|genero f m|\
         genero m f|identidad de genero|gender identity",
    ),
    (
        Field::BirthDate,
        "birth date|birthdate|birthday|date of birth|dob|born|born on|fecha de nacimiento|\
         fecha nacimiento|fec nacimiento|fec nac|f nacimiento|f nac|f de nacimiento|fecha nac|\
         fecha de nac|nacimiento|fec de nacimiento|cumpleanos|nacida|nacido|ano de nacimiento",
    ),
    (
        Field::DeathDate,
        "death date|date of death|died on|deceased on|fecha de fallecimiento|fecha fallecimiento|fec fallecimiento|\
         f fallecimiento|fecha de defuncion|fecha defuncion|fecha de muerte|fecha de deceso",
    ),
    (
        Field::Admitted,
        "admitted|admission|admission date|date of admission|joined|join date|joined on|member since|\
         entry date|fecha de ingreso|fecha ingreso|fec ingreso|f ingreso|f de ingreso|\
         fecha de admision|fecha admision|fec admision|fecha de alta|fecha alta|ingreso|admision|\
         alta|fecha de afiliacion|fecha afiliacion|fecha de incorporacion|fecha de asociacion|\
         socio desde|socia desde|miembro desde|fec de ingreso|begin|fecha de inicio|desde|since|from|\
         mem begin|ano de ingreso",
    ),
    (
        Field::ExitReason,
        "exit reason|reason for leaving|leaving reason|motivo de retiro|motivo retiro|motivo de baja|\
         motivo de salida|causa de retiro|causal de retiro|causal|motivo de cese|causa de baja",
    ),
    (
        Field::Left,
        "left|left on|exit date|date of exit|leaving date|date of leaving|fecha de retiro|\
         fecha retiro|fec retiro|f retiro|fecha de salida|fecha salida|fecha de baja|fecha baja|\
         fecha de cese|fecha cese|fecha de renuncia|fecha de exclusion|retiro|baja|salida|cese|until|\
         hasta|end|fecha de fin|mem end",
    ),
    (
        Field::Status,
        "status|estado|situacion|condicion|membership status|estado del socio|estado socio|\
         situacion del socio|condicion del socio|active|activo|vigente|habil",
    ),
    (
        Field::Suspensions,
        "suspensions|suspensiones|suspended days|days of suspension|suspension dates|dates of suspension|periodos de suspension|\
         fechas de suspension|dias de suspension|suspensiones del socio",
    ),
    (
        Field::Cooperative,
        "cooperative|cooperativa|coop|nombre de la cooperativa|codigo de cooperativa|\
         cooperativa de base|base|cooperative name|cooperative code|organization|organizacion",
    ),
    (
        Field::WorkArea,
        "work area|area of work|area|area de trabajo|area laboral|labor|ocupacion|occupation|\
         department of work|seccion|puesto de trabajo|lugar de trabajo|actividad que realiza",
    ),
    (
        Field::ExternalKey,
        "external key|external id|usr id|user id|id externo|clave externa|codigo externo|uuid|\
         id sistema|person id|member id|id socio|id persona",
    ),
    (
        Field::Phone,
        "phone|telephone|mobile|cell phone|phone number|telefono|celular|movil|n celular|nro celular|\
         numero de celular|n telefono|nro telefono|numero de telefono|telefono celular|\
         telefono movil|tel|cel|fono|telf|contacto",
    ),
    (Field::Email, "email|e mail|mail|correo|correo electronico|email address|correo e"),
    (
        Field::Address,
        "address|direccion|domicilio|street|calle|postal address|direccion domiciliaria|\
         domicilio legal|domicilio actual|domicilio fiscal|street address",
    ),
    (
        Field::Note,
        "note|notes|remark|remarks|comment|comments|nota|notas|observacion|observaciones|obs|\
         comentario|comentarios|observ",
    ),
    (
        Field::LegalName,
        "legal name|denominacion|razon social|denominacion social|nombre legal|company name|\
         organization name|nombre o razon social|denominacion o razon social",
    ),
    (Field::Acronym, "acronym|sigla|siglas|abbreviation|acronimo|nombre corto|short name"),
    (
        Field::Kind,
        "kind|clase|tipo de organizacion|tipo de cooperativa|clase de cooperativa|organization type|\
         tipo de entidad",
    ),
    (
        Field::Sector,
        "sector|rubro|actividad|actividad economica|industry|categoria|giro|economic activity|rama",
    ),
    (Field::Ubigeo, "ubigeo|codigo ubigeo|cod ubigeo|codigo de ubigeo|place code"),
    (
        Field::RegistryEntry,
        "registry entry|registry number|registration number|partida registral|n partida|nro partida|\
         partida|partida electronica|numero de registro|numero registro|nro registro|n registro|\
         n de registro|ficha registral|numero de inscripcion|n de partida|partida sunarp|sunarp",
    ),
    (
        Field::Founded,
        "founded|founded on|foundation date|date of foundation|founding date|fecha de fundacion|\
         fecha fundacion|fundacion|fundada|fecha de constitucion|fecha constitucion|constitucion|\
         ano de fundacion|ano de constitucion|established|incorporated",
    ),
];

/// Headings of a table of organs and mandates; there they go before all others.
pub(super) const OFFICES: &[(Field, &str)] = &[
    (
        Field::OrganSince,
        "organ since|organo desde|fecha de creacion del organo|fecha de constitucion del organo|instalacion del organo|\
         organo existe desde",
    ),
    (
        Field::OrganName,
        "organ name|nombre del organo|nombre del comite|nombre del consejo|denominacion del organo|name of the organ",
    ),
    (
        Field::Organ,
        "organ|organo|consejo o comite|consejo comite|consejo|comite|organo de gobierno|instancia|tipo de organo|\
         clase de organo|governing body|body|committee|board",
    ),
    (
        Field::Rank,
        "rank|titular o suplente|titular suplente|titularidad|titular|suplente|condicion|calidad|full or alternate",
    ),
    (Field::Places, "places|plazas|numero de plazas|n de plazas|nro de plazas|number of places"),
    (
        Field::Post,
        "post|cargo|puesto|office|position|funcion|cargo que ocupa|cargo en el consejo|cargo directivo|role|rol|\
         plaza|seat|asiento",
    ),
    (
        Field::MandateFrom,
        "mandate from|from|desde|fecha de inicio|inicio|inicio de mandato|inicio del mandato|fecha de inicio de mandato|\
         inicio de funciones|since|start|start date|begin|fecha de asuncion|en el cargo desde|elected on|fecha de eleccion|\
         eleccion|election date|date of election|fecha de designacion|fecha de nombramiento",
    ),
    (
        Field::MandateUntil,
        "mandate until|until|hasta|fecha de fin|fin|fin de mandato|fin del mandato|fecha de fin de mandato|\
         termino de mandato|termino del mandato|vencimiento|vence|fecha de vencimiento|fecha de cese|cese|end|end date|\
         en el cargo hasta|fecha de termino",
    ),
    (
        Field::MandateEnd,
        "mandate end|reason of the end|motivo del fin|motivo de cese|motivo del cese|causa de cese|motivo de termino|\
         por que termino",
    ),
    (
        Field::Origin,
        "origin|how elected|forma de eleccion|forma de acceso|modo de eleccion|modalidad|eleccion o designacion|\
         elegido o designado|elegida o designada|como fue elegida|como fue elegido|elected or appointed",
    ),
    (
        Field::Represents,
        "represents|representa a|en representacion de|cooperativa que representa|base que representa|on behalf of",
    ),
    (Field::Term, "term|periodo|gestion|mandato|periodo de gestion|periodo de mandato|legislative period"),
];

/// Headings of parts, with their place among the parts that are joined.
pub(super) const PARTS: &[(Field, u8, &str)] = &[
    (
        Field::FamilyName,
        0,
        "apellido paterno|paterno|ap paterno|apellidos paterno|apell paterno|apellido pat|ap pat|1er apellido|1 apellido|\
         a paterno|primer apellido|apellido 1|ape paterno|\
         first surname|first family name|paternal surname",
    ),
    (
        Field::FamilyName,
        1,
        "apellido materno|materno|ap materno|apellidos materno|apell materno|apellido mat|ap mat|2do apellido|2 apellido|\
         a materno|segundo apellido|apellido 2|ape materno|\
         second surname|second family name|maternal surname",
    ),
    (Field::GivenNames, 0, "primer nombre|nombre 1|first name|firstname|given name|forename"),
    (Field::GivenNames, 1, "segundo nombre|nombre 2|otros nombres|middle name|middle names|second name"),
    (Field::Place, 0, "comunidad|centro poblado|anexo|barrio"),
    (Field::Place, 1, "place|lugar|localidad|town|city|ciudad|poblacion|locality"),
    (Field::Place, 2, "distrito|district|municipio|municipality"),
    (Field::Place, 3, "provincia|province|county"),
    (Field::Place, 4, "departamento|region|state|department"),
    (Field::Place, 5, "country|pais"),
];

/// Headings of a whole name that is only given names beside a surname.
pub(super) const NAMES_OF_ONE: &str = "nombre del socio|nombre de socio|nombres del socio";

/// Headings of the name of an organisation, in a table that lists organisations.
pub(super) const ORGANISATIONS: &str = "legal name|denominacion|razon social|denominacion social|nombre legal|\
     nombre de la cooperativa|nombre de cooperativa|nombre cooperativa|nombre de la organizacion|\
     nombre de organizacion|nombre de la entidad|nombre de la empresa|nombre de la asociacion|\
     cooperativa|cooperative name|organization name|cooperative|organizacion|organization|entidad";

/// Headings of a reason, beside a date of leaving.
pub(super) const REASONS: &str = "motivo|causa|razon|reason|motivo de la salida|motivo del retiro|motivo de la baja|\
     causa del retiro|causa de salida|motivo del cese|motivo de renuncia|motivo de exclusion|detalle del retiro";

/// Headings that mean given names beside a surname, and otherwise the whole name of a person or an organisation.
pub(super) const NAMES: &str = "nombres|nombre|given names|given name s|name|names|nombre s|first names";

/// Headings that number or key something; what, depends on the rest of the table.
pub(super) const NUMBERS: &str = "codigo|cod|code|carnet|carne|numero|number";

/// Those that number something where nothing better does.
pub(super) const LAST_NUMBERS: &str = "id|key|clave|registro";

/// Headings of a number that in a roster is that of the member, and in other lists only counts the rows.
pub(super) const RUNNING: &str = "nro|num|no|n|nr|item|orden|n orden|nro orden|n de orden|numero de orden";

/// Of these, the ones that look like a key of another system rather than a number given by the register.
pub(super) const KEYS: &str = "id|key|clave";

/// Headings of a date that is the admission of a person or the registration of an organisation.
pub(super) const INSCRIPTIONS: &str = "fecha de inscripcion|fecha inscripcion|inscripcion|registration date";

/// Words that may stand before or after a known heading without changing what it means.
pub(super) const ADDITIONS: &[&str] = &[
    "n",
    "nro",
    "no",
    "num",
    "numero",
    "nros",
    "de",
    "del",
    "la",
    "el",
    "los",
    "las",
    "lo",
    "en",
    "a",
    "al",
    "y",
    "e",
    "o",
    "u",
    "por",
    "como",
    "su",
    "sus",
    "coop",
    "cooperativa",
    "cooperativas",
    "central",
    "empresa",
    "asociacion",
    "organizacion",
    "entidad",
    "socio",
    "socia",
    "socios",
    "socias",
    "asociado",
    "asociada",
    "asociados",
    "asociadas",
    "cooperativista",
    "cooperativistas",
    "miembro",
    "miembros",
    "titular",
    "trabajador",
    "trabajadora",
    "minero",
    "minera",
    "persona",
    "completo",
    "completos",
    "completa",
    "completas",
    "actual",
    "oficial",
    "padron",
    "dd",
    "mm",
    "aaaa",
    "yyyy",
    "aa",
    "dia",
    "mes",
    "ano",
    "f",
    "m",
    "h",
    "v",
    "x",
    "mujer",
    "hombre",
    "varon",
    "femenino",
    "masculino",
    "obligatorio",
    "requerido",
    "opcional",
    "8",
    "digitos",
    "s",
    "member",
    "of",
    "the",
    "date",
    "required",
];

/// Words of a heading that speaks of somebody else than the person of the row.
pub(super) const OTHERS: &[&str] = &[
    "madre",
    "padre",
    "padres",
    "conyuge",
    "esposo",
    "esposa",
    "hijo",
    "hija",
    "hijos",
    "hijas",
    "hermano",
    "hermana",
    "beneficiario",
    "beneficiaria",
    "beneficiarios",
    "apoderado",
    "apoderada",
    "representante",
    "aval",
    "garante",
    "heredero",
    "heredera",
    "herederos",
    "emergencia",
    "familiar",
    "familiares",
    "pareja",
    "conviviente",
    "tutor",
    "tutora",
    "referencia",
    "carga",
    "testigo",
    "registrador",
    "responsable",
    "mother",
    "father",
    "spouse",
    "child",
    "heir",
    "emergency",
];

/// Stems by which an unknown heading seems to be about a field.
pub(super) const LIKELY: &[(Field, &str)] = &[
    (Field::FamilyName, "apellid|surname|paterno|materno|last name|ape pat|ape mat|ap pat|ap mat"),
    (Field::BirthDate, "nacim|birth"),
    (Field::Gender, "sexo|genero|gender"),
    (Field::Dni, "dni|doc ident|documento de ident"),
    (Field::Admitted, "ingreso|admision|admitted|afiliacion"),
    (Field::Left, "retiro|fecha de baja|cese|renuncia"),
    (Field::GivenNames, "nombre|given name|first name"),
];
