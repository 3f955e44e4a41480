//! The chapters of the policy and its plan, and of what others say: statements side by side, each with its source.
//!
//! That policies were implemented is published (S01), not who adopted them nor until when; the plan, its measures and its
//! targets are an example. What the article says of its sector and what it quotes stands as statements with its address; who
//! is quoted is named by the office, because statements stay when somebody's data are erased.

use domain::committee::Kind as OrganKind;
use domain::equality::{
    Command, GenderRule, GenderRuleKind, MeasureDetails, ObservationDetails, PlanDetails, PolicyDetails,
    Progress, TargetDetails, Value,
};
use domain::indicator::Indicator;
use domain::value::id::{ObservationId, PolicyId};
use domain::value::{Period, Ratio, ShortText};

use super::story::{Story, date, label, period, remark};

const S01: &str = "https://fairmined.org/gold-mining-peru-gender-equality-comitee-cecomip/";
const S02: &str = "https://fairmined.org/cecomip-achieves-fairmined-ecological-gold-seal/";
const S03: &str = "https://fairmined.org/community-profiles-2/cecomip/";
const S04: &str =
    "https://fairmined.org/de/cecomip-first-alluvial-gold-mining-cooperative-fairmined-certification/";
const S06: &str = "http://www.responsiblemines.org/kitzinger-quispe/";
const ARM: &str = "Alliance for Responsible Mining";

/// What the article (S01) says of the organisation and of those who belong to it: subject and words.
const ARTICLE: [(&str, &str); 15] = [
    (
        "Fin del comité de igualdad de género",
        "cerrar las brechas entre hombres y mujeres y promover la igualdad de género",
    ),
    (
        "Objetivo del comité de igualdad de género",
        "hacer visibles temas de interés que los hombres todavía no logran reconocer",
    ),
    (
        "Comité y políticas de género",
        "son un avance y un ejemplo para otras organizaciones mineras, para que las mujeres tengan más representación, se \
         escuche su voz y accedan a los mismos derechos que los hombres",
    ),
    (
        "Qué formalizan el comité y las políticas",
        "formalizan la participación que las mujeres ya tenían en la cooperativa",
    ),
    ("Fotografía", "integrantes y asociadas durante un taller de igualdad de género"),
    (
        "Cita de un integrante del consejo de administración",
        "«Es un reto para todas las organizaciones mineras artesanales romper con los modelos y paradigmas que nos \
         inculcaron en la escuela y en la sociedad: que mujeres y hombres tienen responsabilidades distintas, que las mujeres \
         están en la casa con los hijos y los hombres en el trabajo. Hay que cerrar esas brechas para construir un mundo más \
         equitativo»",
    ),
    (
        "Participación de las mujeres",
        "58 de 199, una participación importante en comparación con otras organizaciones mineras",
    ),
    (
        "Cita del presidente",
        "las mujeres siempre han estado presentes en distintas áreas: almacén, cocina, asesoría contable, enfermería y \
         presidencia, entre otras",
    ),
    (
        "Cita del presidente sobre su trabajo",
        "«Su trabajo tiene que destacar, tienen su lugar en la organización, siempre han participado, por eso estamos \
         orgullosos»",
    ),
    (
        "Divinas en brillo de oro: quiénes son",
        "socias y sus hijas: un grupo de unas 10 mujeres que se unieron para crear sus joyas",
    ),
    (
        "Divinas en brillo de oro: con qué apoyo",
        "ha sido posible gracias al apoyo de los directivos de la organización, que reconocen y elogian su trabajo",
    ),
    (
        "Divinas en brillo de oro: un ejemplo",
        "es otro ejemplo del apoyo de CECOMIP a las mujeres de la organización",
    ),
    ("Cita de la presidencia del comité", "«Somos iguales, tenemos los mismos derechos, hombres y mujeres»"),
    (
        "Talleres de prevención de la violencia",
        "espacios para sensibilizar a socias y socios sobre la prevención de la violencia de género y los derechos de las \
         mujeres",
    ),
    (
        "Qué se reconoce en los talleres",
        "una oportunidad para reflexionar y reconocer la violencia física y psicológica que los hombres todavía ejercen sobre \
         las mujeres, y que muchas veces es invisible o no se reconoce",
    ),
];

