"""Spelling and number of terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.terms.mapping import plain_form
from pipelines.terms.words import british, singular


@pytest.mark.parametrize(
    ("american", "expected"),
    [
        ("anemia", "anaemia"),
        ("hyponatremia", "hyponatraemia"),
        ("leukemic", "leukaemic"),
        ("hemorrhage", "haemorrhage"),
        ("hemochromatosis", "haemochromatosis"),
        ("ischemic stroke", "ischaemic stroke"),
        ("hematoma", "haematoma"),
        ("diarrhea", "diarrhoea"),
        ("edema", "oedema"),
        ("dyspnea", "dyspnoea"),
        ("esophagitis", "oesophagitis"),
        ("gynecomastia", "gynaecomastia"),
        ("tumor lysis syndrome", "tumour lysis syndrome"),
        ("generalized rash", "generalised rash"),
    ],
)
def test_american_spelling(american: str, expected: str) -> None:
    assert british(american) == expected


@pytest.mark.parametrize(
    "term",
    [
        "anaemia", "haemorrhage", "diarrhoea", "oedema", "angioedema", "dyspnoea", "tumour", "hemiplegia", "size",
        "academic", "temporary", "tremor", "seizure", "dizziness", "epidemic", "chemical burn",
    ],
)  # fmt: skip
def test_british_words_stay(term: str) -> None:
    assert british(term) == term


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("headaches", "headache"),
        ("rashes", "rash"),
        ("infections of the nose and throat", "infection of the nose and throat"),
        ("injection site reactions", "injection site reaction"),
        ("infusion-related reactions", "infusion-related reaction"),
        ("raised levels of liver enzymes", "raised level of liver enzymes"),
        ("allergies", "allergy"),
        ("abscesses", "abscess"),
        ("thromboses", "thrombosis"),
        ("metastases", "metastasis"),
        ("muscle spasms", "muscle spasm"),
        ("viruses", "virus"),
        ("bruises", "bruise"),
        ("lymphomas", "lymphoma"),
        ("anaemias", "anaemia"),
    ],
)
def test_plural(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    "term",
    ["pancreatitis", "diabetes", "herpes", "hives", "shingles", "tinnitus", "sepsis", "dizziness", "nausea",
     "hair loss", "lupus", "weight loss", "tiredness", "pain in bones", "gas", "", "s", "psoriasis"],
)  # fmt: skip
def test_what_is_no_plural(term: str) -> None:
    assert singular(term) == term


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    once, _ = plain_form(text)
    assert plain_form(once)[0] == plain_form(plain_form(once)[0])[0]
