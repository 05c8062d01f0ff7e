"""How long a line of text is in points: Liberation Serif has the widths of Times New Roman."""

from PIL import ImageFont

FOLDER = "/usr/share/fonts/truetype/liberation/LiberationSerif-"


def width(text, size, bold=False):
    font = ImageFont.truetype(FOLDER + ("Bold" if bold else "Regular") + ".ttf", 1000)
    return font.getlength(text) * size / 1000


def third_to_half(lines, size, bold=True):
    """A length between a third and a half, of the last line and, where one can be, of the longest too."""
    widths = [width(line, size, bold) for line in lines]
    low, high = max(widths) / 3, widths[-1] / 2
    return (low + high) / 2 if low <= high else widths[-1] * 0.45
