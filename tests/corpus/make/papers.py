"""What the papers of the corpus say: one `Paper` each, without a word on how it is set.

The body is a list of lines:
`# `  a mục of a plan, `## ` a khoản with a title, `Đ ` an Điều (`title :: text`), `C ` a chương, `T ` its title,
`| ` a row of a table (cells split by `|`, the first row is its head), anything else a paragraph.
"""

from dataclasses import dataclass, field, replace
from typing import Optional


@dataclass(frozen=True)
class Appendix:
    label: str
    title: str
    reference: str
    body: tuple
    own_block: bool = False


@dataclass(frozen=True)
class Paper:
    parent: tuple
    issuer: tuple
    number: str
    place_date: Optional[str]
    body: tuple
    recipients: tuple
    authority: tuple
    name: str
    kind: Optional[str] = None
    subject: tuple = ()
    about: tuple = ()
    addressees: tuple = ()
    bases: tuple = ()
    competence: Optional[str] = None
    decides: Optional[str] = None
    appendices: tuple = ()
    attached: Optional["Paper"] = None
    attached_reference: Optional[str] = None
    recipients_label: str = "Nơi nhận:"
    old: bool = False
    extra: dict = field(default_factory=dict)

    def but(self, **changes):
        return replace(self, **changes)


KE_HOACH_XA = Paper(
    parent=(),
    issuer=("ỦY BAN NHÂN DÂN", "XÃ CẨM THỦY"),
    number="Số: 46/KH-UBND",
    place_date="Cẩm Thủy, ngày 08 tháng 9 năm 2026",
    kind="KẾ HOẠCH",
    subject=("Bảo đảm chất lượng giáo dục và xây dựng trường", "đạt chuẩn quốc gia năm học 2026 - 2027"),
    body=(
        "Thực hiện Thông tư số 57/2026/TT-BGDĐT ngày 07 tháng 7 năm 2026 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định về bảo đảm chất lượng giáo dục đối với cơ sở giáo dục mầm non, cơ sở giáo dục phổ thông, cơ sở giáo dục thường xuyên; công nhận đạt chuẩn quốc gia đối với trường mầm non và trường phổ thông, Ủy ban nhân dân xã Cẩm Thủy ban hành Kế hoạch với những nội dung sau:",
        "# I. MỤC ĐÍCH, YÊU CẦU",
        "## 1. Mục đích",
        "Xác định mức chất lượng của từng trường tại thời điểm đánh giá, làm căn cứ để nhà trường lập kế hoạch cải tiến và để Ủy ban nhân dân xã bố trí nguồn lực.",
        "Giữ vững kết quả của các trường đã được công nhận, từng bước nâng số trường đạt chuẩn quốc gia trên địa bàn.",
        "## 2. Yêu cầu",
        "Việc đánh giá được tiến hành khách quan, công khai, có minh chứng; không tạo thêm hồ sơ, sổ sách ngoài quy định.",
        "Mỗi trường có một người chịu trách nhiệm theo dõi tiến độ, báo cáo đúng hạn, đúng mẫu.",
        "# II. CHỈ TIÊU",
        "Năm học 2026 - 2027 có 11 trường thực hiện đánh giá ngoài, phân theo cấp học và học kỳ như sau:",
        "| Cấp học | Học kỳ I | Học kỳ II | Tổng số",
        "| Mầm non | 2 | 3 | 5",
        "| Tiểu học | 1 | 2 | 3",
        "| Trung học cơ sở | 1 | 2 | 3",
        "| Tổng cộng | 4 | 7 | 11",
        "# III. NHIỆM VỤ, GIẢI PHÁP",
        "## 1. Công tác tuyên truyền",
        "Phổ biến quy định mới đến toàn thể cán bộ quản lý, giáo viên, nhân viên và cha mẹ học sinh bằng hình thức phù hợp với từng trường.",
        "## 2. Công tác tự đánh giá",
        "Hội đồng tự đánh giá của mỗi trường rà soát từng tiêu chí, xác định rõ điểm mạnh, điểm yếu và đề ra việc phải làm trong năm học.",
        "Kết quả tự đánh giá được công bố công khai tại trường và trên trang thông tin điện tử của trường.",
        "## 3. Cơ sở vật chất",
        "Ưu tiên sửa chữa phòng học xuống cấp, bổ sung thiết bị dạy học tối thiểu, hoàn thiện nhà vệ sinh và nguồn nước sạch cho học sinh.",
        "# IV. TỔ CHỨC THỰC HIỆN",
        "## 1. Phòng Văn hóa - Xã hội",
        "Chủ trì, phối hợp với các trường triển khai Kế hoạch này; tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 15 tháng 6 năm 2027.",
        "## 2. Phòng Kinh tế",
        "Tham mưu bố trí kinh phí trong dự toán chi thường xuyên theo phân cấp ngân sách hiện hành.",
        "## 3. Các trường mầm non, tiểu học, trung học cơ sở",
        "Xây dựng kế hoạch của đơn vị trước ngày 30 tháng 9 năm 2026 và tổ chức thực hiện bảo đảm đúng tiến độ.",
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Phòng Văn hóa - Xã hội để được hướng dẫn./.",
    ),
    recipients=("- Sở Giáo dục và Đào tạo;", "- Thường trực Đảng ủy, Hội đồng nhân dân xã;", "- Các trường trên địa bàn xã;", "- Lưu: VT, VHXH."),
    authority=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    name="Nguyễn Văn A",
)

