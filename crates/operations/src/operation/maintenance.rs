//! Upkeep: operations that keep a register, rather than ask or change what stands in it.

use std::fmt::Debug;
use std::path::Path;

use clap::Args;
use domain::authority::{Asked, Sensitivity};
use reports::document::Document;
use reports::words::Words;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use storage::Store;

use super::fields;
use crate::authority::{self, Asker};
use crate::moment::When;
use crate::problem::{Outcome, Problem};
use crate::proposal::Notice;
use crate::upload::Upload;

/// What upkeep works on, as a front end has it at hand.
pub trait Keeper {
    /// Who asks.
    fn asker(&self) -> &Asker;

    /// Where the register is: a file or an address.
    fn place(&self) -> &Path;

    /// The register, opened.
    ///
    /// # Errors
    ///
    /// What the store says where it cannot be opened.
    fn store(&mut self) -> Outcome<&mut Store>;

    /// When it is asked: where the register is kept, once it is open.
    fn when(&self) -> When;

    /// Hears how much of how much is done.
    fn progress(&self, done: u64, all: u64);
}

/// What people are told of what came of it.
#[derive(Debug)]
pub enum Told {
    /// A sentence.
    Sentence(Notice),
    /// A document, of which programs get the answer as its data.
    Document(Box<Document>),
}

/// An operation that keeps a register: the fields that people fill in, and what comes of it.
pub trait Maintenance: Args + Debug + DeserializeOwned + JsonSchema + Serialize + 'static {
    /// Its name: `checkpoint.check`, typed `ayni checkpoint check`.
    const NAME: &'static str;
    /// What it asks for, by which the table of authority knows who may: a kind of question or an act.
    const KIND: Asked;
    /// How sensitive what it shows or hands out is.
    const CLASS: Sensitivity;
    /// Whether it is for whoever runs the machine, because it names places there, takes the register out of service or takes
    /// files away. A server does not offer it.
    const LOCAL: bool;
    /// What comes of it, as programs get it.
    type Answer: Serialize + JsonSchema;

    /// Does it.
    fn carry_out(&self, keeper: &mut dyn Keeper, words: &Words) -> Outcome<Self::Answer>;

    /// What a trial finds out without writing anything; nothing but that it could be done where it has no answer.
    fn rehearse(&self, keeper: &mut dyn Keeper, words: &Words) -> Outcome<Option<Self::Answer>> {
        self.carry_out(keeper, words).map(Some)
    }

    /// What to ask before it is done, because it cannot be taken back.
    fn question(&self, _: &mut dyn Keeper) -> Outcome<Option<Notice>> {
        Ok(None)
    }

    /// What people are told.
    fn told(answer: &Self::Answer, when: &When, words: &Words) -> Told;

    /// What to say after people were told, or the problem with which it ends.
    ///
    /// # Errors
    ///
    /// That problem.
    fn verdict(_: &Self::Answer, _: &Words) -> Outcome<Vec<Notice>> {
        Ok(Vec::new())
    }

    /// The files that are handed in with it, for a front end that was told only their names.
    fn uploads(&mut self) -> Vec<&mut Upload> {
        Vec::new()
    }
}

/// What came of upkeep.
#[derive(Debug)]
pub struct Done {
    /// What people are told.
    pub told: Told,
    /// What programs get.
    pub data: Value,
    /// What to say afterwards, or the problem with which it ends.
    pub verdict: Outcome<Vec<Notice>>,
}

/// Upkeep with its fields filled in.
pub trait AnyMaintenance: Debug {
    /// The name of the operation.
    fn name(&self) -> &'static str;
    /// What was filled in.
    fn fields(&self) -> Map<String, Value>;
    /// What to ask before it is done.
    fn question(&self, keeper: &mut dyn Keeper) -> Outcome<Option<Notice>>;
    /// Does it.
    fn carry_out(&self, keeper: &mut dyn Keeper, words: &Words) -> Outcome<Done>;
    /// What a trial finds out; nothing but that it could be done where it has no answer.
    fn rehearse(&self, keeper: &mut dyn Keeper, words: &Words) -> Outcome<Option<Done>>;
    /// The files that are handed in with it.
    fn uploads(&mut self) -> Vec<&mut Upload>;
}

impl<M: Maintenance> AnyMaintenance for M {
    fn name(&self) -> &'static str {
        M::NAME
    }

    fn fields(&self) -> Map<String, Value> {
        fields(self)
    }

    fn question(&self, keeper: &mut dyn Keeper) -> Outcome<Option<Notice>> {
        authority::may_keep::<M>(keeper.asker())?;
        Maintenance::question(self, keeper)
    }

    fn carry_out(&self, keeper: &mut dyn Keeper, words: &Words) -> Outcome<Done> {
        authority::may_keep::<M>(keeper.asker())?;
        let answer = Maintenance::carry_out(self, keeper, words)?;
        done::<M>(&answer, keeper, words)
    }

    fn rehearse(&self, keeper: &mut dyn Keeper, words: &Words) -> Outcome<Option<Done>> {
        authority::may_keep::<M>(keeper.asker())?;
        let answer = Maintenance::rehearse(self, keeper, words)?;
        answer.map(|answer| done::<M>(&answer, keeper, words)).transpose()
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        Maintenance::uploads(self)
    }
}

fn done<M: Maintenance>(answer: &M::Answer, keeper: &dyn Keeper, words: &Words) -> Outcome<Done> {
    let data = serde_json::to_value(answer).map_err(|_| Problem::unforeseen())?;
    let told = match M::told(answer, &keeper.when(), words) {
        Told::Document(document) => Told::Document(Box::new(Document { data: data.clone(), ..*document })),
        told @ Told::Sentence(_) => told,
    };
    Ok(Done { told, data, verdict: M::verdict(answer, words) })
}
