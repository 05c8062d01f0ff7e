//! What the helpers share while one document is rendered.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use handlebars::{Context, RenderError, RenderErrorReason};

use super::asked::{AskedWords, Turn};
use super::checked::NamedPart;
use super::escape::escape;
use super::trace;
use super::unit::TemplateText;
use super::view::PlanItem;
use crate::diagnostic::{Diagnostic, Excess, Report, did_you_mean, limits, rules, suggest};
use crate::facts::{Facts, PartChange};
use crate::figures::{Any, Figures, Roadmap};
use crate::legal::{self, Cited, Mentions, Register};
use crate::yaml::Located;

/// What can be asked for: a recognition, a target.
const RECOGNITION: &str = "cong_nhan";
const TARGET: &str = "muc_tieu";

/// How many schools of one kind a finding shows besides the first.
const NAMED: usize = 4;

/// A text of the facts that is rendered for each document.
pub(super) trait Rendering: Send + Sync {
    /// Its markup for one document, with marks of where the words come from.
    fn render(&self, context: &Context, session: &Session<'_>) -> Result<String, RenderError>;
    /// The text `name` of Handlebars, its own or of a partial that it uses.
    fn unit_named(&self, name: &str) -> Option<&TemplateText>;
}

/// One document in the making.
pub(super) struct Session<'a> {
    pub(super) facts: &'a Facts,
    figures: &'a Figures,
    register: &'a Register,
    /// Changes of parts, with the indentation of the part's tag.
    changes: HashMap<&'a str, (&'a PartChange, &'a str)>,
    /// The texts of the changes that hold tags.
    inserts: Vec<(&'a Located<String>, Arc<dyn Rendering>)>,
    state: Mutex<State>,
    /// How much was done so far.
    steps: AtomicU64,
}

#[derive(Debug, Default)]
struct State {
    notes: Notes,
    /// The lists that are being written, the innermost last.
    asked: Vec<AskedWords>,
}

/// What was noted of the text so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes {
    mentions: Mentions,
    reached: BTreeSet<String>,
    findings: Report,
    inserted: Vec<Located<String>>,
}

impl<'a> Session<'a> {
    /// A document of `facts`, whose template has these `parts`.
    pub(super) fn new(
        facts: &'a Facts,
        figures: &'a Figures,
        register: &'a Register,
        parts: &'a BTreeMap<String, NamedPart>,
    ) -> Self {
        let changes = facts.parts.iter().filter_map(|(name, change)| {
            let part = parts.get(&name.value)?;
            Some((name.value.as_str(), (change, part.indent.as_str())))
        });
        let changes = changes.collect();
        Self {
            facts,
            figures,
            register,
            changes,
            inserts: Vec::new(),
            state: Mutex::default(),
            steps: AtomicU64::new(0),
        }
    }

    /// The same document with `inserts` made of its texts.
    pub(super) fn with(mut self, inserts: Vec<(&'a Located<String>, Arc<dyn Rendering>)>) -> Self {
        self.inserts = inserts;
        self
    }

    /// Notes that `weight` more is done.
    ///
    /// # Errors
    /// It is too much in all.
    pub(super) fn step(&self, weight: u64) -> Result<(), Excess> {
        let done = self.steps.fetch_add(weight, Ordering::Relaxed).saturating_add(weight);
        limits::BODY_STEPS.check(done).map_err(|_| limits::BODY_STEPS.exceeded())
    }

    /// How much was done so far.
    pub(super) fn steps(&self) -> u64 {
        self.steps.load(Ordering::Relaxed)
    }

    /// Takes back what was done since there were `steps`.
    pub(super) fn go_back(&self, steps: u64) {
        self.steps.store(steps, Ordering::Relaxed);
    }

    /// The helpers of one document run one after another, so that a poisoned lock holds nothing half done.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets `cite` see and note what was cited before.
    pub(super) fn mentions<T>(&self, cite: impl FnOnce(&mut Mentions) -> T) -> T {
        cite(&mut self.state().notes.mentions)
    }

    /// The lines of the facts' bases.
    pub(super) fn bases(&self) -> Vec<String> {
        let mut state = self.state();
        let Notes { mentions, findings, .. } = &mut state.notes;
        let printed = legal::basis_lines(&self.facts.bases, self.register, mentions, findings);
        printed.unwrap_or_default()
    }

    /// The same as markup, with the lines `following`, which follow from other facts and are markup.
    pub(super) fn bases_with<'t>(&self, following: impl Iterator<Item = &'t str>) -> Vec<String> {
        let mut state = self.state();
        let Notes { mentions, findings, .. } = &mut state.notes;
        let printed =
            legal::basis_lines_with(&self.facts.bases, following, escape, self.register, mentions, findings);
        printed.unwrap_or_default()
    }

