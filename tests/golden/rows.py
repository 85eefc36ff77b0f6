"""Rows of whole documents as they should be read: a snapshot of the bundled samples, reviewed by eye when it changes.

`python -m tests.golden.rows` writes `rows/<slug>.json`; git shows what a change of the parser does to whole documents.
"""

import json
import tempfile
from pathlib import Path

import polars as pl

from tests.golden.corpus import HERE, tables_of

ROWS = HERE / "rows"
# What is compared: what a user reads, without ids, offsets and versions.
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("medicine_name", "product_number", "ema_reference", "template", "last_updated", "page_count"),
    "active_substances": ("name",),
    "sections": ("section", "page_start", "page_end", "number_count"),
    "authorisation_events": ("event", "date", "date_precision"),
    "indications": ("condition", "min_age_years", "min_prior_treatments"),
    "indication_age_groups": ("age_group",),
    "indication_partners": ("partner",),
    "regimens": ("route", "form", "frequency_times", "frequency_period", "frequency_unit", "population"),
    "regimen_partners": ("partner",),
    "regimen_doses": ("value", "unit", "per"),
    "studies": ("n_participants", "n_qualifier", "is_main", "comparator_type", "condition", "subheading"),
    "study_comparators": ("comparator",),
    "study_results": ("arm", "value", "unit", "qualifier", "numerator", "denominator", "endpoint_type"),
    "adverse_events": ("term", "explanation", "is_serious", "frequency_text", "band", "context"),
    "contraindications": ("text", "kind"),
    "risk_measures": ("kind", "text"),
    "unclaimed_numbers": ("section", "number_text", "reason"),
}


def snapshot(tables: dict[str, pl.DataFrame]) -> dict[str, dict[str, list[list[object]]]]:
    """Rows by slug and table, in the tables' order, as JSON values."""
    documents = tables["documents"].sort("file_name")
    found: dict[str, dict[str, list[list[object]]]] = {}
    for document_id, file_name in documents.select("document_id", "file_name").iter_rows():
        own = {}
        for table, columns in COLUMNS.items():
            frame = tables[table].filter(pl.col("document_id") == document_id).select(columns)
            own[table] = [[_plain(value) for value in row] for row in frame.iter_rows()]
        found[Path(file_name).stem] = own
    return found


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def read_snapshot() -> dict[str, dict[str, list[list[object]]]]:
    """The stored snapshot."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(ROWS.glob("*.json"))}


def _text(tables: dict[str, list[list[object]]]) -> str:
    """One row a line, so that a difference reads like one."""
    parts = []
    for table, rows in tables.items():
        lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows)
        parts.append(f' "{table}": [\n{lines}\n ]' if rows else f' "{table}": []')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> None:
    """Write the snapshot anew."""
    ROWS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        found = snapshot(tables_of("samples", Path(scratch)))
    for old in ROWS.glob("*.json"):
        old.unlink()
    for slug, tables in found.items():
        (ROWS / f"{slug}.json").write_text(_text(tables), "utf-8")


if __name__ == "__main__":
    main()
