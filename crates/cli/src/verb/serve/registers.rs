//! Which registers are served, and under which names.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use operations::Problem;

use crate::problem::Outcome;

/// The registers by their names: files, and those of databases.
///
/// # Errors
///
/// `register_name_taken` where two would be called the same, `register_name_several` where one name is given to several, and what
/// storage says of a database.
pub(super) fn named(meant: &[PathBuf]) -> Outcome<Vec<(String, PathBuf)>> {
    let mut named: BTreeMap<String, PathBuf> = BTreeMap::new();
    for one in meant {
        let (given, place) = split(one);
        let addresses = storage::registers_at(&place)?;
        let is_one = addresses.len() == 1;
        if let (Some(name), false) = (&given, is_one) {
            return Err(Problem::wrong("register_name_several", "registers", name));
        }
        for (register, address) in addresses {
            let own = || match register {
                Some(register) if !is_one => register.to_string(),
                _ => name(&place),
            };
            let name = given.clone().unwrap_or_else(own);
            if let Some(other) = named.insert(name.clone(), address) {
                let other = storage::redacted(&other).display().to_string();
                return Err(Problem::wrong("register_name_taken", "registers", &name).with("other", other));
            }
        }
    }
    Ok(named.into_iter().collect())
}

/// The name that is given to a register, and where it is. What is the name of a file as a whole gives none.
fn split(meant: &Path) -> (Option<String>, PathBuf) {
    let whole = (None, meant.to_owned());
    let Some((name, place)) = meant.to_str().and_then(|text| text.split_once('=')) else { return whole };
    let is_name = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !is_name || meant.exists() {
        return whole;
    }
    (Some(name.to_owned()), place.into())
}

/// What addresses call a register: the name of its file without the ending, or `register` where that would not do in an
/// address.
fn name(path: &Path) -> String {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let plain: String =
        stem.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let plain = plain.trim_matches('-');
    let is_address = storage::is_address(path);
    if plain.is_empty() || is_address { "register".to_owned() } else { plain.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(meant: &[&str]) -> Vec<String> {
        let meant: Vec<PathBuf> = meant.iter().map(PathBuf::from).collect();
        named(&meant).unwrap().into_iter().map(|(name, path)| format!("{name}={}", path.display())).collect()
    }

    /// Protects addresses: each register has one name, given or that of its file, and no two have the same.
    #[test]
    fn each_register_has_a_name_of_its_own() {
        assert_eq!(names(&["a/Halcón 2.ayni", "b=c/x.ayni"]), ["b=c/x.ayni", "halc-n-2=a/Halcón 2.ayni"]);
        assert_eq!(names(&["A=b.ayni"]), ["a-b=A=b.ayni"]);
        let taken = named(&["a/x.ayni".into(), "b/x.ayni".into()]).unwrap_err();
        assert_eq!((&*taken.code, taken.value.as_deref()), ("register_name_taken", Some("x")));
    }
}
