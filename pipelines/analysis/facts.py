"""The facts of one medicine, and the way back from a row to its sentence."""

import difflib
import re
from dataclasses import dataclass
from typing import Any

import duckdb

from pipelines.analysis.opening import rows_of
from pipelines.errors import EparError

FEWEST_DIGITS = 4

# Columns whose values stand in the sentence in the same words; numbers are looked for as they may be printed.
_WORDS = (
    "term", "explanation", "frequency_text", "context", "name", "condition", "population", "partner", "comparator",
    "arm_text", "subpopulation", "text", "number_text", "subheading",
)  # fmt: skip
_NUMBERS = ("n_participants", "value", "numerator", "denominator", "duration_value", "timepoint_value", "min_age_years")


class NotFound(EparError):
    """No medicine, or no row, goes by that name."""


@dataclass(frozen=True, slots=True)
class Traced:
    """One row and where it stands. `row` has the columns of its table, `marks` the words of the quote it was read
    from, as (start, end) in the quote."""

    table_name: str
    row: dict[str, Any]
    fact: str
    document: dict[str, Any]
    section: str
    heading: str | None
    page: int
    char_start: int
    char_end: int
    quote: str
    before: str
    after: str
    marks: tuple[tuple[int, int], ...]


def find_medicine(connection: duckdb.DuckDBPyConnection, wanted: str) -> list[dict[str, Any]]:
    """The versions of one medicine's overview, the current one first.

    `wanted` is its name, product number (in any usual form), active substance or document id; case does not matter.
    Raises NotFound, naming those that come near, where no medicine or more than one goes by it.
    """
    documents = rows_of(
        connection,
        "select d.*, s.names as active_substances from documents as d left join (select document_id, "
        "string_agg(name, ', ' order by position) as names from active_substances group by document_id) as s "
        "using (document_id) order by is_current desc, valid_from desc nulls last, document_id",
    )
    key = " ".join(wanted.split()).lower()
    digits = re.fullmatch(r"(?:emea/h/[cvw]/)?0*(\d+)", key)
    number = f"/{int(digits[1]):06d}" if digits else None

    def names(row: dict[str, Any]) -> set[str]:
        return {str(row[c]).lower() for c in ("medicine_name", "document_id", "active_substances") if row[c]}

    found = [r for r in documents if key in names(r) or (number and str(r["product_number"]).endswith(number))]
    if not found:
        found = [r for r in documents if key and any(name.startswith(key) for name in names(r))]
    keys = {row["product_number"] or row["document_id"] for row in found}
    if len(keys) == 1:
        return found
    if keys:
        listed = sorted({f"{row['medicine_name']} ({row['product_number'] or row['document_id']})" for row in found})
        raise NotFound(f"{len(keys)} medicines go by {wanted!r}: {', '.join(listed)}; name one of them")
    known = {name: row["medicine_name"] for row in documents for name in names(row)}
    near = list(dict.fromkeys(known[n] for n in difflib.get_close_matches(key, known, n=3, cutoff=0.6)))
    hint = f"; did you mean {', '.join(near)}?" if near else '; list them with: epar sql "FROM medicines"'
    raise NotFound(f"there is no medicine {wanted!r} in this warehouse{hint}")


def facts_of(connection: duckdb.DuckDBPyConnection, document_id: str) -> list[dict[str, Any]]:
    """The rows of marts.all_facts of one document, in reading order within each table."""
    return rows_of(
        connection,
        "select * from marts.all_facts where document_id = $1 order by table_name, "
        "(select position from sections as s where s.document_id = all_facts.document_id "
        "and s.section = all_facts.section), "
        "char_start, fact, row_id",
        [document_id],
    )


