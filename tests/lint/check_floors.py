# SPDX-License-Identifier: BSL-1.0
"""A floor's headers include only what it may see and are short; every source is built and says its license."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEADERS = ROOT / "include" / "govreport"

# What each floor lists; it also sees itself and what those see in turn.
SEES = {
    "core": [],
    "model": ["core"],
    "rules": ["model"],
    "check": ["rules"],
    "locate": ["check"],
    "read": ["model"],
    "write": ["locate", "check"],
    "panel": ["write", "read"],
}
LONGEST_HEADER = 300
CONSTEXPR_FLOORS = ["core", "model", "rules", "check", "locate"]
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
LICENSED = {".cpp", ".hpp", ".py", ".pyi", ".sh", ".cmake", ".in", ".toml"}
LICENSE = "SPDX-License-Identifier: BSL-1.0"


def visible_from(floor: str) -> set[str]:
    seen = {floor}
    for below in SEES[floor]:
        seen |= visible_from(below)
    return seen


def includes_of(file: Path) -> list[str]:
    return INCLUDE.findall(file.read_text(encoding="utf-8"))


def check_floor(file: Path, floor: str, problems: list[str]) -> None:
    allowed = visible_from(floor)
    for include in includes_of(file):
        target = re.match(r"govreport/(\w+)/", include)
        where = file.relative_to(ROOT)
        if target and target[1] not in allowed:
            problems.append(f"{where}: floor {floor} must not see {include}")
        if include.startswith("fmt/") and HEADERS in file.parents:
            problems.append(f"{where}: fmt is used in src/ only")
        if include == "govreport/govreport.hpp":
            problems.append(f"{where}: the umbrella header is for users of the library")


def sources() -> list[Path]:
    folders = ["include", "src", "python", "examples", "tests", "docs", ".ci"]
    inside = [f for folder in folders for f in (ROOT / folder).rglob("*")]
    return sorted(f for f in [*ROOT.iterdir(), *inside] if f.is_file() and "__pycache__" not in f.parts)


def main() -> int:
    problems: list[str] = []
    headers = sorted(HEADERS.rglob("*.hpp"))
    if not headers:
        problems.append("no header found")
    for header in headers:
        where = header.relative_to(ROOT)
        lines = header.read_text(encoding="utf-8").splitlines()
        if len(lines) > LONGEST_HEADER:
            problems.append(f"{where}: {len(lines)} lines, at most {LONGEST_HEADER}")
        if "#pragma once" not in lines[:3]:
            problems.append(f"{where}: no #pragma once")
        if any(line.startswith("using namespace") for line in lines):
            problems.append(f"{where}: using namespace in a header")
        if header.parent == HEADERS:
            continue  # the umbrella sees everything
        floor = header.relative_to(HEADERS).parts[0]
        if floor not in SEES:
            problems.append(f"{where}: {floor} is no floor of docs/design.md")
            continue
        check_floor(header, floor, problems)
        if floor in CONSTEXPR_FLOORS and any(i in ("iostream", "fstream") for i in includes_of(header)):
            problems.append(f"{where}: floor {floor} does no input or output")
    for floor in ("read", "write", "panel"):
        for source in sorted((ROOT / "src" / floor).rglob("*.[ch]pp")):
            check_floor(source, floor, problems)

    listed = "".join((ROOT / d / "CMakeLists.txt").read_text(encoding="utf-8") for d in ("include", "src"))
    for file in [*headers, *sorted((ROOT / "src").rglob("*.cpp"))]:
        name = file.relative_to(ROOT / ("include" if HEADERS in file.parents else "src")).as_posix()
        if not re.search(rf"(^|[\s/]){re.escape(name)}\b", listed):
            problems.append(f"{file.relative_to(ROOT)}: is not in the list of CMakeLists.txt")

    for file in sources():
        if file.suffix in LICENSED or file.name == "CMakeLists.txt" or file.parent.name == ".ci":
            top = file.read_text(encoding="utf-8").splitlines()[:2]
            if not any(LICENSE in line for line in top):
                problems.append(f"{file.relative_to(ROOT)}: the first line does not name the license")

    for problem in problems:
        print(problem)
    print(f"check_floors: {len(headers)} headers, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
