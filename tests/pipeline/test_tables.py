"""Tables under contract: what is kept, what is refused, what each check says."""

from collections.abc import Callable
from pathlib import Path

import dagster as dg
import polars as pl
import pytest

from pipelines.checks import check_contract, check_ledger, check_provenance, check_references
from pipelines.frames import write_parquet
from pipelines.lake import Lake, parser_key
from pipelines.stages.catalogue import CATALOGUE_TABLES
from pipelines.stages.manifest import MANIFEST, MANIFEST_SCHEMA
from pipelines.stages.parse import PARSED_INDEX, PARSED_INDEX_SCHEMA
from pipelines.stages.read import LINES_INDEX, LINES_INDEX_SCHEMA
from pipelines.stages.tables import MADE_APART, Tables, build_tables, refused_counts
from schemas import TABLE_NAMES
from schemas.errors import AllRowsRejected, ContractError
from schemas.registry import contract

Edit = Callable[[pl.DataFrame], pl.DataFrame]


class Bench:
    """The lake of the sample warehouse, whose parsed rows a test may change before they come under contract."""

    def __init__(self, root: Path, tmp: Path) -> None:
        self.lake, self.tmp = Lake(root / "lake"), tmp

    def edit(self, table: str, edit: Edit, parts: int | None = None) -> None:
        folder = self.lake.root / "parsed" / parser_key() / table
        for path in sorted(folder.glob("*.parquet"))[:parts]:
            write_parquet(edit(pl.read_parquet(path)), path, self.tmp)

    def build(self) -> Tables:
        return build_tables(
            self.lake.read_index(MANIFEST, MANIFEST_SCHEMA),
            self.lake.read_index(LINES_INDEX, LINES_INDEX_SCHEMA),
            self.lake.read_index(PARSED_INDEX, PARSED_INDEX_SCHEMA),
            self.lake,
            parser_key(),
            "run",
        )


@pytest.fixture
def bench(sample_warehouse: Path, tmp_path: Path) -> Bench:
    import shutil

    shutil.copytree(sample_warehouse, tmp_path / "w")
    return Bench(tmp_path / "w", tmp_path)


def where_document(frame: pl.DataFrame, number: int, column: str, value: object) -> pl.DataFrame:
    """Set a column in one row."""
    return frame.with_columns(
        pl.when(pl.int_range(pl.len()) == number).then(pl.lit(value)).otherwise(column).alias(column)
    )


def passed(result: dg.AssetCheckResult) -> bool:
    return result.passed


def test_the_samples_give_every_table(bench: Bench) -> None:
    tables = bench.build()
    assert list(tables.frames) == list(TABLE_NAMES)
    for table, frame in tables.frames.items():
        assert frame.schema == contract(table).polars_schema, table
        # The agency's tables come from its catalogue, which is not among the samples.
        if table not in ("rejected_rows", *MADE_APART, *CATALOGUE_TABLES):
            assert not frame.is_empty(), f"the samples have no row of {table}"


def test_kept_and_refused_rows_are_the_parsed_ones(bench: Bench) -> None:
    bench.edit("adverse_events", lambda frame: where_document(frame, 0, "term", " blank edges "))
    bench.edit("studies", lambda frame: where_document(frame, 0, "n_participants", -5), parts=1)
    tables = bench.build()
    refused = refused_counts(tables.frames["rejected_rows"])
    assert refused["adverse_events"] >= 1
    assert refused["studies"] >= 1
    for table, count in tables.parsed_counts.items():
        assert count == len(tables.frames[table]) + refused.get(table, 0), table
    assert passed(check_ledger(tables.frames, bench.lake))
    check = check_contract(contract("studies"), tables.frames["rejected_rows"])
    assert not passed(check)
    assert check.severity == dg.AssetCheckSeverity.WARN
    assert check.metadata["rows_refused"].value == refused["studies"]
    assert passed(check_contract(contract("sections"), tables.frames["rejected_rows"]))


def test_a_refused_document_takes_its_facts_along_and_is_no_version(bench: Bench) -> None:
    """The newer colvanza is refused, so the older one stays current; its ledger row says why it is not there."""
    documents = bench.build().frames["documents"]
    versions = documents.filter(pl.col("product_number").is_duplicated()).sort("last_updated")
    assert versions["is_current"].to_list() == [False, True]
    newer = versions["document_id"][1]
    bench.edit(
        "documents",
        lambda frame: frame.with_columns(
            template=pl.when(pl.col("document_id") == newer).then(pl.lit("leaflet")).otherwise("template")
        ),
    )
    tables = bench.build()
    left = tables.frames["documents"].filter(pl.col("product_number") == versions["product_number"][0])
    assert left.select("document_id", "is_current", "valid_to").rows() == [(versions["document_id"][0], True, None)]
    ledger = tables.frames["document_ledger"].filter(pl.col("sha256").str.starts_with(newer))
    assert ledger.select("outcome", "reason").rows() == [("rejected", "contract")]
    assert newer not in tables.frames["sections"]["document_id"]
    medicines = tables.frames["medicines"].filter(pl.col("product_number") == versions["product_number"][0])
    assert medicines["current_document_id"].to_list() == [versions["document_id"][0]]
    refused = refused_counts(tables.frames["rejected_rows"])
    for table, count in tables.parsed_counts.items():
        assert count == len(tables.frames[table]) + refused.get(table, 0), table


def test_wrong_columns_stop_the_run(bench: Bench) -> None:
    bench.edit("regimens", lambda frame: frame.rename({"route": "way"}))
    with pytest.raises(ContractError, match=r"regimens.*'route' is missing.*'way' is not in the contract"):
        bench.build()


def test_wrong_columns_of_documents_stop_the_run(bench: Bench) -> None:
    bench.edit("documents", lambda frame: frame.drop("product_number"))
    with pytest.raises(ContractError, match=r"documents.*'product_number' is missing"):
        bench.build()


def test_wrong_types_stop_the_run(bench: Bench) -> None:
    bench.edit("studies", lambda frame: frame.with_columns(pl.col("n_participants").cast(pl.String)), parts=1)
    with pytest.raises(ContractError, match=r"studies.*n_participants.*expected Int32, found String"):
        bench.build()


def test_a_table_without_a_good_row_stops_the_run(bench: Bench) -> None:
    bench.edit("risk_measures", lambda frame: frame.with_columns(kind=pl.lit("nonsense")))
    with pytest.raises(AllRowsRejected, match="risk_measures"):
        bench.build()


def test_the_checks_notice_what_the_contracts_let_through(bench: Bench) -> None:
    frames = bench.build().frames
    events, sections = contract("adverse_events"), contract("sections")
    assert passed(check_references(events, frames))
    assert passed(check_provenance(events, frames))
    assert passed(check_ledger(frames, bench.lake))
    moved = frames | {"adverse_events": frames["adverse_events"].with_columns(pl.col("char_start") + 1)}
    assert not passed(check_provenance(events, moved))
    lost = frames | {"sections": frames["sections"].head(3)}
    assert not passed(check_provenance(events, lost))
    assert not passed(check_references(events, lost))
    assert not passed(check_ledger(lost, bench.lake))
    assert passed(check_references(sections, lost))
    short = frames | {"document_ledger": frames["document_ledger"].head(3)}
    assert not passed(check_ledger(short, bench.lake))
    open_end = frames["document_ledger"].with_columns(outcome=pl.lit(None, pl.String))
    assert not passed(check_ledger(frames | {"document_ledger": open_end}, bench.lake))
