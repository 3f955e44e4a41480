//! `report.dossier`: the pages of the reports, the evidence that may leave, and the facts of the register, as files that go
//! together.

use std::collections::BTreeSet;
use std::io::{self, Read};

use chrono::NaiveDate;
use clap::Args;
use domain::Register;
use domain::authority;
use domain::certification::scheme::Header;
use domain::certification::{Audit, Certification, Evidence, Sensitivity, Source, bundle};
use domain::compliance::{CheckContext, Readiness, ledger, readiness};
use domain::indicator::counts;
use domain::rule::RuleSet;
use domain::value::Digest;
use domain::value::id::{CertificationId, CooperativeId, RegisterId};
use exchange::dossier::{self, MANIFEST, Part, safe};
use reports::document::{Document, Format};
use reports::layout::Layout;
use reports::provenance::Provenance;
use reports::records::Records;
use reports::report::{self, Enclosed, Piece};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Participation;
use crate::operation::{Content, Delivery, Export, Exported, Media};
use crate::problem::Kind;
use crate::proposal::Notice;
use crate::{Field as _, Input, Moment, Outcome, Problem, Query as _};

/// How many digits of a hash tell the files of a dossier apart.
const SHORT: usize = 12;

/// The dossier for an auditor: every requirement, the evidence that may leave, extracts, and hashes of it all
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Dossier {
    /// The certification: code or title of the scheme, or number of the certificate
    #[arg(long)]
    pub certification: Input<CertificationId>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Up to which sensitivity evidence goes in: public, internal or confidential; what is sensitive never does
    #[arg(long, default_value = "internal")]
    #[serde(default = "internal", skip_serializing_if = "is_internal")]
    pub up_to: Input<Sensitivity>,
}

fn internal() -> Input<Sensitivity> {
    Sensitivity::Internal.code().into()
}

/// Whether it is what is assumed where nothing is said: it is the same request with it and without.
fn is_internal(level: &Input<Sensitivity>) -> bool {
    **level == *Sensitivity::Internal.code()
}

impl Export for Dossier {
    const NAME: &'static str = "report.dossier";
    const KIND: authority::Question = authority::Question::Extracts;
    const CLASS: authority::Sensitivity = authority::Sensitivity::Personal;
    const MEDIA: &'static [Media] = &[Media::PACKAGE];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let up_to = self.up_to.read("up_to", &resolver)?;
        if up_to == Sensitivity::Sensitive {
            return Err(Problem::wrong("dossier_up_to", "up_to", &self.up_to));
        }
        let holder = self.cooperative.as_deref();
        let certification = resolver.certification("certification", &self.certification, holder)?;
        let chosen = chosen(resolver.register, certification, up_to);
        kept(to.at, &chosen)?;
        // Whatever the moment at which it is made, the dossier of a day is the same.
        let provenance = Provenance { generated_at: None, ..to.at.provenance()? };
        let mut texts = pages(to, certification, &chosen, up_to, &provenance)?;
        texts.push(("register.json".to_owned(), facts(to.at, certification, &provenance)?));
        let left_out = chosen.iter().filter(|one| !one.leaves).count();
        let foretold = Notice::new("dossier-would").with("files", files(&chosen).count());
        let content = Content::Package(parts(to.at, texts, &chosen));
        let exported = Exported::of(Self::NAME, to.media, content);
        Ok(Exported { foretold: Some(foretold.with("left_out", left_out)), ..exported })
    }
}

/// Everything that goes in; a file of evidence is opened when its turn comes.
fn parts<'a>(at: &'a Moment<'a>, texts: Vec<(String, String)>, chosen: &[Enclosed<'_>]) -> Vec<Part<'a>> {
    let text = |(name, text)| Part { name, content: dossier::Content::Text(text) };
    let mut parts: Vec<Part<'a>> = texts.into_iter().map(text).collect();
    parts.extend(files(chosen).map(|(_, name, digest, size)| {
        let open = move || {
            let file = at.open_stored(digest).map_err(io::Error::other)?;
            Ok(Box::new(file) as Box<dyn Read>)
        };
        let content = dossier::Content::Stream { size, open: Box::new(open) };
        Part { name: name.to_owned(), content }
    }));
    parts
}

