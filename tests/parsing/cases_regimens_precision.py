"""How-used texts (own words): amounts of each substance, divided daily doses, cycles of an earlier sentence."""

from tests.parsing.cases_regimens import Case

PRECISION = [
    Case(
        "Zelvora is given by infusion (drip) into a vein twice a day. Each infusion for adults contains 1 g of "
        "zelvacin and 0.25 g of relozam. In children, the dose is 20 mg of zelvacin per kilogram body weight "
        "every 12 hours.",
        "intravenous",
        "solution_for_infusion",
        "2/1 day;1/12 hour",
        "1 g;0.25 g;20 mg/kg",
    ),
    Case(
        "Zelvora is given by infusion (drip) into a vein once a day. For bone infections it is used with rifovan, an "
        "antibiotic that works against other bacteria.",
        "intravenous",
        "solution_for_infusion",
        "1/1 day",
        "",
        ("rifovan",),
    ),
    Case(
        "Zelvora is given by infusion (drip) into a vein. For myeloma, Zelvora is given in 35-day cycles. Patients "
        "receive 300 mg on days 1, 8, 15 and 22 of the first cycle and 600 mg on day 1 of each of the next cycles.",
        "intravenous",
        "solution_for_infusion",
        "4/35 day;1/35 day",
        "300 mg;600 mg",
    ),
    Case(
        "Zelvora is available as a powder. It is taken by mouth in three equal doses spread over the day. The starting "
        "dose is 0.2 g per kilogram body weight per day; it is increased gradually to 0.6 g per kilogram per day.",
        "oral",
        "powder",
        "3/1 day",
        "0.2 g/kg;0.6 g/kg",
    ),
    Case(
        "Zelvora is available as tablets and as granules in capsules that must be opened. The granules are sprinkled "
        "on soft food. Zelvora is taken once a day.",
        "oral",
        "tablet granules",
        "1/1 day",
    ),
    Case(
        "Zelvora is available as tablets and as granules in sachets. Adults take one tablet once a day in the morning, "
        "and a rivacaftor tablet in the evening. For children, the contents of one sachet are given once a day in the "
        "morning, followed by rivacaftor granules in the evening.",
        "oral",
        "tablet granules",
        "1/1 day",
        "1 tablet;1 sachet",
        ("rivacaftor",),
        "Zelvora is used together with rivacaftor to treat adults with cystic fibrosis.",
    ),
]
