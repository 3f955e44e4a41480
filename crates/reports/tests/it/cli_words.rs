//! Words that front ends say: every code that others may hand over has them, and the help covers every verb. The crates with those codes are not known here, so the codes are written out.

use std::fs;
use std::path::Path;

use ayni_reports::words::{Arg, Lang, Names, Words};

/// Ids are written with dashes.
fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

/// Both languages have a message of each code under the prefix.
fn check_all(prefix: &str, codes: &str) {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for code in codes.split_whitespace() {
            let id = format!("{prefix}-{}", dashed(code));
            assert!(words.has(&id), "{lang:?} has no words for {id}");
        }
    }
}

/// Both languages say what happened and what to do next.
fn check_troubles(prefix: &str, codes: &str) {
    check_all(prefix, codes);
    let next: Vec<String> = codes.split_whitespace().map(|code| format!("{code}-next")).collect();
    check_all(prefix, &next.join(" "));
}

/// Nobody importing a roster meets a bare code.
#[test]
fn notes_about_rows_have_words() {
    check_all(
        "note",
        "too_few_fields too_many_fields stray_quote cell_too_large text_too_long text_control value_not_kept
         letters_by_evidence wrongly_decoded lost_characters other_encoding cell_error cell_unusable cell_invisible number_scientific
         not_a_date no_such_day two_digit_year ambiguous_date_order date_from_serial date_order_shown date_order_assumed
         date_order_contradicted date_range date_in_future
         not_a_gender gender_undecided gender_letters_decided gender_letters_contradicted gender_letters_changed
         gender_numbers_untold gender_codes_of_standard gender_unknown changed filled kept both_changed
         dni_shape dni_check dni_zero_restored dni_check_dropped document_shape external_shape document_type_unknown
         ruc_shape ruc_check documents_of_two_people other_person document_of_two_rows document_left_out
         name_missing legal_name_missing name_split name_whole one_name_only same_person_as_line contradicts_line maybe_same_person spell_annulled
         number_name_differs decided_person_unknown person_erased erased_may_return
         cooperative_missing cooperative_unknown cooperative_ambiguous organisation_unknown organisation_ambiguous
         admission_missing admission_defaulted number_taken left_before_admitted
         left_without_date exit_reason_missing exit_reason_unknown open_but_left suspension_without_date
         reinstatement_without_date suspension_outside status_unknown status_applied several_spells
         work_area_without_date same_entry_as_line same_ruc_as_line same_key_as_line same_name_as
         keys_of_two_organisations registry_entry_missing name_differs ubigeo_shape
         ubigeo_without_issuer column_not_kept no_name_column no_legal_name_column surname_column_unread
         column_like_field nobody_member no_rows sheets_unread rows_hidden columns_hidden aside_header aside_table
         aside_total aside_signature aside_title aside_footer aside_number aside_blank
         no_organ_column no_post_column organ_missing organ_ambiguous organ_start_assumed organ_start_missing
         organ_kind_other organ_another organ_given_once_unnamed post_missing post_number_not_kept post_number_only rank_unknown rank_contradicted
         places_unread origin_unknown mandate_end_unknown mandate_end_without_date mandate_start_missing
         mandate_ends_before_start mandate_start_of_term mandate_end_of_term mandate_annulled several_mandates
         term_not_kept seat_added term_added",
    );
    check_all("verdict", "new changed same error skipped aside warning");
    check_all("severity", "error warning info change refused assumed not_kept");
    check_all("batch", "import undo demo entry");
}

/// Every column of a roster is named.
#[test]
fn fields_of_a_roster_have_words() {
    check_all(
        "field",
        "register_number family_name given_names full_name dni foreign_card passport document document_type ruc gender
         birth_date admitted left exit_reason status cooperative work_area external_key phone email address note
         legal_name acronym kind sector ubigeo place registry_entry founded organ organ_name organ_since post rank places
         mandate_from mandate_until mandate_end origin represents term",
    );
    check_all(
        "mandates-column",
        "organ organ_name organ_since post rank places family_name given_names full_name dni foreign_card passport gender
         birth_date mandate_from mandate_until mandate_end origin term represents cooperative external_key",
    );
    check_all(
        "w3c-org-unsaid",
        "memberships organizations_dates organs_dates mandates_represents mandates_term mandates_origin",
    );
    check_all("belonging", "affiliate member");
    check_all("untp-credential-unsaid", "scheme conditions level product units audits");
    check_all(
        "iati-unsaid",
        "projects_erased projects_also_called partners_amount partners_period budget_without_end results results_few
         recipient_country sector",
    );
    check_all(
        "mandates-unsaid",
        "persons_erased organs_alike organs_dissolved organs_basis organs_objective seats_alike seats_changes terms",
    );
}

