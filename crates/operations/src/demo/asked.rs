//! What the story hands in through operations rather than as commands: the statute, adopted from its file, and the figures that left
//! the house. Both are read, checked and refused as what anybody types.
//!
//! No statute of the organisation was published; this one is an example, and its source says so. The figures are those that the article
//! (S01) published: under the names that reports use for them, so that no later report tells by a difference what it keeps back.

use crate::operation::AnyMutation;
use crate::{Upload, release, statute};

/// The file of the statute, as a secretary writes it down.
const STATUTE: &[u8] = include_bytes!("estatuto.yaml");

/// The organisation of the story.
const CENTRAL: &str = "CECOMIP";

/// What the story asks, in order, as of the day on which it is told and once its commands are recorded.
pub fn requests() -> Vec<Box<dyn AnyMutation>> {
    vec![Box::new(statute()), Box::new(released())]
}

/// It holds from a day on which nobody whom the sources name began a mandate, so it judges none of theirs.
fn statute() -> statute::Adopt {
    let mut file = Upload::from("estatuto.yaml".to_owned());
    file.fill(STATUTE.to_vec());
    statute::Adopt {
        file,
        from: "2018-07-01".into(),
        source: "Estatuto de 2018 (ejemplo)".into(),
        cooperative: Some(CENTRAL.into()),
        amends: false,
    }
}

fn released() -> release::Record {
    let cells = ["membership.members/total/women=58", "membership.members/total/total=199"];
    release::Record {
        title: "Nota sobre el comité de igualdad de género".into(),
        audience: "Público, en fairmined.org".into(),
        on: "2021-11".into(),
        cells: cells.into_iter().map(Into::into).collect(),
    }
}
