"""The decree's own forms (Phụ lục III of Nghị định 30/2020/NĐ-CP), with their dots, as a clerk keeps them to fill in."""

from papers import Appendix, Paper

PARENT, ISSUER = ("TÊN CQ, TC CHỦ QUẢN‹1›",), ("TÊN CƠ QUAN, TỔ CHỨC‹2›",)
DATE = "…‹4›…, ngày …… tháng …… năm ……"
OFFICE = ("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",)
NAME = "Họ và tên"
DOTS = "…………………………………………………………………………………………"


def recipients(*lines):
    return lines + ("- Lưu: VT, ...‹9›.",)


def form(kind, abbreviation, subject, body, **more):
    settings = dict(
        parent=PARENT, issuer=ISSUER, number=f"Số:         /{abbreviation}-…‹3›…", place_date=DATE, kind=kind, subject=subject, body=body,
        recipients=recipients("- ...............;", "- ................;"), authority=OFFICE, name=NAME,
    )
    settings.update(more)
    return Paper(**settings)


BASES = ("Căn cứ ................................................‹7›............................................................;",
         "Căn cứ ....................................................................................................;",
         "Theo đề nghị của .................................................................................. .")
NOTES = ("N Ghi chú:", "N ‹1› Tên cơ quan, tổ chức chủ quản trực tiếp (nếu có).", "N ‹2› Tên cơ quan, tổ chức hoặc chức danh nhà nước ban hành văn bản.", "N ‹3› Chữ viết tắt tên cơ quan, tổ chức ban hành văn bản.", "N ‹4› Địa danh.")

ATTACHED = Paper(
    parent=("TÊN CQ, TC CHỦ QUẢN",), issuer=("TÊN CƠ QUAN, TỔ CHỨC",), number="", place_date=None, kind="TÊN LOẠI VĂN BẢN", subject=("................... ‹1› ...................",),
    body=("C Chương I", "T QUY ĐỊNH CHUNG", "Đ Điều 1. …………………………", DOTS, "Đ Điều 2. …………………………", DOTS, "C Chương II", "T ……………………", "Đ Điều 3. …………………………", DOTS + "./."),
    recipients=(), authority=(), name="",
)

