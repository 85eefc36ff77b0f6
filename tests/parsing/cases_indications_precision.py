"""Used-for texts (own words) where goals, restrictions, explanations and classes must make no rows of their own."""

from tests.parsing.cases_indications import Case

PRECISION = [
    Case(
        "Zelvora is used in adults to treat the following infections:\n• bloodstream infections;\n• meningitis picked "
        "up in hospital (including after an operation).",
        ["bloodstream infections", "meningitis picked up in hospital"],
        "adults",
    ),
    Case(
        "Zelvora is used in adults in hospital to treat pneumonia acquired in the community.",
        ["pneumonia acquired in the community"],
        "adults",
    ),
    Case(
        "Zelvora is used in children to treat infections due to fungi classified as moulds when other medicines have "
        "failed.",
        ["infections due to fungi classified as moulds"],
        "children",
    ),
    Case(
        "Zelvora is a medicine used in children for sedation during a scan or a dental procedure. It is also used for "
        "sedation in intensive care.",
        ["sedation during a scan or a dental procedure", "sedation in intensive care"],
        "children",
    ),
    Case(
        "Zelvora is used for sedation of adults during operations and for anaesthesia in children.",
        ["sedation", "anaesthesia"],
        "adults children",
    ),
    Case(
        "Zelvora is a medicine used to treat growth problems. It is used for:\n• lack of growth hormone in children;\n"
        "• Turner syndrome in girls.",
        ["lack of growth hormone", "Turner syndrome"],
        "children",
    ),
    Case(
        "Zelvora is a medicine used to treat sleep disorders in adults. It is used in the following:\n• narcolepsy;\n"
        "• insomnia.",
        ["narcolepsy", "insomnia"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat bleeding disorders in adults. It is used:\n• on its own;\n• together with rivoxan.",
        ["bleeding disorders"],
        "adults",
        (),
        ("rivoxan",),
    ),
    Case(
        "Zelvora is used in adults for:\n• hypothyroidism, to restore normal hormone levels;\n• polycystic ovary "
        "syndrome in women, to stimulate the release of eggs.",
        ["hypothyroidism", "polycystic ovary syndrome"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat heart failure in adults, to increase the distance they can walk.",
        ["heart failure"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat adults with heart failure. It is used in patients with NYHA class III or class IV "
        "disease.",
        ["heart failure"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat adults with chronic kidney disease. Zelvora is used in patients with stage 3 or "
        "stage 4 disease.",
        ["chronic kidney disease"],
        "adults",
    ),
    Case(
        "Zelvora is used together with a diet to help manage weight in adults who:\n• have diabetes (HbA1c of 7% or "
        "more);\n• have sleep apnoea and take no other treatment.",
        ["diabetes", "sleep apnoea"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat asthma in adolescents from 12 years of age who have rhinitis and weigh more than "
        "40 kg.",
        ["asthma"],
        "adolescents",
        (),
        (),
        12,
    ),
    Case(
        "Zelvora is used for weight management in children from 8 years of age who have obesity and weigh at least "
        "45 kg.",
        ["obesity"],
        "children",
        (),
        (),
        8,
    ),
    Case(
        "Zelvora is used in adults to prevent blood clots following an operation to replace a shoulder or hip.",
        ["blood clots"],
        "adults",
    ),
    Case(
        "Zelvora is used in adults to treat pain after a procedure to remove the gallbladder.",
        ["pain"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat adults with haemophilia. It is used together with rivoxan, another medicine for "
        "this condition, in patients with inhibitors.",
        ["haemophilia"],
        "adults",
        (),
        ("rivoxan",),
    ),
    Case(
        "Zelvora is used to treat prostate cancer in adults. It is always taken together with hormone therapy. It is "
        "used for:\n• localised prostate cancer that has a high risk of coming back. In this case it is given with "
        "rivoxan or bicalumab;\n• metastatic prostate cancer (cancer that has spread to other parts of the body). It "
        "is given with rivoxan as the first treatment for the disease, or with elastrant in patients who have "
        "previously been treated with hormones.",
        ["localised prostate cancer", "metastatic prostate cancer"],
        "adults",
        (1,),
        ("rivoxan", "bicalumab", "elastrant"),
    ),
    Case(
        "Zelvora is a cancer medicine. It is used:\n• together with rivoxan in adults with follicular lymphoma (FL) "
        "who have not been treated before;\n• together with elastrant in adults with FL who have received at least "
        "one previous treatment.",
        ["follicular lymphoma", "FL"],
        "adults",
        (1,),
        ("rivoxan", "elastrant"),
    ),
    Case(
        "Zelvora is used to treat spinal muscular atrophy. It is used in patients with type 2 disease or with up to "
        "three copies of a gene.",
        ["spinal muscular atrophy"],
    ),
    Case(
        "Zelvora is used in adults with migraine (severe headaches) with or without aura.",
        ["migraine"],
        "adults",
    ),
    Case(
        "Zelvora is used in adults who have obesity or are overweight. It is also used for sedation for surgical and "
        "dental procedures in adults.",
        ["obesity", "overweight", "sedation for surgical and dental procedures"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat itching in adults in whom creams do not work well enough, and bile duct inflammation "
        "in children.",
        ["itching", "bile duct inflammation"],
        "adults children",
    ),
    Case(
        "Zelvora is used to treat lung cancer, melanoma and kidney cancer in adults. In lung cancer, it is given with "
        "rivoxan. In melanoma, it is used on its own.",
        ["lung cancer", "melanoma", "kidney cancer"],
        "adults",
        (),
        ("rivoxan",),
    ),
    Case(
        "Zelvora is used to treat some cancers of the blood: mantle cell lymphoma, myeloma and hairy cell leukaemia.",
        ["mantle cell lymphoma", "myeloma", "hairy cell leukaemia"],
    ),
    Case(
        "Zelvora is used to treat adults with early Huntington's disease, to slow down the worsening of memory.",
        ["early Huntington's disease"],
        "adults",
    ),
    Case(
        "Zelvora is used to treat neuroblastoma in adults:\n• whose neuroblastoma has come back;\n• who cannot have "
        "surgery.",
        ["neuroblastoma"],
        "adults",
    ),
    Case(
        "Zelvora is used in adults to treat ovarian cancer. It is used for:\n• continuing treatment after initial "
        "chemotherapy;\n• treatment of cancer that has come back.",
        ["ovarian cancer"],
        "adults",
    ),
    Case(
        "Zelvora is used in women having fertility treatment to prevent premature ovulation.",
        ["premature ovulation"],
    ),
    Case(
        "Zelvora is used in adults with asthma and in children with eczema.",
        ["asthma", "eczema"],
        "adults children",
    ),
    Case(
        "Zelvora is used in adults with epilepsy who have not responded to treatment, and in children with Dravet "
        "syndrome.",
        ["epilepsy", "Dravet syndrome"],
        "adults children",
    ),
    Case(
        "Zelvora is used in adults with myeloma who cannot have a transplant, and in patients with relapsed myeloma.",
        ["myeloma"],
        "adults",
    ),
]
