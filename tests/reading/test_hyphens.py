"""Soft hyphens: drawn at a line's end they break a word; elsewhere they are some programs' hyphen."""

from __future__ import annotations

from pipelines.reading.glyphs import Glyph
from pipelines.reading.hyphens import join_soft_hyphens
from pipelines.reading.layout import RawLine, build_lines


def lines_of(*texts: str) -> list[RawLine]:
    glyphs = [
        Glyph(character, 60 + 5 * column, 100 + 14 * row, 5, 10, 0, False, False, 0.0)
        for row, text in enumerate(texts)
        for column, character in enumerate(text)
    ]
    lines = build_lines(glyphs, 1)
    join_soft_hyphens(lines)
    return lines


def test_a_word_broken_at_a_soft_hyphen_is_whole_again() -> None:
    lines = lines_of("well-known infor\u00ad", "mation for patients")
    assert [line.text for line in lines] == ["well-known information", "for patients"]


def test_a_line_that_was_only_the_end_of_a_word_is_empty() -> None:
    assert [line.text for line in lines_of("a well-known disor\u00ad", "der.")] == ["a well-known disorder.", ""]


def test_a_hard_hyphen_at_the_end_of_a_line_is_kept() -> None:
    assert [line.text for line in lines_of("relapsing-", "remitting disease")] == ["relapsing-", "remitting disease"]


def test_where_every_hyphen_is_a_soft_one_they_are_hyphens() -> None:
    lines = lines_of("a 12\u00admonth study of relapsing\u00ad", "remitting disease")
    assert [line.text for line in lines] == ["a 12-month study of relapsing-", "remitting disease"]


def test_without_plain_hyphens_nobody_can_tell_so_the_hyphen_stays() -> None:
    assert [line.text for line in lines_of("relapsing\u00ad", "remitting disease")] == [
        "relapsing-",
        "remitting disease",
    ]


def test_no_joining_with_a_number_or_a_new_sentence() -> None:
    assert [line.text for line in lines_of("well-known PD\u00ad", "1 and more")] == ["well-known PD-", "1 and more"]


def test_a_soft_hyphen_without_a_width_is_not_drawn() -> None:
    glyph = Glyph("x", 60, 100, 5, 10, 0, False, False, 0.0)
    glyphs = [glyph, glyph._replace(text="\u00ad", x=65, advance=0), glyph._replace(text="y", x=65)]
    assert build_lines(glyphs, 1)[0].text == "xy"
