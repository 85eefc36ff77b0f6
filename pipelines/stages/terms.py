"""From side effects to the dictionary of their terms, under its contract."""

from collections.abc import Mapping

import polars as pl

from pipelines.terms.brackets import Bracket
from pipelines.terms.mapping import Mapped, map_terms
from pipelines.terms.user_file import UserTerm
from schemas.errors import ContractError
from schemas.registry import to_frame
from schemas.validation import validate_table

TERMS = "adverse_event_terms"


def terms_table(adverse_events: pl.DataFrame, user: Mapping[str, UserTerm], run_id: str) -> pl.DataFrame:
    """The table `adverse_event_terms` for a frame of `adverse_events` (all versions of all documents).

    Raises ContractError where a row breaks the contract: no document states these rows, so the code is at fault.
    """
    explained = adverse_events.filter(pl.col("explanation").is_not_null())
    brackets = [
        Bracket(*row) for row in explained.select("term", "explanation", "document_id", "quote").unique().rows()
    ]
    rows = [_row(mapped) for mapped in map_terms(adverse_events["term"].to_list(), brackets, user)]
    done = validate_table(TERMS, to_frame(TERMS, rows), run_id)
    if len(done.rejected):
        raise ContractError(f"{TERMS}: {done.rejected.head(1).select('rule', 'row').rows()[0]}")
    return done.valid.sort("term")


def _row(mapped: Mapped) -> dict[str, object]:
    return {
        "term": mapped.term,
        "normalised_term": mapped.normalised_term,
        "basis": str(mapped.basis),
        "steps": ", ".join(mapped.steps) or None,
        "code": mapped.code,
        "evidence_document_id": mapped.evidence.document_id if mapped.evidence else None,
        "evidence_quote": mapped.evidence.quote.strip() if mapped.evidence else None,
    }
