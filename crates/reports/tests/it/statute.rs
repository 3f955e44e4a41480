//! Statutes in words: every refusal is said, with what the law demands and what the statute says.

use ayni_reports::words::{self, Lang, Words};
use domain::{
    Rejection,
    committee::Kind,
    rule::{Demand, RuleId, Source},
    statute::{LooserThanLaw, Rejection as Refused},
    testing::{
        Story, ask,
        statute::{adopt_statute, amend, line, share, statute, text_of},
        value::{date, label},
    },
};

/// Every refusal about statutes.
pub(crate) fn rejections() -> Vec<Rejection> {
    let (one, other) = (statute(1), statute(2));
    let article = || label("art. 43");
    let loosened = LooserThanLaw {
        article: article(),
        demanded: share(1, 3),
        law: Source::named("LGC"),
        organ: Some(Kind::BoardOfDirectors),
        rule: RuleId::RenewalShare,
        said: share(1, 4),
    };
    let all = [
        Refused::StatuteUnknown { statute: statute(99) },
        Refused::StatuteExists { statute: one },
        Refused::StatuteOfThatDay { statute: one, from: date("2015") },
        Refused::AmendsNothing { from: date("2015") },
        Refused::StatuteAmended { statute: one, amendment: other },
        Refused::StatuteEmpty,
        Refused::StatuteRuleUnfit { rule: RuleId::Seats, article: article() },
        Refused::StatuteRuleTwice { rule: RuleId::Seats, article: article() },
        Refused::StatuteLoosens { loosened: Box::new(loosened) },
        Refused::StatuteUnchanged { statute: one },
    ];
    all.into_iter().map(Rejection::from).collect()
}

/// Protects whoever is refused: each refusal says what and what next, in words, and names no identifier that is known.
#[test]
fn every_refusal_is_said() {
    let seats = || vec![line(RuleId::Seats, &[Kind::BoardOfDirectors], Demand::Exactly(5), "art. 41")];
    let statutes = [adopt_statute(1, text_of(1, "2015", seats())), amend(2, 1, "2019", seats())];
    let story = Story::new().given([ask::enrol(1)]).given(statutes);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for rejection in rejections() {
            let message = words::rejection(&words, &rejection, story.register());
            let said = message.to_string();
            let is_known = !rejection.code().ends_with("unknown");
            assert!(!said.contains(['⟨', '{', '$']) && !message.next.is_empty(), "{lang:?}: {said}");
            assert!(!(is_known && said.contains("0190a7e1")), "{lang:?}: {said}");
        }
    }
}
