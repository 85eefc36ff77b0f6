"""The ledger: every PDF offered has an outcome."""

from datetime import datetime

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.stages.ledger import build_ledger, without_outcome
from pipelines.stages.manifest import MANIFEST_SCHEMA
from pipelines.stages.parse import PARSED_INDEX_SCHEMA
from pipelines.stages.read import LINES_INDEX_SCHEMA
from schemas.validation import validate_table

WHEN = datetime(2026, 1, 1)


def build(*files: tuple[str, str | None, str], refused: tuple[str, ...] = ()) -> pl.DataFrame:
    """A ledger of (name, letter of the content, what happens to it)."""
    manifest, lines, parsed = [], {}, {}
    for number, (name, letter, fate) in enumerate(files):
        sha = letter * 64 if letter else None
        ids = {"sha256": sha, "document_id": sha[:16] if sha else None}
        manifest.append({**ids, "file_name": name, "seen_number": number, "run_id": "r", "seen_at": WHEN})
        manifest[-1]["problem"] = None if sha else "permission denied"
        if sha and fate == "encrypted":
            lines[sha] = {**ids, "outcome": "rejected", "reason": fate, "detail": "password"}
        elif sha:
            lines[sha] = {**ids, "outcome": "read"}
            outcome, reason = {"not_an_overview": ("unsupported", fate), "parser_error": ("rejected", fate)}.get(
                fate, ("parsed", None)
            )
            parsed[sha] = {**ids, "outcome": outcome, "reason": reason, "detail": None}
    return build_ledger(
        pl.DataFrame(manifest, schema=MANIFEST_SCHEMA),
        pl.DataFrame(list(lines.values()), schema=LINES_INDEX_SCHEMA),
        pl.DataFrame(list(parsed.values()), schema=PARSED_INDEX_SCHEMA),
        refused,
    )


def rows(ledger: pl.DataFrame) -> list[tuple[str, str, str | None]]:
    return ledger.select("file_name", "outcome", "reason").rows()


def test_each_fate() -> None:
    ledger = build(
        ("good.pdf", "a", "parsed"),
        ("locked.pdf", "b", "encrypted"),
        ("other.pdf", "c", "not_an_overview"),
        ("bug.pdf", "d", "parser_error"),
        ("closed.pdf", None, ""),
        ("bad-row.pdf", "e", "parsed"),
        refused=("e" * 16,),
    )
    assert rows(ledger) == [
        ("good.pdf", "parsed", None),
        ("locked.pdf", "rejected", "encrypted"),
        ("other.pdf", "unsupported", "not_an_overview"),
        ("bug.pdf", "rejected", "parser_error"),
        ("closed.pdf", "rejected", "unreadable"),
        ("bad-row.pdf", "rejected", "contract"),
    ]
    assert ledger["detail"].to_list()[1] == "password"
    assert ledger["detail"].to_list()[4] == "permission denied"
    assert validate_table("document_ledger", ledger, "r").valid_count == 6


def test_content_under_a_second_name_has_the_outcome_of_the_first() -> None:
    ledger = build(
        ("a.pdf", "a", "parsed"),
        ("copy of a.pdf", "a", "parsed"),
        ("x.pdf", "b", "encrypted"),
        ("y.pdf", "b", "encrypted"),
    )
    assert rows(ledger) == [
        ("a.pdf", "parsed", None),
        ("copy of a.pdf", "parsed", "same_content"),
        ("x.pdf", "rejected", "encrypted"),
        ("y.pdf", "rejected", "encrypted"),
    ]
    assert ledger["detail"].to_list()[1] == "the same bytes as a.pdf"


def test_files_that_could_not_be_read_are_not_taken_for_one_content() -> None:
    assert rows(build(("a.pdf", None, ""), ("b.pdf", None, ""))) == [
        ("a.pdf", "rejected", "unreadable"),
        ("b.pdf", "rejected", "unreadable"),
    ]


def test_a_document_that_a_stage_lost_shows() -> None:
    manifest = pl.DataFrame(
        [
            {
                "sha256": "a" * 64,
                "document_id": "a" * 16,
                "file_name": "a.pdf",
                "seen_number": 1,
                "run_id": "r",
                "seen_at": WHEN,
            }
        ],
        schema=MANIFEST_SCHEMA,
    )
    ledger = build_ledger(manifest, pl.DataFrame(schema=LINES_INDEX_SCHEMA), pl.DataFrame(schema=PARSED_INDEX_SCHEMA))
    assert without_outcome(ledger)["file_name"].to_list() == ["a.pdf"]


def test_an_empty_ledger() -> None:
    assert build().is_empty()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a.pdf", "b.pdf", "c.pdf"]),
            st.sampled_from(["a", "b", None]),
        ),
        unique=True,
        max_size=6,
    ),
    st.sampled_from(["parsed", "encrypted", "not_an_overview", "parser_error"]),
)
@settings(max_examples=40, deadline=None)
def test_no_file_is_without_outcome_and_every_row_fits_the_contract(files: list, fate: str) -> None:
    ledger = build(*((name, letter, fate) for name, letter in files))
    assert len(ledger) == len(files)
    assert without_outcome(ledger).is_empty()
    assert validate_table("document_ledger", ledger, "r").rejected.is_empty()