THONG_BAO_SO = Paper(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH THANH HÓA"),
    issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",),
    number="Số: 112/TB-SGDĐT",
    place_date="Thanh Hóa, ngày 21 tháng 10 năm 2026",
    kind="THÔNG BÁO",
    subject=("Kết luận Hội nghị triển khai nhiệm vụ", "bảo đảm chất lượng giáo dục năm học 2026 - 2027"),
    body=(
        "Ngày 19 tháng 10 năm 2026, Sở Giáo dục và Đào tạo tổ chức Hội nghị triển khai nhiệm vụ bảo đảm chất lượng giáo dục năm học 2026 - 2027. Đồng chí Nguyễn Văn A, Phó Giám đốc Sở chủ trì Hội nghị. Sau khi nghe báo cáo và ý kiến của các đại biểu, đồng chí Phó Giám đốc Sở kết luận như sau:",
        "1. Các đơn vị đã chuẩn bị tốt đội ngũ, hồ sơ và điều kiện cho kỳ đánh giá; tuy nhiên, việc thu thập minh chứng ở một số trường còn chậm.",
        "2. Các phòng thuộc Sở theo chức năng hoàn thành việc rà soát danh sách trường đến hạn, lập lịch làm việc và gửi các trường trước ngày 05 tháng 11 năm 2026.",
        "3. Ủy ban nhân dân các xã, phường chỉ đạo các trường thuộc phạm vi quản lý hoàn thành việc tự đánh giá, bố trí kinh phí cho những hạng mục cấp thiết.",
        "4. Hiệu trưởng các trường trực thuộc Sở chịu trách nhiệm về tính chính xác của số liệu, báo cáo khó khăn phát sinh về Phòng Quản lý chất lượng trong thời hạn 05 ngày làm việc.",
        "Sở Giáo dục và Đào tạo thông báo để các cơ quan, đơn vị biết, thực hiện./.",
    ),
    recipients=("- Giám đốc, các Phó Giám đốc Sở;", "- Ủy ban nhân dân các xã, phường;", "- Các phòng thuộc Sở;", "- Lưu: VT, QLCL."),
    authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Nguyễn Văn A",
)

QUYET_DINH = Paper(
    parent=(),
    issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐỒNG ĐĂNG"),
    number="Số: 215/QĐ-UBND",
    place_date="Đồng Đăng, ngày 15 tháng 10 năm 2026",
    kind="QUYẾT ĐỊNH",
    subject=("Về việc thành lập Tổ kiểm tra công tác bảo đảm", "chất lượng giáo dục năm học 2026 - 2027"),
    competence="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG ĐĂNG",
    bases=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Thông tư số 57/2026/TT-BGDĐT ngày 07 tháng 7 năm 2026 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định về bảo đảm chất lượng giáo dục đối với cơ sở giáo dục mầm non, cơ sở giáo dục phổ thông, cơ sở giáo dục thường xuyên; công nhận đạt chuẩn quốc gia đối với trường mầm non và trường phổ thông;",
        "Theo đề nghị của Trưởng phòng Phòng Văn hóa - Xã hội.",
    ),
    decides="QUYẾT ĐỊNH:",
    body=(
        "Đ Điều 1. Thành lập Tổ kiểm tra công tác bảo đảm chất lượng giáo dục năm học 2026 - 2027 gồm 05 thành viên do đồng chí Phó Chủ tịch Ủy ban nhân dân xã làm Tổ trưởng.",
        "Đ Điều 2. Tổ kiểm tra có nhiệm vụ kiểm tra việc tự đánh giá của các trường, lập biên bản và báo cáo kết quả với Chủ tịch Ủy ban nhân dân xã trước ngày 30 tháng 11 năm 2026. Tổ kiểm tra tự giải thể sau khi hoàn thành nhiệm vụ.",
        "Đ Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Phòng Văn hóa - Xã hội và các thành viên Tổ kiểm tra chịu trách nhiệm thi hành Quyết định này./.",
    ),
    recipients=("- Như Điều 3;", "- Sở Giáo dục và Đào tạo;", "- Các trường trên địa bàn xã;", "- Lưu: VT, VHXH."),
    authority=("CHỦ TỊCH",),
    name="Nguyễn Văn A",
)

