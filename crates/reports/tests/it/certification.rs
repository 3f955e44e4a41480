//! Words about certification: every fact and every refusal reads as a sentence that names its records.

use ayni_reports::{
    records::Records,
    report,
    words::{self, Arg, Lang, Words},
};
use domain::{
    Event, Register, Rejection,
    authority::Role,
    certification::{self, Rejection as Refused},
    rejection::Forbidden,
    testing::{
        pool, sample,
        value::{code, date},
    },
    value::money::AmountError,
};
use expect_test::{Expect, expect};

use crate::register;

/// One fact of each kind about certification.
fn facts() -> Vec<Event> {
    sample::events().into_iter().filter(|event| matches!(event, Event::Certification(_))).collect()
}

/// The facts speak of several records of some kinds, and tell how only one of each began.
fn second(event: &certification::Event) -> Option<certification::Event> {
    match event.clone() {
        certification::Event::SchemeAdopted { mut content, .. } => {
            content.header.code = code("norma-3.0");
            Some(certification::Event::SchemeAdopted { content, scheme: pool::scheme(2) })
        }
        certification::Event::Opened { holder, on, scope, .. } => {
            let (certification, scheme) = (pool::certification(2), pool::scheme(2));
            Some(certification::Event::Opened { certification, holder, on, scheme, scope })
        }
        certification::Event::EvidenceRecorded { mut details, .. } => {
            details.supersedes = None;
            Some(certification::Event::EvidenceRecorded { details, evidence: pool::evidence(2) })
        }
        certification::Event::PremiumPlanned { planned, .. } => {
            Some(certification::Event::PremiumPlanned { planned, premium: pool::premium(2) })
        }
        certification::Event::PremiumDecided { decided, .. } => {
            Some(certification::Event::PremiumDecided { decided, premium: pool::premium(3) })
        }
        _ => None,
    }
}

/// The invented register with one record of each kind about certification.
pub(crate) fn certified() -> Register {
    let mut register = register::sample();
    for event in facts().iter().filter(|event| !event.kind().name.ends_with("annulled")) {
        if let Event::Certification(event) = event {
            for event in second(event).into_iter().chain([event.clone()]) {
                domain::evolve(&mut register, &event.into());
            }
        }
    }
    register
}

/// Every refusal about certification.
pub(crate) fn rejections() -> Vec<Rejection> {
    let (scheme, certification, step) = (pool::scheme(1), pool::certification(1), pool::step(1));
    let (audit, finding, action) = (pool::audit(1), pool::finding(1), pool::action(1));
    let (evidence, premium, cooperative) = (pool::evidence(1), pool::premium(1), pool::cooperative(1));
    let requirement = "norma-1.5.1".to_owned();
    let all = [
        Refused::SchemeUnknown { scheme: pool::scheme(99) },
        Refused::SchemeExists { scheme },
        Refused::SchemeCodeTaken { scheme },
        Refused::SchemeEmpty,
        Refused::RequirementRepeated { requirement: requirement.clone() },
        Refused::RequirementOrphaned { requirement: requirement.clone(), parent: "norma-1".to_owned() },
        Refused::RequirementUnknown { scheme, requirement: requirement.clone() },
        Refused::RequirementIsHeading { requirement },
        Refused::LevelUnknown { level: "azul".to_owned() },
        Refused::GradeUnknown { grade: "grave".to_owned(), known: "minor, major".to_owned() },
        Refused::ScaleDiffers { scheme },
        Refused::PercentTooHigh { percent: 101 },
        Refused::SchemeInUse { scheme },
        Refused::SchemesUnrelated { source: scheme, target: scheme },
        Refused::SchemeRelatedToSelf { scheme },
        Refused::CertificationUnknown { certification: pool::certification(99) },
        Refused::CertificationExists { certification },
        Refused::AlreadyOpen { certification },
        Refused::UnitNotInFamily { cooperative },
        Refused::UnitInScope { certification },
        Refused::CertificationInUse { certification },
        Refused::StepUnknown { step: pool::step(99) },
        Refused::StepExists { step },
        Refused::StepOutOfOrder {
            step: "renewal_refused".to_owned(),
            on: date("2016"),
            status: "correction_pending".to_owned(),
        },
        Refused::StepNeeded { step, needed_by: step },
        Refused::EndsBeforeStart { from: date("2016-03"), until: date("2016") },
        Refused::CertificationUnchanged,
        Refused::AuditUnknown { audit: pool::audit(99) },
        Refused::AuditExists { audit },
        Refused::AuditNotHeld { audit },
        Refused::AuditHasFindings { audit },
        Refused::FindingUnknown { finding: pool::finding(99) },
        Refused::FindingExists { finding },
        Refused::RequirementAlreadyFound { finding },
        Refused::NothingToCorrect { finding },
        Refused::FindingHasActions { finding },
        Refused::ActionUnknown { action: pool::action(99) },
        Refused::ActionExists { action },
        Refused::ActionClosed { action },
        Refused::ActionOpen { action },
        Refused::ActionWasClosed { action },
        Refused::DueBeforeAudit { audit, held: date("2016-03-02"), due: date("2016-02") },
        Refused::ClosedBeforeAudit { audit, held: date("2016-03-02"), closed: date("2015") },
        Refused::ClosedByItsAuthor { action, author: "secretary".to_owned() },
        Refused::EvidenceUnknown { evidence: pool::evidence(99) },
        Refused::EvidenceExists { evidence },
        Refused::EvidenceInUse { evidence },
        Refused::EvidenceSuperseded { evidence, by: evidence },
        Refused::EvidenceAlreadyLinked { evidence },
        Refused::EvidenceNotLinked { evidence },
        Refused::PremiumUnknown { premium: pool::premium(99) },
        Refused::PremiumExists { premium },
        Refused::PremiumOfAnotherKind { premium },
        Refused::PremiumOfAnother { premium },
        Refused::PremiumEmpty,
        Refused::LineWithoutDecision { line: "botiquín".to_owned() },
        Refused::LineUnknown { known: "botas; botiquín".to_owned(), line: "mina".to_owned() },
        Refused::PremiumInUse { premium },
        Refused::MandateInUse { mandate: pool::mandate(1) },
    ];
    all.map(Rejection::from).into()
}

