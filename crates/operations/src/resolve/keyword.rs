//! Words that stand for something of no record: that a value is taken back, that everything is meant, that somebody is from
//! outside. Each has a code, which is understood everywhere, and words in the languages' own files.

use domain::value::text::fold;

use super::all_words;

/// A word with a meaning of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Keyword {
    /// A value is taken back: `none`, `never`.
    None,
    /// All there are: `all`.
    All,
    /// That a certificate waits for it: `blocks`.
    Blocks,
    /// An organisation follows: `org:`.
    Organisation,
    /// Somebody whom the register does not hold follows: `outside:`.
    Outside,
    /// A seat of its own right: `full`.
    Full,
    /// A seat of those who stand in: `alternate`.
    Alternate,
    /// A seat for people who are not members: `open`.
    Open,
    /// A row of a table is somebody else than those who are on record: `new`.
    New,
    /// A row of a table is left out: `skip`.
    Skip,
    /// A row of a table is the person who is on record: `same`.
    Same,
    /// A row of a table says what is right: `correct`.
    Correct,
}

impl Keyword {
    /// The message that lists its words, parted by spaces.
    const fn message(self) -> &'static str {
        match self {
            Self::None => "keyword-none",
            Self::All => "keyword-all",
            Self::Blocks => "keyword-blocks",
            Self::Organisation => "keyword-organisation",
            Self::Outside => "keyword-outside",
            Self::Full => "keyword-full",
            Self::Alternate => "keyword-alternate",
            Self::Open => "keyword-open",
            Self::New => "keyword-new",
            Self::Skip => "keyword-skip",
            Self::Same => "keyword-same",
            Self::Correct => "keyword-correct",
        }
    }
}

/// Whether a text is one of the words of a keyword in some language.
pub fn is_keyword(keyword: Keyword, text: &str) -> bool {
    let wanted = fold(text);
    all_words().any(|words| words.say(keyword.message()).split_whitespace().any(|word| fold(word) == wanted))
}

/// What follows a keyword and a colon.
pub fn without_prefix(keyword: Keyword, text: &str) -> Option<&str> {
    let (before, after) = text.split_once(':')?;
    is_keyword(keyword, before).then_some(after)
}
