# SPDX-License-Identifier: BSL-1.0
"""Files that people write by hand: the library takes text, opening files is done here."""

from __future__ import annotations

import os
from typing import Callable, TypeVar, Union

from .documents import display_name
from .errors import PlacedError

Path = Union[str, "os.PathLike[str]"]
T = TypeVar("T")


def parsed(path: Path, parse: Callable[[bytes], T]) -> T:
    """What the file holds. Where it cannot be used, the ``PlacedError`` names it."""
    name = os.fspath(path)
    with open(name, "rb") as file:
        content = file.read()
    try:
        return parse(content)
    except PlacedError as error:
        raise error.in_document(display_name(name)) from None
