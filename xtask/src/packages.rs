//! The archive and the Debian package of what is handed to people, and a look at both. `dpkg-deb` writes the package: it comes with
//! every Debian, where a crate would compile before each `cargo xtask`. It must not build the program.

use crate::dist::{self, copy, write};
use crate::gate::Verdict;
use crate::outside::{self, on_path};
use crate::run::{self, Outcome, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where what only packages need stands.
const SOURCES: &str = "xtask/packaging";

/// Files of the Debian package, each with where it comes from and whether it may be run. Sources of the package begin with `=`.
const FILES: [(&str, &str, bool); 12] = [
    ("bin/ayni", "usr/bin/ayni", true),
    ("completions/ayni.bash", "usr/share/bash-completion/completions/ayni", false),
    ("completions/ayni.fish", "usr/share/fish/vendor_completions.d/ayni.fish", false),
    ("completions/_ayni", "usr/share/zsh/vendor-completions/_ayni", false),
    ("LICENSE", "usr/share/doc/ayni/copyright", false),
    ("LICENCES.txt", "usr/share/doc/ayni/LICENCES.txt", false),
    ("=ayni.service", "usr/lib/systemd/system/ayni.service", false),
    ("=ayni.sysusers", "usr/lib/sysusers.d/ayni.conf", false),
    ("=ayni.tmpfiles", "usr/lib/tmpfiles.d/ayni.conf", false),
    ("=serve.toml", "etc/ayni/serve.toml", false),
    ("=postinst", "DEBIAN/postinst", true),
    ("=prerm", "DEBIAN/prerm", true),
];

/// How much is spent on packing.
pub(crate) struct Packing {
    gzip: &'static str,
    deb: &'static str,
}

impl Packing {
    /// For people.
    pub(crate) const HANDED_OUT: Self = Self { gzip: "gzip -9", deb: "xz" };
    /// To look at what came of it: the program of the tests is large and not worth packing.
    const LOOKED_AT: Self = Self { gzip: "gzip -1", deb: "none" };
}

/// What was packed.
pub(crate) struct Packed {
    archive: PathBuf,
    pub(crate) deb: Option<PathBuf>,
}

/// What the program is called here.
pub(crate) fn program_name() -> String {
    format!("ayni{}", std::env::consts::EXE_SUFFIX)
}

/// A file that only packages need.
pub(crate) fn source(name: &str) -> Result<PathBuf, String> {
    Ok(run::root()?.join(SOURCES).join(name))
}

/// Packs a program with everything that goes with it: an archive, a Debian package where one can be written, and the sums of both.
pub(crate) fn pack(program: &Path, out: &Path, packing: &Packing) -> Result<Packed, String> {
    if out.exists() {
        fs::remove_dir_all(out).map_err(|e| format!("{} cannot be emptied: {e}", out.display()))?;
    }
    let name = format!("ayni-{VERSION}-{}-{}", std::env::consts::ARCH, std::env::consts::OS);
    let tree = out.join("unpacked").join(&name);
    dist::gather_all(program, &tree)?;
    let packages = out.join("packages");
    fs::create_dir_all(&packages).map_err(|e| format!("{} cannot be made: {e}", packages.display()))?;
    let archive = packages.join(format!("{name}.tar.gz"));
    let mut tar = run::program("tar")?;
    tar.args([
        "--create",
        "--use-compress-program",
        packing.gzip,
        "--owner=0",
        "--group=0",
        "--numeric-owner",
    ]);
    tar.arg("--file").arg(&archive).arg("--directory").arg(out.join("unpacked")).arg(&name);
    run::answer(tar).map_err(|why| format!("{why}; GNU tar and gzip write the archive"))?;
    let deb = match on_path("dpkg-deb") {
        Some(_) => Some(debian_package(&tree, out, packing)?),
        None => None,
    };
    dist::sums(&packages)?;
    Ok(Packed { archive, deb })
}

/// Writes the Debian package.
fn debian_package(tree: &Path, out: &Path, packing: &Packing) -> Result<PathBuf, String> {
    let mut asked = run::program("dpkg")?;
    asked.arg("--print-architecture");
    let architecture = run::answer_text(asked)?.trim().to_owned();
    let root = out.join("deb");
    for (from, to, is_run) in FILES {
        let from = match from.strip_prefix('=') {
            Some(name) => source(name)?,
            None => tree.join(from),
        };
        copy(&from, &root.join(to))?;
        permit(&root.join(to), if is_run { 0o755 } else { 0o644 })?;
    }
    copy(&source("postrm")?, &root.join("DEBIAN/postrm"))?;
    permit(&root.join("DEBIAN/postrm"), 0o755)?;
    let mut pages = Vec::new();
    dist::gather(&tree.join("man"), &mut pages);
    for page in pages {
        let to = root.join("usr/share/man/man1").join(page.file_name().unwrap_or_default());
        copy(&page, &to)?;
        permit(&to, 0o644)?;
    }
    let tls = root.join("etc/ayni/tls");
    fs::create_dir_all(&tls).map_err(|e| format!("{} cannot be made: {e}", tls.display()))?;
    permit(&tls, 0o700)?;
    let program =
        fs::read(root.join("usr/bin/ayni")).map_err(|e| format!("the program cannot be read: {e}"))?;
    write(&root.join("DEBIAN/control"), control(&architecture, &program).as_bytes())?;
    write(&root.join("DEBIAN/conffiles"), b"/etc/ayni/serve.toml\n")?;
    let deb = out.join("packages").join(format!("ayni_{VERSION}_{architecture}.deb"));
    let mut command = run::program("dpkg-deb")?;
    command.args(["--root-owner-group", &format!("-Z{}", packing.deb), "--build"]).arg(&root).arg(&deb);
    run::answer(command)?;
    Ok(deb)
}

/// What Debian is told of the package.
fn control(architecture: &str, program: &[u8]) -> String {
    let (major, minor) = newest_glibc(program).unwrap_or((2, 17));
    format!(
        "Package: ayni\nVersion: {VERSION}\nArchitecture: {architecture}\nMaintainer: The authors of Ayni <packages@ayni.invalid>\n\
         Section: database\nPriority: optional\nDepends: libc6 (>= {major}.{minor}), libgcc-s1, systemd (>= 250)\n\
         Description: registers of mining cooperatives and their governance\n \
         Keeps who belongs to a cooperative and who holds which office since when,\n \
         in a log that can be verified; at the command line, or for several people\n \
         with `ayni serve`, for which this package has a service of systemd.\n"
    )
}

/// The newest version of the C library of which a program asks something, as its symbols say it.
fn newest_glibc(program: &[u8]) -> Option<(u32, u32)> {
    let versions = program.split(|byte| *byte == b'G').filter_map(|rest| {
        let rest = rest.strip_prefix(b"LIBC_")?;
        let text: Vec<u8> =
            rest.iter().copied().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').collect();
        let text = String::from_utf8(text).ok()?;
        let mut parts = text.split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    });
    versions.max()
}

#[cfg(unix)]
fn permit(path: &Path, mode: u32) -> Outcome {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
        .map_err(|e| format!("{} cannot be given its mode: {e}", path.display()))
}

#[cfg(not(unix))]
fn permit(_: &Path, _: u32) -> Outcome {
    Ok(())
}

/// Packs the program as it was built for tests, and looks at what came of it. The program has to be built.
pub(crate) fn check() -> Result<Verdict, String> {
    let out = run::target_folder()?.join("packages");
    let packed = pack(&outside::program()?, &out, &Packing::LOOKED_AT)?;
    look_at_archive(&packed.archive, &out.join("looked-at"))?;
    let Some(deb) = &packed.deb else {
        return outside::left_out(
            "the .deb was not written; `apt-get install dpkg` brings what writes it".to_owned(),
        );
    };
    look_at_deb(deb)?;
    if on_path("systemd-analyze").is_none() {
        return outside::left_out(
            "the unit was not looked at; `apt-get install systemd` brings systemd-analyze".to_owned(),
        );
    }
    look_at_unit(&out)?;
    fs::remove_dir_all(&out).map_err(|e| format!("{} cannot be removed: {e}", out.display()))?;
    Ok(Verdict::Passed)
}

/// The archive unpacks, its sums are right, and the program in it runs.
fn look_at_archive(archive: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(|e| format!("{} cannot be made: {e}", to.display()))?;
    let mut tar = run::program("tar")?;
    tar.arg("--extract").arg("--file").arg(archive).arg("--directory").arg(to).arg("--strip-components=1");
    run::answer(tar)?;
    let mut sums = run::program("sha256sum")?;
    sums.args(["--check", "--quiet", "SHA256SUMS"]).current_dir(to);
    run::answer(sums)?;
    let mut of_packages = run::program("sha256sum")?;
    let folder = archive.parent().unwrap_or(archive);
    of_packages.args(["--check", "--quiet", "SHA256SUMS"]).current_dir(folder);
    run::answer(of_packages)?;
    let mut program = Command::new(to.join("bin").join(program_name()));
    program.arg("--version");
    let said = run::answer_text(program)?;
    if said.trim() != format!("ayni {VERSION}") {
        return Err(format!("the program in the archive says `{}`", said.trim()));
    }
    for file in ["server/ayni.service", "server/serve.toml", "server/Containerfile", "man/ayni-serve.1"] {
        if !to.join(file).is_file() {
            return Err(format!("{file} is not in the archive"));
        }
    }
    Ok(())
}

/// The Debian package holds each file under its mode, root's, and says what it needs.
fn look_at_deb(deb: &Path) -> Outcome {
    let asked = |word: &str| {
        let mut command = run::program("dpkg-deb")?;
        command.arg(word).arg(deb);
        run::answer_text(command)
    };
    let contents = asked("--contents")?;
    let mut wanted: Vec<(&str, String)> = FILES
        .iter()
        .filter(|(_, to, _)| !to.starts_with("DEBIAN/"))
        .map(|(_, to, is_run)| (if *is_run { "-rwxr-xr-x" } else { "-rw-r--r--" }, format!("./{to}")))
        .collect();
    wanted.push(("drwx------", "./etc/ayni/tls/".to_owned()));
    wanted.push(("-rw-r--r--", "./usr/share/man/man1/ayni-serve.1".to_owned()));
    for (mode, path) in wanted {
        let is_there = |line: &str| line.starts_with(&format!("{mode} root/root ")) && line.ends_with(&path);
        if !contents.lines().any(is_there) {
            return Err(format!("{path} is not in the .deb as {mode} of root:\n{contents}"));
        }
    }
    let fields = asked("--field")?;
    for field in ["Package: ayni", &format!("Version: {VERSION}"), "Depends: libc6 (>= 2."] {
        if !fields.lines().any(|line| line.starts_with(field)) {
            return Err(format!("the .deb does not say `{field}`:\n{fields}"));
        }
    }
    Ok(())
}

/// The most that an exposure may be by the scale of systemd, of which 10 is all of it, in tenths.
const EXPOSURE_MAX: &str = "15";

/// The unit of systemd is understood, and lets its service do as little as is asked of it.
fn look_at_unit(out: &Path) -> Outcome {
    let unit =
        fs::read_to_string(source("ayni.service")?).map_err(|e| format!("the unit cannot be read: {e}"))?;
    // The program is not installed here.
    let program = outside::program()?.display().to_string();
    let here = out.join("ayni.service");
    write(&here, unit.replace("/usr/bin/ayni", &program).as_bytes())?;
    let mut verify = run::program("systemd-analyze")?;
    verify.args(["verify", "--man=no"]).arg(&here);
    run::answer(verify)?;
    let mut exposure = run::program("systemd-analyze")?;
    exposure
        .args(["security", "--offline=true", "--no-pager", &format!("--threshold={EXPOSURE_MAX}")])
        .arg(&here);
    run::answer(exposure).map(|_| say("the unit is understood, and as closed as it should be"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects whoever installs the package on an older system: it asks for the C library that the program needs, by number.
    #[test]
    fn the_newest_version_of_the_c_library_is_found() {
        let symbols = b"\0GLIBC_2.9\0GLIBC_2.34\0GLIBC_2.2.5\0GLIBC_PRIVATE\0GLIBC_ABI_DT_RELR\0GLIBC_2";
        assert_eq!(newest_glibc(symbols), Some((2, 34)));
        assert_eq!(newest_glibc(b"no symbols"), None);
        assert!(control("amd64", symbols).contains("Depends: libc6 (>= 2.34),"));
    }
}
