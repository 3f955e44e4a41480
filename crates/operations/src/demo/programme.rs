//! The chapters of the groups, the workshops and the projects.
//!
//! Sources beside those of `story.rs`: (S07) responsiblemines.org/en/2019/05/generating-a-productive-empowerment (the
//! association Divinas en Brillo de Oro: launched in Juliaca in November 2018 with 21 members, accompanied until December
//! 2019, trained by the licensee Sissaï), (S09) responsiblemines.org/en/project/inclusive-miners and (S10) fairmined.org on
//! revolving funds (Charpitas Inclusivas, its two names and its donors), (S11) responsiblemines.org on the project before
//! it. Who took part is made up; how many belonged to the group at its beginning and in November 2021 is published.

use domain::cooperative::{self, Details, Kind};
use domain::person::{self, Relation};
use domain::programme::{
    Activity, Attendance, ClassSessionDetails, Command, ExpectedResult, Facilitator, GroupDetails, GroupRole,
    Participation, Partner, PartnerRole, Partnership, ProjectDetails, Topic, TrainingDetails,
};
use domain::value::id::{GroupId, PersonId, ProjectId};
use domain::value::{Gender, ShortText, Tally};

use super::people;
use super::story::{Story, date, label, period, remark};

const S09: &str = "https://www.responsiblemines.org/en/project/inclusive-miners/";
const S10: &str = "https://fairmined.org/revolving-funds-development-opportunities-for-pallaqueras-in-peru/";
const S11: &str = "https://www.responsiblemines.org/en/project/promoting-an-inclusive-model-of-responsible-asm-based-on-the-fairmined-standard/";

/// Made-up women by their numbers, and whose daughters and wives they are: a daughter is at least twenty years younger.
const KIN: [(usize, Relation, usize); 7] = [
    (332, Relation::Child, 60),
    (331, Relation::Spouse, 61),
    (333, Relation::Child, 61),
    (336, Relation::Spouse, 63),
    (377, Relation::Child, 66),
    (335, Relation::Spouse, 65),
    (378, Relation::Child, 67),
];

impl Story<'_, '_> {
    /// The group, the two projects and the workshops.
    pub(super) fn programmes(&mut self) -> Option<()> {
        let group = self.divinas()?;
        let former = self.former_project()?;
        let project = self.charpitas(former, group)?;
        self.jewellery(former)?;
        self.workshops(project)
    }

    /// An association of its own, near to the central: members, daughters and wives of members.
    fn divinas(&mut self) -> Option<GroupId> {
        let (association, group) = (self.mint.id(), self.mint.id());
        self.add(cooperative::Command::Enrol(cooperative::act::Enrol {
            cooperative: association,
            kind: Kind::CivilAssociation,
            name: label("Asociación Civil Divinas en Brillo de Oro")?,
            acronym: ShortText::new("Divinas").ok(),
            details: Details { founded: date("2018-11"), sector: label("Joyería"), ..Details::default() },
            another: false,
        }));
        let details = GroupDetails {
            cooperative: self.central,
            legal_person: Some(association),
            name: label("Divinas en Brillo de Oro")?,
            products: vec![label("Joyería de oro Fairmined")?],
        };
        self.add(Command::FormGroup { group, details, from: date("2018-11")? });
        // Twenty-one women at the beginning; of these, ten in November 2021.
        let members: Vec<PersonId> = self.women.get(..14)?.iter().map(|(person, _)| *person).collect();
        for (k, person) in members.into_iter().enumerate() {
            let role = if k == 0 { GroupRole::Leader } else { GroupRole::Member };
            let until = if k < 6 { None } else { Some("2020-01-01") };
            self.join(group, person, role, until)?;
        }
        for (k, kin) in KIN.into_iter().enumerate() {
            let person = self.relative(kin)?;
            let until = if k < 4 { None } else { Some("2019-07-01") };
            self.join(group, person, GroupRole::Member, until)?;
        }
        Some(group)
    }

    /// A daughter or wife of a member, who is no member herself.
    fn relative(&mut self, (n, relation, member): (usize, Relation, usize)) -> Option<PersonId> {
        let person = self.mint.id();
        let (profile, gender) = (people::made_up(n, Gender::Woman)?, Some(Gender::Woman));
        let salt = self.mint.salt();
        self.add(person::Command::Record(person::act::Record { person, profile, salt, gender }));
        let relative = self.men.get(member)?.0;
        self.add(person::Command::StateKinship(person::act::StateKinship { person, relation, relative }));
        self.relatives.push(person);
        Some(person)
    }

    fn join(&mut self, group: GroupId, person: PersonId, role: GroupRole, until: Option<&str>) -> Option<()> {
        let details = Participation { period: period("2018-11", until)?, person, role };
        let participation = self.mint.id();
        self.add(Command::JoinGroup { participation, group, details });
        Some(())
    }

    fn project(
        &mut self,
        names: [&str; 2],
        days: (&str, &str),
        phase_of: Option<ProjectId>,
        source: &str,
    ) -> Option<ProjectId> {
        let project = self.mint.id();
        let details = ProjectDetails {
            also_called: vec![label(names[1])?],
            cooperative: self.central,
            name: label(names[0])?,
            period: period(days.0, Some(days.1))?,
            phase_of,
            source: remark(source),
        };
        self.add(Command::OpenProject { project, details });
        Some(project)
    }

    fn partner(&mut self, project: ProjectId, name: &str, role: PartnerRole, source: &str) -> Option<()> {
        let partner = Partner::Outside(label(name)?);
        let details = Partnership { amount: None, partner, period: None, role, source: remark(source) };
        let partnership = self.mint.id();
        self.add(Command::AddPartner { partnership, project, details });
        Some(())
    }

