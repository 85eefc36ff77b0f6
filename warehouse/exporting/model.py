"""What an export is made of, as plain data: sources to be written, files written, texts that go with them."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.contract import ForeignKey

ATTRIBUTION = "Source: European Medicines Agency"
ATTRIBUTION_FILE = "ATTRIBUTION.txt"
ATTRIBUTION_TEXT = f"""{ATTRIBUTION}

The facts in these tables were read by a program from the European Medicines Agency's EPAR medicine overviews. The
Agency allows reuse of its documents where it is acknowledged as the source. The Agency has not checked these tables;
each row quotes the sentence that it was read from. They are no medical advice.
"""
DICTIONARY_FILE = "DICTIONARY.md"
CROISSANT_FILE = "croissant.json"
PACKAGE_FILE = "datapackage.json"

MARK = "epar_warehouse_table"
"""Key in a Parquet file's metadata by which an export knows its own files."""
TEXT_MARK = "epar_warehouse_export"
"""The same for text files: they hold this word."""

JSON_TYPES = {
    "VARCHAR": "string",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}
"""DuckDB's types as Table Schema names them. An export has no others: dashboards read them all."""


@dataclass(frozen=True)
class Field:
    """One column: `type` is DuckDB's; `enum` the closed list of words, empty where there is none."""

    name: str
    type: str
    description: str
    unit: str | None = None
    nullable: bool = True
    enum: tuple[str, ...] = ()

    @property
    def comment(self) -> str:
        """Description with unit and words, as in DuckDB's comments."""
        parts = [self.description]
        if self.unit:
            parts.append(f"Unit: {self.unit}.")
        if self.enum:
            parts.append("One of: " + ", ".join(self.enum) + ".")
        return " ".join(parts)


@dataclass(frozen=True)
class Source:
    """One table of an export. `query` is a SELECT over the warehouse, `order` what stands after ORDER BY.

    `document_column` names the column by which rows belong to a document, where one does: such tables can be split.
    """

    name: str
    query: str
    order: str
    description: str
    kind: str
    fields: tuple[Field, ...] = ()
    primary_key: tuple[str, ...] = ()
    foreign_keys: "tuple[ForeignKey, ...]" = ()
    document_column: str | None = None

    def with_fields(self, fields: tuple[Field, ...]) -> "Source":
        """The same source with its columns known."""
        return replace(self, fields=fields)


@dataclass(frozen=True)
class WrittenFile:
    """One Parquet file. `path` is relative to the export, with `/`; `part` the value of a split, None where there is
    none."""

    source: Source
    path: str
    part: str | None
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class BuildFacts:
    """What an export says of its origin. Nothing here tells when a run took place: same data, same bytes."""

    code_version: str
    data_date: str | None
    layout: str
    partition_by: str | None

    @property
    def version(self) -> str:
        """Code version and data date: `1.2.0+2026-03-14`."""
        return f"{self.code_version}+{self.data_date}" if self.data_date else self.code_version
