//! Texts put into blank fields of a `.csv`, all other records left as they are.

use std::collections::BTreeMap;

use super::csv_text::records;
use super::new_cell::NewCell;

/// `text`, whose fields are parted by `sign`, with `cells` in it; its first record is row 1.
pub fn edited(text: &str, sign: char, cells: &[NewCell]) -> String {
    let mut rows: BTreeMap<u32, Vec<&NewCell>> = BTreeMap::new();
    for cell in cells {
        rows.entry(cell.row).or_default().push(cell);
    }
    let mut edited = String::with_capacity(text.len());
    let (mut records, mut from) = (records(text, sign), 0);
    for row in 1.. {
        let Some(mut record) = records.next() else { break };
        let to = records.at();
        let written = text.get(from..to).unwrap_or_default();
        from = to;
        let Some(cells) = rows.get(&row) else {
            edited.push_str(written);
            continue;
        };
        for cell in cells {
            let at = usize::try_from(cell.column).unwrap_or(1).saturating_sub(1);
            record.resize(record.len().max(at + 1), String::new());
            if let Some(field) = record.get_mut(at) {
                field.clone_from(&cell.text);
            }
        }
        let fields: Vec<String> = record.iter().map(|field| quoted(field, sign)).collect();
        edited.push_str(&fields.join(&sign.to_string()));
        let end = written.trim_end_matches(['\r', '\n']).len();
        edited.push_str(written.get(end..).unwrap_or_default());
    }
    edited.push_str(text.get(from..).unwrap_or_default());
    edited
}

fn quoted(field: &str, sign: char) -> String {
    let needs = field.contains([sign, '"', '\r', '\n']) || field.starts_with(' ') || field.ends_with(' ');
    if needs { format!("\"{}\"", field.replace('"', "\"\"")) } else { field.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_put_where_they_belong() {
        let text = "TT;Tên\r\n\"1\";\"A;B\"\r\n\r\n3;\"x\ny\"";
        let cell = |row, column, text: &str| NewCell { row, column, text: text.to_owned(), like: 1 };
        assert_eq!(edited(text, ';', &[]), text);
        assert_eq!(
            edited(text, ';', &[cell(1, 4, "Tháng"), cell(2, 3, "a\"b"), cell(4, 4, "5")]),
            "TT;Tên;;Tháng\r\n1;\"A;B\";\"a\"\"b\"\r\n\r\n3;\"x\ny\";;5"
        );
    }
}
