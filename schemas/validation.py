"""Frames against contracts: which rows are kept, which are refused and by which rule. Nothing is dropped in silence.

Three stages, each giving valid and refused rows of each table:

1. `validate_table`: the table's own contract (types, NULLs, vocabularies, ranges, row rules, keys, dates);
2. `validate_quotes`: quotes against the text of their section;
3. `validate_references`: foreign keys; a refused parent takes its children with it.

`validate_tables` runs all three. In each, rows seen = rows valid + rows refused (`Validated.parsed_count`).
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandera.errors
import polars as pl

from schemas import TABLE_NAMES
from schemas.contract import Contract
from schemas.errors import AllRowsRejected, ContractError
from schemas.registry import contract, empty_frame
from schemas.rejection import INDEX, Failures, rejected_frame, row_identity
from schemas.vocabularies import RejectionStage, Rule

__all__ = [
    "AllRowsRejected",
    "ContractError",
    "Validated",
    "ValidatedTables",
    "check_columns",
    "validate_quotes",
    "validate_references",
    "validate_table",
    "validate_tables",
]

_RULE_OF_CHECK = {
    "isin": Rule.VOCABULARY,
    "str_matches": Rule.PATTERN,
    "str_length": Rule.PATTERN,
    "not_nullable": Rule.NOT_NULL,
    "in_range": Rule.RANGE,
    "greater_than_or_equal_to": Rule.RANGE,
    "greater_than": Rule.RANGE,
    "less_than_or_equal_to": Rule.RANGE,
    "less_than": Rule.RANGE,
}


@dataclass(frozen=True)
class Validated:
    """One table after a stage. `valid` has the contract's columns; `rejected` those of `rejected_rows`."""

    table: str
    valid: pl.DataFrame
    rejected: pl.DataFrame
    parsed_count: int

    @property
    def valid_count(self) -> int:
        """Rows kept."""
        return self.valid.height

    @property
    def rejected_count(self) -> int:
        """Rows refused (each counted once, however many rules it failed)."""
        return self.rejected.select(row_identity()).n_unique() if self.rejected.height else 0


@dataclass(frozen=True)
class ValidatedTables:
    """All tables after all stages. `parsed_count` = rows that came in, by table."""

    valid: dict[str, pl.DataFrame]
    rejected: pl.DataFrame
    parsed_count: dict[str, int]

    def rejected_count(self, table: str) -> int:
        """Rows of `table` refused in any stage, each counted once."""
        rows = self.rejected.filter(pl.col("table_name") == table)
        return rows.select(row_identity()).n_unique() if rows.height else 0


