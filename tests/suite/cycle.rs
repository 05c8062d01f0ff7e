//! The documents of the yearly cycle of Thông tư 57/2026: those of `data/an-giang-2027` as they were accepted, and the same
//! templates with the facts of other places, with other counts of members, schools and signers.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;
use vanthu::diagnostic::{Colour, Report, to_text};
use vanthu::document::{Document, dump};
use vanthu::facts::Facts;
use vanthu::files::discover;
use vanthu::generate::{Input, Library, generate};
use vanthu::reading::{self, OpenedFacts};

use crate::golden;
use crate::tried::tried;

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| tried(|report| Library::load(None, None, None, report)).value.unwrap())
}

/// The document that `facts` make, of which nothing is found.
fn clean(name: &str, facts: Facts) -> Document {
    let made = tried(|report| generate(&Input::new(facts, Report::new()), library(), report));
    assert!(made.diagnostics.is_empty(), "{name}\n{}", to_text(&made.diagnostics, Colour::Never));
    made.value.unwrap().document
}

/// All documents of the files below `folder`, by name.
fn documents(folder: &Path) -> BTreeMap<String, Document> {
    let mut facts = Vec::new();
    for file in discover(&[folder.to_owned()], None).files {
        let opened = tried(|report| reading::open(&file.path, &file.root, report));
        assert!(opened.diagnostics.is_empty(), "{}", to_text(&opened.diagnostics, Colour::Never));
        match opened.value.unwrap() {
            OpenedFacts::One(one) => facts.push((file.stem.clone(), *one)),
            OpenedFacts::Many(batch) => {
                let units = tried(|report| Some(batch.units(report).collect::<Vec<_>>()));
                assert!(units.diagnostics.is_empty(), "{}", to_text(&units.diagnostics, Colour::Never));
                facts.extend(units.value.unwrap().into_iter().map(|unit| (unit.output_name, unit.facts)));
            }
        }
    }
    facts.into_par_iter().map(|(name, facts)| (name.clone(), clean(&name, facts))).collect()
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/an-giang-2027")
}

/// Of the slips one stands for all.
fn is_accepted(name: &str) -> bool {
    !name.starts_with("phieu-y-kien") || name.ends_with("minh-hoa-1-nguyen-van-a")
}

#[test]
fn the_documents_of_a_province_are_as_accepted() {
    let all = documents(&example());
    assert_eq!(all.keys().filter(|name| name.starts_with("phieu-y-kien")).count(), 4 * 7);
    for form in ["bien-ban", "thong-bao-ket-qua"] {
        assert_eq!(all.keys().filter(|name| name.starts_with(form)).count(), 4, "{form}");
    }
    let shown = |document: &Document| {
        let text = dump::document(document);
        text.split_inclusive('\n').filter(|line| !line.starts_with("vanthu.")).collect::<String>()
    };
    let written = all.iter().filter(|(name, _)| is_accepted(name));
    let written = written.map(|(name, document)| (format!("{name}.txt"), shown(document))).collect();
    golden::compare(&golden::folder("cycle"), &written, |_| true);
}

/// Another place, with other counts.
struct Elsewhere {
    province: &'static str,
    seat: &'static str,
    communes: [&'static str; 2],
    members: usize,
    absent: usize,
    schools: usize,
    /// Which of the schools are not proposed.
    refused: usize,
}

const ELSEWHERE: [Elsewhere; 3] = [
    Elsewhere {
        province: "UBND tỉnh Cà Mau",
        seat: "Cà Mau",
        communes: ["xã Năm Căn", "phường An Xuyên"],
        members: 9,
        absent: 3,
        schools: 1,
        refused: 0,
    },
    Elsewhere {
        province: "UBND thành phố Huế",
        seat: "Huế",
        communes: ["phường Phú Xuân", "xã Phú Lộc"],
        members: 7,
        absent: 0,
        schools: 5,
        refused: 2,
    },
    Elsewhere {
        province: "UBND tỉnh Lào Cai",
        seat: "Lào Cai",
        communes: ["phường Sa Pa", "xã Bắc Hà"],
        members: 9,
        absent: 1,
        schools: 3,
        refused: 3,
    },
];

const CRITERIA: [&str; 15] =
    ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4", "3.5", "4.1", "4.2", "4.3"];

fn sheet(degree: usize) -> String {
    let all: Vec<String> = CRITERIA.iter().map(|number| format!("\"{number}\": {degree}")).collect();
    format!("{{{}}}", all.join(", "))
}

impl Elsewhere {
    fn shared(&self) -> String {
        let roles = [", vai_tro: chu_tich", ", vai_tro: pho_chu_tich", ", vai_tro: thu_ky"];
        let members: String = (0..self.members)
            .map(|index| {
                let role = roles.get(index).unwrap_or(&"");
                format!("    - {{ho_ten: Giàng A {index}, chuc_vu: Chuyên viên, don_vi: Sở Giáo dục và Đào tạo{role}}}\n")
            })
            .collect();
        let schools: String = (0..self.schools).map(|index| self.school(index)).collect();
        format!(
            "hoi_dong_tham_dinh:\n  quyet_dinh: {{so_ky_hieu: 31/QĐ-SGDĐT, ngay: 05/02/2028}}\n  thanh_vien:\n{members}\
             truong:\n{schools}"
        )
    }