/// Nobody importing a Popolo file meets a bare code.
#[test]
fn findings_in_popolo_files_have_words() {
    check_all(
        "popolo-finding",
        "rejected empty_period start_unknown organ_start_unknown date_unreadable id_repeated key_of_another
         person_unknown organization_unknown person_refused organization_refused member_not_a_person name_missing
         name_unusable membership_repeated dissolution_contradicted organ_start_assumed start_assumed
         end_from_dissolution one_day founding_contradicted post_dates_contradicted period_overlaps exit_reason_not_stated
         parent_unknown parent_circle name_assumed not_kept not_understood date_not_kept death_contradicted born_after_membership
         dead_before_membership gender_unknown
         gender_contradicted
         identifier_unusable identifier_taken id_not_kept post_unknown on_behalf_of_not_kept term_not_kept
         name_differs",
    );
}

/// Whatever a verification finds can be said.
#[test]
fn faults_have_words() {
    check_all(
        "fault",
        "engine unreadable schema_differs strange_register head_differs chain_broken event_missing event_unreadable
         event_unknown kind_differs time_runs_back commitment_differs profile_missing profile_unexpected
         command_differs batch_differs setting_differs row_differs row_missing row_unexpected violation
         file_missing file_differs file_strange",
    );
    check_all(
        "fault-at",
        "batch command detail digest entry first key kind last object other person profile record rule table version
         what",
    );
}

/// Every trouble says what to do next.
#[test]
fn troubles_say_what_happened_and_what_to_do_next() {
    check_troubles(
        "problem",
        "date_shape date_impossible date_month_first date_two_digit_year date_range date_needed instant_wrong now_unreadable text_empty text_too_long
         text_control choice_unknown lang_unknown mode_unknown kind_unknown decision_wrong gender_letters_wrong date_order_wrong seat_wrong seat_missing
         id_wrong dni_shape dni_check document_shape document_needed external_shape ruc_shape ruc_check ubigeo_shape
         ubigeo_issuer subdivision_shape nothing_found several_found cooperative_needed no_cooperative batch_unknown batch_undone batch_ambiguous
         past_is_read_only confirmation_needed unforeseen conflict command_differs untold reading_forbidden field_withheld out_of_scope out_of_period second_person_needed search_too_long undone_unknown already_undone damaged demo_exists
         file_not_found file_permission file_disk_full file_exists file_failed file_special output_is_register output_is_input
         output_is_folder output_is_device output_no_folder output_ending output_contradicts output_format output_twice
         output_on_a_terminal output_no_workbook
         iati_name_needed iati_reference_wrong iati_type_wrong iati_country_wrong iati_sector_wrong iati_results_wrong
         iati_partner_needed iati_description_needed iati_no_project
         certificate_not_in_force issuer_wrong issuer_name_needed level_wrong release_threshold_range register_out_of_place verb_unknown option_unknown value_unexpected argument_missing value_missing
         value_unknown number_wrong number_negative option_repeated options_conflict typed_not_text typed_wrong help_unknown
         release_blocked roll_up_past roll_up_no_files",
    );
    check_troubles(
        "problem-evidence",
        "to_a_file source_needed record_wrong is_folder no_file too_big changed has_no_file damaged",
    );
    check_troubles(
        "problem",
        "dossier_up_to dossier_exists not_a_dossier dossier_name dossier_unreadable dossier_file_missing",
    );
    check_troubles(
        "problem",
        "money_shape money_decimals currency_shape weight_shape amount_range amount_ambiguous amount_negative percent_wrong requirement_wrong grade_wrong ranks_wrong
         link_wrong links_missing links_column line_wrong conformity_needed effect_needed",
    );
    let kinds = "scheme certification step requirement audit finding action evidence premium";
    check_all("record-kind", kinds);
    for kind in kinds.split_whitespace() {
        check_all(&format!("problem-nothing-found-{kind}"), "next");
        check_all(&format!("problem-several-found-{kind}"), "next");
    }
    check_troubles(
        "problem-storage",
        "itself of_register not_a_file not_found exists not_ours newer older unknown_event damaged disk_full address unreachable tls_missing tls_untrusted
         certificate_unreadable connections_busy encoding search_path schema_differs empty register_unnamed overtaken on_server busy read_only permission unverified file_not_kept file_strange clock_behind clock_ahead io engine",
    );
    check_troubles(
        "problem-input",
        "rows_refused rejected_exists empty_file not_a_table file_too_large encrypted_workbook damaged_workbook unpacked_too_large
         unknown_encoding not_in_encoding encoding_undecided
         text_too_large too_many_sheets bad_separator no_such_sheet json_syntax json_not_flat json_no_table
         json_several_tables unclosed_quote record_too_long too_many_columns too_many_rows too_many_cells blank_table
         no_such_header_row malformed_mapping unknown_heading ambiguous_heading unknown_field cell_too_long
         sheet_too_large table_not_written popolo_too_large popolo_empty popolo_byte_order_mark popolo_not_utf8
         popolo_cut_short popolo_too_deep popolo_too_many_values popolo_too_many_entries popolo_nothing_usable
         popolo_duplicate_key popolo_malformed popolo_not_popolo popolo_not_a_list
         popolo_not_an_object",
    );
    check_troubles(
        "problem-input-catalogue",
        "not_text too_large empty byte_order_mark not_utf8 cut_short nested_too_deep duplicate_key malformed yaml
         unknown_format other_model missing wrong_type text_empty text_too_long text_control value repeated orphan cycle
         too_deep too_many too_many_values too_many_faults fraction no_requirements owner_unknown selects_unknown
         selects_nothing imports_other no_mapping mapping_fits_nothing
         not_one_scheme",
    );
    check_troubles("problem-catalogue", "profile_unknown nothing_open");
    check_all(
        "catalogue-is",
        "a-text a-list an-object a-number true-or-false nothing a-whole-number no-field",
    );
}

