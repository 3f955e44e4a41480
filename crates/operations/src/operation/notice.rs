//! What is said to whoever asks, apart from the answer.

use reports::words::Words;

use crate::problem::Detail;

/// Something to say to whoever asks: a message by its id, with what stands in its places.
#[derive(Debug)]
pub struct Notice {
    message: &'static str,
    details: Vec<(&'static str, Detail)>,
}

impl Notice {
    /// A message.
    pub fn new(message: &'static str) -> Self {
        Self { message, details: Vec::new() }
    }

    /// The same with something in a place.
    #[must_use]
    pub fn with(mut self, name: &'static str, detail: impl Into<Detail>) -> Self {
        self.details.push((name, detail.into()));
        self
    }

    /// In the reader's words.
    pub fn said(&self, words: &Words) -> String {
        let places: Vec<_> =
            self.details.iter().map(|(name, detail)| (*name, detail.place(words, &str::to_owned))).collect();
        let args: Vec<_> = places.iter().map(|(name, place)| (*name, place.arg())).collect();
        words.say_with(self.message, &args)
    }
}
