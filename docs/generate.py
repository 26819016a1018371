# SPDX-License-Identifier: BSL-1.0
"""Writes what the library knows into the documentation: docs/rules.md, and the tables of docs/form.md.

    python docs/generate.py           writes both
    python docs/generate.py --check   changes nothing; exit status 1 if one of them is stale

Needs the installed module: pip install .
"""

import re
import sys
from pathlib import Path

import govreport as gr
from govreport import _core

DOCS = Path(__file__).resolve().parent
MODEL = DOCS.parent / "include" / "govreport" / "model"
STRING = r'"([^"]*)"'
BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def labels(header: str, name: str, names: list[str]) -> dict[str, tuple[str, ...]]:
    """One table of labels.hpp: for every enumerator its wording, ordinal, short name and English name."""
    table = re.search(rf"> {name}{{{{\n(.*?)\n}}}};", header, re.DOTALL)
    rows = re.findall(r"{" + ", ".join([STRING] * 4) + "}", table[1]) if table else []
    if len(rows) != len(names):
        raise SystemExit(f"labels.hpp: {name} has {len(rows)} labels for {len(names)} enumerators")
    return dict(zip(names, rows))


def constant(header: str, name: str) -> str:
    found = re.search(rf"{name} = {STRING};", header)
    if not found:
        raise SystemExit(f"labels.hpp: there is no {name}")
    return found[1]


def names_of(described: type) -> list[str]:
    return list(described.__members__)


def table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


