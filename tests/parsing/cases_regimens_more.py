"""More how-used texts of fictional medicines (own words): the ways of giving that the first set left thin."""

from tests.parsing.cases_regimens import Case

MORE = [
    Case(
        "Zelvora is injected under the skin of the abdomen, the thigh or the upper arm once a day. It can be used on "
        "its own, with diabetes medicines taken by mouth or with a mealtime insulin.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day",
        "",
        ("diabetes medicines taken by mouth", "mealtime insulin"),
    ),
    Case(
        "Zelvora is injected under the skin once a week. The place of injection should be changed each time to avoid "
        "changes to the skin.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 week",
    ),
    Case(
        "Zelvora is injected under the skin once a day. The starting dose is 10 units. With the 100 units/ml pen up "
        "to 80 units can be injected at a time, and with the 300 units/ml pen up to 120 units.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day",
        "10 unit",
    ),
    Case(
        "Zelvora is available as tablets and as granules to be made up into an oral suspension. The tablets are taken "
        "once a day. The granules are taken twice a day.",
        "oral",
        "tablet granules",
        "1/1 day;2/1 day",
    ),
    Case(
        "Zelvora is available as a solution for injection. The dose is 3 MBq (megabecquerels, a unit of "
        "radioactivity) per kilogram body weight, as a single injection into a vein.",
        "intravenous",
        "solution_for_injection",
        "once",
        "3 mbq/kg",
    ),
    Case(
        "Zelvora is injected into a vein. The usual dose is 40 IU (international units) per kilogram of body weight "
        "every 4 days or 60 IU for each kilogram once a week.",
        "intravenous",
        "solution_for_injection",
        "1/4 day;1/1 week",
        "40 iu/kg; 60 iu/kg",
    ),
    Case(
        "Zelvora patches are applied once a day to dry skin. The dose is 4 mg per day, which can be increased to 8 mg "
        "per day, two patches being worn to reach the higher dose.",
        "transdermal",
        "patch",
        "1/1 day",
        "4 mg; 8 mg",
    ),
    Case(
        "One tablet is taken every day. The tablets are taken in the order shown on the pack: the 21 pink tablets "
        "first and then the 7 white ones.",
        "oral",
        "tablet",
        "1/1 day",
        "1 tablet",
    ),
    Case(
        "Zelvora is given by injection into a muscle. Infants receive two injections at least two months apart, and a "
        "single booster when they are one year old.",
        "intramuscular",
        "solution_for_injection",
        "1/2 month;once",
    ),
    Case(
        "The dose of Zelvora is 150 mg inhaled twice a day. The doses should be taken as close as possible to 12 "
        "hours apart. Zelvora is taken every day for 28 days, followed by a pause of 28 days.",
        "inhalation",
        "",
        "2/1 day",
        "150 mg",
    ),
    Case(
        "Zelvora is available as a nebuliser solution. It must be used with the Breathova nebuliser system, once a "
        "day, and each dose takes five minutes to inhale.",
        "inhalation",
        "other",
        "1/1 day",
    ),
    Case(
        "Zelvora is taken by mouth as one tablet once a day, together with cabozelvib tablets. The tablets may be "
        "taken with food.",
        "oral",
        "tablet",
        "1/1 day",
        "1 tablet",
        ("cabozelvib",),
    ),
    Case(
        "The injections of Zelvora are given once a month into the muscle of the buttock. At each visit, patients "
        "also receive an injection of cabozelvib.",
        "intramuscular",
        "solution_for_injection",
        "1/1 month",
        "",
        ("cabozelvib",),
    ),
    Case(
        "Zelvora is given as an infusion into a vein every 3 weeks. Patients should be given another medicine by "
        "mouth, such as an antihistamine tablet, one hour before the infusion.",
        "intravenous",
        "solution_for_infusion",
        "1/3 week",
    ),
    Case(
        "Zelvora is available as tablets to be taken once a day. Patients should also use an inhaler for sudden "
        "attacks.",
        "oral",
        "tablet",
        "1/1 day",
    ),
    Case(
        "Zelvora is given as an infusion into a vein every two weeks. Patients should take steroid eye drops during "
        "treatment.",
        "intravenous",
        "solution_for_infusion",
        "1/2 week",
    ),
    Case(
        "Zelvora is available as vials of 100 and 400 IU and is given as an infusion into a vein. Patients receive 60 "
        "units for each kilogram body weight every other week.",
        "intravenous",
        "solution_for_infusion",
        "1/2 week",
        "60 unit/kg",
    ),
    Case(
        "Zelvora is available as tablets. Children weighing 10 to 25 kg take one tablet twice a day, those weighing "
        "25 to 40 kg take two tablets twice a day and those above 40 kg take 300 mg twice a day.",
        "oral",
        "tablet",
        "2/1 day",
        "1 tablet; 2 tablet; 300 mg",
    ),
    Case(
        "Zelvora is given as an intramuscular injection in two doses of 0.5 ml, with an interval of 6 months between "
        "the doses.",
        "intramuscular",
        "solution_for_injection",
        "1/6 month",
        "0.5 ml",
    ),
    Case(
        "Zelvora is available as a single-dose pre-filled syringe and is given as a single dose into the upper arm "
        "muscle.",
        "intramuscular",
        "solution_for_injection",
        "once",
    ),
    Case(
        "Zelvora is available as eye drops. One drop is put into the affected eye twice a day, about 12 hours apart. "
        "If other eye medicines are used, they should be given at least 5 minutes apart.",
        "ocular",
        "eye_drops",
        "2/1 day",
        "1 drop",
    ),
    Case(
        "Zelvora is available as patches (25, 50 and 100 micrograms per hour). The patch is replaced every three days.",
        "transdermal",
        "patch",
        "1/3 day",
    ),
    Case(
        "Zelvora is an implant that is inserted under the skin of the upper arm by a doctor every 12 months.",
        "subcutaneous",
        "implant",
        "1/12 month",
    ),
    Case(
        "Zelvora is taken on an empty stomach, at least two hours before or one hour after food. The recommended "
        "dose is 800 mg (four capsules) once a day. No food should be eaten for an hour.",
        "oral",
        "capsule",
        "1/1 day",
        "800 mg; 4 capsule",
    ),
    Case(
        "Treatment starts with a dose of 0.25 mg once a week for 4 weeks; the dose is then raised to 0.5 mg once a "
        "week. Zelvora is available as pre-filled pens and is injected under the skin.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 week",
        "0.25 mg; 0.5 mg",
    ),
    Case(
        "The recommended dose is 840 mg on day 1 and day 15 of each 28-day cycle, by infusion into a vein.",
        "intravenous",
        "solution_for_infusion",
        "2/28 day",
        "840 mg",
    ),
    Case(
        "The recommended dose is 100 mg/m2 given as a one-hour infusion into a vein on days 1, 8 and 15 of a "
        "four-week cycle.",
        "intravenous",
        "solution_for_infusion",
        "3/4 week",
        "100 mg/m2",
    ),
    Case(
        "Zelvora is given as a single infusion into a vein containing between 50 and 400 million CAR-T cells.",
        "intravenous",
        "solution_for_infusion",
        "once",
        "5e+07 cell; 4e+08 cell",
    ),
    Case(
        "Zelvora is given in the dentist’s chair as an injection into the gums.",
        "other",
        "solution_for_injection",
    ),
    Case(
        "Zelvora is available as vaginal capsules. One capsule is inserted into the vagina three times a day.",
        "vaginal",
        "capsule",
        "3/1 day",
        "1 capsule",
    ),
    Case(
        "Zelvora is available as 5 mg and 10 mg tablets. The starting dose is one 5 mg tablet in the evening.",
        "oral",
        "tablet",
        "1/1 day",
        "1 tablet; 5 mg",
    ),
    Case(
        "The tablets must not be crushed and are swallowed whole with a glass of water. Zelvora tablets are taken "
        "three times daily.",
        "oral",
        "tablet",
        "3/1 day",
    ),
    Case(
        "Zelvora is given as an intravitreal injection of 2 mg (0.05 ml) every month for three months and then every "
        "two months.",
        "intravitreal",
        "solution_for_injection",
        "1/1 month;1/2 month",
        "2 mg; 0.05 ml",
    ),
    Case(
        "Zelvora is injected under the skin 15 minutes before a meal. It should be used with an intermediate- or "
        "long-acting insulin.",
        "subcutaneous",
        "solution_for_injection",
        "",
        "",
        ("intermediate- or long-acting insulin",),
    ),
    Case(
        "Zelvora is available in a pack of 28 tablets. Patients take 1 tablet a day.",
        "oral",
        "tablet",
        "1/1 day",
        "1 tablet",
    ),
    Case(
        "No more than two patches should be worn at the same time. Zelvora patches are changed twice a week.",
        "transdermal",
        "patch",
        "2/1 week",
    ),
    Case(
        "The recommended dose is 20 mg a day and may be increased up to 80 mg a day. Zelvora is available as oral "
        "drops.",
        "oral",
        "oral_solution",
        "1/1 day",
        "20 mg; 80 mg",
    ),
    Case(
        "Zelvora is available as a gel. It is rubbed on the skin of the abdomen or thighs once a day.",
        "cutaneous",
        "gel",
        "1/1 day",
    ),
    Case(
        "Zelvora is given by slow injection into a vein just before the scan. The usual dose for adults is 0.1 mmol "
        "per kilogram body weight.",
        "intravenous",
        "solution_for_injection",
        "",
        "0.1 mmol/kg",
    ),
    Case(
        "Zelvora is injected under the skin every day, starting on the second or third day of the menstrual cycle. "
        "The usual dose is 150 to 225 IU a day.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day",
        "150 iu; 225 iu",
    ),
    Case(
        "Zelvora is inhaled using the HandiVora device. The dose is two puffs once a day. Each puff contains 2.5 "
        "micrograms of zelvorine.",
        "inhalation",
        "",
        "1/1 day",
        "2 puff",
    ),
    Case(
        "Zelvora is given at a dose of 2.5 mg into a vein twice a week. The dose may be lowered by the doctor if "
        "platelet counts fall below 50,000 units per microlitre.",
        "intravenous",
        "",
        "2/1 week",
        "2.5 mg",
    ),
    Case(
        "Treatment with Zelvora tablets (250 mg) starts with two tablets in the morning and two in the evening, "
        "and lasts for 28 days.",
        "oral",
        "tablet",
        "2/1 day",
        "2 tablet",
    ),
    Case(
        "The vaccine is given as a course of three injections into the shoulder muscle. The second dose is given one "
        "month after the first dose and the third dose 5 months after the second dose.",
        "intramuscular",
        "solution_for_injection",
    ),
    Case(
        "Zelvora 300 mg is given under the skin every 4 weeks, in addition to the patient’s usual inhaled "
        "corticosteroids.",
        "subcutaneous",
        "",
        "1/4 week",
        "300 mg",
        ("inhaled corticosteroids",),
    ),
    Case(
        "Zelvora is available as a powder in sachets to be mixed with water and taken by mouth. The contents of one "
        "sachet are taken each morning.",
        "oral",
        "powder",
        "1/1 day",
        "1 sachet",
    ),
    Case(
        "Zelvora is given continuously as an infusion into a vein using a pump, starting at 2 ng/kg per minute.",
        "intravenous",
        "solution_for_infusion",
        "",
        "2 nanogram/kg",
    ),
    Case(
        "Patients have to take aspirin tablets every day while Zelvora is used. Zelvora is injected under the skin "
        "every 12 hours.",
        "subcutaneous",
        "solution_for_injection",
        "1/12 hour",
    ),
    Case(
        "Zelvora is taken as a single dose of 30 mg by mouth within 72 hours of sex. It is available as a tablet.",
        "oral",
        "tablet",
        "once",
        "30 mg",
    ),
    Case(
        "Zelvora should be used together with a spacer device. Two inhalations are taken in the morning and in the "
        "evening.",
        "inhalation",
        "",
        "2/1 day",
        "2 inhalation",
    ),
    Case(
        "Zelvora is available as tablets and an oral solution. Patients who cannot swallow tablets can use the oral "
        "solution. Adults take 400 mg twice a day, together with other antiretroviral medicines.",
        "oral",
        "tablet oral_solution",
        "2/1 day",
        "400 mg",
        ("other antiretroviral medicines",),
    ),
    Case(
        "Zelvora is available as tablets that are taken once every two days. A second tablet should be taken if the "
        "patient vomits.",
        "oral",
        "tablet",
        "1/2 day",
    ),
]
