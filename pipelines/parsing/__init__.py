"""From lines of text to rows: pure functions, one module for each table.

Nothing here imports Dagster, polars, pandera or a PDF library, so that a parser runs (and is tested) on plain text.
"""
