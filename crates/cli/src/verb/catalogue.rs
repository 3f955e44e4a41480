//! Reading schemes and mappings from files.

mod faults;

use std::{
    io,
    path::{Path, PathBuf},
};

use clap::Args;
use domain::Command;
use domain::certification::Command as Certify;
use domain::certification::scheme::{Profile, Scheme};
use domain::value::{
    Digest,
    id::{BatchId, SchemeId},
};
use exchange::catalogue::{self, CatalogueError, Options, Reading, Unkept};
use exchange::oscal;
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Words};
use serde_json::json;
use storage::{FILE_MAX, KeepError};

use super::exchange::{import_batch, input};
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read;
use operations::Problem;

/// A scheme to read.
#[derive(Debug, Args)]
pub(crate) struct SchemeFile {
    /// The file, - for standard input, or one that comes along: pe-coop, craft-2.1 or fairmined-2.0
    scheme: String,
    /// The short name by which people will call the scheme in this version
    #[arg(long)]
    code: Option<String>,
    /// Its name
    #[arg(long)]
    title: Option<String>,
    /// Who owns it
    #[arg(long)]
    owner: Option<String>,
    /// Which version it is
    #[arg(long)]
    edition: Option<String>,
    /// The language of its texts, such as es
    #[arg(long)]
    language: Option<String>,
    /// Under which licence its texts stand
    #[arg(long)]
    licence: Option<String>,
    /// An OSCAL profile over it: a selection of its requirements that is adopted along with it
    #[arg(long = "profile", value_name = "FILE")]
    profiles: Vec<PathBuf>,
}

/// A mapping to read.
#[derive(Debug, Args)]
pub(crate) struct MappingFile {
    /// The file, or - for standard input
    file: PathBuf,
    /// The one scheme: code or title
    #[arg(long)]
    source: String,
    /// The other scheme: code or title
    #[arg(long)]
    target: String,
}

/// A problem with a catalogue.
fn problem(desk: &Desk, error: &CatalogueError, file: &Path) -> Problem {
    let fields = fields(desk.words(), error);
    let details: Vec<(&str, Arg<'_>)> =
        fields.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    input(desk, error.code(), file, &details)
}

/// What a message about it needs, in the reader's words.
fn fields(words: &Words, error: &CatalogueError) -> Vec<(&'static str, String)> {
    let mut fields = error.fields();
    for (_, value) in &mut fields {
        let id = format!("catalogue-is-{}", value.replace(' ', "-"));
        if words.has(&id) {
            *value = words.say(&id);
        }
    }
    fields
}

/// The name of a file without its folder.
fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

impl SchemeFile {
    /// Reads the scheme and adopts it; adopting the same again says so.
    pub(crate) fn run(&self, desk: &mut Desk) -> Outcome {
        let file = Path::new(&self.scheme);
        let bytes = match catalogue::shipped(&self.scheme) {
            Some(shipped) if !file.exists() => shipped.bytes.to_vec(),
            _ => desk.read(file)?,
        };
        let options = self.options(desk.words(), file)?;
        let mut reading = catalogue::read(&bytes, &options).map_err(|error| problem(desk, &error, file))?;
        let (Some(mut scheme), None) = (reading.schemes.pop(), reading.schemes.pop()) else {
            return Err(input(desk, "catalogue_not_one_scheme", file, &[]));
        };
        for path in &self.profiles {
            let catalogue = (file, bytes.as_slice());
            scheme.profiles.push(profile(desk, path, &scheme, catalogue, &mut reading.unkept)?);
        }
        let done = if let Some((id, document)) = known(desk, &scheme)? {
            scheme.header.document = document;
            Done { scheme: id, written: None, same: true }
        } else {
            // It is this file that was read, whatever the file says that it was itself read from elsewhere.
            scheme.header.document = Some(Digest::of(&[&bytes]));
            let id = mint::id();
            let content = Box::new(scheme.clone());
            let written = carry_out(desk, file, &bytes, Certify::AdoptScheme { scheme: id, content })?;
            Done { scheme: id, written, same: false }
        };
        let document = adopted(desk, &reading, &scheme, &done)?;
        desk.print(&document)
    }

    fn options(&self, words: &Words, file: &Path) -> Outcome<Options> {
        let name = name_of(file);
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        Ok(Options {
            name: stem.to_owned(),
            code: read::text_if(words, "--code", self.code.as_ref())?,
            language: read::text_if(words, "--language", self.language.as_ref())?,
            licence: read::text_if(words, "--licence", self.licence.as_ref())?,
            owner: read::text_if(words, "--owner", self.owner.as_ref())?,
            title: read::text_if(words, "--title", self.title.as_ref())?,
            version: read::text_if(words, "--edition", self.edition.as_ref())?,
        })
    }
}

/// The scheme of the register that says the same, and the file that it was read from.
fn known(desk: &mut Desk, scheme: &Scheme) -> Outcome<Option<(SchemeId, Option<Digest>)>> {
    let mut wanted = scheme.clone();
    let mut schemes = desk.register()?.certifications().schemes();
    Ok(schemes.find_map(|(id, known)| {
        // The same text may come in other files, such as one that a register wrote itself.
        wanted.header.document = known.header.document;
        (*known == wanted).then_some((id, known.header.document))
    }))
}

/// A profile from its file, over the catalogue that was read from another.
fn profile(
    desk: &Desk,
    path: &Path,
    scheme: &Scheme,
    (catalogue, content): (&Path, &[u8]),
    unkept: &mut Unkept,
) -> Outcome<Profile> {
    let bytes = desk.read(path)?;
    let name = name_of(path);
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let folder = path.parent().unwrap_or(Path::new(""));
    let is_same = |address: &str| holds(&folder.join(address), content);
    let over = oscal::Over { scheme, file: &name_of(catalogue), is_same: &is_same };
    let read = oscal::read_profile(&bytes, stem, &over);
    let (profile, left) = read.map_err(|error| problem(desk, &error, path))?;
    for (kind, count) in left.kinds {
        *unkept.kinds.entry(format!("profile: {kind}")).or_default() += count;
    }
    unkept.faults.extend(left.faults);
    Ok(profile)
}

/// Whether a file has this content; nothing where there is no such file.
fn holds(path: &Path, content: &[u8]) -> Option<bool> {
    let about = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    let as_long = u64::try_from(content.len()) == Ok(about.len());
    Some(as_long && std::fs::read(path).is_ok_and(|there| there == content))
}

/// What came of an import.
struct Done {
    /// The scheme that was adopted or was there already, or the source of a mapping.
    scheme: SchemeId,
    /// The batch and the version, where something was written.
    written: Option<(BatchId, u64)>,
    /// Whether the register said so already.
    same: bool,
}

impl Done {
    /// What to say of it.
    const fn said(&self, dry_run: bool) -> &'static str {
        match (self.same, self.written.is_some(), dry_run) {
            (true, _, _) => "cli-import-same",
            (_, true, _) => "cli-import-done",
            (_, false, _) => "cli-dry-run",
        }
    }
}

