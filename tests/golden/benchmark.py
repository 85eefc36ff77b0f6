"""The benchmark table: F1 of each figure on each set, in benchmark.json and, to be read, in BENCHMARK.md.

`python -m tests.golden.benchmark` scores all sets with ../shared/gold/score.py and writes both; the golden test
compares a new scoring with the table.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import polars as pl

from tests.golden.corpus import HERE, SETS, SHARED, export, gold_dir, is_present

TABLE = HERE / "benchmark.json"
REPORT = HERE / "BENCHMARK.md"
COVERAGE = "numbers claimed or classed"


def score(name: str, scratch: Path) -> dict[str, float]:
    """F1 by figure for one set, and the share of numbers that a row claims or a rule explains."""
    folder = export(name, scratch)
    command = [sys.executable, str(SHARED / "gold" / "score.py"), str(folder), str(gold_dir(name)), "--json"]
    out = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    figures = {key: value["f1"] for key, value in out.items() if isinstance(value, dict)}
    figures["mean_f1"] = out["mean_f1"]
    found, total = (int(n) for n in out["documents_found"].split("/"))
    figures["documents_found"] = round(found / total, 4)
    figures[COVERAGE] = coverage(folder)
    return figures


def coverage(folder: Path) -> float:
    """(numbers - unexplained numbers) / numbers, over the sections in which numbers are looked for."""
    total = pl.read_parquet(folder / "sections.parquet")["number_count"].sum()
    unexplained = pl.read_parquet(folder / "unclaimed_numbers.parquet")["reason"].is_null().sum()
    return round((total - unexplained) / total, 4)


def score_all() -> dict[str, dict[str, float]]:
    """Figures of every set that is here."""
    with tempfile.TemporaryDirectory() as scratch:
        return {name: score(name, Path(scratch)) for name in SETS if is_present(name)}


def report(table: dict[str, dict[str, float]], first: dict[str, dict[str, float]]) -> str:
    """The table as Markdown. `first` holds the figures of a held-out set when it was scored for the first time."""
    columns = list(table)
    lines = [
        "# Extraction benchmark",
        "",
        "F1 by `../shared/gold/score.py`, written by `python -m tests.golden.benchmark`; CI fails when a figure falls",
        "by more than 0.01. `heldout_*`: overviews written and annotated by people who had not seen the parser, before",
        "it ran on them; *first* is their first scoring, before anything that they showed was mended.",
        "",
    ]
    heads = [h for name in columns for h in ((f"{name} (first)", name) if name in first else (name,))]
    lines.append("| figure | " + " | ".join(heads) + " |")
    lines.append("|---" * (len(heads) + 1) + "|")
    for figure in next(iter(table.values())):
        cells = []
        for name in columns:
            if name in first:
                cells.append(f"{first[name].get(figure, float('nan')):.3f}")
            cells.append(f"{table[name][figure]:.3f}")
        lines.append(f"| {figure} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Score all sets and write the table and the report; first scorings, once written, stay."""
    known = json.loads(TABLE.read_text()) if TABLE.exists() else {"figures": {}, "first": {}}
    figures = score_all()
    first = known["first"]
    for name in figures:
        if name.startswith("heldout"):
            first.setdefault(name, figures[name])
    known = {"figures": known["figures"] | figures, "first": first}
    TABLE.write_text(json.dumps(known, indent=1, sort_keys=False) + "\n")
    REPORT.write_text(report(known["figures"], first))
    print(REPORT.read_text())


if __name__ == "__main__":
    main()
