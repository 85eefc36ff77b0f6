"""Used-for texts of fictional medicines in the agency's manner (own words), with what a careful reader takes."""

from typing import NamedTuple


class Case(NamedTuple):
    text: str
    conditions: list[str]
    ages: str = ""
    prior: tuple[int, ...] = ()
    partners: tuple[str, ...] = ()
    min_age: float | None = None


CASES = [
    Case("Zelvora is a medicine used to treat gout in adults.", ["gout"], "adults"),
    Case(
        "Zelvora is used for the treatment of adults with moderately active ulcerative colitis "
        "(inflammation of the large intestine).",
        ["moderately active ulcerative colitis"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat and prevent bleeding in patients with haemophilia A (an inherited "
        "bleeding disorder caused by lack of factor VIII). It can be used in patients of all ages.",
        ["bleeding"],
        "adults children",
    ),
    Case("Zelvora is a medicine used to prevent pregnancy.", ["pregnancy"]),
    Case("Zelvora is a contraceptive pill. It is used by women to prevent pregnancy.", ["pregnancy"]),
    Case(
        "Zelvora is a vaccine used to protect adults, adolescents and children from 6 months of age "
        "against influenza (flu).",
        ["influenza"],
        "adults adolescents children",
        min_age=0.5,
    ),
    Case(
        "Zelvora is a vaccine for preventing COVID-19 in people aged 12 years and older.",
        ["COVID-19"],
        "adults adolescents",
        min_age=12,
    ),
    Case(
        "Zelvora is a vaccine. It is used to vaccinate infants from six weeks of age against "
        "diphtheria, tetanus, pertussis (whooping cough), hepatitis B and poliomyelitis (polio).",
        ["diphtheria", "tetanus", "pertussis", "hepatitis B", "poliomyelitis"],
        "infants",
    ),
    Case(
        "Zelvora is used to immunise children between 2 and 17 years of age against Japanese encephalitis.",
        ["Japanese encephalitis"],
        "children",
        min_age=2,
    ),
    Case(
        "Zelvora is for diagnostic use only. It is used in adults to obtain scans of the brain.",
        ["scans of the brain"],
        "adults",
    ),
    Case(
        "Zelvora is used to reduce the risk of stroke and systemic embolism in adults with "
        "non-valvular atrial fibrillation.",
        ["stroke", "systemic embolism"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat:\n• deep vein thrombosis (a blood clot in a deep vein, usually in "
        "the leg);\n• pulmonary embolism (a clot in a blood vessel supplying the lungs).\nZelvora is "
        "used in adults.",
        ["deep vein thrombosis", "pulmonary embolism"],
        "adults",
    ),
    Case(
        "Zelvora is used in adults:\n• to prevent blood clots in patients who are having an "
        "operation to replace a hip;\n• to treat deep vein thrombosis;\n• to prevent deep vein "
        "thrombosis from coming back.",
        ["blood clots", "deep vein thrombosis"],
        "adults",
    ),
    Case(
        "Zelvora is used together with diet and exercise to treat type 2 diabetes in adults. It can "
        "be used on its own, or in combination with metformin, a sulphonylurea or insulin.",
        ["type 2 diabetes"],
        "adults",
        partners=("metformin", "sulphonylurea", "insulin"),
    ),
    Case(
        "Zelvora is used as an add-on to diet and exercise to improve the control of blood glucose "
        "(sugar) in adults with type 2 diabetes.",
        ["type 2 diabetes"],
        "adults",
    ),
    Case(
        "Zelvora is an insulin used to control blood glucose levels in adults, adolescents and "
        "children from one year of age with diabetes.",
        ["diabetes"],
        "adults adolescents children",
        min_age=1,
    ),
    Case(
        "Zelvora is a cancer medicine used to treat adults with multiple myeloma (a cancer of the "
        "bone marrow) whose disease has come back after at least three treatments.",
        ["multiple myeloma"],
        "adults",
        (3,),
    ),
    Case(
        "Zelvora is used in combination with lenalidomide and dexamethasone to treat adults with "
        "multiple myeloma who have received at least one prior treatment.",
        ["multiple myeloma"],
        "adults",
        (1,),
        ("lenalidomide", "dexamethasone"),
    ),
    Case(
        "Zelvora is used to treat adults with follicular lymphoma after two or more systemic therapies.",
        ["follicular lymphoma"],
        "adults",
        (2,),
    ),
    Case(
        "Zelvora is used to treat previously untreated chronic lymphocytic leukaemia in adults.",
        ["previously untreated chronic lymphocytic leukaemia"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat adults with previously treated advanced cholangiocarcinoma (cancer "
        "of the bile ducts).",
        ["previously treated advanced cholangiocarcinoma"],
        "adults",
        (1,),
    ),
    Case(
        "Zelvora is a medicine used to treat HER2-positive breast cancer that has spread. It is used "
        "together with trastuzumab and docetaxel in adults who have not been treated before.",
        ["HER2-positive breast cancer"],
        "adults",
        (),
        ("trastuzumab", "docetaxel"),
    ),
    Case(
        "Zelvora is used to treat the following cancers in adults:\n• melanoma that has spread or "
        "cannot be removed by surgery;\n• Merkel cell carcinoma, a rare skin cancer;\n• kidney "
        "cancer, in combination with axitinib.",
        ["melanoma", "Merkel cell carcinoma", "kidney cancer"],
        "adults",
        (),
        ("axitinib",),
    ),
    Case(
        "Zelvora is used to treat cystic fibrosis in patients aged 6 years and older who have a "
        "F508del mutation in the CFTR gene. It is used together with ivacaftor.",
        ["cystic fibrosis"],
        "adults children",
        (),
        ("ivacaftor",),
        6,
    ),
    Case(
        "Zelvora is a medicine used to treat spinal muscular atrophy, a serious disease of the "
        "nerves that causes muscle wasting and weakness.",
        ["spinal muscular atrophy"],
    ),
    Case(
        "Zelvora is a gene therapy medicine for treating severe haemophilia B in adults.",
        ["severe haemophilia B"],
        "adults",
    ),
    Case(
        "Zelvora is used for long-term enzyme replacement therapy in patients with Fabry disease, a "
        "rare inherited disorder.",
        ["Fabry disease"],
    ),
    Case(
        "Zelvora is used to treat adults with HIV-1 infection. It is used in combination with other HIV medicines.",
        ["HIV-1 infection"],
        "adults",
        (),
        ("other HIV medicines",),
    ),
    Case(
        "Zelvora is an antiviral medicine used to treat chronic (long-term) hepatitis C in adults "
        "and children from 3 years of age. It is used with other medicines.",
        ["chronic hepatitis C"],
        "adults children",
        (),
        ("other medicines",),
        3,
    ),
    Case(
        "Zelvora is an antibiotic. It is used to treat the following infections in adults:\n• "
        "complicated urinary tract infections, including pyelonephritis (kidney infection);\n• "
        "hospital-acquired pneumonia (an infection of the lungs);\n• complicated intra-abdominal "
        "infections.",
        [
            "complicated urinary tract infections",
            "hospital-acquired pneumonia",
            "complicated intra-abdominal infections",
        ],
        "adults",
    ),
    Case(
        "Zelvora is used to treat acute bacterial infections of the skin and soft tissues in adults.",
        ["acute bacterial infections of the skin and soft tissues"],
        "adults",
    ),
    Case(
        "Zelvora is used to prevent the rejection of transplanted kidneys and livers in adults. It "
        "is used with ciclosporin and corticosteroids.",
        ["rejection of transplanted kidneys and livers"],
        "adults",
        (),
        ("ciclosporin", "corticosteroids"),
    ),
    Case(
        "Zelvora is used to prevent the body from rejecting a transplanted kidney.", ["rejecting a transplanted kidney"]
    ),
    Case("Zelvora is used for sedation of adults in intensive care.", ["sedation"], "adults"),
    Case(
        "Zelvora is used for the relief of the symptoms of seasonal and perennial allergic rhinitis "
        "in adults and adolescents (from 12 to 17 years).",
        ["seasonal and perennial allergic rhinitis"],
        "adults adolescents",
        min_age=12,
    ),
    Case(
        "Zelvora is used to relieve the symptoms of allergic rhinitis (inflammation of the nasal "
        "passages) or urticaria (itchy rash).",
        ["allergic rhinitis", "urticaria"],
    ),
    Case("Zelvora is used to treat osteoporosis in women who have been through the menopause.", ["osteoporosis"]),
    Case(
        "Zelvora is used to treat essential hypertension (high blood pressure) in adults. "
        "‘Essential’ means that no cause has been found.",
        ["essential hypertension"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat primary hypercholesterolaemia (high blood cholesterol), together "
        "with a low-fat diet and a statin.",
        ["primary hypercholesterolaemia"],
        "",
        (),
        ("statin",),
    ),
    Case(
        "Zelvora is used to treat rheumatoid arthritis, psoriatic arthritis and ankylosing "
        "spondylitis in adults. In rheumatoid arthritis it is used in combination with methotrexate.",
        ["rheumatoid arthritis", "psoriatic arthritis", "ankylosing spondylitis"],
        "adults",
        (),
        ("methotrexate",),
    ),
    Case(
        "Zelvora is used to treat asthma in adults and adolescents aged 12 years and over whose "
        "disease is not well controlled with inhaled corticosteroids.",
        ["asthma"],
        "adults adolescents",
        min_age=12,
    ),
    Case(
        "Zelvora is used as an add-on treatment in adults with severe eosinophilic asthma.",
        ["severe eosinophilic asthma"],
        "adults",
    ),
    Case(
        "Zelvora is used for the maintenance treatment of chronic obstructive pulmonary disease "
        "(COPD) in adults. It is also used as add-on treatment in asthma.",
        ["chronic obstructive pulmonary disease", "asthma"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat major depression and generalised anxiety disorder in adults.",
        ["major depression", "generalised anxiety disorder"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat moderate or severe pain in adults when strong painkillers are needed.",
        ["moderate or severe pain"],
        "adults",
    ),
    Case(
        "Zelvora is used in newborn babies with persistent pulmonary hypertension.",
        ["persistent pulmonary hypertension"],
        "infants",
    ),
    Case(
        "Zelvora is used to treat attention deficit hyperactivity disorder (ADHD) in children and "
        "adolescents aged between 6 and 17 years. It is used as part of a treatment programme.",
        ["attention deficit hyperactivity disorder"],
        "children adolescents",
        min_age=6,
    ),
    Case(
        "Zelvora is used to treat erectile dysfunction (sometimes called impotence) in men.", ["erectile dysfunction"]
    ),
    Case(
        "Zelvora is used to treat anaemia (low red blood cell counts) caused by chronic kidney "
        "disease or by chemotherapy.",
        ["anaemia"],
    ),
    Case(
        "Zelvora is used to treat age-related macular degeneration in older people.",
        ["age-related macular degeneration"],
        "older_people",
    ),
    Case(
        "Zelvora is used to lower the pressure inside the eye in adults with open-angle glaucoma or "
        "ocular hypertension. It is used when eye drops with a beta blocker alone do not work well "
        "enough.",
        ["open-angle glaucoma", "ocular hypertension"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat adults with paroxysmal nocturnal haemoglobinuria who have haemolytic anaemia.",
        ["paroxysmal nocturnal haemoglobinuria"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat obesity in adults. It is used together with a reduced-calorie diet "
        "and physical activity.",
        ["obesity"],
        "adults",
    ),
    Case("Zelvora is used to help adults stop smoking.", ["stop smoking"], "adults"),
    Case("Zelvora is used to treat acne, rosacea and perioral dermatitis.", ["acne", "rosacea", "perioral dermatitis"]),
    Case(
        "Zelvora is used in adults who have had a heart attack to prevent further heart attacks and "
        "strokes. It is taken with aspirin.",
        ["heart attacks", "strokes"],
        "adults",
        (),
        ("aspirin",),
    ),
    Case(
        "Zelvora is used to treat partial-onset seizures in adults and children from 4 years of age "
        "with epilepsy. It may be used alone or together with other epilepsy medicines.",
        ["partial-onset seizures"],
        "adults children",
        (),
        ("other epilepsy medicines",),
        4,
    ),
    Case(
        "Zelvora is indicated for use in patients with acromegaly. Acromegaly is a disease in which "
        "the body makes too much growth hormone.",
        ["acromegaly"],
    ),
    Case("Zelvora is used for treating Crohn’s disease. It is not intended for use in children.", ["Crohn’s disease"]),
    Case(
        "Zelvora is used to treat tuberculosis in combination with other medicines, in adults whose "
        "disease is resistant to isoniazid.",
        ["tuberculosis"],
        "adults",
        (),
        ("other medicines",),
    ),
    Case(
        "Zelvora is used to treat a type of blood cancer called acute myeloid leukaemia in adults. "
        "It is given with chemotherapy.",
        ["acute myeloid leukaemia"],
        "adults",
        (),
        ("chemotherapy",),
    ),
    Case(
        "Zelvora is used to treat non-small cell lung cancer (NSCLC) in adults. It is used on its "
        "own in patients previously treated with chemotherapy, or together with pemetrexed and "
        "platinum-based chemotherapy in patients who have not been treated before.",
        ["non-small cell lung cancer"],
        "adults",
        (1,),
        ("pemetrexed", "platinum-based chemotherapy"),
    ),
    Case(
        "Zelvora is used to treat Parkinson’s disease. It can be used alone in early disease, or as "
        "an add-on to levodopa (another medicine for Parkinson’s disease) at any stage.",
        ["Parkinson’s disease"],
        "",
        (),
        ("levodopa",),
    ),
    Case(
        "Zelvora is used to treat high blood pressure in adults with heart failure.", ["high blood pressure"], "adults"
    ),
    Case(
        "Zelvora is used to prevent chemotherapy-induced nausea and vomiting in adults. It is given "
        "with dexamethasone before chemotherapy.",
        ["chemotherapy-induced nausea and vomiting"],
        "adults",
        (),
        ("dexamethasone",),
    ),
    Case(
        "Zelvora is used to prevent migraine in adults who have at least four migraine days a month.",
        ["migraine"],
        "adults",
    ),
    Case(
        "Zelvora is a medicine used to treat adults with light chain (AL) amyloidosis, a rare "
        "disease in which abnormal proteins build up in tissues. It is used in combination with "
        "cyclophosphamide, bortezomib and dexamethasone.",
        ["light chain (AL) amyloidosis"],
        "adults",
        (),
        ("cyclophosphamide", "bortezomib", "dexamethasone"),
    ),
    Case(
        "Amyloidosis is rare, and Zelvora was designated an ‘orphan medicine’ on 3 May 2011. Zelvora "
        "is used to treat hereditary transthyretin amyloidosis in adults with polyneuropathy.",
        ["hereditary transthyretin amyloidosis"],
        "adults",
    ),
    Case(
        "Zelvora is used for the prevention of respiratory syncytial virus (RSV) disease in newborns and infants.",
        ["respiratory syncytial virus (RSV) disease"],
        "infants",
    ),
    Case("Zelvora is used to treat hyperkalaemia (high levels of potassium in the blood).", ["hyperkalaemia"]),
    Case(
        "Zelvora is used for the treatment of malaria caused by Plasmodium falciparum in adults and "
        "in children weighing at least 5 kg.",
        ["malaria caused by Plasmodium falciparum"],
        "adults children",
    ),
    Case(
        "Zelvora is a medicine used in adults with relapsing forms of multiple sclerosis.",
        ["relapsing forms of multiple sclerosis"],
        "adults",
    ),
    Case(
        "Zelvora is given by injection to women having fertility treatment. It is used to treat "
        "infertility in women who do not ovulate.",
        ["infertility"],
    ),
    Case(
        "Zelvora is used to treat hormone receptor-positive breast cancer, together with an "
        "aromatase inhibitor or, in patients who have received hormone therapy, fulvestrant.",
        ["hormone receptor-positive breast cancer"],
        "",
        (),
        ("aromatase inhibitor",),
    ),
    Case(
        "Zelvora is a medicine used to treat Duchenne muscular dystrophy in patients aged 5 years "
        "and over who are able to walk.",
        ["Duchenne muscular dystrophy"],
        "adults children",
        min_age=5,
    ),
    Case(
        "Zelvora is used for the treatment of elderly patients with newly diagnosed glioblastoma in "
        "combination with radiotherapy and temozolomide.",
        ["newly diagnosed glioblastoma"],
        "older_people",
        (),
        ("temozolomide",),
    ),
    Case("Zelvora is used to treat onychomycosis, a fungal infection of the nails.", ["onychomycosis"]),
    Case(
        "Zelvora is used to treat actinic keratosis on the face and scalp in adults.",
        ["actinic keratosis on the face and scalp"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat diabetic macular oedema in adults, and to treat retinopathy of "
        "prematurity in premature babies.",
        ["diabetic macular oedema", "retinopathy of prematurity"],
        "adults infants",
    ),
    Case(
        "Zelvora is used in adults with schizophrenia who are already taking risperidone by mouth.",
        ["schizophrenia"],
        "adults",
    ),
    Case(
        "Zelvora is a medicine used to treat: • asthma in adults, adolescents and children from 6 "
        "years of age; • nasal polyps (growths in the nose) in adults, together with nasal "
        "corticosteroids.",
        ["asthma", "nasal polyps"],
        "adults adolescents children",
        (),
        ("nasal corticosteroids",),
        6,
    ),
    Case(
        "Zelvora is used to treat iron overload in patients with thalassaemia who need frequent blood transfusions.",
        ["iron overload"],
    ),
    Case(
        "Zelvora is used to treat adults and children with phenylketonuria.\nPatients with this "
        "disease cannot process phenylalanine and it builds up in the body. Zelvora is used together "
        "with a restricted diet.",
        ["phenylketonuria"],
        "adults children",
    ),
    Case(
        "Zelvora is used to treat chronic lymphocytic leukaemia in adults:\n• who have received at "
        "least one previous treatment;\n• together with venetoclax in patients who have not been "
        "treated before.",
        ["chronic lymphocytic leukaemia"],
        "adults",
        (1,),
        ("venetoclax",),
    ),
    Case(
        "Zelvora is used in adults whose blood clots too easily. It is used to prevent venous thromboembolism.",
        ["venous thromboembolism"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat ovarian, fallopian tube or peritoneal cancer in adults.",
        ["ovarian, fallopian tube or peritoneal cancer"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat primary immunodeficiency in adults and children. Primary "
        "immunodeficiencies are inherited diseases in which patients do not have enough antibodies.",
        ["primary immunodeficiency"],
        "adults children",
    ),
    Case(
        "Zelvora is a radiopharmaceutical used to treat neuroendocrine tumours of the gut that "
        "cannot be removed by surgery.",
        ["neuroendocrine tumours of the gut"],
    ),
    Case(
        "Zelvora is used to treat short stature in children caused by lack of growth hormone.",
        ["short stature"],
        "children",
    ),
    Case(
        "Zelvora is used for active immunisation of people from 15 years of age against hepatitis A and hepatitis B.",
        ["hepatitis A", "hepatitis B"],
        "adults adolescents",
        min_age=15,
    ),
    Case(
        "Zelvora is used to treat heavy menstrual bleeding in women with uterine fibroids (benign "
        "tumours of the womb).",
        ["heavy menstrual bleeding"],
    ),
    Case(
        "Zelvora is used to treat patients with relapsed or refractory diffuse large B-cell lymphoma "
        "who have had two or more previous lines of treatment.",
        ["relapsed or refractory diffuse large B-cell lymphoma"],
        "",
        (2,),
    ),
    Case(
        "Zelvora is used to temporarily improve the appearance of frown lines in adults below 65 years of age.",
        ["frown lines"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat hypothyroidism. It can also be used to prevent goitre coming back after surgery.",
        ["hypothyroidism", "goitre"],
    ),
    Case(
        "Zelvora is used to treat inflammatory conditions. It is used in:\n• axial "
        "spondyloarthritis (inflammation of the spine), including ankylosing spondylitis;\n• "
        "Crohn’s disease (a disease causing inflammation of the gut).\nZelvora is mostly used in "
        "adults. It may also be used in children from 2 years of age.",
        ["axial spondyloarthritis", "Crohn’s disease"],
        "adults children",
        min_age=2,
    ),
    Case(
        "Zelvora is used in adults:\n• to treat deep vein thrombosis (DVT, a clot in the leg), "
        "and to prevent DVT from re-occurring;\n• to prevent atherothrombotic events (such as "
        "stroke) after a heart attack. It is used with an antiplatelet medicine.",
        ["deep vein thrombosis", "atherothrombotic events"],
        "adults",
        (),
        ("antiplatelet medicine",),
    ),
    Case(
        "Zelvora is used to treat adults with unresectable or metastatic breast cancer who have "
        "received one or more anti-hormonal treatments.",
        ["unresectable or metastatic breast cancer"],
        "adults",
        (1,),
    ),
    Case(
        "Zelvora is used to treat adults with chronic heart failure and adults with chronic kidney disease.",
        ["chronic heart failure", "chronic kidney disease"],
        "adults",
    ),
    Case(
        "Zelvora is a vaccine used to protect against three diseases: measles, mumps and "
        "rubella. It is given to toddlers from 12 months of age.",
        ["measles", "mumps", "rubella"],
        "children",
        min_age=1,
    ),
    Case(
        "Zelvora is used to treat type 2 diabetes in adults. It may be used on its own in "
        "patients who cannot take metformin or as an add-on to other diabetes medicines.",
        ["type 2 diabetes"],
        "adults",
        (),
        ("other diabetes medicines",),
    ),
    Case(
        "Zelvora is used for the symptomatic treatment of mild Alzheimer’s dementia, and of mild "
        "dementia in patients with Parkinson’s disease.",
        ["mild Alzheimer’s dementia", "mild dementia"],
    ),
    Case(
        "Zelvora is used to treat multiple sclerosis (MS). It is used in adults with the type of "
        "MS known as relapsing-remitting MS, when the disease is active despite treatment with "
        "at least one medicine.",
        ["multiple sclerosis"],
        "adults",
        (1,),
    ),
    Case(
        "Zelvora is used to treat:\n• eosinophilic disorders:\n• severe asthma in adults and "
        "children aged 6 years and older;\n• hypereosinophilic syndrome in adults;\n• nasal "
        "polyps, together with corticosteroids.",
        ["severe asthma", "hypereosinophilic syndrome", "nasal polyps"],
        "adults children",
        (),
        ("corticosteroids",),
        6,
    ),
    Case(
        "Zelvora is a generic medicine used for the treatment of erectile dysfunction in adult "
        "men. Zelvora is a ‘generic medicine’. This means that it is similar to a ‘reference "
        "medicine’ used for treating angina.",
        ["erectile dysfunction"],
        "adults",
    ),
    Case(
        "Zelvora is also used as replacement therapy in patients who do not make enough "
        "antibodies, such as people with primary immunodeficiency.",
        ["primary immunodeficiency"],
    ),
    Case(
        "Zelvora is used to treat intra-abdominal infections and urinary tract infections in "
        "adults. It is used with metronidazole for intra-abdominal infections.",
        ["intra-abdominal infections", "urinary tract infections"],
        "adults",
        (),
        ("metronidazole",),
    ),
]
