//! From the file of a statute to its rules: the names in it are resolved, and everything that is wrong is told at once, each with
//! its line, also what cannot stand beside the law.

use std::collections::{BTreeMap, BTreeSet};

use domain::committee::{Kind as Organ, Post};
use domain::rule::{Demand, Form, RuleId, RuleSet};
use domain::statute::{LooserThanLaw, StatuteDetails, StatuteRule, loosened};
use domain::value::Digest;
use exchange::statute::{self, Entry, StatuteError, Wrong};
use reports::words::Family;
use strum::VariantArray as _;

use crate::coded::Coded;
use crate::problem::{Detail, Kind, Outcome, Problem};
use crate::resolve::{self, choice};
use crate::{Resolver, Upload};

/// Puts the rules of a file into a statute, and gives the content of the file, which is kept beside the register.
pub(super) fn read(file: &Upload, resolver: &Resolver<'_>, details: &mut StatuteDetails) -> Outcome<Vec<u8>> {
    let content = file.content("file")?;
    let reading = statute::read(content).map_err(|error| unreadable(file, &error))?;
    let mut faults: Vec<(u64, Problem)> =
        reading.faults.iter().map(|fault| (fault.line, misread(fault.line, &fault.what))).collect();
    let mut lines: Vec<(u64, StatuteRule)> = Vec::new();
    for entry in &reading.entries {
        match line(entry) {
            Ok(rule) => lines.push((entry.line, rule)),
            Err(problems) => faults.extend(problems.into_iter().map(|problem| (entry.line, problem))),
        }
    }
    faults.extend(repeated(&lines));
    details.rules = lines.iter().map(|(_, rule)| rule.clone()).collect();
    details.document = Some(Digest::of(&[content]));
    faults.extend(looser(resolver, details, &lines));
    if faults.is_empty() {
        return Ok(content.to_vec());
    }
    faults.sort_by_key(|(line, _)| *line);
    let faults = faults.into_iter().map(|(_, problem)| Detail::Problem(problem)).collect();
    Err(refused(file, "statute_faults").with("faults", Detail::Lines(faults)))
}

fn refused(file: &Upload, code: &str) -> Problem {
    Problem::new(Kind::Input, format!("input_{code}")).at("file").with("path", file.name())
}

/// Why a file is no statute.
fn unreadable(file: &Upload, error: &StatuteError) -> Problem {
    error
        .fields()
        .into_iter()
        .fold(refused(file, error.code()), |problem, (name, value)| problem.with(name, value))
}

fn fault(code: &'static str, line: u64) -> Problem {
    Problem::new(Kind::Input, code).with("line", line)
}

/// What is wrong in the layout of the file.
fn misread(line: u64, what: &Wrong) -> Problem {
    match what {
        Wrong::UnknownKey(key) => fault("statute_key_unknown", line).with("key", key.as_str()),
        Wrong::RepeatedKey(key) => fault("statute_key_repeated", line).with("key", called(key)),
        Wrong::Missing(key) => fault("statute_missing", line).with("key", called(key)),
        Wrong::NotText(key) => fault("statute_not_text", line).with("key", called(key)),
        Wrong::NotAnEntry => fault("statute_not_entry", line),
    }
}

/// A name of the file in the reader's words.
fn called(key: &'static str) -> Detail {
    Detail::Called(key, format!("statute-key-{key}").into())
}

/// What an entry says, or everything that is wrong with it.
fn line(entry: &Entry) -> Result<StatuteRule, Vec<Problem>> {
    let mut problems = Vec::new();
    let rule = coded::<RuleId>("statute_rule_unknown", entry.line, &entry.rule);
    let rule = rule.map_err(|problem| problems.push(problem)).ok();
    let mut organs: Vec<Organ> = Vec::new();
    for organ in &entry.organs {
        match coded("statute_organ_unknown", entry.line, organ) {
            Ok(organ) if !organs.contains(&organ) => organs.push(organ),
            Ok(_) => {}
            Err(problem) => problems.push(problem),
        }
    }
    let demand = rule.and_then(|rule| {
        if rule.is_of_organs() && entry.organs.is_empty() {
            problems.push(fault("statute_organs_missing", entry.line).with("rule", named(rule)));
        } else if !rule.is_of_organs() && !entry.organs.is_empty() {
            problems.push(fault("statute_organs_needless", entry.line).with("rule", named(rule)));
        }
        let read = demand(rule.form(), &entry.value);
        if read.is_none() {
            let form = Detail::Message(format!("statute-form-{}", rule.form().code()).into());
            let problem = fault("statute_value_wrong", entry.value_line).with("rule", named(rule));
            problems.push(problem.with("value", entry.value.join(", ")).with("form", form));
        }
        read
    });
    let too_long = |key| fault("statute_text_wrong", entry.line).with("key", called(key));
    let article = entry.article.parse().map_err(|_| problems.push(too_long("article"))).ok();
    let text = entry.text.as_deref().map(str::parse).transpose();
    let text = text.map_err(|_| problems.push(too_long("text"))).ok();
    match (rule, demand, article, text) {
        (Some(rule), Some(demand), Some(article), Some(text)) if problems.is_empty() => {
            Ok(StatuteRule { article, demand, organs, rule, text })
        }
        _ => Err(problems),
    }
}

