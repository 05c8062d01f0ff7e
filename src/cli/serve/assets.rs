//! The files of the page.

use include_dir::{Dir, include_dir};

static PAGE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/page/web");

/// The file called `name` and what it is.
pub fn find(name: &str) -> Option<(&'static [u8], &'static str)> {
    let kind = match name.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        _ => return None,
    };
    PAGE.get_file(name).map(|file| (file.contents(), kind))
}
