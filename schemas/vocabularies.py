"""The closed vocabularies of the tables, each word with what it means.

This module is light (no pandera, no polars), so that parsers may import it: a parser that writes a word which is not
here has its row refused by the contract. The words are those of the annotation guideline and of the data model; the
reasons (`LedgerReason`, `NumberReason`, `Rule`) are this project's own.
"""

from enum import StrEnum


class Vocabulary(StrEnum):
    """A closed list of words. Each member is the word itself (a `str`) and carries a `description`."""

    description: str

    def __new__(cls, word: str, description: str = "") -> "Vocabulary":
        member = str.__new__(cls, word)
        member._value_ = word
        member.description = description
        return member


class Template(Vocabulary):
    """Generation of the document's form."""

    OVERVIEW = "overview", "'An overview of X and why it is authorised in the EU' (2018 on)"
    SUMMARY_FOR_PUBLIC = "summary_for_public", "'EPAR summary for the public' (2006 to 2017)"


class Outcome(Vocabulary):
    """What became of a file offered to a run."""

    PARSED = "parsed", "read into tables"
    UNSUPPORTED = "unsupported", "knowingly set aside: a document of another kind or language"
    REJECTED = "rejected", "refused: it could not be read as a whole"


class LedgerReason(Vocabulary):
    """Why a file was set aside or refused."""

    SAME_CONTENT = "same_content", "parsed under another name: the bytes are those of a file seen before"
    NOT_AN_OVERVIEW = "not_an_overview", "another kind of document"
    OTHER_LANGUAGE = "other_language", "an overview in another language than English"
    ENCRYPTED = "encrypted", "needs a password"
    DAMAGED = "damaged", "a PDF that is truncated or broken"
    NO_TEXT_LAYER = "no_text_layer", "pages are pictures: nothing to read without text recognition"
    TOO_LARGE = "too_large", "more pages or bytes than an overview can have"
    EMPTY_FILE = "empty_file", "no bytes"
    NOT_A_PDF = "not_a_pdf", "content of another type, whatever the name says"
    INCOMPLETE_TEXT = "incomplete_text", "the reader lost part of a page's text and no other reader had it"
    UNREADABLE = "unreadable", "the file could not be opened (rights, input/output error)"
    TIME_LIMIT = "time_limit", "reading took longer than allowed"
    READER_ERROR = "reader_error", "the reader failed in a way that has no reason of its own"
    PARSER_ERROR = "parser_error", "the parser failed; a defect to report"
    CONTRACT = "contract", "the document's own row failed its contract: see rejected_rows"


class Section(Vocabulary):
    """Canonical key of a section; X is the medicine. Source: the annotation guideline's table of headings."""

    PREAMBLE = "preamble", "what stands before the first heading, the title included"
    WHAT_IS = "what_is", "What is X?"
    USED_FOR = "used_for", "What is X and what is it used for? / What is X used for?"
    HOW_USED = "how_used", "How is X used?"
    HOW_WORKS = "how_works", "How does X work?"
    HOW_STUDIED = "how_studied", "How has X been studied?"
    BENEFITS = "benefits", "What benefits of X have been shown in studies?"
    RISKS = "risks", "What are the risks associated with X?"
    BENEFITS_RISKS = "benefits_risks", "What are the benefits and risks of X? (generics)"
    WHY_AUTHORISED = "why_authorised", "Why is X authorised in the EU? / Why has X been approved?"
    AWAITED = "awaited", "What information is still awaited for X?"
    MEASURES = "measures", "What measures are being taken to ensure the safe and effective use of X?"
    OTHER_INFORMATION = "other_information", "Other information about X"


class Event(Vocabulary):
    """Kind of a dated regulatory event."""

    AUTHORISATION = "authorisation", "a standard marketing authorisation was granted"
    CONDITIONAL_AUTHORISATION = "conditional_authorisation", "a conditional marketing authorisation was granted"
    EXCEPTIONAL_AUTHORISATION = "exceptional_authorisation", "granted under exceptional circumstances"
    SWITCH_TO_STANDARD = "switch_to_standard", "a conditional or exceptional authorisation became a standard one"
    ORPHAN_DESIGNATION = "orphan_designation", "designated an orphan medicine (used in a rare disease)"
    RENEWAL = "renewal", "the authorisation was renewed"
    SUSPENSION = "suspension", "the authorisation was suspended"
    WITHDRAWAL = "withdrawal", "the authorisation was withdrawn"
    EXPIRY = "expiry", "the authorisation expired"


class DatePrecision(Vocabulary):
    """How much of a date the text states."""

    DAY = "day", "day, month and year"
    MONTH = "month", "month and year; the date holds the first of the month"
    YEAR = "year", "the year only; the date holds 1 January"


