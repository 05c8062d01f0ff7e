//! The YAML of one regime.

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::criteria::Criteria;
use super::entry::{choose, read_levels};
use super::regime::{Need, Regime, ReorganisationTerms, Rule, Scale};
use super::yaml;
use crate::diagnostic::{Diagnostic, Source, rules};
use crate::facts::{PartialDate, TargetKind};
use crate::yaml::{Decode, Decoder, Fields, Located, Node};

/// Levels of a scale.
const LEVELS: RangeInclusive<u8> = 1..=9;
/// Years and months of terms.
const TERM: RangeInclusive<u8> = 1..=99;

/// Reads the regime of one file; all that is wrong goes to `report`.
pub(super) fn read(source: &Arc<Source>, report: &mut Vec<Diagnostic>) -> Option<Regime> {
    let tree = yaml::tree(source, report)?;
    let mut decoder = Decoder::default();
    let regime = Regime::decode(&tree, &mut decoder);
    report.append(&mut decoder.diagnostics);
    regime
}

impl Decode for Regime {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let id: Option<Located<String>> = fields.required("id");
        let from: Option<Located<PartialDate>> = fields.required("tu");
        let until: Option<Located<PartialDate>> = fields.optional("den");
        let documents = fields.required_with("van_ban", |node, decoder| Some(decoder.items(node)));
        let accreditation = fields.required_with("kdclgd", scale);
        let national_standard = fields.required_with("chuan_quoc_gia", scale);
        let needs = fields.required_with("dieu_kien", needs);
        let validity_years = fields.required_with("thoi_han_nam", term);
        let upgrade_after_years = fields.required_with("nang_chuan_sau_nam", term);
        let renewal_lead_months = fields.optional_with("danh_gia_lai_truoc_thang", term);
        let authority = fields.required_with("tham_quyen", plain);
        let authority_unsure_from: Option<Located<PartialDate>> = fields.optional("tham_quyen_chua_ro_tu");
        let keeps_earlier_terms = fields.optional_with("giu_thoi_han_cu", plain);
        let renewal_after_lapse = fields.optional_with("cong_nhan_lai_khi_het_han", plain);
        let unknown_targets = fields.optional_with("khong_co_muc_tieu", kinds);
        let recognises_accreditation = fields.optional_with("cong_nhan_kdclgd", plain);
        let criteria = fields.optional_with("tieu_chi", criteria);
        let lowest_of_levels = fields.optional_with("nhieu_cap_lay_muc_thap_nhat", plain);
        let needs_finished_cohort = fields.optional_with("can_khoa_hoan_thanh", plain);
        let years_of_data = fields.optional_with("nam_hoc_co_du_lieu", term);
        let figures_decide_after = fields.optional_with("dinh_luong_khong_loai_tru_den", plain);
        let withdrawal = fields.optional_with("thu_hoi", plain);
        let reorganisation = fields.optional_with("to_chuc_lai", reorganisation);
        let transition = fields.optional_with("chuyen_tiep", plain);
        if let Some((from, until)) = from.as_ref().zip(until.as_ref()) {
            check_span(from, until, fields.decoder);
        }
        fields.close();
        let Located { value: id, place } = id?;
        Some(Self {
            id,
            place,
            from: from?.value,
            until: until.map(|until| until.value),
            documents: documents?,
            accreditation: accreditation?,
            national_standard: national_standard?,
            needs: needs?,
            validity_years: validity_years?,
            upgrade_after_years: upgrade_after_years?,
            renewal_lead_months,
            authority: authority?,
            authority_unsure_from: authority_unsure_from.map(|from| from.value),
            keeps_earlier_terms,
            renewal_after_lapse,
            unknown_targets,
            recognises_accreditation,
            criteria,
            lowest_of_levels,
            needs_finished_cohort,
            years_of_data,
            figures_decide_after,
            withdrawal,
            reorganisation,
            transition,
        })
    }
}