/// What the article says of the sector and of the country.
const BACKGROUND: [(&str, &str); 3] = [
    (
        "Minería artesanal y de pequeña escala",
        "el sector tiene todavía muchos desafíos de igualdad de género, y las mujeres siguen siendo minoría",
    ),
    (
        "Violencia contra las mujeres",
        "la violencia sexual y el feminicidio muestran un problema que afecta los derechos de las mujeres peruanas",
    ),
    (
        "Riesgo de las mujeres en el Perú",
        "viven en riesgo de sufrir actos de violencia que atentan contra sus derechos fundamentales",
    ),
];

impl Story<'_, '_> {
    /// Policy, plan, targets, statements and rules.
    pub(super) fn equality(&mut self) -> Option<()> {
        let policy = self.policy()?;
        self.plan(policy)?;
        self.targets()?;
        self.statements()?;
        self.rules()
    }

    fn policy(&mut self) -> Option<PolicyId> {
        let policy = self.mint.id();
        let details = PolicyDetails {
            adopted_by: None,
            cooperative: self.central,
            document: None,
            period: Period::since(date("2021-11")?),
            resolution: None,
            review: None,
            supersedes: None,
            title: label("Política de género")?,
            version: ShortText::new("1").ok(),
        };
        self.add(Command::AdoptPolicy { policy, details });
        Some(policy)
    }

    /// An example of a plan; no plan was published.
    fn plan(&mut self, policy: PolicyId) -> Option<()> {
        let plan = self.mint.id();
        let committee = self.organs.get(&OrganKind::GenderEqualityCommittee).copied();
        let details = PlanDetails {
            cooperative: self.central,
            organ: committee,
            period: period("2021-11-15", Some("2024-01-01"))?,
            policy: Some(policy),
            title: label("Plan de igualdad 2021–2023 (ejemplo)")?,
        };
        self.add(Command::OpenPlan { plan, details });
        let measures = [
            (
                "Participación",
                "Presentar al menos una candidata para cada cargo",
                "2021-12-01",
                "2024-01-01",
                None,
                20,
            ),
            (
                "Participación",
                "Invitar a las bateadoras a hacerse socias",
                "2021-11-15",
                "2023-01-01",
                Some("1500.00 PEN"),
                10,
            ),
            (
                "Vida sin violencia",
                "Talleres de prevención en las nueve cooperativas",
                "2021-11-15",
                "2022-12-01",
                Some("6000.00 PEN"),
                40,
            ),
            (
                "Vida sin violencia",
                "Canal de quejas con reserva de identidad",
                "2022-01-01",
                "2022-07-01",
                None,
                0,
            ),
            (
                "Autonomía económica",
                "Taller y herramientas para el grupo de joyeras",
                "2022-01-01",
                "2023-06-01",
                Some("9000.00 PEN"),
                0,
            ),
        ];
        for (objective, title, from, until, budget, percent) in measures {
            let measure = self.mint.id();
            let details = MeasureDetails {
                budget: budget.and_then(|amount| amount.parse().ok()),
                objective: label(objective)?,
                owner: committee,
                period: period(from, Some(until))?,
                title: label(title)?,
            };
            self.add(Command::SetMeasure { measure, plan, details });
            if percent > 0 {
                let progress =
                    Progress { evidence: Vec::new(), note: None, on: date("2021-11-30")?, percent };
                self.add(Command::ReportProgress { measure, progress });
            }
        }
        Some(())
    }

    /// Targets of the share of women among the members, which every register computes.
    fn targets(&mut self) -> Option<()> {
        for (by, value, is_baseline) in
            [("2021-11", (58, 199), true), ("2023-12", (35, 100), false), ("2026-12", (40, 100), false)]
        {
            let details = TargetDetails {
                by: date(by)?,
                cooperative: self.central,
                indicator: Indicator::G1.id(),
                is_baseline,
                organ: None,
                value: Value::Ratio(Ratio::new(value.0, value.1)?),
            };
            let target = self.mint.id();
            self.add(Command::SetTarget { target, details });
        }
        Some(())
    }

