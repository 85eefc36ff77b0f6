"""Errors of the warehouse. Their message is meant for a person, as it is."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb


class WarehouseError(Exception):
    """The database or the export could not be written, or a file is not what it should be."""


_FULL = ("no space left", "disk full", "disk quota exceeded", "file too large")


@contextmanager
def plain_errors(doing: str, where: Path) -> Iterator[None]:
    """Turn failures of DuckDB and of the file system into a WarehouseError that says what could not be done where."""
    try:
        yield
    except (duckdb.Error, OSError) as error:
        text = str(error)
        full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        if full or any(words in text.lower() for words in _FULL):
            reason = f"the disk is full ({where.parent})"
        elif isinstance(error, OSError) and error.strerror:
            reason = f"{error.strerror.lower()}: {error.filename or where}"
        else:
            reason = " ".join(text.split())
        raise WarehouseError(f"{doing} {where} failed: {reason}; what was there before is unchanged") from error
