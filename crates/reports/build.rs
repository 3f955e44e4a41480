//! A file added to the words, or a folder for another language, makes this crate anew.

fn main() {
    println!("cargo:rerun-if-changed=words");
}
