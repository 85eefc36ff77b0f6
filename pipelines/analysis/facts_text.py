"""How `epar show` and `epar trace` print facts and sentences."""

from itertools import groupby
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from pipelines.analysis.facts import Traced
from pipelines.console import printable

HEADINGS = {
    "indications": "What it is used for",
    "regimens": "How it is used",
    "studies": "Studies",
    "study_results": "Results",
    "adverse_events": "Side effects",
    "contraindications": "Must not be used",
    "risk_measures": "Measures and obligations",
    "authorisation_events": "Authorisation",
    "active_substances": "Active substances",
}
"""Tables in the order in which they are shown."""


def print_versions(console: Console, versions: list[dict[str, Any]], shown: dict[str, Any]) -> None:
    """The medicine's head: names, the version shown, the others."""
    console.print(Text(printable(shown["medicine_name"]), style="bold"), end="")
    console.print(Text(f" ({printable(shown['active_substances'] or 'active substance not stated')})"))
    for row in versions:
        words = [
            str(row["product_number"] or "no product number"),
            "last updated " + (f"{row['last_updated']:%Y-%m}" if row["last_updated"] else "unknown"),
            "current" if row["is_current"] else "an older version",
            *(["no longer authorised (watermark)"] if row["is_withdrawn_watermark"] else []),
            f"{row['file_name']} ({row['document_id']})",
        ]
        pointer = "→" if row["document_id"] == shown["document_id"] else " "
        console.print(Text(f"{pointer} {printable(', '.join(words))}"), soft_wrap=True)


def print_facts(console: Console, facts: list[dict[str, Any]], sentences: bool) -> int:
    """Facts by table; each sentence once, with its facts above it. Out: how many facts were printed."""
    by_table = {table: list(rows) for table, rows in groupby(facts, key=lambda fact: str(fact["table_name"]))}
    for table, heading in HEADINGS.items():
        rows = by_table.get(table, [])
        if not rows:
            continue
        console.print(f"\n[bold]{heading}[/] [dim]({table}, {len(rows)})[/]")
        for (_, page, quote), same in groupby(rows, key=lambda fact: (fact["char_start"], fact["page"], fact["quote"])):
            for fact in same:
                line = Text("  ")
                line.append(f"{fact['row_id']}  ", style="dim")
                line.append(printable(fact["fact"].partition(": ")[2]))
                console.print(line, soft_wrap=not console.is_terminal)
            if sentences:
                _quoted(console, f"“{quote}” (page {page})")
    return sum(len(by_table.get(table, [])) for table in HEADINGS)


def _quoted(console: Console, text: str) -> None:
    words = Text(printable(" ".join(text.split())), style="italic dim")
    if console.is_terminal:
        console.print(Padding(words, (0, 0, 0, 6)))
    else:
        console.print(Text("      ") + words, soft_wrap=True)


def print_trace(console: Console, traced: Traced) -> None:
    """A row, where it stands, and its sentence with the words it was read from."""
    document = traced.document
    rows = {
        "fact": traced.fact,
        "table": traced.table_name,
        "medicine": f"{document['medicine_name']} ({document['product_number'] or 'no product number'})",
        "document": f"{document['file_name']} ({document['document_id']})"
        + ("" if document["is_current"] else ", an older version"),
        "updated": f"{document['last_updated']:%Y-%m}" if document["last_updated"] else "unknown",
        "page": f"{traced.page} of {document['page_count']}",
        "section": f"{traced.section}" + (f": {traced.heading}" if traced.heading else ""),
        "characters": f"{traced.char_start} to {traced.char_end} of the section's text",
        "read by": f"parser {traced.row['parser_version']}"
        + (f", confidence {traced.row['confidence']:g}" if "confidence" in traced.row else "")
        + (f" ({traced.row['confidence_reason']})" if traced.row.get("confidence_reason") else ""),
    }
    for name, value in rows.items():
        line = Text(f"{name:<11}", style="bold")
        line.append(printable(value), style="not bold")
        console.print(line, soft_wrap=not console.is_terminal)
    console.print()
    console.print(_sentence(console, traced), soft_wrap=not console.is_terminal)


def _sentence(console: Console, traced: Traced) -> Text:
    """The sentence in its surroundings; its words are bold on a terminal and between «» elsewhere."""
    opening, closing = ("", "") if console.is_terminal else ("«", "»")
    text = Text()
    text.append(_surrounding(traced.before, before=True), style="dim")
    place = 0
    for start, end in traced.marks:
        text.append(printable(traced.quote[place:start]))
        text.append(f"{opening}{printable(traced.quote[start:end])}{closing}", style="bold black on yellow")
        place = end
    text.append(printable(traced.quote[place:]))
    text.append(_surrounding(traced.after, before=False), style="dim")
    return text


def _surrounding(text: str, before: bool) -> str:
    """Some of the text before or after, from or to a word's end, so that the sentence is seen in its place."""
    words = " ".join(printable(text.replace("\n", " ")).split(" "))
    if before:
        return f"… {words.partition(' ')[2]}" if len(text) >= 160 else words
    return f"{words.rpartition(' ')[0]} …" if len(text) >= 160 else words
