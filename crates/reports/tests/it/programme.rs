//! Trainings, groups and projects in words: every refusal and fact is said, and the reports lay out what they are given.

use ayni_reports::{
    document::Format,
    layout::Layout,
    report,
    words::{self, Lang, Words},
};
use domain::{
    Event, Register, Rejection,
    indicator::programme::Scope,
    programme::Rejection as Refused,
    testing::{Story, ask, pool, sample, value::date},
    undo::Refusal,
};

use crate::register::{day, provenance};

/// A register in which every record of the samples stands, as they were first written down.
fn programmed() -> Register {
    let people = (1..=3).map(ask::record);
    let story = Story::new().given(people).given([ask::enrol(1), ask::enrol(2)]);
    let mut register = story.register().clone();
    let stays = |event: &&Event| {
        let name = event.kind().name;
        !name.ends_with("annulled") && name != "project_part_annulled" && !name.ends_with("reassigned")
    };
    for event in sample::events().iter().filter(stays) {
        if let Event::Programme(_) = event {
            domain::evolve(&mut register, event);
        }
    }
    register
}

/// Every refusal about programmes.
pub(crate) fn rejections() -> Vec<Rejection> {
    let (training, class_session, minutes) = (pool::training(1), pool::class_session(1), 1441);
    let (group, participation, project) = (pool::group(1), pool::participation(1), pool::project(1));
    let (person, survivor, part) = (pool::person(1), pool::person(2), *pool::expected_result(1).uuid());
    let (from, until) = (date("2021"), date("2020"));
    let all = [
        Refused::TrainingUnknown { training: pool::training(99) },
        Refused::TrainingExists { training },
        Refused::TrainingInUse { training },
        Refused::ClassSessionUnknown { class_session: pool::class_session(99) },
        Refused::ClassSessionExists { class_session },
        Refused::ClassSessionLength { minutes },
        Refused::PersonListedTwice { person },
        Refused::NotATrainee { person },
        Refused::GroupUnknown { group: pool::group(99) },
        Refused::GroupExists { group },
        Refused::GroupNameTaken { group },
        Refused::GroupInUse { group },
        Refused::GroupOver { group, dissolved: until },
        Refused::ParticipationUnknown { participation: pool::participation(99) },
        Refused::ParticipationExists { participation },
        Refused::AlreadyInGroup { participation, from },
        Refused::GroupHasLeader { participation },
        Refused::OutsideGroup { group, from },
        Refused::AlreadyQuit { participation, until },
        Refused::MergeOverlapsGroup { duplicate: person, survivor },
        Refused::ProjectUnknown { project: pool::project(99) },
        Refused::ProjectExists { project },
        Refused::ProjectCircle { project },
        Refused::ProjectInUse { project },
        Refused::ProjectPartExists { part },
        Refused::ProjectPartUnknown { part: *pool::expected_result(99).uuid() },
        Refused::OutsideProject { project },
        Refused::EndMissing { project, until: date("2021-11") },
        Refused::EndsBeforeStart { from, until },
        Refused::ProgrammeUnchanged,
    ];
    all.into_iter().map(Rejection::from).collect()
}

/// No refusal about programmes leaves a secretary without words, nor shows an identifier of what the register knows.
#[test]
fn every_refusal_is_said() {
    let register = programmed();
    for words in Lang::ALL.map(Words::new) {
        for rejection in rejections() {
            let message = words::rejection(&words, &rejection, &register);
            for half in [&message.what, &message.next] {
                assert!(half.ends_with('.') && !half.contains(['⟨', '{', '$']), "{half}");
                let may = rejection.code().ends_with("unknown");
                assert!(may || !half.contains("0190a7e1"), "{half}");
            }
        }
    }
}

/// No fact about programmes is without its sentence, its fields and its name as a kind, and none shows an identifier.
#[test]
fn every_fact_is_said() {
    let register = programmed();
    for words in Lang::ALL.map(Words::new) {
        let records = ayni_reports::records::Records::new(&register, &words);
        for event in sample::events().iter().filter(|event| event.kind().area == "programme") {
            let said = report::event_sentence(&records, event);
            assert!(!said.contains(['⟨', '{', '$']) && !said.contains("0190a7e1"), "{said}");
            assert!(!said.contains(" none"), "{said}");
            let kind = event.kind().to_string();
            let refused =
                words::undo_refusal(&words, &Refusal::NotUndoable { kind: kind.clone() }, &register);
            assert!(!refused.what.contains(&kind), "{}", refused.what);
        }
    }
}

/// The reports of programmes show no open place and no identifier to people, in any language.
#[test]
fn the_reports_are_sound() {
    let register = programmed();
    let (on, key) = (day("2022-06-30"), report::folded);
    let scope = Scope { to: on, ..Scope::default() };
    let which = (pool::training(1), Some(pool::class_session(1)));
    for words in Lang::ALL.map(Words::new) {
        let documents = [
            Some(report::trainings(&register, &scope, &provenance(), &words)),
            report::training(&register, pool::training(1), on, &key, &provenance(), &words),
            report::sign_sheet(&register, which, 3, &key, &provenance(), &words),
            report::group(&register, pool::group(1), day("2020-01-01"), &key, &provenance(), &words),
            report::project(&register, pool::project(1), on, &provenance(), &words),
        ];
        for document in documents {
            let document = document.unwrap();
            let shown = document.render(Format::Terminal { width: 120, color: false }, &words);
            assert!(!shown.contains(['⟨', '{', '$']) && !shown.contains("0190a7e1"), "{shown}");
            assert!(document.render(Format::Html(None), &words).contains("<table"), "{shown}");
        }
    }
    assert!(
        report::group(&register, pool::group(9), on, &key, &provenance(), &Words::new(Lang::Es)).is_none()
    );
}

/// Whoever came and gave no name is in the figures on the wall as in those of the report: a poster shows only the first figures.
#[test]
fn whoever_gave_no_name_is_on_the_poster() {
    let register = programmed();
    let (on, key, words) = (day("2022-06-30"), report::folded, Words::new(Lang::Es));
    let scope = Scope { to: on, ..Scope::default() };
    let documents = [
        Some(report::trainings(&register, &scope, &provenance(), &words)),
        report::training(&register, pool::training(1), on, &key, &provenance(), &words),
    ];
    for document in documents {
        let document = document.unwrap();
        let shown = [None, Some(Layout::Poster)].map(|layout| document.render(Format::Html(layout), &words));
        for page in shown {
            let figure = page.split("Asistencias sin nombre").nth(1).unwrap_or_else(|| panic!("{page}"));
            assert!(figure.split("</dd>").next().unwrap().contains("3 mujeres"), "{figure}");
        }
    }
}
