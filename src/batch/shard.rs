//! A fixed part of the work, for a run shared by several machines.

use std::fmt;
use std::str::FromStr;

use super::OutputName;
use crate::digest::Digest;

/// Part `part` of `of`: the same documents on every machine, whatever else is in the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    part: u32,
    of: u32,
}

impl Shard {
    /// Whether the document is this part's work.
    pub fn holds(self, output: &OutputName) -> bool {
        let place = Digest::of(output.as_str().as_bytes()).prefix() % u64::from(self.of);
        place + 1 == u64::from(self.part)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |digits: &str| {
            // A sign would be read as well.
            digits.parse::<u32>().ok().filter(|_| digits.starts_with(|first: char| first.is_ascii_digit()))
        };
        let numbers = text.split_once('/').and_then(|(part, of)| Some((number(part)?, number(of)?)));
        match numbers {
            Some((part, of)) if 1 <= part && part <= of => Ok(Self { part, of }),
            _ => Err("cần dạng K/N với 1 ≤ K ≤ N, ví dụ 2/8".into()),
        }
    }
}

/// `2-8`, as it stands in file names.
impl fmt::Display for Shard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.part, self.of)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_document_is_in_exactly_one_part() {
        for number in 0..200 {
            let output = OutputName::new("xa", &number.to_string()).unwrap();
            for of in 1..8 {
                let holders = (1..=of).filter(|part| Shard { part: *part, of }.holds(&output)).count();
                assert_eq!(holders, 1);
            }
        }
    }

    #[test]
    fn parts_are_of_like_size() {
        let shard = "1/4".parse::<Shard>().unwrap();
        let names = (0..1000).map(|number| OutputName::new("", &number.to_string()).unwrap());
        let held = names.filter(|output| shard.holds(output)).count();
        assert!((200..300).contains(&held), "{held}");
    }

    #[test]
    fn a_part_that_is_none_is_refused() {
        for text in ["0/4", "5/4", "4", "a/b", "1/0", "-1/2", "+1/2", "1/+2", "1/2/3"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }
}
