"""Counting, keys, references, quotes: what becomes of refused rows."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest

from schemas.errors import AllRowsRejected, ContractError
from schemas.registry import contract, empty_frame, to_frame
from schemas.validation import (
    Validated,
    validate_quotes,
    validate_references,
    validate_table,
    validate_tables,
)

Judge = Callable[[str, pl.DataFrame], Validated]
Frames = dict[str, pl.DataFrame]
AS_OF = dt.date(2024, 6, 30)


def changed(frame: pl.DataFrame, row: int, **values: Any) -> pl.DataFrame:
    """The frame with other values in one row."""
    number = pl.int_range(pl.len())
    return frame.with_columns(
        pl.when(number == row).then(pl.lit(value, dtype=frame.schema[name])).otherwise(pl.col(name)).alias(name)
        for name, value in values.items()
    )


def test_counts_add_up_and_row_is_kept_as_json(judge: Judge, frames: Frames) -> None:
    frame = changed(frames["adverse_events"], 1, term=" ", confidence=7.0, page=0)
    done = judge("adverse_events", frame)
    assert (done.parsed_count, done.valid_count, done.rejected_count) == (9, 8, 1)
    assert done.rejected.schema == contract("rejected_rows").polars_schema
    rules = done.rejected.select("rule", "column_name", "value").sort("rule", "column_name").rows()
    assert rules == [
        ("doubt_has_reason", "confidence, confidence_reason", "confidence=7.0, confidence_reason=NULL"),
        ("pattern", "term", " "),
        ("range", "confidence", "7.0"),
        ("range", "page", "0"),
    ]
    assert json.loads(done.rejected["row"][0])["term"] == " "
    assert done.rejected["document_id"].unique().to_list() == [frame["document_id"][1]]
    assert done.rejected["run_id"].unique().to_list() == ["run-1"]
    assert judge("rejected_rows", done.rejected).rejected.is_empty()


def test_first_of_equal_ids_is_kept(judge: Judge, frames: Frames) -> None:
    frame = pl.concat([frames["contraindications"], frames["contraindications"], frames["contraindications"][:1]])
    done = judge("contraindications", frame)
    assert done.valid.equals(frames["contraindications"])
    assert done.rejected_count == 4
    assert set(done.rejected.select("rule", "column_name").rows()) == {("primary_key", "contraindication_id")}
    assert done.rejected["rejection_id"].n_unique() == 4


def test_first_good_row_of_equal_ids_is_kept(judge: Judge, frames: Frames) -> None:
    frame = pl.concat([changed(frames["contraindications"], 0, kind="nonsense"), frames["contraindications"][:1]])
    done = judge("contraindications", frame)
    assert done.valid.height == 3
    assert done.rejected.select("rule", "row_index").rows() == [("vocabulary", 0)]


def test_further_unique_keys(judge: Judge, frames: Frames) -> None:
    two = changed(frames["studies"], 1, position=0)
    assert judge("studies", two).rejected.select("rule", "column_name").rows() == [("unique", "document_id, position")]


def test_ledger_rows_without_a_hash_are_one(judge: Judge, rows: dict[str, list[dict[str, Any]]]) -> None:
    unread = next(row for row in rows["document_ledger"] if row["sha256"] is None)
    done = judge("document_ledger", to_frame("document_ledger", [unread, unread, {**unread, "file_name": "b.pdf"}]))
    assert (done.valid_count, done.rejected_count) == (2, 1)


def test_every_row_refused_stops_the_run(frames: Frames) -> None:
    frame = frames["risk_measures"].with_columns(kind=pl.lit("nonsense"))
    with pytest.raises(
        AllRowsRejected, match=r"every row of risk_measures \(3\) was refused: vocabulary \(3\)"
    ) as stop:
        validate_table("risk_measures", frame, "run-1")
    assert stop.value.validated.rejected_count == 3
    assert stop.value.table == "risk_measures"


def test_empty_table_is_valid() -> None:
    assert validate_table("risk_measures", empty_frame("risk_measures"), "run-1").valid_count == 0


def test_wrong_columns_stop_the_run(frames: Frames) -> None:
    frame = (
        frames["studies"].drop("is_main").with_columns(colour=pl.lit("red"), position=pl.col("position").cast(pl.Int64))
    )
    with pytest.raises(ContractError) as stop:
        validate_table("studies", frame, "run-1")
    message = str(stop.value)
    assert "table studies" in message
    assert "column 'is_main' is missing (expected Boolean)" in message
    assert "column 'colour' is not in the contract (found String)" in message
    assert "column 'position' is of the wrong type: expected Int32, found Int64" in message


def test_column_order_does_not_matter(judge: Judge, frames: Frames) -> None:
    turned = frames["studies"].select(reversed(frames["studies"].columns))
    assert judge("studies", turned).valid.equals(frames["studies"])


def test_as_of_defaults_to_today(frames: Frames) -> None:
    tomorrow = dt.date.today() + dt.timedelta(days=1)
    done = validate_table("authorisation_events", changed(frames["authorisation_events"], 0, date=tomorrow), "run-1")
    assert done.rejected.select("rule", "column_name").rows() == [("not_in_future", "date")]
    assert validate_table("authorisation_events", frames["authorisation_events"], "r").rejected.is_empty()


def test_row_index_counts_within_the_document(judge: Judge, frames: Frames) -> None:
    """A row is named alike whether its document is validated alone or with others."""
    frame = frames["adverse_events"]
    last = frame.height - 1
    together = judge("adverse_events", changed(frame, last, term=" "))
    own = frame.filter(pl.col("document_id") == frame["document_id"][last])
    alone = judge("adverse_events", changed(own, own.height - 1, term=" "))
    assert together.rejected.equals(alone.rejected)


def test_all_is_well(frames: Frames) -> None:
    done = validate_tables(frames, "run-1", as_of=AS_OF)
    assert done.rejected.is_empty()
    assert all(done.valid[table].equals(frame) for table, frame in frames.items())


def test_quote_must_be_the_slice(frames: Frames) -> None:
    broken = changed(frames["contraindications"], 0, quote="It must not be used in people with low gold.")
    done = validate_quotes({"sections": frames["sections"], "contraindications": broken}, "run-1")["contraindications"]
    assert done.rejected.select("stage", "rule", "column_name").rows() == [("quote", "quote", "quote")]
    assert done.valid_count + done.rejected_count == done.parsed_count


def test_quote_offsets_count_characters_not_bytes(frames: Frames) -> None:
    sections = changed(frames["sections"], 0, text="“Žeľtravix” • naïve 😀 text")
    text = sections["text"][0]
    row = frames["contraindications"][:1].with_columns(
        document_id=pl.lit(sections["document_id"][0]),
        section=pl.lit(sections["section"][0]),
        char_start=pl.lit(text.index("naïve"), dtype=pl.Int32),
        char_end=pl.lit(len(text), dtype=pl.Int32),
        quote=pl.lit(text[text.index("naïve") :]),
    )
    assert validate_quotes({"sections": sections, "contraindications": row}, "r")["contraindications"].valid_count == 1


def test_quote_beyond_the_text(frames: Frames) -> None:
    broken = changed(frames["contraindications"], 0, char_end=99_999)
    broken = changed(broken, 0, quote=broken["quote"][0] + "x")
    done = validate_quotes({"sections": frames["sections"], "contraindications": broken}, "run-1")["contraindications"]
    assert done.rejected_count == 1


def test_number_text_must_be_the_slice(frames: Frames) -> None:
    broken = changed(frames["unclaimed_numbers"], 0, number_text="8")
    done = validate_quotes({"sections": frames["sections"], "unclaimed_numbers": broken}, "run-1")["unclaimed_numbers"]
    assert done.rejected.select("rule", "column_name", "value").rows() == [("number_text", "number_text", "8")]


def test_quotes_need_sections(frames: Frames) -> None:
    with pytest.raises(ContractError, match="without the table sections"):
        validate_quotes({"contraindications": frames["contraindications"]}, "run-1")


def test_unknown_parent(frames: Frames) -> None:
    tables = {**frames, "study_results": changed(frames["study_results"], 0, study_id="0" * 16)}
    done = validate_references(tables, "run-1")["study_results"]
    assert done.rejected.select("stage", "rule", "column_name", "value").rows() == [
        ("reference", "foreign_key", "study_id", "0" * 16)
    ]


def test_optional_reference_may_be_null_but_not_dangling(frames: Frames) -> None:
    assert frames["adverse_events"]["regimen_id"].null_count()
    tables = {**frames, "adverse_events": changed(frames["adverse_events"], 0, regimen_id="0" * 16)}
    done = validate_references(tables, "run-1")["adverse_events"]
    assert done.rejected.select("rule", "column_name").rows() == [("foreign_key", "regimen_id")]


def test_fact_of_a_section_that_is_not_there(frames: Frames) -> None:
    tables = {**frames, "contraindications": changed(frames["contraindications"], 0, section="awaited")}
    done = validate_references(tables, "run-1")["contraindications"]
    assert done.rejected.select("rule", "column_name", "value").rows() == [
        ("foreign_key", "document_id, section", f"document_id={done.rejected['document_id'][0]}, section=awaited")
    ]


def test_reference_to_a_table_that_was_not_given(frames: Frames) -> None:
    with pytest.raises(ContractError, match="studies refers to documents, which was not given"):
        validate_references({"studies": frames["studies"]}, "run-1")


def test_refused_parent_takes_its_children_along(frames: Frames) -> None:
    studies = changed(frames["studies"], 0, n_participants=0)
    done = validate_tables({**frames, "studies": studies}, "run-1", as_of=AS_OF)
    lost = frames["studies"]["study_id"][0]
    for table in ("study_results", "study_comparators"):
        children = frames[table].filter(pl.col("study_id") == lost).height
        rows = done.rejected.filter(pl.col("table_name") == table)
        assert children > 0
        assert rows.height == children
        assert rows["rule"].unique().to_list() == ["parent_rejected"]
        assert lost not in done.valid[table]["study_id"]
    for table, frame in frames.items():
        assert done.valid[table].height + done.rejected_count(table) == done.parsed_count[table] == frame.height


def test_refused_document_takes_everything_along(frames: Frames) -> None:
    bad = frames["documents"]["document_id"][2]
    done = validate_tables({**frames, "documents": changed(frames["documents"], 2, page_count=0)}, "run-1", as_of=AS_OF)
    for table, frame in frames.items():
        assert done.valid[table].height + done.rejected_count(table) == frame.height
        if "document_id" in frame.columns:
            assert bad not in done.valid[table]["document_id"]
    assert done.valid["sections"].height
    cascade = done.rejected.filter(pl.col("stage") == "reference")
    assert cascade["rule"].unique().to_list() == ["parent_rejected"]
    assert validate_table("rejected_rows", done.rejected, "run-1").rejected.is_empty()


def test_one_bad_document_does_not_stop_the_others(frames: Frames) -> None:
    """All rows of a table may belong to the document that was refused."""
    bad = frames["documents"]["document_id"][2]
    only = frames["risk_measures"].filter(pl.col("document_id") == bad)
    tables = {**frames, "risk_measures": only, "documents": changed(frames["documents"], 2, page_count=0)}
    done = validate_tables(tables, "run-1", as_of=AS_OF)
    assert done.valid["risk_measures"].is_empty()
    assert done.rejected_count("risk_measures") == 1


def test_all_orphans_stop_the_run(frames: Frames) -> None:
    orphans = frames["study_results"].with_columns(study_id=pl.lit("0" * 16))
    with pytest.raises(AllRowsRejected, match="every row of study_results"):
        validate_references({**frames, "study_results": orphans}, "run-1")


def test_validation_gives_the_same_twice(frames: Frames) -> None:
    tables = {**frames, "documents": changed(frames["documents"], 2, page_count=0)}
    first, second = (validate_tables(tables, "run-1", as_of=AS_OF) for _ in range(2))
    assert first.rejected.equals(second.rejected)


def test_big_frames_are_quick(frames: Frames) -> None:
    """100,000 side effects, a fifth of them bad, in seconds: validation must not be the slow part of a run."""
    import time

    many = pl.concat([frames["adverse_events"]] * 11_200).with_row_index("n")
    bad = pl.col("n") % 5 == 0
    many = many.with_columns(
        adverse_event_id=pl.col("n").cast(pl.String).str.zfill(16),
        confidence=pl.when(bad).then(7.0).otherwise(pl.col("confidence")),
    ).drop("n")
    start = time.perf_counter()
    done = validate_table("adverse_events", many, "run-1")
    assert done.rejected_count == 20_160
    assert time.perf_counter() - start < 20
