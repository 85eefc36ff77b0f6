"""`epar show` and `epar trace`: a medicine's facts, and a fact's sentence."""

from pathlib import Path

import click

from pipelines.commands.common import errors_in_words, folder_of, warehouse_option


@click.command()
@click.argument("medicine")
@click.option("--only", metavar="TABLE", default=None, help="Facts of one table only, for example adverse_events.")
@click.option("--no-sentences", is_flag=True, help="Leave the sentences out.")
@click.option("--version", "version", metavar="ID", default=None, help="An older version, by its document id.")
@warehouse_option
def show(medicine: str, only: str | None, no_sentences: bool, version: str | None, warehouse: Path | None) -> None:
    """Print a medicine's facts, each with its sentence.

    MEDICINE is its name, product number or active substance. What stands before a fact is its id, for `epar trace`.
    """
    with errors_in_words():
        from pipelines.analysis.facts import NotFound, facts_of, find_medicine
        from pipelines.analysis.facts_text import HEADINGS, print_facts, print_versions
        from pipelines.analysis.opening import opened
        from pipelines.console import make_console

        if only is not None and only not in HEADINGS:
            raise NotFound(f"there are no facts in a table {only!r}; tables are: {', '.join(sorted(HEADINGS))}")
        with opened(folder_of(warehouse)) as connection:
            versions = find_medicine(connection, medicine)
            shown = versions[0] if version is None else next((v for v in versions if v["document_id"] == version), None)
            if shown is None:
                ids = ", ".join(str(v["document_id"]) for v in versions)
                raise NotFound(f"{medicine} has no version {version!r} here; its versions are: {ids}")
            facts = [fact for fact in facts_of(connection, shown["document_id"]) if only in (None, fact["table_name"])]
        console = make_console()
        print_versions(console, versions, shown)
        count = print_facts(console, facts, not no_sentences)
        console.print(f"\n{count:,} {'fact' if count == 1 else 'facts'}. A fact's page: epar trace ID --open")


@click.command()
@click.argument("row_id")
@click.option("--open", "image", is_flag=True, help="Write a picture of the page with the sentence marked.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), default=None, metavar="FILE",
    help="Where the picture goes. [default: pages/ROW_ID.png in the warehouse folder]",
)  # fmt: skip
@warehouse_option
def trace(row_id: str, image: bool, output: Path | None, warehouse: Path | None) -> None:
    """Print the sentence a row was read from, with page and words.

    ROW_ID is an id of any fact table, or its first digits. The words that the row was read from are marked.
    """
    with errors_in_words():
        from pipelines.analysis.facts import trace as trace_row
        from pipelines.analysis.facts_text import print_trace
        from pipelines.analysis.opening import opened
        from pipelines.console import make_console

        folder = folder_of(warehouse)
        with opened(folder) as connection:
            traced = trace_row(connection, row_id)
        console = make_console()
        print_trace(console, traced)
        if image or output is not None:
            from pipelines.analysis.page_image import write_pages

            console.print()
            for path in write_pages(folder, traced, output):
                click.echo(f"Wrote {path}")
