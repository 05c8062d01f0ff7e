//! The margins of pages, those of a page that lies turned with it.

use super::millimetres::{shown, within};
use crate::check::rule::Judged;
use crate::check::subject::CheckSubject;
use crate::decree::Choice;
use crate::word::PageSection;

/// A side of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageSide {
    Top,
    Bottom,
    Left,
    Right,
}

/// Holds the margin on `side` of every section against the rules.
pub fn check_side(subject: &CheckSubject<'_>, found: &mut Judged, side: PageSide) {
    for (number, section) in subject.sections() {
        if !section.is_said {
            found.cannot_say("tệp không ghi lề trang");
            continue;
        }
        let (margin, name) = match side {
            PageSide::Top => (section.top.abs(), "trên"),
            PageSide::Bottom => (section.bottom.abs(), "dưới"),
            PageSide::Left => (section.left + section.gutter, "trái"),
            PageSide::Right => (section.right, "phải"),
        };
        let allowed = range(subject, side);
        if within(margin, allowed.least, allowed.greatest) || lies_turned(subject, section) {
            continue;
        }
        let size = shown(margin);
        found.certain(None, &size, || {
            format!(
                "phần {} của tệp: lề {name} {size} mm; phải từ {} đến {} mm",
                number + 1,
                allowed.least,
                allowed.greatest
            )
        });
    }
}

fn range(subject: &CheckSubject<'_>, side: PageSide) -> Choice<f64> {
    let page = &subject.profile.page;
    match side {
        PageSide::Top => page.top,
        PageSide::Bottom => page.bottom,
        PageSide::Left => page.left,
        PageSide::Right => page.right,
    }
}

/// Whether a page lies, its margins turned with it: to the left or to the right.
fn lies_turned(subject: &CheckSubject<'_>, section: &PageSection) -> bool {
    let fits = |margin: i32, side: PageSide| {
        let allowed = range(subject, side);
        within(margin.abs(), allowed.least, allowed.greatest)
    };
    let PageSection { top, bottom, left, right, .. } = *section;
    let turned = |one: i32, other: i32, first: i32, last: i32| {
        fits(one, PageSide::Left)
            && fits(other, PageSide::Right)
            && fits(first, PageSide::Top)
            && fits(last, PageSide::Bottom)
    };
    section.width > section.height && (turned(top, bottom, right, left) || turned(bottom, top, left, right))
}
