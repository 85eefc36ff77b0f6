"""Stable row identifiers: the same fact of the same document version has the same id in every build."""

import hashlib


def row_id(table: str, document_id: str, *parts: object) -> str:
    """The id of a row: 16 hex digits of a hash over its table, its document and what tells it from its sisters.

    `parts` are the values that make the row itself (for example offset, term, context). Two rows of one table with
    the same parts get the same id, so callers add an ordinal where a text may state the same fact twice.
    """
    digest = hashlib.sha256()
    for part in (table, document_id, *parts):
        digest.update(repr(part).encode("utf-8"))
        digest.update(b"\x1f")
    return digest.hexdigest()[:16]
