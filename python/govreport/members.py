# SPDX-License-Identifier: BSL-1.0
"""Areas and their members: the library takes text, opening files is done here."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Union

from ._core import MemberList
from .documents import display_name
from .errors import MemberListError

if TYPE_CHECKING:
    from ._core import CheckResult

Path = Union[str, "os.PathLike[str]"]


def load(path: Path) -> MemberList:
    """The list of a file. ``MemberListError`` names the file and its line."""
    name = os.fspath(path)
    with open(name, "rb") as file:
        content = file.read()
    try:
        return MemberList.parse(content)
    except MemberListError as error:
        raise MemberListError(error.code, error.line, error.detail, display_name(name)) from None


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
