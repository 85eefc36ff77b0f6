"""The closed vocabularies of the tables that come from the agency's site: catalogue, links, fetches.

Like schemas.vocabularies this module is light. The words of MedicineCategory are the agency's, in lower case; the
others are this project's own.
"""

from schemas.vocabularies import Vocabulary


class MedicineCategory(Vocabulary):
    """For whom a medicine is, as the agency's medicines table says."""

    HUMAN = "human", "for people"
    VETERINARY = "veterinary", "for animals"


class LinkBasis(Vocabulary):
    """How it is known which medicine a listed overview is of."""

    PRODUCT_NUMBER = "product_number", "the number it is listed under is in the medicines table"
    REPAIRED_NUMBER = "repaired_number", "that number, with blanks or slashes repaired, is in the medicines table"
    PRINTED_NUMBER = "printed_number", "the PDF prints another number than it is listed under; the printed one counts"
    TWIN = (
        "twin",
        "listed under the number of an application that never led to an authorisation; the one authorised medicine "
        "with that entry's name is meant",
    )
    UNLISTED_NUMBER = "unlisted_number", "the number is not in the medicines table"
    NONE = "none", "no number, or none that can be read"


class FetchOutcome(Vocabulary):
    """What a request to the agency's site gave."""

    NEW = "new", "fetched for the first time"
    CHANGED = "changed", "other content than before under the same address"
    UNCHANGED = "unchanged", "the content that was there before"
    GONE = "gone", "no longer there (404, 410)"
    FAILED = "failed", "nothing was taken over; see reason"


class FetchReason(Vocabulary):
    """Why a fetch failed."""

    STATUS = "status", "the server answered with an error"
    TIME_OUT = "time_out", "no answer, or no further bytes, in time"
    CONNECTION = "connection", "no connection, or it broke"
    INCOMPLETE = "incomplete", "fewer bytes than declared, or an end that is cut off"
    NOT_A_PDF = "not_a_pdf", "content of another type"
    NOT_A_TABLE = "not_a_table", "not the agency's table"
    TOO_LARGE = "too_large", "more bytes than allowed"
    ADDRESS_REFUSED = "address_refused", "an address, or a redirect to one, that the settings do not allow"
