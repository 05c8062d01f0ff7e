//! How sure the register is, and of what it is not.

use serde_json::Value;

use crate::diagnostic::rules;
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// `do_chac`: how sure a piece of knowledge is, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// `da_doc`: the text itself was read.
    TextRead,
    /// `nhieu_nguon`: several independent public sources.
    SeveralSources,
    /// `mot_nguon`: one source.
    OneSource,
    /// `chua_ro`: to be confirmed.
    Unconfirmed,
}

impl Certainty {
    const ALL: [(&str, Self); 4] = [
        ("da_doc", Self::TextRead),
        ("nhieu_nguon", Self::SeveralSources),
        ("mot_nguon", Self::OneSource),
        ("chua_ro", Self::Unconfirmed),
    ];

    /// "đã đọc văn bản", "nhiều nguồn", "một nguồn", "chưa xác minh".
    pub fn label(self) -> &'static str {
        match self {
            Self::TextRead => "đã đọc văn bản",
            Self::SeveralSources => "nhiều nguồn",
            Self::OneSource => "một nguồn",
            Self::Unconfirmed => "chưa xác minh",
        }
    }
}

/// A part of an entry that may be unsure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryField {
    /// `ngay_ban_hanh`.
    Issued,
    /// `hieu_luc_tu`.
    Effective,
    /// `het_hieu_luc`.
    Ended,
    /// `thay_the`.
    Replaces,
    /// `sua_doi`.
    Amends,
    /// `trich_yeu`.
    Subject,
}

impl EntryField {
    const ALL: [(&str, Self); 6] = [
        ("ngay_ban_hanh", Self::Issued),
        ("hieu_luc_tu", Self::Effective),
        ("het_hieu_luc", Self::Ended),
        ("thay_the", Self::Replaces),
        ("sua_doi", Self::Amends),
        ("trich_yeu", Self::Subject),
    ];

    /// "ngày ban hành", "ngày có hiệu lực" …
    pub fn label(self) -> &'static str {
        match self {
            Self::Issued => "ngày ban hành",
            Self::Effective => "ngày có hiệu lực",
            Self::Ended => "ngày hết hiệu lực",
            Self::Replaces => "việc thay thế",
            Self::Amends => "việc sửa đổi",
            Self::Subject => "trích yếu",
        }
    }
}

impl Fact for Certainty {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|(key, value)| (key, value.label())))
    }

    fn dump(&self) -> Value {
        key_of(&Self::ALL, *self)
    }
}

impl Fact for EntryField {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|(key, value)| (key, value.label())))
    }

    fn dump(&self) -> Value {
        key_of(&Self::ALL, *self)
    }
}

fn key_of<T: Copy + PartialEq>(all: &[(&'static str, T)], wanted: T) -> Value {
    all.iter().find(|(_, value)| *value == wanted).map(|(key, _)| (*key).into()).unwrap_or_default()
}

impl Decode for Certainty {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        choose(node, decoder, "độ chắc", &Self::ALL)
    }
}

impl Decode for EntryField {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        choose(node, decoder, "mục cần xác minh", &Self::ALL)
    }
}

/// Reads one of the words of `all`, which `noun` names.
pub fn choose<T: Copy, const N: usize>(
    node: &Node,
    decoder: &mut Decoder,
    noun: &str,
    all: &[(&'static str, T); N],
) -> Option<T> {
    let find = |text: &str| all.iter().find(|(key, _)| *key == text).map(|(_, value)| *value);
    decoder.choose(node, &rules::GIA_TRI_LA, noun, find, &all.each_ref().map(|(key, _)| *key))
}
