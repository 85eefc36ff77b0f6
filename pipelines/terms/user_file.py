"""A user's own mapping of terms, for example to MedDRA, which cannot be shipped.

A CSV file (comma, semicolon or tab) in UTF-8 with a header: `term` and `normalised_term`, and where wanted `code`.
`term` is a printed term or one that this project normalised; case does not matter.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from pipelines.errors import SettingError

LARGEST = 200_000_000  # bytes; the largest dictionaries have some hundred thousand terms


@dataclass(frozen=True, slots=True)
class UserTerm:
    """What the user's file says of a term."""

    normalised_term: str
    code: str | None


def read_term_map(path: Path) -> dict[str, UserTerm]:
    """The mapping by term in lower case. Raises SettingError, naming file and line, where the file is not as above."""
    try:
        if path.stat().st_size > LARGEST:
            raise SettingError(f"the term map {path} is too large: more than {LARGEST // 1_000_000} MB")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SettingError(f"the term map {path} cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError:
        raise SettingError(f"the term map {path} cannot be read: it is no UTF-8 text") from None
    header = (text.splitlines() or [""])[0]
    delimiter = max(",;\t", key=header.count)
    rows = csv.DictReader(text.splitlines(), delimiter=delimiter)
    names = [(name or "").strip().lower() for name in rows.fieldnames or []]
    rows.fieldnames = names
    if not {"term", "normalised_term"} <= set(names):
        raise SettingError(
            f"the term map {path} needs the columns term and normalised_term in its first line (code is optional); "
            f"it has: {', '.join(filter(None, names)) or 'none'}"
        )
    found: dict[str, UserTerm] = {}
    try:
        for row in rows:
            _add(found, row, f"{path}, line {rows.line_num}")
    except csv.Error as error:
        raise SettingError(f"the term map {path}, line {rows.line_num}: {error}") from error
    return found


def _add(found: dict[str, UserTerm], row: dict[str, str | None], where: str) -> None:
    term, normalised, code = (" ".join((row.get(key) or "").split()) for key in ("term", "normalised_term", "code"))
    if not term and not normalised:
        return
    if not term or not normalised:
        raise SettingError(f"{where}: {'term' if not term else 'normalised_term'} is empty")
    entry = UserTerm(normalised, code or None)
    if found.setdefault(term.lower(), entry) != entry:
        raise SettingError(f"{where}: {term!r} is mapped twice, to different terms")
