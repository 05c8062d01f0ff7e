"""Five published documents, their texts set in Word's ways with the slips that they have."""

import re
from pathlib import Path

from cases import Case
from papers import Paper
from word import Way

FOLDER = Path(__file__).parent / "seeds"


def blocks(name):
    """The lines of the text, markup taken off; a line is a heading where it was marked as one."""
    text = (FOLDER / name).read_text(encoding="utf-8").replace("\u00a0", " ")
    out = []
    for raw in text.split("\n"):
        if "\t" in raw.strip():
            out.append("| " + " | ".join(re.sub(r"</?b>", "", cell).strip() for cell in raw.rstrip("\n").split("\t")))
            continue
        line = raw.strip()
        if not line:
            continue
        marked = line.startswith("#") or line.startswith("**")
        plain = re.sub(r"^#+\s*|\*\*|\*", "", line).strip()
        numeral = re.match(r"^([IVX]+\.|\d+\.)", plain)
        if not numeral and marked and plain.upper() != plain and out and len(plain) > 60:
            marked = False
        prefix = "# " if marked and (re.match(r"^[IVX]+\.", plain) or plain == plain.upper()) else "## " if marked or re.match(r"^[IVX]+\. ", plain) else ""
        out.append(prefix + plain)
    return joined(out)


def joined(lines):
    """A paragraph that the end of a page had cut in two is one again."""
    out = []
    for line in lines:
        if out and line[:1].islower() and not re.match(r"^[a-zđ]\)", line) and not out[-1].startswith(("#", "|")):
            out[-1] += " " + line
        else:
            out.append(line)
    return out


def between(lines, first, last):
    start = next(index for index, line in enumerate(lines) if first in line)
    stop = next(index for index, line in enumerate(lines) if last in line and index >= start)
    return tuple(lines[start : stop + 1])


def thanh_mien_table(lines):
    """The list of schools, whose cells the published text puts one below the other."""
    start = next(index for index, line in enumerate(lines) if "STT" in line)
    stop = next(index for index, line in enumerate(lines) if line.startswith("Phòng Giáo dục và Đào tạo yêu cầu"))
    cells = [cell for line in lines[start:stop] for cell in re.sub(r"^\| ", "", line).split(" | ") if cell.strip()]
    rows = [f"| {cells[0]} | {cells[1]} | {cells[2]} | {cells[3]}"]
    for at in range(4, len(cells) - 2, 3):
        rows.append("| " + " | ".join(cells[at : at + 3]) + " | ")
    return lines[:start] + rows + lines[stop:]


def thanh_hoa():
    lines = blocks("1-thanh-hoa-ke-hoach-tinh-2020.txt")
    return Paper(
        parent=(), issuer=("ỦY BAN NHÂN DÂN", "TỈNH THANH HÓA"), number="Số:         /KH-UBND", place_date="Thanh Hóa, ngày       tháng 02 năm 2020", kind="KẾ HOẠCH",
        subject=("Công tác kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia", "các cơ sở giáo dục năm 2020"),
        body=between(lines, "Thực hiện Thông tư số 17/2018", "theo quy định./."),
        recipients=("- Chủ tịch UBND tỉnh (để b/c);", "- PCT UBND tỉnh Phạm Đăng Quyền;", "- Các sở: Giáo dục và Đào tạo, Tài chính, Nội vụ, Y tế, Tài nguyên và Môi trường, Kế hoạch và Đầu tư, Khoa học và Công nghệ;", "- UBND các huyện, thị xã, thành phố;", "- PCVP UBND tỉnh Phạm Nguyên Hồng;", "- Lưu: VT, VX (hongttl)."),
        authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Phạm Đăng Quyền", old=True,
    )


def thanh_mien():
    lines = thanh_mien_table(blocks("2-thanh-mien-ke-hoach-phong-2017.txt"))
    body = between(lines, "Phòng Giáo dục và Đào tạo Thanh Miện triển khai", "văn bản chỉ đạo tiếp theo")
    return Paper(
        parent=("UBND HUYỆN THANH MIỆN",), issuer=("PHÒNG GIÁO DỤC", "VÀ ĐÀO TẠO"), number="Số:         /KH-PGDĐT", place_date="Thanh Miện, ngày       tháng 9 năm 2017", kind="KẾ HOẠCH",
        subject=("Triển khai công tác kiểm định chất lượng giáo dục", "Năm học 2017-2018"),
        bases=tuple(line for line in lines if line.startswith("Căn cứ")), body=body,
        recipients=("- Lãnh đạo PGD (để báo cáo);", "- Các trường MN,TH,THCS (để thực hiện);", "- Website PGD;", "- Lưu: VT."), authority=("TRƯỞNG PHÒNG",), name="Trần Xuân Dần", old=True,
    )


