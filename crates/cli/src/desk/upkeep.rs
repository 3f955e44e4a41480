//! Upkeep at the command line: the register that is meant is opened only where that is asked for.

use std::path::Path;

use operations::operation::{AnyMaintenance, Done, Told};
use operations::{Asker, Filled, Keeper, When};
use reports::words::Words;
use storage::Store;

use super::{Desk, tell};
use crate::args::Format;
use crate::problem::Outcome;
use crate::progress::{self, Bar};

/// The desk as upkeep sees it.
struct AtDesk<'a> {
    desk: &'a mut Desk,
    bar: Bar,
}

impl Keeper for AtDesk<'_> {
    fn asker(&self) -> &Asker {
        self.desk.asker()
    }

    fn place(&self) -> &Path {
        &self.desk.common.register
    }

    fn store(&mut self) -> Outcome<&mut Store> {
        self.desk.settle()?;
        self.desk.store()
    }

    fn when(&self) -> When {
        self.desk.when()
    }

    fn progress(&self, done: u64, all: u64) {
        self.bar.at_of(done, all);
    }
}

impl Desk {
    /// Does what keeps a register, after what is to be asked before; a trial says what it would come to.
    pub(super) fn maintain(&mut self, maintenance: &dyn AnyMaintenance) -> Outcome {
        let words = Words::new(self.words.lang());
        let mut keeper = AtDesk { bar: progress::bar(usize::MAX), desk: self };
        let trial = keeper.desk.common.dry_run;
        if let Some(question) = maintenance.question(&mut keeper)? {
            keeper.desk.writes_today()?;
            let yes = Filled::is_confirmed(&maintenance.fields());
            keeper.desk.confirm(yes, &question.said(&words))?;
        }
        let done = if trial {
            maintenance.rehearse(&mut keeper, &words)
        } else {
            maintenance.carry_out(&mut keeper, &words).map(Some)
        };
        keeper.bar.done();
        let Some(done) = done? else {
            self.tell_it_was_a_trial();
            return Ok(());
        };
        self.say_done(done)
    }

    fn say_done(&self, Done { told, data, verdict }: Done) -> Outcome {
        match told {
            Told::Document(document) => self.print(&document)?,
            Told::Sentence(_) if self.format == Format::Json => self.put(&format!("{data:#}\n"))?,
            Told::Sentence(notice) => self.put(&format!("{}\n", notice.said(&self.words)))?,
        }
        for notice in verdict? {
            tell(&notice.said(&self.words));
        }
        Ok(())
    }
}
