//! Catalogues through the program: schemes that come along are adopted, go out as OSCAL and come back; files that nobody
//! should hand in leave the register as it was.

use serde_json::{Value, json};

use crate::desk::{DAMAGED, Desk, INPUT, NOT_FOUND, REJECTED, USAGE, published};

const SCHEMES: [(&str, u64, u64); 3] = [("pe-coop", 49, 40), ("craft-2.1", 15, 9), ("fairmined-2.0", 15, 11)];

fn catalog(controls: &Value) -> String {
    let metadata = json!({
        "title": "Propio", "last-modified": "2021-11-30T00:00:00Z", "version": "1", "oscal-version": "1.1.2",
        "parties": [{ "uuid": "5b3f8c9c-24a9-4d53-9a34-d0c6d3ad1b1b", "type": "organization", "name": "La central" }],
    });
    let uuid = "0c2f8c9c-24a9-4d53-9a34-d0c6d3ad1b1b";
    json!({ "catalog": { "uuid": uuid, "metadata": metadata, "controls": controls } }).to_string()
}

/// Protects the road of a scheme: looked at, adopted once, written as OSCAL, and the same when it comes back.
#[test]
fn schemes_that_come_along_are_adopted_and_go_out_as_oscal() {
    let desk = Desk::with_register();
    for (code, requirements, assessed) in SCHEMES {
        let version = desk.version();
        let looked = desk.json(&["import", "scheme", code, "--dry-run"]);
        assert_eq!(looked["data"]["dry_run"], true);
        assert_eq!(desk.version(), version, "a look writes nothing");
        let adopted = desk.json(&["import", "scheme", code]);
        let counts = &adopted["data"]["counts"];
        assert_eq!([&counts["requirements"], &counts["assessed"]], [&json!(requirements), &json!(assessed)]);
        assert!(adopted["data"]["version"].is_u64(), "{adopted:#}");
        let again = desk.json(&["import", "scheme", code]);
        assert_eq!((&again["data"]["same"], &again["data"]["version"]), (&json!(true), &Value::Null));
        assert_eq!(again["data"]["scheme"], adopted["data"]["scheme"]);
        desk.ok(&["scheme", "show", code]);
        let file = format!("out-{code}.json");
        desk.ok(&["export", "oscal-catalog", code, &file]);
        assert_eq!(desk.read(&file), desk.ok(&["export", "oscal-catalog", code]).stdout.into_bytes());
        let back = desk.json(&["import", "scheme", &file]);
        assert_eq!(back["data"]["same"], true, "{back:#}");
        desk.refused(REJECTED, &["import", "scheme", &file, "--title", "Otro"]);
    }
    desk.ok(&["import", "scheme", "pe-coop", "--code", "pe-coop-2"])
        .says(&["Se importó", "Lo que no se guardó"]);
    desk.ok(&["verify"]);
}

/// Protects the source of a scheme: the file is kept beside the register, nothing is where nothing was adopted, and
/// whoever verifies or copies the register has it.
#[test]
fn the_file_of_a_scheme_is_kept() {
    let desk = Desk::of_files().begun();
    let text = catalog(&json!([{ "id": "uno", "title": "Uno" }]));
    desk.write("own.json", &text);
    desk.ok(&["import", "scheme", "own.json", "--dry-run"]);
    assert!(!desk.path("register.ayni.files").exists(), "a look keeps nothing");
    let adopted = desk.json(&["import", "scheme", "own.json"]);
    let hash = adopted["data"]["header"]["document"].as_str().unwrap().to_owned();
    let kept = |register: &str| desk.path(&format!("{register}.files")).join(&hash[..2]).join(&hash);
    assert_eq!(std::fs::read_to_string(kept("register.ayni")).unwrap(), text);
    desk.ok(&["scheme", "show", "own"]).says(&[&hash[..20]]);
    desk.write("again.json", text.clone() + "\n");
    let again = desk.json(&["import", "scheme", "again.json", "--code", "own"]);
    assert_eq!((&again["data"]["same"], &again["data"]["header"]["document"]), (&json!(true), &json!(hash)));
    desk.write("other.json", catalog(&json!([{ "id": "uno", "title": "Otro" }])));
    desk.refused(REJECTED, &["import", "scheme", "other.json", "--code", "own"]);
    let folders = std::fs::read_dir(desk.path("register.ayni.files")).unwrap();
    assert_eq!(folders.filter(|it| it.as_ref().unwrap().file_name().len() == 2).count(), 1);
    desk.ok(&["evidence", "forget-unused", "--yes"]);
    desk.ok(&["backup", "copia.ayni"]);
    assert!(kept("copia.ayni").is_file());
    std::fs::remove_file(kept("register.ayni")).unwrap();
    desk.refused(DAMAGED, &["verify"]);
}

