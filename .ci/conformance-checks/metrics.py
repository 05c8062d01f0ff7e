"""Text widths from the font file itself, apart from the writer's own tables."""

import subprocess
from functools import cache

from fontTools.ttLib import TTFont

FACES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "Bold Italic"}


@cache
def font(bold, italic):
    style = FACES[bold, italic]
    pattern = f"Liberation Serif:style={style}"
    path = subprocess.run(["fc-match", "-f", "%{file}", pattern], check=True, capture_output=True, text=True).stdout
    if "LiberationSerif" not in path:
        raise SystemExit(f"conformance: no font file for {pattern}")
    opened = TTFont(path)
    return opened.getBestCmap(), opened["hmtx"], opened["head"].unitsPerEm


def width(text, size, bold, italic):
    """Width of `text` in points."""
    glyphs, advances, em = font(bold, italic)
    return sum(advances[glyphs[ord(letter)]][0] for letter in text) * size / em


def lines(text, limit, size, bold, italic):
    """Widths of the lines of `text` when set as wide as `limit`, breaking at spaces only."""
    found = []
    for word in text.split(" "):
        if found and width(found[-1] + " " + word, size, bold, italic) <= limit + 0.01:
            found[-1] += " " + word
        else:
            found.append(word)
    return [width(line, size, bold, italic) for line in found]