/// A rule in the reader's words.
fn named(rule: RuleId) -> Detail {
    Detail::Term(Family::Rule, rule.code())
}

/// A code, by itself or by a word of some language.
fn coded<T: Coded>(code: &'static str, line: u64, text: &str) -> Result<T, Problem> {
    choice("file", T::FAMILY, T::all(), T::code, text).map_err(|_| {
        let codes: Vec<&str> = T::all().iter().map(|one| one.code()).collect();
        let known = resolve::near(T::FAMILY, &codes, text);
        let known = known.into_iter().map(|code| Detail::Term(T::FAMILY, code)).collect();
        fault(code, line).with("value", text).with("known", Detail::List(known))
    })
}

/// The value of a form, or nothing where the texts are none.
fn demand(form: Form, texts: &[String]) -> Option<Demand> {
    let each = || texts.iter().flat_map(|text| text.split(',')).map(str::trim).filter(|one| !one.is_empty());
    match form {
        Form::Offices => {
            let posts = each().map(|text| resolve::post("file", text).ok());
            let posts: Option<Vec<Post>> =
                posts.map(|post| post.filter(|it| Post::NAMED.contains(it))).collect();
            posts.filter(|posts| !posts.is_empty()).map(Demand::Offices)
        }
        Form::Groups => {
            let groups: Option<Vec<_>> = each().map(|text| coded("", 0, text).ok()).collect();
            groups.filter(|groups| !groups.is_empty()).map(Demand::Groups)
        }
        Form::Words => {
            let words: Option<Vec<_>> =
                each().map(|text| domain::value::text::fold(text).parse().ok()).collect();
            words.filter(|words| !words.is_empty()).map(Demand::Words)
        }
        Form::Holds
        | Form::LeastShare
        | Form::Least
        | Form::Most
        | Form::Exactly
        | Form::From
        | Form::EveryMonths
        | Form::LeastMonths
        | Form::MostMonths
        | Form::LeastDays
        | Form::LeastYears
        | Form::Degree => match texts {
            [text] => statute::demand(form, text).ok(),
            _ => None,
        },
    }
}

/// Lines that say of a rule and organ what another one says already.
fn repeated(lines: &[(u64, StatuteRule)]) -> Vec<(u64, Problem)> {
    let mut first: BTreeMap<(RuleId, Option<Organ>), u64> = BTreeMap::new();
    let (mut found, mut told) = (Vec::new(), BTreeSet::new());
    for (line, rule) in lines {
        for organ in rule.each_organ() {
            let known = *first.entry((rule.rule, organ)).or_insert(*line);
            // One problem for two lines, however many organs they share.
            if known != *line && told.insert((*line, known)) {
                let problem = fault("statute_twice", *line).with("rule", named(rule.rule));
                found.push((*line, problem.with("first", known)));
            }
        }
    }
    found
}

/// Lines that cannot stand beside the law, each with both sources.
fn looser(
    resolver: &Resolver<'_>,
    details: &StatuteDetails,
    lines: &[(u64, StatuteRule)],
) -> Vec<(u64, Problem)> {
    let Some(kind) = resolver.register.cooperatives().get(details.cooperative).map(|found| found.kind) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (line, rule) in lines {
        let alone = StatuteDetails { rules: vec![rule.clone()], ..details.clone() };
        // One problem for all organs of a line of which the law demands the same.
        let mut told: Vec<(LooserThanLaw, Vec<Organ>)> = Vec::new();
        for loose in loosened(RuleSet::peru(), kind, &alone) {
            let same = |(other, _): &&mut (LooserThanLaw, Vec<Organ>)| {
                (&other.law, &other.demanded, other.is_fixed) == (&loose.law, &loose.demanded, loose.is_fixed)
            };
            match told.iter_mut().find(same) {
                Some((_, organs)) => organs.extend(loose.organ),
                None => told.push((loose.clone(), loose.organ.into_iter().collect())),
            }
        }
        for (loose, organs) in told {
            let organs = organs.iter().map(|organ| Detail::Term(Family::Organ, organ.code())).collect();
            let code = if loose.is_fixed { "statute_rule_fixed" } else { "statute_loosens" };
            let problem = fault(code, *line)
                .with("rule", named(loose.rule))
                .with("organs", Detail::List(organs))
                .with("law", loose.law.to_string())
                .with("demanded", Detail::Demand(loose.demanded))
                .with("source", details.source.to_string())
                .with("article", loose.article.as_str())
                .with("said", Detail::Demand(loose.said));
            found.push((*line, problem));
        }
    }
    found
}

/// Every rule that a statute can name.
pub(super) const fn rules() -> &'static [RuleId] {
    RuleId::VARIANTS
}
