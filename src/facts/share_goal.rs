//! Goals told as shares of schools: "đến năm 2030 có 65% trường mầm non đạt chuẩn quốc gia".

use std::fmt;

use super::plan_time::CountedWhen;
use super::{Level, PartialDate};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::yaml::{Decode, Decoder, Fact, Fields, Located, Node, Shape, here, needed, optional};

/// A share of schools as a plan writes it, in hundredths of a percent: "65", "35,09".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share {
    hundredths: u16,
}

/// All of it.
const WHOLE: u16 = 10_000;

impl Share {
    /// Reads "65", "65%", "35,09 %"; `None` of anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.trim().trim_end_matches('%').trim_end();
        let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, "0"));
        let is_number = |text: &str, most: usize| {
            (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_number(whole, 3) || !is_number(decimals, 2) {
            return None;
        }
        let hundredths: u32 = format!("{whole}{decimals:0<2}").parse().ok()?;
        u16::try_from(hundredths).ok().filter(|share| *share <= WHOLE).map(|hundredths| Self { hundredths })
    }

    /// Whether `part` of `whole` reaches it.
    pub fn is_reached(self, part: u64, whole: u64) -> bool {
        u128::from(part) * u128::from(WHOLE) >= u128::from(self.hundredths) * u128::from(whole)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (percent, rest) = (self.hundredths / 100, self.hundredths % 100);
        match rest {
            0 => write!(formatter, "{percent}"),
            _ => write!(formatter, "{percent},{}", format!("{rest:02}").trim_end_matches('0')),
        }
    }
}

/// What is written for a share.
const EXPECTED: &str = "tỷ lệ phần trăm từ 0 đến 100, như 65 hoặc 35,09";

impl Decode for Share {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, EXPECTED)?;
        Self::parse(&scalar.text).or_else(|| decoder.wrong_type(node, EXPECTED))
    }
}

impl Fact for Share {
    fn shape() -> Shape {
        Shape::Form { what: EXPECTED, pattern: r"\d{1,3}([,.]\d{1,2})?\s*%?" }
    }

    fn dump(&self) -> serde_json::Value {
        self.to_string().into()
    }
}

record! {
    /// One goal of `ty_le_muc_tieu`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct ShareGoal: "Mục tiêu bằng tỷ lệ trường", settled by possible {
        /// Where it begins.
        pub place: Place = here();
        /// `thang`, `nam`: by when; the end of the period where nothing is said.
        pub when: Option<Located<PartialDate>> = CountedWhen;
        /// `cap_hoc`: of which level; of all where nothing is said.
        pub level: Option<Located<Level>> =
            optional("cap_hoc", "Cấp học", "Cấp học; không ghi là mọi cấp.", "mam_non");
        /// `dat`: which share is to hold the national standard.
        pub reached: Located<Share> =
            needed("dat", "Tỷ lệ đạt chuẩn", "Tỷ lệ trường đạt chuẩn quốc gia, phần trăm.", "65");
        /// `muc_do_1`, `muc_do_2`: of all schools by degree.
        pub first_degree: Option<Located<Share>> = optional(
            "muc_do_1",
            "Tỷ lệ mức độ 1",
            "Trong đó tỷ lệ trường đạt chuẩn quốc gia mức độ 1, phần trăm.",
            "45",
        );
        pub second_degree: Option<Located<Share>> = optional(
            "muc_do_2",
            "Tỷ lệ mức độ 2",
            "Trong đó tỷ lệ trường đạt chuẩn quốc gia mức độ 2, phần trăm.",
            "20",
        );
    }
}

/// No part is greater than its whole, and both parts are all of it.
fn possible(goal: ShareGoal, fields: &mut Fields<'_, '_>) -> Option<ShareGoal> {
    let whole = &goal.reached;
    let parts = [(goal.first_degree.as_ref(), "muc_do_1"), (goal.second_degree.as_ref(), "muc_do_2")];
    let greater = parts.into_iter().find_map(|(part, key)| {
        let part = part.filter(|part| part.value > whole.value)?;
        Some((part, format!("`{key}` ghi {}%, nhiều hơn `dat` ({}%)", part.value, whole.value)))
    });
    let unequal = goal.first_degree.as_ref().zip(goal.second_degree.as_ref()).and_then(|(first, second)| {
        let sum = u32::from(first.value.hundredths) + u32::from(second.value.hundredths);
        let message = || format!("`muc_do_1` và `muc_do_2` cộng lại không bằng `dat` ({}%)", whole.value);
        (sum != u32::from(whole.value.hundredths)).then(|| (first, message()))
    });
    let Some((part, message)) = greater.or(unequal) else { return Some(goal) };
    let found = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&part.place);
    fields.decoder.diagnostics.push(found.related(&whole.place, "`dat` ở đây"));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_people_write_them() {
        let read = |text: &str| Share::parse(text).map(|share| share.to_string());
        for (text, shown) in
            [("65", "65"), ("65 %", "65"), ("35,09%", "35,09"), ("7.5", "7,5"), ("100", "100")]
        {
            assert_eq!(read(text).as_deref(), Some(shown), "{text}");
        }
        for text in ["", "%", "101", "65,123", "-1", "sáu", "1000"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