class AgeGroup(Vocabulary):
    """Age group, by the name that the document uses."""

    ADULTS = "adults", "adults"
    ADOLESCENTS = "adolescents", "adolescents, teenagers"
    CHILDREN = "children", "children"
    INFANTS = "infants", "infants, babies, newborns"
    OLDER_PEOPLE = "older_people", "older people, the elderly"


class Route(Vocabulary):
    """Way into the body."""

    ORAL = "oral", "by mouth, swallowed"
    INTRAVENOUS = "intravenous", "into a vein"
    SUBCUTANEOUS = "subcutaneous", "under the skin"
    INTRAMUSCULAR = "intramuscular", "into a muscle"
    INTRAVITREAL = "intravitreal", "into the jelly-like fluid of the eye"
    INHALATION = "inhalation", "breathed in"
    NASAL = "nasal", "into the nose"
    OCULAR = "ocular", "onto the eye"
    CUTANEOUS = "cutaneous", "onto the skin, acting there"
    TRANSDERMAL = "transdermal", "through the skin (patches)"
    RECTAL = "rectal", "into the rectum"
    VAGINAL = "vaginal", "into the vagina"
    INTRATHECAL = "intrathecal", "into the fluid around the spinal cord"
    INTRADERMAL = "intradermal", "into the skin"
    OROMUCOSAL = "oromucosal", "taken up through the lining of the mouth"
    IMPLANT = "implant", "placed in the body as an implant"
    OTHER = "other", "a stated route that is none of these"


class Form(Vocabulary):
    """Pharmaceutical form."""

    TABLET = "tablet", "tablet"
    CAPSULE = "capsule", "capsule"
    ORAL_SOLUTION = "oral_solution", "solution, syrup or drops to swallow"
    ORAL_SUSPENSION = "oral_suspension", "suspension to swallow"
    GRANULES = "granules", "granules"
    POWDER = "powder", "powder used as such"
    SOLUTION_FOR_INJECTION = "solution_for_injection", "solution for injection, or injection said as way of giving"
    SOLUTION_FOR_INFUSION = "solution_for_infusion", "solution for infusion (drip), or infusion said as way of giving"
    SUSPENSION_FOR_INJECTION = "suspension_for_injection", "suspension for injection"
    POWDER_FOR_SOLUTION = "powder_for_solution", "powder to be made up into a solution"
    EYE_DROPS = "eye_drops", "eye drops"
    CREAM = "cream", "cream"
    OINTMENT = "ointment", "ointment"
    GEL = "gel", "gel"
    PATCH = "patch", "patch"
    INHALER = "inhaler", "inhaler"
    SPRAY = "spray", "spray"
    IMPLANT = "implant", "implant"
    VACCINE = "vaccine", "vaccine whose form is not stated further"
    DISPERSIBLE_TABLET = "dispersible_tablet", "tablet to be dissolved in liquid"
    ORODISPERSIBLE_TABLET = "orodispersible_tablet", "tablet that dissolves in the mouth"
    CHEWABLE_TABLET = "chewable_tablet", "tablet to be chewed"
    OTHER = "other", "a stated form that is none of these"


class FrequencyUnit(Vocabulary):
    """Unit of the period in which a medicine is given so many times."""

    HOUR = "hour", "hours"
    DAY = "day", "days"
    WEEK = "week", "weeks"
    MONTH = "month", "months"
    YEAR = "year", "years"
    CYCLE = "cycle", "treatment cycles of unstated length"
    ONCE = "once", "a single administration; the period is NULL"


class TimeUnit(Vocabulary):
    """Unit of a length of time."""

    MINUTE = "minute", "minutes"
    HOUR = "hour", "hours"
    DAY = "day", "days"
    WEEK = "week", "weeks"
    MONTH = "month", "months"
    YEAR = "year", "years"
    CYCLE = "cycle", "treatment cycles"


class NQualifier(Vocabulary):
    """How exactly a number of participants is stated."""

    EXACT = "exact", "the number itself"
    ABOUT = "about", "around, about, almost, nearly, close to"
    OVER = "over", "more than, over, at least"
    UNDER = "under", "less than, up to"


class ResultQualifier(Vocabulary):
    """How exactly a result is stated."""

    EXACT = "exact", "the number itself"
    AVERAGE = "average", "average or median (wins over about)"
    ABOUT = "about", "around, about, almost, nearly, close to"
    OVER = "over", "more than, over, at least"
    UNDER = "under", "less than, up to"


