"""Every error of the libraries becomes a ReadError: one bad PDF never stops the others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pipelines.reading.lines import ReadError


def describe(error: BaseException) -> str:
    """Type and first line of an error, for `ReadError.detail`. pdfplumber wraps pdfminer's errors: unwrapped here."""
    inner = error.args[0] if error.args and isinstance(error.args[0], BaseException) else error
    text = str(inner).strip().splitlines()
    return f"{type(inner).__name__}: {text[0][:200]}" if text else type(inner).__name__


@contextmanager
def read_errors(reason: str = "damaged", where: str = "") -> Iterator[None]:
    """Turns any error inside into ReadError(reason), memory exhaustion into ReadError('too_large')."""
    prefix = f"{where}: " if where else ""
    try:
        yield
    except ReadError:
        raise
    except MemoryError as error:
        raise ReadError("too_large", f"{prefix}{describe(error)}") from error
    except Exception as error:  # RecursionError, struct.error, zlib.error, KeyError, AssertionError, ...
        raise ReadError(reason, f"{prefix}{describe(error)}") from error
