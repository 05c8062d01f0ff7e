//! What spreadsheets show of a formula that failed.

/// Errors of Excel, old and new, of LibreOffice and of Google Sheets.
const ERRORS: [&str; 19] = [
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#GETTING_DATA",
    "#DATA!",
    "#CONNECT!",
    "#BLOCKED!",
    "#UNKNOWN!",
    "#BUSY!",
    "#EXTERNAL!",
    "#PYTHON!",
    "#ERROR!",
];

/// Whether `text` is the error of a formula: `#N/A`, `#SPILL!`, `Err:522`.
pub fn is_error_value(text: &str) -> bool {
    // Whole tables are looked through, and most cells begin with a letter.
    let code = text.strip_prefix("Err:").filter(|code| code.len() == 3);
    text.starts_with('#') && ERRORS.contains(&text)
        || code.is_some_and(|code| code.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Whether `text` is what a column too narrow for its numbers shows: `####`.
pub fn is_too_narrow(text: &str) -> bool {
    const FEWEST: usize = 2;
    text.len() >= FEWEST && text.bytes().all(|letter| letter == b'#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_known() {
        assert!(
            ["#N/A", "#SPILL!", "#GETTING_DATA", "Err:522", "#NAME?"].iter().all(|text| is_error_value(text))
        );
        assert!(["", "#", "Err:5", "Err:abc", "#1", "N/A", "# N/A"].iter().all(|text| !is_error_value(text)));
        assert!(is_too_narrow("########") && !is_too_narrow("#") && !is_too_narrow("##1"));
    }
}