    /// The document `id` of the register.
    pub(super) fn cited(&self, id: &str) -> Result<Cited<'a>, RenderError> {
        let unknown = || RenderErrorReason::Other(self.register.unknown(id).message).into();
        self.register.find(id).map(Cited::from).ok_or_else(unknown)
    }

    /// Notes that the part `name` is printed; its change, if it has one, and its indentation.
    pub(super) fn reach_part(&self, name: &str) -> Option<(&'a PartChange, &'a str)> {
        self.state().notes.reached.insert(name.to_owned());
        self.changes.get(name).copied()
    }

    /// Begins a list that wants the template's words for `names`.
    pub(super) fn ask_for(&self, names: &[&str]) {
        self.state().asked.push(AskedWords::new(names));
    }

    /// Ends the list that was begun last: what was kept for it.
    pub(super) fn taken(&self) -> AskedWords {
        self.state().asked.pop().unwrap_or_default()
    }

    /// The turn of a part that speaks of `name`.
    pub(super) fn turn_of(&self, name: &str) -> Turn {
        self.state().asked.last_mut().map_or(Turn::Stands, |asked| asked.turn(name))
    }

    /// Keeps `words` of the part that speaks of `names` for the list, where it wants them. Whether it does.
    pub(super) fn keep_words(&self, names: &str, words: String) -> bool {
        self.state().asked.last_mut().is_some_and(|asked| asked.keep(names, words))
    }

    /// Ends a part that could not be printed: nothing of it is kept.
    pub(super) fn give_up_words(&self) -> bool {
        if let Some(asked) = self.state().asked.last_mut() {
            asked.give_up();
        }
        false
    }

    /// What was noted so far.
    pub(super) fn notes(&self) -> Notes {
        self.state().notes.clone()
    }

    /// Forgets what was noted after `notes` were.
    pub(super) fn go_back_to(&self, notes: Notes) {
        self.state().notes = notes;
    }

    /// An error: only the name of `item` is given, and the template has no words for it.
    pub(super) fn miss_words(&self, item: &PlanItem<'_>, asked: &AskedWords) {
        let message = format!("mẫu không có sẵn lời nào cho `{}`", item.name);
        let found = Diagnostic::new(&rules::THIEU_NOI_DUNG, message).at(item.place);
        let found = match suggest(item.name, asked.known().iter().map(String::as_str)) {
            Some(known) => found.hint(did_you_mean(known)),
            None => found.hint(match asked.known() {
                [] => "ghi các việc của mục này".to_owned(),
                known => format!("ghi các việc của mục này, hoặc tên một mục của mẫu: {}", known.join("; ")),
            }),
        };
        self.state().notes.findings.push(found);
    }

    /// Which place the facts give to the part `name`.
    pub(super) fn place_of(&self, name: &str) -> Option<usize> {
        self.facts.part_order.iter().position(|ordered| ordered.value == name)
    }

    /// The markup of `text`, which changes a part, with marks of where it comes from.
    pub(super) fn inserted(&self, text: &Located<String>, context: &Context) -> Result<String, RenderError> {
        let insert = self.inserts.iter().find(|(tagged, _)| std::ptr::eq(*tagged, text));
        let markup = match insert {
            Some((_, insert)) => insert.render(context, self)?,
            None => trace::marked(&text.value),
        };
        let inserted = &mut self.state().notes.inserted;
        inserted.push(text.clone());
        Ok(trace::between_marks(inserted.len() - 1, &markup))
    }

    /// The texts that were inserted, by their numbers in the marks.
    pub(super) fn texts(&self) -> Vec<Located<String>> {
        std::mem::take(&mut self.state().notes.inserted)
    }

    /// The text of the facts that Handlebars knows as `name`, or a partial that one of them uses.
    pub(super) fn unit_named(&self, name: &str) -> Option<&TemplateText> {
        self.inserts.iter().find_map(|(_, insert)| insert.unit_named(name))
    }

    /// When schools are considered.
    pub(super) fn roadmap(&self) -> &Roadmap {
        &self.figures.roadmap
    }

    /// Whether there is any of `what`; `None` where that is nothing that can be asked for.
    pub(super) fn any(&self, what: &str) -> Option<Any> {
        match what {
            RECOGNITION => Some(self.figures.any_recognised()),
            TARGET => Some(self.figures.any_aiming()),
            _ => None,
        }
    }

    /// Warns, once, that a sentence was left out because the facts do not say whether there is any of `what`.
    pub(super) fn warn_of_silence(&self, what: &str) {
        let (rule, message, hint) = if what == RECOGNITION {
            (
                &rules::CHUA_RO_CONG_NHAN,
                "chưa rõ đã có trường được công nhận hay chưa nên văn bản không viết câu nào về việc này",
                "ghi `cong_nhan` của từng trường ở `truong`; trường chưa được công nhận thì ghi `cong_nhan: chua`",
            )
        } else {
            (
                &rules::CHUA_RO_MUC_TIEU,
                "chưa rõ có trường nào có mục tiêu trong kỳ kế hoạch hay không nên văn bản không viết câu nào về việc này",
                "ghi `muc_tieu` của từng trường ở `truong`; trường không có mục tiêu thì ghi `muc_tieu: khong`",
            )
        };
        let found = Diagnostic::new(rule, message).at(&self.facts.place()).hint(hint);
        let findings = &mut self.state().notes.findings;
        if !findings.contains(&found) {
            findings.push(found);
        }
    }

    /// Warns, once, of schools that a list of the recognised passes over because they say nothing of it.
    pub(super) fn warn_of_omission(&self, what: &str) {
        let silent = if what == RECOGNITION { self.figures.silent_on_recognition() } else { Vec::new() };
        let Some((first, others)) = silent.split_first() else { return };
        let among = if others.is_empty() {
            first.name.clone()
        } else {
            format!("{} và {} trường khác", first.name, others.len())
        };
        let message = format!(
            "chưa rõ {among} đã được công nhận hay chưa; văn bản chỉ kể các trường có ghi `cong_nhan`, có thể thiếu"
        );
        let found = Diagnostic::new(&rules::CHUA_RO_CONG_NHAN, message).at(&first.place).hint(
            "ghi `cong_nhan: {…}` cho trường đã được công nhận, `cong_nhan: chua` cho trường chưa được",
        );
        let named = others.iter().take(NAMED);
        let found =
            named.fold(found, |found, school| found.related(&school.place, "trường này cũng chưa ghi"));
        self.state().notes.findings.push(found);
    }

    /// An error: the part `part`, which holds `what`, is not written in the facts.
    pub(super) fn miss(&self, part: &str, what: &str) {
        let message = format!("văn bản chưa có {what}; mẫu không tự đặt ra {what}");
        // What names its facts is asked of them: text in their place would not be held against anything.
        let hint = match what.split_once('(').and_then(|(_, named)| named.strip_suffix(')')) {
            Some(facts) => format!("ghi vào dữ kiện: {facts}"),
            None => format!("viết vào dữ kiện: `noi_dung: {{{part}: {{thay: \"- Các đơn vị …\"}}}}`"),
        };
        let found = Diagnostic::new(&rules::THIEU_NOI_DUNG, message).at(&self.facts.place()).hint(hint);
        self.state().notes.findings.push(found);
    }

    /// What the helpers found.
    pub(super) fn found(self) -> Report {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).notes.findings
    }

    /// What the helpers found, and the changes of parts that were never reached.
    pub(super) fn finish(self) -> Report {
        let Notes { reached, mut findings, .. } =
            self.state.into_inner().unwrap_or_else(PoisonError::into_inner).notes;
        let lost = self.facts.parts.iter().filter(|(name, _)| !reached.contains(&name.value));
        findings.extend(lost.map(|(name, _)| {
            let message =
                format!("phần `{}` không có trong văn bản này nên thay đổi không có tác dụng", name.value);
            Diagnostic::new(&rules::PHAN_KHONG_DUNG, message).at(&name.place)
        }));
        findings
    }
}