/// No refusal about certification is missing here.
#[test]
fn every_refusal_is_among_them() {
    use strum::VariantNames as _;
    let said: Vec<&str> = rejections().iter().map(Rejection::code).collect();
    assert_eq!(said, Refused::VARIANTS);
}

fn check_refusals(lang: Lang, expect: &Expect) {
    let (words, register) = (Words::new(lang), certified());
    let said = rejections().into_iter().map(|it| words::rejection(&words, &it, &register).to_string() + "\n");
    let said: String = said.collect();
    assert!(!said.contains(['⟨', '{', '$']), "a place is open: {said}");
    expect.assert_eq(&said);
}

/// How refusals about certification read in Spanish.
#[test]
fn refusals_in_spanish() {
    check_refusals(
        Lang::Es,
        &expect![[r#"
            No hay en el registro ningún esquema con el identificador 0190a7e1-000d-7000-8000-000000000063. Mire los esquemas con ayni esquema listar, o adopte primero el que falta.
            El identificador ya es del esquema norma-2.0. Use el esquema que ya existe, o un identificador nuevo.
            Ya hay un esquema con ese código: norma-2.0. Use el esquema que ya existe; otra versión lleva otro código, por ejemplo con su número.
            El esquema no pide nada. Añada al menos un requisito que se pueda responder.
            El requisito norma-1.5.1 figura dos veces. Deje cada código una sola vez.
            El requisito norma-1.5.1 depende de norma-1, que no está antes de él en el esquema. Ponga primero norma-1, o quite la dependencia.
            El esquema norma-2.0 no tiene el requisito norma-1.5.1. Mire los requisitos con ayni esquema mostrar y elija uno.
            norma-1.5.1 es solo un título. Elija uno de los requisitos que están debajo.
            El esquema no tiene el nivel azul. Mire los niveles con ayni esquema mostrar, o quite el nivel.
            El esquema no tiene el grado grave; sus grados son minor, major. Mire los grados con ayni esquema mostrar y elija uno.
            El resultado no corresponde a la escala del esquema norma-2.0. Mire con ayni esquema mostrar si el esquema usa conformidad o rangos, y cuáles.
            Una confianza de 101 % no existe. Escriba un número de 0 a 100.
            El esquema norma-2.0 ya se usa. Anule antes las certificaciones y correspondencias que lo usan; si cambió, adopte una versión nueva.
            No se ha dicho cómo corresponde norma-2.0 a norma-2.0. Anótelo primero con ayni esquema relacionar.
            El esquema norma-2.0 no se compara con sí mismo. Elija el otro esquema.
            No hay en el registro ninguna certificación con el identificador 0190a7e1-000e-7000-8000-000000000063. Mire las certificaciones con ayni certificación listar, o abra una primero.
            El identificador ya es de la certificación norma-2.0, CEINAL. Use la certificación que ya existe, o un identificador nuevo.
            Ya hay una certificación en curso para ese esquema y alcance: norma-2.0, CEINAL. Siga con esa certificación; para cambiar el alcance, use ayni certificación cambiar-alcance.
            La unidad minera es de CEINAL, que no es la organización ni le pertenece. Elija unidades de la organización o de las que le pertenecen.
            La unidad minera está en el alcance de una certificación: norma-2.0, CEINAL. Cambie antes el alcance, o anule la certificación.
            Otros registros dependen de la certificación norma-2.0, CEINAL. Anule antes sus pasos, auditorías y evidencias vinculadas.
            No se dio ningún paso con el identificador 0190a7e1-000f-7000-8000-000000000063. Mire los pasos con ayni certificación mostrar y elija uno.
            El identificador ya es de otro paso: otorgamiento, 2016 (norma-2.0, CEINAL). Use un identificador nuevo.
            Ese paso (denegación de la renovación) no corresponde a cómo está la certificación ese día (2016): con correcciones pendientes. Mire los pasos con ayni certificación mostrar y revise la fecha, o anote antes el paso que falta.
            Sin ese paso (otorgamiento, 2016 (norma-2.0, CEINAL)) no se sostiene otro posterior: otorgamiento, 2016 (norma-2.0, CEINAL). Anule antes el paso posterior.
            El final (2016) no es posterior al comienzo (marzo de 2016). Revise las dos fechas: el final es el primer día que ya no cuenta.
            Lo que se indicó ya es así. No hay nada que hacer.
            No hay en el registro ninguna auditoría con el identificador 0190a7e1-0010-7000-8000-000000000063. Mire las auditorías con ayni auditoría listar, o programe una primero.
            El identificador ya es de otra auditoría: auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL). Use un identificador nuevo.
            La auditoría todavía no se realizó: auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL). Anote primero que se realizó, con ayni auditoría realizar.
            La auditoría tiene hallazgos: auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL). Anule antes los hallazgos.
            No hay en el registro ningún hallazgo con el identificador 0190a7e1-0011-7000-8000-000000000063. Mire los hallazgos con ayni hallazgo listar y elija uno.
            El identificador ya es de otro hallazgo: 1.5.1, no conformidad mayor, auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL). Use un identificador nuevo.
            La auditoría ya dice algo de ese requisito: 1.5.1, no conformidad mayor, auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL). Anule antes ese hallazgo si fue un error.
            No hay nada que corregir: 1.5.1, no conformidad mayor, auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL). Elija un hallazgo que no esté conforme.
            Hay acciones correctivas sobre el hallazgo: 1.5.1, no conformidad mayor, auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL). El hallazgo se queda. Cierre sus acciones, o anule con ayni acción anular las que se planificaron por error.
            No hay en el registro ninguna acción correctiva con el identificador 0190a7e1-0012-7000-8000-000000000063. Mire las acciones con ayni acción listar y elija una.
            El identificador ya es de otra acción correctiva: «poner el cuaderno al día» (1.5.1). Use un identificador nuevo.
            La acción correctiva está cerrada: «poner el cuaderno al día» (1.5.1). Ábrala de nuevo primero, diciendo por qué, con ayni acción reabrir.
            La acción correctiva no está cerrada: «poner el cuaderno al día» (1.5.1). No hay nada que reabrir.
            La acción correctiva ya se cerró alguna vez: «poner el cuaderno al día» (1.5.1). Lo que se hizo no se anula. Si está abierta, cámbiela con ayni acción modificar o ciérrela con lo que haya resultado.
            El plazo (febrero de 2016) es anterior a la auditoría que encontró el asunto, hecha desde el 2 de marzo de 2016. Dé un plazo posterior; si la fecha de la auditoría es el error, corríjala con ayni auditoría realizar.
            El cierre (2015) es anterior a la auditoría que encontró el asunto, hecha desde el 2 de marzo de 2016. Revise la fecha de cierre; si la de la auditoría es el error, corríjala con ayni auditoría realizar.
            Quien planificó o cambió la acción (secretaría) no la cierra: «poner el cuaderno al día» (1.5.1). Pida que la cierre otro cargo, y escríbalo con --por.
            No hay en el registro ninguna evidencia con el identificador 0190a7e1-0013-7000-8000-000000000063. Búsquela por su título, o regístrela primero.
            El identificador ya es de otra evidencia: «Cuaderno de producción». Use un identificador nuevo.
            La evidencia «Cuaderno de producción» se usa. Desvincúlela antes; si cambió, registre una versión nueva.
            La evidencia «Cuaderno de producción» ya tiene una versión nueva: «Cuaderno de producción». Use la versión nueva.
            La evidencia «Cuaderno de producción» ya sirve para ese requisito. No hay nada que hacer.
            La evidencia «Cuaderno de producción» no sirve para ese requisito. Mire las evidencias del requisito y elija una.
            No hay en el registro ningún asiento del premio con el identificador 0190a7e1-0014-7000-8000-000000000063. Mire los asientos con ayni premio listar y elija uno.
            El identificador ya es de otro asiento del premio: premio recibido el 1 de junio de 2018, 75.00 USD (CEINAL). Use un identificador nuevo.
            El asiento es de otra clase: premio recibido el 1 de junio de 2018, 75.00 USD (CEINAL). Para un gasto elija un acuerdo; para un acuerdo, un plan.
            El asiento es de otra organización: premio recibido el 1 de junio de 2018, 75.00 USD (CEINAL). Elija un asiento de la misma organización.
            No hay ningún monto que pagar. Escriba al menos un destino con su monto.
            El destino botiquín no es de ningún acuerdo: no se nombró ninguno. Nombre también el acuerdo con --decisión.
            El acuerdo no tiene el destino mina; sus destinos son: botas; botiquín. Nombre uno de esos destinos con --partida.
            Otro asiento descansa en este: premio recibido el 1 de junio de 2018, 75.00 USD (CEINAL). Anule antes el asiento posterior.
            Un grupo social o una evidencia descansa en el mandato: Amaru Mamani Inventado, presidente, consejo de administración (CEINAL). Retire antes el grupo social, o anule la evidencia.
        "#]],
    );
}

