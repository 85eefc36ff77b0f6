"""Errors of the contracts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.validation import Validated


class ContractError(Exception):
    """A frame does not have a contract's columns and types. It stops the run: the code is at fault, not a document."""


class AllRowsRejected(ContractError):
    """Every row of a table that has rows failed its contract. `validated` holds them with their rules."""

    def __init__(self, validated: "Validated") -> None:
        counts = validated.rejected["rule"].value_counts(sort=True).rows()
        rules = ", ".join(f"{rule} ({count})" for rule, count in counts[:5])
        super().__init__(f"every row of {validated.table} ({validated.parsed_count}) was refused: {rules}")
        self.table = validated.table
        self.validated = validated
