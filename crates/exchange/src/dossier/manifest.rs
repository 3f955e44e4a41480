//! The manifest: one line for each part, as `sha256sum` writes them and `sha256sum -c` reads them.

use domain::value::Digest;

/// What the manifest is called.
pub const MANIFEST: &str = "SHA256SUMS";

/// The manifest of the parts, in their order. Names that would need escapes are refused before.
pub(super) fn manifest(parts: &[(String, Digest)]) -> String {
    let lines: Vec<String> = parts.iter().map(|(name, digest)| format!("{digest}  {name}")).collect();
    lines.join("\n") + "\n"
}
