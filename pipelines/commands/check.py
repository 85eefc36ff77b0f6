"""`epar check`: is the warehouse what its contracts say?"""

import sys
from pathlib import Path

import click

from pipelines.commands.common import ALL_DONE, errors_in_words, folder_of, warehouse_option

SOMETHING_WRONG = 1

EXIT_STATUS = """\b
Exit status:
  0  everything holds
  1  something is wrong; it is named
  2  there is no warehouse, or it cannot be opened"""


@click.command(epilog=EXIT_STATUS)
@click.option("--verbose", "-v", is_flag=True, help="Print every check, not only what is wrong.")
@warehouse_option
def check(verbose: bool, warehouse: Path | None) -> None:
    """Run every contract and reference on the built warehouse.

    Columns, types and comments of all tables; every row against its contract; every quote against the text of its
    section; every reference; one current version of each medicine; every PDF in the ledger; every mart.
    """
    with errors_in_words():
        from rich.text import Text

        from pipelines.analysis.checking import check_warehouse
        from pipelines.analysis.opening import opened
        from pipelines.console import make_console, printable

        console = make_console()
        count = rows = wrong = 0
        with opened(folder_of(warehouse)) as connection:
            for finding in check_warehouse(connection):
                count += 1
                rows += finding.rows if finding.check == "contract" else 0
                wrong += bool(finding.problems)
                if finding.problems:
                    console.print(Text(f"WRONG  {finding.subject}: {finding.check}", style="bold red"))
                    for problem in finding.problems:
                        console.print(Text(f"       {printable(problem)}"), soft_wrap=True)
                elif verbose:
                    console.print(Text(f"ok     {finding.subject}: {finding.check} ({finding.rows:,})"), soft_wrap=True)
        summary = f"{count} checks on {rows:,} rows: "
        console.print(summary + (f"{wrong} found something wrong." if wrong else "everything holds."))
    sys.exit(SOMETHING_WRONG if wrong else ALL_DONE)
