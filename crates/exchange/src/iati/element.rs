//! Elements of XML as a tree, and the tree as text.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with attributes, and other elements or a text within.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    within: Vec<Element>,
    text: Option<String>,
}

impl Element {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), within: Vec::new(), text: None }
    }

    /// The same, with an attribute.
    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, visible(value)));
        self
    }

    /// The same, with an attribute where there is a value.
    #[must_use]
    pub(super) fn with_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The same, with elements within it.
    #[must_use]
    pub(super) fn all(mut self, within: impl IntoIterator<Item = Self>) -> Self {
        self.within.extend(within);
        self
    }

    /// The same, with a text.
    #[must_use]
    pub(super) fn saying(mut self, text: &str) -> Self {
        self.text = Some(visible(text));
        self
    }

    /// The same, with a narrative.
    #[must_use]
    pub(super) fn narrating(self, text: &str) -> Self {
        self.all([Self::new("narrative").saying(text)])
    }

    /// A whole document with this element at the top.
    ///
    /// # Panics
    ///
    /// Never: writing into memory does not fail.
    pub(super) fn into_document(self) -> String {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        let declared = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None));
        #[expect(clippy::expect_used, reason = "writing into memory does not fail")]
        writer.write_event(declared).and_then(|()| self.write(&mut writer)).expect("memory takes it");
        let mut text = String::from_utf8_lossy(&writer.into_inner()).into_owned();
        text.push('\n');
        text
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, value.as_str()));
        }
        if self.within.is_empty() && self.text.is_none() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        if let Some(text) = &self.text {
            writer.write_event(Event::Text(BytesText::new(text)))?;
        }
        for element in &self.within {
            element.write(writer)?;
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// The text without characters that no XML may hold.
fn visible(text: &str) -> String {
    let held =
        |c: &char| matches!(c, '\t' | '\n') || (!c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    text.chars().filter(held).collect()
}
