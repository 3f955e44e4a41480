//! `ayni init`: beginning an empty register, in the zone of the machine unless another is named.

use clap::Args;
use domain::authority::Asked;
use operations::Problem;
use operations::zone::Said;
use reports::words::Arg;
use storage::Store;

use super::Verb;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read;

/// Begin an empty register
#[derive(Debug, Args)]
pub(super) struct Init {
    /// The time zone in which it is kept, such as America/Lima; that of this machine by default
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

impl Verb for Init {
    const NAME: &'static str = "init";
    const ASKED: Option<Asked> = None;

    fn run(&self, desk: &mut Desk) -> Outcome {
        let path = desk.common.register.clone();
        let zone = match &self.time_zone {
            Some(text) => Some(read::zone(desk.words(), "--time-zone", text)?),
            None => Some(desk.zone())
                .filter(|zone| zone.said == Said::Machine)
                .and_then(|zone| zone.name().parse().ok()),
        };
        if desk.common.dry_run {
            Store::may_create(&path).map_err(Problem::from)?;
            desk.tell_it_was_a_trial();
            return Ok(());
        }
        let store = Store::create_at(&path, mint::id(), desk.clock());
        let store = store.map_err(Problem::from)?;
        // An address is shown without its password, and with the register.
        let shown = store.path().display().to_string();
        desk.opened(store);
        desk.put(&format!("{}\n", desk.words().say_with("cli-init", &[("path", Arg::from(&shown))])))?;
        match zone {
            Some(zone) => {
                desk.act([domain::cooperative::Command::SetTimeZone(domain::cooperative::act::SetTimeZone {
                    zone,
                    reason: None,
                })])
            }
            None => desk.put(&format!("{}\n", desk.words().say("cli-init-zone-unknown"))),
        }
    }
}
