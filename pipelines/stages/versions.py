"""Which version of a medicine's overview is the current one, and from when to when each was."""

import polars as pl

EXTRA_COLUMNS = ("sha256", "file_name", "source_url", "retrieved_at", "page_count", "is_withdrawn_watermark")


def complete_documents(rows: pl.DataFrame, manifest: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    """Add to the parser's `documents` rows what the file and the reading know: EXTRA_COLUMNS and `seen_number`.

    A document with several names goes by the one it was first seen under.
    """
    first = (
        manifest.filter(pl.col("sha256").is_not_null())
        .sort("seen_number", maintain_order=True)
        .unique("sha256", keep="first", maintain_order=True)
        .select("document_id", "sha256", "file_name", "source_url", "retrieved_at", "seen_number")
    )
    read = lines.select("document_id", "page_count", "is_withdrawn_watermark")
    kept = rows.drop(*EXTRA_COLUMNS, strict=False)
    return kept.join(first, on="document_id", how="left", maintain_order="left").join(
        read, on="document_id", how="left", maintain_order="left"
    )


def set_versions(documents: pl.DataFrame) -> pl.DataFrame:
    """Set `is_current`, `valid_from` and `valid_to` from `product_number`, `last_updated`, `seen_number`, `sha256`.

    Versions of one product number are ordered by `last_updated` (none stated: earliest), then by the order in which
    the warehouse came to know them, then by sha256. The last is current; each ends when the next begins. A document
    without a product number stands alone and is current.
    """
    # A document without a number must not be grouped with the others that have none.
    group = pl.coalesce("product_number", pl.format("without number: {}", "document_id"))
    ordered = documents.with_columns(group.alias("_group"), pl.int_range(pl.len()).alias("_row")).sort(
        "_group", "last_updated", "seen_number", "sha256", nulls_last=False
    )
    return (
        ordered.with_columns(
            is_current=pl.int_range(pl.len(), 0, -1).over("_group") == 1,
            valid_from=pl.col("last_updated"),
            valid_to=pl.col("last_updated").shift(-1).over("_group"),
        )
        .sort("_row")
        .drop("_group", "_row")
    )
