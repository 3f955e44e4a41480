//! A page as the tests read it: its headings and its fenced blocks. It knows nothing of what the blocks say.

use std::path::{Path, PathBuf};

use crate::desk::root;

/// The language in which a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Spanish,
}

impl Language {
    /// Its code.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }
}

/// A fenced block: what stands behind its fence, and its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: String,
    pub(super) text: String,
}

/// A page of the documentation.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// Its path below the root.
    pub(super) name: String,
    pub(super) language: Language,
    /// The number of signs before each heading, in their order.
    pub(super) headings: Vec<usize>,
    pub(super) blocks: Vec<Block>,
    /// Where the links of the page lead, as they stand in it.
    pub(super) links: Vec<String>,
}

impl Page {
    pub(super) fn read(path: &Path, language: Language) -> Self {
        let text =
            std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.strip_prefix(root()).unwrap_or(path).display().to_string();
        Self::of(name, language, &text)
    }

    pub(super) fn of(name: String, language: Language, text: &str) -> Self {
        let (mut headings, mut blocks, mut links) = (Vec::new(), Vec::new(), Vec::new());
        let mut open: Option<Block> = None;
        for line in text.lines() {
            match (&mut open, line.trim_end()) {
                (None, line) if line.starts_with("```") => {
                    open = Some(Block { kind: line[3..].to_owned(), text: String::new() });
                }
                (Some(_), "```") => blocks.extend(open.take()),
                (Some(block), line) => {
                    block.text.push_str(line);
                    block.text.push('\n');
                }
                (None, line) => {
                    let signs = line.bytes().take_while(|sign| *sign == b'#').count();
                    headings.extend(Some(signs).filter(|signs| 0 < *signs));
                    let targets = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
                    links.extend(targets.map(|(target, _)| target.to_owned()));
                }
            }
        }
        assert!(open.is_none(), "{name}: a block is not closed");
        Self { name, language, headings, blocks, links }
    }

    /// What a reader sees of its layout: the depth of each heading, and the kind of each block.
    pub(super) fn layout(&self) -> (&[usize], Vec<&str>) {
        (&self.headings, self.blocks.iter().map(|block| block.kind.as_str()).collect())
    }
}

/// The pages of a folder, by the names of their files.
fn names(folder: &str) -> Vec<String> {
    let files = std::fs::read_dir(root().join(folder)).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let pages = files.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let mut names: Vec<String> =
        pages.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The README and each page of the guide, in English and in Spanish. A page and its twin have the same file name.
pub(super) fn twins() -> Vec<(Page, Page)> {
    let guide = names("docs/guide");
    assert_eq!(
        guide,
        names("docs/guide/es"),
        "each page of the guide has a twin in docs/guide/es, and no other is there"
    );
    let of_guide = guide
        .iter()
        .map(|name| (PathBuf::from("docs/guide").join(name), PathBuf::from("docs/guide/es").join(name)));
    std::iter::once((PathBuf::from("README.md"), PathBuf::from("docs/README.es.md")))
        .chain(of_guide)
        .map(|(english, spanish)| {
            let english = Page::read(&root().join(english), Language::English);
            (english, Page::read(&root().join(spanish), Language::Spanish))
        })
        .collect()
}