/// Carries one command out as an import, or only sees whether it could be. The file that a scheme was read from is kept
/// beside the register first, and only where the scheme will not be refused.
fn carry_out(
    desk: &mut Desk,
    file: &Path,
    bytes: &[u8],
    command: Certify,
) -> Outcome<Option<(BatchId, u64)>> {
    let is_scheme = matches!(command, Certify::AdoptScheme { .. });
    let command = Command::from(command);
    desk.foresee(std::slice::from_ref(&command))?;
    if desk.common.dry_run {
        return Ok(None);
    }
    if is_scheme {
        let kept = desk.store()?.put_blob(&mut io::Cursor::new(bytes), FILE_MAX, &mut |_| {});
        kept.map_err(|error| match error {
            KeepError::Storage(error) => Problem::from(error),
            // It is in memory, and was short enough to be read as a scheme.
            KeepError::TooBig { .. } | KeepError::Unreadable(_) => Problem::unforeseen(),
        })?;
    }
    let batch = import_batch(desk, Some(name_of(file)), bytes, vec![command])?;
    Ok(Some((batch.id, desk.execute_batch(&batch)?.version)))
}

/// The receipt of a scheme.
fn adopted(desk: &mut Desk, reading: &Reading, scheme: &Scheme, done: &Done) -> Outcome<Document> {
    let stamp = desk.stamp()?;
    let words = desk.words();
    let header = &scheme.header;
    let assessed = scheme.requirements.iter().filter(|one| one.assessable).count();
    let counts = reading.counts;
    let mut facts = Vec::new();
    let mut fact = |id: &str, value: String| facts.push(Fact { label: words.heading(id), value });
    fact("catalogue-format", words.say(&format!("catalogue-{}", reading.format.code().replace('_', "-"))));
    fact("catalogue-scheme", format!("{} – {}", header.code, header.title));
    fact("catalogue-owner", header.owner.to_string());
    fact("catalogue-edition", header.version.to_string());
    if let Some(licence) = &header.licence {
        fact("catalogue-licence", licence.to_string());
    }
    fact("catalogue-requirements", scheme.requirements.len().to_string());
    fact("catalogue-assessed", assessed.to_string());
    fact("catalogue-profiles", scheme.profiles.len().to_string());
    let counted = [
        ("catalogue-groups", counts.groups),
        ("catalogue-controls", counts.controls),
        ("catalogue-nested", counts.nested),
        ("catalogue-withdrawn", counts.withdrawn),
        ("catalogue-params", counts.params),
        ("catalogue-parts", counts.parts),
    ];
    for (id, count) in counted.into_iter().filter(|(_, count)| 0 < *count) {
        fact(id, count.to_string());
    }
    if let Some((batch, version)) = done.written {
        fact("cli-import-batch", batch.to_string());
        fact("col-version", version.to_string());
    }
    let data = json!({
        "batch": done.written.map(|(batch, _)| batch),
        "counts": {
            "groups": counts.groups, "controls": counts.controls, "nested": counts.nested,
            "withdrawn": counts.withdrawn, "params": counts.params, "parts": counts.parts,
            "requirements": scheme.requirements.len(), "assessed": assessed, "profiles": scheme.profiles.len(),
        },
        "dry_run": desk.common.dry_run,
        "format": reading.format.code(),
        "header": header,
        "same": done.same,
        "scheme": done.scheme,
        "left_out": faults::json(&reading.unkept.faults),
        "unkept": reading.unkept.kinds,
        "version": done.written.map(|(_, version)| version),
    });
    let notes = vec![words.say(done.said(desk.common.dry_run))];
    let sections = unkept(words, &reading.unkept);
    Ok(Document {
        title: words.heading("cli-import-title"),
        stamp,
        facts,
        sections,
        notes,
        data,
        ..Document::default()
    })
}

