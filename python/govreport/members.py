# SPDX-License-Identifier: BSL-1.0
"""Lists of the members of an area: the library takes text, opening files is done here."""

from __future__ import annotations

import os
from typing import Union

from ._core import MemberList
from .documents import display_name
from .errors import MemberListError

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
