//! The dossier for an auditor: the pages of the reports, the evidence that may leave, and the facts of the register, packed
//! into a folder or a ZIP.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use domain::Register;
use domain::certification::{Audit, Evidence, Sensitivity, Source, bundle};
use domain::compliance::{Asked, Readiness, ledger, readiness};
use domain::indicator::counts;
use domain::rule::Pack;
use domain::value::Digest;
use domain::value::id::CertificationId;
use exchange::dossier::{Content, DossierError, Form, Packed, Part, pack, safe};
use reports::document::{Document, Format};
use reports::page::Stamp;
use reports::records::Records;
use reports::report::{self, Dossier, Enclosed, Piece};
use reports::words::{Arg, Family, Words};
use strum::VariantArray as _;

use crate::args;
use crate::desk::{Desk, tell};
use crate::problem::Outcome;
use crate::read;
use operations::Query as _;
use operations::problem::{Kind, Problem};
use operations::report::Participation;

/// How many digits of a hash tell the files of a dossier apart.
const SHORT: usize = 12;

/// What goes into the dossier, and where it goes.
#[derive(Debug, Args)]
pub(crate) struct Packing {
    /// The certification: code or title of the scheme, or number of the certificate
    #[arg(long)]
    certification: String,
    /// The organisation, where several are certified
    #[arg(long)]
    cooperative: Option<String>,
    /// The folder to write, or a file whose name ends in .zip
    #[arg(long, short = 'o', value_name = "FOLDER")]
    output: PathBuf,
    /// Up to which sensitivity evidence goes in: public, internal or confidential; what is sensitive never does
    #[arg(long, default_value = "internal")]
    up_to: String,
    /// Put it in the place of a dossier that is there
    #[arg(long)]
    overwrite: bool,
}

impl Packing {
    /// Packs the dossier, and says what was packed.
    pub(super) fn run(&self, desk: &mut Desk) -> Outcome {
        let words = desk.words();
        let levels = Sensitivity::VARIANTS;
        let up_to =
            read::choice(words, "--up-to", Family::Sensitivity, levels, Sensitivity::code, &self.up_to)?;
        if up_to == Sensitivity::Sensitive {
            return Err(read::wrong(words, "dossier_up_to", "--up-to", &self.up_to, &[]));
        }
        let reading = desk.reading()?;
        let certification = reading.certification(&self.certification, self.cooperative.as_ref())?;
        // Whatever the moment at which it is made, the dossier of a day is the same.
        let stamp = Stamp { generated_at: String::new(), ..desk.stamp()? };
        let register = desk.register()?.clone();
        let chosen = chosen(&register, certification, up_to);
        kept(desk, &chosen)?;
        let mut texts = pages(desk, &register, certification, &chosen, up_to, &stamp)?;
        texts.push(("register.json".to_owned(), facts(desk, &register, certification, &stamp)?));
        if desk.common.dry_run {
            return rehearsed(desk, &chosen);
        }
        let packed = self.pack(desk, texts, &chosen)?;
        self.say(desk, &packed)
    }

