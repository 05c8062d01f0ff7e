"""Documents in ways that came later: exports of Google Docs, habits of WPS, pandoc, Word 97, scanners, templates, reviewers."""

import converters as by
import papers
from cases import BC, CV, Case, GM, HD, KH, NQ, QC, QD, T, TABS, TB, TT, said
from word import Way

GOOGLE = "python-docx, ghi lại như Google Docs xuất ra"
STYLES = Way(format="styles", rules="underscore")
DOC = "python-docx, lưu thành .doc rồi thành .docx bằng LibreOffice"
SCAN = "python-docx, ghi lại như phần mềm nhận dạng bản quét"

WAYS = [
    # Google Docs
    Case("dung-google-xuat", "Kế hoạch xuất từ Google Docs: bảng cố định 9000, mặc định Arial 11", KH, T.but(rules="underscore"), parts=(by.google_export,), tool=GOOGLE),
    Case("dung-google-xuat-cong-van", "Công văn xuất từ Google Docs", CV, T.but(rules="underscore"), parts=(by.google_export,), tool=GOOGLE),
    Case("google-xuat-sai", "Giấy mời xuất từ Google Docs: canh trái, thiếu gạch dưới Tiêu ngữ", GM, T.but(rules="underscore", missing_rules=("tieu_ngu",), looks={"body": {"align": "left"}}),
         (("can-deu", ""), ("tieu-ngu-gach-duoi", "Độc lập")), parts=(by.google_export,), tool=GOOGLE),
    # WPS
    Case("dung-wps-ky-tu", "Quyết định, lùi đầu dòng hai ký tự như WPS ghi", QD, T, parts=(by.wps_indents(257),), tool="python-docx, ghi lại như WPS Writer"),
    Case("wps-ky-tu-sai", "Thông báo, lùi đầu dòng bốn ký tự, danh sách nơi nhận cỡ 13", TB, T.but(looks={"recipient": {"size": 13}}), (("thut-dau-dong", ""), ("noi-nhan-kieu", "")), parts=(by.wps_indents(400),), tool="python-docx, ghi lại như WPS Writer"),
    # pandoc
    Case("dung-pandoc", "Kế hoạch như pandoc ghi theo tệp mẫu: mọi định dạng ở kiểu", KH, STYLES, parts=(by.pandoc,), tool="python-docx, ghi lại như pandoc"),
    Case("pandoc-sai", "Hướng dẫn như pandoc ghi: lời văn cỡ 12, trích yếu không đậm", HD, STYLES.but(looks={"body": {"size": 12}, "subject": {"bold": False}}), (("noi-dung-co-chu", ""), ("trich-yeu-kieu", "")), parts=(by.pandoc,), tool="python-docx, ghi lại như pandoc"),
    # Word 97
    Case("dung-doc-97-cong-cach", "Báo cáo từ Word 97: 3 pt trên và 3 pt dưới cộng lại", HD, T.but(looks={role: {"before": 3, "after": 3} for role in ("body", "heading", "clause_title")}), parts=(by.added_spaces,)),
    Case("dung-doc-97", "Kế hoạch lưu qua .doc", KH, T.but(rules="underscore"), parts=(by.through_doc,), tool=DOC),
    Case("doc-97-sai", "Thông báo lưu qua .doc: lề trái hẹp, dòng Lưu không dấu chấm", TB.but(recipients=TB.recipients[:-1] + ("- Lưu: VT, QLCL",)), T.but(rules="underscore", margins=(20, 20, 25, 15)), (("le-trai", ""), ("luu-vt", "Lưu: VT")), parts=(by.through_doc,), tool=DOC),
    # Scans
    Case("dung-nhan-dang", "Thông báo nhận dạng từ bản quét: chữ giãn, hàng cao cố định", TB, T.but(rules="underscore"), parts=(by.scanned(),), tool=SCAN),
    Case("nhan-dang-phong", "Quyết định nhận dạng từ bản quét: tên phông của PDF", QD, T.but(rules="underscore"), (("phong-chu", ""),), parts=(by.scanned("TimesNewRomanPSMT"),), tool=SCAN),
    Case("nhan-dang-sai", "Công văn nhận dạng từ bản quét: số và ngày sai", CV.but(number="Số : 1204/SGDĐT-QLCL", place_date="Lạng Sơn, ngày 12/11/2026"), T.but(rules="underscore"), (("so-nhan", "1204/"), ("ngay-day-du", "12/11/2026")), parts=(by.scanned(),), tool=SCAN),
    # Templates
    Case("dung-mau-so", "Thông báo theo mẫu có ô điền (content control) và trường trộn thư", TB, parts=(by.of_document(by.content_controls),)),
    Case("dung-mau-so-quyet-dinh", "Quyết định theo mẫu có ô điền", QD, STYLES, parts=(by.of_document(by.content_controls),)),
    Case("mau-so-con-cho", "Ô điền còn chữ mời điền", TT, T, (("cho-trong-con-lai", ""),), parts=(by.placeholder("Trường Tiểu học Hoa Mai", "[tên trường]"), by.of_document(by.content_controls))),
    # Reviewers
    Case("theo-doi-nhieu-nguoi", "Còn chữ chèn, định dạng đoạn và chữ đang theo dõi", KH, T, (("theo-doi-thay-doi", ""),), parts=(by.of_document(by.tracked_everywhere),)),
    Case("danh-dau-to-vang", "Một câu còn tô vàng", TB, T, (("danh-dau-con-lai", "05 ngày làm việc"),), parts=(by.marked("05 ngày làm việc", "highlight"),)),
    Case("danh-dau-gach-ngang", "Một câu còn gạch ngang", NQ, TABS, (("danh-dau-con-lai", "Thông qua kế hoạch"),), parts=(by.marked("Thông qua kế hoạch", "strike"),)),
    # Where the head stands
    Case("dung-khung-bao", "Thông báo nằm trọn trong một ô kẻ khung", TB, T.but(rules="underscore"), parts=(by.of_document(by.framed_whole),)),
    Case("dung-dau-trang-dau", "Phần đầu đặt trong đầu trang của trang một", KH, T.but(rules="underscore"), parts=(by.head_in_first_header,)),
    Case("dung-hai-cot", "Phần đầu là hai cột của một section", QD, T.but(rules="underscore"), parts=(by.of_document(by.columns_of_head),)),
    Case("dau-ke-khung", "Bảng đầu văn bản kẻ khung", GM, T, (("bang-trinh-bay-khong-ke", "CỘNG HÒA"),), parts=(by.of_document(by.drawn_head),)),
    Case("dau-doi-cot", "Quốc hiệu bên trái, tên cơ quan bên phải", QD, T.but(rules="underscore"), (("quoc-hieu-vi-tri", "CỘNG HÒA"),), (("so-vi-tri", ""),), parts=(by.of_document(by.exchanged_head),)),
    # Slips of words that no document had yet
    Case("so-co-nam", "Ký hiệu của kế hoạch có năm", KH.but(number="Số: 46/2026/KH-UBND"), T, (("ky-hieu-dung-loai", "46/2026"),)),
    Case("so-la-ma", "Số văn bản bằng chữ La Mã", TB.but(number="Số: XII/TB-SGDĐT"), TABS, (("so-a-rap", "XII/TB"),)),
    Case("so-khong-co", "Không có dòng số, ký hiệu", KH.but(number=""), T, (("so-ky-hieu-co", ""),)),
    Case("kinh-gui-chung-dong", "Hai nơi nhận trên một dòng Kính gửi", CV.but(addressees=("Sở Tài chính, Kho bạc Nhà nước khu vực VI",)), T, (("kinh-gui-danh-sach", "Sở Tài chính"),)),
    Case("can-cu-thieu-trich-yeu", "Căn cứ không ghi trích yếu", QD.but(bases=(QD.bases[0], "Căn cứ Thông tư số 57/2026/TT-BGDĐT ngày 07 tháng 7 năm 2026 của Bộ trưởng Bộ Giáo dục và Đào tạo;", QD.bases[2])), T, (("can-cu-du-yeu-to", "57/2026"),)),
    Case("vien-dan-phu-luc-khong-co", "Dẫn Phụ lục III mà chỉ có hai phụ lục", BC.but(body=said(BC.body, "Phụ lục II kèm theo Báo cáo này", "Phụ lục III kèm theo Báo cáo này")), T, (("vien-dan-noi-bo", "Phụ lục III"),), also=(("phu-luc-duoc-nhac", ""),)),
    Case("viet-hoa-tet-thua", "Tết Nguyên Đán viết hoa thừa", KH.but(body=said(KH.body, "trước ngày 30 tháng 9 năm 2026", "trước Tết Nguyên Đán")), T, (("viet-hoa-tet", "Nguyên Đán"),)),
    Case("ky-tm-so", "Sở mà ký thay mặt", TB.but(authority=("TM. SỞ GIÁO DỤC VÀ ĐÀO TẠO", "GIÁM ĐỐC")), T, (("quyen-han-khop", ""),)),
]
