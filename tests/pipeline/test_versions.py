"""Which version of an overview is current, and what `documents` and `medicines` get from it."""

from datetime import date, datetime

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipelines.stages.catalogue import Catalogue, catalogue_frames
from pipelines.stages.manifest import MANIFEST_SCHEMA
from pipelines.stages.read import LINES_INDEX_SCHEMA
from pipelines.stages.versions import complete_documents, set_versions
from schemas.registry import contract

SCHEMA = {
    "document_id": pl.String,
    "sha256": pl.String,
    "product_number": pl.String,
    "medicine_name": pl.String,
    "last_updated": pl.Date,
    "seen_number": pl.Int64,
}


def documents(*rows: tuple[str, str | None, date | None, int]) -> pl.DataFrame:
    """Frames of (id, product number, last updated, seen number)."""
    return pl.DataFrame(
        [
            {"document_id": i, "sha256": i * 4, "product_number": p, "medicine_name": f"M{i}"}
            | {"last_updated": updated, "seen_number": seen}
            for i, p, updated, seen in rows
        ],
        schema=SCHEMA,
    )


def versions(frame: pl.DataFrame) -> dict[str, tuple[bool, date | None, date | None]]:
    rows = set_versions(frame).select("document_id", "is_current", "valid_from", "valid_to").rows()
    return {row[0]: row[1:] for row in rows}


def test_the_latest_is_current_and_ends_the_one_before() -> None:
    old, new = date(2021, 3, 1), date(2024, 5, 1)
    found = versions(documents(("b", "P1", new, 1), ("a", "P1", old, 2), ("c", "P2", old, 3)))
    assert found == {"a": (False, old, new), "b": (True, new, None), "c": (True, old, None)}


def test_a_document_without_a_date_is_older_than_any_with_one() -> None:
    day = date(2021, 3, 1)
    assert versions(documents(("a", "P1", None, 9), ("b", "P1", day, 1))) == {
        "a": (False, None, day),
        "b": (True, day, None),
    }


def test_on_a_tie_the_one_seen_later_is_current_then_the_greater_hash() -> None:
    day = date(2021, 3, 1)
    assert versions(documents(("a", "P1", day, 2), ("b", "P1", day, 1)))["a"][0]
    assert versions(documents(("a", "P1", day, 1), ("b", "P1", day, 1)))["b"][0]


def test_documents_without_a_product_number_stand_alone() -> None:
    day = date(2021, 3, 1)
    assert all(row[0] for row in versions(documents(("a", None, day, 1), ("b", None, day, 2))).values())


def test_no_documents() -> None:
    assert set_versions(documents()).is_empty()


rows = st.lists(
    st.tuples(
        st.sampled_from(["P1", "P2", None]),
        st.one_of(st.none(), st.dates(date(2006, 1, 1), date(2026, 1, 1))),
        st.integers(1, 3),
    ),
    max_size=8,
)


@given(rows)
def test_one_current_version_of_each_medicine_and_no_gaps_between_versions(found: list) -> None:
    frame = documents(*((f"{number:x}", *row) for number, row in enumerate(found)))
    result = set_versions(frame)
    assert result["document_id"].to_list() == frame["document_id"].to_list()
    for (product,), group in result.filter(pl.col("product_number").is_not_null()).group_by("product_number"):
        assert group["is_current"].sum() == 1, product
        assert group.filter("is_current")["valid_to"].is_null().all()
        starts = group.drop_nulls("valid_from")["valid_from"].sort()
        ends = group.drop_nulls("valid_to")["valid_to"].sort()
        assert set(ends) <= set(starts)
        assert (
            (group.drop_nulls("valid_to").select((pl.col("valid_from") <= pl.col("valid_to")).fill_null(True)))
            .to_series()
            .all()
        )


def test_a_document_goes_by_the_name_it_was_first_seen_under() -> None:
    when = datetime(2026, 1, 1)
    common = {"document_id": "a" * 16, "sha256": "a" * 64, "location": "file:///x", "size_bytes": 1, "run_id": "r"}
    names = [
        {**common, "file_name": name, "seen_number": n, "seen_at": when} for name, n in (("z.pdf", 2), ("y.pdf", 1))
    ]
    manifest = pl.DataFrame(names, schema=MANIFEST_SCHEMA)
    lines = pl.DataFrame(
        [{"sha256": "a" * 64, "document_id": "a" * 16, "page_count": 3, "is_withdrawn_watermark": True}],
        schema=LINES_INDEX_SCHEMA,
    )
    done = complete_documents(pl.DataFrame({"document_id": ["a" * 16], "medicine_name": ["M"]}), manifest, lines)
    assert done.select("file_name", "page_count", "is_withdrawn_watermark", "sha256").rows() == [
        ("y.pdf", 3, True, "a" * 64)
    ]


def test_medicines_are_named_as_in_their_current_document() -> None:
    day = date(2021, 3, 1)
    frame = set_versions(documents(("a", "P1", day, 1), ("b", "P1", date(2024, 1, 1), 2), ("c", None, day, 3)))
    medicines = catalogue_frames(Catalogue(), frame, "run").frames["medicines"]
    assert medicines.schema == contract("medicines").polars_schema
    assert medicines.select("product_number", "medicine_name", "current_document_id").rows() == [("P1", "Mb", "b")]