/// Names of files and labels come from anybody: what could command a terminal, turn the direction of reading or not be seen
/// is written out in every message, and a number is printed to its last digit.
#[test]
fn foreign_text_is_shown_for_what_it_is() {
    let path = "a\u{1b}]0;pwn\u{7}\u{202e}b\u{200b}.csv";
    let shown = r"a\u{1b}]0;pwn\u{7}\u{202e}b\u{200b}.csv";
    assert_eq!(ayni_reports::visible(path), shown);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        assert!(words.say_with("problem-file-not-found", &[("path", Arg::Text(path))]).contains(shown));
        let said = words.say_with("receipt-written", &[("version", Arg::Number(u64::MAX))]);
        let digits: String = said.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits, u64::MAX.to_string());
    }
    for plain in ["D’Angelo Ñuñez\nالاسم", "दादी\u{200d}"] {
        assert_eq!(ayni_reports::visible(plain), plain);
    }
}

/// A trouble is a whole text for a reader: it ends as a sentence, in a calm tone.
#[test]
fn troubles_are_sentences() {
    for lang in Lang::ALL.into_iter().filter(|lang| lang.fallback().is_none()) {
        let files = [
            "cli.ftl",
            "demo.ftl",
            "import.ftl",
            "keyword.ftl",
            "list.ftl",
            "notes.ftl",
            "problem.ftl",
            "problem-file.ftl",
            "problem-storage.ftl",
            "receipt.ftl",
            "upkeep.ftl",
        ];
        for (id, text) in files.into_iter().flat_map(|file| lines(lang, file)) {
            assert!(!text.contains(['!', '¡']), "{id} raises its voice");
            let sentence =
                id.ends_with("-next") || id.starts_with("note-") || id.starts_with("popolo-finding-");
            let whole = text.is_empty() || text.ends_with(['.', '}', '>', '{']) || text.contains("->");
            assert!(!sentence || whole, "{id} does not end as a sentence: {text}");
        }
    }
}

/// What is asked for depends on what was looked for, and an import that fails as a whole counts no rows.
#[test]
fn choices_within_messages_are_made() {
    let words = Words::new(Lang::Es);
    let next = |option| {
        let lists = ("lists", Arg::Text("ayni plan listar"));
        words.say_with("problem-nothing-found-next", &[("option", Arg::Text(option)), lists])
    };
    assert!(next("organ").contains("órgano listar"));
    assert!(next("person").contains("persona listar"));
    assert_eq!(next("other"), "Revise lo que escribió; lo que hay se ve con ayni plan listar.");
    let refused = |count| {
        words.say_with(
            "problem-input-rows-refused",
            &[("path", Arg::Text("p.csv")), ("count", Arg::Number(count))],
        )
    };
    assert!(refused(0).starts_with("p.csv no se puede importar como está"));
    assert_eq!(refused(1), "p.csv: 1 fila no se puede importar.");
    assert_eq!(refused(2), "p.csv: 2 filas no se pueden importar.");
    let area = |area| words.say_with("note-work-area-without-date", &[("area", Arg::Text(area))]);
    assert!(area("kitchen").contains("(cocina)") && area("lavado").contains("(lavado)"));
}

