"""The dictionary of terms: what is brought together, on what basis, and what stays apart."""

from pathlib import Path

import polars as pl
import pytest

from pipelines.errors import SettingError
from pipelines.stages.terms import terms_table
from pipelines.terms.brackets import Bracket, lay_names, pairs_of
from pipelines.terms.mapping import Mapped, map_terms
from pipelines.terms.user_file import UserTerm, read_term_map
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import epar


def bracket(term: str, explanation: str, document: str = "d1", quote: str | None = None) -> Bracket:
    return Bracket(term, explanation, document, quote or f"Effects are {term} ({explanation}).")


def mapped(terms: list[str], brackets: list[Bracket] | None = None, **user: UserTerm) -> dict[str, Mapped]:
    own = {key.replace("_", " "): value for key, value in user.items()}
    return {row.term: row for row in map_terms(terms, brackets or [], own)}


def test_each_step_is_named() -> None:
    found = mapped(
        ["Anaemia", "anemia", "anaemia", "Anemias", "Low red blood cell counts", "rash"],
        [bracket("anaemia", "low red blood cell counts")],
    )
    assert {term: row.normalised_term for term, row in found.items()} == {
        "Anaemia": "anaemia",
        "anemia": "anaemia",
        "anaemia": "anaemia",
        "Anemias": "anaemia",
        "Low red blood cell counts": "anaemia",
        "rash": "rash",
    }
    assert {term: ", ".join(row.steps) for term, row in found.items()} == {
        "Anaemia": "case",
        "anemia": "spelling",
        "anaemia": "",
        "Anemias": "case, spelling, plural",
        "Low red blood cell counts": "case, plural, document_bracket",
        "rash": "",
    }
    learned = found["Low red blood cell counts"]
    assert learned.basis == "document_bracket"
    assert learned.evidence is not None
    assert learned.evidence.document_id == "d1"
    assert found["rash"].basis == "as_printed"


@pytest.mark.parametrize(
    "explanation",
    [
        "such as redness and pain",
        "including fever",
        "which can be severe",
        "when the retina comes away",
        "redness, swelling and pain",
        "a condition in which the body's own defences attack its tissues and organs",
        "more than 3 a day",
        "",
    ],
)
def test_brackets_that_are_no_name(explanation: str) -> None:
    assert lay_names(bracket("harm", explanation)) == []


@pytest.mark.parametrize(
    ("term", "explanation", "quote", "expected"),
    [
        ("nausea", "feeling sick", "nausea (feeling sick)", "feeling sick"),
        ("thrush of the mouth", "a fungal infection", "thrush of the mouth (a fungal infection)", "fungal infection"),
        ("candidiasis", "thrush, a fungal infection", "candidiasis (thrush, a fungal infection)", "thrush"),
        ("abdominal pain", "belly", "Some have abdominal (belly) pain.", "belly pain"),
        ("upper abdominal pain", "belly", "Some have upper abdominal (belly) pain.", "upper belly pain"),
        (
            "hypersensitivity reactions",
            "allergic",
            "Hypersensitivity (allergic) reactions occur.",
            "allergic reactions",
        ),
    ],
)
def test_names_in_brackets(term: str, explanation: str, quote: str, expected: str) -> None:
    assert lay_names(bracket(term, explanation, quote=quote)) == [expected]


def test_a_name_for_two_terms_names_neither() -> None:
    brackets = [bracket("pneumonia", "an infection"), bracket("sepsis", "infection")]
    assert pairs_of(brackets) == {}
    assert mapped(["infection", "pneumonia"], brackets)["infection"].normalised_term == "infection"


def test_documents_that_name_each_others_terms() -> None:
    """What more documents print as the term counts; on a tie the alphabet. Never a circle."""
    most = [bracket("fatigue", "tiredness", d) for d in ("d1", "d2")] + [bracket("tiredness", "fatigue", "d3")]
    found = mapped(["fatigue", "tiredness"], most)
    assert {row.normalised_term for row in found.values()} == {"fatigue"}
    tie = [bracket("fatigue", "tiredness", "d1"), bracket("tiredness", "fatigue", "d2")]
    assert {row.normalised_term for row in mapped(["fatigue", "tiredness"], tie).values()} == {"fatigue"}
    circle = [bracket("a", "b"), bracket("b", "c"), bracket("c", "a")]
    assert {row.normalised_term for row in mapped(["a", "b", "c"], circle).values()} <= {"a", "b", "c"}