/// Protects selections: a profile is adopted along with its catalogue and goes out again.
#[test]
fn a_profile_is_adopted_along_and_goes_out() {
    let desk = Desk::with_register();
    let selection = desk.ok(&["import", "scheme", "pe-coop"]);
    selection.says(&["Selecciones", "2"]);
    let profile = desk.json(&["export", "oscal-profile", "pe-coop", "pe-central"]);
    let ids = &profile["profile"]["imports"][0]["include-controls"][0]["with-ids"];
    assert_eq!(ids, &json!(["pe-02", "pe-25", "pe-24"]));
    desk.refused(USAGE, &["export", "oscal-profile", "pe-coop", "otra"]).says(&["pe-central, pe-igualdad"]);
    let content = catalog(
        &json!([{ "id": "pe-02", "title": "Uno" }, { "id": "pe-24", "title": "Dos" }, { "id": "pe-25", "title": "Tres" }]),
    );
    desk.write("own.json", &content);
    desk.write("central.json", profile.to_string());
    let version = desk.version();
    let typed = ["import", "scheme", "own.json", "--profile", "central.json"];
    desk.refused(INPUT, &typed).says(&[
        "central.json",
        "/profile/imports/0/href",
        "pe-coop.json",
        "own.json",
    ]);
    assert_eq!(desk.version(), version, "another catalogue is not taken in its place");
    // The file that the profile imports, under another name.
    desk.write("pe-coop.json", &content);
    let adopted = desk.json(&typed);
    assert_eq!(adopted["data"]["counts"]["profiles"], 1);
    let again = desk.json(&["export", "oscal-profile", "own", "pe-central"]);
    assert_eq!(
        again["profile"]["imports"][0]["include-controls"][0]["with-ids"],
        json!(["pe-02", "pe-24", "pe-25"])
    );
    desk.refused(INPUT, &["import", "scheme", "central.json"]).says(&["profile", "--perfil"]);
    desk.refused(NOT_FOUND, &["export", "oscal-catalog", "nada"]);
}

/// Protects a catalogue of which something cannot be used: the rest is adopted, and the receipt lists every place of what
/// was left out; where nothing is left, nothing is stored.
#[test]
fn what_cannot_be_used_of_a_catalogue_is_listed() {
    let desk = Desk::with_register();
    let mut controls: Vec<Value> =
        (0..60).map(|n| json!({ "id": format!("c-{n}"), "title": "Uno" })).collect();
    for control in controls.iter_mut().step_by(2) {
        control["params"] = json!([{ "label": "sin id" }]);
    }
    controls.push(json!({ "title": "Sin código" }));
    desk.write("own.json", catalog(&json!(controls)));
    let adopted = desk.json(&["import", "scheme", "own.json", "--dry-run"]);
    assert_eq!(adopted["data"]["counts"]["requirements"], 60);
    let left = adopted["data"]["left_out"].as_array().unwrap();
    assert_eq!(left.len(), 31);
    assert_eq!(left[30]["path"], "/catalog/controls/60");
    assert_eq!(
        (&left[30]["code"], &left[30]["remedy"]),
        (&json!("catalogue_missing"), &json!("node_left_out"))
    );
    desk.ok(&["import", "scheme", "own.json"]).says(&[
        "Lo que se omitió o se cortó",
        "/catalog/controls/60",
        "falta id",
    ]);
    desk.write("none.json", catalog(&json!([{ "title": "Sin código" }])));
    let version = desk.version();
    desk.refused(INPUT, &["import", "scheme", "none.json"]).says(&["/catalog/controls/0", "falta id"]);
    assert_eq!(desk.version(), version);
}

