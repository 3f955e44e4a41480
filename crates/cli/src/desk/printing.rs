//! Where what is printed or written goes, and how it is set; and files that are read.

use std::io::{IsTerminal as _, Read as _, Write as _};
use std::path::Path;

use operations::Media;
use operations::problem::{Kind, Problem};
use reports::document::{Document, Format as Paper};
use reports::layout::Layout;
use reports::words::{Arg, Words};

use super::{Desk, tell};
use crate::args::{Color, Common, Format};
use crate::output::{self, Destination, Spared, Staged, Target};
use crate::problem::Outcome;
use crate::read;

/// The formats of whatever is printed, the usual one first.
const DOCUMENTS: [Format; 5] = [Format::Table, Format::Json, Format::Csv, Format::Html, Format::Xlsx];

/// How many columns text has in a file, and on a terminal that does not say.
const PAPER: u16 = 100;

impl Desk {
    /// Prints a document in the format that was asked for, or writes it into the file that was named.
    pub(crate) fn print(&self, document: &Document) -> Outcome {
        let layout = self.layout()?;
        operations::layout::check(document, layout)?;
        let paper = match (self.format, &self.destination) {
            (Format::Json, _) => Paper::Json,
            (Format::Csv, _) => Paper::Csv,
            (Format::Html, _) => Paper::Html(layout),
            (Format::Xlsx, _) => return self.write_out(&operations::workbook(document, &self.words)?),
            (Format::Table, Destination::Standard) => {
                Paper::Terminal { width: width(), color: self.colored() }
            }
            (Format::Table, Destination::File(_)) => Paper::Terminal { width: PAPER, color: false },
        };
        self.put(&document.render(paper, &self.words))
    }

    /// In which layout a page is wanted.
    pub(crate) fn layout(&self) -> Outcome<Option<Layout>> {
        let layout = operations::layout::read(self.common.layout.as_deref())?;
        match layout.filter(|_| self.format != Format::Html) {
            Some(layout) => Err(operations::layout::without_page(layout, self.format.code())),
            None => Ok(layout),
        }
    }

    /// Where a file goes that a verb names itself: not over a register, nor over these files that it reads.
    pub(crate) fn destination(&self, path: &Path, inputs: &[&Path]) -> Outcome<Destination> {
        let spared = Spared { register: &self.common.register, inputs };
        Destination::new(&self.words, path, self.common.overwrite, spared)
    }

    /// Where an export goes, and in which of the formats that it has: the file that was named, or what `--output` names where
    /// that is `-`.
    pub(crate) fn outlet(&self, file: &Path, can: &[Media]) -> Outcome<(Destination, Media)> {
        if let Some(layout) = operations::layout::read(self.common.layout.as_deref())? {
            return Err(operations::layout::without_page(layout, can.first().map_or("", |media| media.name)));
        }
        let path = self.named_once(file)?;
        let destination = self.destination(path, &[])?;
        let is_standard = matches!(destination, Destination::Standard);
        // A device has a name without an ending of its own.
        let path = if is_standard { Path::new("-") } else { path };
        let media = output::media(&self.words, path, self.common.format, can)?;
        if is_standard && media == Media::XLSX {
            no_workbook_on_a_terminal(&self.words)?;
        }
        Ok((destination, media))
    }

    /// The file that was named, or what `--output` names where that is `-`.
    fn named_once<'a>(&'a self, file: &'a Path) -> Outcome<&'a Path> {
        let is_named = file != Path::new("-");
        match &self.common.exported_to {
            Some(output) if is_named => {
                let (file, output) = (file.display().to_string(), output.display().to_string());
                let args = [("path", Arg::from(&file)), ("output", Arg::from(&output))];
                Err(read::coded(&self.words, Kind::Usage, "output_twice", &args))
            }
            Some(output) => Ok(output),
            None => Ok(file),
        }
    }

    /// Writes bytes where they go, and says so where that is a file.
    pub(crate) fn write(&self, destination: &Destination, bytes: &[u8]) -> Outcome {
        match destination {
            Destination::Standard => show(bytes),
            Destination::File(target) => {
                let written = target.write(&mut |file| file.write_all(bytes));
                self.saved(target, written)
            }
        }
    }

