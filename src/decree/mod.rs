//! What a format rule says, as data: each value with its clause. Imports nothing of ours, and alone knows which rules
//! there are: others ask the [`Profile`] of a document's rules.

mod component;
mod copy_form;
mod document_type;
mod layout;
mod nd30_2020;
mod profile;
mod rules;
mod tt01_2011;

pub use component::{Alignment, Choice, Component, ComponentStyle, LetterCase, Slant, Weight};
pub use copy_form::CopyForm;
pub use document_type::DocumentType;
pub use layout::{Addressing, FrameBox, Layout, NameOnPage, Signers};
pub use profile::{Day, MOTTO, NATIONAL_NAME, POINT_LETTERS, Page, PageNumberMargin, Profile, RunningText};
pub use rules::FormatRules;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_lies_in_its_range() {
        for rules in FormatRules::ALL {
            let profile = rules.profile();
            for &component in Component::ALL {
                let style = profile.style(component);
                assert!(style.size.allows(style.size.chosen), "{component:?}");
                assert!(!style.clause.is_empty(), "{component:?}");
            }
            let page = profile.page;
            for margin in [page.top, page.bottom, page.left, page.right, profile.short_rule] {
                assert!(margin.allows(margin.chosen));
            }
            assert!(profile.text.first_line.allows(profile.text.first_line.chosen));
            assert!(profile.text.line_spacing.allows(profile.text.line_spacing.chosen));
        }
    }

    #[test]
    fn the_rules_of_a_day_are_the_latest_that_hold_and_no_two_have_one_key() {
        assert!(FormatRules::ALL.is_sorted_by_key(|rules| std::cmp::Reverse(rules.profile().from)));
        for rules in FormatRules::ALL {
            assert_eq!(FormatRules::on(rules.profile().from), *rules);
            let same = FormatRules::ALL.iter().filter(|other| other.profile().key == rules.profile().key);
            assert_eq!(same.count(), 1);
        }
        assert_eq!(FormatRules::on((2020, 3, 4)), FormatRules::Tt01_2011);
        assert_eq!(FormatRules::on((1995, 1, 1)), FormatRules::Tt01_2011);
    }

    #[test]
    fn the_two_rules_differ_where_the_older_one_says_so() {
        let new = FormatRules::Nd30_2020.profile();
        let old = FormatRules::Tt01_2011.profile();
        assert_eq!(new.style(Component::Basis).slant, Slant::Italic);
        assert_eq!(old.style(Component::Basis).slant, Slant::Upright);
        assert_eq!(new.page_number, PageNumberMargin::Top);
        assert_eq!(old.page_number, PageNumberMargin::Bottom);
        assert_eq!(old.style(Component::PageNumber).alignment, Alignment::Right);
        assert_eq!(old.style(Component::Subject).size, Choice::only(14));
    }
}
