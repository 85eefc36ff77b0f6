"""How-used texts of fictional medicines (own words) over more areas: oncology, vaccines, patches, implants."""

from tests.parsing.cases_regimens import Case

AREAS = [
    Case(
        "Zelvora is available as a powder and solvent for solution for injection. It is given by "
        "injection into a vein over 5 minutes. The dose depends on the severity of the bleeding. For "
        "prevention the dose is 20 to 40 IU per kilogram every 2 to 3 days.",
        "intravenous",
        "powder_for_solution",
        "1/2 day;1/3 day",
        "20 iu/kg; 40 iu/kg",
        (),
    ),
    Case(
        "Zelvora is available as 10 mg/ml eye drops, suspension. The dose is one drop in the affected eye"
        " three times a day. This can be increased to four times a day.",
        "ocular",
        "eye_drops",
        "3/1 day;4/1 day",
        "1 drop",
        (),
    ),
    Case(
        "Zelvora treatment should be started by a specialist. The recommended dose for adults is 400 mg "
        "(two 200 mg tablets) twice a day taken at least one hour before or two hours after a meal.",
        "oral",
        "tablet",
        "2/1 day",
        "400 mg; 2 tablet",
        (),
    ),
    Case(
        "Zelvora is given by injection under the skin in the thigh, abdomen or upper arm. The recommended"
        " dose is 160 mg followed by 80 mg two weeks later and then 40 mg every other week.",
        "subcutaneous",
        "solution_for_injection",
        "1/2 week",
        "160 mg; 80 mg; 40 mg",
        (),
    ),
    Case(
        "The patch is worn on the skin for one week and then replaced. Zelvora patches are applied once a"
        " week to the buttock, abdomen or upper arm.",
        "transdermal",
        "patch",
        "1/1 week",
        "",
        (),
    ),
    Case(
        "Zelvora is given as six cycles of treatment, each lasting three weeks. It is given as an "
        "infusion into a vein lasting 30 minutes on the first day of each cycle, together with "
        "carboplatin.",
        "intravenous",
        "solution_for_infusion",
        "1/1 cycle",
        "",
        ("carboplatin",),
    ),
    Case(
        "The usual dose is 5 mg once a day. In patients with kidney problems the dose is 2.5 mg once a "
        "day. The tablets may be taken with or without food.",
        "oral",
        "tablet",
        "1/1 day",
        "5 mg; 2.5 mg",
        (),
    ),
    Case(
        "Zelvora is available as 0.3 mg pre-filled syringes for injection under the skin. It is used "
        "daily during a cycle of treatment. The maximum dose is 450 IU.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "The vaccine is given as a single 0.5 ml injection into the deltoid muscle. A booster dose may be"
        " given after 3 years.",
        "intramuscular",
        "solution_for_injection",
        "once",
        "0.5 ml",
        (),
    ),
    Case(
        "Zelvora is available as an oral suspension containing 40 mg per ml. The dose is 13 mg per kg "
        "body weight once daily with food in children weighing less than 34 kg.",
        "oral",
        "oral_suspension",
        "1/1 day",
        "13 mg/kg",
        (),
    ),
    Case(
        "Zelvora is given by slow injection into the bladder through a catheter once a week for 6 weeks.",
        "other",
        "solution_for_injection",
        "1/1 week",
        "",
        (),
    ),
    Case(
        "Zelvora is applied to the affected areas of the face once a day for three consecutive days. One "
        "tube is enough for 25 cm2 of skin. It comes as a gel.",
        "cutaneous",
        "gel",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora is available as tablets (2.5 and 5 mg). The starting dose is 2.5 mg twice daily. It is "
        "also available as a solution for infusion into a vein, for patients who cannot take tablets.",
        "oral intravenous",
        "tablet solution_for_infusion",
        "2/1 day",
        "2.5 mg",
        (),
    ),
    Case(
        "Zelvora is given every 28 days as two injections into the muscle, one in each buttock. The dose "
        "is 500 mg, with an extra 500 mg dose two weeks after the first.",
        "intramuscular",
        "solution_for_injection",
        "1/28 day",
        "500 mg",
        (),
    ),
    Case(
        "Zelvora is given as an injection under the skin once a week at a dose of 1.5 micrograms per "
        "kilogram body weight, together with ribavirin capsules.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 week",
        "1.5 microgram/kg",
        ("ribavirin",),
    ),
    Case(
        "Zelvora is given as a 24-hour infusion into a vein every day for 4 weeks, followed by a two-week break.",
        "intravenous",
        "solution_for_infusion",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "The medicine is given as an infusion into a vein, starting at 1 mg/kg per hour, which can be "
        "raised every 30 minutes.",
        "intravenous",
        "solution_for_infusion",
        "",
        "1 mg/kg",
        (),
    ),
    Case(
        "Zelvora is available as a nasal spray. One spray of 2 mg is used in one nostril. A second spray "
        "can be used after 2 to 3 minutes in the other nostril.",
        "nasal",
        "spray",
        "",
        "1 spray; 2 mg",
        (),
    ),
    Case(
        "Zelvora is used with a low-fat diet. One 120 mg capsule is taken with water immediately before, "
        "during or up to one hour after each main meal.",
        "oral",
        "capsule",
        "",
        "1 capsule; 120 mg",
        (),
    ),
    Case(
        "The recommended dose of Zelvora is 10 mg, taken in the evening; after two weeks it can be "
        "doubled to 20 mg. It is available as film-coated tablets.",
        "oral",
        "tablet",
        "1/1 day",
        "10 mg; 20 mg",
        (),
    ),
    Case(
        "Zelvora is inserted into the womb by a doctor and remains effective for five years. It is "
        "available as an intrauterine delivery system.",
        "other",
        "other",
        "",
        "",
        (),
    ),
    Case(
        "A small amount of ointment is put on the inside of the lower eyelid twice a day.",
        "ocular",
        "ointment",
        "2/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora must be used with another medicine called bexaroten, which is taken by mouth once a day."
        " Zelvora is given under the skin every 4 weeks at a dose of 90 mg.",
        "subcutaneous",
        "",
        "1/4 week",
        "90 mg",
        ("bexaroten",),
    ),
    Case(
        "Zelvora is taken every 8 hours with meals. Adults take two 375 mg tablets each time.",
        "oral",
        "tablet",
        "1/8 hour",
        "2 tablet; 375 mg",
        (),
    ),
    Case(
        "Zelvora is given as a single injection of 6 mg under the skin, about 24 hours after the end of "
        "each cycle of chemotherapy.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 cycle",
        "6 mg",
        (),
    ),
    Case(
        "Zelvora is available as oral lyophilisates to be placed under the tongue once a day. The first "
        "dose is taken under the supervision of a doctor.",
        "oromucosal",
        "other",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "Patients with type 1 diabetes also need injections of a fast-acting insulin with meals. Zelvora "
        "is injected under the skin once daily.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora is given by infusion into a vein every 12 hours for 5 to 14 days. The usual dose is 600 "
        "mg. Adolescents get 12 mg/kg every 8 hours.",
        "intravenous",
        "solution_for_infusion",
        "1/12 hour;1/8 hour",
        "600 mg; 12 mg/kg",
        (),
    ),
    Case(
        "Zelvora is given as an infusion into a vein once every two months for patients on stable "
        "treatment and monthly when treatment starts.",
        "intravenous",
        "solution_for_infusion",
        "1/2 month;1/1 month",
        "",
        (),
    ),
    Case(
        "The gene therapy is injected once under the retina of each eye, with at least 6 days between the"
        " two injections.",
        "intravitreal",
        "solution_for_injection",
        "once",
        "",
        (),
    ),
    Case(
        "Zelvora is available as a 5% cream. It is put on the warts three times a week at bedtime until they clear.",
        "cutaneous",
        "cream",
        "3/1 week",
        "",
        (),
    ),
    Case(
        "Zelvora is available as a solution for infusion. It is given into a vein every 4 weeks: 300 mg "
        "for patients weighing up to 50 kg, 600 mg for those between 50 and 100 kg.",
        "intravenous",
        "solution_for_infusion",
        "1/4 week",
        "300 mg; 600 mg",
        (),
    ),
    Case(
        "Zelvora is available as a concentrate that is made up into a solution for infusion. It is given "
        "as an infusion into a vein every 2 weeks at 240 mg or every 4 weeks at 480 mg when used on its "
        "own. In combination with ipilizumab, it is given at 3 mg/kg every 3 weeks for four doses.",
        "intravenous",
        "solution_for_infusion",
        "1/2 week;1/4 week;1/3 week",
        "240 mg; 480 mg; 3 mg/kg",
        ("ipilizumab",),
    ),
    Case(
        "Zelvora is available as tablets (10, 15 and 20 mg). To prevent stroke, the usual dose is 20 mg "
        "once a day. To treat clots, patients take 15 mg twice a day for 3 weeks, then 20 mg once a day.",
        "oral",
        "tablet",
        "1/1 day;2/1 day",
        "20 mg; 15 mg",
        (),
    ),
    Case(
        "Zelvora is injected under the skin of the thigh, upper arm or abdomen using a pre-filled pen. It"
        " is given once a day at any time of the day. When used with other diabetes medicines, the "
        "starting dose is 10 units.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day",
        "10 unit",
        ("other diabetes medicines",),
    ),
    Case(
        "The vaccine is given as two injections, preferably into the shoulder muscle, 3 weeks apart. An "
        "additional dose may be given to people with a severely weakened immune system at least 28 days "
        "after the second dose.",
        "intramuscular",
        "solution_for_injection",
        "1/3 week",
        "",
        (),
    ),
    Case(
        "Zelvora is available as capsules containing a powder to be inhaled. Four capsules are inhaled "
        "twice a day for 28 days, followed by 28 days off treatment.",
        "inhalation",
        "inhaler capsule",
        "2/1 day",
        "4 capsule",
        (),
    ),
    Case(
        "Zelvora is given as a subcutaneous injection once every 6 months by a healthcare professional. "
        "Patients should take calcium and vitamin D supplements by mouth.",
        "subcutaneous",
        "solution_for_injection",
        "1/6 month",
        "",
        (),
    ),
    Case(
        "Zelvora is given by injection into a muscle. The recommended dose is 4 injections in the first "
        "month followed by one injection every 4 months.",
        "intramuscular",
        "solution_for_injection",
        "1/4 month",
        "",
        (),
    ),
    Case(
        "Treatment consists of 12 mg injected into the spinal fluid on days 0, 14, 28 and 63, and then "
        "once every 4 months.",
        "intrathecal",
        "solution_for_injection",
        "1/4 month",
        "12 mg",
        (),
    ),
    Case(
        "Zelvora is taken as one tablet twice a week, with three to four days between doses.",
        "oral",
        "tablet",
        "2/1 week",
        "1 tablet",
        (),
    ),
    Case(
        "Zelvora is available as capsules and tablets. One capsule is taken once a day, with or without "
        "food, at about the same time each day. The medicine must be taken with at least 200 ml of water.",
        "oral",
        "capsule tablet",
        "1/1 day",
        "1 capsule",
        (),
    ),
    Case(
        "Zelvora is available as transdermal patches delivering 4.6, 9.5 or 13.3 mg of zelvorine through "
        "the skin over 24 hours. Treatment starts with the 4.6 mg/24 h patch, applied once a day.",
        "transdermal",
        "patch",
        "1/1 day",
        "4.6 mg",
        (),
    ),
    Case(
        "The dose is calculated from the patient’s weight and is given into a vein once a week: patients "
        "below 50 kg receive 20 mg and heavier patients 30 mg.",
        "intravenous",
        "",
        "1/1 week",
        "20 mg; 30 mg",
        (),
    ),
    Case(
        "Zelvora is available as a gel to be applied to the vagina using an applicator. It is applied "
        "once a day at bedtime.",
        "vaginal",
        "gel",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora is an oral solution. It is given to babies once a day with a syringe for use in the "
        "mouth; the starting dose is 0.15 mg/kg.",
        "oral",
        "oral_solution",
        "1/1 day",
        "0.15 mg/kg",
        (),
    ),
    Case(
        "Zelvora should be given as a single infusion into a vein, lasting 60 minutes. The recommended "
        "dose is 1.1 × 1014 vector genomes per kg body weight.",
        "intravenous",
        "solution_for_infusion",
        "once",
        "1.1e+14 vector genome/kg",
        (),
    ),
    Case(
        "Zelvora is taken at the same time every day. The dose is 5 mg daily in weeks 1 and 2 and 10 mg "
        "daily from then on. It is available as orodispersible tablets.",
        "oral",
        "orodispersible_tablet",
        "1/1 day",
        "5 mg; 10 mg",
        (),
    ),
    Case(
        "Zelvora is available as 1 ml ampoules. It is given under the skin every day for 5 days at a dose of 0.5 MIU.",
        "subcutaneous",
        "",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora is put in the ear canal as four drops twice a day for seven days. It is available as ear drops.",
        "other",
        "other",
        "2/1 day",
        "4 drop",
        (),
    ),
    Case(
        "Zelvora is used in combination with a statin or on its own. It is injected under the skin of the"
        " abdomen, initially and after three months, then every six months.",
        "subcutaneous",
        "solution_for_injection",
        "1/6 month",
        "",
        ("statin",),
    ),
    Case(
        "Zelvora is available as a 50 mg powder to be made up into a solution for infusion. 6 mg/kg is "
        "given into a vein every 12 hours on the first day, followed by 4 mg/kg every 12 hours. It is "
        "also available as tablets, which are taken at 200 mg every 12 hours.",
        "intravenous oral",
        "powder_for_solution tablet",
        "1/12 hour",
        "6 mg/kg; 4 mg/kg; 200 mg",
        (),
    ),
    Case(
        "Zelvora is given by mouth once a day before breakfast. For children below 20 kg, the granules "
        "are mixed with apple sauce. Zelvora is available as gastro-resistant granules in sachets.",
        "oral",
        "granules",
        "1/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora is a solution for injection that is given into a vein immediately before imaging. The "
        "recommended activity is 370 MBq.",
        "intravenous",
        "solution_for_injection",
        "",
        "370 mbq",
        (),
    ),
    Case(
        "Zelvora is given by infusion into a vein at a dose of 300 mg every week for 4 weeks, 900 mg in "
        "week 5 and then 900 mg every 2 weeks.",
        "intravenous",
        "solution_for_infusion",
        "1/1 week;1/2 week",
        "300 mg; 900 mg",
        (),
    ),
    Case(
        "Patients take Zelvora 150 mg with ritonavir 100 mg twice a day for 5 days.",
        "",
        "",
        "2/1 day",
        "150 mg",
        ("ritonavir",),
    ),
    Case(
        "Zelvora is given under the skin once a month for 3 months and then once every 3 months. Before "
        "treatment, patients should be vaccinated. The injection can be given in the thigh.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 month;1/3 month",
        "",
        (),
    ),
    Case(
        "Zelvora is inhaled once a day. Each dose consists of two inhalations. Patients should rinse "
        "their mouth with water after inhaling.",
        "inhalation",
        "",
        "1/1 day",
        "2 inhalation",
        (),
    ),
    Case(
        "Zelvora is available as a solution in a pre-filled syringe for injection into the eye. The "
        "injection is given every month until vision is stable; the interval may then be extended by two "
        "weeks at a time up to 16 weeks.",
        "intravitreal",
        "solution_for_injection",
        "1/1 month",
        "",
        (),
    ),
    Case(
        "The recommended dose is 1 g three times a day by infusion into a vein. In children under 12 "
        "years, the dose is 20 mg/kg every 8 hours.",
        "intravenous",
        "solution_for_infusion",
        "3/1 day;1/8 hour",
        "1 g; 20 mg/kg",
        (),
    ),
    Case(
        "Zelvora is available as tablets and as a powder for oral suspension. The tablets are taken twice"
        " a day. The oral suspension is for children who cannot swallow tablets.",
        "oral",
        "tablet oral_suspension",
        "2/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora is available as an inhaler. Adults inhale two puffs twice a day, in the morning and in "
        "the evening; children inhale one puff. A reliever inhaler should be used if symptoms occur "
        "between doses.",
        "inhalation",
        "inhaler",
        "2/1 day",
        "2 puff; 1 puff",
        (),
    ),
    Case(
        "Zelvora is given as a drip into a vein every three weeks on the same day as docetaxel. On the "
        "day before, patients take dexamethasone tablets by mouth.",
        "intravenous",
        "solution_for_infusion",
        "1/3 week",
        "",
        (),
    ),
    Case(
        "The recommended dose is 1 mg per kilogram, to a maximum of 50 mg, once a day. Zelvora is "
        "available as capsules.",
        "oral",
        "capsule",
        "1/1 day",
        "1 mg/kg",
        (),
    ),
    Case(
        "In children weighing 20 kg or more the dose is 10 mg twice a day; children weighing less than 20"
        " kg receive 0.5 mg per kilogram twice a day. Zelvora is available as an oral solution (2 mg/ml).",
        "oral",
        "oral_solution",
        "2/1 day",
        "10 mg; 0.5 mg/kg",
        (),
    ),
    Case(
        "Zelvora is applied as a thin layer to the affected skin twice a day for up to four weeks. No "
        "more than 60 g should be used each week. It comes as an ointment.",
        "cutaneous",
        "ointment",
        "2/1 day",
        "",
        (),
    ),
    Case(
        "Zelvora is available as a solution for injection in cartridges containing 300 IU. Injections are"
        " given under the skin once a day. The usual dose is between 75 and 150 IU a day.",
        "subcutaneous",
        "solution_for_injection",
        "1/1 day",
        "75 iu; 150 iu",
        (),
    ),
    Case(
        "Treatment starts with one 20 mg tablet a day; if needed, the dose may be doubled after four "
        "weeks. Patients with liver problems should not take more than 20 mg a day.",
        "oral",
        "tablet",
        "1/1 day",
        "1 tablet; 20 mg",
        (),
    ),
    Case(
        "Zelvora is infused into a vein over four hours every other week, at a dose of 20 mg per "
        "kilogram. Patients who tolerate it well may have the infusions at home.",
        "intravenous",
        "solution_for_infusion",
        "1/2 week",
        "20 mg/kg",
        (),
    ),
    Case(
        "The implant is inserted under the skin of the inner upper arm by a trained healthcare "
        "professional and removed after six months.",
        "subcutaneous",
        "implant",
        "",
        "",
        (),
    ),
    Case(
        "One tablet is taken by mouth as soon as possible, at the latest 120 hours after unprotected "
        "intercourse. If the woman vomits within 3 hours, another tablet should be taken.",
        "oral",
        "tablet",
        "",
        "1 tablet",
        (),
    ),
    Case(
        "Zelvora is given by infusion into a vein at 5 mg/kg at weeks 0, 2 and 6, then every 8 weeks. "
        "Some patients can then change to injections under the skin of 120 mg every 2 weeks.",
        "intravenous subcutaneous",
        "solution_for_infusion solution_for_injection",
        "1/8 week;1/2 week",
        "5 mg/kg; 120 mg",
        (),
    ),
    Case(
        "In combination with pomalidomide and dexamethasone, Zelvora is given once a week for the first 8"
        " weeks, then every two weeks until week 24, and then every four weeks. The dose is 16 mg/kg into"
        " a vein.",
        "intravenous",
        "",
        "1/1 week;1/2 week;1/4 week",
        "16 mg/kg",
        ("pomalidomide", "dexamethasone"),
    ),
    Case(
        "Zelvora is available as oral drops. Adults take 20 drops three times a day with a glass of water.",
        "oral",
        "oral_solution",
        "3/1 day",
        "20 drop",
        (),
    ),
    Case(
        "Zelvora is a sealant that is sprayed onto the wound during surgery.",
        "cutaneous",
        "other spray",
        "",
        "",
        (),
    ),
    Case(
        "Zelvora is supplied as tablets in packs of 21 and 63. One tablet is taken once daily for 21 "
        "days, followed by a 7-day break.",
        "oral",
        "tablet",
        "1/1 day",
        "1 tablet",
        (),
    ),
]
