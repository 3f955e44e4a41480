//! The words that tables have for organs, offices and how they are come by, in Spanish and English, folded. Data, and how
//! it is looked up; it must not judge.

use domain::committee::{EndReason, Kind, Origin, Post, Rank};

use crate::offices::{is_alternate, named_post};
use crate::roster::words::listed;
use crate::sheet::mapping::fold;

const KINDS: &[(Kind, &str)] = &[
    (
        Kind::Assembly,
        "assembly|general assembly|asamblea|asamblea general|asamblea general de socios|asamblea de delegados|\
         asamblea general de delegados|assembly of delegates",
    ),
    (
        Kind::BoardOfDirectors,
        "board of directors|board|consejo de administracion|consejo administracion|c de administracion|\
         consejo administrativo|consejo directivo|junta directiva",
    ),
    (
        Kind::SupervisoryBoard,
        "supervisory board|consejo de vigilancia|consejo vigilancia|c de vigilancia|comite de vigilancia|\
         junta de vigilancia",
    ),
    (
        Kind::EducationCommittee,
        "education committee|comite de educacion|comite educacion|consejo de educacion",
    ),
    (Kind::ElectoralCommittee, "electoral committee|comite electoral"),
    (
        Kind::GenderEqualityCommittee,
        "gender equality committee|comite de igualdad de genero|comite de genero|comite de igualdad|\
         comite de equidad de genero",
    ),
    (
        Kind::HarassmentCommittee,
        "harassment committee|sexual harassment committee|comite de intervencion frente al hostigamiento sexual|comite de hostigamiento sexual|\
         comite de intervencion",
    ),
    (
        Kind::SafetyCommittee,
        "safety committee|occupational safety and health committee|comite de seguridad y salud en el trabajo|comite de seguridad|comite sst|csst|\
         comite de seguridad y salud",
    ),
    (
        Kind::PremiumCommittee,
        "premium committee|comite del premio|comite de premio|comite de la prima|comite de prima",
    ),
    (Kind::Management, "management|gerencia"),
    (Kind::Commission, "commission|comision"),
    (Kind::Other, "other|other organ|otro organo|otro"),
];

/// The kind of an organ that a text names.
pub(super) fn kind(text: &str) -> Option<Kind> {
    listed(KINDS, &fold(text))
}

/// The name of an office without a holder.
const POSTS: &[(Post, &str)] = &[
    (Post::President, "presidencia|presidente a|presidenta e"),
    (Post::VicePresident, "vicepresidencia|vicepresident|vice presidencia|vicepresidente a"),
    (Post::Secretary, "secretaria o|secretario a"),
    (Post::Treasurer, "tesoreria|tesorero a|tesorera o"),
    (Post::Member, "vocales|vocalia|ordinary member"),
    (
        Post::Delegate,
        "delegados|delegadas|delegado a|delegada o delegado|delegado o delegada|delegates|delegacion",
    ),
    (Post::Manager, "gerencia|gerenta general|gerente general|general manager"),
];

/// A post as a cell has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SaidPost {
    /// One that has a code; nothing where it is in the cooperative's own words, or only a number.
    pub(super) named: Option<Post>,
    /// What remains of the cell without rank and number.
    pub(super) own: String,
    /// The rank, where a word of the cell says it.
    pub(super) rank: Option<Rank>,
    /// Whether a number told it from others of the same post.
    pub(super) is_numbered: bool,
}

/// A post in the cooperative's own words as [`post`] reads it back: in quotation marks where it would be read as another.
pub(super) fn written_post(own: &str) -> String {
    let said = post(own);
    let same = said.named.is_none() && said.rank.is_none() && !said.is_numbered && said.own == own;
    if same { own.to_owned() } else { format!("\"{own}\"") }
}

/// What a cell says of a post: `Vocal 2`, `1er. vocal suplente`, `Presidenta`; words in quotation marks are the
/// cooperative's own.
pub(super) fn post(text: &str) -> SaidPost {
    let quoted = text.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    if let Some(own) = quoted {
        return SaidPost { named: None, own: own.to_owned(), rank: None, is_numbered: false };
    }
    let code = Post::NAMED.into_iter().find(|post| post.code() == text.trim());
    let (mut rank, mut is_numbered) = (None, false);
    let mut kept: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let folded = fold(word);
        if let Some(said) = self::rank(&folded) {
            rank = Some(said);
        } else if is_number(&folded) {
            is_numbered = true;
        } else {
            kept.push(word);
        }
    }
    let own = kept.join(" ");
    let named = code.or_else(|| named_post(&own)).or_else(|| listed(POSTS, &fold(&own)));
    SaidPost { named, own, rank, is_numbered }
}

