//! The load of a year as a picture: one column a month, the levels stacked.

use crate::accreditation::{Load, LoadBin};
use crate::facts::Level;

/// Measures in pixels.
const COLUMN: u32 = 44;
const GAP: u32 = 18;
const MARGIN: u32 = 24;
const TOP: u32 = 84;
const TALLEST: u32 = 240;
const BELOW: u32 = 40;
const LEGEND: u32 = 110;

/// The load as an SVG file. All words in it are the program's own.
pub fn load_svg(load: &Load) -> String {
    let columns = u32::try_from(load.bins.len()).unwrap_or_default();
    let legend = MARGIN * 2 + LEGEND * u32::try_from(load.levels.len()).unwrap_or_default();
    let width = (MARGIN * 2 + columns * (COLUMN + GAP)).max(legend);
    let height = TOP + TALLEST + BELOW;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n"
    );
    let title = format!("Số trường đến hạn theo tháng, năm {} (tổng {})", load.year, load.total());
    svg += &format!("<text x=\"{MARGIN}\" y=\"28\" font-size=\"16\" font-weight=\"bold\">{title}</text>\n");
    for (level, x) in load.levels.iter().zip((MARGIN..).step_by(LEGEND as usize)) {
        let (colour, name) = (colour(*level), level.abbreviation());
        svg += &format!("<rect x=\"{x}\" y=\"42\" width=\"12\" height=\"12\" fill=\"{colour}\"/>\n");
        svg += &format!("<text x=\"{}\" y=\"53\">{name}</text>\n", x + 18);
    }
    for (bin, x) in load.bins.iter().zip((MARGIN..).step_by((COLUMN + GAP) as usize)) {
        svg += &column(bin, load, x);
    }
    let base = TOP + TALLEST;
    svg += &format!("<path d=\"M{MARGIN} {base}H{}\" stroke=\"#333\"/>\n</svg>\n", width - MARGIN);
    svg
}

fn column(bin: &LoadBin, load: &Load, x: u32) -> String {
    let middle = x + COLUMN / 2;
    let text = |y: u32, size: u32, word: &str| {
        format!("<text x=\"{middle}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"middle\">{word}</text>\n")
    };
    let mut drawn = String::new();
    let mut counted = 0;
    for (level, count) in load.levels.iter().zip(&bin.counts).filter(|(_, count)| **count > 0) {
        // Tops are reckoned from the sums, so that the parts of a column meet.
        let bottom = top_of(counted, load.peak());
        counted += count;
        let top = top_of(counted, load.peak());
        let (colour, height, name) = (colour(*level), bottom - top, level.abbreviation());
        drawn += &format!(
            "<rect x=\"{x}\" y=\"{top}\" width=\"{COLUMN}\" height=\"{height}\" fill=\"{colour}\">\
             <title>{}: {name} {count}</title></rect>\n",
            bin.label
        );
    }
    if counted > 0 {
        drawn += &text(top_of(counted, load.peak()) - 6, 12, &counted.to_string());
    }
    drawn + &text(TOP + TALLEST + 18, 10, &bin.label)
}

/// The height at which `count` schools end; the fullest month fills the picture.
fn top_of(count: u32, peak: u32) -> u32 {
    TOP + TALLEST - (count * TALLEST).checked_div(peak).unwrap_or_default()
}

/// Told apart also in grey.
fn colour(level: Level) -> &'static str {
    match level {
        Level::Preschool => "#f2b134",
        Level::Primary => "#4f9d69",
        Level::LowerSecondary => "#2d6a9f",
        Level::UpperSecondary => "#7b3f72",
        Level::Combined => "#9a9a9a",
        Level::Continuing => "#3c3c3c",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::*;
    use crate::accreditation::due;
    use crate::accreditation::samples::{due_schools, regimes};

    /// Names of the elements, in order.
    fn elements(svg: &str) -> Vec<String> {
        let mut reader = Reader::from_str(svg);
        let mut names = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) | Event::Empty(start) => {
                    names.push(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
                }
                Event::Eof => return names,
                _ => {}
            }
        }
    }

    #[test]
    fn every_count_has_its_stretch_of_a_column() {
        let (schools, regimes) = (due_schools(), regimes());
        let pairs = schools.iter().map(|(commune, school)| ((*commune).to_owned(), school));
        let load = Load::of(&due(pairs, 2027, &regimes), 2027);
        let counts = load.bins.iter().flat_map(|bin| &bin.counts).filter(|count| **count > 0).count();
        let names = elements(&load_svg(&load));
        assert_eq!(names.iter().filter(|name| *name == "title").count(), counts);
        assert_eq!(names.iter().filter(|name| *name == "rect").count(), counts + load.levels.len() + 1);
    }

    #[test]
    fn a_year_without_schools_is_a_picture_too() {
        let names = elements(&load_svg(&Load::of(&[], 2027)));
        assert_eq!(names.first().map(String::as_str), Some("svg"));
        assert_eq!(names.iter().filter(|name| *name == "title").count(), 0);
    }
}