    /// The first are proposed for mức độ 1 and 2 in turn, the last are not.
    fn school(&self, index: usize) -> String {
        let is_refused = index >= self.schools - self.refused;
        let level = index % 2 + 1;
        let found = if is_refused { 0 } else { level };
        let absent: Vec<String> = (self.members - self.absent..self.members)
            .map(|index| format!("{{ho_ten: Giàng A {index}}}"))
            .collect();
        let option = ["khong", "muc_1", "muc_2"][found];
        let votes = self.members - self.absent;
        let reasons = if is_refused {
            "      ly_do_muc: Thiếu minh chứng\n      ly_do_dieu_kien: Thiếu phòng học\n"
        } else {
            ""
        };
        let grade = ["mam_non", "tieu_hoc", "thcs", "thpt"][index % 4];
        format!(
            "  - ten: Trường Số {index}\n    cap_hoc: {grade}\n    xa: {}\n    loai_hinh: công lập\n    cong_nhan: chua\n\
             \x20   khoa_hoan_thanh: co\n    muc_tieu: {{loai: cong_nhan_moi, chuan_quoc_gia: {level}, thang: 3/2028}}\n\
             \x20   tu_danh_gia: {{so_nam: 3, tieu_chi: {}}}\n\
             \x20   tham_dinh:\n      hop: {{ngay: 02/3/2028, vang: [{}]}}\n      tieu_chi: {}\n\
             \x20     dieu_kien: {{co_so_vat_chat: {{dat: co}}}}\n\
             \x20     bieu_quyet: {{muc: {{{option}: {votes}}}, cong_nhan: {{{option}: {votes}}}}}\n{reasons}",
            self.communes[index % 2],
            sheet(level),
            absent.join(", "),
            sheet(found),
        )
    }

    fn department(&self) -> String {
        format!(
            "nam: 2028\nco_quan: {{ten: Sở Giáo dục và Đào tạo, chu_quan: {}, dia_danh: {}}}\n\
             can_cu: [tt-57-2026-bgddt]\nnoi_nhan: [Các phòng thuộc Sở]\nluu: [VT, QLCL]\n\
             nguoi_ky: {{chuc_vu: Phó Giám đốc, ho_ten: Lò Thị Mai}}\n",
            self.province, self.seat
        )
    }

