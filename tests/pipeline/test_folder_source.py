"""Listing PDFs in folders."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from pipelines.sources import folder as source
from pipelines.sources.folder import Listing, list_pdfs, storable


def write(path: Path, content: bytes = b"%PDF-1.4 one") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def names(listing: Listing) -> list[str]:
    return [file.file_name for file in listing.files]


def test_folders_are_searched_recursively_in_a_stable_order(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.PDF", "deep/er/c.Pdf", "deep/notes.txt", "pdf"):
        write(tmp_path / name, name.encode())
    listing = list_pdfs([tmp_path])
    assert names(listing) == ["a.PDF", "b.pdf", "deep/er/c.Pdf"]
    assert not listing.problems
    assert names(list_pdfs([tmp_path])) == names(listing)


def test_a_file_that_is_named_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    file = write(tmp_path / "overview.pdf-0")
    listing = list_pdfs([file])
    assert names(listing) == ["overview.pdf-0"]
    assert listing.files[0].sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert listing.files[0].size_bytes == len(file.read_bytes())


def test_a_path_given_twice_is_one_file(tmp_path: Path) -> None:
    file = write(tmp_path / "a.pdf")
    assert names(list_pdfs([tmp_path, file, tmp_path / "." / "a.pdf"])) == ["a.pdf"]


def test_the_same_content_is_listed_under_each_name(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    write(tmp_path / "b.pdf")
    files = list_pdfs([tmp_path]).files
    assert [file.file_name for file in files] == ["a.pdf", "b.pdf"]
    assert files[0].sha256 == files[1].sha256


@pytest.mark.parametrize("name", ["with space.pdf", 'it\'s "quoted".pdf', "größe-药.pdf", "-dash.pdf", "new\nline.pdf"])
def test_unusual_names(tmp_path: Path, name: str) -> None:
    write(tmp_path / "sub dir's" / name)
    assert names(list_pdfs([tmp_path])) == [f"sub dir's/{name}"]
    assert names(list_pdfs([tmp_path / "sub dir's" / name])) == [name]


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_a_name_that_is_no_unicode_can_be_stored(tmp_path: Path) -> None:
    raw = os.path.join(os.fsencode(tmp_path), b"caf\xe9.pdf")  # noqa: PTH118 - a name as bytes
    with open(raw, "wb") as file:  # noqa: PTH123
        file.write(b"%PDF")
    listing = list_pdfs([tmp_path])
    assert names(listing) == ["caf\ufffd.pdf"]
    assert listing.files[0].sha256
    names(listing)[0].encode("utf-8")


def test_symbolic_links_do_not_loop(tmp_path: Path) -> None:
    write(tmp_path / "a" / "one.pdf")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.pdf").symlink_to(tmp_path / "self.pdf")
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "nowhere.pdf")
    listing = list_pdfs([tmp_path])
    good = [file for file in listing.files if file.sha256]
    assert [file.file_name for file in good] == ["a/one.pdf"]
    problems = {file.file_name: file.problem for file in listing.files if not file.sha256}
    assert set(problems) == {"self.pdf", "gone.pdf"}
    assert problems["gone.pdf"] == "does not exist"


def test_a_missing_path_is_reported_and_the_others_are_listed(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    listing = list_pdfs([tmp_path / "nowhere", tmp_path / "a.pdf"])
    assert names(listing) == ["a.pdf"]
    assert [(found.path, found.problem) for found in listing.problems] == [(tmp_path / "nowhere", "does not exist")]


def test_what_is_neither_file_nor_folder_is_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    assert list_pdfs([tmp_path / "pipe.pdf"]).problems[0].problem == "neither a file nor a folder"
    [file] = list_pdfs([tmp_path]).files
    assert (file.sha256, file.problem) == (None, "not a regular file")


def test_unreadable_file_and_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions do not hold for root, so the refusal is put in where the system would give it."""
    write(tmp_path / "open" / "a.pdf")
    write(tmp_path / "closed" / "b.pdf")
    write(tmp_path / "locked.pdf")
    real_scan, real_open = os.scandir, Path.open

    def scandir(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return real_scan(path)

    def open_file(path: Path, *arguments: object, **options: object) -> object:
        if path.name == "locked.pdf":
            raise PermissionError(13, "Permission denied")
        return real_open(path, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(source.os, "scandir", scandir)
    monkeypatch.setattr(Path, "open", open_file)
    listing = list_pdfs([tmp_path])
    assert [(found.path.name, found.problem) for found in listing.problems] == [("closed", "permission denied")]
    assert {file.file_name: file.problem for file in listing.files} == {
        "locked.pdf": "permission denied",
        "open/a.pdf": None,
    }


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_rights_of_the_system() -> None:
    """The same with real rights; where the tests run as root, as a user who is not."""
    root = Path(tempfile.mkdtemp(prefix="epar-rights-"))
    try:
        root.chmod(0o755)
        write(root / "open.pdf").chmod(0o644)
        write(root / "locked.pdf").chmod(0)
        write(root / "closed" / "b.pdf")
        (root / "closed").chmod(0)
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(65534)
        try:
            listing = list_pdfs([root])
        finally:
            if was_root:
                os.seteuid(0)
    finally:
        (root / "closed").chmod(0o755)
        shutil.rmtree(root)
    assert [(found.path.name, found.problem) for found in listing.problems] == [("closed", "permission denied")]
    assert {file.file_name: file.problem for file in listing.files} == {
        "locked.pdf": "permission denied",
        "open.pdf": None,
    }


def test_storable_keeps_what_is_unicode() -> None:
    assert storable("药-größe 'x'.pdf") == "药-größe 'x'.pdf"