/// Protects mappings: the links between requirements that both schemes have are kept, the others are counted.
#[test]
fn a_mapping_relates_two_schemes() {
    let desk = Desk::with_register();
    desk.ok(&["import", "scheme", "craft-2.1"]);
    desk.ok(&["import", "scheme", "fairmined-2.0"]);
    let link = |from: &str, to: &str, how: &str| {
        format!(
            "    - source_requirement_urn: urn:x:risk:req_node:craft:{from}\n      \
             target_requirement_urn: urn:x:risk:req_node:fairmined:{to}\n      relationship: {how}\n"
        )
    };
    let links = [
        link("craft21-news-gender", "fm2-gender", "intersect"),
        link("craft21-m1-operation", "fm2-asmo", "subset"),
        link("craft21-m1-operation", "fm2-nowhere", "equal"),
    ]
    .concat();
    let mapping = format!(
        "name: x\nobjects:\n  requirement_mapping_sets:\n  - urn: urn:x:risk:req_mapping_set:x\n    \
         source_framework_urn: urn:x:risk:framework:craft\n    target_framework_urn: urn:x:risk:framework:fairmined\n    \
         requirement_mappings:\n{links}"
    );
    desk.write("map.yaml", mapping);
    let typed = ["import", "mapping", "map.yaml", "--source", "craft-2.1", "--target", "fairmined-2.0"];
    let related = desk.json(&typed);
    assert_eq!(related["data"]["links"], 2);
    assert_eq!(related["data"]["unkept"]["link to another scheme"], 1);
    assert_eq!(desk.json(&typed)["data"]["same"], true);
    desk.refused(
        INPUT,
        &["import", "mapping", "map.yaml", "--source", "fairmined-2.0", "--target", "craft-2.1"],
    );
    desk.write("scheme.json", catalog(&json!([{ "id": "a", "title": "Uno" }])));
    desk.refused(
        INPUT,
        &["import", "mapping", "scheme.json", "--source", "craft-2.1", "--target", "fairmined-2.0"],
    );
}

/// Protects an audit on its way out: what was found, and what is still to be mended.
#[test]
fn an_audit_goes_out_as_oscal() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Central de Cooperativas Mineras", "--acronym", "Cecomip"]);
    desk.ok(&["import", "scheme", "pe-coop"]);
    desk.ok(&["certification", "open", "pe-coop", "--on", "2015"]);
    desk.refused(USAGE, &["export", "oscal-poam", "pe-coop"]).says(&["nada por corregir"]);
    desk.ok(&["audit", "schedule", "pe-coop", "--body", "Entidad", "--kind", "initial", "--on", "2016-05"]);
    desk.ok(&["audit", "hold", "2016", "--from", "2016-05-02", "--until", "2016-05-04", "--women", "2"]);
    desk.ok(&["finding", "record", "pe-07", "--audit", "2016", "--conforming"]);
    desk.ok(&["finding", "record", "pe-09", "--audit", "2016", "--grade", "grave"]);
    let results = desk.json(&["export", "oscal-results", "2016"]);
    let result = &results["assessment-results"]["results"][0];
    let states: Vec<&str> =
        (0..2).filter_map(|at| result["findings"][at]["target"]["status"]["state"].as_str()).collect();
    assert_eq!(states, ["satisfied", "not-satisfied"]);
    assert_eq!(result["start"], "2016-05-02T00:00:00Z");
    assert_eq!(results["assessment-results"]["metadata"]["oscal-version"], "1.2.1");
    desk.ok(&[
        "action",
        "plan",
        "pe-09",
        "--audit",
        "2016",
        "--what",
        "Elegir el comité",
        "--deadline",
        "2016-08-31",
    ]);
    let plan = desk.json(&["export", "oscal-poam", "pe-coop"]);
    let items = plan["plan-of-action-and-milestones"]["poam-items"].as_array().unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["title"], "Elegir el comité");
    let text = desk.ok(&["export", "oscal-results", "2016"]).stdout;
    assert_eq!(text, desk.ok(&["export", "oscal-results", "2016"]).stdout);
}