    fn former_project(&mut self) -> Option<ProjectId> {
        let names = [
            "Promoción de un modelo inclusivo de minería artesanal responsable",
            "Promoting an inclusive model of responsible ASM based on the Fairmined Standard",
        ];
        let project = self.project(names, ("2017-11", "2020-02"), None, S11)?;
        self.partner(project, "Alliance for Responsible Mining (ARM)", PartnerRole::Implementing, S11)?;
        for donor in ["Fondation Ensemble", "US Department of State", "Microsoft", "Ford"] {
            self.partner(project, donor, PartnerRole::Funding, S11)?;
        }
        Some(project)
    }

    fn charpitas(&mut self, former: ProjectId, group: GroupId) -> Option<ProjectId> {
        let names = ["Charpitas Inclusivas", "Inclusive miners"];
        let project = self.project(names, ("2020-10", "2023-09"), Some(former), S09)?;
        self.partner(project, "Alliance for Responsible Mining (ARM)", PartnerRole::Implementing, S09)?;
        self.partner(project, "Fondation Ensemble", PartnerRole::Funding, S09)?;
        self.partner(project, "Ford Foundation", PartnerRole::Funding, S10)?;
        let activity = Activity {
            group: Some(group),
            period: period("2020-10", Some("2023-09"))?,
            title: label("Acompañamiento del grupo de joyeras")?,
            training: None,
        };
        let done = self.mint.id();
        self.add(Command::AddActivity { activity: done, project, details: activity });
        let women = |women| Tally { women, ..Tally::default() };
        // Five pallaqueras had a loan from the revolving fund, and fifteen were expected by the end of 2022.
        let expected_result = self.mint.id();
        let details = ExpectedResult {
            baseline: Some(women(0)),
            deadline: date("2022-12"),
            target: women(15),
            title: label("Pallaqueras con crédito del fondo rotatorio")?,
        };
        self.add(Command::SetExpectedResult { expected_result, project, details });
        let actual_result =
            domain::programme::ActualResult { actual: women(5), on: date("2022")?, source: remark(S10) };
        self.add(Command::RecordActualResult { expected_result, actual_result });
        Some(project)
    }

    fn training(
        &mut self,
        (title, topic): (&str, Topic),
        facilitators: Vec<Facilitator>,
        (project, education_fund): (ProjectId, bool),
        sessions: &[(&str, u32, Attendance)],
    ) -> Option<()> {
        let training = self.mint.id();
        let details = TrainingDetails {
            cooperative: self.central,
            cost: None,
            education_fund,
            facilitators,
            project: Some(project),
            title: label(title)?,
            topic,
            valid_months: None,
        };
        self.add(Command::PlanTraining { training, details });
        for (on, minutes, attendance) in sessions {
            let class_session = self.mint.id();
            let details = ClassSessionDetails { minutes: *minutes, on: date(on)?, place: label("Ananea") };
            self.add(Command::HoldClassSession { class_session, training, details });
            self.add(Command::RecordAttendance { class_session, attendance: attendance.clone() });
        }
        Some(())
    }

    /// A licensee taught the trade (S07).
    fn jewellery(&mut self, project: ProjectId) -> Option<()> {
        let mut people: Vec<PersonId> = self.women.get(..8)?.iter().map(|(person, _)| *person).collect();
        people.extend(self.relatives.iter().take(5));
        let sessions =
            [("2019-03", 480, present(people.clone(), 0)), ("2019-05-05", 480, present(people, 0))];
        let facilitators = vec![Facilitator::Outside(label("Sissaï (licenciataria Fairmined)")?)];
        self.training(("Taller de joyería", Topic::Trade), facilitators, (project, false), &sessions)
    }

    /// Workshops on preventing gender violence and on women's rights (S01); who came is made up.
    fn workshops(&mut self, project: ProjectId) -> Option<()> {
        let hers = |range: core::ops::Range<usize>| -> Option<Vec<PersonId>> {
            Some(self.women.get(range)?.iter().map(|(person, _)| *person).collect())
        };
        let his: Vec<PersonId> = self.men.get(40..58)?.iter().map(|(person, _)| *person).collect();
        let mut first = hers(0..24)?;
        first.extend(&his);
        let mut second = hers(10..34)?;
        second.extend(his.get(..10)?);
        second.extend(self.relatives.iter().take(3));
        let rights = hers(0..30)?;
        let members: Vec<PersonId> = hers(0..12)?.into_iter().chain(his.iter().take(6).copied()).collect();
        let arm = || Some(vec![Facilitator::Outside(label("Alliance for Responsible Mining (ARM)")?)]);
        let prevention = ("Prevención de la violencia de género", Topic::ViolencePrevention);
        let sessions = [("2021-09-18", 180, present(first, 4)), ("2021-11-20", 180, present(second, 0))];
        self.training(prevention, arm()?, (project, true), &sessions)?;
        // The picture of the article shows one on equality; its day is an example, as those of the others are.
        let equality = ("Igualdad de género", Topic::Equality);
        self.training(equality, arm()?, (project, true), &[("2021-11-13", 120, present(members, 0))])?;
        let title = ("Derechos de las mujeres", Topic::WomensRights);
        self.training(title, arm()?, (project, true), &[("2021-10-16", 120, present(rights, 0))])
    }
}

/// Those who were there, and how many women more whose names nobody took.
fn present(people: Vec<PersonId>, women: u64) -> Attendance {
    Attendance { people, unnamed: Tally { women, ..Tally::default() } }
}
