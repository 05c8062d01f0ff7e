"""Whether a document says what its facts say, as python-docx reads it."""

import re
import unicodedata

import yaml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

# Facts that choose how a document is made and are not printed, by key.
UNPRINTED = {
    "mau": "the template",
    "the_thuc": "the format",
    "cap_hoc": "a level is printed by the words of the template",
    "cac_cap": "as above",
    "chap_nhan": "why a warning is accepted",
    "phu_luc": "a switch",
    "chi_tieu": "targets are counted against it",
    "hien_trang": "what is declared is printed in sums and shares",
    "tep": "where other facts stand",
    "giu": "a switch",
    "bo": "a switch",
    "nam": "printed as part of dates and spans",
}
# Facts that decide what a plan asks for, and that a template does not print.
UNPRINTED_BY = {
    "ke-hoach-tinh": {"cong_nhan"},
    # An invitation inherits the facts of its year, tells of its meeting, and has no bases (Mẫu 1.7).
    "giay-moi": {"truong", "hoi_dong_tham_dinh", "quyet_dinh_cong_nhan", "can_cu"},
}
# Papers of a yearly cycle: all are made from the facts of a province, and each says its own part, which
# tests/golden/cycle holds.
SHARED = {
    "bao-cao-nam-hoc",
    "bao-cao-xa",
    "bien-ban-tham-dinh",
    "cong-van-danh-sach-xem-xet",
    "ke-hoach-cai-tien",
    "phieu-y-kien-tham-dinh",
    "quyet-dinh-cong-nhan",
    "quyet-dinh-hoi-dong-tham-dinh",
    "quyet-dinh-hoi-dong-tu-danh-gia",
    "quyet-dinh-thu-hoi",
    "thong-bao-tham-dinh",
    "to-trinh-dieu-kien-truong",
}
# Facts that a text may replace: the name of the issuer stands in other forms.
OTHER_FORMS = {"ten_ngan", "tham_muu", "cap_tren", "viet_tat", "chu_quan"}
SHORT = [("trường ", ""), ("mầm non", "mn"), ("tiểu học", "th"), ("trung học cơ sở", "thcs")]
IDENTIFIER = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)+")
TAG = re.compile(r"\{\{[^{}]*\}\}")
MARKUP = re.compile(r"^[ \t]*(?:[-+]|\d+\.|\d+\)|[a-zđ]\)|#+(?:[ \t]+(?:Chương|Mục):)?|>)[ \t]+|\*\*|\\(?=[!-/:-@\[-`{-~])", re.MULTILINE)


def normal(text):
    """Without what typography changes: kinds of spaces and hyphens, capitals."""
    text = unicodedata.normalize("NFC", text).replace("\u2011", "-").casefold()
    return " ".join(text.split())


def text(document):
    """All text of the body and of the feet of pages, one paragraph after the other, normalised."""
    feet = [foot for section in document.docx.sections for foot in (section.first_page_footer, section.footer)]
    parts = [document.body, *(foot._element for foot in feet if not foot.is_linked_to_previous)]
    paragraphs = (Paragraph(element, document.docx).text for part in parts for element in part.iter(qn("w:p")))
    return normal("\n".join(paragraphs))


def missing(document, shown):
    """The facts of `shown`, as `vanthu show facts` prints them, that `document` does not hold."""
    # Every scalar is text: 01/2024 and 2020 stay as they were written.
    facts = yaml.load(shown, Loader=yaml.BaseLoader)
    if facts["mau"] in SHARED:
        return
    read = text(document)
    read_bare = re.sub(r"[^\w/%&-]+", " ", read)
    found = 0
    below = facts.get("co_quan", {}).get("cap_duoi")
    unprinted = UNPRINTED.keys() | UNPRINTED_BY.get(facts["mau"], set())
    for path, value in scalars(facts, unprinted):
        for piece in pieces(value):
            found += 1
            if TAG.search(piece):
                said = filled(piece).search(read) is not None
            else:
                said = any(normal(form) in read or bare(form) in read_bare for form in forms(path, piece, below))
            if not said:
                yield f"the document does not say {'.'.join(path)}: {piece!r}"
    COMPARED.append(found)


def filled(piece):
    """What `piece` says once its tags are filled in: something stands for each, and no brace is left."""
    return re.compile(r"[^{}]{1,80}?".join(re.escape(normal(text)).replace(r"\ ", r"\s*") for text in TAG.split(piece)))


# How many facts were looked for in each document.
COMPARED = []


def bare(form):
    return re.sub(r"[^\w/%&-]+", " ", normal(form)).strip()


def scalars(value, unprinted, path=()):
    """Every scalar that is printed, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in unprinted:
                yield from scalars(inner, unprinted, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner, unprinted, path)
    elif path[-1] not in OTHER_FORMS and value not in ("", "null", "~", "true", "false") \
            and not (IDENTIFIER.fullmatch(value) and value.isascii()):
        yield path, value


def pieces(value):
    """The paragraphs of a text, without its markup."""
    return [piece for piece in MARKUP.sub("", value).split("\n\n" if "\n\n" in value else "\n") if piece.strip()]


def forms(path, value, below=None):
    """The ways in which `value` may be printed; `below` names the units below the issuer."""
    yield value
    # The template's word for them, by which its part is called.
    if below and path[-1] == "don_vi" and value.endswith("các địa phương"):
        yield value.removesuffix("các địa phương") + below
    date = re.fullmatch(r"(?:(\d{1,2})/)?(\d{1,2})/(\d{4})", value)
    if date:
        day, month, year = date.groups()
        months = {month, str(int(month)), month.zfill(2)}
        for month in months:
            yield f"tháng {month} năm {year}" if day is None else f"ngày {day} tháng {month} năm {year}"
            yield f"{month}/{year}" if day is None else f"{day}/{month}/{year}"
        return
    if value.isdigit():
        yield value.zfill(2)
        yield f"{int(value):,}".replace(",", ".")
    if path[-1] == "ten" and "truong" in path:
        short = normal(value)
        for long, brief in SHORT:
            short = short.replace(long, brief, 1)
            yield short
    if path[-1] == "chuc_vu":
        yield re.sub("^Quyền ", "Q. ", value)
    if path[:1] == ("co_quan",) and path[-1] == "ten":
        yield value.replace("Ủy ban nhân dân", "UBND")


def outline(document, shown):
    """Where the navigation pane differs from the headings of `vanthu show document`."""
    expected = []
    for line in shown.splitlines():
        heading = re.fullmatch(r"đề mục (\d): (.*)", line)
        if heading:
            expected.append((min(int(heading[1]), 3), normal(heading[2].replace("**", ""))))
    levels = {style.style_id: int(found.get(qn("w:val"))) + 1
              for style in document.docx.styles
              for found in style.element.iter(qn("w:outlineLvl")) if style.style_id != "PhuLuc"}
    read = []
    for element in document.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document.docx)
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        level = levels.get(style.get(qn("w:val"))) if style is not None else None
        if level is not None:
            read.append((level, normal(paragraph.text)))
    if read != expected:
        differing = next((pair for pair in zip(expected, read) if pair[0] != pair[1]),
                         (f"{len(expected)} headings", f"{len(read)}"))
        yield f"the navigation pane differs from the headings: expected {differing[0]}, found {differing[1]}"
