//! A QR code as a drawing inside a page.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// How many squares stay empty around a code, so that cameras find it.
const QUIET: i32 = 4;

/// The code of a text; nothing where it is too long for one.
pub(super) fn drawing(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let whole = size.saturating_add(QUIET.saturating_mul(2));
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            let (left, top) = (x.saturating_add(QUIET).to_string(), y.saturating_add(QUIET).to_string());
            path.extend(["M", &left, ",", &top, "h1v1h-1z"]);
        }
    }
    let view = format!("0 0 {whole} {whole}");
    Some(html! {
        svg.qr viewBox=(view) width="240" height="240" role="img" aria-label=(label) {
            rect width="100%" height="100%" fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects whoever points a camera at it: the drawing has every square of the code, and room around it.
    #[test]
    fn a_drawing_has_every_square() {
        let text = "otpauth://totp/Ayni:julia?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ayni";
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let drawn = drawing(text, "code").unwrap().0;
        assert_eq!(drawn.matches("h1v1h-1z").count(), dark);
        assert!(drawn.contains(&format!("viewBox=\"0 0 {0} {0}\"", code.size() + 2 * QUIET)));
        assert!(drawing(&"x".repeat(5_000), "code").is_none());
    }
}
