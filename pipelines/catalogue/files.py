"""Files of the agency's tables, JSON or XLSX, as rows of text under the names of the JSON's columns."""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipelines.catalogue.columns import column_of_heading, heading_key
from pipelines.errors import CatalogueError

MAX_BYTES = 200_000_000
"""Of the file, and of what a packed one unfolds to. The largest of the agency's has 28 MB."""

HEADER_ROWS = 30
"""The header is looked for in so many rows at the top of a sheet (the agency's is row 9)."""

ROW_NUMBER = "row_number"
Row = dict[str, str]


@dataclass(slots=True)
class AgencyTable:
    """Rows of one file. Each has all known columns, "" where the file has no such column or nothing in the cell."""

    rows: list[Row]
    timestamp: str | None  # when the agency made the file, as it says
    missing: list[str] = field(default_factory=list)  # known columns that the file does not have
    unknown: list[str] = field(default_factory=list)  # headings that no known column has
    extra: list[Mapping[str, object]] = field(default_factory=list)  # for JSON: each row's values that are no text


def read_table(data: bytes, columns: Mapping[str, tuple[str, ...]], required: Sequence[str], name: str) -> AgencyTable:
    """Read a table of the agency's: an XLSX file, a JSON envelope `{"meta", "data"}` or a bare JSON array.

    In: the file's bytes; its columns with other headings; those it must have; the name for messages. Out: its rows in
    order. Raises CatalogueError, in words, where the file is no such table.
    """
    if len(data) > MAX_BYTES:
        raise CatalogueError(f"{name} has {len(data):,} bytes; a table of the agency's has at most {MAX_BYTES:,}")
    if not data.strip():
        raise CatalogueError(f"{name} is empty")
    if data.startswith(b"PK\x03\x04"):
        table = _from_sheet(data, columns, required, name)
    else:
        table = _from_json(data, columns, name)
    absent = [column for column in required if column in table.missing]
    if absent:
        raise CatalogueError(f"{name} is not the agency's table: it has no column {', '.join(absent)}")
    if not table.rows:
        raise CatalogueError(f"{name} has no rows")
    return table


def _from_json(data: bytes, columns: Mapping[str, tuple[str, ...]], name: str) -> AgencyTable:
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise CatalogueError(f"{name} is neither XLSX nor JSON, or is cut off: {error}") from None
    timestamp = None
    if isinstance(content, dict):
        meta = content.get("meta")
        if isinstance(meta, dict) and isinstance(meta.get("timestamp"), str):
            timestamp = meta["timestamp"]
        records = content.get("data")
    else:
        records = content
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise CatalogueError(f'{name} is JSON, but neither a list of records nor {{"meta", "data"}} with one')
    known = column_of_heading(columns)
    headings = list(dict.fromkeys(key for record in records for key in record))
    column_of = {heading: known[heading_key(heading)] for heading in headings if heading_key(heading) in known}
    table = _table([{column_of[k]: v for k, v in record.items() if k in column_of} for record in records], columns)
    table.timestamp = timestamp
    table.missing = [column for column in columns if records and column not in column_of.values()]
    table.unknown = [heading for heading in headings if heading not in column_of]
    table.extra = [{k: v for k, v in record.items() if isinstance(v, dict | list)} for record in records]
    return table


def _table(records: Iterable[Mapping[str, object]], columns: Iterable[str]) -> AgencyTable:
    names = list(columns)
    return AgencyTable([{name: _cell(record.get(name)) for name in names} for record in records], None)


def _cell(value: object) -> str:
    """A value as the agency's JSON would have it: everything is text, dates are dd/mm/yyyy, flags Yes or No."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, dt.datetime | dt.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _from_sheet(data: bytes, columns: Mapping[str, tuple[str, ...]], required: Sequence[str], name: str) -> AgencyTable:
    import python_calamine

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unfolded = sum(entry.file_size for entry in packed.infolist())
        if unfolded > MAX_BYTES:
            raise CatalogueError(f"{name} unfolds to {unfolded:,} bytes, more than a table of the agency's can have")
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [book.get_sheet_by_index(number).to_python() for number in range(len(book.sheet_names))]
    except (zipfile.BadZipFile, python_calamine.CalamineError, OSError, ValueError) as error:
        raise CatalogueError(f"{name} cannot be read as XLSX: {error}") from None
    known = column_of_heading(columns)
    for cells in sheets:
        for number, header in enumerate(cells[:HEADER_ROWS]):
            column_at = {
                place: known[heading_key(str(heading))]
                for place, heading in enumerate(header)
                if heading_key(str(heading)) in known
            }
            if set(required) <= set(column_at.values()):
                rows = [row for row in cells[number + 1 :] if any(str(cell).strip() for cell in row)]
                table = _table([{column: row[place] for place, column in column_at.items()} for row in rows], columns)
                table.timestamp = _made_at(cells[:number])
                table.missing = [column for column in columns if column not in column_at.values()]
                table.unknown = [
                    str(heading)
                    for place, heading in enumerate(header)
                    if place not in column_at and str(heading).strip()
                ]
                return table
    wanted = ", ".join(required)
    raise CatalogueError(f"{name} is not the agency's table: no row among the first {HEADER_ROWS} names {wanted}")


def _made_at(above: Sequence[Sequence[object]]) -> str | None:
    """The date beside 'Output automatically generated ...' above the header."""
    for row in above:
        for place, cell in enumerate(row[:-1]):
            if "generated" in str(cell).lower():
                return _cell(row[place + 1]) or None
    return None
