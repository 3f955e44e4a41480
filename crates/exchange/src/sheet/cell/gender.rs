//! Gender as columns write it. A letter means what the rest of its column makes of it, or what whoever imports says; where
//! neither tells, the gender stays unknown or the column is refused.

use std::collections::BTreeMap;

use super::CellError;
use crate::sheet::mapping::fold;
use crate::vocabulary;

/// A declared gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GenderCode {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// Neither.
    Other,
}

impl GenderCode {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
            Self::Other => "other",
        }
    }
}

/// What letters mean, as it was told or found out: `M=mujer,H=hombre`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GenderLetters {
    meanings: BTreeMap<String, GenderCode>,
}

impl GenderLetters {
    /// Reads what a person types, or what was remembered: pairs parted by commas, the meaning in any usual word. Also the
    /// words that earlier versions remembered.
    pub fn parse(text: &str) -> Option<Self> {
        let m = |meaning| Some(Self { meanings: BTreeMap::from([("m".to_owned(), meaning)]) });
        if vocabulary::has("cell-gender-m-man", text) {
            return m(GenderCode::Man);
        }
        if vocabulary::has("cell-gender-m-woman", text) {
            return m(GenderCode::Woman);
        }
        let mut meanings = BTreeMap::new();
        for pair in text.split([',', ';']).filter(|pair| !pair.trim().is_empty()) {
            let (letter, meaning) = pair.split_once('=')?;
            let meaning = word(&fold(meaning))?;
            let letter = fold(letter);
            if letter.is_empty() {
                return None;
            }
            meanings.insert(letter, meaning);
        }
        (!meanings.is_empty()).then_some(Self { meanings })
    }

    /// The text that is remembered; reading it again gives the same.
    pub fn code(&self) -> String {
        let pairs: Vec<String> =
            self.meanings.iter().map(|(letter, meaning)| format!("{letter}={}", meaning.code())).collect();
        pairs.join(",")
    }

    fn get(&self, letter: &str) -> Option<GenderCode> {
        self.meanings.get(letter).copied()
    }
}

/// What tells the meaning of `m` in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Meaning {
    /// No cell says `m`, so nothing need be told.
    Unsaid,
    /// Masculine: `f` or *femenino* stands beside it, and no letter for men.
    Masculine,
    /// *Mujer*: `h` or `v` for men stands beside it, and no letter for women.
    Mujer,
    /// Nothing tells: neither a letter for women nor one for men stands beside it.
    Open,
    /// Both kinds of letters stand beside it.
    Contradicted,
}

/// What the letters of a column mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GenderColumn {
    m: Meaning,
    /// Whether cells say 1 or 2.
    numbers: bool,
    told: GenderLetters,
    /// How often each way of writing stands there.
    seen: BTreeMap<String, usize>,
}

const WOMAN: &str = "cell-gender-woman";
const MAN: &str = "cell-gender-man";
const OTHER: &str = "cell-gender-other";
const UNKNOWN: &str = "cell-gender-unknown";

/// What an error offers beside usual words: letters and codes.
const CHOICES: [&str; 7] = ["F", "M", "H", "V", "woman", "man", "other"];

/// How many ways of writing are named as evidence.
const SEEN_MAX: usize = 6;

fn word(folded: &str) -> Option<GenderCode> {
    if vocabulary::has(WOMAN, folded) {
        Some(GenderCode::Woman)
    } else if vocabulary::has(MAN, folded) {
        Some(GenderCode::Man)
    } else if vocabulary::has(OTHER, folded) {
        Some(GenderCode::Other)
    } else {
        None
    }
}

