"""Facts that strain a page, and communes drawn by lot, for the measures of `measures.py`.

    python extremes.py FOLDER UNITS.csv COUNT

Writes facts into FOLDER: each extreme into `cuc-doan`, and into `xa-phuong` a batch of COUNT communes of UNITS.csv,
drawn with a fixed seed, with full, partial and blank dates. Names of schools and persons are illustrative.
"""

import csv
import random
import sys
from pathlib import Path

import yaml

SEED = 30
LEVELS = [("mam_non", "Trường Mầm non"), ("tieu_hoc", "Trường Tiểu học"), ("thcs", "Trường THCS")]
PLACES = ["Minh họa", "Hoa Sen", "Nguyễn Văn Mẫu", "Kim Đồng", "Hướng Dương", "Lý Thường Kiệt", "Sao Mai", "Đông Hưng"]
BASES = ["luat-tccqdp-2025", "luat-giao-duc-2019", "luat-sd-giao-duc-2025", "tt-57-2026-bgddt",
         {"van": "Theo đề nghị của Trưởng Phòng Văn hóa - Xã hội"}]
RECIPIENTS = ["Sở Giáo dục và Đào tạo (để b/c)", "Thường trực Đảng ủy, Thường trực HĐND {{co_quan.dia_ban}} (để b/c)",
              "Chủ tịch, các Phó Chủ tịch UBND {{co_quan.dia_ban}}",
              "Các phòng, đơn vị thuộc UBND {{co_quan.dia_ban}}", "Các trường trên địa bàn {{co_quan.loai_don_vi}}"]
CONCLUSIONS = """\
- Duy trì và đẩy mạnh tuyên truyền để cán bộ quản lý, giáo viên, nhân viên nhận thức đầy đủ, xã hội đồng tình ủng hộ công \
tác bảo đảm chất lượng giáo dục theo Thông tư số 57/2026/TT-BGDĐT ngày 07/7/2026 của Bộ Giáo dục và Đào tạo.

- Giao các đơn vị rà soát kết quả tự đánh giá theo Văn bản số 921/SGDĐT-KT-KĐCLGD ngày 05/11/2026, Kế hoạch số \
1234/KH-SGDĐT ngày 16/11/2026 và Thông tư liên tịch số 125/2014/TTLT-BTC-BGDĐT; báo cáo trước ngày 15/12/2026.
"""
LONG_TITLE = ("Triển khai thực hiện Chương trình hành động của Tỉnh ủy về đổi mới căn bản, toàn diện giáo dục và đào tạo, "
              "bảo đảm chất lượng giáo dục, tự đánh giá, đánh giá ngoài và xây dựng trường đạt chuẩn quốc gia các cơ sở "
              "giáo dục mầm non, cơ sở giáo dục phổ thông, trung tâm giáo dục thường xuyên trên địa bàn gắn với chương "
              "trình mục tiêu quốc gia xây dựng nông thôn mới và giảm nghèo bền vững, chuyển đổi số, nâng cao năng lực "
              "đội ngũ nhà giáo và cán bộ quản lý cơ sở giáo dục năm 2027")


def school(index):
    level, kind = LEVELS[index % 3]
    facts = {"ten": f"{kind} {PLACES[index % len(PLACES)]} {index // len(PLACES) + 1}", "cap_hoc": level}
    target = {"chuan_quoc_gia": 1, "kdclgd": 1, "thang": f"{index % 12 + 1}/2027"}
    if index % 4 == 3:
        facts["muc_tieu"] = {"loai": "cong_nhan_moi", **target}
    else:
        facts["cong_nhan"] = {"chuan_quoc_gia": 1, "kdclgd": 2, "ngay": f"20/5/{2020 + index % 2}"}
        facts["muc_tieu"] = {"loai": "cong_nhan_lai", **target}
    return facts