FORMS = {
    "mau-1-1-nghi-quyet": form("NGHỊ QUYẾT", "NQ", ("………................. ‹5› ................................",), (DOTS + "‹6›" + DOTS, DOTS + "./."),
        competence="THẨM QUYỀN BAN HÀNH", bases=BASES[:1] + (BASES[1].rstrip(";") + ".",), decides="QUYẾT NGHỊ:", recipients=recipients("- Như Điều.....;", "- ................;")),
    "mau-1-2-quyet-dinh-truc-tiep": form("QUYẾT ĐỊNH", "QĐ", ("Về việc ...............‹5› .............................",),
        ("Đ Điều 1. ............................................‹8›.............................................................", "Đ Điều 2. ........................................................................................................", DOTS + "./."),
        competence="THẨM QUYỀN BAN HÀNH‹6›", bases=BASES, decides="QUYẾT ĐỊNH:", recipients=recipients("- Như Điều....;", "- ................;"), extra={"below": NOTES}),
    "mau-1-3-quyet-dinh-gian-tiep": form("QUYẾT ĐỊNH", "QĐ", ("Ban hành (Phê duyệt) ……….‹5› ……………",),
        ("Đ Điều 1. Ban hành (Phê duyệt) kèm theo Quyết định này ...... ‹5› ...............................................................", "Đ Điều 2. ........................................................................................................", DOTS + "./."),
        competence="THẨM QUYỀN BAN HÀNH‹6›", bases=BASES, decides="QUYẾT ĐỊNH:", recipients=recipients("- Như Điều....;", "- ................;"), attached=ATTACHED,
        attached_reference="(Kèm theo Quyết định số … /QĐ- … ngày … tháng … năm … của… )‹2›"),
    "mau-1-4-van-ban-co-ten-loai": form("TÊN LOẠI VĂN BẢN‹6›", "…‹3›…", ("......... ‹7› ........",), (DOTS + "‹8›" + DOTS, DOTS, DOTS + "./."), number="Số:         /…‹3›…-...‹4›...", extra={"below": NOTES}),
    "mau-1-4-ke-hoach": form("KẾ HOẠCH", "KH", ("......... ‹7› ........",), ("# I. MỤC ĐÍCH, YÊU CẦU", DOTS, "# II. NỘI DUNG", DOTS, "# III. TỔ CHỨC THỰC HIỆN", DOTS + "./.")),
    "mau-1-4-bao-cao": form("BÁO CÁO", "BC", ("......... ‹7› ........",), (DOTS, DOTS + "./."), addressees=("………………………………",), recipients=recipients("- Như trên;", "- ................;")),
    "mau-1-5-cong-van": form(None, "", (), (DOTS + "‹7›" + DOTS, DOTS + "./."), number="Số:          /... ‹3›...-...‹4›...", about=("V/v …...…‹6›………..",), addressees=("……………………….......…………;", "…………………………......……….."), recipients=recipients("- Như trên;", "- ................;")),
    "mau-1-6-cong-dien": form("CÔNG ĐIỆN", "CĐ", ("….. ‹5› ..….",), ("A …………….……………‹6› điện:", "- …………………‹7›……………;", "- ………………………………….", DOTS + "‹8›", DOTS + "./."), number="Số:  …../CĐ-…‹3›…", recipients=recipients("- ………;", "- ………;")),
    "mau-1-7-giay-moi": form("GIẤY MỜI", "GM", ("................ ‹5› ...............",),
        ("………‹2› ………… trân trọng kính mời: …...…… ‹6› ……………", "Tới dự ............................................ ‹7› ......................................", "Chủ trì: …………………………………………….", "Thời gian: …………………………………………….", "Địa điểm: …………………………………………….", "………………………………… ‹8› …………………… ./."), number="Số:  …. /GM-…‹3›…", recipients=recipients("- ………;", "- ………;")),
    "mau-1-8-giay-gioi-thieu": form("GIẤY GIỚI THIỆU", "GGT", (),
        ("……………‹2›………… trân trọng giới thiệu:", "Ông (bà) ……………………………‹5›………………………………….", "Chức vụ: …………………………………………….", "Được cử đến: ….………………….‹6›……………………….", "Về việc: …………………………………………….", "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.", "Giấy này có giá trị đến hết ngày ……………………./."), number="Số:  … /GGT-…‹3›…", recipients=("- Như trên;", "- Lưu: VT.")),
    "mau-1-9-bien-ban": form("BIÊN BẢN", "BB", ("……………… ‹4› ……………..",),
        ("Thời gian bắt đầu: …………………………", "Địa điểm: …………………………", "Thành phần tham dự: …………………………", "Chủ trì (chủ toạ): …………………………", "Thư ký (người ghi biên bản): …………………………", "Nội dung (theo diễn biến cuộc họp/hội nghị/hội thảo):", DOTS, "Cuộc họp (hội nghị, hội thảo) kết thúc vào …. giờ …., ngày …. tháng …. năm …../."),
        number="Số: … /BB-…‹3›…", place_date=None, authority=("CHỦ TỌA",), recipients=("- ……… ;", "- Lưu: VT, Hồ sơ."), extra={"secretary": ("THƯ KÝ", "Họ và tên")}),
    "mau-1-10-giay-nghi-phep": form("GIẤY NGHỈ PHÉP", "GNP", (),
        ("Xét Đơn đề nghị nghỉ phép ngày …………….. của ông (bà) ……………", "……………………………… ‹2›………… cấp cho:", "Ông (bà): ……………………………‹5›……………", "Chức vụ: …………………………", "Được nghỉ phép trong thời gian ……… kể từ ngày ……….. đến hết ngày …………… tại …………. ‹6›………………", "Số ngày nghỉ phép nêu trên được tính vào thời gian ………‹7›……… ./."), number="Số:  … /GNP-…‹3›…", recipients=("- ……‹8›……;", "- Lưu: VT, …‹9›….")),
    "mau-2-1-phu-luc": form("TÊN LOẠI VĂN BẢN‹6›", "", ("......... ‹7› ........",), (DOTS + " (nội dung chi tiết tại các Phụ lục I và Phụ lục II kèm theo)./.",), number="Số:         /…‹3›…-...‹4›...", appendices=(
        Appendix("Phụ lục I", "…………………‹2›…………………", "(Kèm theo Văn bản số…‹3›….. ngày…‹4›  tháng…‹4› năm …‹4› của …‹5›……...)", (DOTS, DOTS + "./.")),
        Appendix("Phụ lục II", "…………………‹2›…………………", "(Kèm theo Văn bản số…‹3›….. ngày…‹4›  tháng…‹4› năm …‹4› của …‹5›……...)", (DOTS, DOTS + "./.")))),
}
