//! Text boxes are written twice: for programs that know them and for those that do not. What is changed in the one is
//! changed in the other.

use std::ops::Range;

use super::splice::Splices;

/// Does in the second writing of each text box what is done in the first, where both say the same.
pub fn mirror(text: &str, splices: &mut Splices) {
    splices.mirror(&twins(text));
}

/// What stands in text boxes that are written twice, and where the same begins again.
fn twins(text: &str) -> Vec<(Range<usize>, usize)> {
    let boxes = boxes(text);
    let pairs = boxes.windows(2).filter_map(|pair| {
        let [first, second] = pair else { return None };
        let between = text.get(first.end..second.start)?;
        let is_same = text.get(first.clone()) == text.get(second.clone());
        (is_same && between.contains(":Fallback")).then(|| (first.clone(), second.start))
    });
    pairs.collect()
}

/// What stands in each text box that holds no other.
fn boxes(text: &str) -> Vec<Range<usize>> {
    let mut boxes = Vec::new();
    let mut open = None;
    for (at, word) in text.match_indices(":txbxContent>") {
        let before = text.get(..at).unwrap_or_default();
        let Some(tag) = before.rfind('<').and_then(|start| Some((start, before.get(start..)?))) else {
            continue;
        };
        match tag {
            (start, name) if name.starts_with("</") => {
                boxes.extend(open.take().map(|from| from..start));
            }
            _ => open = Some(at + word.len()),
        }
    }
    boxes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_in_a_text_box_is_changed_in_its_twin() {
        let text = "<a><mc:Choice><w:txbxContent>một</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>một</w:txbxContent></mc:Fallback></a>\
             <w:txbxContent>hai</w:txbxContent> <w:txbxContent>hai</w:txbxContent>";
        let mut splices = Splices::default();
        for word in ["một", "hai"] {
            let at = text.find(word).unwrap_or_default();
            splices.replace(at..at + word.len(), "ba");
        }
        mirror(text, &mut splices);
        let new = splices.apply(text);
        assert_eq!(new.matches("một").count(), 0, "{new}");
        assert_eq!(new.matches("hai").count(), 1, "{new}");
    }
}