    fn pack(
        &self,
        desk: &mut Desk,
        texts: Vec<(String, String)>,
        chosen: &[Enclosed<'_>],
    ) -> Outcome<Packed> {
        let store: &storage::Store = desk.store()?;
        let text = |(name, text)| Part { name, content: Content::Text(text) };
        let mut parts: Vec<Part<'_>> = texts.into_iter().map(text).collect();
        parts.extend(files(chosen).map(|(_, name, digest, size)| {
            let open = move || {
                let file = store.open_file(digest).map_err(io::Error::other)?;
                Ok(Box::new(file) as Box<dyn Read>)
            };
            Part { name: name.to_owned(), content: Content::Stream { size, open: Box::new(open) } }
        }));
        let bar = crate::progress::bytes(parts.iter().map(size).sum());
        let form = Form::of(&self.output);
        let beside = self.output.parent().filter(|folder| !folder.as_os_str().is_empty());
        storage::sweep_outputs(beside.unwrap_or(Path::new(".")));
        let packed = pack(parts, &self.output, form, self.overwrite, &mut |done, all| bar.at_of(done, all));
        bar.done();
        packed.map_err(|error| problem(desk.words(), error))
    }

    fn say(&self, desk: &Desk, packed: &Packed) -> Outcome {
        let path = self.output.display().to_string();
        if desk.format() == args::Format::Json {
            let Packed { parts, bytes, manifest } = packed;
            let said =
                serde_json::json!({ "bytes": bytes, "manifest": manifest, "parts": parts, "path": path });
            return desk.put(&format!("{said:#}\n"));
        }
        let manifest = packed.manifest.to_string();
        let args = [
            ("path", Arg::from(&path)),
            ("parts", Arg::Number(packed.parts)),
            ("bytes", Arg::Number(packed.bytes)),
            ("manifest", Arg::from(&manifest)),
        ];
        desk.put(&format!("{}\n", desk.words().say_with("cli-dossier-written", &args)))
    }
}

fn size(part: &Part<'_>) -> u64 {
    match &part.content {
        Content::Text(text) => u64::try_from(text.len()).unwrap_or(u64::MAX),
        Content::Stream { size, .. } => *size,
    }
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
fn kept(desk: &mut Desk, chosen: &[Enclosed<'_>]) -> Outcome {
    let sizes = desk.store()?.file_sizes();
    let sizes = sizes.map_err(Problem::from)?;
    let missing = files(chosen).find(|(_, _, digest, size)| sizes.get(digest) != Some(size));
    let Some((evidence, _, digest, _)) = missing else { return Ok(()) };
    let digest = digest.to_string();
    let args = [("title", Arg::from(evidence.details.title.as_str())), ("digest", Arg::from(&digest))];
    Err(read::coded(desk.words(), Kind::Damaged, "dossier_file_missing", &args))
}

/// Every page with its data, and the index that leads to them.
fn pages(
    desk: &mut Desk,
    register: &Register,
    certification: CertificationId,
    enclosed: &[Enclosed<'_>],
    up_to: Sensitivity,
    stamp: &Stamp,
) -> Outcome<Vec<(String, String)>> {
    let on = desk.on();
    let pack = Pack::peru();
    let ready: Option<Readiness<'_>> = readiness(register, &pack, certification, None, on);
    let ready = ready.ok_or_else(Problem::unforeseen)?;
    let holder = ready.certification.holder;
    let cooperative = Some(holder.to_string().as_str().into());
    let report = Participation { cooperative, since: None, every: 12, organ: None, term: None };
    let (moment, words) = desk.moment()?;
    let participation = report.answer(&moment, words)?;
    drop(moment);
    let words = desk.words();
    let records = Records::new(register, words).leaving();
    let of = Dossier { records: &records, readiness: &ready, enclosed, up_to, stamp };
    let mut set = Set { words, stamp, texts: Vec::new(), pieces: Vec::new() };
    set.add("requirements", report::dossier_requirements(&of));
    let family = register.cooperatives().family(holder, on);
    let counted: Vec<_> = family.iter().map(|one| counts(register, Some(*one), on)).collect();
    set.add("extracts/members", report::dossier_members(&of, &counted));
    set.add("extracts/participation", participation);
    let organs = register.committees().organs().filter(|organ| family.contains(&organ.cooperative));
    for (number, organ) in (1..).zip(organs.filter(|organ| organ.period.contains(on))) {
        if let Some(page) = report::composition(register, organ.id, on, stamp, words) {
            let name = safe(&records.organ(organ.id));
            set.add(&format!("extracts/organ-{number:02}-{name}"), page);
        }
    }
    certified(&mut set, &records, &ready, &pack, on);
    let index = report::dossier(&of, &set.listed());
    set.texts.push(("index.html".to_owned(), index.render(Format::Html, words)));
    Ok(set.texts)
}

/// How the certificate stands, each audit with its follow-up, and the premium where there is any.
fn certified(set: &mut Set<'_>, records: &Records<'_>, ready: &Readiness<'_>, pack: &Pack, on: NaiveDate) {
    let (state, certification) = (records.register.certifications(), ready.certification);
    set.add("extracts/certificate", report::certificate(records, certification, on, set.stamp));
    let begun = |audit: &&Audit| audit.held.as_ref().map_or(audit.details.planned, |held| held.from);
    let mut audits: Vec<&Audit> = state.audits_of(certification.id).collect();
    audits.sort_by_key(|audit| (begun(audit).first(), audit.id));
    for (number, audit) in (1..).zip(audits) {
        if let Some(page) = report::audit(records, audit, on, set.stamp) {
            set.add(&format!("extracts/audit-{number:02}-{}", begun(&audit)), page);
        }
    }
    let ledger = ledger(state, certification.holder, on);
    let asked = Asked::of(records.register, pack, certification.holder, on);
    if let Some(asked) = asked.filter(|_| !ledger.purses.is_empty()) {
        set.add("extracts/premium", report::premium(records, &asked, &ledger, set.stamp));
    }
}

/// Pages on their way into a dossier.
struct Set<'a> {
    words: &'a Words,
    stamp: &'a Stamp,
    texts: Vec<(String, String)>,
    pieces: Vec<Piece>,
}

impl Set<'_> {
    /// A document as a page, as a table, and as data.
    fn add(&mut self, name: &str, mut document: Document) {
        document.stamp.clone_from(self.stamp);
        let formats = [("html", Format::Html), ("csv", Format::Csv), ("json", Format::Json)];
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
        let rest =
            [one("dossier-register", "register.json"), one("dossier-manifest", exchange::dossier::MANIFEST)];
        self.pieces.iter().cloned().chain(rest).collect()
    }
}

/// From which register, at which point of its chain, the dossier was made.
fn facts(
    desk: &mut Desk,
    register: &Register,
    certification: CertificationId,
    stamp: &Stamp,
) -> Outcome<String> {
    let id = desk.store()?.id();
    let state = register.certifications();
    let found = state.certification(certification).ok_or_else(Problem::unforeseen)?;
    let scheme = state.scheme(found.scheme).map(|scheme| &scheme.header);
    let facts = serde_json::json!({
        "as_known_at": stamp.as_known_at,
        "as_of": stamp.as_of,
        "certification": certification,
        "head": stamp.head,
        "holder": found.holder,
        "name": stamp.register,
        "register": id,
        "scheme": scheme.map(|scheme| scheme.code.as_str()),
        // Its text may be somebody's who does not let it go round, so its hash says which it is.
        "scheme_document": scheme.and_then(|scheme| scheme.document),
        "scheme_version": scheme.map(|scheme| scheme.version.as_str()),
        "version": stamp.version.parse::<u64>().unwrap_or_default(),
    });
    Ok(format!("{facts:#}\n"))
}

fn rehearsed(desk: &Desk, chosen: &[Enclosed<'_>]) -> Outcome {
    let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let left_out = chosen.iter().filter(|one| !one.leaves).count();
    let args = [("files", number(files(chosen).count())), ("left_out", number(left_out))];
    tell(&desk.words().say("cli-dry-run"));
    desk.put(&format!("{}\n", desk.words().say_with("cli-dossier-would", &args)))
}

/// Why there is no dossier.
fn problem(words: &Words, error: DossierError) -> Problem {
    let (code, shown) = (error.code(), |path: &Path| path.display().to_string());
    match error {
        DossierError::Exists { path } | DossierError::NotADossier { path } => {
            Problem::new(Kind::File, code).with("path", shown(&path))
        }
        DossierError::Name { name } => Problem::new(Kind::Unforeseen, code).with("name", name),
        DossierError::Unreadable { name, source } => {
            let detail = operations::problem::system(words, &source);
            Problem::new(Kind::Damaged, code).with("name", name).with("detail", detail)
        }
        DossierError::Unwritable { path, source } => Problem::file(&shown(&path), source),
    }
}
