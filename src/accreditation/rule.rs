//! A rule of a regime: what it says, its clause, and how sure both are.

use std::ops::RangeInclusive;

use serde_json::Value;

use crate::legal::{Certainty, choose};
use crate::record;
use crate::yaml::{
    Codec, Decode, Decoder, Fact, Fields, Flat, Keyed, Keys, MapPart, Needed, NeededList, NeededWithin, Node,
    RecordShape, Shape, list, needed, optional, reads,
};

/// Levels of a scale.
pub(super) const LEVELS: RangeInclusive<u8> = 1..=9;
/// Years and months of terms.
pub(super) const TERM: RangeInclusive<u8> = 1..=99;

/// A rule with its clause and how sure it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Provision<T> {
    /// What it says.
    pub value: T,
    /// `dieu_khoan`: "khoản 2 Điều 37"; `None` where it is not known.
    pub clause: Option<String>,
    /// `do_chac`: how sure the value is.
    pub certainty: Certainty,
    /// Whether the clause is still to be confirmed.
    pub clause_unsure: bool,
}

record! {
    /// What is said of a rule's value.
    struct Backing: "Điều khoản và độ chắc" {
        clause: Option<String> =
            optional("dieu_khoan", "Điều khoản", "Điều khoản quy định.", "khoản 2 Điều 21");
        certainty: Certainty =
            needed("do_chac", "Độ chắc", "Chắc đến mức nào về giá trị.", "da_doc");
        unsure: Vec<ProvisionField> =
            list("can_xac_minh", "Cần xác minh", "Những mục còn phải xác minh.", "[dieu_khoan]");
    }
}

/// A rule whose value is read by this part.
pub(super) struct ProvisionOf<P>(pub(super) P);

impl<P> ProvisionOf<P> {
    fn read<T>(&self, node: &Node, decoder: &mut Decoder) -> Option<Provision<T>>
    where
        P: MapPart<T>,
    {
        let mut fields = Fields::open(node, decoder)?;
        let value = self.0.take(&mut fields);
        let standing = MapPart::<Backing>::take(&Flat, &mut fields);
        fields.close();
        let Backing { clause, certainty, unsure } = standing?;
        Some(Provision {
            value: value?,
            clause,
            certainty,
            clause_unsure: unsure.contains(&ProvisionField::Clause),
        })
    }

    fn write<T>(&self, rule: &Provision<T>) -> Value
    where
        P: MapPart<T>,
    {
        let Provision { value, clause, certainty, clause_unsure } = rule;
        let unsure = clause_unsure.then_some(ProvisionField::Clause).into_iter().collect();
        let standing = Backing { clause: clause.clone(), certainty: *certainty, unsure };
        let mut keys = Keys::default();
        self.0.dump(value, &mut keys);
        MapPart::dump(&Flat, &standing, &mut keys);
        keys.into()
    }

    fn look<T>(&self) -> Shape
    where
        P: MapPart<T>,
    {
        let mut fields = self.0.fields();
        fields.extend(MapPart::<Backing>::fields(&Flat));
        Shape::Record(RecordShape { name: "", title: "Một quy định", fields })
    }
}

impl<T, P: MapPart<T>> Codec<Provision<T>> for ProvisionOf<P> {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Provision<T>> {
        if !fields.has_written(key) {
            return fields.required::<String>(key).and(None);
        }
        let (_, node) = fields.take(key)?;
        self.read(node, fields.decoder)
    }

    fn dump(&self, rule: &Provision<T>) -> Value {
        self.write(rule)
    }

    fn shape(&self) -> Shape {
        self.look()
    }

    fn is_needed(&self) -> bool {
        true
    }
}

impl<T, P: MapPart<T>> Codec<Option<Provision<T>>> for ProvisionOf<P> {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Option<Provision<T>>> {
        let written = fields.take_written(key);
        Some(written.and_then(|(_, node)| self.read(node, fields.decoder)))
    }

    fn dump(&self, rule: &Option<Provision<T>>) -> Value {
        rule.as_ref().map(|rule| self.write(rule)).unwrap_or_default()
    }

    fn shape(&self) -> Shape {
        self.look()
    }
}

pub(super) const VALUE: &str = "gia_tri";
pub(super) const TITLE: &str = "Giá trị";
pub(super) const ABOUT: &str = "Điều mà quy định nói.";

pub(super) const TEXT_VALUE: Keyed<Needed> = needed(VALUE, TITLE, ABOUT, "Giám đốc Sở");
pub(super) const YES_OR_NO: Keyed<Needed> = needed(VALUE, TITLE, ABOUT, "co");
pub(super) const DATE_VALUE: Keyed<Needed> = needed(VALUE, TITLE, ABOUT, "31/12/2027");
/// Years or months.
pub(super) const TERM_VALUE: Keyed<NeededWithin> = reads(NeededWithin(TERM), VALUE, TITLE, ABOUT, "5");
/// Kinds of target.
pub(super) const KINDS: Keyed<NeededList> = reads(NeededList, VALUE, TITLE, ABOUT, "[danh_gia_ngoai]");

/// What of a rule may be still to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ProvisionField {
    /// `dieu_khoan`.
    Clause,
}

impl ProvisionField {
    const ALL: [(&str, Self); 1] = [("dieu_khoan", Self::Clause)];
}

impl Decode for ProvisionField {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        choose(node, decoder, "mục cần xác minh", &Self::ALL)
    }
}

impl Fact for ProvisionField {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|(key, _)| (key, "điều khoản")))
    }

    fn dump(&self) -> Value {
        match self {
            Self::Clause => "dieu_khoan".into(),
        }
    }
}
