"""Whole documents: every row of the bundled samples is what it was when a person last looked at it."""

import pytest

from tests.golden.corpus import tables_of
from tests.golden.rows import read_snapshot, snapshot

Snapshot = dict[str, dict[str, list[list[object]]]]
STORED = read_snapshot()


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return snapshot(tables_of("samples", tmp_path_factory.mktemp("golden")))


def test_every_sample_is_read(found: Snapshot) -> None:
    assert sorted(found) == sorted(STORED)
    assert len(found) >= 8


@pytest.mark.parametrize("slug", sorted(STORED))
def test_rows(slug: str, found: Snapshot) -> None:
    for table, rows in STORED[slug].items():
        assert found[slug][table] == rows, f"{table} of {slug}; `python -m tests.golden.rows` writes the new state"
