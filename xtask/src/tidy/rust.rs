//! Enough of Rust's grammar to look at code without its comments and literals, and at the paths it names. It must not
//! become a compiler: it may be wrong about code that rustfmt would not write.

/// A word, number or sign of the code, with the line it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// Line number from 1.
    pub(crate) line: usize,
    /// The characters; `::` is one token.
    pub(crate) text: &'a str,
}

impl Token<'_> {
    pub(crate) fn is_word(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphanumeric() || c == '_')
    }
}

/// A path as code names it, `use` trees spelt out.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Line number from 1.
    pub(crate) line: usize,
    /// `crate::person::Person` as three words.
    pub(crate) words: Vec<String>,
}

/// The code with every comment and the inside of every literal blanked out; lines stay where they are.
pub(crate) fn code_only(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after_word = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = literal(rest, after_word).unwrap_or(0);
        if length == 0 {
            code.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        } else {
            let (blanked, left) = rest.split_at(length);
            code.extend(blanked.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = left;
        }
    }
    code
}

/// Bytes of the comment or literal at the start of `rest`, if there is one.
fn literal(rest: &str, after_word: bool) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if rest.starts_with('"') {
        return Some(1 + quoted(rest.get(1..)?, '"'));
    }
    if rest.starts_with('\'') {
        return character(rest);
    }
    if after_word {
        return None;
    }
    let marks = rest.strip_prefix('b').unwrap_or(rest);
    let marks = marks.strip_prefix('r')?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    let inside = marks.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - inside.len();
    Some(inside.find(&end).map_or(rest.len(), |at| start + at + end.len()))
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(left) = rest.get(at..).filter(|left| !left.is_empty()) {
        if left.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if left.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += left.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// Bytes up to and with the closing quote, escapes skipped.
fn quoted(inside: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        if c == quote && !escaped {
            return at + quote.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    inside.len()
}

/// A character literal; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.get(1..)?;
    let first = inside.chars().next()?;
    let closed = inside.get(first.len_utf8()..)?.starts_with('\'');
    (first == '\\' || closed).then(|| 1 + quoted(inside, '\''))
}

/// The tokens of code that has gone through [`code_only`].
pub(crate) fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    for (line, text) in (1..).zip(code.lines()) {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let after_dot = found.last().is_some_and(|token| token.text == "." && token.line == line);
            let length = if first.is_ascii_digit() && !after_dot {
                number(rest)
            } else if first.is_alphanumeric() || first == '_' {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let (token, left) = rest.split_at(length);
            found.push(Token { line, text: token });
            rest = left.trim_start();
        }
    }
    found
}

/// Bytes of a number, with its fraction if it has one.
fn number(rest: &str) -> usize {
    let word = |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let whole = word(rest);
    let fraction = rest
        .get(whole..)
        .and_then(|left| left.strip_prefix('.'))
        .filter(|left| left.starts_with(|c: char| c.is_ascii_digit()));
    fraction.map_or(whole, |left| whole + 1 + word(left))
}

/// Every path that the code names, in order.
pub(crate) fn named(tokens: &[Token<'_>]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut rest = tokens;
    while let Some((token, left)) = rest.split_first() {
        rest = if token.text == "use" && left.first().is_some_and(|next| next.text != "<") {
            use_tree(left, &[], &mut found)
        } else if token.is_word() {
            inline(rest, &mut found)
        } else {
            left
        };
    }
    found
}

/// One branch of a `use` tree; returns what follows it.
fn use_tree<'a, 't>(tokens: &'a [Token<'t>], prefix: &[String], found: &mut Vec<Named>) -> &'a [Token<'t>] {
    let mut words = prefix.to_vec();
    let mut rest = tokens;
    while let Some((token, left)) = rest.split_first() {
        match token.text {
            "as" => rest = left.get(1..).unwrap_or_default(),
            "{" => return use_group(left, &words, found),
            "::" | "*" => rest = left,
            _ if token.is_word() => {
                words.push(token.text.to_owned());
                rest = left;
            }
            _ => break,
        }
    }
    let line = tokens.first().map_or(1, |token| token.line);
    found.push(Named { line, words });
    rest
}

fn use_group<'a, 't>(tokens: &'a [Token<'t>], prefix: &[String], found: &mut Vec<Named>) -> &'a [Token<'t>] {
    let mut rest = tokens;
    while let Some((token, left)) = rest.split_first() {
        match token.text {
            "}" => return left,
            "," => rest = left,
            _ if token.is_word() || matches!(token.text, "*" | "{" | "::") => {
                rest = use_tree(rest, prefix, found);
            }
            _ => break,
        }
    }
    rest
}

/// A path within code, or a single word; returns what follows it.
fn inline<'a, 't>(tokens: &'a [Token<'t>], found: &mut Vec<Named>) -> &'a [Token<'t>] {
    let mut words = Vec::new();
    let mut rest = tokens;
    let line = tokens.first().map_or(1, |token| token.line);
    while let Some((token, left)) = rest.split_first().filter(|(token, _)| token.is_word()) {
        words.push(token.text.to_owned());
        rest = left;
        match left {
            [colons, word, ..] if colons.text == "::" && word.is_word() => {
                rest = left.get(1..).unwrap_or_default();
            }
            _ => break,
        }
    }
    found.push(Named { line, words });
    rest
}

/// The module under the crate's root that a path leads into, seen from a module `depth` below the root.
pub(crate) fn root_module(named: &Named, depth: usize) -> Option<&str> {
    let ups = named.words.iter().take_while(|word| *word == "super").count();
    let start = match named.words.first().map(String::as_str) {
        Some("crate") => 1,
        Some("super") if depth <= ups => ups,
        _ => return None,
    };
    named.words.get(start).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects every check on code: what stands in a comment or a literal is not code.
    #[test]
    fn comments_and_literals_are_blank() {
        let text = "a // f64\n/* f64 /* f64 */ */ b \"f64 \\\" f64\" c r#\"f64\" f64\"# 'f' '\\'' &'a d b\"f64\" br\"f64\" e";
        let code = code_only(text);
        let words: Vec<_> = tokens(&code).iter().filter(|t| t.is_word()).map(|t| (t.line, t.text)).collect();
        assert_eq!(words, [(1, "a"), (2, "b"), (2, "c"), (2, "a"), (2, "d"), (2, "b"), (2, "e")]);
    }

    /// Protects the order of areas against `use` trees that hide a name in a group.
    #[test]
    fn use_trees_are_spelt_out() {
        let code = "use crate::{person::{self, Person as P}, member::*};\nfn f(x: std::fs::File) { super::g::<u8>() }";
        let tokens = tokens(code);
        let paths: Vec<_> =
            named(&tokens).iter().map(|n| format!("{} {}", n.line, n.words.join("::"))).collect();
        let expected = [
            "1 crate::person::self",
            "1 crate::person::Person",
            "1 crate::member",
            "2 fn",
            "2 f",
            "2 x",
            "2 std::fs::File",
            "2 super::g",
            "2 u8",
        ];
        assert_eq!(paths, expected);
    }

    /// Protects the check for floats: a fraction is one token, a range and a tuple's field are not fractions.
    #[test]
    fn a_fraction_is_one_token() {
        let texts: Vec<_> = tokens("1.5 0..5 x.0.1 7").iter().map(|t| t.text).collect();
        assert_eq!(texts, ["1.5", "0", ".", ".", "5", "x", ".", "0", ".", "1", "7"]);
    }
}
