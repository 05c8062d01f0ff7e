"""Documents with nothing wrong: forms and papers in the ways in which offices set them."""

import papers
import quirks
from cases import BB, BC, BOXES, CD, CV, Case, GM, HD, KH, NQ, OLD, QC, QD, T, TABS, TB, TT, LONG_TABLE, marks
from forms import FORMS
from word import Way

import package


def theme_times(parts):
    """Word's theme with Times New Roman as its fonts; the defaults speak of the theme alone."""
    import re
    package.edit(parts, "word/theme/theme1.xml", lambda text: re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*', r"\1Times New Roman", text))
    return parts


ONE_ROW = Way(header="one_row", rules="nested")
WORD_STYLES = Way(format="styles", rules="vml")

CORRECT = [
    Case("dung-ke-hoach-bang", "Kế hoạch xã, bảng đầu trang, định dạng trực tiếp", KH),
    Case("dung-ke-hoach-kieu", "Kế hoạch xã, kiểu riêng, đường kẻ VML", KH, WORD_STYLES),
    Case("dung-ke-hoach-mac-dinh", "Kế hoạch xã, mặc định của tệp là Times New Roman 14, kẻ bằng viền đoạn", KH, Way(format="defaults", rules="border")),
    Case("dung-ke-hoach-chu-de", "Kế hoạch xã, phông theo chủ đề", KH, Way(format="theme"), parts=(theme_times,)),
    Case("dung-ke-hoach-chia-run", "Kế hoạch xã, mỗi đoạn bị Word chia nhiều mảnh, dấu soát chính tả", KH, parts=(quirks.spelling_marks,)),
    Case("dung-ke-hoach-co-13", "Kế hoạch xã cỡ 13 cả văn bản, lùi 1 cm, dòng 1,5", KH, Way(line=1.5, looks={role: {"size": 13} for role in ("kind", "subject", "body", "heading", "clause_title", "authority", "name", "page_number", "quoc_hieu", "issuer")} | {"body": {"size": 13, "first": 10}, "heading": {"size": 13, "first": 10}, "clause_title": {"size": 13, "first": 10}})),
    Case("dung-ke-hoach-dong-18", "Kế hoạch xã, dòng chính xác 18 pt, lề 25/25/35/20", KH, Way(line=("exact", 18), margins=(25, 25, 35, 20), columns=(60, 95))),
    Case("dung-ke-hoach-bang-dai", "Kế hoạch có bảng nhiều trang, hàng tiêu đề lặp lại", KH.but(body=KH.body[:7] + LONG_TABLE + KH.body[-2:])),
    Case("dung-thong-bao-tab", "Thông báo của Sở, đầu trang bằng tab, kẻ bằng gạch dưới", TB, TABS),
    Case("dung-thong-bao-hop", "Thông báo của Sở, đầu trang bằng hộp văn bản", TB, BOXES),
    Case("dung-thong-bao-toi-thieu", "Thông báo, dòng tối thiểu 17 pt, đầu trang một hàng", TB, ONE_ROW.but(line=("atLeast", 17))),
    Case("dung-quyet-dinh-mot-hang", "Quyết định, bảng một hàng, đường kẻ là bảng con", QD, ONE_ROW),
    Case("dung-quyet-dinh-hop", "Quyết định, hộp văn bản, kẻ VML", QD, BOXES.but(rules="vml")),
    Case("dung-quyet-dinh-tab-kieu", "Quyết định, tab, kiểu riêng", QD, TABS.but(format="styles")),
    Case("dung-quyet-dinh-quy-che", "Quyết định có Quy chế kèm theo, Điều bắt đầu lại từ 1", QC),
    Case("dung-quyet-dinh-quy-che-kieu", "Như trên, kiểu riêng, kẻ bằng gạch dưới", QC, Way(format="styles", rules="underscore")),
    Case("dung-cong-van-tab", "Công văn gửi nhiều nơi, tab", CV, TABS),
    Case("dung-cong-van-bang", "Công văn gửi nhiều nơi, bảng, gạch dưới", CV, Way(rules="underscore")),
    Case("dung-cong-van-mot-hang", "Công văn gửi một nơi, bảng một hàng", CV.but(addressees=("Ủy ban nhân dân các xã, phường",)), ONE_ROW.but(rules="drawn")),
    Case("dung-cong-van-hoa", "Công văn, Quốc hiệu viết HOÀ như Mục V", CV.but(extra={"quoc_hieu": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"})),
    Case("dung-to-trinh-gach-chan", "Tờ trình, gạch chân thay đường kẻ", TT, Way(rules="underline")),
    Case("dung-to-trinh-hop", "Tờ trình, hộp văn bản", TT, BOXES.but(format="styles")),
    Case("dung-bao-cao-phu-luc", "Báo cáo có hai phụ lục đánh số trang riêng", BC),
    Case("dung-bao-cao-phu-luc-vien", "Báo cáo có hai phụ lục, kẻ bằng viền đoạn", BC, Way(rules="border", format="defaults")),
    Case("dung-giay-moi-tab", "Giấy mời, tab", GM, TABS),
    Case("dung-nghi-quyet", "Nghị quyết của Hội đồng nhân dân xã", NQ, Way(rules="vml")),
    Case("dung-huong-dan-danh-so", "Hướng dẫn, danh sách do Word đánh số", HD, Way(lists="numbered")),
    Case("dung-huong-dan-kieu", "Hướng dẫn, kiểu riêng, viền đoạn", HD, Way(format="styles", rules="border")),
    Case("dung-cong-dien", "Công điện", CD),
    Case("dung-bien-ban", "Biên bản không có địa danh, ngày tháng dưới Quốc hiệu", BB),
    Case("dung-ke-hoach-2019", "Kế hoạch huyện năm 2019 theo Thông tư 01/2011: huyện còn hiệu lực", OLD, Way(page_number="footer")),
    Case("dung-khan", "Công văn có dấu KHẨN đóng khung", CV, after=(marks(("KHẨN", {"size": 13, "color": "FF0000"}, True)),)),
    Case("dung-wps", "Kế hoạch xã như WPS Writer ghi", KH, parts=(quirks.wps,), tool="python-docx, ghi lại như WPS Writer"),
    Case("dung-wps-kieu", "Quyết định như WPS Writer ghi, kiểu riêng", QD, WORD_STYLES, parts=(quirks.wps,), tool="python-docx, ghi lại như WPS Writer"),
    Case("dung-google", "Giấy mời như Google Docs ghi", GM, Way(rules="underscore"), parts=(quirks.google,), tool="python-docx, ghi lại như Google Docs"),
    Case("dung-google-thong-bao", "Thông báo như Google Docs ghi, gạch chân", TB, Way(rules="underline"), parts=(quirks.google,), tool="python-docx, ghi lại như Google Docs"),
    Case("dung-strict", "Kế hoạch xã ở dạng Strict", KH, parts=(quirks.strict,), tool="python-docx, ghi lại ở dạng Strict"),
    Case("dung-strict-kieu", "Báo cáo có phụ lục ở dạng Strict, kiểu riêng", BC, Way(format="styles"), parts=(quirks.strict,), tool="python-docx, ghi lại ở dạng Strict"),
    Case("dung-hai-van-ban", "Một tệp có quyết định và thông báo", [QD, TB]),
    Case("dung-ba-van-ban", "Một tệp có giấy mời, quyết định kèm quy chế và công văn", [GM, QC, CV], Way(rules="underscore")),
]

for name, paper in FORMS.items():
    CORRECT.append(Case(f"{name}-bang", f"Mẫu của Nghị định, bảng đầu trang", paper, Way(rules="underscore")))
    if not paper.appendices and not paper.attached:
        CORRECT.append(Case(f"{name}-tab", f"Mẫu của Nghị định, tab", paper, TABS))
        CORRECT.append(Case(f"{name}-hop", f"Mẫu của Nghị định, hộp văn bản", paper, BOXES))
