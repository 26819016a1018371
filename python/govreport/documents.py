# SPDX-License-Identifier: BSL-1.0
"""Where documents come from: files, folders, open files and bytes."""

from __future__ import annotations

import errno
import importlib.util
import operator
import os
import stat
import sys
from typing import TYPE_CHECKING, BinaryIO, Union

from ._core import MAX_BYTES, ReadErrc, SourceSpan, read_bytes
from .errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._core import Reading

Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, BinaryIO]

#: What a search through a folder takes for a document; the readers themselves go by content.
EXTENSIONS = frozenset({".docx", ".htm", ".html", ".markdown", ".md", ".pdf", ".txt"})

#: No document may be longer, whatever limit is asked for: sizes have to fit into 64 bits.
LARGEST_MAX_BYTES = 2**63 - 1

#: The path that stands for standard input.
STANDARD_INPUT = "-"


def read(source: Source, *, max_bytes: int = MAX_BYTES) -> Reading:
    """Reads one document: a path, its bytes, or a file opened in binary mode.

    Raises ``ReadError`` if the document cannot be read; a document of more than ``max_bytes`` is
    refused before it is read whole, and a ``max_bytes`` outside 1 to 2**63 - 1 is a ``ValueError``.
    Cells that cannot be read are no error: they have no number, and ``reading.cells`` says why.
    """
    max_bytes = operator.index(max_bytes)
    if not 1 <= max_bytes <= LARGEST_MAX_BYTES:
        raise ValueError(
            f"max_bytes is a whole number from 1 to {LARGEST_MAX_BYTES}, not {max_bytes}"
        )
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _read_bytes(bytes(source), "<bytes>", max_bytes)
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        if not isinstance(path, str):
            path = os.fsdecode(path)
        return _read_path(path, max_bytes)
    if callable(getattr(source, "read", None)):
        name = getattr(source, "name", None)
        return _read_file(source, name if isinstance(name, str) else "<file>", max_bytes)
    raise TypeError(f"a document is a path, bytes or a binary file, not {type(source).__name__}")


def _pdfium() -> str:
    """The library that reads PDF: that of the package pypdfium2 if it is installed, else none is
    named and the system's is looked for."""
    package = importlib.util.find_spec("pypdfium2_raw")
    for folder in (package.submodule_search_locations or []) if package else []:
        for name in ("libpdfium.so", "libpdfium.dylib", "pdfium.dll"):
            library = os.path.join(folder, name)
            if os.path.isfile(library):
                return library
    return ""


def read_standard_input(*, max_bytes: int = MAX_BYTES) -> Reading:
    """Reads one document from standard input."""
    return _read_file(sys.stdin.buffer, STANDARD_INPUT, max_bytes)


def find_documents(path: str) -> Iterator[str | ReadError]:
    """The documents of a folder and its folders, in the order of their names; hidden ones are left
    out. A folder that holds none, or that may not be searched, is an error in their place. Anything
    but a folder is itself the document."""
    if path == STANDARD_INPUT or not os.path.isdir(path):
        yield path
        return
    empty = True
    refused: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            found = os.path.join(folder, name)
            if _looks_like_document(found):
                empty = False
                yield found
    for failure in refused:
        yield _from_failure(failure, os.fsdecode(failure.filename or path))
    if empty and not refused:
        yield _error(
            ReadErrc.not_found,
            path,
            "The folder has no document in it. A search takes files that end in "
            f"{', '.join(sorted(EXTENSIONS))}; name any other file itself.",
        )


def display_name(path: str) -> str:
    """A path as text that can be written as UTF-8, whatever bytes the file system has."""
    return os.fsencode(path).decode("utf-8", "replace")


def _looks_like_document(path: str) -> bool:
    name = os.path.basename(path)
    if name.startswith(".") or os.path.splitext(name)[1].lower() not in EXTENSIONS:
        return False
    # A link that leads nowhere is kept: reading it says so. A pipe would wait for ever.
    return os.path.isfile(path) or not os.path.exists(path)


def _read_path(path: str, max_bytes: int) -> Reading:
    try:
        status = os.stat(path)
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
            raise _not_a_file(path)
        if status.st_size > max_bytes:
            raise _too_large(path, f"{status.st_size:,} bytes", max_bytes)
        with open(path, "rb", buffering=0) as file:
            return _read_file(file, path, max_bytes)
    except (OSError, ValueError) as failure:
        raise _from_failure(failure, path) from None


def _read_file(file: BinaryIO, name: str, max_bytes: int) -> Reading:
    pieces: list[bytes] = []
    size = 0
    while size <= max_bytes:
        piece = file.read(min(max_bytes + 1 - size, 1 << 20))
        if isinstance(piece, str):
            raise TypeError("the file is opened in text mode; open it with mode 'rb'")
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
    if size > max_bytes:
        raise _too_large(name, f"more than {max_bytes:,} bytes", max_bytes)
    return _read_bytes(b"".join(pieces), display_name(name), max_bytes)


def _read_bytes(data: bytes, name: str, max_bytes: int) -> Reading:
    # A PDF says so in its first kilobyte.
    pdfium = _pdfium() if b"%PDF-" in data[:1024] else ""
    return read_bytes(data, name, max_bytes, pdfium)


def _from_failure(failure: OSError | ValueError, path: str) -> ReadError:
    if isinstance(failure, IsADirectoryError):
        return _not_a_file(path)
    missing = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP)
    if isinstance(failure, ValueError) or failure.errno in missing:
        return _error(
            ReadErrc.not_found,
            path,
            "There is no such file. Check the path; a relative one starts at the current folder.",
        )
    return _error(
        ReadErrc.not_permitted,
        path,
        f"The system does not let it be read ({failure.strerror}). Ask its owner for permission, "
        "or read a copy.",
    )


def _not_a_file(path: str) -> ReadError:
    return _error(
        ReadErrc.not_a_file,
        path,
        "This is a folder or a device, not a document. Name a file in it.",
    )


def _too_large(path: str, size: str, max_bytes: int) -> ReadError:
    return _error(
        ReadErrc.too_large,
        path,
        f"The document has {size}; the limit is {max_bytes:,}. Reports are far smaller: check that "
        "this is one, or raise the limit.",
    )


def _error(code: ReadErrc, path: str, detail: str) -> ReadError:
    return ReadError(code, SourceSpan(), detail, display_name(path))
