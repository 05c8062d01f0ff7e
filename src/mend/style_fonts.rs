//! The family of type in the styles of a file: what is typed anew has it too.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::failure::MendFailure;
use super::package::MendedPackage;
use super::splice::Splices;

/// Gives the styles of `package` that name one of `others`, or a font of the theme, the family `wanted`. Whether any did.
pub fn repair(
    package: &mut MendedPackage<'_>,
    main: &str,
    others: &[&str],
    wanted: &str,
) -> Result<bool, MendFailure> {
    let related = package.related(main)?;
    let styles = related.into_iter().find(|relation| relation.kind == "styles" && !relation.is_external);
    let Some(name) = styles.map(|relation| relation.target) else { return Ok(false) };
    let Some(text) = package.part(&name)? else { return Ok(false) };
    let splices = changes(&text, others, wanted);
    if splices.is_empty() {
        return Ok(false);
    }
    package.change(&name, splices.apply(&text));
    Ok(true)
}

fn changes(text: &str, others: &[&str], wanted: &str) -> Splices {
    let mut splices = Splices::default();
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let place = |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap_or_default();
    loop {
        let start = place(&reader);
        match reader.read_event() {
            Ok(Event::Empty(tag)) if tag.local_name().as_ref() == b"rFonts" => {
                if let Some(new) = changed(&tag, others, wanted) {
                    splices.replace(start..place(&reader), new);
                }
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    splices
}

/// The element with the family wanted; none where it may stay.
fn changed(tag: &BytesStart<'_>, others: &[&str], wanted: &str) -> Option<String> {
    let name = String::from_utf8(tag.name().as_ref().to_vec()).ok()?;
    let prefix = name.strip_suffix("rFonts")?;
    let mut kept = String::new();
    let mut is_changed = false;
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let key = std::str::from_utf8(attribute.key.as_ref()).ok()?.to_owned();
        let value = std::str::from_utf8(&attribute.value).ok()?.to_owned();
        match key.strip_prefix(prefix).unwrap_or(&key) {
            "asciiTheme" | "hAnsiTheme" | "cstheme" => is_changed = true,
            "ascii" | "hAnsi" | "cs" => is_changed |= others.contains(&value.as_str()),
            _ => kept.push_str(&format!(" {key}=\"{value}\"")),
        }
    }
    is_changed.then(|| {
        format!(
            "<{name} {prefix}ascii=\"{wanted}\" {prefix}hAnsi=\"{wanted}\" {prefix}cs=\"{wanted}\"{kept}/>"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_that_name_another_family_get_the_one_wanted() {
        let text = "<w:rFonts w:ascii=\"Arial\" w:eastAsia=\"SimSun\"/><w:rFonts w:ascii=\"Symbol\"/>\
             <w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsi=\"X\"/>";
        let new = changes(text, &["Arial"], "Times New Roman").apply(text);
        assert_eq!(new.matches("w:ascii=\"Times New Roman\"").count(), 2, "{new}");
        assert!(new.contains("w:eastAsia=\"SimSun\"") && new.contains("w:ascii=\"Symbol\""), "{new}");
        assert!(!new.contains("Theme"), "{new}");
    }
}
