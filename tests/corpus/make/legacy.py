"""Text in the encodings from before Unicode, as files typed with ABC and VNI fonts hold it."""

import unicodedata

_TCVN3 = [
    ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"), ("¨©ª«¬\u00ad®", "ăâêôơưđ"), ("µ¶·¸¹", "àảãáạ"), ("»¼½¾Æ", "ằẳẵắặ"), ("ÇÈÉÊË", "ầẩẫấậ"),
    ("ÌÎÏÐÑ", "èẻẽéẹ"), ("ÒÓÔÕÖ", "ềểễếệ"), ("×ØÜÝÞ", "ìỉĩíị"), ("ßáâãä", "òỏõóọ"), ("åæçèé", "ồổỗốộ"), ("êëìíî", "ờởỡớợ"),
    ("ïñòóô", "ùủũúụ"), ("õö÷øùúûüýþ", "ừửữứựỳỷỹýỵ"),
]
TCVN3 = {meant: shown for row, letters in _TCVN3 for shown, meant in zip(row, letters)}
_ALONE = dict(zip("đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ", "ñôöíìæóòîÑÔÖÍÌÆÓÒÎ"))
_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_CIRCUMFLEX = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}


def tcvn3(text):
    """Capitals with a tone have no byte of their own: a line in capitals is shown by the font .VnTimeH."""
    if text.upper() == text:
        return "".join(TCVN3.get(letter.lower(), letter) if letter not in TCVN3 else TCVN3[letter] for letter in text)
    return "".join(TCVN3.get(letter) or TCVN3.get(letter.lower(), letter) for letter in text)


def vni(text):
    out = []
    for letter in text:
        if letter in _ALONE:
            out.append(_ALONE[letter])
            continue
        parts = unicodedata.normalize("NFD", letter)
        base, marks = parts[0], parts[1:]
        tone = "".join(mark for mark in marks if mark in _TONES)
        if "\u0302" in marks:
            mark = _CIRCUMFLEX[tone]
        elif "\u0306" in marks:
            mark = _BREVE[tone]
        elif "\u031b" in marks:
            base, mark = _ALONE["ơ" if base in "oO" else "ư"], _TONES.get(tone, "")
            base = base.upper() if letter.isupper() else base
        else:
            mark = _TONES.get(tone, "")
        out.append(base + (mark.upper() if letter.isupper() else mark))
    return "".join(out)
