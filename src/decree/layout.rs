//! What a type of document looks like, where types differ (Phụ lục III, Mục II).

/// How a type differs from a document that has all boxes and one signer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The form that shows it, or the clause that says so.
    pub form: &'static str,
    /// How it is named.
    pub named: NameOnPage,
    /// To whom it is addressed.
    pub addressing: Addressing,
    /// Boxes that its form does not have.
    pub lacks: &'static [FrameBox],
    /// What stands between the bases and what is decided; above the bases it is said who decides.
    pub enacting: Option<&'static str>,
    /// Whether it is decided together, whoever issues it.
    pub is_collective: bool,
    /// Whether its content is always divided into Điều.
    pub is_articled: bool,
    /// Whether its trích yếu says of what it is: "Về việc …".
    pub leads_subject: bool,
    /// Whether "Như trên" among its recipients means somebody that its text names.
    pub points_above: bool,
    /// Who signs.
    pub signers: Signers,
    /// Who confirms below the signature.
    pub confirmation: Option<&'static str>,
}

/// How a document is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameOnPage {
    /// Ô 5a: its type, below it the trích yếu.
    Type,
    /// Ô 5b: the trích yếu under the number, after "V/v".
    BelowNumber,
    /// Ô 5a: what it is called is its trích yếu ("THƯ KHEN").
    SubjectAlone,
}

/// Ô 9a (II.9.b).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressing {
    /// To nobody by name.
    None,
    /// "Kính gửi", to a body above.
    MayBe,
    /// "Kính gửi", always.
    Needed,
    /// "… điện:", always (Mẫu 1.6).
    Telegram,
}

/// Who signs a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signers {
    /// One, beside the recipients; others who sign with him stand to his left.
    One,
    /// The secretary and the chair, side by side above the recipients (Mẫu 1.9).
    Meeting,
    /// The representatives of the parties, side by side.
    Parties,
}

/// A box that some forms do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FrameBox {
    /// Ô 2.
    Issuer,
    /// Ô 3.
    Number,
    /// Ô 4.
    PlaceAndDate,
    /// The trích yếu of ô 5a.
    Subject,
    /// Ô 9b.
    Recipients,
    /// Who confirms a leave.
    Confirmation,
}

impl Layout {
    /// A document with a name (Mẫu 1.4).
    pub const NAMED: Self = Self::of("Mẫu 1.4");

    /// As Mẫu 1.4, but for what is said beside it.
    pub(super) const fn of(form: &'static str) -> Self {
        Self {
            form,
            named: NameOnPage::Type,
            addressing: Addressing::None,
            lacks: &[],
            enacting: None,
            is_collective: false,
            is_articled: false,
            leads_subject: false,
            points_above: false,
            signers: Signers::One,
            confirmation: None,
        }
    }
}
