# SPDX-License-Identifier: BSL-1.0
"""Files that are named beside the documents: decisions, members, rules."""

from __future__ import annotations

from typing import Callable, TypeVar

from ..documents import display_name
from ..errors import PlacedError
from .messages import refuse

T = TypeVar("T")


def loaded(load: Callable[[str], T], path: str) -> T:
    """What the file holds; the call ends where it cannot be used."""
    try:
        return load(path)
    except PlacedError as error:
        refuse(str(error))
    except (OSError, ValueError) as failure:
        refuse(f"cannot read {display_name(path)}: {getattr(failure, 'strerror', failure)}")
