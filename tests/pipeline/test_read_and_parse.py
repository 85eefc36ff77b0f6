"""Reading and parsing stages: each document once, whatever happens to the others."""

from datetime import datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from pipelines.errors import WarehouseError
from pipelines.frames import write_parquet
from pipelines.lake import LINES_SCHEMA, Lake, describe_lines, parser_key
from pipelines.progress import NoProgress
from pipelines.sources.folder import list_pdfs
from pipelines.stages import parse as parse_stage
from pipelines.stages.manifest import MANIFEST, MANIFEST_SCHEMA, update_manifest
from pipelines.stages.parse import PARSED_INDEX, load_rows, parse_documents
from pipelines.stages.read import LINES_INDEX, LINES_INDEX_SCHEMA, Effort, StageResult, read_documents
from pipelines.stages.tables import parsed_schemas
from pipelines.workers import Lost
from tests.faults.pdfs import text_pdf

IN_PROCESS = Effort(0, 60)
READER = ("pdfplumber", "test")


class Bench:
    """The first stages on a folder of their own, as the assets run them."""

    def __init__(self, root: Path) -> None:
        self.lake, self.tmp, self.inbox = Lake(root / "lake"), root / "tmp", root / "in"
        self.tmp.mkdir(parents=True)
        self.inbox.mkdir()
        self.runs = 0

    def read(self, reader: tuple[str, str] = READER, effort: Effort = IN_PROCESS) -> StageResult:
        self.runs += 1
        when = datetime(2026, 1, 1) + timedelta(hours=self.runs)
        known = self.lake.read_index(MANIFEST, MANIFEST_SCHEMA)
        manifest = update_manifest(known, list_pdfs([self.inbox]), f"run-{self.runs}", when)
        result = read_documents(manifest, self.lake, self.tmp, reader, effort, NoProgress())
        write_parquet(manifest, self.lake.index_path(MANIFEST), self.tmp)
        write_parquet(result.index, self.lake.index_path(LINES_INDEX), self.tmp)
        return result

    def parse(self, effort: Effort = IN_PROCESS, parser: str | None = None) -> StageResult:
        lines = self.lake.read_index(LINES_INDEX, LINES_INDEX_SCHEMA)
        key = parser or parser_key()
        result = parse_documents(
            lines, f"run-{self.runs}", self.lake, self.tmp, key, parsed_schemas(), effort, NoProgress()
        )
        write_parquet(result.index, self.lake.index_path(PARSED_INDEX), self.tmp)
        return result

    def rows(self, index: pl.DataFrame, table: str) -> pl.DataFrame:
        return load_rows(index, table, self.lake, parser_key(), parsed_schemas()[table])

    def outcomes(self, index: pl.DataFrame) -> list[tuple[str, str | None]]:
        return index.select("outcome", "reason").rows()


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def overviews(bench: Bench, samples: Path) -> Bench:
    for name in ("colvanza-2021.pdf", "bactovane.pdf", "orzentra-procedural-steps.pdf"):
        (bench.inbox / name).write_bytes((samples / name).read_bytes())
    return bench


def test_lines_lie_in_the_lake_with_the_documents_facts(overviews: Bench) -> None:
    result = overviews.read()
    assert overviews.outcomes(result.index) == [("read", None)] * 3
    for row in result.index.iter_rows(named=True):
        path = overviews.lake.root / row["lines_file"]
        frame = pl.read_parquet(path)
        assert dict(frame.schema) == LINES_SCHEMA
        assert len(frame) == row["line_count"] > 0
        assert frame["sha256"].unique().to_list() == [row["sha256"]]
        facts = describe_lines(path)
        assert facts is not None
        assert facts["page_count"] == row["page_count"] == frame["page"].max()


def test_what_did_not_change_is_not_read_again(overviews: Bench) -> None:
    first = overviews.read()
    again = overviews.read()
    assert (first.figures["read"], again.figures["read"], again.figures["unchanged"]) == (3, 0, 3)
    assert again.index.equals(first.index)
    # also where a run was killed before it wrote its index
    overviews.lake.index_path(LINES_INDEX).unlink()
    assert overviews.read().figures["read"] == 0