QUY_CHE = Paper(
    parent=(),
    issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐỒNG ĐĂNG"),
    number="",
    place_date=None,
    kind="QUY CHẾ",
    subject=("Làm việc của Tổ kiểm tra công tác", "bảo đảm chất lượng giáo dục"),
    body=(
        "C Chương I",
        "T QUY ĐỊNH CHUNG",
        "Đ Điều 1. Phạm vi điều chỉnh",
        "Quy chế này quy định nguyên tắc, chế độ làm việc và trách nhiệm của các thành viên Tổ kiểm tra.",
        "Đ Điều 2. Nguyên tắc làm việc",
        "1. Làm việc tập trung, công khai, đúng thẩm quyền.",
        "2. Ý kiến của mỗi thành viên được ghi đầy đủ trong biên bản, gồm:",
        "a) Ý kiến về hồ sơ;",
        "b) Ý kiến về minh chứng;",
        "c) Ý kiến về điều kiện cơ sở vật chất;",
        "d) Ý kiến về đội ngũ;",
        "đ) Ý kiến về kết quả giáo dục;",
        "e) Kiến nghị của thành viên.",
        "C Chương II",
        "T TỔ CHỨC THỰC HIỆN",
        "Đ Điều 3. Trách nhiệm của Tổ trưởng",
        "Tổ trưởng phân công nhiệm vụ, chủ trì các cuộc họp và chịu trách nhiệm theo quy định tại khoản 1 Điều 2 Quy chế này.",
        "Đ Điều 4. Điều khoản thi hành",
        "Trong quá trình thực hiện, nếu cần sửa đổi, bổ sung, Tổ trưởng trình Chủ tịch Ủy ban nhân dân xã xem xét, quyết định./.",
    ),
    recipients=(),
    authority=(),
    name="",
)

QUYET_DINH_QUY_CHE = QUYET_DINH.but(
    number="Số: 231/QĐ-UBND",
    place_date="Đồng Đăng, ngày 22 tháng 10 năm 2026",
    subject=("Ban hành Quy chế làm việc của Tổ kiểm tra công tác", "bảo đảm chất lượng giáo dục"),
    body=(
        "Đ Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ kiểm tra công tác bảo đảm chất lượng giáo dục.",
        "Đ Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "Đ Điều 3. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Phòng Văn hóa - Xã hội và các thành viên Tổ kiểm tra chịu trách nhiệm thi hành Quyết định này./.",
    ),
    attached=QUY_CHE,
    attached_reference="(Kèm theo Quyết định số 231/QĐ-UBND ngày 22 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân xã Đồng Đăng)",
)

CONG_VAN = Paper(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"),
    issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",),
    number="Số: 1204/SGDĐT-QLCL",
    place_date="Lạng Sơn, ngày 12 tháng 11 năm 2026",
    about=("V/v đăng ký trường thực hiện đánh giá ngoài", "năm 2027"),
    addressees=("Ủy ban nhân dân các xã, phường;", "Các trường trung học phổ thông trực thuộc."),
    body=(
        "Để chuẩn bị cho kế hoạch đánh giá ngoài năm 2027, Sở Giáo dục và Đào tạo đề nghị Ủy ban nhân dân các xã, phường và các trường trực thuộc thực hiện những việc sau:",
        "1. Rà soát các trường đến hạn đánh giá trong năm 2027, đối chiếu với kết quả tự đánh giá gần nhất.",
        "2. Đăng ký số lượng trường theo từng cấp học, gửi về Sở trước ngày 10 tháng 12 năm 2026 qua hệ thống quản lý văn bản.",
        "3. Chủ động bố trí kinh phí, cử cán bộ tham gia các đợt tập huấn khi có yêu cầu.",
        "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.",
    ),
    recipients=("- Như trên;", "- Giám đốc, các Phó Giám đốc Sở;", "- Lưu: VT, QLCL."),
    authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Nguyễn Văn A",
)

