//! The yearly report.

use serde_json::{Value, json};

use super::choices::{cell, level_name};
use super::decisions::date;
use super::source::CycleSource;
use crate::figures::{AnnualReport, KindCounts, KindRow, Percentage};
use crate::template::spoken::pad;

/// The tables of the report: a row a kind, and the sums.
pub(super) fn annual(source: CycleSource<'_>) -> Value {
    let regimes = source.scales.regimes().zip(source.scales.of_document());
    let report =
        regimes.and_then(|(regimes, regime)| AnnualReport::of(source.facts, source.figures, regime, regimes));
    let Some(report) = report else { return Value::Null };
    let rows = report.rows.iter().enumerate().map(|(index, one)| row(one, index + 1));
    let recognisable = report.rows.iter().filter(|row| row.is_recognisable).enumerate();
    json!({
        "den_ngay": date(report.until),
        "muc_cao_nhat": source.scales.of_document().map(|regime| regime.accreditation.value.highest),
        "nam_hoc_sau": format!("{}-{}", report.until.year(), report.next_until.year()),
        "ten_muc_do_mot": level_name(1),
        "ten_muc_do_hai": level_name(2),
        "den_ngay_sau": date(report.next_until),
        "hang": rows.collect::<Vec<_>>(),
        "cong": counts(&report.total),
        "hang_cong_nhan": recognisable.map(|(index, one)| row(one, index + 1)).collect::<Vec<_>>(),
        "cong_cong_nhan": counts(&report.recognisable),
    })
}

fn row(row: &KindRow<'_>, ordinal: usize) -> Value {
    let mut view = counts(&row.counts);
    if let Value::Object(fields) = &mut view {
        let notes = json!({
            "so_thu_tu": ordinal,
            "loai": row.kind.name(),
            "tap_huan_ghi_chu": cell(row.trained.and_then(|entry| entry.note.as_ref())),
            "sau_ghi_chu": cell(row.next.and_then(|entry| entry.note.as_ref())),
            // Of kinds that are never recognised the cell stays blank.
            "sau_dat_chuan_chu": if row.is_recognisable { row.counts.next[1].to_string() } else { String::new() },
            "chua_ro_han": unclear(row.counts.unclear),
        });
        if let Value::Object(notes) = notes {
            fields.extend(notes);
        }
    }
    view
}

/// A word on schools that are not counted, since it is not told until when they hold what they were recognised for.
fn unclear(schools: u64) -> String {
    if schools == 0 {
        String::new()
    } else {
        format!("{} trường chưa rõ thời hạn Bằng", pad(schools))
    }
}

fn counts(counts: &KindCounts) -> Value {
    let share =
        |part: u64| Percentage::of(part, counts.schools).map(|share| share.to_string()).unwrap_or_default();
    let [none, first, second] = counts.degrees;
    let [level_one, level_two] = counts.recognised;
    let all = counts.all_recognised();
    let [next_assessed, next_recognised, next_trained] = counts.next;
    json!({
        "tong": counts.schools,
        "tu_danh_gia": counts.assessed,
        "tu_danh_gia_ty_le": share(counts.assessed),
        "khong_dat": none,
        "muc_mot": first,
        "muc_hai": second,
        "muc_do_mot": level_one,
        "muc_do_mot_ty_le": share(level_one),
        "muc_do_hai": level_two,
        "muc_do_hai_ty_le": share(level_two),
        "dat_chuan": all,
        "dat_chuan_ty_le": share(all),
        "tap_huan": counts.trained,
        "sau_tu_danh_gia": next_assessed,
        "sau_dat_chuan": next_recognised,
        "sau_tap_huan": next_trained,
    })
}

/// The documents issued in the year.
pub(super) fn issued(source: CycleSource<'_>) -> Value {
    let all = source.facts.cycle.report.issued.iter().enumerate().map(|(index, one)| {
        json!({
            "so_thu_tu": index + 1,
            "so_ky_hieu": one.number,
            "trich_yeu": one.subject,
            "co_quan": one.issuer,
            "ngay": date(one.date.value),
            "ghi_chu": cell(one.note.as_ref()),
        })
    });
    all.collect()
}

/// How the year went.
pub(super) fn overview(source: CycleSource<'_>) -> Value {
    let Some(overview) = &source.facts.cycle.report.overview else { return Value::Null };
    json!({
        "thuan_loi": overview.favourable,
        "kho_khan": overview.difficult,
        "han_che": overview.shortcomings,
        "giai_phap": overview.remedies,
    })
}

/// What is asked of others.
pub(super) fn proposals(source: CycleSource<'_>) -> Value {
    let all = source.facts.cycle.report.proposals.iter();
    all.map(|one| json!({"den": one.to, "noi_dung": one.content})).collect()
}
