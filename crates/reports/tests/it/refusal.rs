//! Refusals in words: every code says what happened and what to do, in both languages, with every place filled.

use std::collections::BTreeSet;

use ayni_reports::words::{self, Lang, Message, Words};
use domain::{
    Register, Rejection,
    authority::Role,
    event::Event,
    person::Rejection as Person,
    rejection::Forbidden,
    testing::{pool, sample, value::date},
    undo::Refusal,
    value::{date::DateError, identifier::IdentifierError, place::PlaceError, text::TextError},
};
use expect_test::{Expect, expect};

use crate::register;

fn rejections() -> Vec<Rejection> {
    let forbidden = Forbidden { role: Role::Electoral, command: "member.admit".to_owned() };
    let mut all = vec![Rejection::Forbidden(forbidden)];
    all.extend(sample::rejections());
    all.extend(crate::certification::rejections());
    all
}

/// Says something in both halves, leaves no place open and shows no identifier of what the register knows.
fn assert_said(code: &str, message: &Message) {
    for half in [&message.what, &message.next] {
        assert!(!half.contains('⟨'), "{code}: a message is in no file of words: {half}");
        assert!(!half.is_empty() && !half.contains(['{', '$']), "{code}: {half}");
        assert!(half.ends_with('.'), "{code}: {half}");
        assert!(code.ends_with("unknown") || !half.contains("0190a7e1"), "{code}: {half}");
    }
}

/// No refusal leaves a secretary without words.
#[test]
fn every_rejection_is_said_in_both_languages() {
    let register = crate::certification::certified();
    // The refusals of these areas are said of registers of their own.
    let others =
        [crate::programme::rejections(), crate::equality::rejections(), crate::statute::rejections()]
            .concat();
    let said: BTreeSet<&str> = rejections().iter().chain(&others).map(Rejection::code).collect();
    let known: BTreeSet<&str> = Rejection::codes().collect();
    let lacking: Vec<_> = known.difference(&said).collect();
    assert_eq!(
        lacking,
        Vec::<&&str>::new(),
        "these rejections have no sample, neither in domain/src/testing nor beside the words of their area here"
    );
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for rejection in rejections() {
            assert_said(rejection.code(), &words::rejection(&words, &rejection, &register));
        }
    }
}

/// No role meets a command, and no batch a fact, that has no words.
#[test]
fn every_command_and_kind_of_fact_has_words() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for kind in domain::Command::kinds() {
            let command = kind.to_string();
            let rejection = Rejection::Forbidden(Forbidden { role: Role::Auditor, command: command.clone() });
            assert_said(&command, &words::rejection(&words, &rejection, &Register::default()));
        }
        for kind in Event::kinds() {
            let refusal = Refusal::NotUndoable { kind: kind.to_string() };
            let message = words::undo_refusal(&words, &refusal, &Register::default());
            assert_said("not_undoable", &message);
            assert!(!message.what.contains(&kind.to_string()), "{}", message.what);
        }
        let record = pool::person(1).into();
        let changed = Refusal::ChangedSince { kind: "person.recorded".to_owned(), record };
        assert_said("changed_since", &words::undo_refusal(&words, &changed, &register::sample()));
    }
}

/// What is wrong with a value is said as well.
#[test]
fn every_error_of_a_value_is_said() {
    let texts = [
        TextError::TextEmpty,
        TextError::TextTooLong { found: 12_345, max: 200 },
        TextError::TextControl { at: 7 },
    ];
    let dates = [DateError::Shape, DateError::Impossible, DateError::Range];
    let identifiers = [
        IdentifierError::DniShape,
        IdentifierError::DniCheck,
        IdentifierError::DocumentShape,
        IdentifierError::RucShape,
        IdentifierError::RucCheck,
        IdentifierError::ExternalShape,
    ];
    let places = [PlaceError::UbigeoShape, PlaceError::SubdivisionShape];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for error in &texts {
            assert_said(&error.to_string(), &words::text_error(&words, error));
        }
        for error in &dates {
            assert_said(&error.to_string(), &words::date_error(&words, error));
        }
        for error in &identifiers {
            assert_said(&error.to_string(), &words::identifier_error(&words, error));
        }
        for error in &places {
            assert_said(&error.to_string(), &words::place_error(&words, error));
        }
    }
}