TO_TRINH = Paper(
    parent=("ỦY BAN NHÂN DÂN", "XÃ CAO LỘC"),
    issuer=("PHÒNG VĂN HÓA - XÃ HỘI",),
    number="Số: 09/TTr-VHXH",
    place_date="Cao Lộc, ngày 05 tháng 10 năm 2026",
    kind="TỜ TRÌNH",
    subject=("Về việc phê duyệt danh sách trường thực hiện", "đánh giá ngoài năm học 2026 - 2027"),
    addressees=("Chủ tịch Ủy ban nhân dân xã Cao Lộc",),
    body=(
        "Phòng Văn hóa - Xã hội đã phối hợp với các trường rà soát kết quả tự đánh giá, làm việc trực tiếp tại từng trường và lập danh sách trường đủ điều kiện đề nghị đánh giá ngoài trong năm học 2026 - 2027.",
        "Qua rà soát, có 03 trường đủ điều kiện: Trường Mầm non Hoa Mai, Trường Tiểu học Hoa Mai và Trường Trung học cơ sở Hoa Mai.",
        "Kính đề nghị Chủ tịch Ủy ban nhân dân xã xem xét, phê duyệt./.",
    ),
    recipients=("- Như trên;", "- Các trường có tên trong danh sách;", "- Lưu: VT."),
    authority=("TRƯỞNG PHÒNG",),
    name="Nguyễn Văn A",
)

BAO_CAO = Paper(
    parent=(),
    issuer=("ỦY BAN NHÂN DÂN", "XÃ CAO LỘC"),
    number="Số: 118/BC-UBND",
    place_date="Cao Lộc, ngày 18 tháng 11 năm 2026",
    kind="BÁO CÁO",
    subject=("Kết quả thực hiện công tác bảo đảm chất lượng giáo dục", "năm 2026"),
    addressees=("Sở Giáo dục và Đào tạo tỉnh Lạng Sơn",),
    body=(
        "Thực hiện Công văn số 1050/SGDĐT-QLCL ngày 02 tháng 10 năm 2026 của Sở Giáo dục và Đào tạo về việc báo cáo công tác bảo đảm chất lượng giáo dục, Ủy ban nhân dân xã Cao Lộc báo cáo như sau:",
        "# I. KẾT QUẢ THỰC HIỆN",
        "Toàn xã có 09 trường, trong đó 06 trường đã hoàn thành tự đánh giá theo quy định; danh sách cụ thể tại Phụ lục I kèm theo Báo cáo này.",
        "Đội ngũ cán bộ quản lý, giáo viên được tập huấn đầy đủ; việc công khai kết quả được thực hiện đúng thời hạn.",
        "# II. KHÓ KHĂN, HẠN CHẾ",
        "Một số phòng học xuống cấp chưa được sửa chữa kịp thời; nhu cầu kinh phí nêu tại Phụ lục II kèm theo Báo cáo này.",
        "# III. PHƯƠNG HƯỚNG NĂM 2027",
        "Tiếp tục hoàn thành việc tự đánh giá đối với 03 trường còn lại, bố trí kinh phí sửa chữa phòng học theo thứ tự ưu tiên./.",
    ),
    recipients=("- Như trên;", "- Thường trực Đảng ủy, Hội đồng nhân dân xã;", "- Lưu: VT, VHXH."),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Nguyễn Văn A",
    appendices=(
        Appendix(
            "Phụ lục I", "DANH SÁCH TRƯỜNG ĐÃ TỰ ĐÁNH GIÁ",
            "(Kèm theo Báo cáo số 118/BC-UBND ngày 18 tháng 11 năm 2026 của Ủy ban nhân dân xã Cao Lộc)",
            ("| STT | Tên trường | Số tiêu chí đạt", "| 1 | Trường Mầm non Hoa Mai | 21", "| 2 | Trường Tiểu học Hoa Mai | 24", "| 3 | Trường Trung học cơ sở Hoa Mai | 23"),
        ),
        Appendix(
            "Phụ lục II", "NHU CẦU KINH PHÍ SỬA CHỮA",
            "(Kèm theo Báo cáo số 118/BC-UBND ngày 18 tháng 11 năm 2026 của Ủy ban nhân dân xã Cao Lộc)",
            ("| STT | Nội dung | Số tiền (triệu đồng)", "| 1 | Sửa chữa phòng học | 450", "| 2 | Bổ sung thiết bị | 120", "| Tổng cộng | | 570"),
        ),
    ),
)

