"""Checks rendered documents against the format rules.

    python check.py DOCX_FOLDER PDF_FOLDER SHOWN_FOLDER [tables] [facts] [measures]

SHOWN_FOLDER may hold NAME.facts and NAME.document, what `vanthu show` prints for NAME.docx. With `tables`, some
table must have run over a page's end, so that repeated heads were looked at; with `facts`, some document must have
been compared with its facts; with `measures`, the numbers of `measures.py` must be within their bounds.

Every check yields what it found wrong; anything found fails the run.
"""

import sys
from collections import Counter
from pathlib import Path

import docx
from docx.oxml.ns import qn

import content
import measures
import metrics
import pages

POINTS_PER_MM = 72 / 25.4
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
# Margins the decree allows (I.3), in millimetres.
MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}


class Document:
    """One DOCX file with its PDF."""

    def __init__(self, path, pdf):
        self.docx = docx.Document(path)
        self.body = self.docx.element.body
        self.pages = pages.read(pdf)
        self.fonts = pages.fonts(pdf)
        self.section_starts = self.starts()

    def paragraphs(self, style):
        """All paragraphs in `style`, in tables too."""
        return [p for p in self.body.iter(qn("w:p")) if style_of(p) == style]

    def starts(self):
        """The page each section starts on: page 1, and where an appendix or an attached document begins."""
        starts, page = [0], 0
        for paragraph in self.body.iter(qn("w:p")):
            style, wanted = style_of(paragraph), text_of(paragraph)
            # The document's own type stands on page 1; a further one is that of what is attached (Mẫu 1.3).
            is_own_type = style == "TenLoai" and len(starts) == 1 and has_line(self.pages[0], wanted)
            if style not in ("PhuLuc", "TenLoai") or is_own_type:
                continue
            begins = begins_with if style == "PhuLuc" else has_line
            page = next((i for i in range(page + 1, len(self.pages)) if begins(self.pages[i], wanted)), None)
            if page is None:
                raise SystemExit(f"conformance: no page begins with {wanted!r}")
            starts.append(page)
        return starts

    def main_pages(self):
        """Pages of the document without its appendices."""
        end = self.section_starts[1] if len(self.section_starts) > 1 else len(self.pages)
        return self.pages[:end]


def begins_with(page, text):
    # Beside a wide table the reading order is not that from above.
    return bool(page.lines) and joined(min(body_lines(page), key=lambda line: line[0].top)) == text


def has_line(page, text):
    return any(joined(line) == text for line in page.lines)


def style_of(paragraph):
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return found.get(qn("w:val")) if found is not None else None


def text_of(element):
    """Its text; breaks and the hyphens that end no line are elements of their own."""
    signs = {qn("w:t"): lambda node: node.text or "", qn("w:noBreakHyphen"): lambda _: "-",
             qn("w:br"): lambda _: "\n"}
    return "".join(signs[node.tag](node) for node in element.iter(*signs))


def joined(line):
    return " ".join(word.text for word in line)


def body_lines(page):
    """Lines inside the top margin at the least: without a page number above."""
    return [line for line in page.lines if line[0].top > 18 * POINTS_PER_MM]


def national_name(document):
    found = document.pages[0].find(NATIONAL_NAME)
    if not found:
        yield "Quốc hiệu is not on page 1"
    elif max(word.top for word in found) - min(word.top for word in found) > 1:
        yield "Quốc hiệu takes more than one line"


def is_form(document):
    """A form of another law, which has neither number nor recipients: slips and minutes of a council."""
    return not any(text_of(paragraph).startswith(("Số:", "Nơi nhận:")) for paragraph in document.body.iter(qn("w:p")))


def baseline(document):
    number = [word for word in document.pages[0].words if word.text == "Số:"]
    dates = document.paragraphs("DiaDanhThoiGian")
    # Minutes have no date at their head (Mẫu 1.9), a letter to a person has no number.
    names = {text_of(paragraph) for paragraph in document.paragraphs("TenLoai")}
    if names & {"BIÊN BẢN", "THƯ KHEN"} or is_form(document):
        return
    if not number or not dates:
        yield "number or date is not on page 1"
        return
    # Blanks for the pen may tear the line apart in the reading order, so it is read from left to right.
    def beside(word):
        line = [other for other in document.pages[0].words if abs(other.bottom - word.bottom) <= 0.7]
        return " ".join(other.text for other in sorted(line, key=lambda other: other.left))

    # A copy has a number and a date of its own.
    read = [beside(word) for word in number]
    if not any(" ".join(text_of(dates[0]).split()) in line for line in read):
        yield "number and date are not on one line"


