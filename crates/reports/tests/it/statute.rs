//! Statutes in words: every refusal is said, with what the law demands and what the statute says.

use ayni_reports::{
    records::Records,
    report::Follower,
    words::{self, Lang, Words},
};
use domain::{
    Rejection,
    committee::Kind,
    rule::{Demand, RuleId, Source},
    statute::{LooserThanLaw, Rejection as Refused},
    testing::{
        Story, ask,
        statute::{adopt_statute, amend, correct_statute, line, share, statute, text_of},
        value::{date, label},
    },
    value::LongText,
};

/// Every refusal about statutes.
pub(crate) fn rejections() -> Vec<Rejection> {
    let (one, other) = (statute(1), statute(2));
    let article = || label("art. 43");
    let loosened = LooserThanLaw {
        article: article(),
        demanded: share(1, 3),
        is_fixed: false,
        law: Source::named("LGC"),
        organ: Some(Kind::BoardOfDirectors),
        rule: RuleId::RenewalShare,
        said: share(1, 4),
    };
    let fixed = LooserThanLaw {
        demanded: Demand::LeastYears(18),
        is_fixed: true,
        organ: None,
        rule: RuleId::Majority,
        said: Demand::LeastYears(21),
        ..loosened.clone()
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
        Refused::StatuteRuleFixed { fixed: Box::new(fixed) },
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

/// Protects the history of a statute: each rule that a correction changed is told by its name, also where only the words of its article
/// were changed, and no other rule is.
#[test]
fn a_correction_of_an_article_is_told() {
    /// Field, what it is called, before and after.
    type Told = (String, String, Option<String>, Option<String>);
    let board = &[Kind::BoardOfDirectors];
    let seats = |words: &str| {
        let mut seats = line(RuleId::Seats, board, Demand::Exactly(5), "art. 41");
        seats.text = Some(LongText::new(words).unwrap());
        seats
    };
    let says = |words, renewed| {
        let rest = [line(RuleId::RenewalShare, board, share(1, renewed), "art. 43")];
        text_of(1, "2015", [seats(words)].into_iter().chain(rest).collect())
    };
    let story = Story::new().given([
        ask::enrol(1),
        adopt_statute(1, says("Se compone de cinco.", 2)),
        correct_statute(1, says("Se compone de cinco titulares.", 2)),
        correct_statute(1, says("Se compone de cinco titulares.", 3)),
    ]);
    let words = Words::new(Lang::Es);
    let records = Records::new(story.register(), &words);
    let mut follower = Follower::default();
    let told: Vec<Vec<Told>> = story
        .events()
        .iter()
        .map(|event| follower.follow(&records, event, &|_, _| None))
        .map(|changes| changes.into_iter().map(|it| (it.field, it.label, it.before, it.after)).collect())
        .collect();
    let text = |words: &str| Some(format!("consejo de administración: 5 (art. 41) «{words}»"));
    let of_words = (
        "rule_seats".to_owned(),
        "miembros titulares".to_owned(),
        text("Se compone de cinco."),
        text("Se compone de cinco titulares."),
    );
    let renewal = |lower: u64| Some(format!("consejo de administración: al menos 1/{lower} (art. 43)"));
    let of_renewal =
        ("rule_renewal_share".to_owned(), "proporción que se renueva".to_owned(), renewal(2), renewal(3));
    assert_eq!(told, [vec![], vec![], vec![of_words], vec![of_renewal]]);
}
