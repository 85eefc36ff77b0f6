"""The manifest of known PDFs."""

from datetime import datetime, timedelta
from pathlib import Path

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.sources.folder import Listing, OfferedFile
from pipelines.stages.manifest import MANIFEST_SCHEMA, local_path, offered_last, update_manifest

START = datetime(2026, 1, 1)


def sha(letter: str) -> str:
    return letter * 64


def offer(*files: tuple[str, str | None]) -> Listing:
    """A listing of (name, letter of the content); None: unreadable."""
    return Listing(
        [
            OfferedFile(Path("/in") / name, name, sha(letter), 1)
            if letter
            else OfferedFile(Path("/in") / name, name, None, None, "permission denied")
            for name, letter in files
        ]
    )


def after(*listings: Listing) -> pl.DataFrame:
    manifest = pl.DataFrame(schema=MANIFEST_SCHEMA)
    for number, listing in enumerate(listings):
        manifest = update_manifest(manifest, listing, f"run-{number}", START + timedelta(hours=number))
    return manifest


def test_a_first_listing() -> None:
    manifest = after(offer(("a.pdf", "a"), ("b.pdf", "b")))
    assert dict(manifest.schema) == MANIFEST_SCHEMA
    assert manifest["file_name"].to_list() == ["a.pdf", "b.pdf"]
    assert manifest["seen_number"].to_list() == [1, 2]
    assert manifest["document_id"].to_list() == ["a" * 16, "b" * 16]


def test_earlier_documents_stay_and_keep_their_number() -> None:
    manifest = after(offer(("a.pdf", "a"), ("b.pdf", "b")), offer(("c.pdf", "c"), ("b.pdf", "b")))
    assert manifest.select("file_name", "seen_number", "run_id").rows() == [
        ("a.pdf", 1, "run-0"),
        ("b.pdf", 2, "run-1"),
        ("c.pdf", 3, "run-1"),
    ]
    assert offered_last(manifest)["file_name"].to_list() == ["b.pdf", "c.pdf"]


def test_same_content_under_two_names_is_two_rows_and_other_content_under_one_name_too() -> None:
    manifest = after(offer(("a.pdf", "a"), ("copy.pdf", "a")), offer(("a.pdf", "b")))
    assert manifest.select("file_name", "document_id").rows() == [
        ("a.pdf", "a" * 16),
        ("copy.pdf", "a" * 16),
        ("a.pdf", "b" * 16),
    ]


def test_a_file_that_can_be_read_now_replaces_its_failure() -> None:
    manifest = after(offer(("a.pdf", None)), offer(("a.pdf", "a")))
    assert manifest.select("file_name", "problem").rows() == [("a.pdf", None)]
    manifest = after(offer(("a.pdf", None)), offer(("a.pdf", None)))
    assert manifest.select("file_name", "problem", "run_id").rows() == [("a.pdf", "permission denied", "run-1")]


def test_an_empty_listing_changes_nothing() -> None:
    manifest = after(offer(("a.pdf", "a")), Listing())
    assert manifest["run_id"].to_list() == ["run-0"]
    assert after(Listing()).is_empty()


def test_location_leads_back_to_any_path(tmp_path: Path) -> None:
    for name in ("a b'\"#?%20.pdf", "größe.pdf", b"caf\xe9.pdf".decode("utf-8", "surrogateescape")):
        path = tmp_path / name
        listing = Listing([OfferedFile(path, "x.pdf", sha("a"), 1)])
        [location] = update_manifest(pl.DataFrame(schema=MANIFEST_SCHEMA), listing, "r", START)["location"]
        assert local_path(location) == path


files = st.lists(st.tuples(st.sampled_from(["a.pdf", "b.pdf", "c/d.pdf"]), st.sampled_from(["1", "2", "3", None])))


@given(st.lists(files, max_size=5))
@settings(max_examples=60, deadline=None)
def test_whatever_is_offered_there_is_one_row_for_each_name_and_content(listings: list) -> None:
    manifest = after(*(offer(*listing) for listing in listings))
    assert manifest.select("sha256", "file_name").is_unique().all()
    assert manifest["seen_number"].is_unique().all()
    assert manifest["seen_number"].is_sorted()
    assert (manifest["sha256"].is_null() == manifest["problem"].is_not_null()).all()
    readable = {(sha(letter), name) for listing in listings for name, letter in listing if letter}
    assert readable <= set(manifest.select("sha256", "file_name").rows())
    if listings and listings[-1]:
        assert set(offered_last(manifest).select("file_name").to_series()) == {name for name, _ in listings[-1]}
