//! The decree's numbered boxes around the content (Phụ lục I, Phần I, Mục IV).
//!
//! Lines are finished text: capitals, zeros and punctuation are in them. A blank for the pen is a run of
//! U+00A0. Font, size and weight are the profile's, not the frame's.

use super::Inline;

/// What a letter and what is submitted begin their addressees with (II.9.d).
pub const KINH_GUI: &str = "Kính gửi:";

/// Boxes 2–5 and 7–13. Box 1 (Quốc hiệu, Tiêu ngữ) is the same in every document; box 6 is the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Box 2: the direct superior, in capitals. Empty where there is none; a form without superior and issuer has the
    /// nation alone at its head.
    pub superior: Vec<String>,
    /// Box 2: the issuing body, in capitals ("ỦY BAN NHÂN DÂN", "XÃ CẨM THÀNH"); names that no line breaks have held
    /// spaces, and what is too wide for a line breaks where it is written.
    pub issuer: Vec<String>,
    /// Box 3; `None` where the form has none.
    pub number: Option<NumberLine>,
    /// Box 4: "Cẩm Thành, ngày 05 tháng 01 năm 2024"; `None` where the form has none.
    pub place_and_date: Option<String>,
    /// Box 5a: the type in capitals ("KẾ HOẠCH"); `None` for a công văn.
    pub type_name: Option<String>,
    /// Box 5a, or 5b for a công văn: trích yếu.
    pub subject: Vec<Inline>,
    /// Mẫu 1.2, 1.3: who has the authority to decide, in capitals, above the bases of a decision.
    pub issuing_authority: Option<String>,
    /// The session of a people's council that adopted a resolution, in capitals, below who decides.
    pub session: Option<String>,
    /// Box 9a: the words before the addressees: "Kính gửi:"; of a công điện who wires them.
    pub salutation: String,
    /// Box 9a: Kính gửi, one body a line, without dash and punctuation. Empty where the type has none.
    pub addressees: Vec<String>,
    /// Boxes 7a–7c.
    pub signature: Signature,
    /// Those who sign beside, to the left and to the right; then the recipients stand below.
    pub beside: SignersBeside,
    /// Who confirms below the signature: "Xác nhận của cơ quan …".
    pub confirmation: Option<String>,
    /// Box 9b: finished lines, dash and punctuation included; the last is the Lưu line.
    pub recipients: Vec<String>,
    /// Box 10b: "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC".
    pub urgency: Option<String>,
    /// Box 11: "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI".
    pub circulation: Option<String>,
    /// Box 12: "PL.(300)".
    pub drafter_mark: Option<String>,
    /// Box 13: address lines of the first page.
    pub address: Vec<String>,
}

impl Frame {
    /// "KH-UBND"; empty where the form has no number.
    pub fn symbol(&self) -> &str {
        self.number.as_ref().map_or("", |number| &number.symbol)
    }
}

/// Box 3: "Số: 07/KH-UBND", or with room for the pen where the number is not given yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberLine {
    /// "07"; `None` leaves room.
    pub number: Option<String>,
    /// "KH-UBND".
    pub symbol: String,
}

/// Boxes 7a–7c.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// 7a: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
    pub authority: Vec<String>,
    /// 7b, above the name: another office of the signer, where the issuer is an advisory body.
    pub other_office: Option<String>,
    /// 7b: "Nguyễn Văn A".
    pub name: String,
}

/// What an office that copies the document sets below it (Phụ lục III, Mẫu 3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyBlock {
    /// "SAO Y".
    pub form: String,
    /// Who copies, in capitals.
    pub issuer: Vec<String>,
    /// "12", "SY-UBND".
    pub number: NumberLine,
    /// "Cẩm Thành, ngày 20 tháng 01 năm 2024".
    pub place_and_date: String,
    pub recipients: Vec<String>,
    pub signature: Signature,
}

/// Those who sign beside the one whose signature closes the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignersBeside {
    /// To the left, from there on: the secretary of a meeting.
    pub left: Vec<Signature>,
    /// To the right: the other parties of an agreement.
    pub right: Vec<Signature>,
}

impl SignersBeside {
    /// Whether one signs alone.
    pub fn is_empty(&self) -> bool {
        self.left.is_empty() && self.right.is_empty()
    }
}

/// Whose decision it is (Phụ lục III, Mẫu 1.2, note 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuingAuthority {
    /// The head's: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …".
    Head,
    /// That of the body or of those who lead it together: "ỦY BAN NHÂN DÂN XÃ …".
    Body,
}
