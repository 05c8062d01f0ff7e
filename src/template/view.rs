//! What templates see of facts and figures, under Vietnamese names.
//!
//! The structs here are the whole list of names: every key is always there, null or empty where a fact is absent,
//! so that a name outside them is a mistake of the template. [`names`] shows the same structs filled throughout.

mod as_written;
mod assignments;
mod conclusions;
mod council_session;
mod cycle;
mod date;
mod exemplar;
mod figures;
mod funding;
mod grid;
mod issuer;
mod parties;
mod plan_text;
mod planned;
mod present;
mod proceedings;
mod progress;
mod roadmap;
mod rules;
mod school;
mod school_table;
mod share_goals;
mod slips;
mod spoken_of;
mod standing;
mod text;
mod year_ends;

use std::sync::LazyLock;

use as_written::AsWritten;
use assignments::AssignmentsView;
use council_session::CouncilSessionView;
use cycle::{CycleSource, CycleView};
use date::DateView;
use figures::FiguresView;
use funding::FundingView;
use issuer::IssuerView;
use parties::{AgreementView, PartyView, co_signers};
use plan_text::PlanTextView;
pub(super) use plan_text::{DUTIES, PlanItem, SOLUTIONS, items};
use proceedings::{ConferenceView, ReportingView, SignerView};
use rules::{RulesView, Scales};
use school::SchoolView;
use school_table::SchoolTablesView;
use serde::Serialize;
use serde_json::{Map, Value};
use slips::{DelegationView, IntroductionView, LeaveView, PaperView};
use spoken_of::SpokenOf;
use text::text;

use super::checked::OWN;
use super::seen::SeenNames;
use super::shown::{NamesInTexts, show, show_names};
use crate::accreditation::Regimes;
use crate::facts::{DocumentRecord, Facts, Period, Review};
use crate::figures::Figures;
use crate::units::{COMMITTEE_SHORT, has_two_tiers};
use crate::yaml::Located;

/// The values a template is rendered with: those that it looks at.
pub(super) fn context(facts: &Facts, figures: &Figures, regimes: &Regimes, seen: &SeenNames) -> Value {
    // Structs with text keys always have a JSON value.
    show(&View::new(facts, figures, Scales::of(facts, regimes)), seen).unwrap_or_default()
}

static ALL: LazyLock<Option<View<'static>>> = LazyLock::new(View::of_all_names);

/// Makes what the names come from, which takes as long as all else that is read for a document.
pub(super) fn prepare_names() {
    LazyLock::force(&ALL);
}

/// The names a template may use, or those of them that stand among `words`: the values of facts that leave nothing out,
/// so that every list has an element and nothing is null. Names under `them` are those of `own`; without it any.
pub(super) fn names(own: Option<&Map<String, Value>>, words: Option<&NamesInTexts<'_>>) -> Value {
    let mut names = ALL.as_ref().and_then(|all| show_names(all, words).ok()).unwrap_or_default();
    if let Some(shown) = names.get_mut(OWN) {
        *shown = own.map_or(Value::Null, |own| Value::Object(own.clone()));
    }
    names
}

