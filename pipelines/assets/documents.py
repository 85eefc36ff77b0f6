"""From PDFs to raw rows, each document once: lines, then parsed documents."""

import dagster as dg
import polars as pl
from pydantic import Field

from pipelines.assets import OWNERS
from pipelines.errors import SettingError
from pipelines.lake import parser_key
from pipelines.metadata import frame_schema
from pipelines.progress import Progress
from pipelines.reading.reader import DEFAULT_READER, get_reader
from pipelines.resources import Warehouse, Workers
from pipelines.runs import log_file
from pipelines.stages.parse import PARSED_INDEX, PARSED_INDEX_SCHEMA, parse_documents
from pipelines.stages.read import LINES_INDEX, LINES_INDEX_SCHEMA, read_documents
from pipelines.stages.tables import parsed_schemas

LINES_DESCRIPTIONS = {
    "sha256": "SHA-256 of the PDF's bytes.",
    "document_id": "The first 16 digits of sha256.",
    "reader": "Name and version of the reader.",
    "outcome": "`read` or `rejected`.",
    "reason": "Why a file was rejected.",
    "detail": "The reason in words.",
    "page_count": "Pages of the PDF.",
    "line_count": "Lines read, running footers and the like included.",
    "char_count": "Characters of body text.",
    "is_withdrawn_watermark": "Whether pages carry the watermark of a medicine that is no longer authorised.",
    "lines_file": "Where the lines lie, below the lake.",
}
PARSED_DESCRIPTIONS = {
    "sha256": "SHA-256 of the PDF's bytes.",
    "document_id": "The first 16 digits of sha256.",
    "lines_file": "The lines that were parsed, below the lake.",
    "parser": "Version of the parser, with a fingerprint of its rules.",
    "outcome": "`parsed`, `unsupported` or `rejected`.",
    "reason": "Why a document was not parsed.",
    "detail": "The reason in words.",
    "rows": "Rows in all tables together.",
    "part": "Which part of the lake holds the rows.",
}


class Reading(dg.Config):
    """How PDFs are read."""

    reader: str = Field(default=DEFAULT_READER, description="Name of the reader.")


@dg.asset(
    name=LINES_INDEX,
    group_name="reading",
    kinds={"pdf", "parquet"},
    owners=OWNERS,
    io_manager_key="lake_io_manager",
    metadata={"dagster/column_schema": frame_schema(LINES_INDEX_SCHEMA, LINES_DESCRIPTIONS)},
)
def lines(
    context: dg.AssetExecutionContext,
    config: Reading,
    warehouse: Warehouse,
    workers: Workers,
    progress: dg.ResourceParam[Progress],
    pdf_manifest: pl.DataFrame,
) -> pl.DataFrame:
    """Each PDF as lines of text with page, position and font: one Parquet file a document in the lake, and here its
    index. A PDF whose lines are in the lake already is not read again."""
    try:
        reader = get_reader(config.reader)
    except ValueError as error:
        raise SettingError(str(error)) from None
    folder = warehouse.paths
    effort = workers.effort(log_file(folder, context.run.run_id))
    result = read_documents(pdf_manifest, warehouse.lake, folder.tmp, (reader.name, reader.version), effort, progress)
    warehouse.record.settings |= {"reader": f"{reader.name}-{reader.version}", "workers": effort.workers}
    warehouse.record.stages[LINES_INDEX] = result.figures
    warehouse.save()
    context.log.info(f"read {result.figures['read']} PDFs, {result.figures['unchanged']} unchanged")
    context.add_output_metadata({**result.figures, "folder": dg.MetadataValue.path(folder.lake / "lines")})
    return result.index


@dg.asset(
    name=PARSED_INDEX,
    group_name="parsing",
    kinds={"python", "parquet"},
    owners=OWNERS,
    io_manager_key="lake_io_manager",
    metadata={"dagster/column_schema": frame_schema(PARSED_INDEX_SCHEMA, PARSED_DESCRIPTIONS)},
)
def parsed_documents(
    context: dg.AssetExecutionContext,
    warehouse: Warehouse,
    workers: Workers,
    progress: dg.ResourceParam[Progress],
    lines: pl.DataFrame,
) -> pl.DataFrame:
    """Each document's lines as sections, sentences and facts: raw rows in the lake, before contracts, and here their
    index. A document whose lines and parser did not change is not parsed again."""
    folder = warehouse.paths
    effort = workers.effort(log_file(folder, context.run.run_id))
    result = parse_documents(
        lines, context.run.run_id, warehouse.lake, folder.tmp, parser_key(), parsed_schemas(), effort, progress
    )
    warehouse.record.settings["parser"] = parser_key()
    warehouse.record.stages[PARSED_INDEX] = result.figures
    warehouse.save()
    context.log.info(f"parsed {result.figures['parsed']} documents, {result.figures['unchanged']} unchanged")
    context.add_output_metadata({**result.figures, "folder": dg.MetadataValue.path(folder.lake / "parsed")})
    return result.index
