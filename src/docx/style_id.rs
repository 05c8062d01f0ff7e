//! Names of styles: the id in the package (ASCII) and what Word shows (Vietnamese).

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::decree::Component;

/// Style of rule lines.
pub(super) const RULE: &str = "DuongKe";
/// Style of the room for the signature (ô 7c).
pub(super) const SIGNATURE_ROOM: &str = "ChuKy";
/// Style of the paragraph that closes a section after a table.
pub(super) const SECTION_END: &str = "KetPhan";
/// Style of centred text in a table.
pub(super) const TABLE_TEXT_CENTER: &str = "NoiDungBangGiua";
/// Style of text flush right in a table.
pub(super) const TABLE_TEXT_RIGHT: &str = "NoiDungBangPhai";
/// Style of tables with lines.
pub(super) const RULED_TABLE: &str = "BangSoLieu";
/// Style of the tables that place components beside each other.
pub(super) const FRAME_TABLE: &str = "KhungTrinhBay";

/// Style of the table that holds the signature block.
pub(super) const SIGNATURE_TABLE: &str = "KhungChuKy";

/// Id of the style of `component`.
pub(super) const fn id(component: Component) -> &'static str {
    names(component).0
}

/// The component whose style has this `id`; any other style is of text in a table.
pub(super) fn component(id: &str) -> Component {
    /// Asked for each paragraph that is measured.
    static BY_ID: LazyLock<HashMap<&str, Component, FixedState>> =
        LazyLock::new(|| Component::ALL.iter().map(|component| (self::id(*component), *component)).collect());
    BY_ID.get(id).copied().unwrap_or(Component::TableText)
}

/// Id and shown name of the style of `component`. Word knows its headings by the names "heading 1" to
/// "heading 9" in every language (ECMA-376, 17.7.4.9).
pub(super) const fn names(component: Component) -> (&'static str, &'static str) {
    match component {
        Component::NationalName => ("QuocHieu", "Quốc hiệu"),
        Component::Motto => ("TieuNgu", "Tiêu ngữ"),
        Component::Superior => ("CoQuanChuQuan", "Cơ quan chủ quản"),
        Component::Issuer => ("CoQuanBanHanh", "Cơ quan ban hành"),
        Component::Number => ("SoKyHieu", "Số và ký hiệu"),
        Component::PlaceAndDate => ("DiaDanhThoiGian", "Địa danh và thời gian"),
        Component::TypeName => ("TenLoai", "Tên loại văn bản"),
        Component::Subject => ("TrichYeu", "Trích yếu"),
        Component::LetterSubject => ("TrichYeuCongVan", "Trích yếu công văn"),
        Component::Basis => ("CanCu", "Căn cứ ban hành"),
        Component::Section => ("Heading1", "heading 1"),
        Component::TitledClause => ("Heading2", "heading 2"),
        Component::TitledPoint => ("Heading3", "heading 3"),
        Component::PlainSection => ("MucKhongTieuDe", "Mục không tiêu đề"),
        Component::PlainClause => ("KhoanKhongTieuDe", "Khoản không tiêu đề"),
        Component::Point => ("Diem", "Điểm"),
        Component::IssuingAuthority => ("ThamQuyen", "Thẩm quyền ban hành"),
        Component::Enacting => ("QuyetDinh", "Quyết định"),
        Component::ChapterWord => ("Chuong", "Chương"),
        Component::ChapterTitle => ("TenChuong", "Tên chương"),
        Component::TitledArticle => ("DieuCoTieuDe", "Điều có tiêu đề"),
        Component::Article => ("Dieu", "Điều"),
        Component::Body => ("NoiDung", "Nội dung"),
        Component::DashItem => ("GachDauDong", "Gạch đầu dòng"),
        Component::PlusItem => ("CongDauDong", "Dấu cộng đầu dòng"),
        Component::TableHead => ("TieuDeCot", "Tiêu đề cột"),
        Component::TableText => ("NoiDungBang", "Nội dung bảng"),
        Component::Authority => ("QuyenHan", "Quyền hạn và chức vụ người ký"),
        Component::OtherOffice => ("ChucVuKhac", "Chức vụ khác người ký"),
        Component::SignerName => ("HoTenNguoiKy", "Họ tên người ký"),
        Component::Addressee => ("KinhGui", "Kính gửi"),
        Component::AddresseeItem => ("KinhGuiDanhSach", "Kính gửi - danh sách"),
        Component::RecipientsWord => ("NoiNhanTieuDe", "Nơi nhận - tiêu đề"),
        Component::Recipient => ("NoiNhan", "Nơi nhận"),
        Component::Urgency => ("MucDoKhan", "Dấu chỉ mức độ khẩn"),
        Component::Circulation => ("PhamViLuuHanh", "Phạm vi lưu hành"),
        Component::DrafterMark => ("NguoiSoanThao", "Ký hiệu người soạn thảo"),
        Component::Address => ("DiaChi", "Địa chỉ cơ quan"),
        Component::AppendixWord => ("PhuLuc", "Phụ lục"),
        Component::AppendixTitle => ("TenPhuLuc", "Tên phụ lục"),
        Component::AppendixReference => ("KemTheo", "Phụ lục - kèm theo"),
        Component::PageNumber => ("SoTrang", "Số trang"),
    }
}