/// The evidence of the certification, and under which name the files that may leave stand in the dossier.
fn chosen(register: &Register, certification: CertificationId, up_to: Sensitivity) -> Vec<Enclosed<'_>> {
    let one = |(evidence, requirements): (_, _)| {
        let evidence: &Evidence = evidence;
        let leaves = evidence.details.sensitivity.may_leave(up_to);
        let name = match &evidence.details.source {
            Source::File { digest, name, .. } if leaves => {
                let digits: String = digest.to_string().chars().take(SHORT).collect();
                Some(format!("evidence/{digits}-{}", safe(name.as_str())))
            }
            _ => None,
        };
        Enclosed { evidence, requirements, leaves, name }
    };
    bundle(register.certifications(), certification).into_iter().map(one).collect()
}

/// The files that go into the dossier: each once, even where several pieces of evidence are the same file of the same name.
fn files<'a>(chosen: &'a [Enclosed<'_>]) -> impl Iterator<Item = (&'a Evidence, &'a str, Digest, u64)> {
    let mut seen = BTreeSet::new();
    chosen.iter().filter_map(move |one| {
        let name = one.name.as_deref()?;
        let Source::File { digest, size, .. } = one.evidence.details.source else { return None };
        seen.insert(name.to_lowercase()).then_some((one.evidence, name, digest, size))
    })
}

/// Refuses to begin where a file that belongs into the dossier is not there; what it holds is checked while it is packed.
fn kept(at: &Moment<'_>, chosen: &[Enclosed<'_>]) -> Outcome {
    let sizes = at.file_sizes()?;
    let missing = files(chosen).find(|(_, _, digest, size)| sizes.get(digest) != Some(size));
    let Some((evidence, _, digest, _)) = missing else { return Ok(()) };
    let problem = Problem::new(Kind::Damaged, "dossier_file_missing").with("digest", digest.to_string());
    Err(problem.with("title", evidence.details.title.as_str()))
}

/// Every page with its data, and the index that leads to them.
fn pages(
    to: &Delivery<'_>,
    certification: CertificationId,
    enclosed: &[Enclosed<'_>],
    up_to: Sensitivity,
    provenance: &Provenance,
) -> Outcome<Vec<(String, String)>> {
    let (register, on, words) = (to.at.register()?, to.at.on(), to.words);
    let rule_set = RuleSet::peru();
    let ready: Option<Readiness<'_>> = readiness(register, rule_set, certification, None, on);
    let ready = ready.ok_or_else(Problem::unforeseen)?;
    let holder = ready.certification.holder;
    let cooperative = Some(holder.to_string().as_str().into());
    let participation = Participation { cooperative, since: None, every: 12, organ: None, term: None };
    let records = Records::new(register, words).leaving();
    let of = report::Dossier { records: &records, readiness: &ready, enclosed, up_to, provenance };
    let mut set = Set { words, provenance, texts: Vec::new(), pieces: Vec::new() };
    set.add("requirements", report::dossier_requirements(&of));
    let family = register.cooperatives().family(holder, on);
    let counted: Vec<_> = family.iter().map(|one| counts(register, Some(*one), on)).collect();
    set.add("extracts/members", report::dossier_members(&of, &counted));
    set.add("extracts/participation", participation.answer(to.at, words)?);
    let organs = register.committees().organs().filter(|organ| family.contains(&organ.cooperative));
    for (number, organ) in (1..).zip(organs.filter(|organ| organ.period.contains(on))) {
        if let Some(page) = report::composition(register, organ.id, on, provenance, words) {
            let name = safe(&records.organ(organ.id));
            set.add(&format!("extracts/organ-{number:02}-{name}"), page);
        }
    }
    certified(&mut set, &records, &ready, rule_set, on);
    let index = report::dossier(&of, &set.listed());
    set.texts.push(("index.html".to_owned(), index.render(PAGE, words)));
    Ok(set.texts)
}

/// How the certificate stands, each audit with its follow-up, and the premium where there is any.
fn certified(
    set: &mut Set<'_>,
    records: &Records<'_>,
    ready: &Readiness<'_>,
    rule_set: &RuleSet,
    on: NaiveDate,
) {
    let (state, certification) = (records.register.certifications(), ready.certification);
    set.add("extracts/certificate", report::certificate(records, certification, on, set.provenance));
    let begun = |audit: &&Audit| audit.held.as_ref().map_or(audit.details.planned, |held| held.from);
    let mut audits: Vec<&Audit> = state.audits_of(certification.id).collect();
    audits.sort_by_key(|audit| (begun(audit).first(), audit.id));
    for (number, audit) in (1..).zip(audits) {
        if let Some(page) = report::audit(records, audit, on, set.provenance) {
            set.add(&format!("extracts/audit-{number:02}-{}", begun(&audit)), page);
        }
    }
    let ledger = ledger(state, certification.holder, on);
    let asked = CheckContext::of(records.register, rule_set, certification.holder, on);
    if let Some(asked) = asked.filter(|_| !ledger.purses.is_empty()) {
        set.add("extracts/premium", report::premium(records, &asked, &ledger, set.provenance));
    }
}

/// A dossier is filed.
const PAGE: Format = Format::Html(Some(Layout::Paper));

/// Pages on their way into a dossier.
struct Set<'a> {
    words: &'a Words,
    provenance: &'a Provenance,
    texts: Vec<(String, String)>,
    pieces: Vec<Piece>,
}

