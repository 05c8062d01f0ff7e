//! One layer of formatting as it is written: what it says, and none of what it leaves open. Layers are laid over each
//! other until nothing is open; here is how.

use super::look::Ink;
use super::xml::XmlElement;

/// Takes `over` where it says something.
pub(super) fn lay<T: Clone>(under: &mut Option<T>, over: &Option<T>) {
    if over.is_some() {
        under.clone_from(over);
    }
}

/// As [`lay`], for what is turned on and off: a style that says yes turns around what the style below it says
/// (ECMA-376 Part 1, 17.7.3).
pub(super) fn turn(under: &mut Option<bool>, over: Option<bool>) {
    if let Some(over) = over {
        *under = Some(under.unwrap_or_default() ^ over);
    }
}

/// The colour of `w:shd`; none where the ground is left as it is.
pub fn ground(element: XmlElement<'_>) -> Option<Ink> {
    match Ink::parse(&element.attribute("fill")?) {
        Ink::Automatic => None,
        rgb @ Ink::Rgb(_) => Some(rgb),
    }
}
