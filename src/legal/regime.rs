//! The accreditation rules in force on a day.

use chrono::NaiveDate;

use super::citation;
use super::criteria::Criteria;
use super::entry::{Certainty, Reach};
use super::register::Register;
use crate::diagnostic::Place;
use crate::facts::{Level, PartialDate, TargetKind};

/// A rule with its clause and how sure it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule<T> {
    /// What it says.
    pub value: T,
    /// `dieu_khoan`: "khoản 2 Điều 37"; `None` where it is not known.
    pub clause: Option<String>,
    /// `do_chac`: how sure the value is.
    pub certainty: Certainty,
    /// Whether the clause is still to be confirmed.
    pub clause_unsure: bool,
}

/// A scale of levels: "cấp độ" 1 to 4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// "cấp độ", "mức", "mức độ".
    pub name: String,
    /// The highest level; the lowest is 1.
    pub highest: u8,
    /// The school levels it is for; empty: all of the regime.
    pub levels: Vec<Level>,
}

impl Scale {
    /// Whether a school of `level` can be on the scale.
    pub fn is_for(&self, level: Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level)
    }
}

/// Which KĐCLGD a mức độ of the national standard needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Mức độ of chuẩn quốc gia.
    pub national_standard: u8,
    /// Lowest cấp độ or mức of KĐCLGD.
    pub accreditation: u8,
}

/// The rules of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Regime {
    /// `id`: "2018".
    pub id: String,
    /// Where it is written.
    pub place: Place,
    /// `tu`: the first day it applies.
    pub from: PartialDate,
    /// `den`: the first day it no longer applies.
    pub until: Option<PartialDate>,
    /// `van_ban`: the documents it rests on, each with its school levels.
    pub documents: Vec<Reach>,
    /// `kdclgd`.
    pub accreditation: Rule<Scale>,
    /// `chuan_quoc_gia`.
    pub national_standard: Rule<Scale>,
    /// `dieu_kien`.
    pub needs: Rule<Vec<Need>>,
    /// `thoi_han_nam`: years a recognition is valid, from the day it is signed.
    pub validity_years: Rule<u8>,
    /// `nang_chuan_sau_nam`: years after a recognition before the next mức độ can be asked for.
    pub upgrade_after_years: Rule<u8>,
    /// `danh_gia_lai_truoc_thang`: months before the end at which re-evaluation must be registered.
    pub renewal_lead_months: Option<Rule<u8>>,
    /// `tham_quyen`: who recognises the national standard.
    pub authority: Rule<String>,
    /// `tham_quyen_chua_ro_tu`: from when it is not known who does.
    pub authority_unsure_from: Option<PartialDate>,
    /// `giu_thoi_han_cu`: recognitions of earlier rules stay valid to their own end.
    pub keeps_earlier_terms: Option<Rule<bool>>,
    /// `cong_nhan_lai_khi_het_han`: a school is recognised again once its recognition has lapsed, not before.
    pub renewal_after_lapse: Option<Rule<bool>>,
    /// `khong_co_muc_tieu`: kinds of target that it does not know.
    pub unknown_targets: Option<Rule<Vec<TargetKind>>>,
    /// `cong_nhan_kdclgd`: whether KĐCLGD is recognised by itself; where nothing is said it is.
    pub recognises_accreditation: Option<Rule<bool>>,
    /// `tieu_chi`: the criteria that a mức is computed from.
    pub criteria: Option<Rule<Criteria>>,
    /// `nhieu_cap_lay_muc_thap_nhat`: a school of several levels has the lowest mức of its levels.
    pub lowest_of_levels: Option<Rule<bool>>,
    /// `can_khoa_hoan_thanh`: a cohort must have finished the highest level before a school is considered.
    pub needs_finished_cohort: Option<Rule<bool>>,
    /// `nam_hoc_co_du_lieu`: school years in a row for which a school needs data before it is considered.
    pub years_of_data: Option<Rule<u8>>,
    /// `dinh_luong_khong_loai_tru_den`: until when figures alone are no ground for a "no".
    pub figures_decide_after: Option<Rule<PartialDate>>,
    /// `thu_hoi`: a withdrawn recognition counts no longer.
    pub withdrawal: Option<Rule<bool>>,
    /// `to_chuc_lai`: what becomes of recognitions where schools are reorganised after it began.
    pub reorganisation: Option<Rule<ReorganisationTerms>>,
    /// `chuyen_tiep`: the id of the rules by which schools go on whose registration was accepted before it began.
    pub transition: Option<Rule<String>>,
}

/// Terms for reorganised schools, in months from the day the decision has effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReorganisationTerms {
    /// `giu_khong_qua_thang`: for how long results are kept at most where all merged schools hold valid ones.
    pub kept_at_most: u8,
    /// `xem_xet_sau_thang`: after how many the school can be considered, in all other cases.
    pub considered_after: u8,
}

impl Regime {
    /// Whether it applies on `day`.
    pub fn applies(&self, day: NaiveDate) -> bool {
        self.from.earliest() <= day && self.until.is_none_or(|until| day < until.earliest())
    }

    /// The id of the document that holds the rules for `level`, if they are for that level at all.
    pub fn document(&self, level: Level) -> Option<&str> {
        let covers = |levels: &[Level]| levels.is_empty() || levels.contains(&level);
        self.documents.iter().find(|reach| covers(&reach.levels)).map(|reach| reach.target.as_str())
    }

    /// The lowest KĐCLGD that mức độ `national_standard` needs.
    pub fn accreditation_for(&self, national_standard: u8) -> Option<u8> {
        let need = self.needs.value.iter().find(|need| need.national_standard == national_standard);
        need.map(|need| need.accreditation)
    }

    /// Where `rule` stands for a school of `level`: "khoản 2 Điều 37 Thông tư số 17/2018/TT-BGDĐT", with a word
    /// on what is not confirmed.
    pub fn cite<T>(&self, rule: &Rule<T>, level: Level, register: &Register) -> String {
        let document = self.document(level).and_then(|id| register.find(id)).map(citation::short);
        let mut parts = vec![rule.clause.clone(), document];
        parts.retain(Option::is_some);
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        match (rule.certainty, rule.clause_unsure) {
            (Certainty::Unconfirmed, _) => format!("{text} (chưa xác minh)"),
            (_, true) => format!("{text} (điều khoản chưa xác minh)"),
            (_, false) => text,
        }
    }
}
