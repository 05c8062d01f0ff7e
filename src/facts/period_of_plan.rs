//! What a document's facts tell of the plan of its period, whether its facts were read or its numbers are written.

use super::{CitedDocument, Facts, Period};

impl Facts {
    /// The years of the plan of the period that a year's plan carries out.
    pub fn period_years(&self) -> Option<Period> {
        let named = self.period_plan.as_ref()?;
        let read = self.period_facts.as_ref().map(|plan| plan.period);
        read.or(named.span.as_ref().map(|span| span.value))
    }

    /// That plan as a document is cited in full: "Kế hoạch số 250/KH-UBND ngày 20/11/2020 của UBND tỉnh Thanh Hóa xây dựng
    /// trường đạt chuẩn quốc gia giai đoạn 2021-2025".
    pub fn period_cited(&self) -> Option<CitedDocument> {
        let named = self.period_plan.as_ref()?;
        let read = self.period_facts.as_deref();
        let exact = |plan: &Facts| Some(plan.record.date.value).filter(|date| date.day().is_some());
        let issuer = named.issuer.clone().or_else(|| read.map(|plan| plan.issuer.short_name()));
        let about = self.period_years();
        Some(CitedDocument {
            document_type: "Kế hoạch".to_owned(),
            symbol: named.symbol.as_ref().map(|symbol| symbol.value.clone()),
            date: named.date.as_ref().map(|date| date.value).or_else(|| read.and_then(exact)),
            issuer: Some(issuer.unwrap_or_else(|| self.issuer.short_name())),
            subject: about.map(|years| format!("về xây dựng trường đạt chuẩn quốc gia {}", years.name())),
        })
    }
}
