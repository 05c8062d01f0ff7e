//! One column of a choice, and what its cells say.

use super::choices::{Axis, ColumnChoice, Group};
use super::sheet::CellValue;
use super::written_degrees;
use super::written_values;
use crate::facts::{Level, PartialDate, TargetWords, target_kind_of};

/// A column that is one of a choice.
#[derive(Debug)]
pub struct ChoiceColumn {
    /// From 1.
    pub number: u32,
    /// What a mark in it says.
    pub choice: ColumnChoice,
    /// What numbers in it are.
    pub numbers: Numbers,
}

/// What numbers in the columns of a choice are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    Marks,
    Months,
}

/// What a cell of a choice says.
pub enum Chosen {
    Mark,
    Month(String),
    Year(String),
    Degree(u8),
    Kind(TargetWords),
}

/// A number of two figures at most.
pub fn small_number(value: &CellValue) -> Option<u8> {
    let text = value.text();
    let number = text.trim().strip_suffix(".0").unwrap_or(text.trim());
    (number.len() <= 2).then(|| number.parse().ok()).flatten()
}

/// Whether a cell says that it is not chosen.
pub fn says_none(value: &CellValue) -> bool {
    match value {
        CellValue::Text(text) => written_values::says_none(text),
        CellValue::Number(number) => *number == 0.0,
        CellValue::Truth(truth) => !truth,
        CellValue::Date(_) | CellValue::Broken(_) | CellValue::Uncalculated => false,
    }
}

impl ChoiceColumn {
    /// What a cell that says something says; none where that is not understood.
    pub fn read(&self, value: &CellValue) -> Option<Chosen> {
        let is_timed = self.choice.kind.is_some() || self.choice.axis() == Axis::Year;
        match value {
            CellValue::Truth(true) => return Some(Chosen::Mark),
            CellValue::Date(date) => {
                return (is_timed && self.choice.month.is_none()).then(|| Chosen::Month(month_of(*date)));
            }
            CellValue::Truth(false) | CellValue::Broken(_) | CellValue::Uncalculated => return None,
            CellValue::Text(_) | CellValue::Number(_) => {}
        }
        let text = value.text();
        if let Some(number) = small_number(value) {
            return match self.numbers {
                Numbers::Marks => (number == 1).then_some(Chosen::Mark),
                Numbers::Months => (1..=12).contains(&number).then(|| Chosen::Month(number.to_string())),
            };
        }
        if written_values::is_mark(&text) {
            return Some(Chosen::Mark);
        }
        if !is_timed {
            return self.own_words(&text).then_some(Chosen::Mark);
        }
        if let Some(words) = target_kind_of(&text).filter(|_| self.choice.kind.is_none()) {
            return Some(Chosen::Kind(words));
        }
        if let Some(degree) = written_degrees::degree(&text).filter(|_| text.starts_with(char::is_alphabetic))
        {
            return degree.parse().ok().map(Chosen::Degree);
        }
        self.time(&text)
    }

    fn time(&self, text: &str) -> Option<Chosen> {
        if self.choice.month.is_some() {
            return None;
        }
        let bare = text.trim().replace("T.", "T");
        let written = written_values::date(&bare).and_then(|found| found.date).unwrap_or(bare);
        if written.parse().is_ok_and(|month: u8| (1..=12).contains(&month)) {
            return Some(Chosen::Month(written));
        }
        match PartialDate::parse(&written) {
            Ok(PartialDate::Year(year)) => {
                (self.choice.year.is_none()).then(|| Chosen::Year(year.to_string()))
            }
            Ok(date @ (PartialDate::Day(_) | PartialDate::Month { .. })) => {
                Some(Chosen::Month(month_of(date)))
            }
            Ok(date @ PartialDate::Months { .. }) => Some(Chosen::Month(date.numeric())),
            Err(_) => {
                let year = self.choice.year;
                let months = PartialDate::parse_months(text)
                    .or_else(|| PartialDate::parse_months_of(text, |_| year.or(Some(2000))));
                months.map(|_| Chosen::Month(text.trim().to_owned()))
            }
        }
    }

    /// Whether a cell repeats what its column says: "MN" in the column MN.
    fn own_words(&self, text: &str) -> bool {
        let level = self.choice.level.is_some() && Level::find(text) == self.choice.level;
        let degree = self.choice.degree.map(|(_, _, degree)| degree.to_string());
        level || (degree.is_some() && written_degrees::degree(text) == degree)
    }

    /// The facts that `chosen` says, as group, key and value.
    pub fn facts(&self, chosen: &Chosen) -> Vec<(&'static str, &'static str, String)> {
        let ColumnChoice { level: _, kind, year, month, degree, ownership } = &self.choice;
        let mut facts = Vec::new();
        let aimed = Group::Aimed.key();
        facts.extend(ownership.map(|words| ("", "loai_hinh", words.to_owned())));
        facts.extend(kind.map(|kind| (aimed, "loai", kind.name().to_owned())));
        facts.extend(year.map(|year| (aimed, "nam", year.to_string())));
        facts.extend(month.map(|month| (aimed, "thang", month.to_string())));
        facts.extend(degree.map(|(group, scale, degree)| (group.key(), scale.key(), degree.to_string())));
        match chosen {
            Chosen::Mark => {}
            Chosen::Month(month) => facts.push((aimed, "thang", month.clone())),
            Chosen::Year(year) => facts.push((aimed, "nam", year.clone())),
            Chosen::Degree(degree) => facts.push((aimed, "chuan_quoc_gia", degree.to_string())),
            Chosen::Kind(words) => {
                facts.push((aimed, "loai", words.kind.name().to_owned()));
                facts.extend(words.standard.map(|degree| (aimed, "chuan_quoc_gia", degree.to_string())));
                facts.extend(words.accreditation.map(|degree| (aimed, "kdclgd", degree.to_string())));
            }
        }
        facts
    }
}

fn month_of(date: PartialDate) -> String {
    match date.month() {
        Some(month) => PartialDate::Month { year: date.year(), month }.numeric(),
        None => date.numeric(),
    }
}
