"""Contracts: one module for each table, the only place where a column is described.

Importing this package is quick: it imports neither pandera nor polars. Use `schemas.registry.contract(table)` for a
table's contract, `schemas.validation` to check frames, `schemas.vocabularies` for the closed word lists.
"""

TABLE_NAMES: tuple[str, ...] = (
    "documents",
    "document_ledger",
    "medicines",
    "sections",
    "active_substances",
    "authorisation_events",
    "indications",
    "indication_age_groups",
    "indication_partners",
    "regimens",
    "regimen_partners",
    "regimen_doses",
    "studies",
    "study_comparators",
    "study_results",
    "adverse_events",
    "adverse_event_terms",
    "contraindications",
    "risk_measures",
    "unclaimed_numbers",
    "rejected_rows",
)
"""All core tables, in load order: a table comes after those that it refers to."""

__all__ = ["TABLE_NAMES"]
