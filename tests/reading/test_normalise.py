"""One spelling of every character."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipelines.reading.normalise import REPLACEMENT, normalise_text, readable_characters


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("1\u00a0in\u202f10", "1 in 10"),
        ("  two \u2003\t spaces ", "two spaces"),
        ("\ufb01ve pro\ufb03les", "five proffiles"),
        ("\uf0b7 nausea", "• nausea"),
        ("\uf0a7\tnausea", "• nausea"),
        ("\uf076 nausea", "• nausea"),
        ("\uf0b3 65 years", "≥ 65 years"),
        ("age \uf0a3 5", "age ≤ 5"),
        ("\uf02d second line", "− second line"),
        ("interferon \uf062", "interferon β"),
        ("a \uf123 b", f"a {REPLACEMENT} b"),
        ("in\u00adfor\u200bma\ufefftion", "information"),
        ("relapsing-", "relapsing-"),
        ("e\u0301tude", "étude"),
        ("10⁶ cells/m²", "10⁶ cells/m²"),
        ("‘generic medicine’ – 5−6", "‘generic medicine’ – 5−6"),
        ("\x00\x07text\x9f", "text"),
        ("", ""),
        ("\u00a0", ""),
    ],
)
def test_spellings(given_text: str, expected: str) -> None:
    assert normalise_text(given_text) == expected


TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "ab1 \u00a0\u00ad\ufb01\uf0b7\uf0a7\uf02d\uf06c\u0301\u200b\ue000\uf0ff\u1100\u1161\ud800\ufffe"
        ),
    ),
    max_size=40,
)


@given(TEXTS)
@example("\uf06c x")
@example("\u00a0\uf06c x")
@example("\u200b\uf06c x")
@example("e\u200b\u0301")
@example(" \u0301a")
def test_normalising_again_changes_nothing(text: str) -> None:
    once = normalise_text(text)
    assert normalise_text(once) == once


@given(TEXTS)
def test_what_later_stages_rely_on(text: str) -> None:
    once = normalise_text(text)
    assert once == once.strip()
    assert "  " not in once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(character) in ("Cc", "Co", "Cs", "Zl", "Zp") for character in once)
    assert all(character == " " for character in once if unicodedata.category(character) == "Zs")
    once.encode("utf-8")


@given(TEXTS)
def test_readable_characters_have_no_spaces_and_no_holes(text: str) -> None:
    assert not set(readable_characters(text)) & {" ", REPLACEMENT}
