"""What makes a page go back to its writer, measured on rendered pages: numbers, each with a bound."""

import sys
from dataclasses import dataclass, field

from docx.oxml.ns import qn

POINTS_PER_MM = 72 / 25.4
# An ordinary gap of a justified line is 3.5 to 6 points.
WIDE, TORN = 9, 12
# White at the foot of a page, as a share of the text's height.
WHITE = 0.15
# Words of more than one syllable that the names of bodies and offices are made of.
COMPOUNDS = [words.split() for words in (
    "ủy ban", "nhân dân", "giáo dục", "đào tạo", "trung tâm", "nghề nghiệp", "thường xuyên", "khu vực", "chỉ đạo", "xây dựng",
    "quốc gia", "phổ cập", "thành phố", "giám đốc", "thường trực", "phó trưởng", "trưởng ban", "trưởng phòng",
    "khảo thí", "quản lý", "chất lượng", "phổ thông", "chủ tịch", "văn hóa", "xã hội", "ban chỉ", "mù chữ", "phó chủ",
)]


@dataclass
class Measure:
    name: str
    bound: int
    found: list = field(default_factory=list)


MEASURES = {
    "wide": Measure(f"justified lines with word gaps over {WIDE} pt", 9),
    "torn": Measure(f"justified lines with word gaps over {TORN} pt", 0),
    "white": Measure(f"pages with more than {WHITE:.0%} white at the foot, within their section", 0),
    "signed": Measure(f"pages before a signature block with more than {WHITE:.0%} white", 0),
    "issuer": Measure("issuers torn inside a word or a unit's name", 0),
    "office": Measure("offices of signers torn inside a word", 0),
    "date": Measure("places and dates on two lines", 0),
    "alone": Measure("signature blocks without text of the document above", 0),
    "filing": Measure("pages with the last line of the recipients alone", 0),
}
LINES = []


def record(document, name, is_form):
    """Measures `document`, called `name`; a form of another law has no block of recipients and signature."""
    for measure, place in measured(document, is_form):
        MEASURES[measure].found.append(f"{name}: {place}")


def measured(document, is_form):
    for number, page in enumerate(document.pages, 1):
        for line in justified(page):
            LINES.append(line)
            gap = max(after.left - before.right for before, after in zip(line, line[1:]))
            if gap > WIDE:
                yield ("torn" if gap > TORN else "wide"), f"page {number}: {gap:.1f} pt in {spelt(line)!r}"
    yield from feet(document)
    yield from issuer(document)
    yield from offices(document)
    yield from place_and_date(document)
    if not is_form:
        yield from block(document)


def spelt(words):
    return " ".join(word.text for word in words)


def rows(words):
    """`words` in lines, each from left to right."""
    lines = []
    for word in sorted(words, key=lambda word: (round(word.bottom), word.left)):
        if lines and abs(lines[-1][0].bottom - word.bottom) <= 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.left) for line in lines]


def justified(page):
    """Lines of running text that reach from the left side of the text to its right side."""
    left, right = 30 * POINTS_PER_MM, page.width - 15 * POINTS_PER_MM
    for line in rows(page.words):
        begins = left - 2 <= line[0].left <= left + 15 * POINTS_PER_MM
        if begins and abs(line[-1].right - right) < 1.5 and len(line) > 2:
            yield line


def feet(document):
    """White at the foot of pages that another page of their section follows."""
    starts = [*document.section_starts[1:], len(document.pages)]
    for index, page in enumerate(document.pages):
        if index + 1 in starts:
            continue
        following = document.pages[index + 1]
        # Pages that lie begin a section of their own in the midst of the document.
        if (page.width > page.height) != (following.width > following.height):
            continue
        foot = page.height - 20 * POINTS_PER_MM
        lowest = max((word.bottom for word in page.words if word.bottom < foot + 4), default=0)
        white = (foot - lowest) / (page.height - 40 * POINTS_PER_MM)
        if white > WHITE:
            signs = following.find("Nơi nhận:") and following.words[0].top < foot / 2 and not page.find("Nơi nhận:")
            yield ("signed" if signs else "white"), f"page {index + 1} of {len(document.pages)}: {white:.0%}"


def text(paragraph):
    return "".join(node.text or "" for node in paragraph.iter(qn("w:t"))).replace("\u00a0", " ")


def torn(lines):
    """The lines of `lines` that begin inside a compound."""
    for above, below in zip(lines, lines[1:]):
        pair = [bare(above[-1].text), bare(below[0].text)]
        if pair in COMPOUNDS and above[-1].text[-1] not in ",;":
            yield f"{spelt(above)} / {spelt(below)}"


def bare(word):
    return word.strip(",;:.()").casefold()


def issuer(document):
    """The lines of the issuer as they are drawn: no compound and no name of a unit is torn."""
    page = document.pages[0]
    number = page.find("Số:")
    # The table of the head has the issuer in its first cell.
    width = int(next(document.body.iter(qn("w:tcW"))).get(qn("w:w"))) / 20
    if not number:
        return
    edge = 30 * POINTS_PER_MM + width
    words = [word for word in page.words if word.right < edge + 2 and 18 * POINTS_PER_MM < word.bottom < number[0].top + 1]
    lines = [line for line in rows(words) if spelt(line) != spelt(number)]
    for place in torn(lines):
        yield "issuer", place
    for paragraph in document.paragraphs("CoQuanBanHanh"):
        kind, _, name = text(paragraph).partition(" ")
        own = name if kind in ("XÃ", "PHƯỜNG") else text(paragraph).partition("ĐẶC KHU ")[2]
        if own and not any(own.split() == spelt(line).split()[-len(own.split()):] for line in lines):
            yield "issuer", " / ".join(spelt(line) for line in lines)


def signing_page(document):
    return next((page for page in reversed(document.main_pages()) if page.find("Nơi nhận:")), None)


def offices(document):
    """The lines above a signature."""
    page = signing_page(document)
    if page is None:
        return
    word = page.find("Nơi nhận:")[0]
    right = [other for other in page.words if other.left > word.right + 20 and other.top > word.top - 3]
    for place in torn(rows(right)):
        yield "office", place


def place_and_date(document):
    dates = document.paragraphs("DiaDanhThoiGian")
    wanted = text(dates[0]).split() if dates else []
    if wanted and not any(spelt(line).endswith(" ".join(wanted)) for line in rows(document.pages[0].words)):
        yield "date", " ".join(wanted)


def block(document):
    page = signing_page(document)
    if page is None:
        yield "alone", "no page has it"
        return
    top = page.find("Nơi nhận:")[0].top
    if not any(18 * POINTS_PER_MM < word.bottom < top for word in page.words):
        yield "alone", "the block begins a page"
    index = document.pages.index(page) + 1
    if index < len(document.main_pages()):
        rest = [line for line in rows(document.pages[index].words) if line[0].top > 18 * POINTS_PER_MM]
        if len(rest) < 3:
            yield "filing", " / ".join(spelt(line) for line in rest)


def report():
    """Prints each number with its bound; the count of measures out of their bounds."""
    MEASURES["wide"].found.extend(MEASURES["torn"].found)
    print(f"conformance: {len(LINES)} justified lines measured")
    failures = 0
    for measure in MEASURES.values():
        over = len(measure.found) > measure.bound
        failures += over
        print(f"conformance: {len(measure.found)} {measure.name}, at most {measure.bound}{' - TOO MANY' if over else ''}")
        for place in measure.found[: 20 if over else 0]:
            print(f"  {place}", file=sys.stderr)
    return failures
