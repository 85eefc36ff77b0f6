"""Splitting tables into folders of files, by something that each document has.

A split table is a folder `<table>/` of `<value>.parquet`. Each file holds all columns of the table, with their types.
Names of the form `column=value` would let readers put in columns of their own guessing (DuckDB reads an identifier of
sixteen digits as a number, pyarrow refuses a column that stands in both places). Readers still skip files by the
smallest and largest values that stand in each file's end.
"""

import hashlib
import re
from collections.abc import Iterable

PARTITIONS: dict[str, str] = {
    "year": "strftime(d.last_updated, '%Y')",
    "atc": "m.atc_code[1]",
    "template": "d.template",
    "medicine": "coalesce(d.product_number, d.document_id)",
}
"""What tables can be split by, as SQL over a document `d` and its medicine `m`."""

NO_VALUE = "none"

PARTS_TABLE = "epar_export_parts"

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


def parts_statement(by: str) -> str:
    """SQL that makes the temporary table of each document's part."""
    return (
        f"CREATE OR REPLACE TEMP TABLE {PARTS_TABLE} AS SELECT d.document_id, {PARTITIONS[by]} AS part "
        "FROM documents AS d LEFT JOIN medicines AS m ON d.product_number = m.product_number"
    )


def file_stems(values: Iterable[str | None]) -> dict[str | None, str]:
    """A file name for each value: letters, digits, `-` and `_` only. A value that has others, or differs from an
    earlier one only in what file systems take for the same, gets a hash behind it: two values never share a file."""
    stems: dict[str | None, str] = {}
    taken: set[str] = set()
    for value in values:
        stem = NO_VALUE if value is None else value.replace("/", "-")
        if value is not None and (not _PLAIN.fullmatch(stem) or stem.casefold() in {*taken, NO_VALUE}):
            plain = re.sub(r"[^A-Za-z0-9_-]+", "-", value).strip("-")[:40]
            stem = f"{plain or 'value'}-{hashlib.sha256(value.encode()).hexdigest()[:8]}"
        taken.add(stem.casefold())
        stems[value] = stem
    return stems