/// How refusals about certification read in English.
#[test]
fn refusals_in_english() {
    check_refusals(
        Lang::En,
        &expect![[r#"
            No scheme in the register has the identifier 0190a7e1-000d-7000-8000-000000000063. Look at the schemes with ayni scheme list, or adopt the missing one first.
            The identifier is already that of the scheme norma-2.0. Use the scheme that exists, or a new identifier.
            There is already a scheme with that code: norma-2.0. Use the scheme that exists; another version has another code, with its number for example.
            The scheme demands nothing. Add at least one requirement that can be answered.
            The requirement norma-1.5.1 stands twice. Leave each code only once.
            The requirement norma-1.5.1 belongs to norma-1, which does not stand before it in the scheme. Put norma-1 first, or take the dependency away.
            The scheme norma-2.0 does not have the requirement norma-1.5.1. Look at the requirements with ayni scheme show and choose one.
            norma-1.5.1 is only a heading. Choose one of the requirements below it.
            The scheme does not have the level azul. Look at the levels with ayni scheme show, or leave the level out.
            The scheme does not have the grade grave; its grades are minor, major. Look at the grades with ayni scheme show and choose one.
            The result does not fit the scale of the scheme norma-2.0. Look with ayni scheme show whether the scheme uses conformity or ranks, and which.
            There is no confidence of 101 %. Write a number from 0 to 100.
            The scheme norma-2.0 is in use. Annul the certifications and relations that use it first; if it changed, adopt a new version.
            Nothing was said about how norma-2.0 stands to norma-2.0. Write it down first with ayni scheme relate.
            The scheme norma-2.0 is not compared with itself. Choose the other scheme.
            No certification in the register has the identifier 0190a7e1-000e-7000-8000-000000000063. Look at the certifications with ayni certification list, or open one first.
            The identifier is already that of the certification norma-2.0, CEINAL. Use the certification that exists, or a new identifier.
            There is already a certification under way for that scheme and scope: norma-2.0, CEINAL. Go on with that certification; to change the scope, use ayni certification rescope.
            The mining unit belongs to CEINAL, which is neither the organisation nor one of those that belong to it. Choose units of the organisation or of those that belong to it.
            The mining unit is in the scope of a certification: norma-2.0, CEINAL. Change the scope first, or annul the certification.
            Other records depend on the certification norma-2.0, CEINAL. Annul its steps, audits and linked evidence first.
            No step has the identifier 0190a7e1-000f-7000-8000-000000000063. Look at the steps with ayni certification show and choose one.
            The identifier is already that of another step: grant, 2016 (norma-2.0, CEINAL). Use a new identifier.
            That step (refusal of the renewal) does not fit how the certification stands on that day (2016): corrections pending. Look at the steps with ayni certification show and check the date, or write the missing step down first.
            Without that step (grant, 2016 (norma-2.0, CEINAL)) a later one does not hold: grant, 2016 (norma-2.0, CEINAL). Annul the later step first.
            The end (2016) does not come after the beginning (March 2016). Check both dates: the end is the first day that no longer counts.
            What was given is already so. There is nothing to do.
            No audit in the register has the identifier 0190a7e1-0010-7000-8000-000000000063. Look at the audits with ayni audit list, or schedule one first.
            The identifier is already that of another audit: renewal audit, 29 November 2021 (norma-2.0, CEINAL). Use a new identifier.
            The audit was not held yet: renewal audit, 29 November 2021 (norma-2.0, CEINAL). Write down first that it was held, with ayni audit hold.
            The audit has findings: renewal audit, 29 November 2021 (norma-2.0, CEINAL). Annul the findings first.
            No finding in the register has the identifier 0190a7e1-0011-7000-8000-000000000063. Look at the findings with ayni finding list and choose one.
            The identifier is already that of another finding: 1.5.1, non-conformity major, renewal audit, 29 November 2021 (norma-2.0, CEINAL). Use a new identifier.
            The audit has already said something about that requirement: 1.5.1, non-conformity major, renewal audit, 29 November 2021 (norma-2.0, CEINAL). Annul that finding first if it was an error.
            There is nothing to mend: 1.5.1, non-conformity major, renewal audit, 29 November 2021 (norma-2.0, CEINAL). Choose a finding that is not conforming.
            There are corrective actions about the finding: 1.5.1, non-conformity major, renewal audit, 29 November 2021 (norma-2.0, CEINAL). The finding stays. Close its actions, or annul with ayni action annul those that were planned in error.
            No corrective action in the register has the identifier 0190a7e1-0012-7000-8000-000000000063. Look at the actions with ayni action list and choose one.
            The identifier is already that of another corrective action: “poner el cuaderno al día” (1.5.1). Use a new identifier.
            The corrective action is closed: “poner el cuaderno al día” (1.5.1). Open it again first, saying why, with ayni action reopen.
            The corrective action is not closed: “poner el cuaderno al día” (1.5.1). There is nothing to open again.
            The corrective action was closed once: “poner el cuaderno al día” (1.5.1). What was done is not annulled. If it is open, change it with ayni action revise, or close it with what came of it.
            The deadline (February 2016) is before the audit that found the matter, held from 2 March 2016. Give a later deadline; if the date of the audit is wrong, correct it with ayni audit hold.
            The closing (2015) is before the audit that found the matter, held from 2 March 2016. Check the day of closing; if that of the audit is wrong, correct it with ayni audit hold.
            Who planned or changed the action (secretary) does not close it: “poner el cuaderno al día” (1.5.1). Ask another office to close it, and say so with --by.
            No evidence in the register has the identifier 0190a7e1-0013-7000-8000-000000000063. Look for it by its title, or record it first.
            The identifier is already that of other evidence: “Cuaderno de producción”. Use a new identifier.
            The evidence “Cuaderno de producción” is in use. Unlink it first; if it changed, record a new version.
            There is already a newer version of the evidence “Cuaderno de producción”: “Cuaderno de producción”. Use the newer version.
            The evidence “Cuaderno de producción” is already used for that requirement. There is nothing to do.
            The evidence “Cuaderno de producción” is not used for that requirement. Look at the evidence of the requirement and choose one.
            No entry about the premium in the register has the identifier 0190a7e1-0014-7000-8000-000000000063. Look at the entries with ayni premium list and choose one.
            The identifier is already that of another entry about the premium: premium received on 1 June 2018, 75.00 USD (CEINAL). Use a new identifier.
            The entry is of another kind: premium received on 1 June 2018, 75.00 USD (CEINAL). For an expenditure choose a decision; for a decision, a plan.
            The entry is another organisation's: premium received on 1 June 2018, 75.00 USD (CEINAL). Choose an entry of the same organisation.
            There is no amount to pay. Give at least one purpose with its amount.
            The line botiquín is of no decision: none is named. Name the decision, too, with --decision.
            The decision has no line mina; its lines are: botas; botiquín. Name one of these lines with --line.
            Another entry rests on this one: premium received on 1 June 2018, 75.00 USD (CEINAL). Annul the later entry first.
            A social group or evidence rests on the mandate: Amaru Mamani Inventado, president, board of directors (CEINAL). Take the social group back first, or annul the evidence.
        "#]],
    );
}

fn check_sentences(lang: Lang, expect: &Expect) {
    let (words, register) = (Words::new(lang), certified());
    let facts = facts();
    let records = Records::new(&register, &words).remembering(&facts);
    let said: String = facts.iter().map(|event| report::event_sentence(&records, event) + "\n").collect();
    assert!(!said.contains(['⟨', '{', '$']), "a place is open: {said}");
    expect.assert_eq(&said);
}

/// How facts about certification read in Spanish.
#[test]
fn sentences_in_spanish() {
    check_sentences(
        Lang::Es,
        &expect![[r#"
            Se adoptó el esquema norma-2.0 de Casa de normas, versión 2.0, con 2 requisitos.
            Se anotó cómo corresponde norma-2.0 a norma-3.0: 1 relación.
            Se anuló un esquema registrado por error: norma-2.0.
            CEINAL mostró interés en certificarse en norma-2.0 en 2014.
            Se otorgó el certificado en 2016, válido hasta agosto de 2017: norma-2.0, CEINAL.
            Se anuló un paso registrado por error: otorgamiento, 2016 (norma-2.0, CEINAL).
            Se anuló una certificación registrada por error: norma-2.0, CEINAL.
            Requisito 1.5.1, en noviembre de 2021: se cumple en parte; trabajo en curso (norma-2.0, CEINAL).
            Se llevaron las respuestas de norma-2.0, CEINAL a norma-3.0, CEINAL: 1 respuesta; no se pudieron llevar las de 1.5.1, 2.5.1.
            Se programó una auditoría en noviembre de 2021 (renovación), a cargo de Certificadora: norma-2.0, CEINAL.
            Se realizó una auditoría desde el 29 de noviembre de 2021 hasta el 30 de noviembre de 2021: auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL).
            Se anuló una auditoría registrada por error: auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL).
            Hallazgo sobre el requisito 1.5.1: no conformidad mayor, por corregir hasta marzo de 2022; auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL).
            Se anuló un hallazgo registrado por error: 1.5.1, no conformidad mayor, auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL).
            Se planificó una acción correctiva, hasta el 28 de febrero de 2022: poner el cuaderno al día; 1.5.1, no conformidad mayor, auditoría de renovación, 29 de noviembre de 2021 (norma-2.0, CEINAL).
            Se cambió una acción correctiva, ahora hasta el 28 de febrero de 2022: poner el cuaderno al día.
            Se cerró una acción correctiva el 15 de febrero de 2022, eficaz: «poner el cuaderno al día» (1.5.1).
            Se reabrió una acción correctiva en mayo de 2022: «poner el cuaderno al día» (1.5.1).
            Se anuló una acción correctiva planificada por error: «poner el cuaderno al día» (1.5.1). Su hallazgo ya no cuenta con ella.
            Una acción correctiva pasó al registro de Illari Ñaupa Inventada, que es la misma persona: «poner el cuaderno al día» (1.5.1).
            Se registró la evidencia «Cuaderno de producción», desde el 5 de abril de 2014 hasta 2024, nueva versión de «Cuaderno de producción».
            La evidencia «Cuaderno de producción» sirve para el requisito 1.5.1 (norma-2.0, CEINAL).
            La evidencia «Cuaderno de producción» ya no sirve para el requisito 1.5.1 (norma-2.0, CEINAL).
            Se anuló una evidencia registrada por error: «Cuaderno de producción».
            CEINAL recibió 75.00 USD de premio el 1 de junio de 2018 por 12.5 g de oro fino (norma-2.0).
            CEINAL planificó el uso del premio desde el 5 de abril de 2014 hasta 2024: Plan 2018; botiquín: 1500.00 USD.
            Se decidió sobre el premio el 1 de junio de 2018: consejo de administración (CEINAL), Acta 14/2018, acuerdo 3; botiquín: 1500.00 USD.
            CEINAL gastó 300.50 USD del premio el 1 de junio de 2018: botiquín (acuerdo «Acta 14/2018, acuerdo 3» (CEINAL)).
            Se anuló un asiento del premio registrado por error: premio recibido el 1 de junio de 2018, 75.00 USD (CEINAL).
            Un mandato representa a un grupo social, trabajadoras y trabajadores de la planta: Amaru Mamani Inventado, presidente, consejo de administración (CEINAL).
        "#]],
    );
}