GIAY_MOI = Paper(
    parent=(),
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀN KIẾM"),
    number="Số: 07/GM-UBND",
    place_date="Hoàn Kiếm, ngày 03 tháng 11 năm 2026",
    kind="GIẤY MỜI",
    subject=("Họp triển khai công tác phổ cập giáo dục",),
    body=(
        "Ủy ban nhân dân phường Hoàn Kiếm trân trọng kính mời: Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở trên địa bàn phường",
        "Tới dự cuộc họp triển khai công tác phổ cập giáo dục năm học 2026 - 2027.",
        "Chủ trì: Đồng chí Phó Chủ tịch Ủy ban nhân dân phường.",
        "Thời gian: 08 giờ 00 phút, ngày 06 tháng 11 năm 2026.",
        "Địa điểm: Phòng họp tầng 2, trụ sở Ủy ban nhân dân phường.",
        "Đề nghị các đồng chí đến dự đúng thành phần, đúng thời gian./.",
    ),
    recipients=("- Như thành phần mời;", "- Lưu: VT."),
    authority=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    name="Nguyễn Văn A",
)

NGHI_QUYET = Paper(
    parent=(),
    issuer=("HỘI ĐỒNG NHÂN DÂN", "XÃ CẨM VÂN"),
    number="Số: 12/NQ-HĐND",
    place_date="Cẩm Vân, ngày 17 tháng 7 năm 2026",
    kind="NGHỊ QUYẾT",
    subject=("Về kế hoạch đầu tư cơ sở vật chất trường học", "năm 2027"),
    competence="HỘI ĐỒNG NHÂN DÂN XÃ CẨM VÂN",
    bases=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Xét Tờ trình số 33/TTr-UBND ngày 01 tháng 7 năm 2026 của Ủy ban nhân dân xã Cẩm Vân về kế hoạch đầu tư cơ sở vật chất trường học năm 2027; ý kiến thảo luận của đại biểu Hội đồng nhân dân xã tại kỳ họp.",
    ),
    decides="QUYẾT NGHỊ:",
    body=(
        "Đ Điều 1. Thông qua kế hoạch đầu tư cơ sở vật chất trường học năm 2027 với tổng kinh phí 2.400 triệu đồng.",
        "Đ Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này.",
        "Đ Điều 3. Nghị quyết này được Hội đồng nhân dân xã Cẩm Vân thông qua ngày 16 tháng 7 năm 2026 và có hiệu lực từ ngày thông qua./.",
    ),
    recipients=("- Như Điều 2;", "- Thường trực Đảng ủy xã;", "- Lưu: VT."),
    authority=("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"),
    name="Nguyễn Văn A",
)

HUONG_DAN = Paper(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH TÂY NINH"),
    issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",),
    number="Số: 31/HD-SGDĐT",
    place_date="Tây Ninh, ngày 24 tháng 9 năm 2026",
    kind="HƯỚNG DẪN",
    subject=("Lập hồ sơ tự đánh giá của trường mầm non,", "trường phổ thông"),
    body=(
        "Để thống nhất việc lập hồ sơ tự đánh giá, Sở Giáo dục và Đào tạo hướng dẫn một số nội dung sau:",
        "# I. THÀNH PHẦN HỒ SƠ",
        "1. Quyết định thành lập hội đồng tự đánh giá của hiệu trưởng.",
        "2. Kế hoạch tự đánh giá, trong đó nêu rõ:",
        "a) Phân công nhiệm vụ cho từng thành viên;",
        "b) Thời gian hoàn thành từng công việc;",
        "c) Nguồn lực cần huy động.",
        "3. Báo cáo tự đánh giá và danh mục minh chứng.",
        "# II. TRÌNH TỰ THỰC HIỆN",
        "1. Nhà trường thành lập hội đồng, phổ biến yêu cầu và tập huấn cho các thành viên.",
        "2. Các nhóm công tác thu thập, mã hóa minh chứng; mỗi minh chứng chỉ mã hóa một lần.",
        "3. Hội đồng thảo luận, hoàn thiện báo cáo và công bố trong nhà trường.",
        "# III. TỔ CHỨC THỰC HIỆN",
        "Các trường gửi báo cáo tự đánh giá về Sở Giáo dục và Đào tạo qua Phòng Quản lý chất lượng trước ngày 31 tháng 3 năm 2027./.",
    ),
    recipients=("- Ủy ban nhân dân các xã, phường;", "- Các trường trực thuộc Sở;", "- Lưu: VT, QLCL."),
    authority=("GIÁM ĐỐC",),
    name="Nguyễn Văn A",
)