#[derive(Serialize)]
struct View<'a> {
    /// The year, or the first of a school year; none of a span, so that no template takes one of its years for all.
    #[serde(rename = "nam")]
    year: Option<u16>,
    #[serde(rename = "nam_hoc")]
    school_year: Option<String>,
    /// "2021-2025".
    #[serde(rename = "giai_doan")]
    span: Option<String>,
    #[serde(rename = "thoi_ky")]
    period: String,
    #[serde(rename = "nam_truoc")]
    year_before: u16,
    #[serde(rename = "nam_sau")]
    year_after: u16,
    #[serde(rename = "co_quan")]
    issuer: IssuerView<'a>,
    #[serde(rename = "van_ban")]
    record: RecordView<'a>,
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
    #[serde(rename = "danh_gia")]
    review: Option<ReviewView<'a>>,
    #[serde(rename = "nhiem_vu")]
    tasks: AssignmentsView<'a>,
    #[serde(rename = "kinh_phi")]
    funding: Option<FundingView<'a>>,
    #[serde(rename = "hoi_nghi")]
    conference: Option<ConferenceView<'a>>,
    #[serde(rename = "ky_hop")]
    session: Option<CouncilSessionView<'a>>,
    #[serde(rename = "bao_cao")]
    reporting: Option<ReportingView<'a>>,
    /// Who gets reports and when, where the facts say it.
    #[serde(rename = "noi_bao_cao")]
    reports_to: Option<&'a str>,
    #[serde(rename = "han_bao_cao")]
    reports_due: Option<DateView>,
    /// "Sở Giáo dục và Đào tạo trước ngày 10/12/2027", "UBND tỉnh Lâm Đồng theo quy định".
    #[serde(rename = "gui_bao_cao")]
    reporting_in_words: String,
    /// Who sums reports up: as given, else the committee.
    #[serde(rename = "noi_tong_hop")]
    summed_up_by: String,
    /// Through whom schools of a commune propose.
    #[serde(rename = "noi_de_xuat")]
    proposed_to: Option<&'a str>,
    /// When the plan is summed up: "tháng 12 năm 2027", "cuối năm 2027".
    #[serde(rename = "thang_tong_ket")]
    summed_up_in: String,
    #[serde(rename = "nguoi_ky")]
    signer: SignerView<'a>,
    #[serde(rename = "bang_truong")]
    school_tables: SchoolTablesView,
    /// Those who sign beside.
    #[serde(rename = "ky_cung")]
    co_signers: Vec<SignerView<'a>>,
    #[serde(rename = "gioi_thieu")]
    introduction: Option<IntroductionView<'a>>,
    #[serde(rename = "nghi_phep")]
    leave: Option<LeaveView<'a>>,
    #[serde(rename = "uy_quyen")]
    delegation: Option<DelegationView<'a>>,
    #[serde(rename = "tai_lieu")]
    papers: Vec<PaperView<'a>>,
    /// To whom it is addressed, in running text.
    #[serde(rename = "noi_gui")]
    addressed_to: String,
    #[serde(rename = "cac_ben")]
    parties: Vec<PartyView<'a>>,
    #[serde(rename = "hop_dong")]
    agreement: AgreementView,
    #[serde(rename = "phu_luc")]
    appendix: AppendixView,
    #[serde(rename = "so_lieu")]
    figures: FiguresView<'a>,
    #[serde(rename = "quy_dinh")]
    rules: RulesView,
    #[serde(rename = "them")]
    own: &'a Map<String, Value>,
    #[serde(flatten)]
    as_written: AsWritten<'a, Facts>,
    #[serde(flatten)]
    plan: PlanTextView<'a>,
    #[serde(flatten)]
    spoken_of: SpokenOf<'a>,
    #[serde(flatten)]
    cycle: CycleView<'a>,
}

#[derive(Serialize)]
struct RecordView<'a> {
    #[serde(rename = "so")]
    number: Option<String>,
    #[serde(rename = "ngay")]
    date: DateView,
    #[serde(rename = "ky_hieu")]
    symbol: Option<&'a str>,
    #[serde(rename = "trich_yeu")]
    subject: Option<&'a str>,
}

#[derive(Serialize)]
struct ReviewView<'a> {
    #[serde(rename = "ket_qua")]
    results: Vec<&'a str>,
    #[serde(rename = "han_che")]
    shortcomings: Vec<&'a str>,
    #[serde(rename = "nguyen_nhan")]
    causes: Vec<&'a str>,
}

#[derive(Serialize)]
struct AppendixView {
    #[serde(rename = "bang_truong")]
    school_table: bool,
    #[serde(rename = "nhiem_vu")]
    tasks: bool,
    #[serde(rename = "kinh_phi")]
    funding: bool,
    #[serde(rename = "ngang")]
    landscape: bool,
    /// The word of the markup for it: "ngang", or none.
    #[serde(rename = "huong")]
    orientation: &'static str,
}

impl View<'static> {
    /// Of facts that leave nothing out.
    fn of_all_names() -> Option<Self> {
        static EXEMPLAR: LazyLock<Option<(Facts, Figures)>> = LazyLock::new(|| {
            let facts = exemplar::facts()?;
            let figures = Figures::count(&facts, Regimes::built_in());
            Some((facts, figures))
        });
        let (facts, figures) = EXEMPLAR.as_ref()?;
        let scales = Scales::exemplary(facts, Regimes::built_in());
        let mut view = Self::new(facts, figures, scales);
        // A period is of one kind only; the names are those of all.
        view.span.get_or_insert_default();
        view.spoken_of.own = facts.schools.first().map(|school| SchoolView::one(school, scales));
        Some(view)
    }
}

