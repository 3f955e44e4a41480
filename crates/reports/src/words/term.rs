//! Codes of the register in words.

use domain::{committee::Post, indicator::Indicator, member::WorkArea, value::Gender};

use super::{Arg, Words};

/// The lists that codes come from; each is a family of messages named `family-code`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// What a requirement is asked of.
    AppliesTo,
    /// Why an audit is held.
    Audit,
    /// Legal basis of an organ: law, statute, a resolution.
    Basis,
    /// How a certification stands.
    Certification,
    /// When and how strictly a requirement is asked for.
    Class,
    /// What an audit says of a requirement.
    Conformity,
    /// Kinds of organisation: primary cooperative, central, federation.
    Cooperative,
    /// How somebody came to an office: election or appointment.
    Entry,
    /// Why a membership ended.
    Exit,
    /// Self-declared gender.
    Gender,
    /// How an organ's places are to be shared between women and men.
    GenderRule,
    /// Bodies that issue codes of places.
    Issuer,
    /// What somebody is to somebody else.
    Kinship,
    /// Which requirements are listed: all, those that are due, those to which something is missing.
    Listed,
    /// Why a mandate ended.
    MandateEnd,
    /// The word for somebody who belongs to a cooperative.
    Member,
    /// What follows when a requirement is not met.
    OnFailure,
    /// What figures of several registers are grouped by.
    Grouping,
    /// What somebody is in a productive group.
    GroupRole,
    /// Kinds of organ.
    Organ,
    /// What an organisation says of a requirement.
    Outcome,
    /// What an organisation is to a project.
    PartnerRole,
    /// Posts in an organ.
    Post,
    /// What the register proves by itself.
    Check,
    /// Full or alternate.
    Rank,
    /// How a requirement stands to one of another scheme.
    Relationship,
    /// In which role somebody acts.
    Role,
    /// Rules of law and statute.
    Rule,
    /// Schemes of documents.
    Scheme,
    /// How carefully evidence is to be handled.
    Sensitivity,
    /// How much a finding weighs.
    Severity,
    /// The groups that a premium committee represents.
    SocialGroup,
    /// Standing of a member.
    Status,
    /// Steps in the life of a certificate.
    Step,
    /// How somebody of a group is tied to the cooperative.
    Tie,
    /// What a training is about.
    Topic,
    /// Areas of work.
    Work,
    /// How far the work on a requirement is.
    WorkStatus,
}

impl Family {
    /// The first half of the ids of its messages.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::AppliesTo => "applies_to",
            Self::Audit => "audit_kind",
            Self::Basis => "basis",
            Self::Certification => "certification_status",
            Self::Class => "requirement_class",
            Self::Conformity => "conformity",
            Self::Cooperative => "cooperative",
            Self::Entry => "entry",
            Self::Exit => "exit",
            Self::Gender => "gender",
            Self::GenderRule => "gender_rule",
            Self::Issuer => "issuer",
            Self::Kinship => "kinship",
            Self::Listed => "listed",
            Self::MandateEnd => "mandate_end",
            Self::Member => "member",
            Self::OnFailure => "on_failure",
            Self::Grouping => "roll-up-by",
            Self::GroupRole => "group_role",
            Self::Organ => "organ",
            Self::Outcome => "outcome",
            Self::PartnerRole => "partner_role",
            Self::Post => "post",
            Self::Check => "proof",
            Self::Rank => "rank",
            Self::Relationship => "relationship",
            Self::Role => "role",
            Self::Rule => "rule",
            Self::Scheme => "scheme",
            Self::Sensitivity => "sensitivity",
            Self::Severity => "finding_severity",
            Self::SocialGroup => "social_group",
            Self::Status => "status",
            Self::Step => "certification_step",
            Self::Tie => "tie",
            Self::Topic => "topic",
            Self::Work => "work",
            Self::WorkStatus => "work_status",
        }
    }
}

impl Words {
    /// What a built-in indicator is called.
    pub fn built_in(&self, indicator: Indicator) -> String {
        self.say(&format!("er-{}", indicator.code().to_lowercase()))
    }

    /// How a built-in indicator is computed.
    pub fn formula(&self, indicator: Indicator) -> String {
        self.say(&format!("er-formula-{}", indicator.code().to_lowercase()))
    }

    /// Codes of frameworks as the language has them: `SDG 5.5.2` is `ODS 5.5.2` in Spanish. What is not known stays.
    pub fn frameworks<T: AsRef<str>>(&self, codes: &[T]) -> String {
        let said: Vec<String> = codes.iter().map(|code| self.framework(code.as_ref())).collect();
        said.join(", ")
    }

    /// The longest beginning that has words of its own is replaced by them.
    pub fn framework(&self, code: &str) -> String {
        let parts: Vec<&str> = code.split(' ').collect();
        let known = (1..=parts.len()).rev().find_map(|end| {
            let id = format!("framework-{}", parts[..end].join("-"));
            self.has(&id).then(|| (self.say(&id), &parts[end..]))
        });
        known.map_or_else(
            || code.to_owned(),
            |(said, rest)| {
                core::iter::once(said.as_str()).chain(rest.iter().copied()).collect::<Vec<_>>().join(" ")
            },
        )
    }

    /// What a requirement is about, by its code; one that a scheme has of its own stays as it is.
    pub fn requirement_topic(&self, code: &str) -> String {
        let id = format!("requirement-topic-{code}");
        if self.has(&id) { self.say(&id) } else { code.to_owned() }
    }

    /// A code in words, by the prefix of its family as a schema names it; the code itself where it has none.
    pub fn term_named(&self, prefix: &str, code: &str) -> String {
        let id = format!("{prefix}-{code}");
        if self.has(&id) { self.say_with(&id, &[("gender", Arg::from("unknown"))]) } else { code.to_owned() }
    }

    /// A code in words, where nobody in particular is meant: `president` is `presidencia`.
    pub fn term(&self, family: Family, code: &str) -> String {
        self.term_for(family, code, None)
    }

    /// A code in words, in the form for a person of this gender (`woman`, `man`, `other`; `None` is not known):
    /// `president` of a woman is `presidenta`.
    pub fn term_for(&self, family: Family, code: &str, gender: Option<&str>) -> String {
        let id = format!("{}-{code}", family.prefix());
        self.say_with(&id, &[("gender", Arg::from(gender.unwrap_or("unknown")))])
    }

    /// Other words that stand for a code where people type it: `femenino` for `woman`.
    pub fn also(&self, family: Family, code: &str) -> Vec<String> {
        let id = format!("{}-{code}", family.prefix());
        let listed = self.formatted(&id, Some("also"), &[]).unwrap_or_default();
        listed.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
    }

    /// A post in the form for its holder; one in the cooperative's own words stays as it is.
    pub fn post(&self, post: &Post, gender: Option<Gender>) -> String {
        if let Post::Other(own) = post {
            return own.to_string();
        }
        self.term_for(Family::Post, post.code(), gender.map(Gender::code))
    }

    /// An area of work; one in the cooperative's own words stays as it is.
    pub fn area(&self, area: &WorkArea) -> String {
        if let WorkArea::Other(own) = area { own.to_string() } else { self.term(Family::Work, area.code()) }
    }

    /// A declared gender, or that it is not known.
    pub fn gender(&self, gender: Option<Gender>) -> String {
        gender.map_or_else(|| self.say("part-unknown"), |gender| self.term(Family::Gender, gender.code()))
    }
}
