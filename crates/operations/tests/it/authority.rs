//! Every role, operation, scope and class of fields: what the table forbids is refused, and what it withholds is nowhere in an
//! answer.

use std::collections::{BTreeMap, BTreeSet};

use ayni_operations::{
    Asker, Delivery, Effect, Filled, Moment, Operation, Problem, Scope, Scoped, Second, find, operations,
};
use domain::authority::{Asked, Permission, Question, Role, Sensitivity, permission};
use domain::member::Party;
use domain::value::id::{CooperativeId, PersonId};
use domain::value::text::fold;
use domain::{Command, Register};
use reports::document::{Document, Format};
use reports::words::{Lang, Words};
use serde_json::{Map, Value, json};
use strum::VariantArray as _;

use crate::answers::questions;
use crate::book::{Book, asker, demonstration, minting, owner, when};
use crate::fields::check_words;
use crate::upkeep;
use ayni_operations::testing::{filled, required};

/// The answer as a document.
fn document(operation: &Operation, fields: Map<String, Value>, at: &Moment<'_>) -> Result<Document, Problem> {
    let Filled::Query(query) = operation.sent(Value::Object(fields))? else { panic!("{}", operation.name) };
    query.answer(at, &Words::new(Lang::En))
}

/// The answer as programs get it, with everything around it, and as people do.
fn answer(
    operation: &Operation,
    fields: Map<String, Value>,
    book: &Book,
    asker: Asker,
) -> Result<Value, Problem> {
    let document = document(operation, fields, &Moment::new(&book.store, when(), asker)?)?;
    let words = Words::new(Lang::En);
    let json: Value = serde_json::from_str(&document.render(Format::Json, &words)).unwrap();
    Ok(json!({ "json": json, "page": document.render(Format::Html(None), &words) }))
}

/// Commands that are proposed, or why they are not: nobody may make the change, or nothing of it is left.
fn propose(
    operation: &Operation,
    fields: Map<String, Value>,
    book: &Book,
    asker: Asker,
) -> Result<Vec<Command>, Problem> {
    let Filled::Mutation(mutation) = operation.sent(Value::Object(fields))? else {
        panic!("{}", operation.name)
    };
    let moment = Moment::new(&book.store, when(), asker)?;
    let proposal = minting(0, |mint| mutation.propose(&moment, &Words::new(Lang::En), mint))?;
    proposal.verdict.map_or(Ok(proposal.commands), Err)
}

/// What says who somebody is, by the class that it is of.
struct Telling {
    /// Documents of everybody.
    papers: BTreeSet<String>,
    /// Names of those who never held an office.
    names: BTreeSet<String>,
}

impl Telling {
    fn of(register: &Register) -> Self {
        let officers: BTreeSet<PersonId> =
            register.committees().mandates().map(|mandate| mandate.person).collect();
        let mut told = Self { papers: BTreeSet::new(), names: BTreeSet::new() };
        let mut public = BTreeSet::new();
        for person in register.persons().iter() {
            let Some(profile) = &person.profile else { continue };
            told.papers.extend(profile.documents.iter().map(|document| document.number().to_owned()));
            let names = if officers.contains(&person.id) { &mut public } else { &mut told.names };
            names.extend([profile.spoken_name(), profile.sorted_name()]);
        }
        told.names.retain(|name| !public.contains(name));
        assert!(100 < told.papers.len() && 100 < told.names.len());
        told
    }

    /// What of it stands in an answer to somebody who is shown no more than a class.
    fn leaks(&self, said: &str, sees: Sensitivity) -> Option<&String> {
        let in_it = |text: &&String| said.contains(text.as_str());
        let papers = self.papers.iter().filter(|_| sees < Sensitivity::Sensitive).find(in_it);
        papers.or_else(|| self.names.iter().filter(|_| sees < Sensitivity::Personal).find(in_it))
    }
}

