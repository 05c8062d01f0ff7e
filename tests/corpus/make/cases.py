"""Documents with slips: how each is set, and what is wrong with it.

A finding is `(rule, words)`: the rule of the register, and words of the paragraph where it stands ("" where the place is
no paragraph). `also` are findings that are true as well but need not be told, mostly because another says the same.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

import legacy
import papers
import quirks
import word
from word import NS, Way, Writer


@dataclass
class Case:
    name: str
    note: str
    paper: object
    way: Way = field(default_factory=Way)
    wrong: tuple = ()
    also: tuple = ()
    after: tuple = ()
    parts: tuple = ()
    tool: str = "python-docx"


def said(lines, old, new):
    """`lines` with one text changed; it must be there."""
    changed = tuple(line.replace(old, new) for line in lines)
    assert changed != tuple(lines), old
    return changed


def without(lines, start):
    kept = tuple(line for line in lines if not line.startswith(start))
    assert len(kept) < len(lines), start
    return kept


KH, TB, QD, CV, TT, BC = papers.KE_HOACH_XA, papers.THONG_BAO_SO, papers.QUYET_DINH, papers.CONG_VAN, papers.TO_TRINH, papers.BAO_CAO
GM, NQ, HD, QC, CD, BB = papers.GIAY_MOI, papers.NGHI_QUYET, papers.HUONG_DAN, papers.QUYET_DINH_QUY_CHE, papers.CONG_DIEN, papers.BIEN_BAN
OLD = papers.KE_HOACH_HUYEN_2018
MORE = (
    "Mỗi trường lập danh mục công trình cần sửa chữa theo thứ tự ưu tiên, nêu rõ hiện trạng, khối lượng, thời gian thực hiện và nguồn kinh phí dự kiến; phòng chuyên môn đối chiếu với thực tế tại trường trước khi tổng hợp.",
    "Thiết bị dạy học được bổ sung theo danh mục tối thiểu của từng lớp, tránh mua sắm dàn trải; thiết bị cũ còn dùng được thì sửa chữa, điều chuyển giữa các trường trên địa bàn xã.",
    "Thư viện, sân chơi, nhà đa năng được mở cho học sinh sử dụng ngoài giờ học chính khóa khi có giáo viên phụ trách; nhà trường công bố lịch sử dụng để cha mẹ học sinh biết.",
    "Công tác vệ sinh, nước sạch, phòng cháy và chữa cháy được kiểm tra trước khi vào năm học và sau mỗi học kỳ; biên bản kiểm tra được lưu cùng hồ sơ tự đánh giá của trường.",
    "Nguồn tài trợ của tổ chức, cá nhân được tiếp nhận và sử dụng đúng quy định, công khai danh mục, giá trị và nơi sử dụng; không đặt ra mức đóng góp bắt buộc đối với cha mẹ học sinh.",
)
LONG = KH.but(body=KH.body[:-8] + MORE * 4 + KH.body[-8:])
T = Way()
TABS = Way(header="tabs", rules="underscore")
BOXES = Way(header="boxes", rules="drawn")


# -- what is done to a finished document

def section_number(start=None, form=None):
    def change(writer):
        properties = writer.document.sections[0]._sectPr
        number = OxmlElement("w:pgNumType")
        if form:
            number.set(qn("w:fmt"), form)
        if start:
            number.set(qn("w:start"), str(start))
        properties.find(qn("w:cols")).addprevious(number)
    return change


def landscape(writer):
    for section in writer.document.sections:
        size = section._sectPr.find(qn("w:pgSz"))
        size.set(qn("w:w"), str(word.twips(297)))
        size.set(qn("w:h"), str(word.twips(210)))
        size.set(qn("w:orient"), "landscape")
        margins = section._sectPr.find(qn("w:pgMar"))
        for name, value in (("left", 30), ("right", 15), ("top", 20), ("bottom", 20)):
            margins.set(qn("w:" + name), str(word.twips(value)))


def split_date_from_number(writer):
    """The date in a row of its own, below the number."""
    table = writer.body.find(qn("w:tbl"))
    cells = writer.row(table, writer.way.columns)
    date = table.findall(qn("w:tr"))[1].findall(qn("w:tc"))[1]
    paragraph = date.find(qn("w:p"))
    cells[1].append(paragraph)
    writer.put(date, "", "room")
    writer.put(cells[0], "", "room")


def encoded(encode, font, capitals):
    def change(writer):
        for text in writer.body.iter(qn("w:t")):
            run = text.getparent()
            plain = text.text
            text.text = encode(plain)
            fonts = run.find(qn("w:rPr")).find(qn("w:rFonts"))
            chosen = capitals if plain.upper() == plain and any(letter.isalpha() for letter in plain) else font
            if fonts is not None:
                for name in ("ascii", "hAnsi", "cs", "eastAsia"):
                    fonts.set(qn("w:" + name), chosen)
    return change


def decomposed(words):
    def change(writer):
        found = 0
        for text in writer.body.iter(qn("w:t")):
            if words in text.text:
                text.text = unicodedata.normalize("NFD", text.text)
                found += 1
        assert found
    return change


def paint(words, **look):
    """The run that says `words` in another look: a colour, a size, an underline."""
    def change(writer):
        for text in writer.body.iter(qn("w:t")):
            if words in text.text:
                run = text.getparent()
                properties = run.find(qn("w:rPr"))
                for tag in [qn("w:" + name) for name in ("sz", "szCs", "color", "b", "i", "rFonts")]:
                    for old in properties.findall(tag):
                        if tag.endswith("}color") and "color" not in look or tag.endswith("}rFonts") and "font" not in look:
                            continue
                        properties.remove(old)
                writer.fill_run(properties, {"size": 14, **look}) if "font" in look else _fill_without_fonts(writer, properties, look)
                return
        raise AssertionError(words)
    return change


def _fill_without_fonts(writer, properties, look):
    way, writer.way = writer.way, writer.way.but(format="defaults")
    writer.fill_run(properties, {"size": 14, **look})
    writer.way = way


def wide_table(writer):
    for table in writer.body.findall(qn("w:tbl")):
        if table.find(qn("w:tblPr")).find(qn("w:tblBorders")) is None:
            continue
        table.find(qn("w:tblPr")).find(qn("w:tblW")).set(qn("w:w"), str(word.twips(215)))
        columns = table.find(qn("w:tblGrid")).findall(qn("w:gridCol"))
        for column in columns:
            column.set(qn("w:w"), str(word.twips(215 / len(columns))))
        for cell in table.iter(qn("w:tc")):
            cell.find(qn("w:tcPr")).find(qn("w:tcW")).set(qn("w:w"), str(word.twips(215 / len(columns))))


def no_repeat(writer):
    for mark in list(writer.body.iter(qn("w:tblHeader"))):
        mark.getparent().remove(mark)


def marks(*which):
    """Words put on the page above the title: an urgency box, a note on circulation."""
    def change(writer):
        anchor = writer.body.findall(qn("w:tbl"))[0]
        for text, over, border in which:
            holder = OxmlElement("w:body")
            paragraph = writer.put(holder, text, "note", left=10, right=120, **over)
            if border:
                sides = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="auto"/>' for side in ("top", "left", "bottom", "right"))
                paragraph.find(qn("w:pPr")).insert(0, parse_xml(f"<w:pBdr {NS}>{sides}</w:pBdr>"))
            anchor.addnext(paragraph)
    return change


LONG_TABLE = ("| STT | Tên trường | Tháng thực hiện",) + tuple(
    f"| {n} | Trường {kind} Hoa Mai {n} | {n % 4 + 9}/2026" for n, kind in enumerate(["Mầm non", "Tiểu học", "Trung học cơ sở"] * 22, 1)
)


CASES = [
    # Page
    Case("trang-letter", "Khổ Letter, máy in mặc định của Mỹ", KH, T.but(page=(215.9, 279.4)), (("kho-giay-a4", ""),)),
    Case("trang-le-hep", "Bốn lề đều sai", TB, T.but(margins=(15, 12, 20, 10)), (("le-tren", ""), ("le-duoi", ""), ("le-trai", ""), ("le-phai", ""))),
    Case("trang-le-mac-dinh-word", "Lề mặc định một inch: trên, dưới trong sai số cho phép, trái và phải sai", GM, T.but(margins=(25.4, 25.4, 25.4, 25.4)), (("le-trai", ""), ("le-phai", ""))),
    Case("trang-ngang", "Trang ngang mà không có bảng", HD, T, (("huong-trang", ""),), after=(landscape,)),
    Case("phong-arial", "Cả văn bản bằng Arial, trong kiểu", KH, T.but(format="styles", font="Arial"), (("phong-chu", ""),)),
    Case("phong-calibri-mac-dinh", "Lời văn để phông mặc định Calibri của Word", TB, T.but(looks={"body": {"font": "Calibri"}}), (("phong-chu", ""),)),
    Case("phong-mot-doan", "Một đoạn dán từ trang mạng còn phông Arial, màu xám", HD, T, (("phong-chu", "Báo cáo tự đánh giá và danh mục"), ("mau-chu", "Báo cáo tự đánh giá và danh mục")),
         after=(paint("Báo cáo tự đánh giá và danh mục", font="Arial", color="333333"),)),
    Case("ma-tcvn3", "Gõ bằng bộ chữ ABC (TCVN3), phông .VnTime", TB, T.but(rules="vml"), (("bo-ma", ""),), also=(("phong-chu", ""), ("*", "")), after=(encoded(legacy.tcvn3, ".VnTime", ".VnTimeH"),)),
    Case("ma-vni", "Gõ bằng bộ chữ VNI, phông VNI-Times", GM, T.but(rules="underscore"), (("bo-ma", ""),), also=(("phong-chu", ""), ("*", "")), after=(encoded(legacy.vni, "VNI-Times", "VNI-Times"),)),
    Case("to-hop-dau", "Một đoạn dán từ PDF, dấu tách rời", CV, T, (("to-hop-dau", "Chủ động bố trí"),), after=(decomposed("Chủ động bố trí"),)),
    Case("mau-xanh-tieu-de", "Các tiêu đề màu xanh như kiểu Heading của Word", KH, T.but(looks={"heading": {"color": "2F5496"}, "clause_title": {"color": "2F5496"}}), (("mau-chu", "I. MỤC ĐÍCH"),)),
    Case("mau-do-mot-cau", "Một câu bôi đỏ để hỏi lại", QD, TABS, (("mau-chu", "Tổ kiểm tra có nhiệm vụ"),), after=(paint("Tổ kiểm tra có nhiệm vụ", color="FF0000"),)),
    Case("so-trang-chan", "Số trang ở chân trang", KH, T.but(page_number="footer"), (("so-trang-vi-tri", ""),)),
    Case("so-trang-trai", "Số trang bên trái", KH, BOXES.but(page_number="left"), (("so-trang-vi-tri", ""),)),
    Case("so-trang-khong", "Ba trang mà không đánh số", LONG, T.but(page_number="none", rules="border"), (("so-trang-vi-tri", ""),)),
    Case("so-trang-trang-dau", "Trang đầu cũng hiện số", KH, T.but(page_number="first"), (("so-trang-dau", ""),)),
    Case("so-trang-nho-nghieng", "Số trang cỡ 11, nghiêng", KH, T.but(looks={"page_number": {"size": 11, "italic": True}}), (("so-trang-co", ""),)),
    Case("so-trang-la-ma", "Số trang La Mã", KH, T, (("so-trang-a-rap", ""),), after=(section_number(form="upperRoman"),)),
    Case("so-trang-tu-ba", "Số trang bắt đầu từ 3", KH, T, (("so-trang-bat-dau", ""),), after=(section_number(start=3),)),
    # Quốc hiệu, Tiêu ngữ
    Case("quoc-hieu-sai-chu", "Gõ thiếu một chữ trong Quốc hiệu", TB.but(extra={"quoc_hieu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM"}), T, (("quoc-hieu-loi-van", "CỘNG HÒA"),)),
    Case("quoc-hieu-khong-dam", "Quốc hiệu không đậm, cỡ 14", GM, T.but(looks={"quoc_hieu": {"bold": False, "size": 14}}), (("quoc-hieu-kieu", "CỘNG HÒA"),)),
    Case("tieu-ngu-gach-dai", "Tiêu ngữ dùng gạch dài", HD.but(extra={"tieu_ngu": "Độc lập – Tự do – Hạnh phúc"}), T, (("tieu-ngu-loi-van", "Độc lập"),)),
    Case("tieu-ngu-hoa-het", "Tiêu ngữ viết hoa mọi chữ đầu, gạch nối không cách", CV.but(extra={"tieu_ngu": "Độc Lập-Tự Do-Hạnh Phúc"}), BOXES, (("tieu-ngu-loi-van", "Độc Lập"),)),
    Case("tieu-ngu-nghieng", "Tiêu ngữ nghiêng, cỡ 12", NQ, T.but(looks={"tieu_ngu": {"italic": True, "size": 12}}), (("tieu-ngu-kieu", "Độc lập"),)),
    Case("tieu-ngu-khong-gach", "Dưới Tiêu ngữ không có đường kẻ", TT, T.but(missing_rules=("tieu_ngu",)), (("tieu-ngu-gach-duoi", "Độc lập"),)),
    Case("tieu-ngu-gach-ngan", "Đường kẻ dưới Tiêu ngữ chỉ bằng nửa dòng chữ", QD, TABS.but(rule_share={"tieu_ngu": 0.5}), (("tieu-ngu-gach-duoi", "Độc lập"),)),
    Case("quoc-hieu-cach-rong", "Quốc hiệu và Tiêu ngữ cách dòng 1,5", BC, T.but(looks={"quoc_hieu": {"line": 1.5}, "tieu_ngu": {"line": 1.5}}), (("quoc-hieu-cach-dong", ""),)),
    # Issuer
    Case("co-quan-khong-dam", "Cơ quan ban hành không đậm, cơ quan chủ quản lại đậm", TB, T.but(looks={"issuer": {"bold": False}, "parent": {"bold": True}}), (("co-quan-kieu", "SỞ GIÁO DỤC"), ("chu-quan-kieu", "ỦY BAN NHÂN DÂN"))),
    Case("co-quan-khong-gach", "Dưới cơ quan ban hành không có đường kẻ", GM, T.but(missing_rules=("issuer",), rules="vml"), (("co-quan-gach-duoi", "PHƯỜNG HOÀN KIẾM"),)),
    Case("co-quan-gach-dai", "Đường kẻ dưới cơ quan dài hơn cả dòng chữ", CV, T.but(rule_share={"issuer": 2.6}, rules="underscore"), (("co-quan-gach-duoi", "SỞ GIÁO DỤC"),)),
    Case("huyen-sau-2025", "Ủy ban nhân dân huyện ban hành sau ngày 01/7/2025", OLD.but(place_date="Cẩm Thủy, ngày 12 tháng 9 năm 2025", old=False, number="Số: 35/KH-UBND",
         body=said(OLD.body, "năm 2019", "năm 2025"), subject=said(OLD.subject, "2019", "2025")), T, (("dia-danh-het-hieu-luc", "HUYỆN CẨM THỦY"),), also=(("dia-danh-het-hieu-luc", ""),)),
    # Number and symbol
    Case("so-in-hoa", "SỐ viết hoa, không có hai chấm", TB.but(number="SỐ 112/TB-SGDĐT"), T, (("so-nhan", "112/TB-SGDĐT"),)),
    Case("so-khong-them-0", "Số nhỏ hơn 10 thiếu số 0", GM.but(number="Số: 7/GM-UBND"), T, (("so-them-0", "7/GM-UBND"),)),
    Case("so-kieu-dang", "Gạch nối sau số, gạch chéo giữa loại và cơ quan", KH.but(number="Số: 46-KH/UBND"), T, (("so-gach-cheo", "46-KH/UBND"),), also=(("ky-hieu-gach-noi", ""), ("ky-hieu-dung-loai", ""))),
    Case("ky-hieu-cach-chu", "Ký hiệu có khoảng trắng quanh gạch nối", HD.but(number="Số: 31/HD - SGDĐT"), BOXES, (("ky-hieu-gach-noi", "31/HD"),)),
    Case("ky-hieu-chu-thuong", "Ký hiệu viết thường", NQ.but(number="Số: 12/nq-hđnd"), T, (("ky-hieu-in-hoa", "12/nq"),), also=(("ky-hieu-dung-loai", ""),)),
    Case("ky-hieu-sai-loai", "Ký hiệu của thông báo trên một kế hoạch", KH.but(number="Số: 46/TB-UBND"), T.but(format="styles"), (("ky-hieu-dung-loai", "46/TB-UBND"),)),
    Case("ky-hieu-cong-van", "Công văn mà có CV trong ký hiệu", CV.but(number="Số: 1204/CV-SGDĐT"), T, (("ky-hieu-cong-van", "1204/CV"),)),
    Case("so-lech-trai", "Số, ký hiệu sát lề trái", QD, T.but(looks={"number": {"align": "left"}}), (("so-vi-tri", "215/QĐ-UBND"),)),
    # Place and date
    Case("ngay-khong-dau-phay", "Sau địa danh không có dấu phẩy", KH.but(place_date="Cẩm Thủy ngày 08 tháng 9 năm 2026"), T, (("dia-danh-dau-phay", "Cẩm Thủy ngày"),)),
    Case("ngay-dia-danh-thuong", "Địa danh viết thường", TT.but(place_date="cao Lộc, ngày 05 tháng 10 năm 2026"), T, (("dia-danh-viet-hoa", "cao Lộc"),)),
    Case("ngay-thieu-0", "Ngày nhỏ hơn 10 thiếu số 0; dựng bằng tab", TT.but(place_date="Cao Lộc, ngày 5 tháng 10 năm 2026"), TABS, (("ngay-thang-them-0", "ngày 5 tháng"),)),
    Case("thang-mot-thieu-0", "Tháng 1 thiếu số 0", GM.but(place_date="Hoàn Kiếm, ngày 13 tháng 1 năm 2026", body=said(GM.body, "06 tháng 11 năm 2026", "16 tháng 01 năm 2026")), T, (("ngay-thang-them-0", "tháng 1 năm"),)),
    Case("ngay-dung", "Địa danh, ngày tháng kiểu đứng, cỡ 12", CV, T.but(looks={"place_date": {"italic": False, "size": 12}}), (("ngay-thang-kieu", "Lạng Sơn, ngày"),)),
    Case("ngay-khac-dong", "Ngày tháng xuống dòng dưới, không cùng dòng với số", BC, T, (("ngay-thang-cung-dong", "Cao Lộc, ngày"),), after=(split_date_from_number,)),
    Case("ngay-khong-co", "Ngày 31 tháng 9", KH.but(place_date="Cẩm Thủy, ngày 31 tháng 9 năm 2026"), BOXES, (("ngay-co-that", "31 tháng 9"),)),
    Case("dia-danh-noi-khac", "Địa danh của xã khác", KH.but(place_date="Cẩm Vân, ngày 08 tháng 9 năm 2026"), T, (("dia-danh-dung-don-vi", "Cẩm Vân, ngày"),)),
    # Type and subject
    Case("ten-loai-thuong", "Tên loại viết thường, không đậm", TB.but(kind="Thông báo"), T.but(looks={"kind": {"bold": False}}), (("ten-loai-kieu", "Thông báo"),)),
    Case("trich-yeu-khong-dam", "Trích yếu không đậm, nghiêng", KH, T.but(looks={"subject": {"bold": False, "italic": True}}), (("trich-yeu-kieu", "Bảo đảm chất lượng"),)),
    Case("trich-yeu-khong-gach", "Dưới trích yếu không có đường kẻ", HD, T.but(missing_rules=("subject",)), (("trich-yeu-gach-duoi", ""),)),
    Case("trich-yeu-gach-het", "Đường kẻ dưới trích yếu dài quá nửa", NQ, T.but(rule_share={"subject": 6}, rules="border"), (("trich-yeu-gach-duoi", ""),)),
    Case("cong-van-thieu-v-v", "Công văn thiếu chữ V/v", CV.but(about=("Đăng ký trường thực hiện đánh giá ngoài", "năm 2027")), T, (("cong-van-v-v", ""),)),
    Case("thong-bao-co-v-v", "Văn bản có tên loại lại ghi V/v", TB.but(subject=("V/v kết luận Hội nghị triển khai nhiệm vụ", "bảo đảm chất lượng giáo dục")), T, (("cong-van-v-v", "V/v kết luận"),)),
    Case("v-v-dam-nghieng", "V/v đậm nghiêng cỡ 14, sát số", CV, T.but(looks={"about": {"size": 14, "bold": True, "italic": True, "before": 0}}), (("v-v-kieu", "V/v đăng ký"), ("v-v-cach-6pt", "V/v đăng ký"))),
    # Bases and citations
    Case("can-cu-dung", "Căn cứ kiểu đứng", QD, T.but(looks={"basis": {"italic": False}}), (("can-cu-nghieng", "Căn cứ Luật"),)),
    Case("can-cu-dau-phay", "Căn cứ kết thúc bằng dấu phẩy, dòng cuối không có dấu chấm", NQ.but(bases=(NQ.bases[0].rstrip(";") + ",", NQ.bases[1].rstrip(".") + ";")), BOXES, (("can-cu-dau-cau", "Căn cứ Luật"),), also=(("can-cu-dau-cau", "Xét Tờ trình"),)),
    Case("can-cu-thieu-ngay", "Căn cứ không ghi ngày và trích yếu của thông tư", QD.but(bases=(QD.bases[0], "Căn cứ Thông tư số 57/2026/TT-BGDĐT;", QD.bases[2])), T, (("can-cu-du-yeu-to", "57/2026"),), also=(("vien-dan-lan-dau", "57/2026"),)),
    Case("can-cu-het-hieu-luc", "Căn cứ thông tư đã bị thay thế", QD.but(bases=(QD.bases[0], "Căn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22 tháng 8 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia đối với trường tiểu học;", QD.bases[2])), T, (("can-cu-het-hieu-luc" if False else "can-cu-hieu-luc", "17/2018"),)),
    Case("vien-dan-lan-dau-tat", "Viện dẫn lần đầu chỉ ghi số, ký hiệu", KH.but(body=("Thực hiện Thông tư số 57/2026/TT-BGDĐT, Ủy ban nhân dân xã Cẩm Thủy ban hành Kế hoạch với những nội dung sau:",) + KH.body[1:]), T, (("vien-dan-lan-dau", "57/2026"),), also=(("can-cu-du-yeu-to", ""),)),
    Case("vien-dan-hai-ngay", "Một công văn được ghi với hai ngày khác nhau", BC.but(body=BC.body[:-1] + ("Nội dung chi tiết thực hiện theo Công văn số 1050/SGDĐT-QLCL ngày 03 tháng 10 năm 2026 của Sở Giáo dục và Đào tạo.",) + BC.body[-1:]), T, (("vien-dan-khop", "1050/SGDĐT-QLCL"),)),
    Case("vien-dan-sai-ngay-thong-tu", "Thông tư ghi muộn một ngày so với sổ văn bản", QD.but(bases=said(QD.bases, "ngày 07 tháng 7 năm 2026", "ngày 08 tháng 7 năm 2026")), T, (("ngay-vien-dan-dung", "57/2026"),)),
    # Body
    Case("than-can-trai", "Lời văn canh trái", KH, T.but(looks={"body": {"align": "left"}}), (("can-deu", ""),)),
    Case("than-khong-thut", "Lời văn không lùi đầu dòng", TB, BOXES.but(looks={"body": {"first": 0}}), (("thut-dau-dong", ""),)),
    Case("than-thut-hai-cm", "Lùi đầu dòng 2 cm trong kiểu", KH, T.but(format="styles", looks={"body": {"first": 20}}), (("thut-dau-dong", ""),)),
    Case("than-sat-nhau", "Các đoạn sát nhau", HD, T.but(looks={"body": {"after": 0}, "heading": {"after": 0}}), (("cach-doan", ""),)),
    Case("than-dan-dong", "Dòng cách 2 dòng đơn", TB, T.but(line=2), (("cach-dong", ""),)),
    Case("than-dong-chat", "Dòng cách chính xác 12 pt với chữ 14", CV, T.but(line=("exact", 12)), (("cach-dong", ""),)),
    Case("than-co-12", "Lời văn cỡ 12", KH, T.but(looks={"body": {"size": 12}}), (("noi-dung-co-chu", ""),)),
    Case("than-co-12-kieu", "Lời văn cỡ 12 trong kiểu, dựng bằng tab", TB, TABS.but(format="styles", looks={"body": {"size": 12}}), (("noi-dung-co-chu", ""),)),
    Case("quy-che-chuong-a-rap", "Chương đánh số Ả Rập; một điều không có tiêu đề", QC.but(attached=papers.QUY_CHE.but(body=said(said(papers.QUY_CHE.body, "Chương II", "Chương 2"), "Chương I", "Chương 1"))), T,
         (("phan-chuong-kieu", "Chương 1"),), also=(("phan-chuong-kieu", "Chương 2"),)),
    Case("quy-che-chuong-khong-ten", "Chương không có tiêu đề", QC.but(attached=papers.QUY_CHE.but(body=without(papers.QUY_CHE.body, "T TỔ CHỨC"))), T, (("chuong-tieu-de", "Chương II"),)),
    Case("dieu-khong-dam", "Điều không đậm, không lùi đầu dòng", QD.but(body=tuple(line.replace("Đ ", "") for line in QD.body)), T.but(looks={"body": {"first": 0}}), (("dieu-kieu", "Điều 1"),), also=(("thut-dau-dong", ""),)),
    Case("dieu-nhay-so", "Điều 1, 2 rồi 4", QD.but(body=said(QD.body, "Điều 3.", "Điều 4."), recipients=said(QD.recipients, "Điều 3", "Điều 4")), T, (("dieu-lien-tuc", "Điều 4"),)),
    Case("khoan-lap-so", "Hai khoản cùng số", TB.but(body=said(TB.body, "3. Ủy ban", "2. Ủy ban")), T, (("khoan-lien-tuc", "2. Ủy ban"),), also=(("khoan-lien-tuc", ""),)),
    Case("diem-thieu-d", "Điểm a, b, c, d, e: thiếu đ", QC.but(attached=papers.QUY_CHE.but(body=said(said(papers.QUY_CHE.body, "e) Kiến", "f) Kiến"), "đ) Ý", "e) Ý"))), T, (("diem-chu-cai", ""),), also=(("diem-chu-cai", ""),)),
    Case("diem-danh-so-word", "Danh sách a) của Word: sau d là e", QC.but(attached=papers.QUY_CHE.but(body=tuple(re.sub(r"^(đ|e)\)", lambda m: {"đ": "e", "e": "f"}[m[1]] + ")", line) for line in papers.QUY_CHE.body))), T.but(lists="numbered"), (("diem-chu-cai", ""),)),
    Case("khoan-ten-khong-dam", "Tên khoản không đậm", KH, T.but(looks={"clause_title": {"bold": False}}), (("khoan-tieu-de", ""),)),
    Case("vien-dan-khoan-khong-co", "Dẫn khoản 5 Điều 2 mà Điều 2 chỉ có hai khoản", QC.but(attached=papers.QUY_CHE.but(body=said(papers.QUY_CHE.body, "khoản 1 Điều 2", "khoản 5 Điều 2"))), T, (("vien-dan-noi-bo", "khoản 5 Điều 2"),)),
    Case("bang-cong-sai", "Tổng của bảng không khớp", KH.but(body=said(KH.body, "| Tổng cộng | 4 | 7 | 11", "| Tổng cộng | 4 | 8 | 12")), T, (("tong-khop", ""),)),
    # Signature
    Case("ky-thieu-tm", "Kế hoạch của Ủy ban nhân dân mà không ký TM.", KH.but(authority=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")), T, (("quyen-han-khop", "KT. CHỦ TỊCH"),)),
    Case("ky-tm-khong-cham", "TM không có dấu chấm", BC.but(authority=("TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH")), T, (("quyen-han-viet-tat", "TM ỦY BAN"),)),
    Case("ky-kt-dinh", "KT.CHỦ TỊCH dính liền", TB.but(authority=("KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), T, (("quyen-han-cach-chu", "KT.GIÁM ĐỐC"),)),
    Case("ky-chuc-vu-thuong", "Chức vụ không đậm, viết thường", HD.but(authority=("Giám đốc",)), T.but(looks={"authority": {"bold": False}}), (("quyen-han-kieu", "Giám đốc"),)),
    Case("ky-ten-hoa", "Họ tên người ký viết hoa hết", GM.but(name="NGUYỄN VĂN A"), T, (("ho-ten-kieu", "NGUYỄN VĂN A"),)),
    Case("ky-ten-khong-dam", "Họ tên người ký không đậm, nghiêng", QD, T.but(looks={"name": {"bold": False, "italic": True}}), (("ho-ten-kieu", "Nguyễn Văn A"),)),
    Case("ky-hoc-vi", "Học vị trước họ tên người ký của Sở", TB.but(name="ThS. Nguyễn Văn A"), T, (("hoc-ham-hoc-vi-truoc-ten", "ThS."),)),
    # Recipients
    Case("kinh-gui-thieu", "Công văn không có Kính gửi", CV.but(addressees=(), recipients=("- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, QLCL.")), T, (("kinh-gui-bat-buoc", ""),)),
    Case("kinh-gui-khong-hai-cham", "Sau Kính gửi không có hai chấm", TT.but(addressees=(), body=("K Kính gửi Chủ tịch Ủy ban nhân dân xã Cao Lộc",) + TT.body), T, (("kinh-gui-dau", "Kính gửi Chủ tịch"),)),
    Case("kinh-gui-danh-sach-sai", "Danh sách Kính gửi không gạch đầu dòng, sai dấu", CV.but(addressees=("Ủy ban nhân dân các xã, phường", "Các trường trung học phổ thông trực thuộc;")), T, (("kinh-gui-danh-sach", ""),), also=(("kinh-gui-danh-sach", ""),)),
    Case("noi-nhan-dung", "Nơi nhận đậm đứng, cỡ 14", KH, T.but(looks={"recipients_label": {"italic": False, "size": 14}}), (("noi-nhan-nhan", "Nơi nhận"),)),
    Case("noi-nhan-co-13", "Danh sách nơi nhận cỡ 13", TB, T.but(looks={"recipient": {"size": 13}}), (("noi-nhan-kieu", ""),)),
    Case("noi-nhan-thieu-dau", "Nơi nhận thiếu dấu chấm phẩy", QD.but(recipients=tuple(line.rstrip(";") for line in QD.recipients)), T, (("noi-nhan-danh-sach", ""),)),
    Case("noi-nhan-khong-nhu-tren", "Công văn mà Nơi nhận không có Như trên", CV.but(recipients=CV.recipients[1:]), T, (("noi-nhan-nhu-tren", ""),)),
    Case("noi-nhan-khong-luu", "Nơi nhận không có dòng Lưu", GM.but(recipients=("- Như thành phần mời;", "- Thường trực Đảng ủy phường.")), T, (("luu-vt", ""),)),
    Case("noi-nhan-luu-khong-cham", "Dòng Lưu không có dấu chấm cuối", KH.but(recipients=KH.recipients[:-1] + ("- Lưu: VT, VHXH",)), TABS, (("luu-vt", "Lưu: VT"),)),
    Case("noi-nhan-lap", "Nơi đã Kính gửi lại nêu trong Nơi nhận", BC.but(recipients=("- Như trên;", "- Sở Giáo dục và Đào tạo tỉnh Lạng Sơn;", "- Lưu: VT, VHXH.")), T, (("noi-nhan-lap", "Sở Giáo dục"),)),
    # Appendices
    Case("phu-luc-khong-nhac", "Hai phụ lục không được nhắc trong văn bản", BC.but(body=said(said(BC.body, "; danh sách cụ thể tại Phụ lục I kèm theo Báo cáo này", ""), "; nhu cầu kinh phí nêu tại Phụ lục II kèm theo Báo cáo này", "")), T, (("phu-luc-duoc-nhac", ""),), also=(("phu-luc-duoc-nhac", ""),)),
    Case("phu-luc-a-rap", "Hai phụ lục đánh số Ả Rập", BC.but(body=said(said(BC.body, "Phụ lục II", "Phụ lục 2"), "Phụ lục I ", "Phụ lục 1 "), appendices=(
        papers.Appendix("Phụ lục 1", *[getattr(BC.appendices[0], key) for key in ("title", "reference", "body")]),
        papers.Appendix("Phụ lục 2", *[getattr(BC.appendices[1], key) for key in ("title", "reference", "body")]))), T, (("phu-luc-la-ma", "Phụ lục 1"),), also=(("phu-luc-la-ma", ""),)),
    Case("phu-luc-kieu", "Nhãn phụ lục cỡ 12, tên viết thường, dòng kèm theo đứng", BC.but(appendices=(
        papers.Appendix("Phụ lục I", "Danh sách trường đã tự đánh giá", BC.appendices[0].reference, BC.appendices[0].body),
        papers.Appendix("Phụ lục II", "Nhu cầu kinh phí sửa chữa", BC.appendices[1].reference, BC.appendices[1].body))),
        T.but(looks={"appendix_label": {"size": 12, "bold": False}, "reference": {"italic": False}}), (("phu-luc-nhan-kieu", ""), ("phu-luc-ten-kieu", ""), ("phu-luc-kem-theo-kieu", ""))),
    Case("phu-luc-so-trang", "Phụ lục đánh số trang tiếp theo văn bản", BC, T.but(appendix_numbering=False), (("phu-luc-so-trang", ""),)),
    # Marks
    Case("do-khan-sai", "Chữ KHẨN không đóng khung, cỡ 11", CV, T, (("do-khan", "KHẨN"),), after=(marks(("KHẨN", {"size": 11, "bold": False}, False)),)),
    # Capitals
    Case("viet-hoa-khoan", "Viết thường Điều, viết hoa Khoản khi viện dẫn", QC.but(attached=papers.QUY_CHE.but(body=said(papers.QUY_CHE.body, "khoản 1 Điều 2", "Khoản 1 điều 2"))), T, (("viet-hoa-chuong-khoan", "Khoản 1 điều 2"),)),
    Case("viet-hoa-nhan-dan", "nhân dân viết thường khi đứng riêng", KH.but(body=said(KH.body, "Phổ biến quy định mới đến toàn thể cán bộ", "Phổ biến quy định mới đến nhân dân, cán bộ")), T, (("viet-hoa-nhan-dan", "đến nhân dân"),)),
    Case("viet-hoa-xa", "Tên xã viết thường chữ thứ hai", BC.but(body=said(BC.body, "Ủy ban nhân dân xã Cao Lộc báo cáo", "Ủy ban nhân dân xã Cao lộc báo cáo")), T, (("viet-hoa-don-vi", "xã Cao lộc"),)),
    Case("viet-hoa-dau-cau", "Một đoạn bắt đầu bằng chữ thường", HD.but(body=said(HD.body, "Các trường gửi báo cáo", "các trường gửi báo cáo")), T, (("viet-hoa-dau-doan", "các trường gửi"),)),
    # Hygiene
    Case("ky-tu-an", "Dấu cách không chiều rộng dán từ trang mạng", TB.but(body=said(TB.body, "việc thu thập minh chứng", "việc thu \u200bthập minh chứng")), T, (("ky-tu-khong-thay", "minh chứng"),)),
    Case("khoang-trang-doi", "Hai khoảng trắng liền, khoảng trắng trước dấu phẩy", KH.but(body=said(said(KH.body, "bổ sung thiết bị dạy học tối thiểu,", "bổ sung thiết bị  dạy học tối thiểu ,"), "khách quan, công khai", "khách quan , công khai")), T, (("khoang-trang", "thiết bị"),), also=(("khoang-trang", ""),)),
    Case("cho-trong", "Còn chỗ chưa điền trong văn bản đã có số, ngày", QD.but(body=said(QD.body, "gồm 05 thành viên", "gồm …… thành viên")), T, (("cho-trong-con-lai", "thành viên"),)),
    Case("cho-trong-ngoac", "Còn chữ giữ chỗ xxx và [tên trường]", TT.but(body=said(said(TT.body, "có 03 trường", "có xxx trường"), "Trường Tiểu học Hoa Mai", "[tên trường]")), T, (("cho-trong-con-lai", ""),), also=(("cho-trong-con-lai", ""),)),
    Case("theo-doi-thay-doi", "Còn vết sửa chưa chấp nhận", CV, T, (("theo-doi-thay-doi", ""),), parts=(lambda parts: quirks.tracked(parts, "10 tháng 12", "15 tháng 12"),)),
    Case("nhan-xet-con-lai", "Còn nhận xét của người duyệt", NQ, T, (("nhan-xet-con-lai", ""),), parts=(lambda parts: quirks.commented(parts, "Thông qua kế hoạch", "Xem lại số tiền"),)),
    Case("bang-khong-lap-dau", "Bảng dài nhiều trang không lặp hàng tiêu đề", KH.but(body=KH.body[:7] + LONG_TABLE + KH.body[-2:]), T, (("hang-tieu-de-lap", ""),), also=(("hang-khong-tach", ""),), after=(no_repeat,)),
    Case("bang-vuot-le", "Bảng rộng hơn vùng trình bày", KH, T, (("bang-vuot-le", ""),), after=(wide_table,)),
    # As offices mix them
    Case("tron-xa-1", "Kế hoạch xã: lề hẹp, cỡ 13 lẫn 12, thiếu TM., Lưu không dấu chấm, không số trang", KH.but(authority=("CHỦ TỊCH",), recipients=KH.recipients[:-1] + ("- Lưu: VT, VHXH",)), T.but(margins=(20, 20, 25, 15), page_number="none", looks={"body": {"size": 12}}),
         (("le-trai", ""), ("so-trang-vi-tri", ""), ("noi-dung-co-chu", ""), ("quyen-han-khop", "CHỦ TỊCH"), ("luu-vt", "Lưu: VT"))),
    Case("tron-truong-1", "Công văn của trường: Letter, Calibri, canh trái, không V/v", CV.but(parent=("ỦY BAN NHÂN DÂN", "XÃ CẦN GIUỘC"), issuer=("TRƯỜNG TIỂU HỌC HOA MAI",), number="Số: 21/THHM", place_date="Cần Giuộc, ngày 12 tháng 11 năm 2026", authority=("HIỆU TRƯỞNG",), about=("Đăng ký tập huấn năm 2027",), recipients=("- Như trên;", "- Lưu: VT."), addressees=("Ủy ban nhân dân xã Cần Giuộc",),
         body=("Trường Tiểu học Hoa Mai đăng ký 02 giáo viên tham gia tập huấn về tự đánh giá năm 2027.", "Đề nghị Ủy ban nhân dân xã xem xét, chấp thuận./.")), T.but(page=(215.9, 279.4), looks={"body": {"font": "Calibri", "align": "left"}}),
         (("kho-giay-a4", ""), ("phong-chu", ""), ("can-deu", ""), ("cong-van-v-v", ""))),
    Case("tron-wps", "Làm bằng WPS: tiêu ngữ không gạch, căn cứ đứng, nơi nhận cỡ 12", QD, T.but(missing_rules=("tieu_ngu",), looks={"basis": {"italic": False}, "recipient": {"size": 12}}),
         (("tieu-ngu-gach-duoi", "Độc lập"), ("can-cu-nghieng", "Căn cứ Luật"), ("noi-nhan-kieu", "")), parts=(quirks.wps,), tool="python-docx, ghi lại như WPS Writer"),
    Case("tron-google", "Làm bằng Google Docs: gạch chân thay đường kẻ, ngày thiếu 0, lùi đầu dòng 0", TT.but(place_date="Cao Lộc, ngày 5 tháng 10 năm 2026"), T.but(rules="underline", looks={"body": {"first": 0}}),
         (("ngay-thang-them-0", "ngày 5"), ("thut-dau-dong", "")), parts=(quirks.google,), tool="python-docx, ghi lại như Google Docs"),
    Case("tron-strict", "Lưu ở dạng Strict: lề trái hẹp, dòng cách đôi", HD, T.but(margins=(20, 20, 25, 20), line=2), (("le-trai", ""), ("cach-dong", "")), parts=(quirks.strict,), tool="python-docx, ghi lại ở dạng Strict"),
    Case("tron-hai-van-ban", "Một tệp có quyết định và công văn; công văn ghi CV trong ký hiệu", [QD, CV.but(number="Số: 1204/CV-SGDĐT")], T, (("ky-hieu-cong-van", "1204/CV"),)),
]