class ComparatorType(Vocabulary):
    """What a study's arms are compared with."""

    PLACEBO = "placebo", "a dummy treatment, alone or on top of the same background"
    ACTIVE = "active", "a named control arm, also the background treatment alone"
    NO_TREATMENT = "no_treatment", "a control arm without a named treatment"
    HISTORICAL = "historical", "patients of earlier studies or records"
    DOSE = "dose", "another dose or duration of the same medicine"
    NONE = "none", "one arm only, or said not to have been compared"
    MIXED = "mixed", "two or more of these"
    NOT_STATED = "not_stated", "the text does not say"


class Arm(Vocabulary):
    """Arm of a study that a number was reported for."""

    TREATMENT = "treatment", "an arm that gets the medicine"
    COMPARATOR = "comparator", "an arm that it is compared with"
    ALL = "all", "all arms taken together"


class EndpointType(Vocabulary):
    """What a result measures."""

    OVERALL_SURVIVAL = "overall_survival", "how long, or how many, patients lived"
    PROGRESSION_FREE_SURVIVAL = "progression_free_survival", "time lived without the disease getting worse"
    RESPONSE = "response", "share or number of patients in whom the treatment worked as defined"
    EVENT_RATE = "event_rate", "how often an event (relapse, stroke, infection) occurred"
    CHANGE_FROM_BASELINE = "change_from_baseline", "change of a measurement or score since the start"
    BIOMARKER = "biomarker", "a laboratory value or antibody level"
    OTHER = "other", "none of these, or not told"


class FrequencyDirection(Vocabulary):
    """How a stated frequency bounds the true one."""

    MORE_THAN = "more_than", "more than (at least) N in M: a lower bound, exclusive"
    UP_TO = "up_to", "up to (fewer than) N in M: an upper bound, inclusive"
    ABOUT = "about", "around N in M, or a bare N in M: a point without bounds"
    BETWEEN = "between", "between A and B in M: both bounds, inclusive"


class Band(Vocabulary):
    """Frequency band of the Council for International Organizations of Medical Sciences (CIOMS)."""

    VERY_COMMON = "very_common", "1/10 or more"
    COMMON = "common", "1/100 to less than 1/10"
    UNCOMMON = "uncommon", "1/1,000 to less than 1/100"
    RARE = "rare", "1/10,000 to less than 1/1,000"
    VERY_RARE = "very_rare", "less than 1/10,000"


class BandBasis(Vocabulary):
    """How a band is known."""

    BOUNDS = "bounds", "the stated bounds lie in one band"
    LEAFLET_WORDING = "leaflet_wording", "the wording is the agency's leaflet phrase for that band ('up to 1 in 10')"


class ContraindicationKind(Vocabulary):
    """Kind of a group in which a medicine must not be used."""

    HYPERSENSITIVITY = "hypersensitivity", "allergy to the substance, an ingredient or a related medicine"
    CONDITION = "condition", "a disease or a state of the patient"
    MEDICINE = "medicine", "use with another medicine"
    PREGNANCY = "pregnancy", "pregnancy, breast-feeding, or being able to have children"
    OTHER = "other", "none of these"


class RiskMeasureKind(Vocabulary):
    """Kind of a measure or obligation."""

    PATIENT_CARD = "patient_card", "an alert card or reminder card for patients"
    EDUCATIONAL_MATERIAL = "educational_material", "information or training for professionals, patients or carers"
    REGISTRY = "registry", "a register of patients or pregnancies"
    FURTHER_DATA = "further_data", "studies or results that the company has to provide"
    CONTROLLED_ACCESS = "controlled_access", "a programme that limits who may get or give the medicine"
    OTHER = "other", "none of these"


class NumberReason(Vocabulary):
    """Why a number is no fact of these tables, by rule. NULL in the table means: not explained."""

    FOLLOW_UP_TIME = "follow_up_time", "how long patients were observed"
    TIME_POINT = "time_point", "when something was measured or done"
    AGE = "age", "an age or range of ages"
    GRADE_OR_TYPE = "grade_or_type", "part of a disease's or receptor's name: type 2, grade 3, stage II, HER2"
    STRENGTH = "strength", "strength in which the product is supplied"
    CEILING = "ceiling", "a dose or number that must not be exceeded"
    DOSE_IN_STUDY = "dose_in_study", "dose of a study arm"
    COUNT_OF_STUDIES = "count_of_studies", "how many studies"
    COUNT_OF_THINGS = "count_of_things", "how many groups, arms, parts, medicines, injections"
    WEIGHT_LIMIT = "weight_limit", "a body weight"
    THRESHOLD = "threshold", "a limit that defines a response, a patient group or a laboratory state"
    REFERENCE = "reference", "a document, procedure, page or telephone number"
    DATE_OR_YEAR = "date_or_year", "a date or year that is no regulatory event"
    DURATION_OF_TREATMENT = "duration_of_treatment", "how long the medicine is given"
    BASELINE = "baseline", "a value before treatment"
    PREVALENCE = "prevalence", "how many people have the disease"
    SUBSTANCE_OR_CODE = "substance_or_code", "part of the name of a substance, gene, virus strain or medicine"
    NO_RESULT = "no_result", "a number in a sentence that says that nothing was found or calculated"
    IDIOM = "idiom", "'one of', 'two-thirds of the time': a word, not a count"
    OTHER_RULE = "other_rule", "classed by another rule"


