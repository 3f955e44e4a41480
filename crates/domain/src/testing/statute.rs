//! Statutes for tests: commands in few words, one sample of everything, random commands.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray;

use super::Pool;
use super::ids::Ids;
use super::pool::{self, minted};
use super::value::{date, label, near_date, remark, right};
use super::walk::{Few, each, reason};
use crate::certification::SocialGroup;
use crate::committee::{Kind, Post};
use crate::rule::{Demand, Form, RuleId};
use crate::statute::{Command, Event, StatuteDetails, StatuteRule};
use crate::value::id::StatuteId;
use crate::value::{Digest, LongText, Ratio};

/// The statute of that number.
pub fn statute(number: u32) -> StatuteId {
    minted(59, number)
}

/// A share of whole numbers as a demand.
pub fn share(numerator: u64, denominator: u64) -> Demand {
    Demand::LeastShare(right(Ratio::new(numerator, denominator).ok_or("nothing to divide by")))
}

/// What a statute says of a rule.
pub fn line(rule: RuleId, organs: &[Kind], demand: Demand, article: &str) -> StatuteRule {
    StatuteRule { article: label(article), demand, organs: organs.to_vec(), rule, text: None }
}

/// The whole statute of an organisation from a day on.
pub fn text_of(cooperative: u32, from: &str, rules: Vec<StatuteRule>) -> StatuteDetails {
    StatuteDetails {
        amends: false,
        cooperative: pool::cooperative(cooperative),
        document: None,
        from: date(from),
        rules,
        source: label("Estatuto"),
    }
}

/// Adopt a statute.
pub fn adopt_statute(number: u32, details: StatuteDetails) -> crate::Command {
    Command::Adopt { statute: statute(number), details }.into()
}

/// Adopt an amendment.
pub fn amend(number: u32, cooperative: u32, from: &str, rules: Vec<StatuteRule>) -> crate::Command {
    adopt_statute(number, StatuteDetails { amends: true, ..text_of(cooperative, from, rules) })
}

/// Correct a statute.
pub fn correct_statute(number: u32, details: StatuteDetails) -> crate::Command {
    Command::Correct { statute: statute(number), details, reason: Some(remark("typed wrongly")) }.into()
}

/// Annul a statute.
pub fn annul_statute(number: u32) -> crate::Command {
    Command::Annul { statute: statute(number), reason: remark("error") }.into()
}

/// A statute that says a little of everything.
fn full() -> StatuteDetails {
    let article_words = LongText::new("El Consejo de Administración se compone de cinco titulares.");
    let mut seats = line(RuleId::Seats, &[Kind::BoardOfDirectors], Demand::Exactly(5), "art. 41");
    seats.text = article_words.ok();
    StatuteDetails {
        amends: true,
        document: Some(Digest::of(&[b"statute"])),
        source: label("Estatuto de 2019, asiento A00012"),
        ..text_of(1, "2019-05-12", vec![seats])
    }
}

/// One sample of each kind of event, in the order of [`crate::Event::kinds`].
pub(super) fn samples() -> Vec<Event> {
    let (statute, reason) = (statute(1), remark("typed wrongly"));
    vec![
        Event::Adopted { details: full(), statute },
        Event::Corrected { details: full(), reason: Some(reason.clone()), statute },
        Event::Annulled { reason, statute },
    ]
}

/// One sample of each kind of command, in the order of [`crate::Command::kinds`].
pub(super) fn commands() -> Vec<crate::Command> {
    let seats = || vec![line(RuleId::Seats, &[Kind::BoardOfDirectors], Demand::Exactly(5), "art. 41")];
    vec![
        adopt_statute(1, text_of(1, "2019-05-12", seats())),
        correct_statute(1, text_of(1, "2019-05-13", seats())),
        annul_statute(1),
    ]
}

/// Commands that are accepted after the rest of a foundation, so that later ones find something.
pub(super) fn foundation(pool: Pool) -> Vec<crate::Command> {
    if pool.statutes == 0 || pool.cooperatives == 0 {
        return Vec::new();
    }
    let half = line(RuleId::RenewalShare, &[Kind::BoardOfDirectors], share(1, 2), "art. 43");
    vec![adopt_statute(1, text_of(1, "2002-03-01", vec![half]))]
}

