"""Contract of `adverse_event_terms`: the dictionary that groups printed terms for comparison across medicines."""

import polars as pl

from schemas.contract import ForeignKey, Table, column, identifier, keys, row_rule, text_column
from schemas.vocabularies import TermBasis


@keys(primary=("term",), foreign=(ForeignKey(("evidence_document_id",), "documents", ("document_id",)),))
class Model(Table):
    """One term of a side effect as printed, with the normalised term under which medicines can be compared, and the
    basis of the mapping. Join it with adverse_events.term. Terms that no rule brings together stay apart."""

    term: str = text_column("The term exactly as in adverse_events.term.")
    normalised_term: str = text_column(
        "The term to compare by: lower case, British spelling, singular, a lay name replaced by the medical one; or "
        "what the user's own mapping says."
    )
    basis: str = column("The step of the mapping that reaches furthest.", enum=TermBasis)
    steps: str = text_column(
        "All steps of the mapping, in order, split by a comma; NULL for as_printed.", nullable=True
    )
    code: str = text_column("Code of the normalised term, from the user's own mapping; else NULL.", nullable=True)
    evidence_document_id: str = identifier(
        "For document_bracket: a document whose bracket gives both names; else NULL.", nullable=True
    )
    evidence_quote: str = text_column("The sentence of that document which has both names.", nullable=True)

    @row_rule("basis", "steps", because="a mapping has steps unless the term stays as it was printed")
    def steps_fit_basis(cls) -> pl.Expr:
        return (pl.col("basis") == TermBasis.AS_PRINTED.value) == pl.col("steps").is_null()

    @row_rule(
        "evidence_document_id", "evidence_quote", "steps", because="a name learned from a bracket has its sentence"
    )
    def bracket_has_evidence(cls) -> pl.Expr:
        learned = pl.col("steps").str.contains(TermBasis.DOCUMENT_BRACKET.value, literal=True).fill_null(False)
        return (pl.col("evidence_document_id").is_not_null() == learned) & (
            pl.col("evidence_quote").is_not_null() == learned
        )