/// Protects the receipts of imports: somebody of whom only the list speaks has no name in the register, and no identifier
/// stands in its place.
#[test]
fn somebody_of_a_list_is_no_identifier() {
    let (person, from, birth) = (pool::person(99), date("2016"), date("2018-05-05"));
    let unborn = Rejection::from(Person::NotYetBorn { person, birth, from });
    let said = words::rejection(&Words::new(Lang::Es), &unborn, &register::sample()).what;
    assert_eq!(
        said,
        "La persona nació (5 de mayo de 2018) después de la fecha en que eso comenzaría (2016)."
    );
}

fn check(lang: Lang, expect: &Expect) {
    let (words, register) = (Words::new(lang), register::sample());
    // Those of the later areas stand beside the words of their area.
    let later = |it: &Rejection| matches!(it, Rejection::Certification(_));
    let said = rejections()
        .into_iter()
        .filter(|it| !later(it))
        .map(|it| words::rejection(&words, &it, &register).to_string() + "\n");
    expect.assert_eq(&said.collect::<String>());
}

/// How refusals read in Spanish.
#[test]
#[expect(clippy::too_many_lines, reason = "one line for each rejection")]
fn in_spanish() {
    check(
        Lang::Es,
        &expect![[r#"
            El papel de comité electoral no permite registrar ingresos. Pídalo a quien lleva el registro, o actúe con otro papel.
            No hay en el registro ninguna persona con el identificador 0190a7e1-0001-7000-8000-000000000063. Búsquela por su nombre, documento o número, o regístrela primero.
            El identificador ya es de Ñusta Quispe «Inventada». Use el registro que ya existe, o un identificador nuevo.
            El registro Ñusta Quispe «Inventada» se anuló por error de registro. Registre a la persona de nuevo si existe.
            El registro Ñusta Quispe «Inventada» se unió al de Illari Ñaupa Inventada. Use el registro de Illari Ñaupa Inventada.
            Los datos personales de Ñusta Quispe «Inventada» se borraron, y no se anota nada más sobre esa persona. Si la persona vuelve, regístrela como nueva.
            Falta el nombre de la persona. Escriba al menos los apellidos, los nombres o el nombre de uso.
            La fecha de fallecimiento es anterior a la de nacimiento. Revise las dos fechas.
            El mismo documento (DNI) figura dos veces en lo escrito. Deje cada documento una sola vez.
            Ese documento (DNI) ya es de Illari Ñaupa Inventada. Revise el número; si es la misma persona, use su registro o una los dos.
            Ñusta Quispe «Inventada» no tiene ese documento (DNI). Mire sus documentos y elija el que hay que corregir.
            Nadie es pariente de sí: Ñusta Quispe «Inventada». Elija a la otra persona.
            Con ese parentesco alguien descendería de sí: Ñusta Quispe «Inventada» y Illari Ñaupa Inventada. Revise quién desciende de quién; si lo anotado antes es el error, retírelo con ayni persona retirar-parentesco.
            Ñusta Quispe «Inventada» no nació antes (marzo de 2016) que Illari Ñaupa Inventada, y no puede ser su madre, padre, abuela o abuelo. Revise quién desciende de quién; si una fecha de nacimiento es el error, corríjala con ayni persona corregir.
            El parentesco de Ñusta Quispe «Inventada» con Illari Ñaupa Inventada ya está anotado. No hay nada que hacer.
            No hay tal parentesco anotado de Ñusta Quispe «Inventada» con Illari Ñaupa Inventada. Mire el extracto de la persona y elija uno de los anotados.
            Ñusta Quispe «Inventada» no puede unirse a su propio registro. Elija el otro registro.
            El motivo nombra a Ñusta Quispe «Inventada», y queda cuando se borran sus datos. Escríbalo sin nombres ni números de documento.
            Los datos de Ñusta Quispe «Inventada» ya son así. No hay nada que hacer.
            Otros registros dependen de Ñusta Quispe «Inventada»: membresías, trabajo, cargos o parentescos. Anule primero esos registros, o una este registro a otro si es la misma persona.
            Ñusta Quispe «Inventada» nació (30 de noviembre de 2021) después de la fecha en que eso comenzaría (marzo de 2016). Revise la fecha; si la de nacimiento es el error, corríjala con ayni persona corregir.
            Ñusta Quispe «Inventada» falleció (marzo de 2016) antes de la fecha en que eso comenzaría (30 de noviembre de 2021). Revise la fecha y la persona; si la de fallecimiento es el error, corríjala con ayni persona corregir.
            No hay en el registro ninguna organización con el identificador 0190a7e1-0002-7000-8000-000000000063. Búsquela por su nombre, sigla o RUC, o inscríbala primero.
            El identificador ya es de CEINAL. Use el registro que ya existe, o un identificador nuevo.
            El registro de CEINAL se anuló por error de registro. Inscriba la organización de nuevo si existe.
            CEINAL se disolvió (30 de noviembre de 2021), antes de que eso termine o comience. Use una fecha anterior a la disolución, o corrija los datos de la organización.
            Ese RUC ya es de ORIN. Revise el número.
            Esa partida registral ya es de ORIN. Revise el número de partida.
            Esa clave de otro sistema ya es de ORIN. Revise la clave; si es la misma organización, use su registro.
            Ya está inscrita una organización de esa clase con ese nombre: ORIN. Use el registro que ya existe; si es otra, dé su RUC o su partida registral, o añada --otra.
            Ya está inscrita una organización de esa clase con esa sigla: ORIN. Use el registro que ya existe; si es otra, dé su RUC o su partida registral, o añada --otra.
            Los datos de CEINAL ya son así. No hay nada que hacer.
            CEINAL ya toma otro nombre ese día (30 de noviembre de 2021). Elija otra fecha para el nuevo nombre.
            No hay en el registro ninguna afiliación con el identificador 0190a7e1-0003-7000-8000-000000000063. Mire las afiliaciones de la organización y elija una.
            Ese identificador ya es de otra afiliación: ORIN en CEINAL. Use un identificador nuevo.
            La afiliación ya terminó (30 de noviembre de 2021): ORIN en CEINAL. No hay nada que terminar; para volver a afiliarse, registre una afiliación nueva.
            CEINAL no es una central ni una federación, y no puede tener afiliadas. Elija la central, o corrija la clase de la organización.
            CEINAL ya pertenece a ORIN en esas fechas. Revise la fecha, o termine antes la afiliación anterior.
            ORIN ya pertenece, directamente o por medio de otras, a CEINAL. Revise cuál de las dos es la central.
            No hay en el registro ninguna unidad minera con el identificador 0190a7e1-0004-7000-8000-000000000063. Mire las unidades de la organización y elija una, o ábrala primero.
            Ese identificador ya es de otra unidad minera: Unidad 1 (ORIN). Use un identificador nuevo.
            La unidad minera Unidad 1 (ORIN) ya se cerró (30 de noviembre de 2021). No hay nada que cerrar; si se abrió de nuevo, regístrela como unidad nueva.
            El final (30 de noviembre de 2021) no es posterior al comienzo (marzo de 2016). Revise las dos fechas: el final es el primer día que ya no cuenta.
            El registro ya se lleva con la hora de America/Lima. No hay nada que hacer.
            Otros registros dependen de CEINAL: afiliaciones, unidades, membresías, trabajo u órganos. Anule primero esos registros, o registre la disolución si la organización existió.
            No hay en el registro ninguna membresía con el identificador 0190a7e1-0005-7000-8000-000000000063. Mire el padrón y elija a la persona por su nombre o número.
            Ese identificador ya es de otra membresía: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Use un identificador nuevo.
            La solicitud no prosperó: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Registre una solicitud nueva o un ingreso nuevo.
            Todavía es solo una solicitud: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Registre primero el ingreso.
            Ya no es una solicitud, porque el ingreso está registrado: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Si el ingreso fue un error, anúlelo; si la persona se va, registre la salida.
            La solicitud es de otra persona o para otra organización: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Elija la solicitud que corresponde, o registre el ingreso sin solicitud.
            CEINAL no puede ser parte de sí. Elija otra organización.
            Ya hay una membresía en esas fechas, desde marzo de 2016: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Para cambiar su número o su ingreso, corrija esa membresía. Si volvió a ingresar, registre antes la salida.
            Ya hay una solicitud abierta: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Decida esa solicitud: registre el ingreso o que no prosperó.
            El número 017 ya se usa en esas fechas: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Use otro número, o corrija el de esa membresía.
            El ingreso es anterior a la solicitud (marzo de 2016). Revise las dos fechas.
            El final (30 de noviembre de 2021) no es posterior al comienzo (marzo de 2016). Revise las dos fechas: el final es el primer día que ya no cuenta.
            La membresía ya terminó (30 de noviembre de 2021): Ñusta Quispe «Inventada» en CEINAL (n.º 001). Para corregir la salida, corrija la membresía; si la persona volvió, registre un ingreso nuevo.
            La fecha (marzo de 2016) está fuera de la membresía: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Use una fecha entre el ingreso y la salida.
            Ya hay una suspensión en esas fechas, desde marzo de 2016: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Revise las fechas, o termine antes esa suspensión.
            No hay suspensión ese día: Ñusta Quispe «Inventada» en CEINAL (n.º 001). Revise la fecha en el extracto de la persona.
            La membresía ya es así: Ñusta Quispe «Inventada» en CEINAL (n.º 001). No hay nada que hacer.
            No hay en el registro ningún trabajo con el identificador 0190a7e1-0006-7000-8000-000000000063. Mire el extracto de la persona y elija uno de sus trabajos.
            Ese identificador ya es de otro trabajo: Illari Ñaupa Inventada, cocina, CEINAL. Use un identificador nuevo.
            Ya está registrado ese trabajo en esas fechas, desde marzo de 2016: Illari Ñaupa Inventada, cocina, CEINAL. Revise las fechas, o termine antes el anterior.
            El trabajo ya terminó (30 de noviembre de 2021): Illari Ñaupa Inventada, cocina, CEINAL. No hay nada que terminar; si volvió, registre un trabajo nuevo.
            El número es el de un documento de Illari Ñaupa Inventada; en el libro quedaría aunque se borraran sus datos. Escriba el número de padrón, o déjelo vacío.
            Unidas, las membresías de Ñusta Quispe «Inventada» y Illari Ñaupa Inventada tendrían un número de padrón que otra persona tiene en parte de esas fechas. Corrija antes el número o las fechas.
            No hay en el registro ningún órgano con el identificador 0190a7e1-0007-7000-8000-000000000063. Búsquelo por su nombre o su clase, o créelo primero.
            Ese identificador ya es de otro órgano: consejo de administración (CEINAL). Use un identificador nuevo.
            Esa clave de otro sistema ya es de otro órgano: consejo de administración (CEINAL). Revise la clave; si es el mismo órgano, use su registro.
            El órgano se disolvió (30 de noviembre de 2021): consejo de administración (CEINAL). Use una fecha anterior, o cree un órgano nuevo.
            La ley da un solo órgano de esa clase, y ya existe desde marzo de 2016: consejo de administración (CEINAL). Use el que existe: con ayni órgano cambiar-plazas cambian sus plazas. Si terminó, disuélvalo antes; si es otro, añada --otra.
            El órgano ya es así: consejo de administración (CEINAL). No hay nada que hacer.
            Hay o hubo personas con cargo en el órgano: consejo de administración (CEINAL). Registre su disolución; solo se anula un órgano en el que nunca hubo nadie.
            No hay en el registro ningún período con el identificador 0190a7e1-0008-7000-8000-000000000063. Mire los períodos del órgano y elija uno, o defínalo primero.
            El identificador o el nombre del período ya se usa: 2020–2022, consejo de administración (CEINAL). Elija otro nombre, o use el período que ya existe.
            El período 2020–2022, consejo de administración (CEINAL) no es de este órgano: consejo de administración (CEINAL). Elija un período del órgano.
            No hay en el registro ninguna plaza con el identificador 0190a7e1-0009-7000-8000-000000000063. Mire la composición del órgano y elija una plaza, o añádala al órgano.
            La plaza ya existe, o figura dos veces en lo escrito: presidencia, consejo de administración (CEINAL). Deje cada plaza una sola vez.
            La plaza presidencia, consejo de administración (CEINAL) no es de este órgano: consejo de administración (CEINAL). Elija una plaza del órgano.
            Ese día (marzo de 2016) ya comienza otro cambio de la plaza: presidencia, consejo de administración (CEINAL). Elija otra fecha.
            Una plaza conserva su cargo, su rango y su requisito; solo cambia cuántas hay: presidencia, consejo de administración (CEINAL). Para otro cargo o rango, añada una plaza nueva.
            No se indicó ninguna plaza: consejo de administración (CEINAL). Indique al menos un cargo, por ejemplo la presidencia.
            El 30 de noviembre de 2021 habría más mandatos que plazas (1): presidencia, consejo de administración (CEINAL). Termine antes los mandatos que sobran, o deje más plazas.
            No hay en el registro ningún mandato con el identificador 0190a7e1-000a-7000-8000-000000000063. Mire la composición del órgano y elija el mandato por la persona y el cargo.
            Ese identificador ya es de otro mandato: Amaru Mamani Inventado, presidente, consejo de administración (CEINAL). Use un identificador nuevo.
            El final (30 de noviembre de 2021) no es posterior al comienzo (marzo de 2016). Revise las dos fechas: el final es el primer día que ya no cuenta.
            Las fechas están fuera de las del órgano, que existe desde marzo de 2016: consejo de administración (CEINAL). Use fechas dentro de las del órgano, o corríjalas.
            Las fechas están fuera de las del órgano, que existe desde marzo de 2016 hasta el 30 de noviembre de 2021: consejo de administración (CEINAL). Use fechas dentro de las del órgano, o corríjalas.
            La plaza ya está ocupada el 30 de noviembre de 2021: Amaru Mamani Inventado, presidente, consejo de administración (CEINAL). Termine ese mandato, o registre el relevo desde ese día.
            La plaza no existe el 30 de noviembre de 2021: presidencia, consejo de administración (CEINAL). Use otra fecha, o cambie antes las plazas del órgano.
            Ya ocupa esa plaza en esas fechas, desde marzo de 2016: Amaru Mamani Inventado, presidente, consejo de administración (CEINAL). Revise las fechas, o corrija ese mandato.
            La plaza exige ser parte de la cooperativa, y Ñusta Quispe «Inventada» no lo es el 30 de noviembre de 2021: presidencia, consejo de administración (CEINAL). Registre antes su ingreso, o use fechas dentro de su membresía.
            El mandato ya terminó (30 de noviembre de 2021): Amaru Mamani Inventado, presidente, consejo de administración (CEINAL). Para dar la plaza a otra persona, escriba ayni órgano nombrar; para cambiar el final, corrija el mandato.
            El mandato ya es así: Amaru Mamani Inventado, presidente, consejo de administración (CEINAL). No hay nada que hacer.
            Un mandato descansa en esa membresía: Amaru Mamani Inventado, presidente, consejo de administración (CEINAL). Termine, corrija o anule antes el mandato.
            CEINAL tiene órganos, o hay mandatos en su nombre. Anule antes esos órganos y mandatos.
        "#]],
    );
}

/// How refusals read in English.
#[test]
#[expect(clippy::too_many_lines, reason = "one line for each rejection")]
fn in_english() {
    check(
        Lang::En,
        &expect![[r#"
            The role electoral committee does not allow you to record admissions. Ask whoever keeps the register, or act in another role.
            No person in the register has the identifier 0190a7e1-0001-7000-8000-000000000063. Look for her by name, document or number, or record her first.
            The identifier is already that of Ñusta Quispe «Inventada». Use the record that exists, or a new identifier.
            The record Ñusta Quispe «Inventada» was annulled because it was made in error. Record the person again if she exists.
            The record Ñusta Quispe «Inventada» was merged into that of Illari Ñaupa Inventada. Use the record of Illari Ñaupa Inventada.
            The personal data of Ñusta Quispe «Inventada» were erased, and nothing more is written down of that person. If the person comes back, record her as a new one.
            The person's name is missing. Write at least the family name, the given names or what she is called.
            The date of death is before that of birth. Check both dates.
            The same document (DNI) stands twice in what was given. Leave each document only once.
            That document (DNI) is already that of Illari Ñaupa Inventada. Check the number; if it is the same person, use her record or merge the two.
            Ñusta Quispe «Inventada» has no such document (DNI). Look at her documents and choose the one to correct.
            Nobody is kin to herself: Ñusta Quispe «Inventada». Choose the other person.
            By that kinship somebody would descend from herself: Ñusta Quispe «Inventada» and Illari Ñaupa Inventada. Check who descends from whom; if what was written down before is wrong, withdraw it with ayni person withdraw-kinship.
            Ñusta Quispe «Inventada» was not born (March 2016) before Illari Ñaupa Inventada, and cannot be a parent or grandparent. Check who descends from whom; if a date of birth is wrong, correct it with ayni person correct.
            The kinship between Ñusta Quispe «Inventada» and Illari Ñaupa Inventada is already written down. There is nothing to do.
            No such kinship between Ñusta Quispe «Inventada» and Illari Ñaupa Inventada is written down. Look at the person's extract and choose one that is.
            Ñusta Quispe «Inventada» cannot be merged into her own record. Choose the other record.
            The reason names Ñusta Quispe «Inventada», and it stays when her data are erased. Write it without names or document numbers.
            The data of Ñusta Quispe «Inventada» are already so. There is nothing to do.
            Other records depend on Ñusta Quispe «Inventada»: memberships, work, offices or kinships. Annul those records first, or merge this record into another if it is the same person.
            Ñusta Quispe «Inventada» was born (30 November 2021) after the day on which that would begin (March 2016). Check the date; if that of birth is wrong, correct it with ayni person correct.
            Ñusta Quispe «Inventada» died (March 2016) before the day on which that would begin (30 November 2021). Check the date and the person; if that of death is wrong, correct it with ayni person correct.
            No organisation in the register has the identifier 0190a7e1-0002-7000-8000-000000000063. Look for it by name, acronym or RUC, or enrol it first.
            The identifier is already that of CEINAL. Use the record that exists, or a new identifier.
            The record of CEINAL was annulled because it was made in error. Enrol the organisation again if it exists.
            CEINAL was dissolved (30 November 2021), before this ends or begins. Use a date before the dissolution, or correct the organisation's data.
            That RUC is already that of ORIN. Check the number.
            That registry entry is already that of ORIN. Check the number of the entry.
            That key of another system is already that of ORIN. Check the key; if it is the same organisation, use its record.
            An organisation of that kind is enrolled under that name already: ORIN. Use the record that exists; if it is another, give its RUC or registry entry, or add --another.
            An organisation of that kind is enrolled under that acronym already: ORIN. Use the record that exists; if it is another, give its RUC or registry entry, or add --another.
            The data of CEINAL are already so. There is nothing to do.
            CEINAL already takes another name on that day (30 November 2021). Choose another date for the new name.
            No affiliation in the register has the identifier 0190a7e1-0003-7000-8000-000000000063. Look at the organisation's affiliations and choose one.
            The identifier is already that of another affiliation: ORIN in CEINAL. Use a new identifier.
            The affiliation has already ended (30 November 2021): ORIN in CEINAL. There is nothing to end; to join again, record a new affiliation.
            CEINAL is neither a central nor a federation, and cannot have affiliates. Choose the central, or correct the organisation's kind.
            CEINAL already belongs to ORIN on those dates. Check the date, or end the former affiliation first.
            ORIN already belongs, directly or through others, to CEINAL. Check which of the two is the central.
            No mining unit in the register has the identifier 0190a7e1-0004-7000-8000-000000000063. Look at the organisation's units and choose one, or open it first.
            The identifier is already that of another mining unit: Unidad 1 (ORIN). Use a new identifier.
            The mining unit Unidad 1 (ORIN) is already closed (30 November 2021). There is nothing to close; if it was opened again, record it as a new unit.
            The end (30 November 2021) does not come after the beginning (March 2016). Check both dates: the end is the first day that no longer counts.
            The register is kept in the time of America/Lima already. There is nothing to do.
            Other records depend on CEINAL: affiliations, units, memberships, work or organs. Annul those records first, or record the dissolution if the organisation existed.
            No membership in the register has the identifier 0190a7e1-0005-7000-8000-000000000063. Look at the roster and choose the person by name or number.
            The identifier is already that of another membership: Ñusta Quispe «Inventada» in CEINAL (no. 001). Use a new identifier.
            The request came to nothing: Ñusta Quispe «Inventada» in CEINAL (no. 001). Record a new request or a new admission.
            It is only a request so far: Ñusta Quispe «Inventada» in CEINAL (no. 001). Record the admission first.
            It is no longer a request, for the admission is recorded: Ñusta Quispe «Inventada» in CEINAL (no. 001). If the admission was an error, annul it; if the person goes, record the exit.
            The request is another person's or for another organisation: Ñusta Quispe «Inventada» in CEINAL (no. 001). Choose the right request, or record the admission without one.
            CEINAL cannot be a member of itself. Choose another organisation.
            There is already a membership on those dates, from March 2016: Ñusta Quispe «Inventada» in CEINAL (no. 001). To change the number or the admission, correct that membership. If somebody joined again, record the exit first.
            There is already an open request: Ñusta Quispe «Inventada» in CEINAL (no. 001). Decide that request: record the admission, or that it came to nothing.
            The number 017 is already in use on those dates: Ñusta Quispe «Inventada» in CEINAL (no. 001). Use another number, or correct that of the membership.
            The admission is before the request (March 2016). Check both dates.
            The end (30 November 2021) does not come after the beginning (March 2016). Check both dates: the end is the first day that no longer counts.
            The membership has already ended (30 November 2021): Ñusta Quispe «Inventada» in CEINAL (no. 001). To correct the exit, correct the membership; if the person came back, record a new admission.
            The date (March 2016) lies outside the membership: Ñusta Quispe «Inventada» in CEINAL (no. 001). Use a date between admission and exit.
            There is already a suspension on those dates, from March 2016: Ñusta Quispe «Inventada» in CEINAL (no. 001). Check the dates, or end that suspension first.
            There is no suspension on that day: Ñusta Quispe «Inventada» in CEINAL (no. 001). Check the date in the person's extract.
            The membership is already so: Ñusta Quispe «Inventada» in CEINAL (no. 001). There is nothing to do.
            No assignment to work in the register has the identifier 0190a7e1-0006-7000-8000-000000000063. Look at the person's extract and choose one of hers.
            The identifier is already that of another assignment: Illari Ñaupa Inventada, kitchen, CEINAL. Use a new identifier.
            That work is already recorded on those dates, from March 2016: Illari Ñaupa Inventada, kitchen, CEINAL. Check the dates, or end the former one first.
            The assignment has already ended (30 November 2021): Illari Ñaupa Inventada, kitchen, CEINAL. There is nothing to end; if she came back, record a new one.
            The number is that of a document of Illari Ñaupa Inventada; in the book it would stay when the data are erased. Type the number in the book, or leave it out.
            Joined, the spells of Ñusta Quispe «Inventada» and Illari Ñaupa Inventada would have a number that another member has on some of those dates. Correct the number or the dates first.
            No organ in the register has the identifier 0190a7e1-0007-7000-8000-000000000063. Look for it by name or kind, or establish it first.
            The identifier is already that of another organ: board of directors (CEINAL). Use a new identifier.
            That key of another system is already another organ's: board of directors (CEINAL). Check the key; if it is the same organ, use its record.
            The organ was dissolved (30 November 2021): board of directors (CEINAL). Use an earlier date, or establish a new organ.
            The law gives one organ of that kind, and it exists since March 2016: board of directors (CEINAL). Use the one that exists: ayni committee change-seats changes its seats. If it is over, dissolve it first; if this is another, add --another.
            The organ is already so: board of directors (CEINAL). There is nothing to do.
            People hold or held seats in the organ: board of directors (CEINAL). Record its dissolution; only an organ in which nobody ever sat is annulled.
            No term in the register has the identifier 0190a7e1-0008-7000-8000-000000000063. Look at the organ's terms and choose one, or define it first.
            The identifier or the name of the term is already in use: 2020–2022, board of directors (CEINAL). Choose another name, or use the term that exists.
            The term 2020–2022, board of directors (CEINAL) is not this organ's: board of directors (CEINAL). Choose a term of the organ.
            No seat in the register has the identifier 0190a7e1-0009-7000-8000-000000000063. Look at the organ's composition and choose a seat, or add it to the organ.
            The seat exists already, or stands twice in what was given: president, board of directors (CEINAL). Leave each seat only once.
            The seat president, board of directors (CEINAL) is not this organ's: board of directors (CEINAL). Choose a seat of the organ.
            Another change of the seat already begins on that day (March 2016): president, board of directors (CEINAL). Choose another date.
            A seat keeps its post, its rank and its requirement; only how many there are changes: president, board of directors (CEINAL). For another post or rank, add a new seat.
            No seat was given: board of directors (CEINAL). Give at least one post, such as the president.
            On 30 November 2021 there would be more mandates than places (1): president, board of directors (CEINAL). End the mandates that are too many first, or leave more places.
            No mandate in the register has the identifier 0190a7e1-000a-7000-8000-000000000063. Look at the organ's composition and choose the mandate by person and post.
            The identifier is already that of another mandate: Amaru Mamani Inventado, president, board of directors (CEINAL). Use a new identifier.
            The end (30 November 2021) does not come after the beginning (March 2016). Check both dates: the end is the first day that no longer counts.
            The dates lie outside those of the organ, which exists since March 2016: board of directors (CEINAL). Use dates within those of the organ, or correct them.
            The dates lie outside those of the organ, which exists from March 2016 until 30 November 2021: board of directors (CEINAL). Use dates within those of the organ, or correct them.
            The seat is already held on 30 November 2021: Amaru Mamani Inventado, president, board of directors (CEINAL). End that mandate, or record the replacement from that day on.
            The seat does not exist on 30 November 2021: president, board of directors (CEINAL). Use another date, or change the organ's seats first.
            She already holds that seat on those dates, from March 2016: Amaru Mamani Inventado, president, board of directors (CEINAL). Check the dates, or correct that mandate.
            The seat requires membership, and Ñusta Quispe «Inventada» is not a member on 30 November 2021: president, board of directors (CEINAL). Record her admission first, or use dates within her membership.
            The mandate has already ended (30 November 2021): Amaru Mamani Inventado, president, board of directors (CEINAL). To give the seat to somebody else, type ayni committee seat; to change the end, correct the mandate.
            The mandate is already so: Amaru Mamani Inventado, president, board of directors (CEINAL). There is nothing to do.
            A mandate rests on that membership: Amaru Mamani Inventado, president, board of directors (CEINAL). End, correct or annul the mandate first.
            CEINAL has organs, or mandates are held on its behalf. Annul those organs and mandates first.
        "#]],
    );
}
