# SPDX-License-Identifier: BSL-1.0
"""Areas and their members: lists of them, and what is printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ._core import MemberList
from .parsed_files import Path, parsed

if TYPE_CHECKING:
    from ._core import CheckResult


def load(path: Path) -> MemberList:
    """The list of a file. ``MemberListError`` names the file and its line."""
    return parsed(path, MemberList.parse)


def area_json(result: CheckResult, checked: dict[str, Any]) -> str:
    """What ``govreport check --format json`` prints of an area's report, and its members."""
    members = result.members
    if members is not None:
        checked["members"] = {
            "year": members.year,
            "scope": members.declared.scope.name,
            "declared": members.declared.names,
            "missing": members.missing,
            "unmatched": [
                {
                    "document": one.document,
                    "why": one.why.name,
                    "nearest": one.nearest,
                    "message": {"zh": one.message("zh"), "en": one.message("en")},
                }
                for one in members.unmatched
            ],
        }
    return json.dumps(checked, ensure_ascii=False, indent=2) + "\n"
