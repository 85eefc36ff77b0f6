"""`epar export`: the warehouse as Parquet files for other tools."""

from pathlib import Path

import click

from pipelines.commands.common import errors_in_words, folder_of, warehouse_option


@click.command()
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--layout", type=click.Choice(("tables", "star")), default="tables", show_default=True,
    help="tables: each table and mart; star: facts and dimensions with integer keys, for Power BI and Tableau.",
)  # fmt: skip
@click.option(
    "--partition-by", type=click.Choice(("year", "atc", "template", "medicine")), default=None,
    help="Split tables into a folder each, with a file for each year of last update, ATC main group, template or "
    "medicine.",
)  # fmt: skip
@warehouse_option
def export(directory: Path, layout: str, partition_by: str | None, warehouse: Path | None) -> None:
    """Write the tables as Parquet files.

    DIR gets a file for each table, with descriptions in it for programs and people; beside them stand datapackage.json
    (Frictionless), croissant.json, DICTIONARY.md and ATTRIBUTION.txt.

    A DIR that holds only an earlier export is replaced as a whole: readers see the old export or the new one. Other
    files in DIR are left alone; the export's files are then replaced one by one, datapackage.json last. Where nothing
    changed, nothing is written.
    """
    if partition_by and layout != "tables":
        raise click.UsageError("--partition-by goes with --layout tables only.")
    with errors_in_words():
        from pipelines.console import make_console, size_of
        from pipelines.export import export_warehouse

        exported = export_warehouse(folder_of(warehouse), directory.absolute(), layout, partition_by)
        console = make_console()
        rows = sum(table.rows for table in exported)
        files = f" in {len(exported)} files" if partition_by else ""
        names = {table.name.partition(".")[0] for table in exported}
        console.print(f"Wrote {len(names)} tables{files} ({rows:,} rows, {size_of(directory)}) to", end=" ")
        console.print(str(directory), markup=False, soft_wrap=True)
        if layout == "tables":
            console.print("Look at them: epar dashboard", end=" ")
            console.print(str(directory), markup=False, soft_wrap=True)