def check_columns(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with its columns in the contract's order.

    Raises ContractError naming table, column, expected and found type where a column is missing, unknown or of
    another type: that is a defect of the code, and no row of such a frame can be trusted.
    """
    schema = contract(table).polars_schema
    found = frame.schema
    problems = [f"column {name!r} is missing (expected {dtype})" for name, dtype in schema.items() if name not in found]
    problems += [
        f"column {name!r} is not in the contract (found {dtype})" for name, dtype in found.items() if name not in schema
    ]
    problems += [
        f"column {name!r} is of the wrong type: expected {dtype}, found {found[name]}"
        for name, dtype in schema.items()
        if name in found and found[name] != dtype
    ]
    if problems:
        raise ContractError(f"table {table}: " + "; ".join(problems))
    return frame.select(schema.names())


def validate_table(table: str, frame: pl.DataFrame, run_id: str, *, as_of: dt.date | None = None) -> Validated:
    """Check a table against its own contract.

    In: a frame with the contract's columns and types; the run to name in refused rows; the day after which dates are
    in the future (default: today). Out: valid and refused rows. Of rows with the same key, the first that is good
    otherwise is kept. Raises ContractError (columns or types), AllRowsRejected (rows, but none valid).
    """
    of = contract(table)
    frame = check_columns(table, frame)
    failures = _pandera_failures(of, frame)
    _add_future_dates(of, frame, as_of or dt.date.today(), failures)
    _add_key_failures(of, frame, failures)
    return _split(of, frame, failures, RejectionStage.CONTRACT, run_id)


def _pandera_failures(of: Contract, frame: pl.DataFrame) -> Failures:
    failures = Failures()
    try:
        of.model.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        columns_of_rule = {rule.name: ", ".join(rule.columns) for rule in of.row_rules}
        cases = errors.failure_cases.select("column", "check", "index")
        for (column, check), group in cases.group_by("column", "check", maintain_order=True):
            name = str(check).partition("(")[0]
            indexes = group["index"]
            if indexes.null_count():
                raise ContractError(f"table {of.name}: {column}: {check} failed without a row") from errors
            if name in columns_of_rule:
                failures.add(name, columns_of_rule[name], indexes)
            elif name in _RULE_OF_CHECK:
                failures.add(_RULE_OF_CHECK[name], str(column), indexes)
            else:
                raise ContractError(f"table {of.name}: {column}: unknown check {check}") from errors
    return failures


def _add_future_dates(of: Contract, frame: pl.DataFrame, as_of: dt.date, failures: Failures) -> None:
    for column in of.columns:
        if column.not_future:
            later = frame[column.name].cast(pl.Date) > as_of
            failures.add(Rule.NOT_IN_FUTURE, column.name, _where(later))


def _add_key_failures(of: Contract, frame: pl.DataFrame, failures: Failures) -> None:
    """Duplicates among rows that are good otherwise; the first stays. The primary key comes first, NULLs are equal in
    it; in further unique keys a NULL differs from all, as in SQL."""
    for rule, key in [(Rule.PRIMARY_KEY, of.primary_key), *((Rule.UNIQUE, key) for key in of.unique_keys)]:
        good = frame.select(key).with_row_index(INDEX).filter(~pl.col(INDEX).is_in(failures.rows().implode()))
        if rule is Rule.UNIQUE:
            good = good.drop_nulls(key)
        repeated = good.filter(~pl.struct(key).is_first_distinct())
        failures.add(rule, ", ".join(key), repeated[INDEX])


def validate_quotes(tables: Mapping[str, pl.DataFrame], run_id: str) -> dict[str, Validated]:
    """Check the quotes of all fact tables against the sections.

    In: frames by table, `sections` among them where there is any fact table. Out: each given table; those without
    quotes unchanged. A row whose section does not exist is left for `validate_references`. Raises ContractError
    (no sections given), AllRowsRejected.
    """
    texts: pl.DataFrame | None = None
    result = {}
    for table in _in_load_order(tables):
        of, frame = contract(table), check_columns(table, tables[table])
        failures = Failures()
        if of.has_provenance:
            if texts is None:
                if "sections" not in tables:
                    raise ContractError(f"quotes of {table} cannot be checked without the table sections")
                texts = tables["sections"].select("document_id", "section", pl.col("text").alias("__text"))
            joined = frame.join(texts, on=["document_id", "section"], how="left", maintain_order="left")
            failures.add(Rule.QUOTE, "quote", _where(_slice_differs(joined, "char_start", "char_end", "quote")))
            if "number_char_start" in frame.columns:
                differs = _slice_differs(joined, "number_char_start", "number_char_end", "number_text")
                failures.add(Rule.NUMBER_TEXT, "number_text", _where(differs))
        result[table] = _split(of, frame, failures, RejectionStage.QUOTE, run_id)
    return result


def _slice_differs(joined: pl.DataFrame, start: str, end: str, expected: str) -> pl.Series:
    cut = pl.col("__text").str.slice(pl.col(start), pl.col(end) - pl.col(start))
    return joined.select((cut != pl.col(expected)) & pl.col("__text").is_not_null()).to_series()


def validate_references(
    tables: Mapping[str, pl.DataFrame], run_id: str, *, rejected: pl.DataFrame | None = None
) -> dict[str, Validated]:
    """Check all foreign keys, parents first, so that a refused parent takes its children with it.

    In: frames by table, with every table that they refer to; rows refused in earlier stages, if any. Out: each given
    table. The rule is `parent_rejected` where the parent is known to have been refused, `foreign_key` where there
    never was one. Raises ContractError (a table referred to is not given) and AllRowsRejected (every row of a table
    refers to something that never was; one bad document that held all rows of a table does not stop the others).
    """
    refused: dict[str, pl.DataFrame] = {}
    result: dict[str, Validated] = {}
    for table in _in_load_order(tables):
        of, frame = contract(table), check_columns(table, tables[table])
        failures = Failures()
        for key in of.foreign_keys:
            if key.table not in tables:
                raise ContractError(f"{table} refers to {key.table}, which was not given")
            parents = result[key.table].valid.select(key.ref_columns).unique()
            # A row is refused by its first key that fails: the nearest parent tells most.
            child = frame.select(key.columns).with_row_index(INDEX).drop_nulls(key.columns)
            child = child.filter(~pl.col(INDEX).is_in(failures.rows().implode()))
            orphans = child.join(parents, left_on=key.columns, right_on=key.ref_columns, how="anti", nulls_equal=False)
            if orphans.is_empty():
                continue
            lost = _refused_keys(key.table, key.ref_columns, refused, rejected)
            known = orphans.join(lost, left_on=key.columns, right_on=key.ref_columns, how="semi")
            unknown = orphans.filter(~pl.col(INDEX).is_in(known[INDEX].implode()))
            failures.add(Rule.PARENT_REJECTED, ", ".join(key.columns), known[INDEX].sort())
            failures.add(Rule.FOREIGN_KEY, ", ".join(key.columns), unknown[INDEX].sort())
        result[table] = _split(of, frame, failures, RejectionStage.REFERENCE, run_id)
        refused[table] = frame.join(
            result[table].valid.select(of.primary_key), on=list(of.primary_key), how="anti", nulls_equal=True
        )
    return result


def _refused_keys(
    table: str, columns: tuple[str, ...], refused: Mapping[str, pl.DataFrame], rejected: pl.DataFrame | None
) -> pl.DataFrame:
    """Keys of the rows of `table` that were refused, in this stage or an earlier one."""
    now = refused[table].select(columns)
    if rejected is None:
        return now.unique()
    schema = {name: contract(table).polars_schema[name] for name in columns}
    earlier = (
        rejected.filter(pl.col("table_name") == table)
        .select(pl.col("row").str.json_decode(pl.Struct(schema)).alias("row"))
        .unnest("row")
        .select(columns)
    )
    return pl.concat([now, earlier]).unique()


def validate_tables(
    tables: Mapping[str, pl.DataFrame], run_id: str, *, as_of: dt.date | None = None
) -> ValidatedTables:
    """Run all stages on all tables.

    In: frames by table; a table that is not given counts as empty. Out: valid rows of every table but
    `rejected_rows`, and the refused ones. Raises ContractError, AllRowsRejected.
    """
    names = [name for name in TABLE_NAMES if name != "rejected_rows"]
    unknown = sorted(set(tables) - set(names))
    if unknown:
        raise ContractError(f"these are no tables to validate: {', '.join(unknown)}")
    frames = {name: tables.get(name, empty_frame(name)) for name in names}
    counts = {name: frame.height for name, frame in frames.items()}
    stage = {name: validate_table(name, frame, run_id, as_of=as_of) for name, frame in frames.items()}
    rejected = [done.rejected for done in stage.values()]
    stage = validate_quotes({name: done.valid for name, done in stage.items()}, run_id)
    rejected += [done.rejected for done in stage.values()]
    stage = validate_references(
        {name: done.valid for name, done in stage.items()}, run_id, rejected=pl.concat(rejected)
    )
    rejected += [done.rejected for done in stage.values()]
    return ValidatedTables({name: done.valid for name, done in stage.items()}, pl.concat(rejected), counts)


def _in_load_order(tables: Mapping[str, pl.DataFrame]) -> Iterable[str]:
    unknown = sorted(set(tables) - set(TABLE_NAMES))
    if unknown:
        raise ContractError(f"there are no tables {', '.join(unknown)}")
    return [name for name in TABLE_NAMES if name in tables]


def _where(mask: pl.Series) -> pl.Series:
    return mask.fill_null(False).arg_true()


def _split(of: Contract, frame: pl.DataFrame, failures: Failures, stage: RejectionStage, run_id: str) -> Validated:
    bad = failures.rows()
    if bad.is_empty():
        return Validated(of.name, frame, empty_frame("rejected_rows"), frame.height)
    valid = frame.with_row_index(INDEX).filter(~pl.col(INDEX).is_in(bad.implode())).drop(INDEX)
    done = Validated(of.name, valid, rejected_frame(of, frame, failures, stage, run_id), frame.height)
    if valid.is_empty() and not failures.only(Rule.PARENT_REJECTED):
        raise AllRowsRejected(done)
    return done
