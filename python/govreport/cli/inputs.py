# SPDX-License-Identifier: BSL-1.0
"""Documents of a call: found, read by several threads, given back in their order."""

from __future__ import annotations

import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Callable, TypeVar

from ..documents import STANDARD_INPUT, find_documents, read, read_standard_input
from ..errors import ReadError
from .messages import complain, refuse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .._core import Reading

T = TypeVar("T")
R = TypeVar("R")


def read_document(path: str, max_bytes: int) -> Reading:
    if path == STANDARD_INPUT:
        return read_standard_input(max_bytes=max_bytes)
    return read(path, max_bytes=max_bytes)


def required_document(path: str, max_bytes: int) -> Reading:
    """A document without which there is nothing to do: the call ends where it cannot be read."""
    try:
        return read_document(path, max_bytes)
    except ReadError as error:
        refuse(str(error))


def outcomes(
    done_with: Callable[[str], R], paths: Iterable[str | ReadError], jobs: int
) -> Iterator[R | ReadError]:
    """What becomes of every document, in their order; an error stands for one that failed."""

    def outcome(path: str | ReadError) -> R | ReadError:
        if isinstance(path, ReadError):
            return path
        try:
            return done_with(path)
        except ReadError as error:
            return error

    return _in_order(outcome, paths, jobs)


def _in_order(function: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """Maps with several threads; no more than two items for each are under way at a time."""
    if jobs == 1:
        yield from map(function, items)
        return
    with ThreadPoolExecutor(jobs) as pool:
        waiting: deque[Future[R]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) == 2 * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


class Progress:
    """The documents of a call, and a line on the terminal that says how far it is."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = [found for path in paths for found in find_documents(path)]
        self._shown = len(self.paths) > 1 and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        self._show(0)
        return self

    def __exit__(self, *_: object) -> None:
        self._clear()

    def of(self, outcomes: Iterable[R]) -> Iterator[R]:
        """The outcomes, with the line cleared while something else is written."""
        for done, outcome in enumerate(outcomes, 1):
            self._clear()
            yield outcome
            sys.stdout.flush()
            self._show(done)

    def _show(self, done: int) -> None:
        if self._shown:
            print(f"{done}/{len(self.paths)} documents", end="", file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def readings_of(progress: Progress, *, jobs: int, max_bytes: int) -> tuple[list[Reading], bool]:
    """What could be read, in the order of the documents, and whether that is all of them."""
    readings: list[Reading] = []

    def read_one(path: str) -> Reading:
        return read_document(path, max_bytes)

    with progress:
        for outcome in progress.of(outcomes(read_one, progress.paths, jobs)):
            if isinstance(outcome, ReadError):
                complain(outcome)
            else:
                readings.append(outcome)
    return readings, len(readings) == len(progress.paths)
