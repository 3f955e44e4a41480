//! Names of parts: such that every system can write them, none leads out of the folder, and every tool reads the manifest.

use unicode_normalization::UnicodeNormalization as _;

/// How many characters the name of one file or folder may have.
const LENGTH: usize = 120;

/// Names that one system or another keeps for itself, whatever their ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name for a file made from any text: letters without accents, digits, `.`, `-` and `_`; everything else becomes one
/// `-`. The ending of the name is kept where it is short.
pub fn safe(text: &str) -> String {
    let (stem, ending) = match text.rsplit_once('.') {
        Some((stem, ending)) if (1..=8).contains(&ending.chars().count()) => (stem, plain(ending)),
        _ => (text, String::new()),
    };
    let mut name: String = plain(stem).chars().take(60).collect();
    name.truncate(name.trim_end_matches(['-', '.']).len());
    if name.is_empty() || is_reserved(&name) {
        name = if name.is_empty() { "file".to_owned() } else { format!("file-{name}") };
    }
    if ending.is_empty() { name } else { format!("{name}.{ending}") }
}

fn plain(text: &str) -> String {
    let mut plain = String::new();
    for character in text.nfkd() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '_' => plain.push(character),
            // Accents stand apart from their letters here.
            '\u{300}'..='\u{36f}' => {}
            _ if plain.ends_with('-') => {}
            _ => plain.push('-'),
        }
    }
    plain.trim_matches(['-', '.']).to_owned()
}

fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    RESERVED.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// Whether a part may have this name: folders and a file divided by `/`, none of them empty, hidden, reserved or leading
/// upwards, without characters that a system or a manifest gives a meaning to.
pub(super) fn is_sound(name: &str) -> bool {
    let sound = |part: &str| {
        (1..=LENGTH).contains(&part.len())
            && !part.starts_with('.')
            && !part.ends_with(['.', ' '])
            && !is_reserved(part)
            && !part.contains(|c: char| c.is_control() || r#"\:*?"<>|"#.contains(c))
    };
    name.split('/').all(sound)
}

#[cfg(test)]
mod tests {
    use super::{is_sound, safe};

    /// Protects whoever unpacks a dossier: whatever evidence is called, its name in there is plain, and still readable.
    #[test]
    fn any_text_makes_a_plain_name() {
        for (text, name) in [
            ("Acta N° 12 – señoras.PDF", "Acta-N-12-senoras.PDF"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\temp\\a.b", "C-temp-a.b"),
            ("con.txt", "file-con.txt"),
            ("LPT1", "file-LPT1"),
            ("…", "file"),
            ("", "file"),
            (".bashrc", "file.bashrc"),
            ("a\nb\u{202e}c.jpg", "a-b-c.jpg"),
            ("política de género", "politica-de-genero"),
        ] {
            assert_eq!(safe(text), name);
            assert!(is_sound(&safe(text)), "{text}");
        }
        assert!(is_sound(&safe(&"ñ".repeat(500))));
    }

    /// Protects against names that lead out of the folder or that a system cannot write.
    #[test]
    fn names_that_lead_elsewhere_are_not_sound() {
        for name in [
            "",
            "/etc/passwd",
            "a//b",
            "a/",
            "..",
            "a/../b",
            "./a",
            "a\\b",
            "C:x",
            "a\nb",
            "aux",
            "b/nul.txt",
            "a.",
            "a ",
            ".hidden",
            "a\u{7f}",
        ] {
            assert!(!is_sound(name), "{name}");
        }
        for name in ["index.html", "evidence/1a2b-acta firmada (2).pdf", "extracts/órganos.csv"] {
            assert!(is_sound(name), "{name}");
        }
    }
}