def trace(connection: duckdb.DuckDBPyConnection, wanted: str) -> Traced:
    """The row with an id, or with an id that begins so. Raises NotFound where there is none, or more than one."""
    key = wanted.strip().lower()
    if not re.fullmatch(r"[0-9a-f]{1,16}(-\d+)?", key):
        raise NotFound(f"{wanted!r} is no row id: an id has 16 digits of 0-9 and a-f; epar show prints them")
    if len(key) < FEWEST_DIGITS:
        raise NotFound(f"{wanted!r} is too short: give at least {FEWEST_DIGITS} digits of the id")
    found = rows_of(connection, "from marts.all_facts where starts_with(row_id, $1) order by row_id limit 6", [key])
    exact = [row for row in found if row["row_id"] == key] or found
    if not exact:
        raise NotFound(f"no fact of this warehouse has the id {wanted!r}; epar show MEDICINE prints ids")
    if len(exact) > 1:
        listed = "; ".join(f"{row['row_id']} ({row['fact']})" for row in exact[:5])
        raise NotFound(f"{wanted!r} is the beginning of more than one id: {listed}")
    return _traced(connection, exact[0])


def _traced(connection: duckdb.DuckDBPyConnection, fact: dict[str, Any]) -> Traced:
    table = str(fact["table_name"])
    if table == "active_substances":
        condition, values = "document_id || '-' || position = $1", [fact["row_id"]]
    else:
        key = _key_of(connection, table)
        condition, values = f'"{key}" = $1', [fact["row_id"]]
    (row,) = rows_of(connection, f'select * from main."{table}" where {condition}', values)
    (document,) = rows_of(connection, "from documents where document_id = $1", [fact["document_id"]])
    (section,) = rows_of(
        connection, "from sections where document_id = $1 and section = $2", [fact["document_id"], fact["section"]]
    )
    start, end, text = row["char_start"], row["char_end"], section["text"]
    return Traced(
        table, row, fact["fact"], document, fact["section"], section["heading"], row["page"], start, end, row["quote"],
        text[max(0, start - 160) : start], text[end : end + 160], tuple(marks(row, _children(connection, table, row))),
    )  # fmt: skip


def _key_of(connection: duckdb.DuckDBPyConnection, table: str) -> str:
    """The id column of a fact table: the first one."""
    (found,) = rows_of(
        connection,
        "select column_name from duckdb_columns() where schema_name = 'main' and table_name = $1 and column_index = 1",
        [table],
    )
    return str(found["column_name"])


def _children(connection: duckdb.DuckDBPyConnection, table: str, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows that belong to the row and may stand in the same sentence: partners, doses, comparators."""
    of = {
        "indications": ("indication_id", ("indication_partners",)),
        "regimens": ("regimen_id", ("regimen_partners", "regimen_doses")),
        "studies": ("study_id", ("study_comparators",)),
    }
    if table not in of:
        return []
    key, children = of[table]
    return [r for child in children for r in rows_of(connection, f"from {child} where {key} = $1", [row[key]])]


def marks(row: dict[str, Any], children: list[dict[str, Any]] | None = None) -> list[tuple[int, int]]:
    """Where in its quote the words and numbers of a row stand, as (start, end), in order and not overlapping.

    A value that is the whole quote marks nothing: then there is nothing to tell apart.
    """
    quote = row["quote"]
    spans: list[tuple[int, int]] = []
    for values in [row, *(children or [])]:
        for name in _WORDS:
            if isinstance(values.get(name), str):
                spans += _places(re.escape(values[name]).replace(r"\ ", r"\s+"), quote)
        for name in _NUMBERS:
            if values.get(name) is not None:
                spans += _places(_number_pattern(float(values[name])), quote)
    if row.get("date") is not None:
        day = row["date"]
        spans += _places(rf"(?:{day.day}\s+{day:%B}\s+)?{day.year}|{day:%B}\s+{day.year}", quote)
    return _merged([span for span in spans if span[1] - span[0] < 0.8 * len(quote)])


def _number_pattern(value: float) -> str:
    """A number as documents print it: 1455, 1,455, 8.4, 30."""
    digits = f"{value:g}" if value != int(value) or abs(value) >= 1e15 else f"{int(value):,}"
    return rf"(?<![\d.,]){re.escape(digits).replace(',', ',?')}(?:\.0)?(?![\d]|[.,]\d)"


def _places(pattern: str, quote: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(pattern, quote, flags=re.IGNORECASE)]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
