//! Councils: that which appraises schools (Hội đồng thẩm định), and a school's own (Hội đồng tự đánh giá).

use super::{PartialDate, Person};
use crate::diagnostic::Place;
use crate::vietnamese::same_name;
use crate::yaml::{Flat, Located, NeededList, here, list, needed, optional, reads};
use crate::{choice, record};

record! {
    /// `hoi_dong_tham_dinh`, `hoi_dong_tu_danh_gia`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Council: "Một hội đồng" {
        /// Where it is written.
        pub place: Place = here();
        /// `quyet_dinh`: the decision that set it up, once there is one.
        pub decision: Option<DatedNumber> = optional(
            "quyet_dinh",
            "Quyết định thành lập",
            "Số và ngày của quyết định thành lập, khi đã ban hành.",
            "{so_ky_hieu: 1234/QĐ-SGDĐT, ngay: 20/02/2027}",
        );
        /// `thanh_vien`: all members, the chair first.
        pub members: Vec<CouncilMember> = reads(
            NeededList,
            "thanh_vien",
            "Thành viên",
            "Các thành viên, Chủ tịch trước.",
            "[{ho_ten: Nguyễn Văn A, chuc_vu: Phó Giám đốc, vai_tro: chu_tich}]",
        );
    }
}

record! {
    /// One entry of `thanh_vien`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct CouncilMember: "Một thành viên hội đồng" {
        /// Where the entry begins.
        pub place: Place = here();
        /// Salutation, name and office.
        pub person: Person = Flat;
        /// `don_vi`: where the member works: "Sở Giáo dục và Đào tạo".
        pub unit: Option<String> = optional(
            "don_vi",
            "Đơn vị công tác",
            "Đơn vị công tác của thành viên.",
            "Phòng Quản lý chất lượng giáo dục",
        );
        /// `vai_tro`; a plain member where nothing is said.
        pub role: Option<CouncilRole> = optional(
            "vai_tro",
            "Nhiệm vụ trong hội đồng",
            "Nhiệm vụ trong hội đồng; không ghi là ủy viên.",
            "uy_vien",
        );
        /// `dien_thoai`.
        pub phone: Option<String> =
            optional("dien_thoai", "Điện thoại", "Số điện thoại của thành viên.", "0123 456 789");
        /// `thu_dien_tu`.
        pub mail: Option<String> =
            optional("thu_dien_tu", "Thư điện tử", "Địa chỉ thư điện tử của thành viên.", "a@vidu.edu.vn");
        /// `cong_tac`: schools where the member works or worked.
        pub posts: Vec<FormerPost> = list(
            "cong_tac",
            "Nơi đã công tác",
            "Các trường mà thành viên đang hoặc đã công tác.",
            "[{truong: Trường THCS Cẩm Thành, den: 8/2020}]",
        );
    }
}

record! {
    /// A school where a member works or worked.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct FormerPost: "Một nơi thành viên đã công tác" {
        /// `truong`.
        pub school: Located<String> =
            needed("truong", "Trường", "Tên trường.", "Trường THCS Cẩm Thành");
        /// `den`: until when; nothing where the member still works there.
        pub until: Option<Located<PartialDate>> = optional(
            "den",
            "Đến",
            "Thời điểm thôi công tác ở trường; còn công tác thì không ghi.",
            "8/2020",
        );
    }
}

record! {
    /// A document by number and date alone.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct DatedNumber: "Số và ngày của một văn bản" {
        /// `so_ky_hieu`: "1234/QĐ-SGDĐT".
        pub number: Located<String> =
            needed("so_ky_hieu", "Số, ký hiệu", "Số và ký hiệu.", "1234/QĐ-SGDĐT");
        /// `ngay`.
        pub date: Located<PartialDate> = needed("ngay", "Ngày", "Ngày ban hành.", "20/02/2027");
    }
}

choice! {
    /// `vai_tro`.
    pub enum CouncilRole: "nhiệm vụ trong hội đồng" {
        /// Chủ tịch.
        Chair = "chu_tich", "Chủ tịch";
        /// Phó Chủ tịch.
        Deputy = "pho_chu_tich", "Phó Chủ tịch";
        /// Thư ký.
        Secretary = "thu_ky", "Thư ký";
        /// Ủy viên.
        Member = "uy_vien", "Ủy viên";
    }
}

impl Council {
    /// The member called `name`.
    pub fn member(&self, name: &str) -> Option<&CouncilMember> {
        self.members.iter().find(|member| same_name(&member.person.name, name))
    }

    /// The members with `role`.
    pub fn with_role(&self, role: CouncilRole) -> impl Iterator<Item = &CouncilMember> {
        self.members.iter().filter(move |member| member.role() == role)
    }
}

impl CouncilMember {
    /// What the member does in the council.
    pub fn role(&self) -> CouncilRole {
        self.role.unwrap_or(CouncilRole::Member)
    }
}
