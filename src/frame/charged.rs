//! Bodies that a document charges with work, held against its recipients: who is to do something has to get it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use body::{Body, BodyName, Recipient, covers};

use super::abolished;
use super::filing;
use super::merged_departments;
use super::punctuation::without_punctuation;
use crate::diagnostic::{Diagnostic, rules};
use crate::document::{Block, Inline};
use crate::facts::{Conference, Facts};
use crate::vietnamese::{initial, unaccented};

mod body;
mod body_words;

/// The heading, without accents, below which bodies are charged.
const CARRYING_OUT: &str = "to_chuc_thuc_hien";

/// A warning where bodies that `body` charges are not among the recipients, with the lines to add. Documents of three
/// tiers are history, and stay as they were sent.
pub fn check_charged(facts: &Facts, body: &[Block]) -> Option<Diagnostic> {
    if !facts.record.has_two_tiers() {
        return None;
    }
    let lines = facts.recipients.iter().map(|line| without_punctuation(&line.value));
    let recipients: Vec<_> = lines.map(Recipient::new).collect();
    let mut charged = charged(body);
    let in_text = charged.len();
    charged.extend(facts.tasks.iter().flat_map(|task| body::all_in(&task.charged.value)));
    charged.extend(charged_at_meeting(facts));
    let mut seen = BTreeSet::new();
    charged.retain(|body| seen.insert(body.key().to_owned()) && !is_told_to_be_gone(facts, &body.name));
    let own = BodyName::of(&facts.issuer.name.value);
    let drafting = facts.issuer.advised_by.as_ref().map(|drafting| BodyName::of(&drafting.value));
    // The drafting unit keeps its copy by the Lưu line.
    let keeps = drafting.filter(|_| filing::units(facts).len() > 1);
    let has_own =
        |body: &Body| [Some(&own), keeps.as_ref()].into_iter().flatten().any(|name| body.is_same(name));
    let is_missing = |body: &&Body| !has_own(body) && !is_reached(body, &recipients, facts);
    let missing: Vec<&Body> = charged.iter().filter(is_missing).collect();
    let (first, others) = missing.split_first()?;
    let names = others.iter().fold(first.name.clone(), |names, body| format!("{names}; {}", body.name));
    let part = match (in_text, facts.tasks.len()) {
        (1.., _) => "ở phần Tổ chức thực hiện",
        (0, 1..) => "ở `nhiem_vu`",
        (0, 0) => "tại cuộc họp",
    };
    let message = format!("`noi_nhan` chưa có cơ quan, đơn vị được giao việc {part}: {names}");
    let place = facts.recipients.last().map_or_else(|| facts.place(), |line| line.place.clone());
    let lines: Vec<String> = missing.iter().map(|body| format!("`- {}`", body.name)).collect();
    Some(
        Diagnostic::new(&rules::NOI_NHAN_THIEU, message)
            .at(&place)
            .hint(format!("thêm vào `noi_nhan`: {}", lines.join(", "))),
    )
}

/// Whether the body called `name` is no more, which is told where the facts charge it: nothing can be sent to it.
fn is_told_to_be_gone(facts: &Facts, name: &str) -> bool {
    let is_gone = || abolished::is_named(name) || merged_departments::is_named(facts, name);
    let tasks = facts.tasks.iter().map(|task| &task.charged);
    let duties = facts.plan.duties.iter().map(|duties| &duties.body);
    let meeting = facts.conference.iter().flat_map(Conference::tasks).map(|task| &task.body);
    tasks.chain(duties).chain(meeting).any(|body| body.value.contains(name)) && is_gone()
}