/// The fields of an operation that every example fills in; people by their identifiers, since not everybody is shown documents.
fn asked(operation: &Operation, book: &Book) -> Map<String, Value> {
    let mut fields = filled(operation, None);
    if let Effect::Query { person: Some(field), .. } = operation.effect {
        let person = crate::book::resolver(&book.register).person("person", "99000020").unwrap();
        fields.insert(field.to_owned(), json!(person.to_string()));
    }
    fields
}

/// Protects people: for every role, question and class of fields, what the table forbids is refused, and in what it allows
/// nothing stands that is withheld; what is left is as its schema says.
#[test]
fn every_role_asks_every_question() {
    let book = demonstration();
    let told = Telling::of(&book.register);
    let words = Words::new(Lang::En);
    let schemas: BTreeMap<&str, _> = questions()
        .map(|(operation, schema)| (operation.name, jsonschema::validator_for(&schema).unwrap()))
        .collect();
    let (mut wrong, mut allowed, mut searched) = (Vec::new(), 0, BTreeSet::new());
    for role in Role::VARIANTS {
        for limit in Sensitivity::VARIANTS.iter().filter(|limit| **limit <= role.sees()) {
            let who = Asker { limit: Some(*limit), ..asker(*role) };
            let moment = Moment::new(&book.store, when(), who).unwrap();
            for operation in operations() {
                let (Effect::Query { kind, class, .. } | Effect::Release { kind, class, .. }) =
                    operation.effect
                else {
                    continue;
                };
                let may = permission(*role, Asked::Question(kind)) == Permission::Yes && class <= *limit;
                let at = format!("{} as {} up to {}", operation.name, role.code(), limit.code());
                match document(operation, asked(operation, &book), &moment) {
                    Ok(_) if !may => wrong.push(format!("{at}: answered")),
                    Ok(answer) => {
                        allowed += 1;
                        let data = answer.render(Format::Json, &words);
                        // What was searched once need not be searched again.
                        if searched.insert((*limit, data.clone())) {
                            let said = data + &answer.render(Format::Html(None), &words);
                            wrong.extend(told.leaks(&said, *limit).map(|leak| format!("{at}: {leak}")));
                            let json = answer.json();
                            let faults = schemas[operation.name].iter_errors(&json["data"]);
                            wrong.extend(faults.map(|fault| format!("{at}: {fault}")));
                        }
                    }
                    Err(problem) if !may && problem.code == "reading_forbidden" => check_words(&problem),
                    Err(problem) => wrong.push(format!("{at}: {problem:?}")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(500 < allowed, "{allowed}");
}

/// Protects people: for every role and file, what the table forbids is refused before anything is written.
#[test]
fn every_role_takes_every_file() {
    let book = demonstration();
    let words = Words::new(Lang::En);
    let mut refused = 0;
    for role in Role::VARIANTS {
        let moment = Moment::new(&book.store, when(), asker(*role)).unwrap();
        for operation in operations() {
            let Effect::Export { kind, class, media, .. } = operation.effect else { continue };
            let may = permission(*role, Asked::Question(kind)) == Permission::Yes && class <= role.sees();
            let mut fields = asked(operation, &book);
            upkeep::real(operation, &mut fields, &book);
            let Filled::Export(export) = operation.sent(Value::Object(fields)).unwrap() else {
                panic!("{}", operation.name)
            };
            let (media, signer) = (media[0], upkeep::Key::new());
            let delivery = Delivery { at: &moment, words: &words, media, signer: Some(&signer) };
            match export.produce(&delivery) {
                Ok(_) => assert!(may, "{} as {}", operation.name, role.code()),
                Err(problem) if problem.code == "reading_forbidden" => {
                    assert!(!may, "{} as {}", operation.name, role.code());
                    refused += 1;
                }
                // What a role is not shown may leave nothing to write.
                Err(problem) => assert!(may && *role != Role::Owner, "{}: {problem:?}", operation.name),
            }
        }
    }
    assert!(20 < refused, "{refused}");
}

/// Protects people and books: for every role and change, what the table forbids is refused before anything is looked up.
#[test]
fn every_role_asks_every_change() {
    let book = demonstration();
    let kinds: Vec<_> = Command::kinds().collect();
    let mut wrong = Vec::new();
    for operation in operations() {
        let Effect::Mutation { kinds: sent, asked: also, .. } = operation.effect else { continue };
        let commands = propose(operation, asked(operation, &book), &book, owner()).unwrap();
        for role in Role::VARIANTS {
            let of = |name: &str| {
                let kind = *kinds.iter().find(|kind| kind.to_string() == name).unwrap();
                permission(*role, Asked::Command(kind))
            };
            let least = commands.iter().map(|command| of(&command.kind().to_string())).min().unwrap();
            let most = sent.iter().map(|name| of(name)).max().unwrap();
            let also = also.map_or(Permission::Yes, |asked| permission(*role, asked));
            let expected = match (also, least) {
                (Permission::No, _) => Some("reading_forbidden"),
                (Permission::Yes, Permission::No) => Some("forbidden"),
                (Permission::WithSecondPerson, _) | (_, Permission::WithSecondPerson) => {
                    Some("second_person_needed")
                }
                (Permission::Yes, Permission::Yes) => None,
            };
            let found = propose(operation, asked(operation, &book), &book, asker(*role)).err();
            let found = found.as_ref().map(|problem| &*problem.code);
            // Of a table each row is judged by itself, and those that a role may not record are refused.
            let by_row = expected == Some("forbidden") && most == Permission::Yes;
            let is_by_row = ["input_rows_refused", "input_popolo_nothing_usable"].map(Some).contains(&found);
            if found != expected && !(by_row && is_by_row) {
                wrong.push(format!("{} as {}: {found:?}", operation.name, role.code()));
            }
            if most == Permission::No && also == Permission::Yes {
                let nonsense = asked(operation, &book).into_iter().map(|(name, value)| {
                    let value = if value.is_string() { json!("¿quién será?") } else { value };
                    (name, value)
                });
                let problem = propose(operation, nonsense.collect(), &book, asker(*role)).unwrap_err();
                assert_eq!(problem.code, "forbidden", "{}", operation.name);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Protects people from guessing: an answer is not narrowed down by what is not shown.
#[test]
fn no_answer_is_narrowed_down_by_what_is_withheld() {
    let book = demonstration();
    let mut refused = 0;
    for operation in operations() {
        let Effect::Query { filters, class, .. } = operation.effect else { continue };
        for (field, of) in filters {
            let fields = filled(operation, Some(field));
            assert!(answer(operation, fields.clone(), &book, owner()).is_ok(), "{} {field}", operation.name);
            for limit in Sensitivity::VARIANTS.iter().filter(|limit| class <= **limit && **limit < *of) {
                let who = Asker { limit: Some(*limit), ..asker(Role::Auditor) };
                let problem = answer(operation, fields.clone(), &book, who).unwrap_err();
                assert_eq!((&*problem.code, problem.field.as_deref()), ("field_withheld", Some(*field)));
                check_words(&problem);
                refused += 1;
            }
        }
    }
    assert_eq!(refused, 4);
}

/// Protects those who read a list from thinking it whole: the columns that are left out are named, to programs and people.
#[test]
fn what_is_left_out_is_said() {
    let book = demonstration();
    let members = find("member.list").unwrap();
    for (role, limit, expected) in [
        (Role::Owner, None, Value::Null),
        (Role::GenderCommittee, None, json!(["document"])),
        (Role::Auditor, Some(Sensitivity::Internal), json!(["document", "gender", "name"])),
    ] {
        let who = Asker { limit, ..asker(role) };
        let found = answer(members, Map::new(), &book, who).unwrap();
        assert_eq!(found["json"]["withheld"], expected);
        let row = &found["json"]["data"]["list"][0];
        let left_out = expected.as_array().cloned().unwrap_or_default();
        assert!(left_out.iter().all(|column| row.get(column.as_str().unwrap()).is_none()), "{row}");
        let page = found["page"].as_str().unwrap();
        assert_eq!(page.contains("Not shown in this role: "), !left_out.is_empty());
    }
    let composition = json!({ "organ": "gender_equality_committee", "cooperative": "CECOMIP" });
    let Value::Object(fields) = composition else { panic!() };
    let who = answer(find("committee.show").unwrap(), fields, &book, asker(Role::Member)).unwrap();
    assert!(who["json"]["withheld"].to_string().contains("name"), "{who}");
    assert!(who.to_string().contains("Nancy Coaquira"), "who holds an office is public");
}

/// Protects a member's right to her own data, and everybody else's from her.
#[test]
fn a_member_is_shown_herself() {
    let book = demonstration();
    let told = Telling::of(&book.register);
    let find_person = |text: &str| crate::book::resolver(&book.register).person("person", text).unwrap();
    let (own, other) = (find_person("99000332"), find_person("99000020"));
    let me = Asker { person: Some(own), ..asker(Role::Member) };
    let paper = |person: PersonId| {
        let found = book.register.persons().get(person).unwrap().profile.as_ref().unwrap();
        found.official_document().unwrap().number().to_owned()
    };
    let mut asked_about_people = 0;
    for operation in operations() {
        let Effect::Query { person: Some(field), .. } = operation.effect else { continue };
        asked_about_people += 1;
        let mut fields = asked(operation, &book);
        fields.insert(field.to_owned(), json!(paper(own)));
        let found = answer(operation, fields.clone(), &book, me.clone()).unwrap();
        assert!(found.to_string().contains(&paper(own)), "{}", operation.name);
        let mut others = told.papers.iter().filter(|number| **number != paper(own));
        let said = found.to_string();
        assert_eq!(others.find(|number| said.contains(number.as_str())), None, "{}", operation.name);
        for nobody in [paper(other), other.to_string(), "Nadie".to_owned()] {
            fields.insert(field.to_owned(), json!(nobody));
            let problem = answer(operation, fields.clone(), &book, me.clone()).unwrap_err();
            assert_eq!(problem.code, "reading_forbidden", "{}", operation.name);
        }
    }
    assert_eq!(asked_about_people, 3);
}

/// A cooperative of the demonstration that is no central, and one that is another.
fn two_homes(register: &Register) -> [CooperativeId; 2] {
    let mut homes = register.cooperatives().iter().filter(|one| {
        !one.kind.takes_affiliates() && register.members().iter().any(|spell| spell.cooperative == one.id)
    });
    [homes.next().unwrap().id, homes.next().unwrap().id]
}

/// Protects organisations from each other: for every question, whoever may ask of some is answered of those, or refused.
#[test]
fn every_question_is_limited_to_a_scope_or_refused() {
    let book = demonstration();
    let [home, elsewhere] = two_homes(&book.register);
    let who = || Asker { scope: Scope::Cooperatives(vec![home]), ..asker(Role::Secretary) };
    let name = |id| book.register.cooperatives().get(id).unwrap().short_name().to_owned();
    let mut wrong = Vec::new();
    for operation in operations() {
        let Effect::Query { scoped, .. } = operation.effect else { continue };
        let (mut fields, needed) = (asked(operation, &book), required(operation));
        match scoped {
            Scoped::Refused => {
                let problem = answer(operation, fields, &book, who()).map(|_| ()).unwrap_err();
                assert_eq!(problem.code, "out_of_scope", "{}", operation.name);
                check_words(&problem);
            }
            Scoped::Everywhere => {
                assert!(answer(operation, fields, &book, who()).is_ok(), "{}", operation.name);
            }
            Scoped::ByRecord => {
                // The examples are of the central.
                let problem = answer(operation, fields, &book, who()).map(|_| ()).unwrap_err();
                assert_eq!(problem.code, "out_of_scope", "{}", operation.name);
                assert!(
                    answer(
                        operation,
                        asked(operation, &book),
                        &book,
                        Asker { scope: Scope::Register, ..who() }
                    )
                    .is_ok()
                );
            }
            Scoped::ByField(field) => {
                fields.retain(|name, _| needed.contains(name));
                fields.insert(field.to_owned(), json!(name(elsewhere)));
                let problem = answer(operation, fields.clone(), &book, who()).map(|_| ()).unwrap_err();
                assert_eq!((&*problem.code, problem.field.as_deref()), ("out_of_scope", Some(field)));
                check_words(&problem);
                fields.insert(field.to_owned(), json!(home.to_string()));
                let named = answer(operation, fields.clone(), &book, who()).unwrap();
                if !needed.iter().any(|name| name == field) {
                    fields.remove(field);
                    let unnamed = answer(operation, fields.clone(), &book, who()).unwrap();
                    assert_eq!(unnamed["json"]["data"], named["json"]["data"], "{}", operation.name);
                    let both = Asker { scope: Scope::Cooperatives(vec![home, elsewhere]), ..who() };
                    let problem = answer(operation, fields, &book, both).map(|_| ()).unwrap_err();
                    assert_eq!(
                        (&*problem.code, problem.field.as_deref()),
                        ("cooperative_needed", Some(field))
                    );
                }
                let said = named["json"]["data"].to_string();
                if said.contains(&name(elsewhere)) || said.contains(&elsewhere.to_string()) {
                    wrong.push(format!("{} says {}", operation.name, name(elsewhere)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Protects organisations from each other: a change of a record elsewhere is refused, and one that is about no organisation, too.
#[test]
fn changes_are_limited_to_a_scope() {
    let book = demonstration();
    let [home, elsewhere] = two_homes(&book.register);
    let who = || Asker { scope: Scope::Cooperatives(vec![home]), ..asker(Role::Secretary) };
    let leave = |of: CooperativeId| {
        let members = book.register.members();
        let is_current = |spell: &&domain::member::Membership| {
            spell.cooperative == of && spell.left.is_none() && matches!(spell.party, Party::Person(_))
        };
        let spell = members.iter().find(is_current).unwrap();
        let Value::Object(fields) = json!({ "member": spell.id.to_string(), "on": "2021-11-01" }) else {
            panic!()
        };
        propose(find("member.leave").unwrap(), fields, &book, who())
    };
    assert!(leave(home).is_ok());
    assert_eq!(leave(elsewhere).unwrap_err().code, "out_of_scope");
    // A name that looks like the identifier of her own organisation makes no other one hers.
    let enrol = find("cooperative.enrol").unwrap();
    let mut fields = asked(enrol, &book);
    fields.insert("name".to_owned(), json!(home.to_string()));
    assert_eq!(propose(enrol, fields, &book, who()).unwrap_err().code, "out_of_scope");
    for name in
        ["person.record", "scheme.adopt", "cooperative.enrol", "cooperative.set_time_zone", "policy.adopt"]
    {
        let operation = find(name).unwrap();
        let problem = propose(operation, asked(operation, &book), &book, who()).unwrap_err();
        assert_eq!(problem.code, "out_of_scope", "{name}");
    }
}

/// Protects what is outside an engagement: an auditor with a period is answered as of its days, and as known on them.
#[test]
fn an_auditor_asks_within_her_period() {
    let book = demonstration();
    let period = |from: &str, until: &str| {
        domain::value::Period::new(from.parse().unwrap(), Some(until.parse().unwrap()))
    };
    let members = find("member.list").unwrap();
    let ask = |period, as_known_at: Option<&str>| {
        let Filled::Query(query) = members.sent(json!({}))? else { panic!() };
        let who = Asker { period, ..asker(Role::Auditor) };
        let as_known_at = as_known_at.map(|instant| instant.parse().unwrap());
        let when = ayni_operations::When { as_known_at, ..when() };
        query.answer(&Moment::new(&book.store, when, who)?, &Words::new(Lang::En)).map(|_| ())
    };
    assert!(ask(period("2021-01-01", "2022-01-01"), None).is_ok());
    let problem = ask(period("2020-01-01", "2021-01-01"), None).unwrap_err();
    assert_eq!((&*problem.code, problem.field.as_deref()), ("out_of_period", Some("as_of")));
    check_words(&problem);
    let problem = ask(period("2021-01-01", "2022-01-01"), Some("2023-01-01T00:00:00Z")).unwrap_err();
    assert_eq!((&*problem.code, problem.field.as_deref()), ("out_of_period", Some("as_known_at")));
}

/// Protects from one person alone: what needs a second one is not done without, nor with one who may not, nor with herself.
#[test]
fn a_second_person_is_another_one_who_may() {
    let book = demonstration();
    let erase = |second: Second| {
        let fields = json!({ "person": "99000020", "reason": "solicitud", "yes": true });
        let Value::Object(fields) = fields else { panic!() };
        let who = Asker { second, ..asker(Role::Owner) };
        propose(find("person.erase").unwrap(), fields, &book, who).map(|_| ())
    };
    assert!(erase(Second::HoldsTheFile).is_ok());
    assert!(erase(Second::Person(asker(Role::Secretary).by)).is_ok());
    for second in
        [Second::Nobody, Second::Person(asker(Role::Member).by), Second::Person(asker(Role::Owner).by)]
    {
        let problem = erase(second).unwrap_err();
        assert_eq!(problem.code, "second_person_needed");
        check_words(&problem);
    }
}

/// Protects people in what goes wrong: whoever may be meant by a name is told without what the reader is not shown.
#[test]
fn candidates_are_told_without_what_is_withheld() {
    let book = demonstration();
    let mut alike = BTreeSet::new();
    let family = book.register.persons().iter().filter_map(|one| one.profile.as_ref()?.family_name.clone());
    let family = family.map(|name| fold(name.as_str())).find(|name| !alike.insert(name.clone())).unwrap();
    let Value::Object(fields) = json!({ "person": family, "gender": "woman" }) else { panic!() };
    let operation = find("person.declare_gender").unwrap();
    let told = Telling::of(&book.register);
    for (role, is_told) in [(Role::Secretary, true), (Role::GenderCommittee, false)] {
        let problem = propose(operation, fields.clone(), &book, asker(role)).unwrap_err();
        assert_eq!(problem.code, "several_found");
        let said = problem.message(&Words::new(Lang::Es), &str::to_owned).what;
        assert_eq!(told.papers.iter().any(|paper| said.contains(paper.as_str())), is_told, "{said}");
    }
}

/// Protects everybody: donors get figures only, and whoever keeps a server nothing of the register but whether it is whole.
#[test]
fn donors_and_administrators() {
    let may = |role: Role| {
        let of = |operation: &&Operation| match operation.effect {
            Effect::Query { kind, class, .. }
            | Effect::Release { kind, class, .. }
            | Effect::Export { kind, class, .. } => {
                permission(role, Asked::Question(kind)) != Permission::No && class <= role.sees()
            }
            Effect::Maintenance { kind, class, .. } => {
                permission(role, kind) != Permission::No && class <= role.sees()
            }
            Effect::Mutation { .. } => false,
        };
        operations().filter(of).map(|operation| operation.name).collect::<Vec<_>>()
    };
    assert_eq!(may(Role::Donor), ["release.list"]);
    let upkeep = ["evidence.forget_unused", "checkpoint.sign", "checkpoint.show", "checkpoint.check"];
    assert_eq!(may(Role::Administrator), [&upkeep[..], &["verify", "restore", "rebuild"]].concat());
    assert_eq!(permission(Role::Donor, Asked::Question(Question::RollUp)), Permission::Yes);
}