/// The help in Spanish parses whole, and every verb stands in it.
#[test]
fn every_verb_has_help_in_spanish() {
    let help = Words::help(Lang::Es);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/es");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let written = files.flat_map(|file| lines(Lang::Es, &file)).filter(|(id, _)| id.starts_with("help"));
    let written: Vec<(String, String)> = written.collect();
    for (id, text) in &written {
        assert!(help.has(id) && !text.is_empty(), "{id} cannot be said");
    }
    let ids: std::collections::BTreeSet<&String> = written.iter().map(|(id, _)| id).collect();
    assert_eq!(ids.len(), written.len(), "something is said twice");
    let areas = [
        (
            "person",
            "record correct add-document correct-document declare-gender state-kinship withdraw-kinship merge erase
             annul list show",
        ),
        (
            "cooperative",
            "enrol correct rename affiliate leave-central annul-affiliation open-unit close-unit annul-unit dissolve
             annul list show",
        ),
        (
            "member",
            "apply decline admit suspend reinstate leave correct annul assign-work end-work annul-work list show",
        ),
        (
            "committee",
            "establish correct define-term change-seats dissolve annul seat end replace correct-mandate annul-mandate
             list show",
        ),
        ("scheme", "adopt relate annul list show"),
        (
            "certification",
            "open diagnose apply accept-scope grant refuse renew refuse-renewal extend suspend reinstate withdraw decertify
             rescope annul-step annul answer carry list show",
        ),
        ("audit", "schedule hold annul list show"),
        ("finding", "record annul list"),
        ("action", "plan revise close reopen list"),
        ("premium", "receive plan decide spend annul state-group list"),
        ("policy", "adopt repeal annul list show"),
        ("plan", "open correct annul measure progress annul-measure list show"),
        ("indicator", "define annul target baseline annul-target list show"),
        ("observation", "record adopt annul list"),
        ("rule", "set annul list"),
        ("release", "record list"),
        ("report", "participation roster composition extract readiness certification audit premium history plan observations"),
        ("import", "roster cooperatives observations popolo batches undo"),
        ("export", "roster popolo"),
    ];
    for verb in "init demo check calendar log verify backup restore rebuild".split_whitespace() {
        assert!(help.has(&format!("help-{verb}")), "{verb} has no help");
    }
    for (area, verbs) in areas {
        assert!(help.has(&format!("help-{area}")), "{area} has no help");
        for verb in verbs.split_whitespace() {
            assert!(help.has(&format!("help-{area}-{verb}")), "{area} {verb} has no help");
        }
    }
}

/// The help is not carried where nobody asks for it, and English stands elsewhere.
#[test]
fn help_stands_apart() {
    assert!(!Words::new(Lang::Es).has("help"));
    assert!(Words::help(Lang::Es).has("help--register") && !Words::help(Lang::Es).has("receipt-written"));
    assert!(!Words::help(Lang::En).has("help"));
}

/// Protects those who read no English: what Spanish messages tell them to type is Spanish.
#[test]
fn what_spanish_messages_say_to_type_is_spanish() {
    let names = Names::of(Lang::Es);
    let is_english = |word: &str, called: Vec<&'static str>| called.first().is_some_and(|name| *name != word);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/es");
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.contains("createdb"));
        for line in lines.filter(|_| !file.ends_with("names-help.ftl")) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said);
            let word = |rest: &str| {
                rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap().to_owned()
            };
            let options = said.split(" --").skip(1).map(word);
            found.extend(options.filter(|word| is_english(word, names.option(word))));
            for typed in said.split("ayni ").skip(1) {
                let mut words = typed.split(' ').map(word);
                let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
                let verb = names.verb(&[&first]);
                found.extend(is_english(&first, verb).then_some(first));
                found.extend(is_english(&second, names.verb(&["", &second])).then_some(second));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// The first line of every message of a file, as written on disk.
fn lines(lang: Lang, file: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("words").join(lang.code()).join(file);
    let text = fs::read_to_string(path).unwrap();
    assert!(fluent_bundle::FluentResource::try_new(text.clone()).is_ok(), "a line of {file} is not Fluent");
    let message = |line: &str| {
        let (id, text) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_alphabetic()))?;
        Some((id.to_owned(), text.trim().to_owned()))
    };
    text.lines().filter_map(message).collect()
}