fn is_number(word: &str) -> bool {
    let ordinals = [
        "n", "no", "nro", "numero", "primer", "primera", "primero", "segundo", "segunda", "tercer",
        "tercera", "tercero", "cuarto", "cuarta", "quinto", "quinta", "1er", "1ra", "1ro", "2do", "2da",
        "3er", "3ra", "3ro", "4to", "4ta", "5to", "5ta", "i", "ii", "iii", "iv", "v", "first", "second",
        "third", "1st", "2nd", "3rd",
    ];
    !word.is_empty() && (word.bytes().all(|byte| byte.is_ascii_digit()) || ordinals.contains(&word))
}

/// The rank that a text says.
pub(super) fn rank(text: &str) -> Option<Rank> {
    match fold(text).as_str() {
        "full" | "titular" | "titulares" | "efectivo" | "efectiva" => Some(Rank::Full),
        "suplentes" => Some(Rank::Alternate),
        word if is_alternate(word) => Some(Rank::Alternate),
        _ => None,
    }
}

const ORIGINS: &[(Origin, &str)] = &[
    (
        Origin::Election,
        "election|elected|eleccion|elegida|elegido|electa|electo|votacion|elecciones|por eleccion|por votacion|\
         eleccion en asamblea|asamblea",
    ),
    (
        Origin::Appointment,
        "appointment|appointed|designacion|designada|designado|nombramiento|nombrada|nombrado|por designacion|\
         encargatura|encargada|encargado",
    ),
];

/// How somebody came by a mandate.
pub(super) fn origin(text: &str) -> Option<Origin> {
    listed(ORIGINS, &fold(text))
}

const ENDS: &[(Option<EndReason>, &str)] = &[
    (None, "ended|ceso|cesada|cesado|termino"),
    (
        Some(EndReason::TermExpired),
        "term expired|expired|fin de periodo|fin del periodo|fin de mandato|termino de mandato|vencimiento|\
         vencio su periodo|cumplio su periodo|fin de su periodo|fin del plazo",
    ),
    (Some(EndReason::Resignation), "resignation|resigned|renuncia|renuncio"),
    (Some(EndReason::Removal), "removal|removed|remocion|removida|removido|destitucion|revocacion"),
    (Some(EndReason::Death), "death|died|fallecimiento|fallecida|fallecido|fallecio|muerte"),
    (
        Some(EndReason::MembershipEnded),
        "membership ended|dejo de pertenecer a la cooperativa|dejo de ser socia|dejo de ser socio|retiro de la cooperativa|retiro|ya no pertenece|\
         fin de la membresia",
    ),
    (Some(EndReason::Replaced), "replaced|reemplazo|reemplazada|reemplazado|relevo|sustitucion"),
    (Some(EndReason::OrganDissolved), "organ dissolved|organo disuelto|disolucion|disolucion del organo"),
    (Some(EndReason::Other), "other|other reason|otro|otra|otro motivo"),
];

/// That a mandate ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ended {
    /// Why, where that is said.
    pub(super) reason: Option<EndReason>,
}

/// Whether a text says that a mandate ended, and why.
pub(super) fn end(text: &str) -> Option<Ended> {
    listed(ENDS, &fold(text)).map(|reason| Ended { reason })
}

/// That a mandate ended, where no reason is known.
pub(super) const ENDED: &str = "ended";

/// What stands for a number of places that is not fixed; a lone asterisk is a cell that says nothing.
const NOT_FIXED: &str = "any";

/// The places of a seat: how many, if they are fixed, and whether only members can hold it.
pub(super) type Places = (Option<u32>, bool);

/// Reads the places of a seat, as `ayni committee establish --seat` has them: `3`, `3:open`, `*:open`, and `any`.
pub(super) fn places(text: &str) -> Option<Places> {
    let (number, open) = text.split_once(':').map_or((text, None), |(number, open)| (number, Some(open)));
    let membership = match open.map(fold).as_deref() {
        None => true,
        Some("open" | "abierto" | "abierta") => false,
        Some(_) => return None,
    };
    let number = number.trim();
    if ["*", NOT_FIXED, "varias", "varios"].contains(&number) {
        return Some((None, membership));
    }
    Some((Some(number.parse().ok()?), membership))
}

/// Writes the places of a seat.
pub(super) fn written_places((number, membership): Places) -> String {
    let number = number.map_or_else(|| NOT_FIXED.to_owned(), |number| number.to_string());
    if membership { number } else { format!("{number}:open") }
}

/// The years of a label of a term: `2021-2023`, `2021 – 2023`, `Gestión 2021/2023`, or one year alone.
pub(super) fn years(label: &str) -> Option<(i32, Option<i32>)> {
    let folded = fold(label);
    let years: Vec<i32> = folded
        .split(' ')
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1900..2200).contains(year))
        .collect();
    match years.as_slice() {
        [from] => Some((*from, None)),
        [from, until] if from < until => Some((*from, Some(*until))),
        _ => None,
    }
}
