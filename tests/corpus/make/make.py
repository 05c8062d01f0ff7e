"""Makes every document of the corpus and the list beside it: `python make.py [NAME…]` (see ../README.md).

All of them together are noted in ../SHA256SUMS, with the files that made them; a test holds the tree against it.
`python make.py --held` makes all of them elsewhere and tells which files of the tree are others."""

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import cases
import correct
import office
import package
import seeds
import shared
import ways
import word

FOLDER = Path(__file__).resolve().parent.parent / "documents"
HERE = Path(__file__).resolve().parent


def listed(pairs):
    return [{"quy_tac": rule, "tai": words} for rule, words in pairs]


def note(folder, name, tool, told, wrong, also):
    """What the document is and what is wrong with it, as JSON, which is YAML as well."""
    entry = {"lam_bang": tool, "la": told, "sai": listed(wrong), "cung_dung": listed(also)}
    (folder / f"{name}.yaml").write_text(json.dumps(entry, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(wanted, folder=FOLDER):
    folder.mkdir(exist_ok=True)
    made = []
    for case in correct.CORRECT + cases.CASES + ways.WAYS + shared.SHARED + seeds.SEEDS:
        if wanted and case.name not in wanted:
            continue
        parts = word.make(case.paper, case.way, case.after)
        for change in case.parts:
            parts = change(parts)
        package.write(parts, folder / f"{case.name}.docx")
        note(folder, case.name, case.tool, case.note, case.wrong, case.also)
        made.append(case.name)
    for name, tool, told, wrong, also in office.make_all(folder, wanted):
        note(folder, name, tool, told, wrong, also)
        made.append(name)
    print(f"{len(made)} văn bản")
    if not wanted:
        for stray in folder.iterdir():
            if stray.stem not in made:
                print("thừa:", stray.name)


def noted():
    """The sums of all documents, their lists and what made them, as `sha256sum -c` reads them."""
    kinds = (".docx", ".yaml", ".py", ".mjs", ".txt", ".json")
    files = [path for path in FOLDER.parent.rglob("*") if path.suffix in kinds and "node_modules" not in path.parts and path.name != "package-lock.json"]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(FOLDER.parent).as_posix()}\n" for path in sorted(files)]
    (FOLDER.parent / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def held():
    """Whether the tree holds exactly what is made: each file, byte for byte, and no other."""
    with tempfile.TemporaryDirectory() as work:
        fresh = Path(work)
        main(set(), fresh)
        names = {path.name for path in fresh.iterdir()} | {path.name for path in FOLDER.iterdir()}
        read = lambda path: path.read_bytes() if path.is_file() else None
        others = sorted(name for name in names if read(fresh / name) != read(FOLDER / name))
    print("khác:", ", ".join(others) or "không tệp nào")
    return not others


if __name__ == "__main__":
    if sys.argv[1:] == ["--held"]:
        sys.exit(0 if held() else 1)
    main(set(sys.argv[1:]))
    if not sys.argv[1:]:
        noted()