def cam_thanh():
    lines = blocks("3-cam-thanh-ke-hoach-xa-2024.txt")
    return Paper(
        parent=(), issuer=("ỦY BAN NHÂN DÂN", "XÃ CẨM THÀNH"), number="Số:         /KH-UBND", place_date="Cẩm Thành, ngày       tháng 01 năm 2024", kind="KẾ HOẠCH",
        subject=("Kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia", "các cơ sở giáo dục năm 2024"),
        body=between(lines, "Thực hiện Kế hoạch số 12/KH-UBND", "hiện hành của pháp luật./."),
        recipients=("- Phòng GD&ĐT huyện (để b/c);", "- Thường trực Đảng ủy, HDND, UBND xã (để b/c);", "- Trường Mầm non, Tiểu học, THCS Cẩm Thành;", "- Các ban, ngành, cơ quan, đơn vị có liên quan;", "- Lưu: VT, GD"),
        authority=("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Hà Văn Chung",
    )


def long_an():
    lines = blocks("4-long-an-thong-bao-so-2021.txt")
    return Paper(
        parent=("UBND TỈNH LONG AN",), issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), number="Số:         /TB-SGDĐT", place_date="Long An, ngày       tháng 01 năm 2021", kind="THÔNG BÁO",
        subject=("Kết luận Hội nghị sơ kết công tác kiểm định chất lượng cơ sở giáo dục", "mầm non, phổ thông, thường xuyên giai đoạn 2016-2020 và", "phương hướng nhiệm vụ giai đoạn 2021-2025"),
        body=between(lines, "Vào lúc 7 giờ 30 phút", "tư vấn, hướng dẫn kịp thời./."),
        recipients=("- GD, các PGD Sở;", "- Các phòng Sở; Thanh tra Sở;", "- Phòng GD&ĐT các huyện, TX, TP;", "- Các trường, trung tâm trực thuộc;", "- Lưu: VT, KT&QLCLGD."),
        authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Nguyễn Hồng Phúc",
    )


def cao_loc():
    lines = blocks("5-cao-loc-ke-hoach-huyen-2024.txt")
    bases = tuple(line for line in lines if line.startswith(("Căn cứ Thông tư", "Thực hiện Kế hoạch số 76")))
    return Paper(
        parent=(), issuer=("ỦY BAN NHÂN DÂN", "HUYỆN CAO LỘC"), number="Số:         /KH-UBND", place_date="Cao Lộc, ngày       tháng 01 năm 2024", kind="KẾ HOẠCH",
        subject=("Kiểm định chất lượng giáo dục và xây dựng trường học", "đạt chuẩn quốc gia năm 2024"),
        bases=bases, body=between(lines, "UBND huyện Cao Lộc xây dựng Kế hoạch", "xem xét, giải quyết./."),
        recipients=("- UBND tỉnh;", "- Sở GDĐT;", "- Thường trực Huyện ủy (Báo cáo);", "- Thường trực HĐND huyện (Báo cáo);", "- CT, PCT UBND huyện;", "- UB MTTQVN và các tổ chức CT-XH huyện;", "- Các phòng, cơ quan thuộc UBND huyện;", "- UBND các xã, thị trấn;", "- Các trường MN, TH, THCS, THPT;", "- Lưu: VT, GDĐT."),
        authority=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Nguyễn Văn Thịnh",
    )


OLD_WAY = Way(page_number="footer")
# It cites several circulars in one paragraph.
JOINED = (("can-cu-dau-cau", "Căn cứ Thông tư số 17/2018"),)
NO_TM = ("quyen-han-khop", "CHỦ TỊCH")
# The plan names what it carries out in a line of its own, upright.
UPRIGHT = (("can-cu-nghieng", "Thực hiện Kế hoạch số 12"),)
# Their titles of mục and khoản are set in small letters, not bold.
SMALL_TITLES = (("khoan-tieu-de", ""), ("muc-kieu", ""))
SEMICOLON = ("can-cu-dau-cau", "Thực hiện Kế hoạch số 76")
LATE = ("ngay-vien-dan-dung", "13/2020/TT-BGDĐT")
SEEDS = [
    Case("goc-thanh-hoa-2020", "Kế hoạch tỉnh Thanh Hóa 2020, thể thức Thông tư 01/2011", thanh_hoa(), OLD_WAY),
    Case("goc-thanh-hoa-2020-kieu", "Như trên, kiểu riêng, gạch dưới", thanh_hoa(), OLD_WAY.but(format="styles", rules="underscore")),
    Case("goc-thanh-mien-2017", "Kế hoạch Phòng GDĐT Thanh Miện 2017: căn cứ cuối kết thúc bằng dấu phẩy", thanh_mien(), OLD_WAY, (), SMALL_TITLES),
    Case("goc-thanh-mien-2017-tab", "Như trên, đầu trang bằng tab", thanh_mien(), OLD_WAY.but(header="tabs", rules="underscore"), (), SMALL_TITLES),
    Case("goc-cam-thanh-2024", "Kế hoạch xã Cẩm Thành 2024: không TM., KT. dính liền, HDND, Lưu không dấu chấm", cam_thanh(), Way(), (NO_TM, ("luu-vt", "Lưu: VT, GD"), ("chu-viet-tat-sai", "HDND")), UPRIGHT + SMALL_TITLES),
    Case("goc-cam-thanh-2024-hop", "Như trên, đầu trang bằng hộp văn bản", cam_thanh(), Way(header="boxes", format="styles"), (NO_TM, ("luu-vt", "Lưu: VT, GD"), ("chu-viet-tat-sai", "HDND")), UPRIGHT + SMALL_TITLES),
    Case("goc-long-an-2021", "Thông báo Sở Long An 2021", long_an(), Way()),
    Case("goc-long-an-2021-mot-hang", "Như trên, bảng một hàng, viền đoạn", long_an(), Way(header="one_row", rules="border")),
    Case("goc-cao-loc-2024", "Kế hoạch huyện Cao Lộc 2024: không TM., Thông tư 13/2020 ghi muộn một ngày", cao_loc(), Way(), (NO_TM, LATE, SEMICOLON), JOINED),
    Case("goc-cao-loc-2024-tab", "Như trên, tab, kiểu riêng", cao_loc(), Way(header="tabs", rules="underscore", format="styles"), (NO_TM, LATE, SEMICOLON), JOINED),
]