def plan(schools=3, **changes):
    facts = {
        "mau": "ke-hoach-xa",
        "nam": 2027,
        "co_quan": {"ten": "Ủy ban nhân dân xã Đơn Dương", "dia_danh": "Đơn Dương", "cap_tren": "UBND tỉnh Lâm Đồng",
                    "tham_muu": "Phòng Văn hóa - Xã hội"},
        "van_ban": {"ngay": "12/2026"},
        "can_cu": BASES,
        "truong": [school(index) for index in range(schools)],
        "bao_cao": {"han": "10/12/2027", "noi_nhan": "Sở Giáo dục và Đào tạo"},
        "noi_nhan": RECIPIENTS,
        "luu": ["VT", "VHXH"],
        "nguoi_ky": {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Nguyễn Văn A"},
    }
    return {**facts, **changes}


def notice(issuer, **changes):
    """A notice of conclusions, which any body may issue."""
    facts = {
        "mau": "thong-bao-ket-luan",
        "nam": 2027,
        "co_quan": issuer,
        "van_ban": {"ngay": "12/2026"},
        "hoi_nghi": {"ten": "sơ kết công tác bảo đảm chất lượng giáo dục", "ngay": "05/12/2026",
                     "chu_tri": {"danh_xung": "Ông", "ho_ten": "Nguyễn Văn A", "chuc_vu": "Phó Giám đốc"}},
        "noi_dung": {"ket-luan-chung": {"thay": CONCLUSIONS}},
        "noi_nhan": ["Giám đốc, các Phó Giám đốc", "Các phòng, đơn vị trực thuộc"],
        "luu": ["VT"],
        "nguoi_ky": {"chuc_vu": "Phó Giám đốc", "ho_ten": "Nguyễn Văn A"},
    }
    return {**facts, **changes}


DEPARTMENT = {"ten": "Sở Giáo dục và Đào tạo", "chu_quan": "UBND tỉnh Lâm Đồng", "dia_danh": "Lâm Đồng",
              "tham_muu": "Phòng Khảo thí và Quản lý chất lượng giáo dục"}
CENTRE = {"ten": "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên khu vực Bảo Lộc", "viet_tat": "TTGDNN-GDTX",
          "chu_quan": "Sở Giáo dục và Đào tạo tỉnh Lâm Đồng", "dia_danh": "Bảo Lộc"}
COMMITTEE = {"ten": "Ban Chỉ đạo xây dựng trường đạt chuẩn quốc gia và phổ cập giáo dục, xóa mù chữ", "viet_tat": "BCĐ",
             "chu_quan": "UBND thành phố Hồ Chí Minh", "dia_danh": "Thành phố Hồ Chí Minh"}

SIGNERS = {
    "pho-thuong-truc": {"chuc_vu": "Phó Giám đốc Thường trực"},
    "quyen": {"chuc_vu": "Quyền Giám đốc"},
    "thua-lenh": {"chuc_vu": "Phó Trưởng Phòng Khảo thí và Quản lý chất lượng giáo dục", "tham_quyen": "tl"},
    "thua-uy-quyen": {"chuc_vu": "Trưởng Phòng Giáo dục phổ thông và Giáo dục thường xuyên", "tham_quyen": "tuq"},
    "chuc-vu-khac": {"chuc_vu": "Giám đốc", "chuc_vu_khac": "Phó Trưởng ban Thường trực Ban Chỉ đạo xây dựng trường "
                                                            "đạt chuẩn quốc gia tỉnh"},
}


def extremes():
    yield "mot-truong", plan(1)
    yield "sau-muoi-truong", plan(60)
    yield "co-quan-ba-dong", notice(CENTRE)
    yield "ban-chi-dao", notice(COMMITTEE, nguoi_ky={
        "chuc_vu": "Phó Chủ tịch", "ho_ten": "Nguyễn Văn A",
        "quyen_han": ["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
                      "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ"]})
    yield "trich-yeu-sau-dong", plan(van_ban={"ngay": "2026", "trich_yeu": LONG_TITLE})
    for count in (15, 30, 60):
        others = [f"Trường Trung học phổ thông Minh họa {index}, xã Đơn Dương" for index in range(1, count - 4)]
        yield f"noi-nhan-{count}", plan(noi_nhan=RECIPIENTS + others)
    for name, signer in SIGNERS.items():
        yield f"ky-{name}", notice(DEPARTMENT, nguoi_ky={"ho_ten": "Nguyễn Văn A", **signer})
    marks = {"ngay": "16/12/2026", "so": 1234, "do_khan": "thuong_khan", "luu_hanh": "XEM XONG TRẢ LẠI",
             "ky_hieu_nguoi_soan": "NVA.(300)",
             "dia_chi": ["Số 1 đường 2 tháng 4, xã Đơn Dương, tỉnh Lâm Đồng; điện thoại 0263 123 456"]}
    yield "dau-chi", plan(van_ban=marks)
    yield "dau-chi-so", notice(DEPARTMENT, van_ban=marks)
    for name, across in (("doc", False), ("ngang", True)):
        yield f"phu-luc-200-dong-{name}", plan(200, phu_luc={"bang_truong": True, "ngang": across})
    # The last paragraph, and with it the end of the document, stands a few lines lower from one to the next.
    for count in range(2, 12):
        yield f"{count}-truong", plan(count)


def draw(folder, units, count):
    """The tables of a batch of `count` communes."""
    with open(units, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    lot = random.Random(SEED)
    drawn = sorted(lot.sample(rows, count), key=lambda row: row["ma_xa"])
    with open(folder / "xa.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["Mã xã", "Cấp trên", "Số", "Ngày văn bản", "Họ tên"])
        for row in drawn:
            superior = "UBND " + row["tinh"][0].lower() + row["tinh"][1:]
            date = lot.choice([f"{lot.randint(1, 31):02}/12/2026", "12/2026", "2026"])
            number = lot.choice(["", str(lot.randint(1, 999))])
            table.writerow([row["ma_xa"], superior, number, date, lot.choice(["", "Nguyễn Văn A"])])
    with open(folder / "truong.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["Mã xã", "Tên trường", "Cấp học", "Chuẩn quốc gia", "KĐCLGD", "Ngày công nhận", "Mục tiêu",
                        "Chuẩn quốc gia mục tiêu", "Tháng"])
        for row in drawn:
            for index in range(lot.randint(1, 12)):
                facts = school(index)
                held = facts.get("cong_nhan", {})
                table.writerow([row["ma_xa"], facts["ten"], facts["cap_hoc"], held.get("chuan_quoc_gia", ""),
                                held.get("kdclgd", ""), held.get("ngay", ""), facts["muc_tieu"]["loai"], 1,
                                lot.randint(1, 12)])


def main(folder, units, count):
    folder = Path(folder)
    for part in ("cuc-doan", "xa-phuong"):
        (folder / part).mkdir(parents=True)
    for name, facts in extremes():
        write(folder / "cuc-doan" / f"{name}.yaml", facts)
    draw(folder / "xa-phuong", units, int(count))
    batch = plan(nhan_ban={"bang": "xa.csv", "theo": "ma_xa", "ten_tep": "{{ma_xa}}-{{ten_khong_dau}}"},
                 truong={"bang": "truong.csv", "theo": "ma_xa"}, nguoi_ky={"chuc_vu": "Chủ tịch"})
    batch.update(co_quan={"tham_muu": "Phòng Văn hóa - Xã hội"}, van_ban={})
    write(folder / "xa-phuong" / "ke-hoach.yaml", batch)


def write(path, facts):
    path.write_text(yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
