# SPDX-License-Identifier: BSL-1.0
"""Every rule has three witnesses and an entry in docs/rules.md; no page or test names a rule that does not exist.

A witness is an assertion that evaluate() gives a verdict; words in comments and names of tests are none.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "include" / "govreport" / "rules"
FAMILIES = "FRM|CEL|DIS|REQ|REV|SEC|TXT|YOY|AGG"
ID = re.compile(rf"\b(?:{FAMILIES})-\d\d\b")
VERDICTS = ("pass", "fail", "undetermined")
COMMENT = re.compile(r"//[^\n]*")
ASSERTION = re.compile(r"\b(?:static_assert|CHECK|REQUIRE)\(([^;]*)\);")

# The section of docs/design.md that names rules which are not built, and why.
NOT_BUILT = re.compile(r"^## Rules that are not built\n(.*?)(?=^## )", re.MULTILINE | re.DOTALL)

# A rule's witnesses: from its heading to the next rule's.
HEADING = re.compile(rf'^(?:// |TEST_CASE\(")((?:{FAMILIES})-\d\d): ', re.MULTILINE)


def catalogue() -> list[str]:
    ids = []
    for header in sorted(RULES.glob("*.hpp")):
        ids += re.findall(rf'\.id = "((?:{FAMILIES})-\d\d)"', header.read_text(encoding="utf-8"))
    return ids


def asserted(block: str) -> set[str]:
    """The verdicts that the assertions of a block compare with what evaluate() says."""
    verdicts: set[str] = set()
    for assertion in ASSERTION.findall(COMMENT.sub("", block)):
        if "evaluate(" in assertion and "!=" not in assertion:
            verdicts.update(re.findall(r"\bverdict::(\w+)", assertion))
    return verdicts


def witnesses() -> dict[str, set[str]]:
    shown: dict[str, set[str]] = {}
    files = [*(ROOT / "tests/static/rules").glob("*.cpp"), *(ROOT / "tests/unit/check").glob("*.cpp")]
    for file in files:
        text = file.read_text(encoding="utf-8")
        headings = list(HEADING.finditer(text))
        for this, following in zip(headings, [*headings[1:], None]):
            block = text[this.start() : following.start() if following else len(text)]
            shown.setdefault(this[1], set()).update(asserted(block))
    return shown


def main() -> int:
    problems: list[str] = []
    ids = catalogue()
    if not ids:
        problems.append("no rule found")
    for rule in sorted({i for i in ids if ids.count(i) > 1}):
        problems.append(f"{rule}: two rules with one id")

    shown = witnesses()
    for rule in ids:
        missing = [v for v in VERDICTS if v not in shown.get(rule, set())]
        if missing:
            problems.append(f"{rule}: no witness of {', '.join(missing)} in tests/static/rules or tests/unit/check")

    page = ROOT / "docs" / "rules.md"
    described = page.read_text(encoding="utf-8") if page.exists() else ""
    for rule in ids:
        if rule not in described:
            problems.append(f"{rule}: no entry in docs/rules.md")

    for folder, pattern in (("docs", "*.md"), ("tests", "*.cpp"), ("tests", "*.py"), ("src", "*.[ch]pp"), (".", "README.md")):
        for file in sorted((ROOT / folder).rglob(pattern) if folder != "." else [ROOT / pattern]):
            if not file.exists() or file.parent.name == "lint":
                continue
            text = NOT_BUILT.sub("", file.read_text(encoding="utf-8"))
            for named in sorted(set(ID.findall(text)) - set(ids)):
                problems.append(f"{file.relative_to(ROOT)}: there is no rule {named}")

    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    not_built = NOT_BUILT.search(design)
    for rule in sorted(set(re.findall(r"^\| .*", not_built[1] if not_built else "", re.MULTILINE))):
        for named in sorted(set(ID.findall(rule.split("|")[1])) & set(ids)):
            problems.append(f"docs/design.md: {named} is named as not built")

    for problem in problems:
        print(problem)
    print(f"check_rules: {len(ids)} rules, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
