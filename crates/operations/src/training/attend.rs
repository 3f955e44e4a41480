//! `training.attend`.

use clap::Args;
use domain::programme::{Attendance, Command};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InSession, People, Which};
use crate::resolve::Counted;
use crate::{Mint, Mutation, Notice, Outcome, Proposal, Resolver, Upload};

/// Write down everybody who was at a session; what was written down before is replaced
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Attend {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// Which session of it.
    #[command(flatten)]
    #[serde(flatten)]
    pub session: InSession,
    /// Who came.
    #[command(flatten)]
    #[serde(flatten)]
    pub people: People,
    /// How many more, whose names nobody took.
    #[command(flatten)]
    #[serde(flatten)]
    pub unnamed: Counted,
}

impl Mutation for Attend {
    const NAME: &'static str = "training.attend";
    const KINDS: &'static [&'static str] = &["programme.record_attendance"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let class_session = self.session.find(resolver, &self.which)?;
        let found = resolver.register.programmes().class_session(class_session);
        let known = found.and_then(|(_, found)| found.attendance.as_ref());
        let came = || known.into_iter().flat_map(|known| known.people.iter().copied());
        let people = self.people.read(resolver, came())?;
        let attendance = Attendance { people, unnamed: self.unnamed.tally() };
        let before = known.map_or(0, |known| known.unnamed.total());
        let now = attendance.unnamed.total();
        self.people.or_nobody_said(now == 0 && (0 < before || came().next().is_some()))?;
        let fewer = Notice::new("unnamed-replaced").with("before", before).with("now", now);
        let fewer = (now < before).then_some(fewer);
        let gone = People::replaced(resolver.register, came(), &attendance.people);
        Ok(Proposal {
            notices: gone.into_iter().chain(fewer).collect(),
            ..Command::RecordAttendance { class_session, attendance }.into()
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        self.people.uploads()
    }
}
