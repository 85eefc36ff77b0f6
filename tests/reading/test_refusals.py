"""Files that are not read: each ends in a ReadError with its reason, and none is passed on in part."""

from __future__ import annotations

import pickle
import re
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from pipelines.reading.container import check_container
from pipelines.reading.guard import read_errors
from pipelines.reading.limits import DEFAULT_LIMITS, Limits
from pipelines.reading.lines import REASON_MESSAGES, ReadError
from pipelines.reading.pdfium_text import PdfiumPage
from pipelines.reading.pdfplumber_text import PlumberDocument
from pipelines.reading.reader import READERS, get_reader
from tests.reading.pdf_files import (
    BODY,
    PdfFile,
    body_document,
    body_lines,
    document,
    picture_page,
    scanned_document,
    show,
    with_reportlab,
)


@pytest.fixture(params=["pdfplumber", "pdfium"])
def reader(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def refusal(reader: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> ReadError:
    with pytest.raises(ReadError) as caught:
        get_reader(reader, limits).read(data)
    message = str(caught.value)
    assert message == REASON_MESSAGES[caught.value.reason]
    assert not re.search(r"Error|Exception|pdfminer|pdfium|0x|None", message)
    return caught.value


def encrypted(user: str, strength: int) -> bytes:
    def draw(canvas: Any) -> None:
        for index, text in enumerate(BODY):
            canvas.drawString(62, 740 - 14 * index, text)

    return with_reportlab(draw, encrypt=StandardEncryption(user, ownerPassword="owner", strength=strength))


@pytest.mark.parametrize("data", [b"", b"\0" * 5000, b"\r\n \n"])
def test_empty_files(reader: str, data: bytes) -> None:
    assert refusal(reader, data).reason == "empty_file"


@pytest.mark.parametrize("data", [b"PK\x03\x04 a workbook", b"<html>404</html>", b"\x89PNG", b" " * 2000 + b"%PDF-1.4"])
def test_files_of_another_kind(reader: str, data: bytes) -> None:
    assert refusal(reader, data).reason == "not_a_pdf"


def test_bytes_before_the_header_do_not_matter(reader: str) -> None:
    assert get_reader(reader).read(b"\xef\xbb\xbf\n" + body_document()).page_count == 1


@pytest.mark.parametrize("strength", [40, 128])
def test_a_password_is_needed(reader: str, strength: int) -> None:
    assert refusal(reader, encrypted("secret", strength)).reason == "encrypted"


@pytest.mark.parametrize("strength", [40, 128])
def test_a_pdf_that_only_its_owner_may_change_is_read(reader: str, strength: int) -> None:
    result = get_reader(reader).read(encrypted("", strength))
    assert [line.text for line in result.lines] == list(BODY)


def test_an_unknown_security_handler(reader: str) -> None:
    data = body_document().replace(
        b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Own.Handler /V 9 >> /ID [<00> <00>]"
    )
    assert refusal(reader, data).reason == "encrypted"


@pytest.mark.parametrize("share", [0.02, 0.2, 0.5, 0.8, 0.95, 0.99])
@pytest.mark.parametrize("compress", [True, False])
def test_a_file_cut_short(reader: str, share: float, compress: bool) -> None:
    data = document(body_lines(), body_lines(), compress=compress)
    assert refusal(reader, data[: int(len(data) * share)]).reason == "damaged"


def test_an_update_cut_short(reader: str) -> None:
    data = body_document() + b"\n7 0 obj\n<< /Type /Page >>\nendobj\n"
    assert refusal(reader, data).reason == "damaged"


def test_a_linearized_file_cut_short(reader: str) -> None:
    data = b"%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 99999 /N 1 >>\nendobj\n" + body_document()[9:]
    assert refusal(reader, data).reason == "damaged"


def test_a_hole_between_objects(reader: str) -> None:
    data = bytearray(document(body_lines(), body_lines()))
    start = data.index(b"/Type /Page ")
    data[start : start + 80] = bytes(80)
    assert refusal(reader, bytes(data)).reason == "damaged"


def test_an_object_that_lost_its_end(reader: str) -> None:
    data = document(body_lines()).replace(b"endobj", b"xxxxxx", 1)
    assert refusal(reader, data).reason == "damaged"


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_broken_stream(reader: str, place: float) -> None:
    data = bytearray(document(body_lines(BODY * 8), compress=True))
    start = data.index(b"stream\n", data.index(b"FlateDecode")) + 7
    middle = start + int((data.index(b"endstream", start) - start) * place)
    data[middle : middle + 4] = bytes(255 - value for value in data[middle : middle + 4])
    assert refusal(reader, bytes(data)).reason == "damaged"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%%EOF",
        b"%PDF-1.7\nstartxref\n0\n%%EOF",
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF",
        b"%PDF-1.7\n" + bytes(range(1, 256)) * 40 + b"%%EOF",
        document(),
    ],
    ids=["nothing", "no table", "no pages", "noise", "no kids"],
)
def test_files_with_nothing_in_them(reader: str, data: bytes) -> None:
    assert refusal(reader, data).reason == "damaged"


