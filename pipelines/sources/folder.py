"""PDFs from files and folders on disk, content-addressed by sha256.

A folder is searched recursively for names that end in `.pdf` (any case); a file that is named is taken whatever its
name ends in. The listing is in a stable order, follows symbolic links without looping, and reports what it could not
read instead of raising: one bad entry never hides the others.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """One PDF found. `sha256` is None exactly where `problem` says why the bytes could not be read."""

    path: Path
    file_name: str
    sha256: str | None
    size_bytes: int | None
    problem: str | None = None
    source_url: str | None = None  # where it was downloaded from
    retrieved_at: datetime | None = None  # when, as naive UTC


@dataclass(frozen=True, slots=True)
class PathProblem:
    """A path that gave no files: missing, not readable, not a file or folder."""

    path: Path
    problem: str


@dataclass(slots=True)
class Listing:
    """What a list of paths gave, in order."""

    files: list[OfferedFile] = field(default_factory=list)
    problems: list[PathProblem] = field(default_factory=list)


def list_pdfs(paths: Sequence[Path]) -> Listing:
    """List the PDFs at `paths` (files or folders). Never raises for what it finds there.

    A file reached twice by the same path is listed once; the same bytes under two names are listed under both.
    """
    listing = Listing()
    seen: set[str] = set()
    for given in paths:
        for path, file_name in _expand(given, listing.problems):
            key = os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - abspath does not follow symbolic links
            if key not in seen:
                seen.add(key)
                listing.files.append(offer_file(path, file_name))
    return listing


def _expand(given: Path, problems: list[PathProblem]) -> Iterator[tuple[Path, str]]:
    """The files at one given path with the names they go by: the path below the folder that was given."""
    try:
        mode = given.stat().st_mode
    except OSError as error:
        problems.append(PathProblem(given, describe_os_error(error)))
        return
    if stat.S_ISDIR(mode):
        for path in _walk(given, problems, set()):
            yield path, storable(path.relative_to(given).as_posix())
    elif stat.S_ISREG(mode):
        yield given, storable(given.name)
    else:
        problems.append(PathProblem(given, "neither a file nor a folder"))


def _walk(folder: Path, problems: list[PathProblem], above: set[tuple[int, int]]) -> Iterator[Path]:
    """PDFs below `folder`, sorted by name at each level. `above` holds the folders on the way here, against loops."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(PathProblem(folder, describe_os_error(error)))
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return
    for entry in entries:
        path = Path(entry.path)
        try:
            is_folder = entry.is_dir()
        except OSError:
            is_folder = False
        if is_folder:
            yield from _walk(path, problems, above | {identity})
        elif entry.name.lower().endswith(".pdf"):
            yield path


def offer_file(path: Path, file_name: str) -> OfferedFile:
    """One file by the name it goes by, with its hash, or with the problem that kept its bytes from being read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return OfferedFile(path, file_name, None, None, "not a regular file")
        digest = hashlib.sha256()
        size = 0
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        return OfferedFile(path, file_name, None, None, describe_os_error(error))
    return OfferedFile(path, file_name, digest.hexdigest(), size)


def describe_os_error(error: OSError) -> str:
    """An OSError in a few plain words, without the path (the caller names it)."""
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "permission denied"
    return (error.strerror or type(error).__name__).lower()


def storable(name: str) -> str:
    """`name` as valid Unicode: bytes of a file name that are no UTF-8 become U+FFFD, so that tables can hold it."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