def test_names_of_names() -> None:
    found = mapped(["drowsiness"], [bracket("somnolence", "sedation"), bracket("sedation", "drowsiness")])
    assert found["drowsiness"].normalised_term == "somnolence"


def test_order_of_the_documents_does_not_matter() -> None:
    brackets = [bracket("anaemia", "low red cells", d) for d in ("d3", "d1", "d2")]
    assert map_terms(["low red cells"], brackets) == map_terms(["low red cells"], brackets[::-1])
    evidence = map_terms(["low red cells"], brackets)[0].evidence
    assert evidence is not None
    assert evidence.document_id == "d1"


def test_the_users_own_mapping_goes_first() -> None:
    own = UserTerm("Anaemia (PT)", "10002034")
    found = mapped(["Anemias", "low red cells", "rash"], [bracket("anaemia", "low red cells")], anaemia=own)
    assert found["Anemias"].normalised_term == found["low red cells"].normalised_term == "Anaemia (PT)"
    assert found["Anemias"].code == "10002034"
    assert found["Anemias"].basis == "user_file"
    assert found["rash"].basis == "as_printed"
    printed = mapped(["Anemias"], anemias=UserTerm("blood", None))
    assert printed["Anemias"].normalised_term == "blood"


def test_table_has_every_term_once() -> None:
    frame = pl.DataFrame(
        {
            "term": ["Headache", "headaches", "headache", "Headache"],
            "explanation": [None, None, None, None],
            "document_id": ["0" * 16] * 4,
            "quote": ["a", "b", "c", "d"],
        },
        schema_overrides={"explanation": pl.String},
    )
    table = terms_table(frame, {}, "run")
    assert table["term"].to_list() == ["Headache", "headache", "headaches"]
    assert set(table["normalised_term"]) == {"headache"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "needs the columns"),
        (b"word,normalised_term\na,b\n", "needs the columns"),
        (b"term,normalised_term\na,\n", "line 2: normalised_term is empty"),
        (b"term,normalised_term\na,b\nA,c\n", "line 3: 'A' is mapped twice"),
        (b"term,normalised_term\n\xff\xfe,b\n", "no UTF-8"),
    ],
)
def test_files_that_cannot_be_used(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "map.csv").write_bytes(content)
    with pytest.raises(SettingError, match=words):
        read_term_map(tmp_path / "map.csv")
    with pytest.raises(SettingError, match="cannot be read"):
        read_term_map(tmp_path / "none.csv")


def test_file_from_a_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "map.csv").write_bytes("\ufeffTerm;Normalised_Term;Code\r\n Headache ;Cephalalgia;1\r\n;;\r\n".encode())
    assert read_term_map(tmp_path / "map.csv") == {"headache": UserTerm("Cephalalgia", "1")}


def test_from_the_command_line(own_folder: WarehouseFolder, samples: Path, tmp_path: Path) -> None:
    (tmp_path / "map.csv").write_text("term,normalised_term,code\nheadache,Cephalalgia,C1\n")
    done = epar("build", samples, "-q", "--warehouse", own_folder.root, "--term-map", tmp_path / "map.csv")
    assert done.returncode == 0, done.stderr
    terms = pl.read_parquet(own_folder.tables / "adverse_event_terms.parquet")
    own = terms.filter(pl.col("basis") == "user_file")
    assert set(own["term"]) == {"Headache", "headache"}
    assert set(own["code"]) == {"C1"}
    assert epar("check", "--warehouse", own_folder.root).returncode == 0
    failed = epar("build", samples, "-q", "--warehouse", own_folder.root, "--term-map", tmp_path / "none.csv")
    assert failed.returncode == 2
    assert "cannot be read" in failed.stderr
    assert pl.read_parquet(own_folder.tables / "adverse_event_terms.parquet").equals(terms)
