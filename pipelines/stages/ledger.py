"""The ledger: what became of every PDF offered. No row of the manifest is without an outcome."""

from collections.abc import Collection

import polars as pl


def build_ledger(
    manifest: pl.DataFrame, lines: pl.DataFrame, parsed: pl.DataFrame, refused_documents: Collection[str] = ()
) -> pl.DataFrame:
    """One row for each PDF content under each name, with its outcome.

    In: MANIFEST_SCHEMA, LINES_INDEX_SCHEMA, PARSED_INDEX_SCHEMA, and the ids of documents whose own row failed its
    contract. Out: the columns of `document_ledger`, in the order in which PDFs were first seen. Content under a second
    name has the outcome of the first; where that is `parsed`, its reason is `same_content`.
    """
    read = lines.select("sha256", "outcome", "reason", "detail")
    rows = parsed.select("sha256", "outcome", "reason", "detail")
    contract = pl.col("document_id").is_in(list(refused_documents)).fill_null(False)
    unreadable = pl.col("sha256").is_null()
    joined = (
        manifest.join(read, on="sha256", how="left", suffix="_read", maintain_order="left")
        .rename({"outcome": "outcome_read", "reason": "reason_read", "detail": "detail_read"})
        .join(rows, on="sha256", how="left", maintain_order="left")
        .with_columns(
            first_name=pl.col("file_name").first().over("sha256"), number=pl.int_range(pl.len()).over("sha256")
        )
    )
    second = (pl.col("number") > 0) & (pl.col("outcome") == "parsed") & ~unreadable & ~contract
    refused_read = pl.col("outcome_read") == "rejected"
    return joined.select(
        "sha256",
        "file_name",
        pl.when(unreadable | refused_read | contract).then(pl.lit("rejected")).otherwise("outcome").alias("outcome"),
        pl.when(unreadable)
        .then(pl.lit("unreadable"))
        .when(refused_read)
        .then("reason_read")
        .when(contract)
        .then(pl.lit("contract"))
        .when(second)
        .then(pl.lit("same_content"))
        .otherwise("reason")
        .alias("reason"),
        pl.when(unreadable)
        .then("problem")
        .when(refused_read)
        .then("detail_read")
        .when(contract)
        .then(pl.lit("the document's own row failed its contract; see rejected_rows"))
        .when(second)
        .then(pl.format("the same bytes as {}", "first_name"))
        .otherwise("detail")
        .alias("detail"),
        "run_id",
        "seen_at",
    )


def without_outcome(ledger: pl.DataFrame) -> pl.DataFrame:
    """Ledger rows that have no outcome: there are none unless a stage lost a document."""
    return ledger.filter(pl.col("outcome").is_null())
