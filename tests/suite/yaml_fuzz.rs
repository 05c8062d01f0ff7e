//! Whatever happens to a facts file, reading it gives facts or says why not.

use std::fs;
use std::path::Path;

use crate::tried::{Tried, tried};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use vanthu::diagnostic::{Colour, has_errors, to_json, to_text};
use vanthu::facts;
use vanthu::reading;

/// The facts files of the repository.
fn originals() -> Vec<Vec<u8>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let entries = walkdir::WalkDir::new(data).sort_by_file_name().into_iter().map_while(Result::ok);
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "yaml"));
    let files: Vec<_> = files.map(|entry| fs::read(entry.path()).unwrap()).collect();
    assert!(files.len() >= 6, "{} facts files", files.len());
    files
}

/// What can happen to a file.
#[derive(Debug, Clone)]
enum Slip {
    DeleteByte(Index),
    ReplaceByte(Index, u8),
    Insert(Index, &'static str),
    DeleteLine(Index),
    DoubleLine(Index),
    IndentLine(Index),
    Cut(Index),
}

fn slip() -> impl Strategy<Value = Slip> {
    let place = any::<Index>;
    let signs = select(vec![
        "[",
        "]",
        "{",
        "}",
        ": ",
        "- ",
        "\"",
        "'",
        "&a ",
        "*a",
        "!x ",
        "\t",
        "|\n",
        ">-\n",
        "#",
        "\n---\n",
        "? ",
        "\u{0}",
        "\u{feff}",
        "\r",
        "~",
        "<<: *a\n",
        "...\n",
        "%YAML 1.1\n",
        "{{x}}",
        "\u{85}",
        "😀",
    ]);
    prop_oneof![
        place().prop_map(Slip::DeleteByte),
        (place(), any::<u8>()).prop_map(|(at, byte)| Slip::ReplaceByte(at, byte)),
        (place(), signs).prop_map(|(at, sign)| Slip::Insert(at, sign)),
        place().prop_map(Slip::DeleteLine),
        place().prop_map(Slip::DoubleLine),
        place().prop_map(Slip::IndentLine),
        place().prop_map(Slip::Cut),
    ]
}

fn apply(mut text: Vec<u8>, slip: &Slip) -> Vec<u8> {
    if text.is_empty() {
        return text;
    }
    let mut lines: Vec<Vec<u8>> = text.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    match slip {
        Slip::DeleteByte(at) => drop(text.remove(at.index(text.len()))),
        Slip::ReplaceByte(at, byte) => *at.get_mut(&mut text) = *byte,
        Slip::Insert(at, sign) => {
            let at = at.index(text.len());
            text.splice(at..at, sign.bytes());
        }
        Slip::Cut(at) => text.truncate(at.index(text.len())),
        Slip::DeleteLine(at) => drop(lines.remove(at.index(lines.len()))),
        Slip::DoubleLine(at) => lines.insert(at.index(lines.len()), at.get(&lines).clone()),
        Slip::IndentLine(at) => at.get_mut(&mut lines).splice(0..0, *b"  ").for_each(drop),
    }
    match slip {
        Slip::DeleteLine(_) | Slip::DoubleLine(_) | Slip::IndentLine(_) => lines.concat(),
        Slip::DeleteByte(_) | Slip::ReplaceByte(..) | Slip::Insert(..) | Slip::Cut(_) => text,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spoiled_file_is_read_or_refused(original in select(originals()), slips in prop::collection::vec(slip(), 1..5)) {
        let spoiled = slips.iter().fold(original, apply);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("thu.yaml");
        fs::write(&path, &spoiled).unwrap();
        let Tried { value, diagnostics } = tried(|report| reading::load(&path, folder.path(), report));
        prop_assert_eq!(value.is_none(), has_errors(&diagnostics), "{:#?}", diagnostics);
        // All of it can be printed.
        prop_assert!(diagnostics.is_empty() || !to_text(&diagnostics, Colour::Never).is_empty());
        prop_assert!(!to_json(&diagnostics).is_empty());
        if let Some(facts) = value {
            let shown = facts::dump(&facts);
            fs::write(&path, &shown).unwrap();
            let again = tried(|report| reading::load(&path, folder.path(), report));
            prop_assert_eq!(again.value.map(|facts| facts::dump(&facts)), Some(shown), "{:#?}", again.diagnostics);
        }
    }
}
