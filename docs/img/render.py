# SPDX-License-Identifier: BSL-1.0
"""Draws what `govreport check` prints on a terminal, colors included, as docs/img/check.png and check.zh.png.

Needs the installed module, Pillow (pip install pillow), and two fonts (Debian: fonts-dejavu-core, fonts-wqy-microhei).
"""

import re
import unicodedata
from pathlib import Path

import govreport as gr
from govreport import _core
from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DOCUMENT = "tests/golden/hongze-2023-layout/document.txt"

SIZE, LINE, MARGIN = 26, 38, 34
LATIN = ImageFont.truetype("DejaVuSansMono.ttf", SIZE)
LATIN_BOLD = ImageFont.truetype("DejaVuSansMono-Bold.ttf", SIZE)
CHINESE = ImageFont.truetype("wqy-microhei.ttc", SIZE + 2)
CELL = LATIN.getlength("0")

BACKGROUND, PLAIN = "#1d2128", "#d5d9e0"
COLORS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "36": "#76e3ea", "2": "#8b949e", "90": "#8b949e"}
ESCAPE = re.compile(r"\x1b\[([\d;]*)m")


def width(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def styled(text: str):
    """The characters of a line with the color and weight that they have on a terminal."""
    color, bold = PLAIN, False
    for part, escape in zip(*[iter([*ESCAPE.split(text), ""])] * 2):
        for character in part:
            yield character, color, bold
        for code in escape.split(";") if escape else ():
            if code in ("0", ""):
                color, bold = PLAIN, False
            bold = bold or code == "1"
            color = COLORS.get(code, color)


def draw(text: str, target: Path) -> None:
    lines = [list(styled(line)) for line in text.rstrip("\n").split("\n")]
    columns = max(sum(width(c) for c, _, _ in line) for line in lines)
    picture = Image.new("RGB", (int(columns * CELL) + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN), BACKGROUND)
    pen = ImageDraw.Draw(picture)
    for row, line in enumerate(lines):
        column = 0
        for character, color, bold in line:
            wide = width(character) == 2
            font = CHINESE if wide else LATIN_BOLD if bold else LATIN
            baseline = MARGIN + row * LINE + SIZE
            pen.text((MARGIN + column * CELL + (1 if wide else 0), baseline), character, color, font, anchor="ls")
            column += 2 if wide else 1
    picture.quantize(256).save(target, optimize=True)


def main() -> None:
    result = gr.check(gr.read((ROOT / DOCUMENT).read_bytes()))
    for lang, name in (("en", "check.png"), ("zh", "check.zh.png")):
        text = _core.check_text(_core.CheckedDocument(result), lang, True).replace("<bytes>", "report.txt")
        option = "" if lang == "en" else " --lang zh"
        draw(f"\x1b[2m$\x1b[0m govreport check report.txt{option}\n\n{text}", HERE / name)


if __name__ == "__main__":
    main()
