//! What can be typed with every verb: the common options, and what was given of them. Parses only; every meaning is found later.
//!
//! The help texts and names here are English; `help.rs` puts those of the reader's language in their place, and `names.rs`
//! adds the names that other languages have.

use clap::{Args, Command, FromArgMatches as _, Parser, ValueEnum};

use operations::layout;
use reports::layout::Layout;

/// The register of a cooperative: who belongs, who holds which office since when, and how far women and men share.
#[derive(Debug, Parser)]
#[command(name = "ayni", version, disable_help_subcommand = true, max_term_width = 100)]
pub(crate) struct Ayni {
    #[command(flatten)]
    common: Common,
}

/// The options alone, where nothing else was typed: half of what the program does then would be to raise the tree of its
/// verbs. What is typed wrongly is for the whole tree to answer.
pub(crate) fn without_a_verb() -> Option<Common> {
    let options =
        Common::augment_args(Command::new("ayni").disable_help_flag(true).disable_version_flag(true));
    let matches = options.try_get_matches().ok()?;
    let mut common = Common::from_arg_matches(&matches).ok()?;
    common.named = named(&matches);
    Some(common)
}

/// Options of every verb.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Common options")]
pub(crate) struct Common {
    /// The file of the register, or its address on a server: postgres://user@host/database?register=REGISTER
    #[arg(
        long,
        short = 'r',
        global = true,
        env = "AYNI_REGISTER",
        hide_env_values = true,
        default_value = "register.ayni",
        value_name = "FILE"
    )]
    pub(crate) register: std::path::PathBuf,
    /// The address of a server that keeps the register; --register is its name there
    #[arg(long, global = true, env = "AYNI_SERVER", value_name = "URL")]
    pub(crate) server: Option<String>,
    /// The file with the access token for --server; by default the token stands in AYNI_TOKEN
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) token_file: Option<std::path::PathBuf>,
    /// The day that is asked about: 2021-11-30, 30/11/2021, "November 2021", 2021 or yesterday; by default today, where the
    /// register is kept
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
    /// Answer as the register was known at an instant: 2021-12-01 (its end), "2021-12-01 18:00", or with an offset or Z
    #[arg(long, global = true, value_name = "INSTANT")]
    pub(crate) as_known_at: Option<String>,
    /// How to print: table, json, csv, html or xlsx; table by default, or what the ending of --output says
    #[arg(long, short = 'f', global = true, value_enum)]
    pub(crate) format: Option<Format>,
    #[arg(long, global = true, value_parser = Layout::ALL.map(Layout::code), help = layout::ABOUT)]
    pub(crate) layout: Option<String>,
    /// Into a file instead of onto the terminal; a name that ends in .txt, .json, .csv, .html or .xlsx says the format
    #[arg(long, short = 'o', global = true, value_name = "FILE")]
    pub(crate) output: Option<std::path::PathBuf>,
    /// Put what is written in the place of a file that is there; never of a register
    #[arg(long, global = true)]
    pub(crate) overwrite: bool,
    /// The language, by its code, such as es
    #[arg(long, global = true, env = "AYNI_LANG", value_name = "LANG")]
    pub(crate) lang: Option<String>,
    /// Colour on a terminal: auto, always or never
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub(crate) color: Color,
    /// Say what would happen, and write nothing
    #[arg(long, global = true)]
    pub(crate) dry_run: bool,
    /// Who is asking, as the history names her: an office, not a personal name
    #[arg(long, global = true, env = "AYNI_BY", value_name = "OFFICE")]
    pub(crate) by: Option<String>,
    /// In which role: owner, secretary, board, supervisory, electoral, gender_committee, education_committee, auditor, member, donor or administrator
    #[arg(long, global = true, env = "AYNI_ROLE", value_name = "ROLE")]
    pub(crate) role: Option<String>,
    /// The identifier of this command; giving it again does nothing twice
    #[arg(long, global = true, value_name = "UUID")]
    pub(crate) command_id: Option<String>,
    /// Write only if the register is at this version
    #[arg(long, global = true, value_name = "VERSION")]
    pub(crate) expect_version: Option<u64>,
    /// Write although the clock of this machine is far from the last entry
    #[arg(long, global = true)]
    pub(crate) clock_is_right: bool,
    /// The verb, as its names lead to it; empty where none was typed.
    #[arg(skip)]
    pub(crate) verb: Vec<String>,
    /// The file into which an export goes; `-` is standard output.
    #[arg(skip)]
    pub(crate) target: Option<std::path::PathBuf>,
    /// The file that `--output` names for an export: another way to say [`Common::target`], so that nothing is printed into it.
    #[arg(skip)]
    pub(crate) exported_to: Option<std::path::PathBuf>,
    /// The file with the key that signs; that of the user where none is named.
    #[arg(skip)]
    pub(crate) key: Option<std::path::PathBuf>,
    /// How many bytes a file may have that is kept beside the register.
    #[arg(skip = storage::FILE_MAX)]
    pub(crate) size_max: u64,
    /// What the register was called, where it was named at all.
    #[arg(skip)]
    pub(crate) named: Option<String>,
    /// The digest of what was typed.
    #[arg(skip)]
    pub(crate) asked: Option<domain::value::Digest>,
}

