"""Cells of the agency's tables: text as it is meant, dates, flags, numbers, lists, product numbers.

Each reader gives None for an empty cell and raises ValueError for one that it cannot read; it never guesses.
"""

import datetime as dt
import re

_ENTITY = re.compile(r"&(?:nbsp;?|amp;|lt;|gt;|quot;|#39;|apos;)")
_ENTITIES = {"nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": '"', "#39": "'", "apos": "'"}
_DAY_FIRST = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_NUMBER = re.compile(r"EMEA/?([HV])/?([CW])/?(\d{1,6})", re.IGNORECASE)
CANONICAL_NUMBER = re.compile(r"EMEA/[HV]/[CW]/\d{6}")
_ATC = re.compile(r"Q?[A-Z]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?")
NOT_ASSIGNED = "not yet assigned"


def plain(cell: str) -> str:
    """One line of text: entities (`&nbsp` also without its semicolon) resolved, blanks of all kinds collapsed."""
    return " ".join(_unescaped(cell).split())


def paragraphs(cell: str) -> str:
    """Text of several lines: as `plain`, line by line; empty lines are dropped."""
    lines = (" ".join(line.split()) for line in _unescaped(cell).splitlines())
    return "\n".join(line for line in lines if line)


def _unescaped(cell: str) -> str:
    # `html.unescape` would also turn '&notice' into '¬ice': only the entities that occur are resolved.
    return _ENTITY.sub(lambda match: _ENTITIES[match[0].strip("&;")], cell).replace("\u200b", "")


def text(cell: str) -> str | None:
    """`plain`, None where nothing is left."""
    return plain(cell) or None


def date(cell: str) -> dt.date | None:
    """A date: dd/mm/yyyy, or ISO 8601 with or without a time."""
    found = plain(cell)
    if not found:
        return None
    if match := _DAY_FIRST.fullmatch(found):
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    if match := _ISO.fullmatch(found):
        return dt.date.fromisoformat(match[1])
    raise ValueError("no date")


def flag(cell: str) -> bool | None:
    """Yes or No."""
    found = plain(cell).lower()
    if not found:
        return None
    if found in ("yes", "no"):
        return found == "yes"
    raise ValueError("neither Yes nor No")


def whole_number(cell: str) -> int | None:
    """A whole number, 0 or more. A spreadsheet shows 17 as 17.0."""
    found = plain(cell)
    if not found:
        return None
    if match := re.fullmatch(r"(\d{1,9})(?:\.0+)?", found):
        return int(match[1])
    raise ValueError("no whole number")


def items(cell: str) -> list[str]:
    """The parts of a list split by ';', each once, in order. Commas belong to names ('Arthritis, Psoriatic')."""
    return list(dict.fromkeys(part for part in (plain(part) for part in cell.split(";")) if part))


def product_number(cell: str) -> str | None:
    """The canonical product number, `EMEA/H/C/005201`.

    Blanks around it, a slash that is missing and leading zeros that are missing are repaired: with six digits at most
    there is only one number it can be. ValueError for anything else.
    """
    found = "".join(_unescaped(cell).split())
    if not found:
        return None
    match = _NUMBER.fullmatch(found)
    if match is None:
        raise ValueError("no product number")
    return f"EMEA/{match[1].upper()}/{match[2].upper()}/{match[3].zfill(6)}"


def product_number_or_none(cell: str) -> str | None:
    """`product_number`, None also for what is none."""
    try:
        return product_number(cell)
    except ValueError:
        return None


def atc_codes(cell: str) -> list[str]:
    """Codes of the Anatomical Therapeutic Chemical classification, at any level, that have the form of one."""
    return [code for code in items(cell) if _ATC.fullmatch(code)]