impl<'a> View<'a> {
    fn new(facts: &'a Facts, figures: &'a Figures, scales: Scales<'a>) -> Self {
        let source = CycleSource { facts, figures, scales };
        let numeric = facts.period.numeric();
        let (year, school_year, span) = match facts.period {
            Period::Year(year) => (Some(year), None, None),
            Period::SchoolYear(first) => (Some(first), Some(numeric), None),
            Period::Span { .. } => (None, None, Some(numeric)),
        };
        Self {
            year,
            school_year,
            span,
            period: facts.period.name(),
            year_before: facts.period.year_before(),
            year_after: facts.period.year_after(),
            issuer: IssuerView::new(&facts.issuer, &facts.record, has_two_tiers(facts.day())),
            record: RecordView::new(&facts.record),
            schools: SchoolView::list(&facts.schools, 1, scales),
            review: facts.review.as_ref().map(ReviewView::new),
            tasks: AssignmentsView::new(&facts.tasks),
            funding: facts.funding.as_ref().map(FundingView::new),
            conference: ConferenceView::of(facts),
            session: CouncilSessionView::of(facts),
            reporting: facts.reporting.as_ref().map(ReportingView::new),
            reports_to: facts.reporting.as_ref().and_then(|reporting| text(reporting.to.as_ref())),
            reports_due: facts.reporting.as_ref().map(|reporting| DateView::new(reporting.due.value)),
            summed_up_by: summed_up_by(facts),
            proposed_to: proposed_to(facts),
            summed_up_in: match &facts.reporting {
                Some(reporting) => DateView::month_words(reporting.due.value),
                None => format!("cuối {}", facts.period.name()),
            },
            reporting_in_words: reporting_in_words(facts),
            signer: SignerView::new(&facts.signer),
            school_tables: SchoolTablesView::new(facts, figures, scales),
            co_signers: co_signers(facts),
            parties: PartyView::list(facts),
            agreement: AgreementView::of(facts),
            introduction: facts.introduction.as_ref().map(IntroductionView::new),
            leave: facts.leave.as_ref().map(LeaveView::new),
            delegation: facts.delegation.as_ref().map(DelegationView::new),
            papers: facts.papers.iter().map(PaperView::new).collect(),
            addressed_to: addressed_to(facts),
            appendix: AppendixView {
                school_table: facts.appendix.school_table,
                tasks: facts.appendix.tasks,
                funding: facts.appendix.funding,
                landscape: facts.appendix.landscape,
                orientation: if facts.appendix.landscape { "ngang" } else { "" },
            },
            figures: FiguresView::new(facts, figures, scales),
            rules: RulesView::new(scales),
            own: &facts.own,
            as_written: AsWritten(facts),
            plan: PlanTextView::new(&facts.plan),
            spoken_of: SpokenOf::new(source),
            cycle: CycleView::new(source),
        }
    }
}

/// "UBND tỉnh Lâm Đồng; Sở Tài chính", "cấp có thẩm quyền" where the facts do not tell.
fn addressed_to(facts: &Facts) -> String {
    let names: Vec<&str> = facts.addressees.iter().map(|line| line.value.as_str()).collect();
    if names.is_empty() { "cấp có thẩm quyền".to_owned() } else { names.join("; ") }
}

fn summed_up_by(facts: &Facts) -> String {
    let given = facts.reporting.as_ref().and_then(|reporting| text(reporting.summary_to.as_ref()));
    let committee = || match facts.issuer.unit() {
        Some((kind, _)) => format!("{COMMITTEE_SHORT} {}", kind.name()),
        None => facts.issuer.short_name(),
    };
    given.map_or_else(committee, str::to_owned)
}

/// The office that helps a commune of two tiers; of three, who gets reports.
fn proposed_to(facts: &Facts) -> Option<&str> {
    if has_two_tiers(facts.day()) {
        text(facts.issuer.advised_by.as_ref())
    } else {
        facts.reporting.as_ref().and_then(|reporting| text(reporting.to.as_ref()))
    }
}

/// To whom reports go, and by when.
fn reporting_in_words(facts: &Facts) -> String {
    let above = text(facts.issuer.reports_to.as_ref()).unwrap_or("cấp trên");
    match &facts.reporting {
        Some(reporting) => {
            let to = text(reporting.to.as_ref()).unwrap_or(above);
            let first = format!("{to} trước {}", reporting.due.value.as_known());
            let others = reporting
                .periodic
                .iter()
                .map(|report| format!("; {} gửi trước {}", report.name, report.due.value.as_known()));
            let on_demand =
                if reporting.on_demand { "; báo cáo đột xuất khi có yêu cầu" } else { "" };
            format!("{first}{}{on_demand}", others.collect::<String>())
        }
        None => format!("{above} theo quy định"),
    }
}

impl<'a> ReviewView<'a> {
    fn new(review: &'a Review) -> Self {
        let texts = |lines: &'a [Located<String>]| lines.iter().map(|line| line.value.as_str()).collect();
        Self {
            results: texts(&review.results),
            shortcomings: texts(&review.shortcomings),
            causes: texts(&review.causes),
        }
    }
}

impl<'a> RecordView<'a> {
    fn new(record: &'a DocumentRecord) -> Self {
        Self {
            number: record.number.as_ref().map(ToString::to_string),
            date: DateView::new(record.date.value),
            symbol: record.symbol.as_deref(),
            subject: text(record.subject.as_ref()),
        }
    }
}

#[cfg(test)]
mod tests;