    /// The files of a folder, with what each adds to those above it.
    fn files(&self) -> Vec<(&'static str, String)> {
        let commune = self.communes[0];
        let council = "hoi_dong_tu_danh_gia:\n  thanh_vien:\n    - {ho_ten: A Một, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}\n\
            \x20   - {ho_ten: B Hai, chuc_vu: Phó Hiệu trưởng, vai_tro: pho_chu_tich}\n    - {ho_ten: C Ba, chuc_vu: Giáo viên, vai_tro: thu_ky}\n\
            \x20   - {ho_ten: D Bốn, chuc_vu: Giáo viên}\n    - {ho_ten: E Năm, chuc_vu: Giáo viên}\n";
        let of_school = format!(
            "nam: 2028\nve_truong: Trường Số 0\nco_quan: {{ten: Trường Số 0, chu_quan: UBND {commune}, dia_danh: {}, viet_tat: TS}}\n\
             can_cu: [tt-57-2026-bgddt]\nnoi_nhan: [Các tổ chuyên môn]\nluu: [VT]\nnguoi_ky: {{chuc_vu: Phó Hiệu trưởng, ho_ten: Lò Thị Mai}}\n{council}",
            UnitName(commune).bare()
        );
        let overview = "danh_gia_chung: {thuan_loi: [Đủ giáo viên]}\nkien_nghi: [{noi: UBND tỉnh, noi_dung: [Bổ sung kinh phí]}]\n";
        vec![
            ("_chung.yaml", self.shared()),
            ("so/_chung.yaml", self.department()),
            ("so/danh-sach.yaml", "mau: cong-van-danh-sach-xem-xet\nvan_ban: {ngay: 01/2028}\nkinh_gui: [UBND các xã]\n".into()),
            ("so/hoi-dong.yaml", "mau: quyet-dinh-hoi-dong-tham-dinh\nvan_ban: {ngay: 05/02/2028}\n".into()),
            ("so/phieu.yaml", "mau: phieu-y-kien-tham-dinh\nnhan_ban: {moi: [truong, thanh_vien]}\nvan_ban: {ngay: 02/2028}\nnguoi_ky: {chuc_vu: Thành viên Hội đồng, hoi_dong: thanh_vien}\n".into()),
            ("so/bien-ban.yaml", "mau: bien-ban-tham-dinh\nnhan_ban: {moi: truong}\nvan_ban: {ngay: 02/3/2028}\nnguoi_ky: {chuc_vu: Thư ký Hội đồng, hoi_dong: thu_ky}\nky_cung: [{chuc_vu: Chủ tịch Hội đồng, hoi_dong: chu_tich}]\n".into()),
            ("so/thong-bao.yaml", "mau: thong-bao-tham-dinh\nnhan_ban: {moi: truong}\nvan_ban: {ngay: 03/2028}\nnoi_nhan: [\"{{truong_nay.ten}}\"]\n".into()),
            ("so/thu-hoi/thu-hoi.yaml", format!(
                "mau: quyet-dinh-thu-hoi\nvan_ban: {{so: 31, ngay: 20/5/2028}}\nnoi_nhan: [Như Điều 3, UBND {commune}]\n\
                 truong:\n  - ten: Trường Số 9\n    cap_hoc: thcs\n    xa: {commune}\n    muc_tieu: khong\n    cong_nhan: {{chuan_quoc_gia: 1, kdclgd: 1, \
                 ngay: 10/9/2026, quyet_dinh: 77/QĐ-SGDĐT, thu_hoi: 20/5/2028, ly_do_thu_hoi: khong_con_dap_ung, \
                 yeu_cau_khac_phuc: {{so_ky_hieu: 12/SGDĐT-QLCL, ngay: 10/01/2028, han: 30/4/2028}}}}\n"
            )),
            ("so/bao-cao.yaml", format!("mau: bao-cao-nam-hoc\nnam: ~\nnam_hoc: 2027-2028\nvan_ban: {{ngay: 6/2028}}\nkinh_gui: [Bộ Giáo dục và Đào tạo]\n{overview}")),
            ("truong/_chung.yaml", of_school),
            ("truong/hoi-dong.yaml", "mau: quyet-dinh-hoi-dong-tu-danh-gia\nvan_ban: {ngay: 15/01/2028}\n".into()),
            ("truong/ke-hoach.yaml", "mau: ke-hoach-cai-tien\nvan_ban: {ngay: 20/01/2028}\ncai_tien: {van_de: [{tieu_chi: [\"2.2\"], hien_trang: Đủ, han_che: Thiếu, nguyen_nhan: Kinh phí}]}\n".into()),
            ("xa/_chung.yaml", format!("nam: 2028\nve_xa: {commune}\nco_quan: {{ten: Ủy ban nhân dân {commune}, dia_danh: {}, cap_tren: {}}}\ncan_cu: [tt-57-2026-bgddt]\nkinh_gui: [{}]\nnoi_nhan: [Thường trực HĐND]\nluu: [VT]\nnguoi_ky: {{chuc_vu: Chủ tịch, ho_ten: Lò Thị Mai}}\n{overview}", UnitName(commune).bare(), self.province, self.province)),
            ("xa/bao-cao.yaml", "mau: bao-cao-xa\nvan_ban: {ngay: 6/2028}\n".into()),
            ("xa/to-trinh.yaml", "mau: to-trinh-dieu-kien-truong\nvan_ban: {ngay: 01/2028}\n".into()),
        ]
    }
}

struct UnitName(&'static str);

impl UnitName {
    /// "Năm Căn" of "xã Năm Căn".
    fn bare(&self) -> &'static str {
        self.0.split_once(' ').unwrap().1
    }
}

fn words(document: &Document) -> String {
    dump::document(document).replace(['\u{a0}', '␣'], " ")
}

#[test]
fn three_other_places_are_served_by_each_template() {
    for place in &ELSEWHERE {
        let folder = tempfile::tempdir().unwrap();
        let mut files = place.files();
        if place.refused < place.schools {
            files.push((
                "so/cong-nhan.yaml",
                "mau: quyet-dinh-cong-nhan\nvan_ban: {so: 9, ngay: 10/3/2028}\nquyet_dinh_cong_nhan: {so_ky_hieu: 9/QĐ-SGDĐT, ngay: 10/3/2028}\n".into(),
            ));
        }
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let all = documents(folder.path());
        let slips = all.keys().filter(|name| name.starts_with("phieu-")).count();
        assert_eq!(slips, place.members * place.schools, "{}", place.seat);
        let minutes = words(&all["bien-ban-truong-so-0"]);
        let there = place.members - place.absent;
        assert!(
            minutes.contains(&format!("{:02} người; số thành viên tham dự: {there:02} người", place.members)),
            "{minutes}"
        );
        let proposed = place.schools - place.refused;
        if let Some(decision) = all.get("cong-nhan") {
            let decision = words(decision);
            let one = decision.contains("Công nhận Trường Số 0");
            let many = decision.contains(&format!("Công nhận {proposed:02} trường"));
            assert!(if proposed == 1 { one } else { many }, "{decision}");
            assert!(decision.contains("(đến ngày 10/3/2033)"), "{decision}");
        }
        let withdrawal = words(&all["thu-hoi"]);
        for told in ["Trường Số 9", "77/QĐ-SGDĐT", "12/SGDĐT-QLCL"] {
            assert!(withdrawal.contains(told), "{told}: {withdrawal}");
        }
        let list = words(&all["danh-sach"]);
        assert!(list.contains(&format!("danh sách {:02} trường", place.schools)), "{list}");
    }
}

/// The facts of one school that the council judged, with `change` made to the text.
fn judged(change: impl Fn(String) -> String) -> Vec<&'static str> {
    let folder = tempfile::tempdir().unwrap();
    let place = &ELSEWHERE[0];
    let text = format!(
        "mau: bien-ban-tham-dinh\nvan_ban: {{ngay: 02/3/2028}}\n{}{}",
        place.department(),
        place.shared()
    );
    let path = folder.path().join("bien-ban.yaml");
    fs::write(&path, change(text)).unwrap();
    let opened = tried(|report| reading::load(&path, folder.path(), report));
    let Some(facts) = opened.value else {
        return opened.diagnostics.iter().map(|found| found.rule()).collect();
    };
    let made = tried(|report| generate(&Input::new(facts, Report::new()), library(), report));
    made.diagnostics.iter().map(|found| found.rule()).collect()
}