def only_font(document):
    # Boxes to tick are in no font of the widths of Times New Roman.
    ticks = ("DejaVuSans", "OpenSymbol") if "☐" in text_of(document.body) or "☒" in text_of(document.body) else ()
    others = {name for name in document.fonts if not name.startswith(("LiberationSerif", *ticks))}
    if others:
        yield f"fonts beside Liberation Serif: {sorted(others)}"


def margins(document):
    sections = list(document.docx.sections)
    for section, (start, end) in zip(sections, zip(document.section_starts,
                                                   document.section_starts[1:] + [len(document.pages)])):
        sides = {"top": section.top_margin, "bottom": section.bottom_margin,
                 "left": section.left_margin, "right": section.right_margin}
        for side, length in sides.items():
            least, greatest = MARGINS[side]
            if not least - 0.1 <= length.mm <= greatest + 0.1:
                yield f"{side} margin of {length.mm:.1f} mm"
        for index in range(start, end):
            yield from outside(document.pages[index], index, {side: length.pt for side, length in sides.items()})


def outside(page, index, sides):
    """Words left or right of the text, and text that does not use its width."""
    words = page.words
    for word in words:
        if word.left < sides["left"] - 2 or word.right > page.width - sides["right"] + 2:
            yield f"page {index + 1}: {word.text!r} stands in a side margin"
    between = [word for word in words if sides["top"] - 2 <= word.top and word.bottom <= page.height - sides["bottom"] + 4]
    if not between:
        yield f"page {index + 1} is empty"


def page_numbers(document):
    bounds = document.section_starts + [len(document.pages)]
    for start, end in zip(bounds, bounds[1:]):
        for index in range(start, end):
            shown = numbers_in_margins(document.pages[index])
            expected = [] if index == start else [str(index - start + 1)]
            if shown != expected:
                yield f"page {index + 1} shows {shown or 'no number'}, expected {expected or 'none'}"


def numbers_in_margins(page):
    edge = 19 * POINTS_PER_MM
    return [
        word.text for word in page.words
        if word.text.isdigit() and (word.bottom < edge + 4 or word.top > page.height - edge)
        and is_alone(page, word)
    ]


def is_alone(page, word):
    return all(line == [word] for line in page.lines if word in line)


# Of more lines than this the recipients may go on on the next page.
LONG_LIST = 14


SIGNING_STYLES = ["QuyenHan", "HoTenNguoiKy", "NoiNhanTieuDe", "NoiNhan"]


def blocks_of_signatures(document):
    """The paragraphs of each block: a copy has one of its own below that of the document."""
    blocks = {}
    for style in SIGNING_STYLES:
        for paragraph in document.paragraphs(style):
            table = next(paragraph.iterancestors(qn("w:tbl")), None)
            blocks.setdefault(id(table), (table, []))[1].append((style, paragraph))
    order = list(document.body.iter(qn("w:tbl")))
    placed = [block for block in blocks.values() if block[0] is not None]
    placed.sort(key=lambda block: order.index(block[0]))
    # Recipients below several signers are no table of their own: they go with the block above.
    loose = [entry for table, entries in blocks.values() if table is None for entry in entries]
    if placed and loose:
        placed[-1][1].extend(loose)
    return [entries for _, entries in placed] or [loose]


def signature(document):
    """Every line of a block on one page, below text of the content; a long list of recipients may go on."""
    if is_form(document):
        return
    blocks = blocks_of_signatures(document)
    for entries in blocks:
        yield from one_block(document, entries, is_first=entries is blocks[0])


def one_block(document, entries, is_first):
    entries = [(style, text_of(paragraph)) for style, paragraph in entries]
    texts = [text for _, text in entries if text]
    page = next((page for page in reversed(document.main_pages())
                 if page.find(texts[0]) and page.find("Nơi nhận:")), None)
    if page is None:
        yield "the signature block is on no page as a whole"
        return
    own = [text for style, text in entries if style == "NoiNhan"]
    together = [text for text in texts if len(own) <= LONG_LIST or text not in own]
    for text in together:
        if any(not page.find(word) for word in text.split()):
            yield f"the signature block is torn: {text!r} is on another page"
    if not is_first:
        return
    top = min(word.top for word in page.find("Nơi nhận:"))
    above = [line for line in body_lines(page) if line[0].bottom < top]
    if not above:
        yield "the signature block stands alone on its page"


