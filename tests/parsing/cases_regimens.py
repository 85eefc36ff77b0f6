"""How-used texts of fictional medicines in the agency's manner (own words), with what a careful reader takes."""

from typing import NamedTuple


class Case(NamedTuple):
    text: str
    routes: str = ""
    forms: str = ""
    frequencies: str = ""  # "times/period unit", "once"
    doses: str = ""  # "value unit[/per]", ";"-separated
    partners: tuple[str, ...] = ()
    used_for: str = ""


CASES = [
    Case(
        "Zelvora is available as tablets. The recommended dose is 20 mg once a day.",
        "oral",
        "tablet",
        "1/1 day",
        "20 mg",
    ),
    Case(
        "Zelvora is available as capsules (25 mg and 50 mg). The usual dose is one 50 mg capsule "
        "taken by mouth twice a day with food.",
        "oral",
        "capsule",
        "2/1 day",
        "1 capsule; 50 mg",
    ),
    Case(
        "Zelvora is given as an infusion (drip) into a vein over 60 minutes. The dose is 10 mg per "
        "kilogram body weight every two weeks.",
        "intravenous",
        "solution_for_infusion",
        "1/2 week",
        "10 mg/kg",
    ),
    Case(
        "Zelvora is available as a concentrate to be made up into a solution for infusion into a "
        "vein. It is given every three or six weeks.",
        "intravenous",
        "solution_for_infusion",
        "1/3 week;1/6 week",
    ),
    Case(
        "Zelvora is given as an injection under the skin every other day.",
        "subcutaneous",
        "solution_for_injection",
        "1/2 day",
    ),
    Case(
        "Zelvora is available as pre-filled pens. It is injected under the skin of the thigh once a "
        "week at a dose of 0.5 mg, which can be increased to 1 mg after four weeks.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 week",
        "0.5 mg; 1 mg",
    ),
    Case(
        "The vaccine is available as a suspension for injection in pre-filled syringes. It is given "
        "as two doses of 0.5 ml, one month apart, injected into the shoulder muscle.",
        "intramuscular",
        "suspension_for_injection",
        "1/1 month",
        "0.5 ml",
    ),
    Case(
        "Zelvora is given as a single injection of 0.5 ml into the muscle of the upper arm.",
        "intramuscular",
        "solution_for_injection",
        "once",
        "0.5 ml",
    ),
    Case("Zelvora is given as a single infusion into a vein.", "intravenous", "solution_for_infusion", "once"),
    Case(
        "Zelvora is available as eye drops. One drop is put in the affected eye once a day in the evening.",
        "ocular",
        "eye_drops",
        "1/1 day",
        "1 drop",
    ),
    Case(
        "Zelvora comes as a cream. A thin layer is applied to the affected areas of skin twice daily.",
        "cutaneous",
        "cream",
        "2/1 day",
    ),
    Case(
        "Zelvora is available as patches that release the active substance through the skin. A new "
        "patch is applied every 24 hours.",
        "transdermal",
        "patch",
        "1/24 hour",
    ),
    Case(
        "Zelvora is available as a nasal spray. The recommended dose is two sprays in each nostril once a day.",
        "nasal",
        "spray",
        "1/1 day",
        "2 spray",
    ),
    Case(
        "Zelvora is available as capsules containing a powder for inhalation. The contents of one "
        "capsule are inhaled once a day using the Zelvora inhaler.",
        "inhalation",
        "inhaler capsule",
        "1/1 day",
        "1 capsule",
    ),
    Case(
        "Zelvora is available as a solution for inhalation using a nebuliser. The recommended dose "
        "is 75 mg three times a day for 28 days.",
        "inhalation",
        "other",
        "3/1 day",
        "75 mg",
    ),
    Case(
        "Zelvora is injected into the eye (intravitreal injection) once a month.",
        "intravitreal",
        "solution_for_injection",
        "1/1 month",
    ),
    Case(
        "Zelvora is available as an implant that is injected into the vitreous humour of the eye.",
        "intravitreal",
        "implant",
    ),
    Case(
        "Zelvora is available as tablets that are placed under the tongue to dissolve. One tablet is taken each day.",
        "oromucosal",
        "tablet",
        "1/1 day",
        "1 tablet",
    ),
    Case(
        "Zelvora is available as orodispersible tablets (tablets that dissolve in the mouth). The "
        "dose is 5 mg at bedtime.",
        "oral",
        "orodispersible_tablet",
        "1/1 day",
        "5 mg",
    ),
    Case(
        "Zelvora is given by intrathecal injection (into the fluid around the spinal cord). The dose "
        "is 12 mg every four months.",
        "intrathecal",
        "solution_for_injection",
        "1/4 month",
        "12 mg",
    ),
    Case(
        "Zelvora is available as a vaginal ring. It is inserted into the vagina and stays there for three weeks.",
        "vaginal",
        "other",
    ),
    Case(
        "Zelvora is available as suppositories. One suppository is used in the morning and one in the evening.",
        "rectal",
        "other",
        "2/1 day",
        "1 suppository",
    ),
    Case(
        "Zelvora is available as granules in sachets to be taken by mouth with soft food. Children "
        "take one sachet twice a day.",
        "oral",
        "granules",
        "2/1 day",
        "1 sachet",
    ),
    Case(
        "Zelvora is available as a powder for making an oral suspension. The dose is 15 mg/kg every 8 hours.",
        "oral",
        "oral_suspension",
        "1/8 hour",
        "15 mg/kg",
    ),
    Case(
        "The medicine is available as a powder and solvent to be made up into a solution for "
        "injection. It is given into a vein at a dose of 50 IU per kilogram two or three times a "
        "week.",
        "intravenous",
        "powder_for_solution",
        "2/1 week;3/1 week",
        "50 iu/kg",
    ),
    Case(
        "Zelvora is taken as needed before sexual activity. The recommended dose is 50 mg. It is available as tablets.",
        "oral",
        "tablet",
        "",
        "50 mg",
    ),
    Case(
        "Zelvora is given by injection into a vein on days 1, 8 and 15 of each 28-day cycle.",
        "intravenous",
        "solution_for_injection",
        "3/28 day",
    ),
    Case(
        "Zelvora is given as an infusion into a vein on day 1 of every 3-week cycle. The dose is 75 "
        "mg per square metre body surface area.",
        "intravenous",
        "solution_for_infusion",
        "1/3 week",
        "75 mg/m2",
    ),
    Case(
        "Zelvora is available as tablets. It is taken once a day for 21 days of a 28-day treatment "
        "cycle at a dose of 125 mg.",
        "oral",
        "tablet",
        "1/1 day",
        "125 mg",
    ),
    Case(
        "Zelvora is given by infusion into a vein. The first dose is 8 mg/kg, followed by 6 mg/kg every three weeks.",
        "intravenous",
        "solution_for_infusion",
        "1/3 week",
        "8 mg/kg; 6 mg/kg",
    ),
    Case(
        "Treatment starts with a loading dose of 600 mg, followed by 300 mg every other week, injected under the skin.",
        "subcutaneous",
        "solution_for_injection",
        "1/2 week",
        "600 mg; 300 mg",
    ),
    Case(
        "Zelvora is available as tablets (5 and 10 mg) to be taken once daily. The dose should not exceed 10 mg a day.",
        "oral",
        "tablet",
        "1/1 day",
    ),
    Case(
        "Zelvora is given under the skin once every 6 months. The patient’s calcium levels should be "
        "checked every month.",
        "subcutaneous",
        "",
        "1/6 month",
    ),
    Case(
        "Zelvora is taken by mouth as tablets. Blood tests should be carried out every two weeks during treatment.",
        "oral",
        "tablet",
    ),
    Case(
        "Zelvora is available as tablets. The starting dose is 50 mg twice a day. It may be "
        "increased by 50 mg every week until an effective dose is reached.",
        "oral",
        "tablet",
        "2/1 day",
        "50 mg",
    ),
    Case(
        "In adults the recommended dose is 300 mg given under the skin every two weeks, and in "
        "children weighing less than 30 kg the dose is 100 mg every two weeks.",
        "subcutaneous",
        "",
        "1/2 week",
        "300 mg; 100 mg",
    ),
    Case(
        "Zelvora is available as tablets. It is taken with ritonavir 100 mg twice a day. The dose of "
        "Zelvora is 600 mg.",
        "oral",
        "tablet",
        "2/1 day",
        "600 mg",
        ("ritonavir",),
    ),
    Case(
        "Patients are given paracetamol and an antihistamine an hour before each infusion. Zelvora "
        "is given once a week as an infusion into a vein at a dose of 1 mg/kg.",
        "intravenous",
        "solution_for_infusion",
        "1/1 week",
        "1 mg/kg",
    ),
    Case("Zelvora is given into the bladder through a catheter once a week for six weeks.", "other", "", "1/1 week"),
    Case(
        "Zelvora is available as a solution for injection in cartridges. It is injected under the skin before meals.",
        "subcutaneous",
        "solution_for_injection",
    ),
    Case("Zelvora is injected into the tumour every two weeks.", "other", "solution_for_injection", "1/2 week"),
    Case(
        "Zelvora is available as chewable tablets. Two tablets are chewed three times a day with meals.",
        "oral",
        "chewable_tablet",
        "3/1 day",
        "2 tablet",
    ),
    Case(
        "Zelvora is available as effervescent tablets to be dissolved in a glass of water. The dose "
        "is 1 or 2 tablets every 4 to 6 hours.",
        "oral",
        "dispersible_tablet",
        "1/4 hour;1/6 hour",
        "1 tablet; 2 tablet",
    ),
    Case(
        "Zelvora is injected under the skin once a month, or every three months at a higher dose.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 month;1/3 month",
    ),
    Case(
        "Zelvora is given once a year as an infusion into a vein lasting at least 15 minutes.",
        "intravenous",
        "solution_for_infusion",
        "1/1 year",
    ),
    Case(
        "The second dose is given 3 weeks after the first dose. The vaccine is injected into the "
        "muscle of the upper arm.",
        "intramuscular",
        "solution_for_injection",
        "1/3 week",
    ),
    Case(
        "Three doses are given: the second one month after the first and the third six months after "
        "the first, into the muscle of the thigh.",
        "intramuscular",
        "",
    ),
    Case(
        "Zelvora is available as a gel to be rubbed on the skin of the shoulders each morning. The "
        "starting dose is 50 mg per day.",
        "cutaneous",
        "gel",
        "1/1 day",
        "50 mg",
    ),
    Case(
        "Zelvora is given as one or two puffs twice daily using an inhaler.",
        "inhalation",
        "inhaler",
        "2/1 day",
        "1 puff; 2 puff",
    ),
    Case(
        "The recommended dose is between 5 and 10 mg per kg body weight per day, divided into two "
        "doses. Zelvora is available as an oral solution.",
        "oral",
        "oral_solution",
        "2/1 day",
        "5 mg/kg; 10 mg/kg",
    ),
    Case("Zelvora is taken as one tablet each day, at about the same time.", "oral", "tablet", "1/1 day", "1 tablet"),
    Case(
        "Zelvora is given as an infusion into a vein once every four weeks in combination with "
        "carboplatin, and once every two weeks when it is used on its own.",
        "intravenous",
        "solution_for_infusion",
        "1/4 week;1/2 week",
        "",
        ("carboplatin",),
    ),
    Case(
        "Zelvora is available as tablets. The maximum recommended dose is 40 mg once a day. "
        "Treatment starts with 10 mg once a day.",
        "oral",
        "tablet",
        "1/1 day",
        "10 mg",
    ),
    Case(
        "The daily dose is 2 g, taken as two tablets in the morning and two in the evening.",
        "oral",
        "tablet",
        "2/1 day",
        "2 g; 2 tablet",
    ),
    Case(
        "A single dose of 1 million units is injected into a muscle.",
        "intramuscular",
        "solution_for_injection",
        "once",
        "1000000 unit",
    ),
    Case(
        "Zelvora is given as an infusion lasting 1 hour. The infusion is repeated every 8 weeks "
        "after two starting doses given 2 weeks apart. The medicine is given into a vein.",
        "intravenous",
        "solution_for_infusion",
        "1/8 week;1/2 week",
    ),
    Case(
        "Zelvora is a mouthwash. 10 ml are held in the mouth for two minutes four times a day.",
        "oromucosal",
        "other",
        "4/1 day",
        "10 ml",
    ),
    Case(
        "Zelvora is available as lozenges. One lozenge is sucked every 2 hours.",
        "oromucosal",
        "other",
        "1/2 hour",
        "1 lozenge",
    ),
    Case(
        "Zelvora is implanted under the skin of the upper arm. Each set of four implants is left in "
        "place for six months.",
        "implant",
        "implant",
    ),
    Case(
        "Zelvora is injected into the affected joint once a week for five weeks.",
        "other",
        "solution_for_injection",
        "1/1 week",
    ),
    Case("Zelvora is given by mouth or through a feeding tube once a day.", "oral other", "", "1/1 day"),
    Case(
        "The recommended dose is 1.3 mg/m2 given as an injection into a vein or under the skin twice "
        "a week for two weeks, followed by a 10-day break.",
        "intravenous subcutaneous",
        "solution_for_injection",
        "2/1 week",
        "1.3 mg/m2",
    ),
    Case(
        "Zelvora is given under the skin using an infusion pump. The dose is 0.4 g per kilogram body "
        "weight every three to four weeks.",
        "subcutaneous",
        "",
        "1/3 week;1/4 week",
        "0.4 g/kg",
    ),
    Case(
        "Zelvora is given as a one-time treatment by infusion into a vein.",
        "intravenous",
        "solution_for_infusion",
        "once",
    ),
    Case(
        "Zelvora is injected by a doctor into the muscles of the face. The total dose is 20 units. "
        "Treatment should not be given more often than every three months.",
        "intramuscular",
        "solution_for_injection",
        "",
        "20 unit",
    ),
    Case(
        "Patients take one white tablet in the morning and one blue tablet in the evening.",
        "oral",
        "tablet",
        "2/1 day",
        "1 tablet",
    ),
    Case(
        "Zelvora is given once every treatment cycle, as an infusion into a vein before chemotherapy.",
        "intravenous",
        "solution_for_infusion",
        "1/1 cycle",
    ),
    Case(
        "The dose is adjusted to reach 150 mg to 200 mg, given as an injection under the skin at the "
        "beginning of each cycle.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 cycle",
        "150 mg; 200 mg",
    ),
    Case(
        "Zelvora is available as film-coated tablets. One tablet is taken every day for 28 days without a break.",
        "oral",
        "tablet",
        "1/1 day",
        "1 tablet",
    ),
    Case(
        "The injection is given every 12 weeks into the buttock.",
        "intramuscular",
        "solution_for_injection",
        "1/12 week",
    ),
    Case(
        "For adults the dose is 4,000 IU once a day and for children it is 100 IU/kg twice a day, "
        "injected under the skin.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day;2/1 day",
        "4000 iu; 100 iu/kg",
    ),
    Case(
        "Zelvora is given twice weekly for the first month and once weekly thereafter, by injection under the skin.",
        "subcutaneous",
        "solution_for_injection",
        "2/1 week;1/1 week",
    ),
    Case(
        "Two sprays are used under the tongue up to four times a day. Zelvora is available as an oromucosal spray.",
        "oromucosal",
        "spray",
        "4/1 day",
        "2 spray",
    ),
    Case(
        "Patients who miss a dose should take it as soon as possible, unless the next dose is due "
        "within 12 hours. The tablets are taken every 12 hours.",
        "oral",
        "tablet",
        "1/12 hour",
    ),
    Case(
        "Zelvora is available as 100 mg tablets. The recommended dose is 300 mg (three tablets) once a day.",
        "oral",
        "tablet",
        "1/1 day",
        "300 mg; 3 tablet",
    ),
    Case(
        "Treatment is started at 10 micrograms twice a day for one month and then raised to 20 "
        "micrograms twice a day. Zelvora is injected under the skin.",
        "subcutaneous",
        "solution_for_injection",
        "2/1 day",
        "10 microgram; 20 microgram",
    ),
    Case(
        "Zelvora is given through a vein at a dose of 7.4 GBq every 8 weeks for a total of four infusions.",
        "intravenous",
        "solution_for_infusion",
        "1/8 week",
        "7.4 gbq",
    ),
    Case(
        "Zelvora contains the patient’s own cells. It is given as a single infusion into a vein "
        "after chemotherapy to clear existing white blood cells.",
        "intravenous",
        "solution_for_infusion",
        "once",
    ),
    Case(
        "The medicine is available as an oral solution (10 mg/ml) and as hard capsules (20 mg). The "
        "recommended dose for adults is 40 mg twice a day.",
        "oral",
        "oral_solution capsule",
        "2/1 day",
        "40 mg",
    ),
    Case(
        "Zelvora is breathed in through the mouth with an inhaler. One inhalation is taken every day.",
        "inhalation",
        "inhaler",
        "1/1 day",
        "1 inhalation",
    ),
    Case("It is applied once nightly to the nails as a medicated nail lacquer.", "cutaneous", "other", "1/1 day"),
    Case(
        "Zelvora is given fortnightly by injection under the skin.",
        "subcutaneous",
        "solution_for_injection",
        "1/2 week",
    ),
    Case(
        "Zelvora is given with food, as 2 tablets once a day together with other HIV medicines.",
        "oral",
        "tablet",
        "1/1 day",
        "2 tablet",
        ("other HIV medicines",),
    ),
    Case(
        "Zelvora is given at weeks 0, 2 and 6 and then every 8 weeks as an infusion into a vein.",
        "intravenous",
        "solution_for_infusion",
        "1/8 week",
    ),
    Case(
        "Zelvora is given once a day.",
        "oral",
        "tablet",
        "1/1 day",
        "",
        (),
        "Zelvora is used to treat gout. Zelvora is available as tablets.",
    ),
    Case(
        "Zelvora is available as a solution for injection in pre-filled pens and as a powder to be "
        "made up into a solution for infusion.",
        "",
        "solution_for_injection powder_for_solution",
    ),
    Case(
        "The recommended dose is 0.1 ml injected into the skin of the upper arm.",
        "intradermal",
        "solution_for_injection",
        "",
        "0.1 ml",
    ),
    Case(
        "Zelvora is taken for 5 days in every 28-day cycle at a dose of 200 mg/m2 per day. It is "
        "available as capsules.",
        "oral",
        "capsule",
        "1/1 day",
        "200 mg/m2",
    ),
    Case(
        "Zelvora is given as an infusion into a vein. The usual dose is 200 mg every 3 weeks or "
        "400 mg every six weeks; in children it is 2 mg per kg (up to a maximum of 200 mg) every "
        "3 weeks.",
        "intravenous",
        "solution_for_infusion",
        "1/3 week;1/6 week",
        "200 mg; 400 mg; 2 mg/kg",
    ),
    Case(
        "Zelvora is available as a powder for a solution for infusion into a vein and as a "
        "solution for injection under the skin. The infusion is given every three weeks. The "
        "injection is given at a dose of 600 mg every two weeks.",
        "intravenous subcutaneous",
        "powder_for_solution solution_for_injection",
        "1/3 week;1/2 week",
        "600 mg",
    ),
    Case(
        "Zelvora is available as capsules. The starting dose is 1.5 mg twice a day, which may be "
        "raised in steps of 1.5 mg every two weeks up to 3 to 6 mg twice a day.",
        "oral",
        "capsule",
        "2/1 day",
        "1.5 mg; 3 mg; 6 mg",
    ),
    Case(
        "To prevent bleeding, Zelvora is given into a vein at a dose of 50 IU per kilogram of "
        "body weight every 7 days or 100 IU per kg every 10 to 14 days.",
        "intravenous",
        "",
        "1/7 day;1/10 day;1/14 day",
        "50 iu/kg; 100 iu/kg",
    ),
    Case(
        "Zelvora is used in a 4-week cycle. One patch is applied every week for 3 weeks, "
        "followed by a patch-free week.",
        "transdermal",
        "patch",
        "1/1 week",
        "1 patch",
    ),
    Case(
        "Zelvora is available as tablets. It can be taken as needed before sexual activity. The "
        "maximum recommended dosing frequency is once a day. The dose is 10 mg, which may be "
        "raised to 20 mg.",
        "oral",
        "tablet",
        "",
        "10 mg; 20 mg",
    ),
    Case(
        "The solution for injection is for short-term use and should be replaced by tablets or "
        "capsules as soon as possible: the dose is 9 mg as a single injection into a muscle.",
        "intramuscular",
        "solution_for_injection",
        "once",
        "9 mg",
    ),
    Case(
        "The first dose is followed by a second dose 4 weeks later, injected under the skin.",
        "subcutaneous",
        "solution_for_injection",
        "1/4 week",
    ),
]
