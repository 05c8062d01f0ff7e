//! Sums of money.

use std::fmt;
use std::iter::Sum;

use crate::diagnostic::rules;
use crate::vietnamese::{number_in_words, same_unaccented};
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// A sum as its table writes it, in thousandths of the table's [`MoneyUnit`]: "1.250,5".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount {
    thousandths: u64,
}

/// So many digits a sum has before the comma: more are a slip, and the sum of any table fits.
const LONGEST: usize = 12;

/// Digits after the comma.
const DECIMALS: usize = 3;

impl Amount {
    /// Reads "2400", "2.400", "1.250,5"; `None` of anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.trim().split_once(',').unwrap_or((text.trim(), "0"));
        let digits = ungrouped(whole).filter(|digits| digits.len() <= LONGEST)?;
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(&digits) || !is_number(decimals) || decimals.len() > DECIMALS {
            return None;
        }
        Some(Self { thousandths: format!("{digits}{decimals:0<DECIMALS$}").parse().ok()? })
    }

    /// In đồng; `None` where it has parts of a đồng.
    pub fn in_dong(self, unit: MoneyUnit) -> Option<u128> {
        let thousandths = u128::from(self.thousandths) * unit.in_dong();
        thousandths.is_multiple_of(1000).then_some(thousandths / 1000)
    }

    /// "ba tỷ sáu trăm năm mươi triệu đồng"; `None` where it has parts of a đồng.
    pub fn in_words(self, unit: MoneyUnit) -> Option<String> {
        self.in_dong(unit).map(|dong| format!("{} đồng", number_in_words(dong)))
    }
}

/// `whole` without the dots between its thousands; `None` where they stand elsewhere.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let rest: Vec<_> = groups.collect();
    let is_grouped = rest.is_empty() || (1..=3).contains(&first.len());
    (is_grouped && rest.iter().all(|group| group.len() == 3)).then(|| format!("{first}{}", rest.concat()))
}

impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = (self.thousandths / 1000).to_string();
        for (index, digit) in digits.char_indices() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                formatter.write_str(".")?;
            }
            write!(formatter, "{digit}")?;
        }
        match self.thousandths % 1000 {
            0 => Ok(()),
            decimals => write!(formatter, ",{}", format!("{decimals:03}").trim_end_matches('0')),
        }
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        let total = amounts.fold(0_u64, |sum, amount| sum.saturating_add(amount.thousandths));
        Self { thousandths: total }
    }
}

impl Decode for Amount {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "một số tiền, như 2.400 hoặc 1.250,5")?;
        match Self::parse(&scalar.text) {
            Some(amount) => Some(amount),
            None => {
                let message = format!(
                    "`{}` không phải là một số tiền: chỉ ghi số, hàng nghìn cách nhau bằng dấu chấm, phần lẻ sau dấu phẩy, như 2.400 hoặc 1.250,5",
                    scalar.text
                );
                decoder.error(&rules::SO_TIEN_SAI, message, &node.place)
            }
        }
    }
}

impl Fact for Amount {
    fn shape() -> Shape {
        Shape::Form {
            what: "số tiền, như 2.400 hoặc 1.250,5", pattern: "[0-9]+(\\.[0-9]{3})*(,[0-9]{1,3})?"
        }
    }

    fn dump(&self) -> serde_json::Value {
        self.to_string().into()
    }
}

/// `don_vi` of a table of sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MoneyUnit {
    /// `dong`.
    Dong,
    /// `nghin_dong`.
    Thousand,
    /// `trieu_dong`.
    #[default]
    Million,
    /// `ty_dong`.
    Billion,
}

impl MoneyUnit {
    const ALL: [Self; 4] = [Self::Dong, Self::Thousand, Self::Million, Self::Billion];

    /// The unit written as key or name.
    pub fn find(text: &str) -> Option<Self> {
        let spelled = text.to_lowercase().replace("tỉ", "tỷ");
        let is_called = |unit: &Self| {
            let short = unit.name().trim_end_matches(" đồng");
            [unit.name(), short].iter().any(|name| same_unaccented(name, &spelled))
        };
        Self::ALL.into_iter().find(is_called)
    }

    fn key(self) -> &'static str {
        match self {
            Self::Dong => "dong",
            Self::Thousand => "nghin_dong",
            Self::Million => "trieu_dong",
            Self::Billion => "ty_dong",
        }
    }

    /// "triệu đồng".
    pub fn name(self) -> &'static str {
        match self {
            Self::Dong => "đồng",
            Self::Thousand => "nghìn đồng",
            Self::Million => "triệu đồng",
            Self::Billion => "tỷ đồng",
        }
    }

    fn in_dong(self) -> u128 {
        match self {
            Self::Dong => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }
}

impl Decode for MoneyUnit {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        decoder.choose(node, &rules::DON_VI_TIEN_LA, "đơn vị tiền", Self::find, &Self::ALL.map(Self::key))
    }
}

impl Fact for MoneyUnit {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|unit| (unit.key(), unit.name())))
    }

    fn dump(&self) -> serde_json::Value {
        self.key().into()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        Amount::parse(text).map(|amount| amount.to_string())
    }

    #[test]
    fn sums_are_read_as_people_write_them() {
        for (written, expected) in [
            ("2400", "2.400"),
            ("2.400", "2.400"),
            ("1.250,5", "1.250,5"),
            ("0,125", "0,125"),
            ("1.234.567", "1.234.567"),
            ("7", "7"),
        ] {
            assert_eq!(shown(written).as_deref(), Some(expected));
        }
        for wrong in [
            "",
            "1.2",
            "2400.5",
            "1.2345",
            ",5",
            "1,",
            "1,2345",
            "12.34.567",
            "-1",
            "1 tỷ",
            "1e3",
            "1234567890123",
        ] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_sum_is_said_in_dong() {
        let words = |text, unit| Amount::parse(text).unwrap().in_words(unit);
        assert_eq!(words("3.650", MoneyUnit::Million).as_deref(), Some("ba tỷ sáu trăm năm mươi triệu đồng"));
        assert_eq!(
            words("1.250,5", MoneyUnit::Million).as_deref(),
            Some("một tỷ hai trăm năm mươi triệu năm trăm nghìn đồng")
        );
        assert_eq!(words("0,5", MoneyUnit::Dong), None);
    }
}
