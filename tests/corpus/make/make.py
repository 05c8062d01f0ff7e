"""Makes every document of the corpus and the list beside it: `python make.py [NAME…]` (see ../README.md)."""

import json
import subprocess
import sys
from pathlib import Path

import cases
import correct
import office
import package
import seeds
import word

FOLDER = Path(__file__).resolve().parent.parent / "documents"
HERE = Path(__file__).resolve().parent


def listed(pairs):
    return [{"quy_tac": rule, "tai": words} for rule, words in pairs]


def note(name, tool, told, wrong, also):
    """What the document is and what is wrong with it, as JSON, which is YAML as well."""
    entry = {"lam_bang": tool, "la": told, "sai": listed(wrong), "cung_dung": listed(also)}
    (FOLDER / f"{name}.yaml").write_text(json.dumps(entry, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(wanted):
    FOLDER.mkdir(exist_ok=True)
    made = []
    for case in correct.CORRECT + cases.CASES + seeds.SEEDS:
        if wanted and case.name not in wanted:
            continue
        parts = word.make(case.paper, case.way, case.after)
        for change in case.parts:
            parts = change(parts)
        package.write(parts, FOLDER / f"{case.name}.docx")
        note(case.name, case.tool, case.note, case.wrong, case.also)
        made.append(case.name)
    for name, tool, told, wrong, also in office.make_all(FOLDER, wanted):
        note(name, tool, told, wrong, also)
        made.append(name)
    print(f"{len(made)} văn bản")
    if not wanted:
        for stray in FOLDER.iterdir():
            if stray.stem not in made:
                print("thừa:", stray.name)


if __name__ == "__main__":
    main(set(sys.argv[1:]))
