"""A package as parts: read, changed, and written so that the same parts are always the same bytes."""

import io
import re
import zipfile

FIXED = (2026, 11, 26, 0, 0, 0)


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def write(parts, path):
    order = sorted(parts, key=lambda name: (name != "[Content_Types].xml", name))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name in order:
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, parts[name])


def slim(parts):
    """Without the picture of the first page, which tells nothing and weighs most."""
    thumbnails = [name for name in parts if "thumbnail" in name]
    for name in thumbnails:
        del parts[name]
    if thumbnails:
        rels = parts["_rels/.rels"].decode()
        parts["_rels/.rels"] = re.sub(r"<Relationship [^>]*thumbnail[^>]*/>", "", rels).encode()
    for name in ("word/stylesWithEffects.xml", "word/webSettings.xml"):
        if parts.pop(name, None):
            file = name.split("/")[-1]
            edit(parts, "[Content_Types].xml", lambda text: re.sub(rf'<Override PartName="/{name}"[^>]*/>', "", text))
            edit(parts, "word/_rels/document.xml.rels", lambda text: re.sub(rf'<Relationship [^>]*"{file}"[^>]*/>', "", text))
    if "word/styles.xml" in parts:
        edit(parts, "word/styles.xml", without_table_styles)
    return parts


def without_table_styles(styles):
    """The hundred looks of tables that Word brings along and no document of ours wears."""
    return re.sub(r'<w:style w:type="table"(?! w:default)[^>]*>.*?</w:style>', "", styles, flags=re.S)


def edit(parts, name, change):
    parts[name] = change(parts[name].decode("utf-8")).encode("utf-8")


def document_parts(parts):
    return [name for name in parts if re.fullmatch(r"word/(document|header\d*|footer\d*|styles|numbering|settings)\.xml", name)]