class FormPage:
    def __init__(self) -> None:
        header = (MODEL / "labels.hpp").read_text(encoding="utf-8")
        self.rows = labels(header, "request_row_labels", names_of(gr.RequestRow))
        self.applicants = labels(header, "applicant_labels", names_of(gr.Applicant))
        self.disclosure_rows = labels(header, "disclosure_row_labels", names_of(gr.DisclosureRow))
        self.disclosure_columns = labels(header, "disclosure_column_labels", names_of(gr.DisclosureColumn))
        self.channels = labels(header, "review_channel_labels", names_of(gr.ReviewChannel))
        self.outcomes = labels(header, "review_outcome_labels", names_of(gr.ReviewOutcome))
        groups = ["results", "refused", "unable", "not_processed", "otherwise"]
        self.groups = labels(header, "request_group_labels", groups)
        sections = re.search(r"std::array<label, 6> section_labels{{\n(.*?)\n}};", header, re.DOTALL)
        self.sections = re.findall(r"{" + ", ".join([STRING] * 4) + "}", sections[1]) if sections else []
        self.differing = {
            ("form_2019", "normative_documents"): constant(header, "normative_documents_2019"),
            ("form_2021", "decisions"): constant(header, "decisions_2021"),
            ("form_2021", "amount"): constant(header, "fee_amount_2021"),
            ("form_2019", "amount"): constant(header, "procurement_amount_2019"),
        }
        self.cells = {form: gr.addresses(form) for form in names_of(gr.Form)}

    def blocks(self) -> dict[str, str]:
        return {
            "sections": self.section_titles(),
            "counts": self.counts(),
            "disclosure_2021": self.disclosure("form_2021"),
            "disclosure_2019": self.disclosure("form_2019"),
            "requests": self.requests(),
            "applicants": self.applicant_columns(),
            "reviews": self.reviews(),
            "variants": self.variants(),
        }

    def section_titles(self) -> str:
        holds = {2: "`disclosure`", 3: "`requests`", 4: "`reviews`"}
        return table(["", "title", "", "numbers at"],
                     [[str(k), ordinal + text, en, holds.get(k, "")]
                      for k, (text, ordinal, _, en) in enumerate(self.sections, 1)])

    def counts(self) -> str:
        heads = {"disclosure": "section 2", "requests": "section 3", "reviews": "section 4"}
        rows = []
        for form, cells in self.cells.items():
            of = [sum(cell.startswith(part + ".") for cell in cells) for part in heads]
            rows.append([f"`{form}`", *map(str, of), str(len(cells))])
        return table(["form", *heads.values(), "all"], rows)

    def disclosure(self, form: str) -> str:
        rows = []
        for address in self.cells[form]:
            section, row, column = address.split(".")
            if section != "disclosure":
                continue
            row_text, _, _, row_en = self.disclosure_rows[row]
            column_text, _, _, column_en = self.disclosure_columns[column]
            rows.append([f"`{address}`", self.differing.get((form, row), row_text),
                         self.differing.get((form, column), column_text), f"{row_en}: {column_en}"])
        return table(["address", "row", "column", "in English"], rows)

    def group_of(self, row: str) -> str:
        for group in ("refused", "unable", "not_processed"):
            if row.startswith(group + "_"):
                return self.groups[group][1] + self.groups[group][0]
        if row.startswith("otherwise_") and row != "otherwise_closed":
            return self.groups["otherwise"][1] + self.groups["otherwise"][0]
        return ""

    def requests(self) -> str:
        printed = {form: {cell.split(".")[1] for cell in cells if cell.startswith("requests.")}
                   for form, cells in self.cells.items()}
        return table(["row", "group", "label", "in English", *[f"`{form}`" for form in printed]],
                     [[f"`{row}`", self.group_of(row), ordinal + text, en,
                       *["×" if row in rows else "" for rows in printed.values()]]
                      for row, (text, ordinal, _, en) in self.rows.items()])

    def applicant_columns(self) -> str:
        return table(["column", "label", "in English"],
                     [[f"`{name}`", text, en] for name, (text, _, _, en) in self.applicants.items()])

    def reviews(self) -> str:
        return table(["address", "group", "column", "in English"],
                     [[f"`reviews.{channel}.{outcome}`", group[0], text, f"{group[3]}: {en}"]
                      for channel, group in self.channels.items()
                      for outcome, (text, _, _, en) in self.outcomes.items()])

    def variants(self) -> str:
        header = (MODEL / "label_variants.hpp").read_text(encoding="utf-8")
        of_kind = {"request_row": self.rows, "applicant": self.applicants,
                   "disclosure_row": self.disclosure_rows, "disclosure_column": self.disclosure_columns,
                   "review_channel": self.channels, "review_outcome": self.outcomes}
        found = re.findall(r"label_variant{ref_of\((\w+)::(\w+)\), " + STRING + r"(, true)?}", header)
        if not found or len(found) != header.count("label_variant{"):
            raise SystemExit("label_variants.hpp: not every line of label_variants could be read")
        rows = [[text, of_kind[kind][name][0], f"`{name}`"] for kind, name, text, official in found if not official]
        return table(["printed", "the form has", "read as"], rows)


def pages() -> dict[Path, str]:
    blocks = FormPage().blocks()
    form = DOCS / "form.md"
    text = form.read_text(encoding="utf-8")
    marked = {name for _, name, _ in BLOCK.findall(text)}
    if marked != set(blocks):
        raise SystemExit(f"form.md: marks and tables differ: {', '.join(sorted(marked ^ set(blocks)))}")
    rules = _core.rules_markdown(None)
    return {
        DOCS / "rules.md": rules,
        form: BLOCK.sub(lambda m: f"{m[1]}\n{blocks[m[2]]}\n{m[3]}", text),
    }


def main() -> int:
    if sys.argv[1:] not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    stale = [page for page, text in pages().items()
             if not page.exists() or page.read_text(encoding="utf-8") != text]
    for page in stale:
        if sys.argv[1:]:
            print(f"{page.relative_to(DOCS.parent)} is stale: run python docs/generate.py")
        else:
            page.write_text(pages()[page], encoding="utf-8", newline="\n")
            print(f"wrote {page.relative_to(DOCS.parent)}")
    return 1 if stale and sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
