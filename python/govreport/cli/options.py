# SPDX-License-Identifier: BSL-1.0
"""Options that several commands share."""

from __future__ import annotations

import argparse

from .._core import MAX_BYTES
from ..documents import LARGEST_MAX_BYTES


def add_documents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a document, a folder to search for documents, or - for standard input",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=positive, default=1, help="documents at a time (default: 1)"
    )
    add_max_bytes(parser)
    add_output(parser)


def add_text_or_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def add_members(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--members",
        metavar="FILE",
        required=required,
        help="a line `scope: area`, then the members' names, one a line",
    )


def add_max_bytes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--max-bytes",
        metavar="N",
        type=positive,
        default=MAX_BYTES,
        help="refuse documents with more bytes (default: %(default)s)",
    )


def add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="en", help="language of text (default: en)"
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="FILE", help="write there, not to standard output")


def positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= LARGEST_MAX_BYTES:
        raise argparse.ArgumentTypeError(
            f"{text} is not a whole number from 1 to {LARGEST_MAX_BYTES}"
        )
    return number
