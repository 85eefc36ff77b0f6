"""From a medicine to its facts, from a fact to its sentence, from the sentence to its place on the page."""

import shutil
from pathlib import Path

import duckdb
import pytest
from PIL import Image

from pipelines.analysis.facts import NotFound, facts_of, find_medicine, marks, trace
from pipelines.analysis.page_image import write_pages
from pipelines.analysis.pdf_file import PdfGone
from pipelines.analysis.places import locate
from pipelines.build import BuildSettings, build
from pipelines.progress import NoProgress
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import epar


@pytest.mark.parametrize(
    "wanted",
    ["Colvanza", "colvanza", " COLVANZA ", "EMEA/H/C/991205", "991205", "emea/h/c/991205", "brantolizumab", "colv"],
)
def test_a_medicine_by_any_of_its_names(connection: duckdb.DuckDBPyConnection, wanted: str) -> None:
    versions = find_medicine(connection, wanted)
    assert [(row["medicine_name"], row["is_current"]) for row in versions] == [("Colvanza", True), ("Colvanza", False)]


def test_no_medicine_of_that_name(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(NotFound, match="did you mean Colvanza"):
        find_medicine(connection, "Colvansa")
    with pytest.raises(NotFound, match="there is no medicine ''"):
        find_medicine(connection, "")
    with pytest.raises(NotFound, match="no medicine"):
        find_medicine(connection, "' OR 1=1 --")
    with pytest.raises(NotFound, match=r"\d medicines go by 'o': .*Oculivix .*Orzentra"):
        find_medicine(connection, "o")


def test_every_fact_of_the_tables_is_told(connection: duckdb.DuckDBPyConnection) -> None:
    for table in ("indications", "regimens", "studies", "study_results", "adverse_events", "contraindications"):
        (count,) = connection.execute(f"select count(*) from {table}").fetchone() or (0,)
        found = connection.execute(
            "select count(*), count(distinct row_id), count(fact), count(quote) from marts.all_facts "
            "where table_name = $1",
            [table],
        ).fetchone()
        assert found == (count,) * 4, table


def test_every_fact_can_be_traced_and_stands_on_its_page(
    connection: duckdb.DuckDBPyConnection, folder: WarehouseFolder
) -> None:
    from pipelines.analysis.page_image import _body_lines

    ids = connection.execute("select row_id from marts.all_facts order by row_id").fetchall()
    assert len(ids) > 300
    lines: dict[str, list[dict[str, object]]] = {}
    for (row_id,) in ids[::8]:  # a view over all tables is asked each time
        found = trace(connection, row_id)
        sha256 = found.document["sha256"]
        lines.setdefault(sha256, _body_lines(folder, sha256))
        boxes, _ = locate(lines[sha256], found.quote, found.page, found.before)
        assert boxes, found.fact
        assert boxes[0].page == found.page
        assert all(0 <= start < end <= len(found.quote) for start, end in found.marks)


def test_ids_that_lead_nowhere(connection: duckdb.DuckDBPyConnection) -> None:
    for wrong, words in (("xyz", "no row id"), ("abc", "too short"), ("0" * 16, "no fact"), ("'; drop", "no row id")):
        with pytest.raises(NotFound, match=words):
            trace(connection, wrong)


def test_the_words_of_a_row() -> None:
    quote = "Tiredness may affect more than 1,455 people, in 8.4% (121 out of 145), and tiredness again."
    row = {"quote": quote, "term": "tiredness", "n_participants": 1455, "value": 8.4, "numerator": 121, "x": "people"}
    found = [quote[start:end] for start, end in marks(row)]
    assert found == ["Tiredness", "1,455", "8.4", "121", "tiredness"]
    assert marks({"quote": "Tiredness.", "term": "tiredness"}) == []
    assert marks({"quote": "about 455 of 1,455 people", "value": 455}) == [(6, 9)]


def line(page: int, text: str, top: float) -> dict[str, object]:
    return {"page": page, "text": text, "x0": 0.0, "x1": 100.0, "top": top, "bottom": top + 10}


LINES = [
    line(1, "Some text. The sen-", 10.0),
    line(1, "tence goes on", 20.0),
    line(2, "over the page. Some text.", 10.0),
    line(2, "Some text. More.", 20.0),
]


def test_a_sentence_over_two_pages() -> None:
    boxes, words = locate(LINES, "The sentence goes on over the page.", 1, spans=[(4, 12)])
    assert [(box.page, box.top) for box in boxes] == [(1, 10.0), (1, 20.0), (2, 10.0)]
    assert boxes[0].x0 > 40
    assert boxes[0].x1 > 90
    assert [(box.page, box.top) for box in words] == [(1, 10.0), (1, 20.0)]


def test_equal_sentences_are_told_apart() -> None:
    assert [box.top for box in locate(LINES, "Some text.", 1)[0]] == [10.0]
    assert [box.top for box in locate(LINES, "Some text.", 2, "over the page.")[0]] == [10.0]
    assert [box.top for box in locate(LINES, "Some text.", 2, "over the page. Some text.")[0]] == [20.0]
    assert locate(LINES, "Nothing like it.", 1) == ([], [])
    assert locate(LINES, "•", 1) == ([], [])


@pytest.fixture
def moved(tmp_path: Path, samples: Path) -> tuple[WarehouseFolder, Path]:
    """A warehouse of one document, whose PDF the test may move or change."""
    pdf = tmp_path / "pdfs" / "a b'c.pdf"
    pdf.parent.mkdir()
    shutil.copy(samples / "orzentra.pdf", pdf)
    folder = WarehouseFolder(tmp_path / "warehouse")
    build(BuildSettings([pdf], folder, workers=0), NoProgress())
    return folder, pdf


def effect(folder: WarehouseFolder) -> str:
    with duckdb.connect(str(folder.database), read_only=True) as connection:
        found = connection.execute("select adverse_event_id from adverse_events where term = 'hair loss'").fetchone()
    assert found
    return str(found[0])


def test_the_page_is_drawn_with_the_sentence_marked(moved: tuple[WarehouseFolder, Path], tmp_path: Path) -> None:
    folder, pdf = moved
    row_id = effect(folder)
    done = epar("trace", row_id[:8], "--open", "--warehouse", folder.root)
    assert done.returncode == 0, done.stderr
    assert "«hair loss»" in done.stdout
    assert "page       2 of 3" in done.stdout
    target = folder.root / "pages" / f"{row_id}.png"
    assert f"Wrote {target}" in done.stdout
    with Image.open(target) as picture:
        assert picture.format == "PNG"
        pixels = picture.convert("RGB")
    colours = {colour for _, colour in pixels.getcolors(1 << 24) or []}
    marked = [
        (x, y)
        for y in range(0, pixels.height, 4)
        for x in range(0, pixels.width, 4)
        if pixels.getpixel((x, y)) == (255, 241, 150)
    ]
    assert (255, 241, 150) in colours  # the sentence
    assert (255, 190, 120) in colours  # its words
    assert min(y for _, y in marked) > 900  # the sentence stands in the lower part of the page

    out = tmp_path / "mine.png"
    assert epar("trace", row_id, "--output", out, "--warehouse", folder.root).returncode == 0
    assert out.exists()
    nowhere = epar("trace", row_id, "--output", tmp_path / "no" / "mine.png", "--warehouse", folder.root)
    assert nowhere.returncode == 2
    assert "cannot be written" in nowhere.stderr

    original = pdf.read_bytes()
    pdf.write_bytes(original + b"\n")
    changed = epar("trace", row_id, "--open", "--warehouse", folder.root)
    assert changed.returncode == 2
    assert "is another file" in changed.stderr
    assert "hair loss" in changed.stdout  # the sentence is told all the same
    pdf.unlink()
    gone = epar("trace", row_id, "--open", "--warehouse", folder.root)
    assert "is gone" in gone.stderr
    assert "Traceback" not in gone.stderr

    elsewhere = tmp_path / "elsewhere.pdf"
    elsewhere.write_bytes(original)
    build(BuildSettings([elsewhere], folder, workers=0), NoProgress())
    assert epar("trace", row_id, "--open", "--warehouse", folder.root).returncode == 0


def test_a_sentence_on_two_pages_is_two_pictures(folder: WarehouseFolder, tmp_path: Path) -> None:
    from pipelines.analysis.opening import opened
    from pipelines.analysis.page_image import _body_lines

    with opened(folder) as connection:
        found = connection.execute(
            "select f.row_id, d.sha256, f.quote, f.page from marts.all_facts as f "
            "join documents as d using (document_id) order by all"
        ).fetchall()
        for row_id, sha256, quote, page in found:
            if len({box.page for box in locate(_body_lines(folder, sha256), quote, page)[0]}) == 2:
                traced = trace(connection, row_id)
                break
        else:
            pytest.fail("no sample has a sentence on two pages")
    paths = write_pages(folder, traced, tmp_path / "x.png")
    assert [path.name for path in paths] == ["x.png", f"x-page{traced.page + 1}.png"]
    assert all(path.stat().st_size > 1000 for path in paths)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


def test_a_document_nobody_knows(folder: WarehouseFolder) -> None:
    from pipelines.analysis.pdf_file import pdf_bytes

    with pytest.raises(PdfGone, match="does not know where"):
        pdf_bytes(folder, "0" * 64)


def test_show(folder: WarehouseFolder) -> None:
    done = epar("show", "colvanza", "--warehouse", folder.root)
    assert done.returncode == 0, done.stderr
    assert "EMEA/H/C/991205, last updated 2024-05, current" in done.stdout
    assert "an older version" in done.stdout
    assert "herpes zoster, up to 1 in 100" in done.stdout
    assert "Herpes zoster (shingles) may affect" in done.stdout
    only = epar("show", "colvanza", "--only", "indications", "--no-sentences", "--warehouse", folder.root)
    assert "herpes" not in only.stdout
    assert "“" not in only.stdout
    older = epar("show", "colvanza", "--version", "ae8bce976833565d", "--warehouse", folder.root)
    assert "herpes" not in older.stdout
    for wrong in (
        ("show", "colvanza", "--only", "nothing"),
        ("show", "colvanza", "--version", "0"),
        ("show", "Nobody"),
    ):
        failed = epar(*wrong, "--warehouse", folder.root)
        assert failed.returncode == 2
        assert failed.stderr.startswith("epar: ")


def test_facts_come_in_reading_order(connection: duckdb.DuckDBPyConnection) -> None:
    document = find_medicine(connection, "Orzentra")[0]["document_id"]
    effects = [fact for fact in facts_of(connection, document) if fact["table_name"] == "adverse_events"]
    assert [fact["char_start"] for fact in effects] == sorted(fact["char_start"] for fact in effects)