fn check_span(from: &Located<PartialDate>, until: &Located<PartialDate>, decoder: &mut Decoder) {
    if until.value.earliest() <= from.value.earliest() {
        let message = "`den` (ngày đầu tiên không còn áp dụng) phải sau `tu`";
        let diagnostic = Diagnostic::new(&rules::CHE_DO_NGUOC, message).at(&until.place);
        decoder.diagnostics.push(diagnostic.related(&from.place, "`tu` ở đây"));
    }
}

/// A rule of a regime: what `value` takes of its keys, the clause, and how sure both are.
fn rule<T>(
    node: &Node,
    decoder: &mut Decoder,
    value: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>,
) -> Option<Rule<T>> {
    let mut fields = Fields::open(node, decoder)?;
    let value = value(&mut fields);
    let clause = fields.optional("dieu_khoan");
    let certainty = fields.required("do_chac");
    let unsure: Vec<RuleField> = fields.list("can_xac_minh");
    fields.close();
    let clause_unsure = unsure.contains(&RuleField::Clause);
    Some(Rule { value: value?, clause, certainty: certainty?, clause_unsure })
}

fn plain<T: Decode>(node: &Node, decoder: &mut Decoder) -> Option<Rule<T>> {
    rule(node, decoder, |fields| fields.required(VALUE))
}

fn term(node: &Node, decoder: &mut Decoder) -> Option<Rule<u8>> {
    rule(node, decoder, |fields| fields.required_within(VALUE, TERM).map(|term| term.value))
}

fn scale(node: &Node, decoder: &mut Decoder) -> Option<Rule<Scale>> {
    rule(node, decoder, |fields| {
        let name = fields.required("ten");
        let highest = fields.required_within("cao_nhat", LEVELS);
        let levels = read_levels(fields);
        Some(Scale { name: name?, highest: highest?.value, levels })
    })
}

fn needs(node: &Node, decoder: &mut Decoder) -> Option<Rule<Vec<Need>>> {
    rule(node, decoder, |fields| fields.required_with(VALUE, |node, decoder| Some(decoder.items(node))))
}

fn kinds(node: &Node, decoder: &mut Decoder) -> Option<Rule<Vec<TargetKind>>> {
    rule(node, decoder, |fields| fields.required_with(VALUE, |node, decoder| Some(decoder.items(node))))
}

fn criteria(node: &Node, decoder: &mut Decoder) -> Option<Rule<Criteria>> {
    rule(node, decoder, |fields| {
        let all: Option<Vec<String>> =
            fields.required_with("tat_ca", |node, decoder| Some(decoder.items(node)));
        let mandatory: Vec<Located<String>> = fields.list("bat_buoc");
        let others_at_least = fields.within("con_lai_it_nhat", 0..=99);
        let all = all?;
        for name in mandatory.iter().filter(|name| !all.contains(&name.value)) {
            let message = format!("tiêu chí bắt buộc `{}` không có trong `tat_ca`", name.value);
            fields.decoder.error::<()>(&rules::TIEU_CHI_LA, message, &name.place);
        }
        Some(Criteria {
            all,
            mandatory: mandatory.into_iter().map(|name| name.value).collect(),
            others_at_least: others_at_least.map_or(0, |least| least.value),
        })
    })
}

fn reorganisation(node: &Node, decoder: &mut Decoder) -> Option<Rule<ReorganisationTerms>> {
    rule(node, decoder, |fields| {
        let kept_at_most = fields.required_within("giu_khong_qua_thang", TERM);
        let considered_after = fields.required_within("xem_xet_sau_thang", TERM);
        Some(ReorganisationTerms {
            kept_at_most: kept_at_most?.value,
            considered_after: considered_after?.value,
        })
    })
}

const VALUE: &str = "gia_tri";

impl Decode for Need {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let national_standard = fields.required_within("chuan_quoc_gia", LEVELS);
        let accreditation = fields.required_within("kdclgd", LEVELS);
        fields.close();
        Some(Self { national_standard: national_standard?.value, accreditation: accreditation?.value })
    }
}

/// What of a rule may be still to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RuleField {
    /// `dieu_khoan`.
    Clause,
}

impl Decode for RuleField {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        choose(node, decoder, "mục cần xác minh", &[("dieu_khoan", Self::Clause)])
    }
}
