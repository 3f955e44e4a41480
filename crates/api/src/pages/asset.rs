//! What pages load: a style sheet, a script and an icon, each under an address that changes with what stands in it.

use std::sync::LazyLock;

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, Response, StatusCode};
use domain::value::Digest;

use crate::packed::Packed;

const STYLE: &str = include_str!("../../assets/app.css");
/// htmx 2.0.11, under the licence that stands beside it.
const SCRIPT: &str = include_str!("../../assets/htmx-2.0.11.min.js");

/// The sign of a register in the tab of a browser.
const ICON: &str = include_str!("../../assets/icon.svg");

struct Asset {
    address: String,
    media_type: &'static str,
    text: Packed,
}

impl Asset {
    fn new(name: &str, ending: &str, media_type: &'static str, text: &'static str) -> Self {
        let hash = Digest::of(&[text.as_bytes()]).to_string();
        let address = format!("/assets/{name}-{}.{ending}", hash.get(..16).unwrap_or_default());
        Self { address, media_type, text: Packed::new(text) }
    }
}

static ALL: LazyLock<[Asset; 3]> = LazyLock::new(|| {
    [
        Asset::new("app", "css", "text/css; charset=utf-8", STYLE),
        Asset::new("htmx", "js", "text/javascript; charset=utf-8", SCRIPT),
        Asset::new("icon", "svg", "image/svg+xml", ICON),
    ]
});

/// Where the style sheet is.
pub(super) fn style() -> &'static str {
    let [style, ..] = &*ALL;
    &style.address
}

/// Where the script is.
pub(super) fn script() -> &'static str {
    let [_, script, _] = &*ALL;
    &script.address
}

/// Where the icon is.
pub(super) fn icon() -> &'static str {
    let [.., icon] = &*ALL;
    &icon.address
}

/// Hands one over, to be kept for a year: another text has another address.
pub(super) async fn answer(Path(name): Path<String>, headers: HeaderMap) -> Response<Body> {
    let found = ALL.iter().find(|asset| asset.address.strip_prefix("/assets/") == Some(name.as_str()));
    let Some(asset) = found else {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_FOUND;
        return response;
    };
    asset.text.answer(&headers, asset.media_type, "public, max-age=31536000, immutable")
}
