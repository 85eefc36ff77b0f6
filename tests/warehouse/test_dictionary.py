"""The data dictionary is complete and not stale."""

from pathlib import Path

import pytest

from schemas.registry import contracts
from warehouse import dictionary
from warehouse.sql_files import macros, views


def test_is_not_stale() -> None:
    assert dictionary.DICTIONARY.read_text("utf-8") == dictionary.render(), "run: python -m warehouse.dictionary"


def test_holds_everything() -> None:
    text = dictionary.render()
    for of in contracts():
        assert f"\n### {of.name}\n" in text
        for column in of.columns:
            assert f"\n| `{column.name}` | {column.duckdb_type} |" in text
    for view in views():
        assert f"\n### marts.{view.name}\n" in text
        for name in view.columns:
            assert f"\n| `{name}` |" in text
    for macro in macros():
        assert f"`{macro.name}(" in text


def test_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dictionary, "DICTIONARY", tmp_path / "DICTIONARY.md")
    assert dictionary.main(["--check"]) == 1
    assert "is stale" in capsys.readouterr().err
    assert dictionary.main([]) == 0
    assert dictionary.main(["--check"]) == 0
