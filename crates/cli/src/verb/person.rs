//! Verbs about people.

mod erase;

use clap::{Args, Subcommand};
use domain::person::{self, Command, Profile, Relation, Trait};
use domain::value::id::PersonId;
use domain::value::{Document, Gender, Label, PartialDate, Remark, Scheme};
use reports::words::{Arg, Family, Words};
use strum::VariantArray as _;

use crate::desk::{Desk, tell};
use crate::mint;
use crate::problem::Outcome;
use crate::read;

/// What can be done with people's records.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Record a person for the first time
    Record {
        #[command(flatten)]
        who: Who,
        /// As she declares it: woman, man or other; leave it out where she was not asked
        #[arg(long)]
        gender: Option<String>,
    },
    /// Correct names, dates of birth and death, contacts
    Correct {
        /// The person: number, document or name
        person: String,
        #[command(flatten)]
        who: Who,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Add a document that she showed
    AddDocument {
        /// The person: number, document or name
        person: String,
        #[command(flatten)]
        papers: Papers,
    },
    /// Replace a document that was written down wrongly
    CorrectDocument {
        /// The person: number, document or name
        person: String,
        /// Which kind of document: dni, foreign_card, passport or external
        #[arg(long)]
        scheme: String,
        /// The number as it stands in the register
        #[arg(long)]
        wrong: String,
        /// The number as it is
        #[arg(long)]
        right: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Write down the gender that she declares
    DeclareGender {
        /// The person: number, document or name
        person: String,
        /// woman, man or other; leave it out to take a declaration back
        gender: Option<String>,
    },
    /// State that a person is kin to another: PERSON is the RELATION of RELATIVE
    StateKinship {
        /// Who is kin
        person: String,
        /// child, parent, spouse, partner, sibling, grandchild, grandparent or other
        relation: String,
        /// To whom
        relative: String,
    },
    /// Take back a kinship that was stated wrongly
    WithdrawKinship {
        /// Who is kin
        person: String,
        /// child, parent, spouse, partner, sibling, grandchild, grandparent or other
        relation: String,
        /// To whom
        relative: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Say that two records are of one person; everything of the first becomes the second's
    Merge {
        /// The record that goes
        duplicate: String,
        /// The record that stays
        survivor: String,
        /// How it was found out
        #[arg(long)]
        reason: String,
    },
    /// Erase her personal data for good; her facts stay, without a name
    Erase {
        /// The person: number, document or name
        person: String,
        /// The request or legal ground, without naming her: it stays
        #[arg(long)]
        reason: String,
        /// Do not erase the texts of the entry with this version: they match her name by chance; may be given several times
        #[arg(long, value_name = "VERSION")]
        keep: Vec<u64>,
        /// Do not ask again
        #[arg(long)]
        yes: bool,
    },
    /// Say that the record was made in error; only while nothing depends on it
    Annul {
        /// The person: number, document or name
        person: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List people
    List {
        /// Only those whose name holds these words
        #[arg(long)]
        search: Option<String>,
        /// Only those of this gender: woman, man, other or unknown
        #[arg(long)]
        gender: Option<String>,
        /// At most so many
        #[arg(long)]
        limit: Option<u64>,
    },
    /// Show one person: data, memberships, mandates, work
    Show {
        /// The person: number, document or name
        person: String,
    },
}

/// Who a person is.
#[derive(Debug, Args)]
pub(crate) struct Who {
    /// Family names, as on the document
    #[arg(long)]
    family_name: Option<String>,
    /// Given names, as on the document
    #[arg(long)]
    given_names: Option<String>,
    /// What she is called, where that is not simply given and family names
    #[arg(long)]
    known_as: Option<String>,
    /// Date of birth: 1980, 1980-05 or 1980-05-17
    #[arg(long)]
    birth: Option<String>,
    /// Date of death
    #[arg(long)]
    death: Option<String>,
    /// Telephone
    #[arg(long)]
    phone: Option<String>,
    /// Electronic address
    #[arg(long)]
    email: Option<String>,
    #[command(flatten)]
    papers: Papers,
}

/// The documents of a person.
#[derive(Debug, Args)]
pub(crate) struct Papers {
    /// National identity document: eight digits, with or without its check character
    #[arg(long)]
    dni: Option<String>,
    /// Card for foreigners
    #[arg(long)]
    foreign_card: Option<String>,
    /// Passport
    #[arg(long)]
    passport: Option<String>,
    /// The key that another system gave to her
    #[arg(long)]
    external_key: Option<String>,
}

impl Papers {
    fn read(&self, desk: &Desk) -> Outcome<Vec<Document>> {
        let given = [
            ("--dni", Scheme::Dni, &self.dni),
            ("--foreign-card", Scheme::ForeignCard, &self.foreign_card),
            ("--passport", Scheme::Passport, &self.passport),
            ("--external-key", Scheme::External, &self.external_key),
        ];
        let given =
            given.into_iter().filter_map(|(option, scheme, value)| Some((option, scheme, value.as_ref()?)));
        given.map(|(option, scheme, value)| read::document(desk.words(), option, scheme, value)).collect()
    }
}

impl Who {
    /// What was given, put over what is known.
    fn over(&self, known: Profile, desk: &Desk) -> Outcome<Profile> {
        let words = desk.words();
        let mut documents = known.documents;
        for document in self.papers.read(desk)? {
            documents.retain(|held| held.scheme() != document.scheme());
            documents.push(document);
        }
        Ok(Profile {
            birth: read::date_if(words, "--birth", self.birth.as_ref())?.or(known.birth),
            death: read::date_if(words, "--death", self.death.as_ref())?.or(known.death),
            documents,
            email: read::text_if(words, "--email", self.email.as_ref())?.or(known.email),
            family_name: read::text_if(words, "--family-name", self.family_name.as_ref())?
                .or(known.family_name),
            given_names: read::text_if(words, "--given-names", self.given_names.as_ref())?
                .or(known.given_names),
            known_as: read::text_if(words, "--known-as", self.known_as.as_ref())?.or(known.known_as),
            phone: read::text_if(words, "--phone", self.phone.as_ref())?.or(known.phone),
        })
    }
}

/// A declared gender; `None` for none.
pub(crate) fn gender(desk: &Desk, value: Option<&String>) -> Outcome<Option<Gender>> {
    let read = |value: &String| {
        read::choice(desk.words(), "--gender", Family::Gender, Gender::VARIANTS, Gender::code, value)
    };
    value.map(read).transpose()
}

fn relation(desk: &Desk, value: &str) -> Outcome<Relation> {
    read::choice(desk.words(), "RELATION", Family::Kinship, Relation::VARIANTS, Relation::code, value)
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Record { who, gender: declared } => Command::Record {
                person: mint::id(),
                profile: who.over(Profile::default(), desk)?,
                salt: mint::salt(),
                gender: gender(desk, declared.as_ref())?,
            },
            Self::Correct { person, who, reason } => {
                let person = desk.reading()?.person(&person)?;
                let known = desk.profile(person)?;
                let reason = Some(read::text(desk.words(), "--reason", &reason)?);
                Command::Correct { person, profile: who.over(known, desk)?, salt: mint::salt(), reason }
            }
            Self::AddDocument { person, papers } => return add_documents(desk, &person, &papers),
            Self::CorrectDocument { person, scheme, wrong, right, reason } => {
                let person = desk.reading()?.person(&person)?;
                let words = desk.words();
                let scheme =
                    read::choice(words, "--scheme", Family::Scheme, Scheme::VARIANTS, Scheme::code, &scheme)?;
                let reason = Some(read::text(words, "--reason", &reason)?);
                let wrong = read::document(words, "--wrong", scheme, &wrong)?;
                let right = read::document(words, "--right", scheme, &right)?;
                Command::CorrectDocument { person, wrong, right, salt: mint::salt(), reason }
            }
            Self::DeclareGender { person, gender: declared } => {
                let person = desk.reading()?.person(&person)?;
                Command::DeclareGender { person, gender: gender(desk, declared.as_ref())? }
            }
            Self::StateKinship { person, relation: kin, relative } => {
                let relation = relation(desk, &kin)?;
                let reading = desk.reading()?;
                Command::StateKinship {
                    person: reading.person(&person)?,
                    relation,
                    relative: reading.person(&relative)?,
                }
            }
            Self::WithdrawKinship { person, relation: kin, relative, reason } => {
                let (relation, reason) =
                    (relation(desk, &kin)?, read::text(desk.words(), "--reason", &reason)?);
                let reading = desk.reading()?;
                let (person, relative) = (reading.person(&person)?, reading.person(&relative)?);
                Command::WithdrawKinship { person, relation, relative, reason }
            }
            Self::Merge { duplicate, survivor, reason } => {
                let reason = read::text(desk.words(), "--reason", &reason)?;
                let reading = desk.reading()?;
                let (duplicate, survivor) = (reading.person(&duplicate)?, reading.person(&survivor)?);
                return merge(desk, duplicate, survivor, reason);
            }
            Self::Erase { person, reason, keep, yes } => {
                return erase::erase(desk, &person, &reason, &keep, yes);
            }
            Self::Annul { person, reason } => {
                let reason = read::text(desk.words(), "--reason", &reason)?;
                Command::Annul { person: desk.reading()?.person(&person)?, reason }
            }
            Self::List { search, gender, limit } => {
                return super::list::persons(desk, search, gender.as_ref(), limit);
            }
            Self::Show { person } => return super::report::extract(desk, &person),
        };
        desk.act([command])
    }
}

/// Merges two records; says before what the survivor's record does not take over, and which memberships are joined.
fn merge(desk: &mut Desk, duplicate: PersonId, survivor: PersonId, reason: Remark) -> Outcome {
    let register = desk.register()?;
    let of = |person| {
        let found = register.persons().get(person);
        found.map(|found| (found.profile.clone().unwrap_or_default(), found.gender)).unwrap_or_default()
    };
    let (kept, gone) = (of(survivor), of(duplicate));
    let joined: Vec<String> = domain::member::joined_spells(register.members(), duplicate, survivor)
        .into_iter()
        .filter_map(|id| Some(register.cooperatives().get(id)?.name().to_owned()))
        .collect();
    let merger = person::merger((&kept.0, kept.1), (&gone.0, gone.1));
    let words = desk.words();
    for which in merger.dropped {
        let field = words.say(&format!("trait-{}", which.code().replace('_', "-")));
        let (dropped, stays) = (shown(words, &gone, which), shown(words, &kept, which));
        let args =
            [("field", Arg::from(&field)), ("dropped", Arg::from(&dropped)), ("kept", Arg::from(&stays))];
        tell(&words.say_with("cli-merge-dropped", &args));
    }
    for cooperative in joined {
        tell(&words.say_with("cli-merge-joined", &[("cooperative", Arg::from(&cooperative))]));
    }
    desk.act([Command::Merge { duplicate, survivor, salt: mint::salt(), reason }])
}

/// What a record says in a field.
fn shown(words: &Words, (profile, gender): &(Profile, Option<Gender>), which: Trait) -> String {
    let label = |label: &Option<Label>| label.as_ref().map(ToString::to_string).unwrap_or_default();
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    match which {
        Trait::FamilyName => label(&profile.family_name),
        Trait::GivenNames => label(&profile.given_names),
        Trait::KnownAs => label(&profile.known_as),
        Trait::Phone => label(&profile.phone),
        Trait::Email => label(&profile.email),
        Trait::Birth => date(profile.birth),
        Trait::Death => date(profile.death),
        Trait::Dni => {
            let dni = profile.documents.iter().find(|document| document.scheme() == Scheme::Dni);
            dni.map(|dni| dni.number().to_owned()).unwrap_or_default()
        }
        Trait::Gender => gender.map(|gender| words.term(Family::Gender, gender.code())).unwrap_or_default(),
    }
}

fn add_documents(desk: &mut Desk, person: &str, papers: &Papers) -> Outcome {
    let person = desk.reading()?.person(person)?;
    let documents = papers.read(desk)?;
    if documents.is_empty() {
        return Err(read::wrong(desk.words(), "document_needed", "--dni", "", &[]));
    }
    desk.act(documents.into_iter().map(|document| Command::AddDocument {
        person,
        document,
        salt: mint::salt(),
    }))
}