def test_another_version_of_the_reader_reads_again(overviews: Bench) -> None:
    overviews.read()
    assert overviews.read(("pdfplumber", "newer")).figures["read"] == 3


def test_a_damaged_lines_file_is_read_again(overviews: Bench) -> None:
    row = overviews.read().index.row(0, named=True)
    (overviews.lake.root / row["lines_file"]).write_bytes(b"PAR1 half a file")
    again = overviews.read()
    assert again.figures["read"] == 1
    assert overviews.outcomes(again.index) == [("read", None)] * 3


def test_documents_that_are_not_offered_again_stay(overviews: Bench) -> None:
    first = overviews.read()
    for path in list(overviews.inbox.iterdir())[1:]:
        path.unlink()
    assert overviews.read().index.equals(first.index)


def test_a_lost_index_is_made_anew_from_the_lines(overviews: Bench) -> None:
    first = overviews.read()
    paths = sorted(overviews.inbox.iterdir())
    for path in paths[1:]:
        path.unlink()
    overviews.lake.index_path(LINES_INDEX).unlink()
    again = overviews.read()
    assert again.index.equals(first.index)
    # where the lines are gone too, the document has an outcome that says so
    overviews.lake.index_path(LINES_INDEX).unlink()
    (overviews.lake.root / first.index["lines_file"][2]).unlink()
    assert overviews.outcomes(overviews.read().index)[2] == ("rejected", "unreadable")


def test_an_index_of_an_earlier_version_is_taken_over_and_a_damaged_one_is_not(overviews: Bench) -> None:
    first = overviews.read()
    path = overviews.lake.index_path(LINES_INDEX)
    write_parquet(first.index.drop("char_count").with_columns(old=pl.lit(1)), path, overviews.tmp)
    taken = overviews.lake.read_index(LINES_INDEX, LINES_INDEX_SCHEMA)
    assert dict(taken.schema) == LINES_INDEX_SCHEMA
    assert taken.drop("char_count").equals(first.index.drop("char_count"))
    path.write_bytes(b"PAR1 half")
    with pytest.raises(WarehouseError, match=r"cannot be read .*--fresh"):
        overviews.read()


def test_a_refusal_is_remembered_but_a_passing_one_is_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bench.inbox / "a.pdf").write_bytes(b"no pdf at all")
    assert bench.outcomes(bench.read().index) == [("rejected", "not_a_pdf")]
    assert bench.read().figures["read"] == 0

    def lost(tasks: list, *_: object) -> list:
        return [(task, Lost("time_limit", "took more than 1 seconds")) for task in tasks]

    (bench.inbox / "b.pdf").write_bytes(text_pdf(["Some text that is long enough."]))
    with monkeypatch.context() as patch:
        patch.setattr("pipelines.stages.read.run_tasks", lost)
        assert bench.outcomes(bench.read().index)[1] == ("rejected", "time_limit")
    again = bench.read()
    assert again.figures["read"] == 1
    assert bench.outcomes(again.index)[1] == ("read", None)