impl Set<'_> {
    /// A document as a page, as a table, and as data.
    fn add(&mut self, name: &str, mut document: Document) {
        document.provenance.clone_from(self.provenance);
        let formats = [("html", PAGE), ("csv", Format::Csv), ("json", Format::Json)];
        let title = match document.subtitle.as_str() {
            // Several organisations have organs of one kind.
            of if name.starts_with("extracts/organ-") && !of.is_empty() => {
                format!("{} – {of}", document.title)
            }
            _ => document.title.clone(),
        };
        let names: Vec<String> = formats.iter().map(|(ending, _)| format!("{name}.{ending}")).collect();
        let rendered = formats.iter().map(|(_, format)| document.render(*format, self.words));
        self.texts.extend(names.iter().cloned().zip(rendered));
        self.pieces.push(Piece { title, names });
    }

    /// What the index lists: the pages, and what every dossier has beside them.
    fn listed(&self) -> Vec<Piece> {
        let one = |id: &str, name: &str| Piece { title: self.words.say(id), names: vec![name.to_owned()] };
        let rest = [one("dossier-register", "register.json"), one("dossier-manifest", MANIFEST)];
        self.pieces.iter().cloned().chain(rest).collect()
    }
}

/// From which register, at which point of its chain, the dossier was made.
#[derive(Serialize)]
struct Facts<'a> {
    as_known_at: Option<String>,
    as_of: NaiveDate,
    certification: CertificationId,
    head: Option<Digest>,
    holder: CooperativeId,
    name: &'a str,
    register: RegisterId,
    scheme: Option<&'a str>,
    /// Its text may be somebody's who does not let it go round, so its hash says which it is.
    scheme_document: Option<Digest>,
    scheme_version: Option<&'a str>,
    version: u64,
}

fn facts(at: &Moment<'_>, certification: CertificationId, provenance: &Provenance) -> Outcome<String> {
    let state = at.register()?.certifications();
    let found: &Certification = state.certification(certification).ok_or_else(Problem::unforeseen)?;
    let scheme: Option<&Header> = state.scheme(found.scheme).map(|scheme| &scheme.header);
    let facts = Facts {
        as_known_at: at.when.as_known_at.map(|instant| at.when.zone.rfc3339(instant)),
        as_of: at.on(),
        certification,
        head: provenance.head,
        holder: found.holder,
        name: &provenance.register,
        register: at.register_id(),
        scheme: scheme.map(|scheme| scheme.code.as_str()),
        scheme_document: scheme.and_then(|scheme| scheme.document),
        scheme_version: scheme.map(|scheme| scheme.version.as_str()),
        version: at.version(),
    };
    let text = serde_json::to_string_pretty(&facts).map_err(|_| Problem::unforeseen())?;
    Ok(format!("{text}\n"))
}
