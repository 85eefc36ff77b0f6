"""More used-for texts of fictional medicines (own words): the areas and years that the first set left thin."""

from tests.parsing.cases_indications import Case

MORE = [
    Case(
        "Zelvora is used to treat diabetes in adults and children from 2 years of age. In patients with type 2 "
        "diabetes it can also be combined with diabetes medicines taken by mouth.",
        ["diabetes", "type 2 diabetes"],
        "adults children",
        (),
        ("diabetes medicines taken by mouth",),
        2,
    ),
    Case(
        "Zelvora is for diagnostic use. It is used in adults with breast cancer to see, by means of a PET scan, "
        "whether the cancer has spread to the lymph nodes.",
        ["breast cancer"],
        "adults",
    ),
    Case(
        "Zelvora is a contrast agent used in adults with suspected coronary artery disease to find out how well "
        "blood flows to the heart muscle.",
        ["suspected coronary artery disease"],
        "adults",
    ),
    Case(
        "Zelvora is used in:\n• adults with high blood pressure;\n• adults who have recently had a stroke and are "
        "stable, to treat left ventricular hypertrophy or heart failure (when the heart cannot pump enough blood);\n"
        "• adults with chronic kidney disease, as an add-on to other medicines.",
        ["high blood pressure", "left ventricular hypertrophy", "heart failure", "chronic kidney disease"],
        "adults",
        (),
        ("other medicines",),
    ),
    Case(
        "Zelvora is used to treat adults with certain cancers of the blood:\n• mantle cell lymphoma, when it has come "
        "back after two or more earlier treatments, or within a year of one earlier treatment;\n• follicular "
        "lymphoma that has not responded after three or more earlier treatments.",
        ["mantle cell lymphoma", "follicular lymphoma"],
        "adults",
        (1, 2, 3),
    ),
    Case(
        "Zelvora is used to treat ocular hypertension in adults. It can be used on its own in patients for whom "
        "beta-blockers are not suitable, or it can be added to a beta-blocker.",
        ["ocular hypertension"],
        "adults",
        (),
        ("beta-blocker",),
    ),
    Case(
        "Zelvora is used, together with diet and physical activity, to treat obesity in adults who have a body mass "
        "index (BMI) of 30 kg/m2 or more, or a BMI of 27 kg/m2 or more with diabetes or high blood pressure.",
        ["obesity"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat acute migraine attacks with or without aura in adults, and to prevent migraine in "
        "adults who have at least 4 migraine attacks a month.",
        ["acute migraine attacks with or without aura", "migraine"],
        "adults",
    ),
    Case(
        "Zelvora is an antibiotic used to prevent infection after surgery on the hip in adults.",
        ["infection after surgery on the hip"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat multiple myeloma in adults after at least two prior lines of therapy.",
        ["multiple myeloma"],
        "adults",
        (2,),
    ),
    Case(
        "Zelvora is used to treat adults with multiple myeloma who have tried at least four other treatments, "
        "including an immunomodulatory agent and an anti-CD38 antibody.",
        ["multiple myeloma"],
        "adults",
        (4,),
    ),
    Case(
        "Zelvora is used in adults with stomach cancer who have already been treated with two or more therapies.",
        ["stomach cancer"],
        "adults",
        (2,),
    ),
    Case(
        "Zelvora is used to treat acute lymphoblastic leukaemia in children when the disease has relapsed after a "
        "transplant or after at least two treatments.",
        ["acute lymphoblastic leukaemia"],
        "children",
        (2,),
    ),
    Case(
        "Zelvora is used to treat kidney cancer in adults. It is used in combination with tivozanib tablets, or with "
        "another medicine called nivolumab.",
        ["kidney cancer"],
        "adults",
        (),
        ("tivozanib", "nivolumab"),
    ),
    Case(
        "Zelvora is used to treat adults whose type 2 diabetes is not satisfactorily controlled. It is used in "
        "combination with metformin, with a sulphonylurea, or with both metformin and a sulphonylurea.",
        ["type 2 diabetes"],
        "adults",
        (),
        ("metformin", "sulphonylurea"),
    ),
    Case(
        "Zelvora is a vaccine used in adults and children from 10 years of age to protect against diphtheria, "
        "tetanus and pertussis. It is given as a booster.",
        ["diphtheria", "tetanus", "pertussis"],
        "adults children",
        min_age=10,
    ),
    Case(
        "Zelvora is a vaccine that is used from the age of 9 years to protect males and females against: • "
        "precancerous lesions of the cervix, vulva, vagina or anus; • cervical and anal cancers; • genital warts.",
        ["precancerous lesions of the cervix, vulva, vagina or anus", "cervical and anal cancers", "genital warts"],
        "adults children",
        min_age=9,
    ),
    Case(
        "Zelvora is used to help control spread of head and neck cancer. It is used in adults with head and neck "
        "cancer in combination with cisplatin and fluorouracil.",
        ["head and neck cancer"],
        "adults",
        (),
        ("cisplatin", "fluorouracil"),
    ),
    Case(
        "Zelvora is used to treat pulmonary arterial hypertension (PAH, high blood pressure in the arteries of the "
        "lungs) in adults with class II or III disease, to improve their exercise capacity.",
        ["pulmonary arterial hypertension"],
        "adults",
    ),
    Case(
        "Zelvora is an enzyme replacement therapy used in patients of all ages with Pompe disease, a rare "
        "inherited disorder.",
        ["Pompe disease"],
        "adults children",
        min_age=0,
    ),
    Case(
        "Zelvora is an immunoglobulin used to treat:\n• people who do not have enough antibodies (primary "
        "immunodeficiency syndromes);\n• primary immune thrombocytopenia in adults and children;\n• Kawasaki disease.",
        ["primary immunodeficiency syndromes", "primary immune thrombocytopenia", "Kawasaki disease"],
        "adults children",
    ),
    Case(
        "Zelvora is used for replacement therapy in adults and children with antibody deficiency.",
        ["antibody deficiency"],
        "adults children",
    ),
    Case(
        "Zelvora is a medicine used to stimulate the development of several eggs in women who are having fertility "
        "treatment.",
        ["development of several eggs"],
    ),
    Case(
        "Zelvora is an emergency contraceptive used within 5 days of unprotected sex or contraceptive failure to "
        "prevent pregnancy.",
        ["pregnancy"],
    ),
    Case(
        "Zelvora is used to treat moderate to severe plaque psoriasis in adults, adolescents and children over 6 "
        "years of age who are candidates for systemic treatment, and psoriatic arthritis in adults.",
        ["moderate to severe plaque psoriasis", "psoriatic arthritis"],
        "adults adolescents children",
        min_age=6,
    ),
    Case(
        "Zelvora is used to treat the following diseases when other treatments have not worked:\n• "
        "rheumatoid arthritis, together with methotrexate;\n• juvenile idiopathic arthritis in children from "
        "2 years of age;\n• hidradenitis suppurativa (acne inversa), a long-term skin disease;\n• "
        "non-infectious uveitis.",
        [
            "rheumatoid arthritis",
            "juvenile idiopathic arthritis",
            "hidradenitis suppurativa",
            "non-infectious uveitis",
        ],
        "children",
        (),
        ("methotrexate",),
        2,
    ),
    Case(
        "Zelvora is used for the prevention of stroke and death in adults with acute coronary syndrome, together "
        "with aspirin (another medicine that prevents blood clots).",
        ["stroke", "death"],
        "adults",
        (),
        ("aspirin",),
    ),
    Case(
        "Zelvora is used as an add-on to other epilepsy medicines to treat seizures associated with Dravet syndrome "
        "or Lennox-Gastaut syndrome in patients from 2 years of age.",
        ["seizures associated with Dravet syndrome or Lennox-Gastaut syndrome"],
        "adults children",
        (),
        ("other epilepsy medicines",),
        2,
    ),
    Case(
        "Zelvora is used to treat chronic hepatitis B in adults with compensated liver disease (when the liver is "
        "damaged but works normally).",
        ["chronic hepatitis B"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat adults and adolescents with haemophilia B, including those with severe disease.",
        ["haemophilia B"],
        "adults adolescents",
    ),
    Case(
        "Zelvora is a medicine used to treat anaemia that is causing symptoms in patients with chronic renal "
        "failure or in patients receiving chemotherapy for certain types of cancer.",
        ["anaemia"],
    ),
    Case(
        "Zelvora is used to treat dry eye disease in adults whose condition has not improved despite treatment with "
        "artificial tears.",
        ["dry eye disease"],
        "adults",
    ),
    Case(
        "Zelvora is a gene therapy used to treat inherited retinal dystrophy (damage to the retina) due to changes "
        "in the RPE65 gene in adults and children.",
        ["inherited retinal dystrophy"],
        "adults children",
    ),
    Case(
        "Zelvora is used to treat narcolepsy in adults. Narcolepsy causes excessive sleepiness during the day. "
        "It is used in patients with or without cataplexy.",
        ["narcolepsy"],
        "adults",
    ),
    Case(
        "Zelvora is used for induction of general anaesthesia and for sedation of adults during medical procedures.",
        ["general anaesthesia", "sedation"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat HIV-1 infection in combination with other antiretroviral medicines, in adults and "
        "children from 3 years of age weighing at least 14 kg.",
        ["HIV-1 infection"],
        "adults children",
        (),
        ("other antiretroviral medicines",),
        3,
    ),
    Case(
        "Zelvora is used to reduce the duration of neutropenia (low levels of white blood cells) and the occurrence "
        "of febrile neutropenia in adults treated with chemotherapy for cancer.",
        ["neutropenia", "febrile neutropenia"],
        "adults",
    ),
    Case(
        "Zelvora is used in combination with paclitaxel and carboplatin to treat non-small cell lung cancer in "
        "adults, and alone to treat thymic carcinoma.",
        ["non-small cell lung cancer", "thymic carcinoma"],
        "adults",
        (),
        ("paclitaxel", "carboplatin"),
    ),
    Case(
        "Zelvora is used to treat hot flushes and night sweats associated with the menopause.",
        ["hot flushes and night sweats associated with the menopause"],
    ),
    Case(
        "Zelvora is used to treat nocturnal leg cramps, including in older people.",
        ["nocturnal leg cramps"],
        "older_people",
    ),
    Case(
        "Zelvora is used to treat infections of the skin, such as cellulitis and infected wounds, in children.",
        ["infections of the skin"],
        "children",
    ),
    Case(
        "Zelvora is used to treat adults with bacterial infections in their bones, including osteomyelitis.",
        ["bacterial infections in their bones"],
        "adults",
    ),
    Case(
        "Zelvora is used as an addition to exercise and diet in adults with type 2 diabetes, as dual therapy "
        "together with pioglitazone or as triple therapy with metformin and a gliptin.",
        ["type 2 diabetes"],
        "adults",
        (),
        ("pioglitazone", "metformin", "gliptin"),
    ),
    Case(
        "Zelvora is used to treat Gaucher disease in patients who have the type 1 form of the disease.",
        ["Gaucher disease"],
    ),
    Case(
        "Zelvora is used in adults with cystic fibrosis to treat long-term lung infection caused by Burkholderia.",
        ["long-term lung infection caused by Burkholderia"],
        "adults",
    ),
    Case(
        "Zelvora is used for the short-term relief of pain after surgery. It is given with local anaesthetics.",
        ["pain"],
        "",
        (),
        ("local anaesthetics",),
    ),
    Case(
        "Zelvora is used to treat prostate cancer in adult men that is no longer responding to hormone treatment. "
        "It is used in combination with prednisolone injections or with the patient’s usual corticosteroids.",
        ["prostate cancer"],
        "adults",
        (),
        ("prednisolone", "corticosteroids"),
    ),
]