    /// Writes what was made ready.
    pub(crate) fn finish(&self, staged: Staged) -> Outcome {
        match staged {
            Staged::Standard(bytes) => show(&bytes),
            Staged::File(target, file) => self.saved(&target, target.place(file)),
        }
    }

    /// Says that a file was written, or why it was not.
    pub(crate) fn saved(&self, target: &Target, written: std::io::Result<()>) -> Outcome {
        written.map_err(|error| Problem::file(target.shown(), error))?;
        tell(&self.words.say_with("cli-file-written", &[("path", Arg::from(target.shown()))]));
        Ok(())
    }

    /// Refuses to read a file that is to be written.
    pub(crate) fn spare(&self, input: &Path) -> Outcome {
        self.destination.spare(&self.words, input)
    }

    /// Reads a file, or standard input for `-`; never the file that is to be written.
    pub(crate) fn read(&self, path: &Path) -> Outcome<Vec<u8>> {
        self.spare(path)?;
        if may_never_end(path) {
            let shown = path.display().to_string();
            return Err(read::coded(&self.words, Kind::File, "file_special", &[("path", Arg::from(&shown))]));
        }
        let read = if path == Path::new("-") {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        } else {
            std::fs::read(path)
        };
        read.map_err(|error| Problem::file(&path.display().to_string(), error))
    }

    /// Writes data to standard output, or into the file that was named.
    pub(crate) fn put(&self, text: &str) -> Outcome {
        if matches!(self.destination, Destination::File(_)) && self.format == Format::Csv {
            return self.write(&self.destination, &[output::BYTE_ORDER_MARK, text.as_bytes()].concat());
        }
        self.write(&self.destination, text.as_bytes())
    }

    /// Writes bytes to standard output, or into the file that was named.
    pub(crate) fn write_out(&self, bytes: &[u8]) -> Outcome {
        self.write(&self.destination, bytes)
    }

    fn colored(&self) -> bool {
        match self.common.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                std::io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        }
    }
}

/// Where what a verb prints goes, and in which format.
pub(super) fn destination(words: &Words, common: &Common) -> Outcome<(Destination, Format)> {
    // Whoever says how a page is laid out wants a page.
    let asked = common.format.or(common.layout.as_ref().map(|_| Format::Html));
    let path = common.output.as_deref().unwrap_or(Path::new("-"));
    let spared = Spared { register: &common.register, inputs: &[] };
    let destination = Destination::new(words, path, common.overwrite, spared)?;
    let is_standard = matches!(destination, Destination::Standard);
    let path = if is_standard { Path::new("-") } else { path };
    let format = output::chosen(words, path, asked, &DOCUMENTS)?;
    // An export goes where its own argument says.
    if is_standard && format == Format::Xlsx && common.target.is_none() {
        no_workbook_on_a_terminal(words)?;
    }
    Ok((destination, format))
}

fn no_workbook_on_a_terminal(words: &Words) -> Outcome {
    if std::io::stdout().is_terminal() {
        return Err(read::coded(words, Kind::Usage, "output_on_a_terminal", &[]));
    }
    Ok(())
}

/// Whether to read from there may be to wait for ever: a named pipe, a device. What the shell hands over as a numbered file is
/// open already.
fn may_never_end(path: &Path) -> bool {
    let is_handed_over =
        ["/dev/fd", "/dev/stdin", "/proc/self/fd"].into_iter().any(|folder| path.starts_with(folder));
    !is_handed_over && std::fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Writes data to standard output. A reader that closed the pipe is no error.
fn show(bytes: &[u8]) -> Outcome {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Problem::file("-", error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// How wide the terminal is; 100 columns where nobody knows.
pub(crate) fn width() -> u16 {
    let told = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok()).filter(|told| 0 < *told);
    let seen = || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| width.0);
    told.or_else(seen).filter(|width| 0 < *width).unwrap_or(PAPER)
}
