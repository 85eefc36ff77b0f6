"""What a table's contract is made of: the base model, column helpers, keys, row rules.

A module `schemas/<table>.py` declares one pandera model, named `Model`, decorated with its keys:

    @keys(primary=("study_id",), foreign=(ForeignKey(("document_id",), "documents", ("document_id",)),))
    class Model(Facts):
        '''One study ...'''
        study_id: str = identifier("...")

The model's docstring is the table's description, each field's `description` the column's. Everything else (DuckDB
types and comments, the data dictionary, the column schema in the Dagster UI, the export) is derived from it here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData

from schemas.vocabularies import Section, Vocabulary

ID_PATTERN = r"^[0-9a-f]{16}$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
PRODUCT_NUMBER_PATTERN = r"^EMEA/[HV]/[CW]/[0-9]{6}$"
TRIMMED_PATTERN = r"^\S(?s:.*\S)?$"

MAX_VALUE = 1e15
"""Largest number accepted where no smaller limit is known. A limit also keeps NaN out: it compares as above all."""

_DUCKDB_TYPES: dict[pl.DataType, str] = {
    pl.String(): "VARCHAR",
    pl.Int32(): "INTEGER",
    pl.Float64(): "DOUBLE",
    pl.Boolean(): "BOOLEAN",
    pl.Date(): "DATE",
    pl.Datetime("us"): "TIMESTAMP",
}


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns that must hold the key of a row of `table`; a NULL in any of them refers to nothing."""

    columns: tuple[str, ...]
    table: str
    ref_columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column as every user of the contract needs it."""

    name: str
    dtype: pl.DataType
    duckdb_type: str
    nullable: bool
    description: str
    unit: str | None
    enum: type[Vocabulary] | None
    not_future: bool

    @property
    def comment(self) -> str:
        """Description with unit and words, as it stands in DuckDB."""
        parts = [self.description]
        if self.unit:
            parts.append(f"Unit: {self.unit}.")
        if self.enum:
            parts.append("One of: " + ", ".join(self.enum) + ".")
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule over several columns of one row."""

    name: str
    columns: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of a table; `unique` are further column groups that occur once."""

    primary: tuple[str, ...]
    foreign: tuple[ForeignKey, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Contract:
    """One table's contract, derived from its pandera model."""

    name: str
    model: type["Table"]
    description: str
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    unique_keys: tuple[tuple[str, ...], ...]
    columns: list[Column]
    row_rules: list[RowRule]
    polars_schema: pl.Schema = field(repr=False)

    @property
    def column_names(self) -> list[str]:
        """Names of the columns, in order."""
        return [column.name for column in self.columns]

    @property
    def has_provenance(self) -> bool:
        """Whether rows quote a sentence of a section."""
        return issubclass(self.model, Facts)

    @property
    def sort_columns(self) -> tuple[str, ...]:
        """Columns that put rows into reading order; they end in the primary key, so the order is total."""
        names = set(self.column_names)
        reading = [c for c in ("document_id", "position", "section", "char_start") if c in names]
        return tuple(dict.fromkeys([*reading, *self.primary_key]))

    def column(self, name: str) -> Column:
        """The column called `name`; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name!r}")


class Table(pa.DataFrameModel):
    """Base of all tables: exactly the declared columns, nothing is coerced."""

    class Config:
        strict = True
        coerce = False


_KEYS: dict[type[Table], Keys] = {}


def keys(
    primary: tuple[str, ...],
    foreign: tuple[ForeignKey, ...] = (),
    unique: tuple[tuple[str, ...], ...] = (),
) -> Callable[[type[Table]], type[Table]]:
    """Decorator that gives a model its keys."""

    def decorate(model: type[Table]) -> type[Table]:
        _KEYS[model] = Keys(primary, foreign, unique)
        return model

    return decorate


def row_rule(*columns: str, because: str) -> Callable[[Callable[[Any], pl.Expr]], Any]:
    """Decorator: a method that returns a boolean expression becomes a rule of the table.

    In: the columns concerned (they go to `rejected_rows.column_name`) and the rule in words. A row fails where the
    expression is false; NULL passes, since what is not stated breaks no rule.
    """

    def decorate(method: Callable[[Any], pl.Expr]) -> Any:
        def check(cls: type[Table], data: PolarsData) -> pl.LazyFrame:
            return data.lazyframe.select(method(cls).fill_null(True))

        check.__name__ = method.__name__
        # A pandera check has no place for column names of its own; its title is used for nothing else here.
        return pa.dataframe_check(name=method.__name__, title=", ".join(columns), description=because)(check)

    return decorate


def column(
    description: str,
    *,
    unit: str | None = None,
    nullable: bool = False,
    enum: type[Vocabulary] | None = None,
    not_future: bool = False,
    **checks: Any,
) -> Any:
    """A field with its description. `not_future` marks dates that must not lie after the as-of date."""
    if enum is not None:
        checks["isin"] = [str(word) for word in enum]
    metadata = {"unit": unit, "enum": enum, "not_future": not_future}
    return pa.Field(description=description, nullable=nullable, metadata=metadata, **checks)


def text_column(description: str, *, nullable: bool = False, pattern: str = TRIMMED_PATTERN) -> Any:
    """A text field: not empty, no blanks at its edges, or of the given pattern."""
    return column(description, nullable=nullable, str_matches=pattern)


def identifier(description: str, *, nullable: bool = False) -> Any:
    """A row id: 16 lower-case hexadecimal digits."""
    return column(description, nullable=nullable, str_matches=ID_PATTERN)


def document_reference() -> Any:
    """The document that a row was read from."""
    return identifier("Version of the overview that states the row.")


def position_column(of: str) -> Any:
    """Order within the parent, from 0."""
    return column(f"Order of the {of}, from 0.", ge=0)


def flag(description: str, *, nullable: bool = False) -> Any:
    """A yes/no field."""
    return column(description, nullable=nullable)


def confidence_column() -> Any:
    """How sure the reading of a row is."""
    return column(
        "How sure the reading is: 1 where the text can be read in one way only, lower where it could be read in two.",
        unit="share, 0 to 1",
        in_range={"min_value": 0.0, "max_value": 1.0},
    )


def confidence_reason_column() -> Any:
    """Why a row's confidence is below 1."""
    return text_column("Why the confidence is below 1; NULL where it is 1.", nullable=True)