class RejectionStage(Vocabulary):
    """Which validation refused a row."""

    CONTRACT = "contract", "the table's own contract"
    QUOTE = "quote", "comparison with the text of the section"
    REFERENCE = "reference", "foreign keys"


class Rule(Vocabulary):
    """Rules that hold in every table. Tables add row rules of their own, listed in the data dictionary."""

    NOT_NULL = "not_null", "a value is required"
    VOCABULARY = "vocabulary", "the value is one of the listed words"
    PATTERN = "pattern", "the text has the required form (identifiers, codes, no blank edges)"
    RANGE = "range", "the number lies within its limits and is no NaN"
    PRIMARY_KEY = "primary_key", "the key occurs once; the first row is kept"
    UNIQUE = "unique", "the value occurs once; the first row is kept"
    NOT_IN_FUTURE = "not_in_future", "the date is not after the as-of date"
    QUOTE = "quote", "quote = sections.text[char_start:char_end]"
    NUMBER_TEXT = "number_text", "number_text = sections.text[number_char_start:number_char_end]"
    FOREIGN_KEY = "foreign_key", "the referenced row exists"
    PARENT_REJECTED = "parent_rejected", "the referenced row was refused itself"


HOURS_PER_UNIT: dict[str, float] = {
    TimeUnit.HOUR: 1.0,
    TimeUnit.DAY: 24.0,
    TimeUnit.WEEK: 168.0,
    TimeUnit.MONTH: 30.4375 * 24.0,
    TimeUnit.YEAR: 365.25 * 24.0,
}
"""Hours in a unit of frequency. Months and years are those of the Julian year (365.25 days, twelve equal months)."""

BAND_LIMITS: dict[str, tuple[float, float]] = {
    Band.VERY_COMMON: (1 / 10, 1.0),
    Band.COMMON: (1 / 100, 1 / 10),
    Band.UNCOMMON: (1 / 1_000, 1 / 100),
    Band.RARE: (1 / 10_000, 1 / 1_000),
    Band.VERY_RARE: (0.0, 1 / 10_000),
}
"""Lower (inclusive) and upper (exclusive, but for `very_common`) limit of each band, as shares of people."""

LEAFLET_BANDS: dict[tuple[int, int], str] = {
    (1, 10): Band.COMMON,
    (1, 100): Band.UNCOMMON,
    (1, 1_000): Band.RARE,
    (1, 10_000): Band.VERY_RARE,
}
"""Band that 'up to N in M' stands for in the agency's leaflets, by (N, M)."""

COUNTED_SECTIONS: tuple[str, ...] = (
    Section.USED_FOR,
    Section.HOW_USED,
    Section.HOW_STUDIED,
    Section.BENEFITS,
    Section.RISKS,
    Section.BENEFITS_RISKS,
    Section.OTHER_INFORMATION,
)
"""Sections whose numbers are either claimed by a fact row or listed in `unclaimed_numbers`."""


def administrations_per_week(times: int | None, period: int | None, unit: str | None) -> float | None:
    """How often a week a medicine is given.

    In: `times` within `period` × `unit` (a `FrequencyUnit`), as in `regimens`.
    Out: administrations per week of 168 hours; None where a unit has no fixed length (`once`, `cycle`) or is unknown.
    """
    if times is None or period is None or unit not in HOURS_PER_UNIT:
        return None
    return HOURS_PER_UNIT[TimeUnit.WEEK] * times / (period * HOURS_PER_UNIT[unit])


class TermBasis(Vocabulary):
    """Why a printed term of a side effect is mapped to its normalised one; further down reaches further."""

    AS_PRINTED = "as_printed", "the printed term is the normalised one"
    CASE = "case", "only capital letters differ ('Headache': 'headache')"
    SPELLING = "spelling", "American spelling for British ('anemia': 'anaemia')"
    PLURAL = "plural", "the plural for the singular ('headaches': 'headache')"
    DOCUMENT_BRACKET = "document_bracket", "a bracket of some document gives it as another name of that term"
    USER_FILE = "user_file", "the user's own mapping says so (`--term-map`)"
