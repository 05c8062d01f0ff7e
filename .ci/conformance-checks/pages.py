"""Words of a PDF with their places, as pdftotext sees them. Lengths are points, from the top left."""

import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass

SPACE = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    lines: list  # of lists of words, in reading order

    @property
    def words(self):
        return [word for line in self.lines for word in line]

    def find(self, text):
        """The words that spell `text` in reading order, the last time they do; None if they never do."""
        wanted = text.split()
        words = self.words
        for start in range(len(words) - len(wanted), -1, -1):
            if [word.text for word in words[start:start + len(wanted)]] == wanted:
                return words[start:start + len(wanted)]
        return None


def read(pdf):
    """The pages of `pdf`."""
    out = subprocess.run(["pdftotext", "-bbox-layout", pdf, "-"], check=True, capture_output=True).stdout
    root = ET.fromstring(out)
    return [page(element) for element in root.iter(SPACE + "page")]


def page(element):
    lines = []
    for line in element.iter(SPACE + "line"):
        words = [
            Word(word.text, *(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in line.iter(SPACE + "word")
            if word.text
        ]
        if words:
            lines.append(words)
    return Page(float(element.get("width")), float(element.get("height")), lines)


def fonts(pdf):
    """Names of the fonts in `pdf`, without the subset prefix."""
    out = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, text=True).stdout
    return {line.split()[0].split("+")[-1] for line in out.splitlines()[2:]}