class Facts(Table):
    """Base of all tables whose rows are read from a sentence: where it stands."""

    document_id: str = document_reference()
    section: str = column("Canonical key of the section that the row was read from.", enum=Section)
    page: pl.Int32 = column("Page on which the quoted text starts, from 1.", ge=1)
    char_start: pl.Int32 = column(
        "Where the quote starts in sections.text of that section, in characters from 0.", unit="character", ge=0
    )
    char_end: pl.Int32 = column("Where the quote ends (exclusive), in characters from 0.", unit="character", ge=1)
    quote: str = column(
        "The sentence as read, with its bullet where it has one: sections.text[char_start:char_end].",
        str_length={"min_value": 1},
    )
    parser_version: str = text_column("Version of the parser that read the row.")

    @row_rule("char_start", "char_end", because="a quote ends after it starts")
    def quote_has_length(cls) -> pl.Expr:
        return pl.col("char_end") > pl.col("char_start")


PROVENANCE: tuple[str, ...] = ("section", "page", "char_start", "char_end", "quote", "parser_version")
"""Columns of `Facts` besides `document_id`, in the order in which they close a fact table."""

TO_DOCUMENT = ForeignKey(("document_id",), "documents", ("document_id",))
TO_SECTION = ForeignKey(("document_id", "section"), "sections", ("document_id", "section"))
FACT_KEYS: tuple[ForeignKey, ...] = (TO_DOCUMENT, TO_SECTION)
"""Foreign keys of every fact table."""


def _ordered_names(model: type[Table], known: list[str]) -> list[str]:
    """Own columns as declared, inherited ones (provenance) last."""
    own = [name for name in model.__annotations__ if name in known]
    return own + [name for name in known if name not in own]


def build_contract(name: str, model: type[Table]) -> Contract:
    """Derive the contract of table `name` from its decorated model."""
    schema = model.to_schema()
    table_keys = _KEYS[model]
    columns = []
    for column_name in _ordered_names(model, list(schema.columns)):
        spec = schema.columns[column_name]
        dtype = spec.dtype.type
        metadata = spec.metadata or {}
        columns.append(
            Column(
                name=column_name,
                dtype=dtype,
                duckdb_type=_DUCKDB_TYPES[dtype],
                nullable=spec.nullable,
                description=spec.description or "",
                unit=metadata.get("unit"),
                enum=metadata.get("enum"),
                not_future=bool(metadata.get("not_future")),
            )
        )
    rules = [
        RowRule(str(check.name), tuple((check.title or "").split(", ")), check.description or "")
        for check in schema.checks
    ]
    return Contract(
        name=name,
        model=model,
        description=" ".join((model.__doc__ or "").split()),
        primary_key=table_keys.primary,
        foreign_keys=table_keys.foreign,
        unique_keys=table_keys.unique,
        columns=columns,
        row_rules=rules,
        polars_schema=pl.Schema({c.name: c.dtype for c in columns}),
    )