fn is_reached(body: &Body, recipients: &[Recipient<'_>], facts: &Facts) -> bool {
    let schools = || {
        let named = |school: &str| {
            recipients.iter().any(|recipient| unaccented(recipient.line).contains(&unaccented(school)))
        };
        body.is_all_schools()
            && !facts.schools.is_empty()
            && facts.schools.iter().all(|school| named(&school.name))
    };
    recipients.iter().any(|recipient| covers(recipient, body)) || schools()
}

/// The bodies charged below the heading "Tổ chức thực hiện": those of the headings of the next level, and those that
/// open a paragraph or an item ("Sở Tài chính: …"); each once.
fn charged(blocks: &[Block]) -> Vec<Body> {
    let mut found: Vec<Body> = Vec::new();
    let mut section: Option<u8> = None;
    for block in blocks {
        match block {
            Block::Heading { level, content } => {
                let text = text(content);
                if section.is_none_or(|above| *level <= above) {
                    section = is_carrying_out(&text).then_some(*level);
                } else if section.is_some_and(|above| *level == above + 1) {
                    found.extend(body::all_in(&text));
                }
            }
            Block::Numbered { content, .. }
            | Block::Item { depth: 1, content }
            | Block::Paragraph(content)
                if section.is_some() =>
            {
                found.extend(body::opening(&text(content)));
            }
            Block::Numbered { .. }
            | Block::Item { .. }
            | Block::Paragraph(_)
            | Block::Basis(_)
            | Block::Enacting(_)
            | Block::Chapter(_)
            | Block::ChapterSection(_)
            | Block::Article { .. }
            | Block::Table(_)
            | Block::PageTurn { .. } => {}
        }
    }
    found
}

fn is_carrying_out(heading: &str) -> bool {
    // Most headings begin with another letter.
    initial(heading) == CARRYING_OUT.chars().next() && unaccented(heading).starts_with(CARRYING_OUT)
}

/// The bodies that a meeting gives tasks to.
fn charged_at_meeting(facts: &Facts) -> Vec<Body> {
    let tasks = facts.conference.iter().flat_map(Conference::tasks);
    tasks.flat_map(|task| body::all_in(task.charged())).collect()
}

fn text(content: &[Inline]) -> Cow<'_, str> {
    // Most headings and sentences are of one face.
    if let [Inline::Text { text, .. }] = content {
        return text.trim().into();
    }
    let pieces = content.iter().map(|inline| match inline {
        Inline::Text { text, .. } => text.as_str(),
        Inline::LineBreak => " ",
    });
    pieces.collect::<String>().trim().to_owned().into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::facts::{BodyDuties, sample};

    fn heading(level: u8, text: &str) -> Block {
        Block::Heading { level, content: vec![Inline::plain(text)] }
    }

    fn item(text: &str) -> Block {
        Block::Item { depth: 1, content: vec![Inline::plain(text)] }
    }

    fn told(blocks: &[Block], recipients: &[&str]) -> Option<String> {
        let mut facts = sample::commune_plan();
        facts.record.date.value = sample::month(12, 2026);
        facts.recipients = recipients.iter().map(|line| sample::located((*line).to_owned())).collect();
        check_charged(&facts, blocks).map(|found| found.hints.concat())
    }

    #[test]
    fn who_is_charged_and_does_not_get_the_document_is_told_with_the_line_to_add() {
        let plan = [
            heading(1, "Giải pháp"),
            heading(2, "Phòng học"),
            heading(1, "Tổ chức thực hiện"),
            heading(2, "Phòng Văn hóa - Xã hội"),
            item("Chủ trì: hướng dẫn các trường."),
            heading(2, "Phòng Kinh tế, Hạ tầng và Đô thị"),
            heading(2, "Kinh phí thực hiện"),
            item("Sở Tài chính: cân đối kinh phí."),
            item("Trạm Y tế xã phối hợp kiểm tra công tác y tế trường học."),
            item("Phòng học, thiết bị: mua sắm đủ."),
        ];
        assert_eq!(
            told(&plan, &["Phòng VH-XH", "Các trường"]).unwrap(),
            "thêm vào `noi_nhan`: `- Phòng Kinh tế, Hạ tầng và Đô thị`, `- Sở Tài chính`, `- Trạm Y tế xã`"
        );
        assert_eq!(told(&plan, &["Các sở, ban, ngành", "Các phòng, đơn vị thuộc UBND xã"]), None);
        assert_eq!(told(&plan[..3], &[]), None);
    }

    #[test]
    fn a_body_that_is_told_to_be_gone_is_not_to_be_added() {
        let mut facts = sample::commune_plan();
        facts.record.date.value = sample::month(12, 2026);
        facts.recipients = vec![sample::located("Các trường".to_owned())];
        let bodies = ["Phòng Giáo dục và Đào tạo", "Sở Kế hoạch và Đầu tư", "Sở Tài chính"];
        let plan =
            [vec![heading(1, "Tổ chức thực hiện")], bodies.map(|body| heading(2, body)).to_vec()].concat();
        let told = |facts: &Facts| check_charged(facts, &plan).map(|found| found.hints.concat());
        // Typed into the text they are not told anywhere else.
        assert!(told(&facts).unwrap().contains("Phòng Giáo dục và Đào tạo"));
        let duties = |body: &str| BodyDuties { body: sample::located(body.to_owned()), duties: Vec::new() };
        facts.plan.duties = bodies.map(duties).to_vec();
        assert_eq!(told(&facts).as_deref(), Some("thêm vào `noi_nhan`: `- Sở Tài chính`"));
    }
}