def test_a_file_that_changes_between_listing_and_reading_is_refused(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = bench.inbox / "a.pdf"
    file.write_bytes(text_pdf(["One."]))
    listing = list_pdfs([bench.inbox])
    file.write_bytes(text_pdf(["Two."]))
    monkeypatch.setattr("tests.pipeline.test_read_and_parse.list_pdfs", lambda _: listing)
    assert bench.outcomes(bench.read().index) == [("rejected", "unreadable")]


def test_a_defect_of_the_reader_costs_one_document(overviews: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipelines.reading import reader

    real = reader.get_reader

    class Faulty:
        def read(self, data: bytes) -> object:
            if len(data) == len((overviews.inbox / "bactovane.pdf").read_bytes()):
                raise KeyError("secret text of the document")
            return real("pdfplumber").read(data)

    monkeypatch.setattr(reader, "get_reader", lambda name: Faulty())
    index = overviews.read().index
    [(reason, detail)] = index.filter(pl.col("outcome") == "rejected").select("reason", "detail").rows()
    assert reason == "reader_error"
    assert detail.startswith("KeyError at test_read_and_parse.py:")
    assert "secret" not in detail


def test_rows_of_every_document(overviews: Bench) -> None:
    overviews.read()
    result = overviews.parse()
    assert sorted(overviews.outcomes(result.index)) == [
        ("parsed", None),
        ("parsed", None),
        ("unsupported", "not_an_overview"),
    ]
    parsed = result.index.filter(pl.col("outcome") == "parsed")
    assert overviews.rows(result.index, "documents")["document_id"].to_list() == parsed["document_id"].to_list()
    assert result.index["rows"].sum() == sum(len(overviews.rows(result.index, table)) for table in parsed_schemas())


def test_what_did_not_change_is_not_parsed_again(overviews: Bench) -> None:
    overviews.read()
    first = overviews.parse()
    again = overviews.parse()
    assert (first.figures["parsed"], again.figures["parsed"]) == (3, 0)
    assert again.index.equals(first.index)


def test_other_rules_parse_again_from_stored_lines(overviews: Bench) -> None:
    overviews.read()
    overviews.parse()
    for path in overviews.inbox.iterdir():
        path.unlink()
    again = overviews.parse(parser="other-rules")
    assert again.figures["parsed"] == 3
    assert [path.name for path in (overviews.lake.root / "parsed").iterdir()] == ["other-rules"]


def test_parts_that_no_index_names_are_removed_and_missing_ones_parsed_again(overviews: Bench) -> None:
    overviews.read()
    index = overviews.parse().index
    orphan = overviews.lake.part_path(parser_key(), "sections", "killed-run-00000")
    orphan.write_bytes(b"half")
    overviews.lake.part_path(parser_key(), "sections", index["part"][0]).unlink()
    again = overviews.parse()
    assert not orphan.exists()
    assert again.figures["parsed"] == index.filter(pl.col("part") == index["part"][0]).height
    assert len(overviews.rows(again.index, "documents")) == 2


def test_a_defect_of_the_parser_costs_one_document(overviews: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipelines.parsing import document

    real = document.parse_document
    overviews.read()

    def faulty(lines: list, document_id: str) -> object:
        if any("Bactovane" in line.text for line in lines):
            raise ZeroDivisionError("secret text of the document")
        return real(lines, document_id)

    monkeypatch.setattr(document, "parse_document", faulty)
    index = overviews.parse().index
    [(reason, detail)] = index.filter(pl.col("outcome") == "rejected").select("reason", "detail").rows()
    assert reason == "parser_error"
    assert detail.startswith("ZeroDivisionError at test_read_and_parse.py:")
    assert len(overviews.rows(index, "documents")) == 1


def test_of_a_lost_batch_only_the_culprit_is_lost(overviews: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    overviews.read()
    culprit = overviews.lake.read_index(LINES_INDEX, LINES_INDEX_SCHEMA)["sha256"][1]
    real = parse_stage.run_tasks

    def fragile(tasks: list, *arguments: object) -> object:
        for task in tasks:
            if any(document["sha256"] == culprit for document in task["documents"]):
                yield task, Lost("worker_ended", "the process reading it ended with signal 9")
            else:
                yield from real([task], 0, 60)

    monkeypatch.setattr(parse_stage, "run_tasks", fragile)
    index = overviews.parse().index
    assert index.filter(pl.col("outcome") == "rejected").select("sha256", "reason").rows() == [
        (culprit, "parser_error")
    ]
    assert len(index) == 3


def test_worker_processes_give_the_same_rows(overviews: Bench, tmp_path: Path) -> None:
    overviews.read()
    here = overviews.parse()
    frames = {table: overviews.rows(here.index, table) for table in parsed_schemas()}
    other = Bench(tmp_path / "other")
    for path in overviews.inbox.iterdir():
        (other.inbox / path.name).write_bytes(path.read_bytes())
    other.read(effort=Effort(2, 60))
    there = other.parse(effort=Effort(2, 60))
    for table, frame in frames.items():
        assert other.rows(there.index, table).equals(frame), table
