//! The YAML of one regime.

use std::sync::Arc;

use serde::Deserialize;
use serde_saphyr::Spanned;

use super::entry::{Certainty, read_date};
use super::levels::LevelKey;
use super::regime::{Need, Regime, Rule, Scale};
use super::yaml;
use crate::diagnostic::{Diagnostic, Source};
use crate::facts::Level;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RegimeRecord {
    id: Spanned<String>,
    tu: Spanned<String>,
    #[serde(default)]
    den: Option<Spanned<String>>,
    van_ban: Vec<DocumentRecord>,
    kdclgd: ScaleRecord,
    chuan_quoc_gia: ScaleRecord,
    dieu_kien: RuleRecord<Vec<NeedRecord>>,
    thoi_han_nam: RuleRecord<u8>,
    nang_chuan_sau_nam: RuleRecord<u8>,
    #[serde(default)]
    danh_gia_lai_truoc_thang: Option<RuleRecord<u8>>,
    tham_quyen: RuleRecord<String>,
    #[serde(default)]
    giu_thoi_han_cu: Option<RuleRecord<bool>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentRecord {
    van_ban: String,
    #[serde(default)]
    cap: Vec<LevelKey>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleRecord {
    ten: String,
    cao_nhat: u8,
    #[serde(default)]
    cap: Vec<LevelKey>,
    #[serde(default)]
    dieu_khoan: Option<String>,
    do_chac: Certainty,
    #[serde(default)]
    can_xac_minh: Vec<RuleField>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleRecord<T> {
    gia_tri: T,
    #[serde(default)]
    dieu_khoan: Option<String>,
    do_chac: Certainty,
    #[serde(default)]
    can_xac_minh: Vec<RuleField>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedRecord {
    chuan_quoc_gia: u8,
    kdclgd: u8,
}

/// What of a rule may be still to be confirmed.
#[derive(Debug, PartialEq, Eq, Deserialize)]
enum RuleField {
    #[serde(rename = "dieu_khoan")]
    Clause,
}

/// Reads the regime of one file; what is wrong goes to `report`.
pub(super) fn read(source: &Arc<Source>, report: &mut Vec<Diagnostic>) -> Option<Regime> {
    match yaml::read::<RegimeRecord>(source) {
        Ok(record) => record.into_regime(source, report),
        Err(diagnostic) => {
            report.push(*diagnostic);
            None
        }
    }
}

impl RegimeRecord {
    fn into_regime(self, source: &Arc<Source>, report: &mut Vec<Diagnostic>) -> Option<Regime> {
        let from = read_date(source, Some(self.tu), report);
        let until = read_date(source, self.den, report);
        let documents = self.van_ban.into_iter().map(|document| (document.van_ban, levels(document.cap)));
        Some(Regime {
            place: yaml::place_of(source, &self.id),
            id: self.id.value,
            from: from?,
            until,
            documents: documents.collect(),
            accreditation: self.kdclgd.into_rule(),
            national_standard: self.chuan_quoc_gia.into_rule(),
            needs: self.dieu_kien.into_rule(|needs| needs.into_iter().map(Need::from).collect()),
            validity_years: self.thoi_han_nam.into_rule(same),
            upgrade_after_years: self.nang_chuan_sau_nam.into_rule(same),
            renewal_lead_months: self.danh_gia_lai_truoc_thang.map(|rule| rule.into_rule(same)),
            authority: self.tham_quyen.into_rule(same),
            keeps_earlier_terms: self.giu_thoi_han_cu.map(|rule| rule.into_rule(same)),
        })
    }
}

fn same<T>(value: T) -> T {
    value
}

fn levels(keys: Vec<LevelKey>) -> Vec<Level> {
    keys.into_iter().map(Level::from).collect()
}

impl From<NeedRecord> for Need {
    fn from(record: NeedRecord) -> Self {
        Self { national_standard: record.chuan_quoc_gia, accreditation: record.kdclgd }
    }
}

impl ScaleRecord {
    fn into_rule(self) -> Rule<Scale> {
        let clause_unsure = self.can_xac_minh.contains(&RuleField::Clause);
        let value = Scale { name: self.ten, highest: self.cao_nhat, levels: levels(self.cap) };
        Rule { value, clause: self.dieu_khoan, certainty: self.do_chac, clause_unsure }
    }
}

impl<T> RuleRecord<T> {
    fn into_rule<U>(self, convert: impl FnOnce(T) -> U) -> Rule<U> {
        let clause_unsure = self.can_xac_minh.contains(&RuleField::Clause);
        let value = convert(self.gia_tri);
        Rule { value, clause: self.dieu_khoan, certainty: self.do_chac, clause_unsure }
    }
}