/// What was left out or cut, place by place, and what was not kept, by kind.
fn unkept(words: &Words, unkept: &Unkept) -> Vec<Section> {
    let mut sections: Vec<Section> = faults::section(words, &unkept.faults).into_iter().collect();
    sections.extend(kinds(words, unkept));
    sections
}

fn kinds(words: &Words, unkept: &Unkept) -> Option<Section> {
    if unkept.kinds.is_empty() {
        return None;
    }
    // Most kinds are names of fields of the format, which have no words.
    let row = |(kind, count): (&String, &u64)| {
        let id = format!("catalogue-unkept-{}", kind.replace(' ', "-"));
        let said = if words.has(&id) { words.say(&id) } else { kind.clone() };
        vec![Cell::code(kind, said), Cell::count(*count)]
    };
    let rows = unkept.kinds.iter().map(row);
    let columns = vec![
        Column::text("what", words.heading("catalogue-what")),
        Column::integer("count", words.heading("col-count")),
    ];
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    let heading = words.heading("catalogue-unkept");
    Some(Section { id: "catalogue-unkept".to_owned(), heading, table: Some(table), ..Section::default() })
}

impl MappingFile {
    /// Reads the mapping and relates the schemes; saying the same again says so.
    pub(crate) fn run(&self, desk: &mut Desk) -> Outcome {
        let bytes = desk.read(&self.file)?;
        let source = desk.reading()?.scheme(&self.source)?;
        let target = desk.reading()?.scheme(&self.target)?;
        let options = Options { name: name_of(&self.file), ..Options::default() };
        let reading = catalogue::read(&bytes, &options).map_err(|error| problem(desk, &error, &self.file))?;
        if reading.mappings.is_empty() {
            return Err(problem(desk, &CatalogueError::NoMapping, &self.file));
        }
        let schemes = desk.register()?.certifications();
        let (Some(one), Some(other)) = (schemes.scheme(source), schemes.scheme(target)) else {
            return Err(Problem::unforeseen());
        };
        let fitting = reading.mappings.iter().map(|mapping| mapping.between(one, other));
        let Some(fitted) = fitting.max_by_key(|fitted| fitted.links.len()).filter(|it| !it.links.is_empty())
        else {
            return Err(input(desk, "catalogue_mapping_fits_nothing", &self.file, &[]));
        };
        let same = schemes.links(source, target) == fitted.links;
        let command = Certify::RelateSchemes { source, target, links: fitted.links.clone() };
        let written = if same { None } else { carry_out(desk, &self.file, &bytes, command)? };
        let done = Done { scheme: source, written, same };
        let stamp = desk.stamp()?;
        let words = desk.words();
        let mut facts = Vec::new();
        let mut fact = |id: &str, value: String| facts.push(Fact { label: words.heading(id), value });
        fact("catalogue-links", fitted.links.len().to_string());
        if let Some((batch, version)) = done.written {
            fact("cli-import-batch", batch.to_string());
            fact("col-version", version.to_string());
        }
        let mut left = reading.unkept.clone();
        for (kind, count) in
            [("link to another scheme", fitted.elsewhere), ("link repeated", fitted.repeated)]
        {
            left.kinds.extend(Some((kind.to_owned(), count)).filter(|(_, count)| 0 < *count));
        }
        let data = json!({
            "batch": done.written.map(|(batch, _)| batch),
            "dry_run": desk.common.dry_run,
            "links": fitted.links.len(),
            "same": same,
            "source": source,
            "target": target,
            "left_out": faults::json(&left.faults),
            "unkept": left.kinds,
            "version": done.written.map(|(_, version)| version),
        });
        let notes = vec![words.say(done.said(desk.common.dry_run))];
        let sections = unkept(words, &left);
        let title = words.heading("cli-import-title");
        desk.print(&Document { title, stamp, facts, sections, notes, data, ..Document::default() })
    }
}