def test_a_scan(reader: str) -> None:
    assert refusal(reader, scanned_document(("", ""))).reason == "no_text_layer"


def test_a_scan_with_a_stamped_footer(reader: str) -> None:
    stamp = show("EMA/1234/2009 Page 1/1", 62, 30, 7)
    assert refusal(reader, scanned_document(stamp=stamp)).reason == "no_text_layer"


def test_a_scanned_page_among_others(reader: str) -> None:
    error = refusal(reader, scanned_document((body_lines(), "", body_lines())))
    assert (error.reason, error.detail) == ("incomplete_text", "page 2 is a picture without text")


def test_a_picture_within_a_form(reader: str) -> None:
    """As scanners' software wraps it."""
    file = PdfFile()
    picture, resources = picture_page(file)
    form = file.stream(picture, f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {resources} >>")
    file.page("/Fm1 Do", f"/XObject << /Fm1 {form} 0 R >>")
    assert refusal(reader, file.bytes()).reason == "no_text_layer"


def test_a_page_with_nothing_but_a_large_form_of_text(reader: str) -> None:
    """A stamp is no picture: the page is as good as blank."""
    file = PdfFile()
    font = f"/Font << /F1 {file.font()} 0 R >>"
    form = file.stream(
        "q 0.7 0.7 -0.7 0.7 90 200 cm BT /F1 33 Tf (no longer authorised) Tj ET Q",
        f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {font} >>",
    )
    file.page(body_lines(), font)
    file.page("/Fm1 Do", f"{font} /XObject << /Fm1 {form} 0 R >>")
    result = get_reader(reader).read(file.bytes())
    assert [line.role for line in result.lines] == [*["body"] * len(BODY), "watermark"]


def test_blank_pages(reader: str) -> None:
    assert refusal(reader, document("", "")).reason == "no_text_layer"
    assert get_reader(reader).read(document(body_lines(), "")).page_count == 2


def test_too_many_bytes(reader: str) -> None:
    data = body_document()
    assert refusal(reader, data, Limits(max_bytes=len(data) - 1)).reason == "too_large"
    assert get_reader(reader, Limits(max_bytes=len(data))).read(data).page_count == 1


def test_too_many_pages(reader: str) -> None:
    data = document(*[body_lines()] * 4)
    assert refusal(reader, data, Limits(max_pages=3)).reason == "too_large"
    assert get_reader(reader, Limits(max_pages=4)).read(data).page_count == 4


def test_ten_thousand_pages(reader: str) -> None:
    data = document("").replace(b"/Count 1", b"/Count 10000")
    kid = re.search(rb"/Kids \[(\d+ 0 R)\]", data)
    assert kid is not None
    data = data.replace(kid.group(0), b"/Kids [" + b" ".join([kid.group(1)] * 10_000) + b"]")
    assert refusal(reader, data).reason == "too_large"


def test_too_many_characters(reader: str) -> None:
    data = document(*[body_lines()] * 4)
    assert refusal(reader, data, Limits(max_chars=900)).reason == "too_large"


def test_a_decompression_bomb(reader: str) -> None:
    data = document(" " * 3_000_000, compress=True)
    assert len(data) < 10_000
    assert refusal(reader, data, Limits(max_inflated_bytes=2_000_000)).reason == "too_large"


def test_a_form_that_holds_itself(reader: str) -> None:
    """Neither reader may go round for ever."""
    file = PdfFile()
    font = file.font()
    number = max(file.objects) + 1
    own = f"/XObject << /Fm1 {number} 0 R >> /Font << /F1 {font} 0 R >>"
    assert file.stream("/Fm1 Do", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {own} >>") == number
    file.page(body_lines() + "/Fm1 Do", own)
    result = get_reader(reader).read(file.bytes())
    assert [line.text for line in result.lines] == list(BODY)


ERRORS: list[BaseException] = [
    RecursionError("maximum recursion depth exceeded"),
    KeyError("Font"),
    AssertionError(),
    ValueError("no"),
    zlib.error("Error -3"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"),
    OverflowError(),
    TypeError("'NoneType'"),
]


def raiser(error: BaseException) -> Callable[..., Any]:
    def raises(*_args: object, **_named: object) -> Any:
        raise error

    return raises


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_any_error_of_pdfminer_hands_the_page_to_pdfium(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PlumberDocument, "glyphs", raiser(error))
    result = get_reader("pdfplumber").read(body_document())
    assert [line.text for line in result.lines] == list(BODY)
    assert [(count.pdfplumber, count.pdfium, count.used) for count in result.char_counts] == [(None, 258, "pdfium")]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_file_that_pdfplumber_cannot_open_is_read_by_pdfium(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pdfplumber.open", raiser(error))
    assert [line.text for line in get_reader("pdfplumber").read(body_document()).lines] == list(BODY)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_any_error_of_both_is_a_refusal(reader: str, error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PlumberDocument, "glyphs", raiser(error))
    monkeypatch.setattr(PdfiumPage, "glyphs", raiser(error))
    refused = refusal(reader, body_document())
    assert refused.reason == "damaged"
    assert refused.detail.startswith(f"page 1: {type(error).__name__}")


def test_running_out_of_memory(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PlumberDocument, "glyphs", raiser(MemoryError()))
    monkeypatch.setattr(PdfiumPage, "glyphs", raiser(MemoryError()))
    assert refusal(reader, body_document()).reason == "too_large"


def test_an_interrupt_is_no_refusal() -> None:
    with pytest.raises(KeyboardInterrupt), read_errors():
        raise KeyboardInterrupt


NUMBERS = st.sampled_from((0, 1, -1, 0.5, 10, -10, 1e-9, 1e9, 62, 400, 700, 0.7071, -0.7071))
TEXTS = st.sampled_from((*BODY, "2/3", "(", "\xad"))
MISTAKES = ("q\n", "Q\n", "BT (no font) Tj ET\n", "BT /F1 Tf (x) Tj ET\n", "[1 (a) null] TJ\n", "/No Do\n", "<</", "((")
OPERATIONS = st.one_of(
    st.builds(show, TEXTS, NUMBERS, NUMBERS, NUMBERS, st.sampled_from(("F1", "F9"))),
    st.builds("BT /F1 {} Tf {} {} {} {} {} {} Tm (text) Tj ET\n".format, *[NUMBERS] * 7),
    st.builds("{} {} {} {} {} {} cm\n".format, *[NUMBERS] * 6),
    st.builds("BT {} Tz {} Tc {} Tw {} Ts ET\n".format, *[NUMBERS] * 4),
    st.sampled_from(MISTAKES),
    st.just(body_lines()),
)
BOXES = ("/CropBox [0 0 0 0]", "/MediaBox [0 0 0 0]", "/MediaBox [1 (a) 3 4]")
EXTRAS = ("", "/Rotate 90", "/Rotate 45", "/Rotate -90", *BOXES)


@settings(max_examples=60, deadline=None)
@given(st.lists(OPERATIONS, max_size=6), st.sampled_from(EXTRAS))
def test_whatever_a_page_draws_it_is_read_or_refused(operations: list[str], extra: str) -> None:
    """Nothing but a ReadError, and never 'unreadable', which would be a fault of ours."""
    data = document("".join(operations), extra=extra)
    for name in READERS:
        try:
            result = get_reader(name).read(data)
        except ReadError as error:
            assert error.reason in ("no_text_layer", "incomplete_text", "damaged"), error.detail
        else:
            assert [line.position for line in result.lines] == list(range(len(result.lines)))
            assert all(line.text for line in result.lines)


def test_nothing_is_logged(reader: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    """pdfminer warns of each odd colour; a run over a thousand documents would drown in it."""
    data = document("/P0 gs 0.1 0.2 sc (x) scn /Own cs\n" + body_lines())
    assert [line.text for line in get_reader(reader).read(data).lines] == list(BODY)
    assert not [record for record in caplog.records if record.levelname != "DEBUG"]
    assert capfd.readouterr() == ("", "")


def test_a_refusal_travels_between_processes() -> None:
    error = ReadError("damaged", "page 3: KeyError")
    again = pickle.loads(pickle.dumps(error))
    assert again == error
    assert (again.reason, again.detail, str(again)) == ("damaged", "page 3: KeyError", str(error))
    assert hash(again) == hash(error)
    assert error != ReadError("damaged")


def test_reasons_are_known_ones() -> None:
    with pytest.raises(ValueError, match="unknown reason"):
        ReadError("tired")


def test_readers_are_looked_up_by_name() -> None:
    assert set(READERS) == {"pdfplumber", "pdfium"}
    for name in READERS:
        made = get_reader(name)
        assert made.name == name
        assert re.fullmatch(r"[\w.-]+", made.version), "the version is part of a folder's name"
    with pytest.raises(ValueError, match="known readers: pdfium, pdfplumber"):
        get_reader("ocr")


def test_the_container_of_a_good_file_is_good() -> None:
    check_container(document(body_lines(), compress=True), DEFAULT_LIMITS)
    check_container(body_document() + b"\r\n<!-- added by a server -->\r\n", DEFAULT_LIMITS)