    fn statement(
        &mut self,
        subject: &str,
        value: Value,
        on: &str,
        (source, address): (&str, &str),
    ) -> Option<ObservationId> {
        let details = ObservationDetails {
            address: remark(address),
            cooperative: Some(self.central),
            indicator: None,
            period: Period::since(date(on)?),
            source: label(source)?,
            subject: label(subject)?,
            territory: None,
            unit: None,
            value,
        };
        let observation = self.mint.id();
        self.add(Command::RecordObservation { observation, details });
        Some(observation)
    }

    fn adopt(&mut self, observation: ObservationId) -> Option<()> {
        self.add(Command::AdoptObservation { observation, on: date("2021-11-30")? });
        Some(())
    }

    /// What others published, contradictions among it.
    fn statements(&mut self) -> Option<()> {
        let words = |text: &str| remark(text).map(Value::Words);
        let members = self.statement("Integrantes", Value::Count(199), "2021-11", (ARM, S01))?;
        self.statement("Integrantes", words("200, en 9 cooperativas")?, "2021", (ARM, S03))?;
        self.adopt(members)?;
        let women = self.statement("Socias", Value::Count(58), "2021-11", (ARM, S01))?;
        self.adopt(women)?;
        let founded = self.statement("Fundación", words("4 de setiembre de 2005")?, "2005", (ARM, S03))?;
        self.statement("Fundación", words("2006")?, "2005", (ARM, S06))?;
        self.adopt(founded)?;
        let first = "primera organización minera artesanal del Perú con Fairmined, en 2016";
        self.statement("Lugar entre las certificadas", words(first)?, "2016", (ARM, S02))?;
        let third = "con ella son 3 en el Perú y 11 en el mundo; primera cooperativa aluvial";
        self.statement("Lugar entre las certificadas", words(third)?, "2016", (ARM, S04))?;
        self.statement(
            "Comité de igualdad de género",
            words("primero del sector en el país")?,
            "2021-11",
            (ARM, S01),
        )?;
        self.article()?;
        // The national statistics that set the background speak of the country, not of the organisation.
        let details = ObservationDetails {
            address: remark(S01),
            cooperative: None,
            indicator: None,
            period: period("2016-01-01", Some("2017-01-01"))?,
            source: label("INEI, 2016, citado por Alliance for Responsible Mining")?,
            subject: label("Desafíos de igualdad de género")?,
            territory: label("Perú"),
            unit: None,
            value: words("de 17 países de América Latina, entre los 10 con los mayores desafíos")?,
        };
        let observation = self.mint.id();
        self.add(Command::RecordObservation { observation, details });
        Some(())
    }

    /// What the article says of the organisation, of its sector and of the country, in its order.
    fn article(&mut self) -> Option<()> {
        for (subject, said) in ARTICLE {
            self.statement(subject, Value::Words(remark(said)?), "2021-11", (ARM, S01))?;
        }
        for (subject, said) in BACKGROUND {
            let details = ObservationDetails {
                address: remark(S01),
                cooperative: None,
                indicator: None,
                period: Period::since(date("2021-11")?),
                source: label(ARM)?,
                subject: label(subject)?,
                territory: label("Perú"),
                unit: None,
                value: Value::Words(remark(said)?),
            };
            let observation = self.mint.id();
            self.add(Command::RecordObservation { observation, details });
        }
        Some(())
    }

    /// No law demands it of mining cooperatives; the aim of the agrarian ones is taken voluntarily, as an example.
    fn rules(&mut self) -> Option<()> {
        for kind in [OrganKind::BoardOfDirectors, OrganKind::SupervisoryBoard] {
            let organ = *self.organs.get(&kind)?;
            let rule = GenderRule {
                from: date("2021-11")?,
                kind: GenderRuleKind::Proportional,
                least_percent: None,
                source: remark("Ley 31335 art. 10, por analogía y voluntariamente (ejemplo)"),
            };
            self.add(Command::SetGenderRule { organ, rule });
        }
        Some(())
    }
}