/// Protects the register from files that nobody should hand in: the exit code says of which kind it was, the message says
/// where, and nothing is stored.
#[test]
fn bad_files_leave_the_register_as_it_was() {
    let desk = Desk::with_register();
    let version = desk.version();
    let refused = |name: &str, bytes: &[u8], says: &[&str]| {
        desk.write(name, bytes);
        desk.refused(INPUT, &["import", "scheme", name]).says(&[name]).says(says);
    };
    refused("foto.json", b"\x89PNG\r\n\x1a\n\0", &["PNG"]);
    refused("cut.json", &catalog(&json!([{ "id": "a", "title": "Uno" }])).as_bytes()[..90], &["línea 1"]);
    refused("other.json", b"{\"persons\": []}", &["persons", "OSCAL"]);
    let twice = catalog(&json!([{ "id": "a", "title": "Uno" }, { "id": "a", "title": "Dos" }]));
    refused("twice.json", twice.as_bytes(), &["/catalog/controls/1", "/catalog/controls/0"]);
    let wrong = catalog(&json!([{ "id": true, "title": "Uno" }]));
    refused("wrong.json", wrong.as_bytes(), &["/catalog/controls/0/id", "verdadero o falso", "un texto"]);
    let deep = format!("{{\"catalog\":{}", "{\"groups\":[".repeat(10_000));
    refused("deep.json", deep.as_bytes(), &["unas dentro de otras"]);
    let circle = "name: x\nprovider: y\nurn: u\nobjects:\n  framework:\n    urn: u:f\n    name: x\n    requirement_nodes:\n    \
                  - {urn: a, parent_urn: b, name: a, assessable: true}\n    \
                  - {urn: b, parent_urn: a, name: b, assessable: true}\n";
    refused("circle.yaml", circle.as_bytes(), &["a sí mismo"]);
    let bomb = format!("a: &a [x]\nb: [{}]\n", "*a, ".repeat(200_000));
    refused("bomb.yaml", bomb.as_bytes(), &["YAML"]);
    let nobody = catalog(&json!([{ "id": "a", "title": "Uno" }])).replace("organization", "person");
    refused("nobody.json", nobody.as_bytes(), &["--titular"]);
    assert_eq!(desk.version(), version);
    desk.ok(&["import", "scheme", "nobody.json", "--owner", "La central"]);
    assert_eq!(desk.version(), version + 1);
}

/// Protects real catalogues on the whole way: adopted with the counts of the document, written out, and the same again.
#[test]
fn real_catalogues_go_in_and_out() {
    let Some(path) = published("catalogs/untp-svc/rmi-rra-3.0.svc.json") else { return };
    let desk = Desk::with_register();
    let adopted = desk.json(&["import", "scheme", &path.display().to_string(), "--code", "rra-3.0"]);
    assert!(33 <= adopted["data"]["counts"]["assessed"].as_u64().unwrap(), "{adopted:#}");
    desk.ok(&["export", "oscal-catalog", "rra-3.0", "rra.json"]);
    assert_eq!(desk.json(&["import", "scheme", "rra.json"])["data"]["same"], true);
}

/// Protects a Popolo file whose period has a bad date: the period is named once with how many memberships miss it, and
/// where no membership is left nothing is stored; what differs in few places is told in one line with every place.
#[test]
fn a_popolo_file_tells_the_cause_once() {
    let desk = Desk::with_register();
    let persons: Vec<Value> =
        (0..60).map(|n| json!({ "id": format!("p{n}"), "name": format!("Persona {n}") })).collect();
    let members: Vec<Value> = (0..60)
        .map(
            |n| json!({ "person_id": format!("p{n}"), "organization_id": "o", "legislative_period_id": "t" }),
        )
        .collect();
    let mut file = json!({
        "persons": persons,
        "organizations": [{ "id": "o", "name": "Asamblea" }],
        "events": [{ "id": "t", "name": "Período 1", "classification": "legislative period", "start_date": "2010-13-01",
                     "organization_id": "o" }],
        "memberships": members,
    });
    desk.write("malo.json", file.to_string());
    let version = desk.version();
    let refused = desk.refused(INPUT, &["import", "popolo", "malo.json"]);
    refused.says(&["events[0].start_date", "2010-13-01", "60", "todas las membresías", "--sin-fecha-desde"]);
    assert!(!refused.stdout.contains("memberships["), "{}", refused.stdout);
    assert_eq!(desk.version(), version);
    for membership in file["memberships"].as_array_mut().unwrap().iter_mut().skip(1) {
        membership["start_date"] = "nunca".into();
    }
    file["memberships"][0]["start_date"] = "2011-01-01".into();
    desk.write("malo.json", file.to_string());
    desk.ok(&["import", "popolo", "malo.json"]).says(&["memberships[1–59].start_date", "nunca", "59"]);
}