def repeated_heads(document):
    """A table over several pages shows its head on each of them."""
    everywhere = Counter(word.text for page in document.pages for word in page.words)
    in_docx = Counter(" ".join(text_of(t) + " " for t in document.body.iter(qn("w:p"))).split())
    places = {word.text: index for index, page in enumerate(document.pages) for word in page.words}
    for table in document.body.iter(qn("w:tbl")):
        rows = list(table.iter(qn("w:tr")))
        heads = [row for row in rows if all(style_of(p) == "TieuDeCot" for p in row.iter(qn("w:p")))]
        if not heads:
            continue
        head = {word for row in heads for p in row.iter(qn("w:p")) for word in text_of(p).split()}
        unique = [word for row in rows[len(heads):] for p in row.iter(qn("w:p")) for word in text_of(p).split()
                  if everywhere[word] == 1 and in_docx[word] == 1]
        on = sorted({places[word] for word in unique})
        for index in on[1:]:
            first = min((document.pages[index].find(word)[0].top for word in unique if places[word] == index))
            above = {word.text for word in document.pages[index].words if word.bottom < first + 4}
            if not head <= above:
                yield f"page {index + 1} lacks a table's head: {sorted(head - above)}"
        REPEATED.append(max(len(on) - 1, 0))


# How many continued pages each table had.
REPEATED = []


def rules(document):
    """Lengths of the rule lines, from the indents in the file and the widths in the font."""
    for paragraph in document.paragraphs("DuongKe"):
        above = paragraph.getprevious()
        # The rule above a copy's own lines goes across the page, below the table that holds the signature.
        if above is None or above.tag == qn("w:tbl"):
            continue
        area = area_of(document, paragraph)
        length = area - sum(indents(paragraph))
        style = document.docx.styles[[s.name for s in document.docx.styles if s.style_id == style_of(above)][0]]
        size, bold, italic = style.font.size.pt, bool(style.font.bold), bool(style.font.italic)
        text = text_of(above).upper() if style.font.all_caps else text_of(above)
        room = area - sum(indents(above))
        lines = [line for part in text.split("\n") for line in metrics.lines(part, room, size, bold, italic)]
        if style_of(above) == "TieuNgu":
            if len(lines) != 1 or abs(length - lines[0]) > 0.5:
                yield f"rule of {length:.1f} pt under {text!r} of {lines} pt"
        elif not lines[-1] / 3 - 0.1 <= length <= lines[-1] / 2 + 0.1:
            yield f"rule of {length:.1f} pt is not 1/3 to 1/2 of {text!r}, {lines[-1]:.1f} pt"


def indents(paragraph):
    """Left and right indent, in points."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    if found is None:
        return 0, 0
    return tuple(int(found.get(qn(f"w:{side}"), 0)) / 20 for side in ("left", "right"))


def area_of(document, paragraph):
    """Width of the cell or of the page's text, in points."""
    parent = paragraph.getparent()
    if parent.tag == qn("w:tc"):
        return int(parent.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) / 20
    following = [element for element in paragraph.itersiblings() if element.find(f".//{qn('w:sectPr')}") is not None]
    section = following[0].find(f".//{qn('w:sectPr')}") if following else document.body.find(qn("w:sectPr"))
    size, margin = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    return (int(size.get(qn("w:w"))) - int(margin.get(qn("w:left"))) - int(margin.get(qn("w:right")))) / 20


CHECKS = [national_name, baseline, only_font, margins, page_numbers, signature, repeated_heads, rules]


def content_findings(document, path, shown_folder):
    """What differs from what `vanthu show` prints, where that is known."""
    for stage, compare in (("facts", content.missing), ("document", content.outline)):
        shown = Path(shown_folder) / f"{path.stem}.{stage}"
        if shown.exists():
            yield from compare(document, shown.read_text(encoding="utf-8"))


def main(docx_folder, pdf_folder, shown_folder, *demands):
    failures = 0
    files = sorted(Path(docx_folder).glob("*.docx"))
    for path in files:
        document = Document(path, Path(pdf_folder) / f"{path.stem}.pdf")
        findings = [finding for check in CHECKS for finding in check(document)]
        findings.extend(content_findings(document, path, shown_folder))
        measures.record(document, path.stem, is_form(document))
        failures += len(findings)
        for finding in findings:
            print(f"{path.name}: {finding}", file=sys.stderr)
    print(f"conformance: {len(files)} documents rendered, {sum(REPEATED)} continued table pages,"
          f" {sum(content.COMPARED)} facts of {len(content.COMPARED)} documents read back, {failures} failures")
    exceeded = measures.report()
    if "measures" in demands and exceeded:
        return 1
    if "tables" in demands and not sum(REPEATED):
        print("conformance: no table ran over a page's end", file=sys.stderr)
        return 1
    if "facts" in demands and not sum(content.COMPARED):
        print("conformance: no document was compared with its facts", file=sys.stderr)
        return 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