impl GenderColumn {
    /// Looks at all values of a column and tells what its letters mean.
    pub fn judge<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let (mut m, mut numbers) = (false, false);
        let (mut men_by_letter, mut men_by_word, mut women_by_letter) = (false, false, false);
        for value in values {
            let folded = fold(value);
            match folded.as_str() {
                "" => continue,
                "m" => m = true,
                "1" | "2" => numbers = true,
                word => {
                    men_by_letter |= vocabulary::has("cell-gender-letter-men", word);
                    men_by_word |= vocabulary::has("cell-gender-word-men", word);
                    // These words settle the language of letters as well: `femenino` stands beside a masculine `M`.
                    women_by_letter |= vocabulary::has("cell-gender-masculine-m", word);
                }
            }
            if seen.len() < 50 || seen.contains_key(&folded) {
                *seen.entry(folded).or_default() += 1;
            }
        }
        let m = match (m, women_by_letter, men_by_letter) {
            (false, _, _) => Meaning::Unsaid,
            (true, true, false) => Meaning::Masculine,
            (true, true, true) => Meaning::Contradicted,
            (true, false, true) => Meaning::Mujer,
            (true, false, false) if men_by_word => Meaning::Mujer,
            (true, false, false) => Meaning::Open,
        };
        Self { m, numbers, told: GenderLetters::default(), seen }
    }

    /// The same column where somebody says what letters mean.
    #[must_use]
    pub fn told(self, letters: &GenderLetters) -> Self {
        Self { told: letters.clone(), ..self }
    }

    /// What a cell of the column says; nothing where the gender is not known or not told.
    pub fn cell(&self, text: &str) -> Result<Option<GenderCode>, CellError> {
        let folded = fold(text);
        if let Some(told) = self.told.get(&folded) {
            return Ok(Some(told));
        }
        if folded == "m" {
            return Ok(self.letter_m());
        }
        if matches!(folded.as_str(), "1" | "2") || folded.is_empty() || vocabulary::has(UNKNOWN, &folded) {
            return Ok(None);
        }
        match word(&folded) {
            Some(code) => Ok(Some(code)),
            None => Err(CellError::NotAGender { text: text.to_owned(), choices: CHOICES.to_vec() }),
        }
    }

    /// Whether the rest of the column, or somebody, tells what the cell says: among other rows it could say another thing.
    pub fn depends(&self, text: &str) -> bool {
        let folded = fold(text);
        folded == "m" || self.told.get(&folded).is_some()
    }

    /// What `m` means here, where that is told.
    fn letter_m(&self) -> Option<GenderCode> {
        match self.m {
            Meaning::Masculine => Some(GenderCode::Man),
            Meaning::Mujer => Some(GenderCode::Woman),
            Meaning::Unsaid | Meaning::Open | Meaning::Contradicted => self.told.get("m"),
        }
    }

    /// Whether a letter of the column has a meaning that the column itself decides, and which.
    pub fn decided(&self) -> Option<GenderCode> {
        match self.m {
            Meaning::Masculine => Some(GenderCode::Man),
            Meaning::Mujer => Some(GenderCode::Woman),
            Meaning::Unsaid | Meaning::Open | Meaning::Contradicted => None,
        }
    }

    /// What is to be remembered for the next table of this make: what was told, and what `m` was found to mean.
    pub fn letters(&self) -> Option<GenderLetters> {
        let mut letters = self.told.clone();
        if let Some(meaning) = self.decided() {
            letters.meanings.entry("m".to_owned()).or_insert(meaning);
        }
        (!letters.meanings.is_empty()).then_some(letters)
    }

    /// Whether what was remembered says otherwise than this column.
    pub fn contradicts(&self, remembered: &GenderLetters) -> bool {
        self.decided().zip(remembered.get("m")).is_some_and(|(own, other)| own != other)
    }

    /// Whether nothing tells what `m` means, so that its cells stay unknown.
    pub fn is_undecided(&self) -> bool {
        self.m == Meaning::Open && self.told.get("m").is_none()
    }

    /// Whether letters of both kinds stand beside `m`, so that it must be told.
    pub fn is_contradicted(&self) -> bool {
        self.m == Meaning::Contradicted && self.told.get("m").is_none()
    }

    /// Whether cells say 1 or 2, which mean something only where it is told.
    pub fn has_untold_numbers(&self) -> bool {
        let told = |number: &str| !self.seen.contains_key(number) || self.told.get(number).is_some();
        self.numbers && !(told("1") && told("2"))
    }

    /// The ways of writing that stand in the column and how often, the most frequent first: `F 12, M 30`.
    pub fn evidence(&self) -> String {
        let mut seen: Vec<(&String, &usize)> = self.seen.iter().collect();
        seen.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
        let named =
            seen.iter().take(SEEN_MAX).map(|(written, count)| format!("{} {count}", written.to_uppercase()));
        named.collect::<Vec<_>>().join(", ")
    }
}