/// How facts about certification read in English.
#[test]
fn sentences_in_english() {
    check_sentences(
        Lang::En,
        &expect![[r#"
            The scheme norma-2.0 of Casa de normas, version 2.0, was adopted, with 2 requirements.
            It was written down how norma-2.0 stands to norma-3.0: 1 relation.
            A scheme recorded in error was annulled: norma-2.0.
            CEINAL showed interest in certification under norma-2.0 in 2014.
            The certificate was granted in 2016, valid until August 2017: norma-2.0, CEINAL.
            A step recorded in error was annulled: grant, 2016 (norma-2.0, CEINAL).
            A certification recorded in error was annulled: norma-2.0, CEINAL.
            Requirement 1.5.1, in November 2021: partly met; work under way (norma-2.0, CEINAL).
            The answers of norma-2.0, CEINAL were carried over to norma-3.0, CEINAL: 1 answer; those to 1.5.1, 2.5.1 could not be.
            An audit was scheduled in November 2021 (renewal), by Certificadora: norma-2.0, CEINAL.
            An audit was held from 29 November 2021 until 30 November 2021: renewal audit, 29 November 2021 (norma-2.0, CEINAL).
            An audit recorded in error was annulled: renewal audit, 29 November 2021 (norma-2.0, CEINAL).
            Finding about requirement 1.5.1: non-conformity major, to be mended until March 2022; renewal audit, 29 November 2021 (norma-2.0, CEINAL).
            A finding recorded in error was annulled: 1.5.1, non-conformity major, renewal audit, 29 November 2021 (norma-2.0, CEINAL).
            A corrective action was planned, until 28 February 2022: poner el cuaderno al día; 1.5.1, non-conformity major, renewal audit, 29 November 2021 (norma-2.0, CEINAL).
            A corrective action was changed, now until 28 February 2022: poner el cuaderno al día.
            A corrective action was closed on 15 February 2022, effective: “poner el cuaderno al día” (1.5.1).
            A corrective action was opened again in May 2022: “poner el cuaderno al día” (1.5.1).
            A corrective action planned in error was annulled: “poner el cuaderno al día” (1.5.1). Its finding no longer has it.
            A corrective action passed to the record of Illari Ñaupa Inventada, who is the same person: “poner el cuaderno al día” (1.5.1).
            The evidence “Cuaderno de producción” was recorded, from 5 April 2014 until 2024, a newer version of “Cuaderno de producción”.
            The evidence “Cuaderno de producción” is used for requirement 1.5.1 (norma-2.0, CEINAL).
            The evidence “Cuaderno de producción” is no longer used for requirement 1.5.1 (norma-2.0, CEINAL).
            Evidence recorded in error was annulled: “Cuaderno de producción”.
            CEINAL received 75.00 USD of premium on 1 June 2018 for 12.5 g of fine gold (norma-2.0).
            CEINAL planned the use of the premium from 5 April 2014 until 2024: Plan 2018; botiquín: 1,500.00 USD.
            It was decided on the premium on 1 June 2018: board of directors (CEINAL), Acta 14/2018, acuerdo 3; botiquín: 1,500.00 USD.
            CEINAL spent 300.50 USD of the premium on 1 June 2018: botiquín (decision “Acta 14/2018, acuerdo 3” (CEINAL)).
            An entry about the premium recorded in error was annulled: premium received on 1 June 2018, 75.00 USD (CEINAL).
            A mandate stands for a social group, workers of the plant: Amaru Mamani Inventado, president, board of directors (CEINAL).
        "#]],
    );
}

/// A scheme of many requirements is told by how many there are, and every field of every fact has a name of its own: a
/// scheme is not a document, a rank not that of a seat.
#[test]
fn every_field_has_a_name_and_a_scheme_is_not_printed_whole() {
    let (register, facts) = (certified(), facts());
    let secretary = register::secretary();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for entry in register::entries(&facts, &secretary) {
            let document = report::history_entry(&register, &entry, &register::provenance(), &words);
            let said = document.render(ayni_reports::document::Format::Csv, &words);
            assert!(!said.contains('⟨'), "{said}");
            assert!(!said.contains("0190a7e1"), "an identifier is shown: {said}");
            assert!(said.len() < 4_000, "{said}");
        }
    }
}

/// The day of a fact about certification is told in every form of it, and what is not known is not told.
#[test]
fn steps_are_told_each_in_its_own_words() {
    use domain::certification::{Step, StepKind};
    let (register, words) = (certified(), Words::new(Lang::Es));
    let records = Records::new(&register, &words);
    let until = Some(date("2019-06-30"));
    let kinds = [
        StepKind::Diagnosed,
        StepKind::Applied,
        StepKind::ScopeAccepted,
        StepKind::Granted { conditions: None, number: None, until: None },
        StepKind::Granted { conditions: None, number: None, until },
        StepKind::Refused,
        StepKind::Renewed { number: None, until: None },
        StepKind::Renewed { number: None, until },
        StepKind::RenewalRefused,
        StepKind::Extended { until: date("2019") },
        StepKind::Suspended { until: None },
        StepKind::Suspended { until },
        StepKind::Reinstated,
        StepKind::Withdrawn,
        StepKind::Decertified,
        StepKind::Rescoped { scope: certification::Scope::default() },
    ];
    let sentence = |what: StepKind| {
        let step = Step { body: None, id: pool::step(2), note: None, on: date("2016-11"), what };
        let event = certification::Event::StepRecorded { certification: pool::certification(1), step };
        report::event_sentence(&records, &event.into()) + "\n"
    };
    expect![[r#"
        Se hizo el diagnóstico en noviembre de 2016: norma-2.0, CEINAL.
        Se presentó la solicitud en noviembre de 2016: norma-2.0, CEINAL.
        Se aceptó el alcance en noviembre de 2016: norma-2.0, CEINAL.
        Se otorgó el certificado en noviembre de 2016: norma-2.0, CEINAL.
        Se otorgó el certificado en noviembre de 2016, válido hasta el 30 de junio de 2019: norma-2.0, CEINAL.
        Se denegó el certificado en noviembre de 2016: norma-2.0, CEINAL.
        Se renovó el certificado en noviembre de 2016: norma-2.0, CEINAL.
        Se renovó el certificado en noviembre de 2016, válido hasta el 30 de junio de 2019: norma-2.0, CEINAL.
        Se denegó la renovación en noviembre de 2016; el certificado corre hasta su fin: norma-2.0, CEINAL.
        Se prorrogó el certificado en noviembre de 2016, hasta 2019: norma-2.0, CEINAL.
        Se suspendió el certificado en noviembre de 2016: norma-2.0, CEINAL.
        Se suspendió el certificado en noviembre de 2016, con plazo hasta el 30 de junio de 2019: norma-2.0, CEINAL.
        Se levantó la suspensión en noviembre de 2016: norma-2.0, CEINAL.
        La organización devolvió el certificado en noviembre de 2016: norma-2.0, CEINAL.
        Se retiró el certificado en noviembre de 2016 (descertificación): norma-2.0, CEINAL.
        Cambió el alcance en noviembre de 2016: norma-2.0, CEINAL.
    "#]].assert_eq(&kinds.into_iter().map(sentence).collect::<String>());
}

/// Nobody meets a bare code where an amount was typed wrongly.
#[test]
fn errors_of_amounts_are_said() {
    let errors = [
        AmountError::MoneyShape,
        AmountError::MoneyDecimals,
        AmountError::CurrencyShape,
        AmountError::WeightShape,
        AmountError::AmountRange,
    ];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for error in &errors {
            let message = words::amount_error(&words, error);
            assert!(message.what.ends_with('.') && message.next.ends_with('.'), "{message}");
            let args = [("option", Arg::Text("--amount")), ("value", Arg::Text("x"))];
            let typed = words.say_with(&format!("problem-{}", error.to_string().replace('_', "-")), &args);
            assert!(typed.contains("--amount"), "{typed}");
        }
    }
}

/// Whoever may not is told what she may not, and a batch says what of it stays.
#[test]
fn commands_and_kinds_are_said() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for kind in domain::Command::kinds().filter(|kind| kind.area == "certification") {
            let forbidden =
                Rejection::Forbidden(Forbidden { role: Role::Auditor, command: kind.to_string() });
            let said = words::rejection(&words, &forbidden, &Register::default()).to_string();
            assert!(!said.contains(['⟨', '{']), "{said}");
        }
        for kind in Event::kinds().filter(|kind| kind.area == "certification") {
            let refusal = domain::undo::Refusal::NotUndoable { kind: kind.to_string() };
            let said = words::undo_refusal(&words, &refusal, &Register::default()).to_string();
            assert!(!said.contains(&kind.to_string()) && !said.contains('⟨'), "{said}");
        }
    }
}