/// A random command about the things of the pool.
pub(super) fn arbitrary(ids: &Ids) -> Few<Command> {
    let one = move || ids.one(ids.pool.statutes, statute);
    let new = ids.unmade(ids.pool.statutes, statute);
    let adopt = (new, any_details(ids)).prop_map(|(statute, details)| Command::Adopt { statute, details });
    let correct = (one(), any_details(ids), weighted(0.5, reason()))
        .prop_map(|(statute, details, reason)| Command::Correct { statute, details, reason });
    let annul = (one(), reason()).prop_map(|(statute, reason)| Command::Annul { statute, reason });
    Union::new_weighted(vec![(6, adopt.boxed()), (3, correct.boxed()), (1, annul.boxed())]).boxed()
}

/// Statutes of the pool's organisations, most of them as statutes are, some that contradict themselves or the law.
fn any_details(ids: &Ids) -> Few<StatuteDetails> {
    let cooperative = ids.one(ids.pool.cooperatives, pool::cooperative);
    let document = weighted(0.1, Just(Digest::of(&[b"statute"])));
    (any::<bool>(), cooperative, document, near_date(), vec(any_line(), 0..5))
        .prop_map(|(amends, cooperative, document, from, rules)| StatuteDetails {
            amends,
            cooperative,
            document,
            from,
            rules,
            ..text_of(1, "2001", Vec::new())
        })
        .boxed()
}

/// The organs of which statutes speak most.
const ORGANS: [Kind; 5] = [
    Kind::Assembly,
    Kind::BoardOfDirectors,
    Kind::SupervisoryBoard,
    Kind::EducationCommittee,
    Kind::ElectoralCommittee,
];

/// A line that may be of any rule; seldom one that its rule does not take.
pub fn any_line() -> Few<StatuteRule> {
    let organs = vec(each(&ORGANS), 1..3);
    let fitting = (each(RuleId::VARIANTS), organs).prop_flat_map(|(rule, mut organs)| {
        organs.dedup();
        let organs = if rule.is_of_organs() { organs } else { Vec::new() };
        any_demand(rule.form()).prop_map(move |demand| line(rule, &organs, demand, "art. 40"))
    });
    let other = (each(RuleId::VARIANTS), each(Form::VARIANTS)).prop_flat_map(|(rule, form)| {
        any_demand(form).prop_map(move |demand| line(rule, &[], demand, "art. 41"))
    });
    prop_oneof![9 => fitting, 1 => other].boxed()
}

/// A demand of a form.
pub fn any_demand(form: Form) -> Few<Demand> {
    let shares = select(vec![(1_u64, 4_u64), (1, 3), (1, 2), (2, 3), (1, 1)]);
    let months = || select(vec![6_u32, 12, 24, 36, 48]);
    let posts = || vec(select(Post::NAMED.to_vec()), 1..5);
    match form {
        Form::Holds => any::<bool>().prop_map(Demand::Holds).boxed(),
        Form::LeastShare => shares.prop_map(|(upper, lower)| share(upper, lower)).boxed(),
        Form::Least => (0_u64..2_000).prop_map(Demand::Least).boxed(),
        Form::Most => (0_u64..5).prop_map(Demand::Most).boxed(),
        Form::Exactly => (0_u64..9).prop_map(Demand::Exactly).boxed(),
        Form::From => (0_u64..2_000).prop_map(Demand::From).boxed(),
        Form::EveryMonths => months().prop_map(Demand::EveryMonths).boxed(),
        Form::LeastMonths => months().prop_map(Demand::LeastMonths).boxed(),
        Form::MostMonths => months().prop_map(Demand::MostMonths).boxed(),
        Form::LeastDays => (0_u32..40).prop_map(Demand::LeastDays).boxed(),
        Form::LeastYears => (16_u32..40).prop_map(Demand::LeastYears).boxed(),
        Form::Degree => (0_u32..5).prop_map(Demand::Degree).boxed(),
        Form::Offices => posts().prop_map(Demand::Offices).boxed(),
        Form::Groups => vec(each(SocialGroup::VARIANTS), 1..4).prop_map(Demand::Groups).boxed(),
        Form::Words => Just(Demand::Words(vec![right("cooperativa".parse())])).boxed(),
    }
}