KE_HOACH_HUYEN_2018 = Paper(
    parent=(),
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN CẨM THỦY"),
    number="Số: 35/KH-UBND",
    place_date="Cẩm Thủy, ngày 12 tháng 3 năm 2019",
    kind="KẾ HOẠCH",
    subject=("Kiểm định chất lượng giáo dục và xây dựng trường", "đạt chuẩn quốc gia năm 2019"),
    body=(
        "Thực hiện nhiệm vụ của ngành giáo dục năm 2019, Ủy ban nhân dân huyện Cẩm Thủy ban hành Kế hoạch với các nội dung sau:",
        "# I. MỤC ĐÍCH, YÊU CẦU",
        "Xác định mức chất lượng của các trường, làm căn cứ để bố trí nguồn lực đầu tư cho giáo dục trên địa bàn.",
        "# II. NỘI DUNG",
        "Tổ chức tự đánh giá tại 100% số trường; đề nghị đánh giá ngoài đối với 06 trường đủ điều kiện.",
        "# III. TỔ CHỨC THỰC HIỆN",
        "Phòng Giáo dục và Đào tạo chủ trì, phối hợp với Ủy ban nhân dân các xã, thị trấn tổ chức thực hiện Kế hoạch này./.",
    ),
    recipients=("- Sở Giáo dục và Đào tạo;", "- Ủy ban nhân dân các xã, thị trấn;", "- Lưu: VT, GDĐT."),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Nguyễn Văn A",
    old=True,
)

CONG_DIEN = Paper(
    parent=(),
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH THANH HÓA"),
    number="Số: 05/CĐ-UBND",
    place_date="Thanh Hóa, ngày 20 tháng 9 năm 2026",
    kind="CÔNG ĐIỆN",
    subject=("Về việc bảo đảm an toàn trường học trong mưa lũ",),
    body=(
        "A ỦY BAN NHÂN DÂN TỈNH THANH HÓA điện:",
        "- Ủy ban nhân dân các xã, phường;",
        "- Sở Giáo dục và Đào tạo.",
        "Trước diễn biến mưa lớn trên diện rộng, Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị kiểm tra ngay phòng học, tường rào, cây xanh; chủ động cho học sinh nghỉ học khi có nguy cơ mất an toàn.",
        "Sở Giáo dục và Đào tạo theo dõi, tổng hợp tình hình, báo cáo Ủy ban nhân dân tỉnh trước 17 giờ 00 phút hằng ngày./.",
    ),
    recipients=("- Như trên;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, VX."),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Nguyễn Văn A",
)

BIEN_BAN = Paper(
    parent=("ỦY BAN NHÂN DÂN", "XÃ CẦN GIUỘC"),
    issuer=("TRƯỜNG TIỂU HỌC HOA MAI",),
    number="Số: 14/BB-THHM",
    place_date=None,
    kind="BIÊN BẢN",
    subject=("Họp Hội đồng tự đánh giá",),
    body=(
        "Thời gian bắt đầu: 14 giờ 00 phút, ngày 09 tháng 10 năm 2026.",
        "Địa điểm: Phòng họp Trường Tiểu học Hoa Mai.",
        "Thành phần tham dự: 11 thành viên Hội đồng tự đánh giá.",
        "Chủ trì: Bà Nguyễn Thị B, Hiệu trưởng.",
        "Thư ký: Ông Nguyễn Văn A, giáo viên.",
        "Nội dung:",
        "1. Thư ký trình bày dự thảo báo cáo tự đánh giá.",
        "2. Các thành viên thảo luận, thống nhất bổ sung minh chứng về cơ sở vật chất.",
        "3. Chủ trì kết luận: hoàn thiện báo cáo trước ngày 20 tháng 10 năm 2026.",
        "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 09 tháng 10 năm 2026./.",
    ),
    recipients=("- Thành viên Hội đồng;", "- Lưu: VT, Hồ sơ."),
    authority=("CHỦ TỌA",),
    name="Nguyễn Thị B",
    extra={"secretary": ("THƯ KÝ", "Nguyễn Văn A")},
)

ALL = {name: value for name, value in list(globals().items()) if isinstance(value, Paper)}
