//! Cells of who runs a school: words, or figures that the header explains ("Loại hình (1=CL, 2=DL, 3=TT)").

use super::sheet::{CellValue, Sheet};
use crate::facts::ownership;

/// What a cell below the header `title` says.
pub fn words(title: &str, value: &CellValue) -> String {
    let text = value.text();
    let text = text.trim();
    let meant = explained(title, text).unwrap_or_else(|| text.to_owned());
    ownership(&meant).map_or(meant, str::to_owned)
}

/// What a header says that `figure` stands for.
fn explained(title: &str, figure: &str) -> Option<String> {
    let (_, legend) = title.split_once('(')?;
    let mut parts = legend.trim_end_matches(')').split([',', ';', '/']);
    parts.find_map(|part| {
        let (code, words) = part.split_once(['=', ':'])?;
        (code.trim() == figure).then(|| words.trim().to_owned())
    })
}

/// Whether the column below `title` holds figures that nothing explains.
pub fn is_unexplained(sheet: &Sheet, title: &str, column: u32, first: usize) -> bool {
    let cells = sheet.rows.iter().skip(first).filter_map(|row| row.get(column));
    let mut figures =
        cells.map(CellValue::text).filter(|text| text.trim().bytes().all(|byte| byte.is_ascii_digit()));
    figures.any(|figure| explained(title, figure.trim()).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_for_what_the_header_says() {
        let title = "Loại hình (1=CL, 2=CLHQ, 3=DL, 4=TT)";
        for (figure, expected) in [(1.0, "công lập"), (2.0, "CLHQ"), (4.0, "tư thục")] {
            assert_eq!(words(title, &CellValue::Number(figure)), expected);
        }
        assert_eq!(words("Loại hình", &CellValue::Text("Tư thục".into())), "tư thục");
    }
}