#[test]
fn minutes_that_nothing_carries_are_not_made() {
    assert_eq!(judged(|text| text), [""; 0]);
    let second = |text: String| text.replace("cong_nhan: {muc_1: 6}", "cong_nhan: {muc_2: 6}");
    assert_eq!(judged(second), ["ket-luan-thieu-can-cu"]);
    let no_rooms = |text: String| text.replace("co_so_vat_chat: {dat: co}", "co_so_vat_chat: {dat: khong}");
    assert_eq!(judged(no_rooms), ["ket-luan-thieu-can-cu"]);
    let too_few = |text: String| text.replace("vang: [", "vang: [{ho_ten: Giàng A 0}, ");
    let mut found = judged(too_few);
    found.sort_unstable();
    assert_eq!(found, ["hop-thieu-nguoi", "phieu-lech", "phieu-lech"]);
    let own = |text: String| {
        text.replace(
            "{ho_ten: Giàng A 4, ",
            "{ho_ten: Giàng A 4, cong_tac: [{truong: Trường Số 0, den: 2025}], ",
        )
    };
    assert_eq!(judged(own), ["thanh-vien-khong-doc-lap"]);
    let eight = |text: String| {
        text.replace("    - {ho_ten: Giàng A 8, chuc_vu: Chuyên viên, don_vi: Sở Giáo dục và Đào tạo}\n", "")
    };
    assert!(judged(eight).contains(&"hoi-dong-sai-so-nguoi"));
}