/// Options that say nothing of what is asked, but only where, how and whether it is told and carried out.
const BESIDE: [&str; 18] = [
    "register",
    "server",
    "token_file",
    "as_known_at",
    "format",
    "layout",
    "lang",
    "color",
    "dry_run",
    "by",
    "role",
    "command_id",
    "expect_version",
    "yes",
    "overwrite",
    "output",
    "verb",
    "clock_is_right",
];

/// The names of the verb that was typed.
pub(crate) fn verb(matches: &clap::ArgMatches) -> Vec<String> {
    let mut names = Vec::new();
    let mut level = matches.subcommand();
    while let Some((name, below)) = level {
        names.push(name.to_owned());
        level = below.subcommand();
    }
    names
}

/// The digest of what was typed, whatever the order of its options: two commands are the same if this is.
pub(crate) fn asked(matches: &clap::ArgMatches) -> domain::value::Digest {
    let mut parts = Vec::new();
    let mut level = Some(matches);
    while let Some(matches) = level {
        let mut given: Vec<(String, Vec<u8>)> = matches
            .ids()
            .map(clap::Id::as_str)
            .filter(|id| !BESIDE.contains(id) && is_given(matches, id))
            .flat_map(|id| {
                let values = matches.try_get_raw(id).ok().flatten().into_iter().flatten();
                values.map(|value| (id.to_owned(), value.as_encoded_bytes().to_vec())).collect::<Vec<_>>()
            })
            .collect();
        // Values of one option stay in the order in which they were typed.
        given.sort_by(|one, other| one.0.cmp(&other.0));
        for (id, value) in given {
            parts.extend([id.into_bytes(), value]);
        }
        let below = matches.subcommand();
        parts.extend(below.map(|(verb, _)| format!("verb {verb}").into_bytes()));
        level = below.map(|(_, below)| below);
    }
    let lengths: Vec<[u8; 8]> = parts.iter().map(|part| (part.len() as u64).to_be_bytes()).collect();
    let sized = lengths.iter().zip(&parts).flat_map(|(length, part)| [&length[..], part]);
    domain::value::Digest::of(&sized.collect::<Vec<_>>())
}

/// What the register was called, where it was named at all.
pub(crate) fn named(matches: &clap::ArgMatches) -> Option<String> {
    let register = matches.get_one::<std::path::PathBuf>("register")?;
    is_given(matches, "register").then(|| register.display().to_string())
}

/// The arguments of a verb that an option or a variable of the environment gave, as they are typed.
pub(crate) fn given(matches: &clap::ArgMatches) -> std::collections::BTreeSet<String> {
    let by_default = Some(clap::parser::ValueSource::DefaultValue);
    let ids = matches.ids().map(clap::Id::as_str).filter(|id| matches.value_source(id) != by_default);
    ids.map(|id| id.replace('_', "-")).collect()
}

fn is_given(matches: &clap::ArgMatches, id: &str) -> bool {
    matches.value_source(id) == Some(clap::parser::ValueSource::CommandLine)
}

/// How to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For eyes.
    Table,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
    /// For a browser or paper.
    Html,
    /// A workbook for spreadsheets, into a file.
    #[value(alias = "excel")]
    Xlsx,
}

impl Format {
    /// What people type for it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
        }
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::Command;

    /// Options that some verbs have of their own with the meaning that the common ones have: where to write, and over what.
    const SAME_MEANING: [&str; 2] = ["output", "overwrite"];

    /// The names by which an option can be meant: its id, and what is typed for it.
    fn names(command: &Command, only_global: bool) -> BTreeSet<String> {
        let arguments = command.get_arguments().filter(|one| !only_global || one.is_global_set());
        let arguments = arguments.filter(|one| only_global || !SAME_MEANING.contains(&one.get_id().as_str()));
        let named = |one: &clap::Arg| {
            let long = one.get_long_and_visible_aliases().unwrap_or_default();
            let hidden = one.get_all_aliases().unwrap_or_default();
            let short = one.get_short().map(|short| format!("-{short}"));
            let typed = long.into_iter().chain(hidden).map(|long| format!("--{long}"));
            let id = (!one.is_global_set() || only_global).then(|| one.get_id().to_string());
            typed.chain(short).chain(id).collect::<Vec<_>>()
        };
        arguments.flat_map(named).collect()
    }

    fn clashes(command: &Command, path: &str, global: &BTreeSet<String>, found: &mut Vec<String>) {
        for verb in command.get_subcommands() {
            let path = format!("{path} {}", verb.get_name());
            found.extend(names(verb, false).intersection(global).map(|name| format!("{path}: {name}")));
            clashes(verb, &path, global, found);
        }
    }

    /// Protects the history: a deadline typed after an option that is also a common one would be taken for who asks.
    #[test]
    fn no_option_of_a_verb_is_named_like_a_common_one() {
        let command = crate::tree::whole();
        let mut found = Vec::new();
        clashes(&command, "ayni", &names(&command, true), &mut found);
        assert_eq!(found, Vec::<String>::new());
    }
}
