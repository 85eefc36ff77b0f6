"""Used-for texts of fictional medicines (own words) over more areas: oncology, vaccines, enzymes, rare diseases."""

from tests.parsing.cases_indications import Case

AREAS = [
    Case(
        "Zelvora is a medicine used to treat adults with the following types of cancer:\n• non-small cell"
        " lung cancer (NSCLC) that has spread. Zelvora is used either on its own or in combination with "
        "chemotherapy. When given on its own, it is used in patients whose tumours produce high levels of"
        " a protein known as PD-L1;\n• classical Hodgkin lymphoma (a blood cancer) that has not improved "
        "or has come back after an autologous stem cell transplant;\n• urothelial cancer (bladder and "
        "urinary tract cancer), when patients cannot have platinum-containing chemotherapy;\n• "
        "endometrial cancer, in combination with lenvatinib.",
        ["non-small cell lung cancer", "classical Hodgkin lymphoma", "urothelial cancer", "endometrial cancer"],
        "adults",
        (),
        ("chemotherapy", "lenvatinib"),
    ),
    Case(
        "Zelvora is used to reduce the risk of infection with respiratory syncytial virus in babies born "
        "before 35 weeks of pregnancy.",
        ["infection with respiratory syncytial virus"],
        "infants",
        (),
        (),
    ),
    Case(
        "Zelvora is used in adults with moderate to severe rheumatoid arthritis. Zelvora is used together"
        " with methotrexate, or on its own if patients cannot take methotrexate, when treatment with one "
        "or more medicines known as DMARDs has not worked well enough.",
        ["moderate to severe rheumatoid arthritis"],
        "adults",
        (1,),
        ("methotrexate",),
    ),
    Case(
        "Zelvora is an antiretroviral medicine. It is used together with a low dose of ritonavir and "
        "other antiviral medicines to treat adults and children from six years of age who are infected "
        "with human immunodeficiency virus (HIV-1), a virus that causes AIDS.",
        ["human immunodeficiency virus"],
        "adults children",
        (),
        ("ritonavir", "other antiviral medicines"),
    ),
    Case(
        "Zelvora is a generic medicine. It is used to treat the following in adults: • myocardial "
        "infarction (heart attack); • ischaemic stroke; • peripheral arterial disease (problems with "
        "blood flow in the arteries). It is started between a few days and 35 days after the attack.",
        ["myocardial infarction", "ischaemic stroke", "peripheral arterial disease"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat: • newly diagnosed Philadelphia chromosome positive chronic myeloid "
        "leukaemia (CML) in children; • CML in adults in blast crisis; • unresectable gastrointestinal "
        "stromal tumours in adults.",
        [
            "newly diagnosed Philadelphia chromosome positive chronic myeloid leukaemia",
            "CML",
            "unresectable gastrointestinal stromal tumours",
        ],
        "adults children",
        (),
        (),
    ),
    Case(
        "Zelvora is an advanced therapy medicine used to repair defects to the cartilage in the knee in adults.",
        ["defects to the cartilage in the knee"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used for the treatment of adult patients with chronic hepatitis C virus (HCV) infection.",
        ["chronic hepatitis C virus (HCV) infection"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat men with erectile dysfunction and the signs and symptoms of benign "
        "prostatic hyperplasia (an enlarged prostate).",
        ["erectile dysfunction", "benign prostatic hyperplasia"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat hypertension in patients whose blood pressure is not controlled by amlodipine alone.",
        ["hypertension"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used in adults with type 2 diabetes who are already taking insulin, or in whom "
        "metformin and a sulphonylurea have not worked well enough.",
        ["type 2 diabetes"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to prevent venous thromboembolism (the formation of blood clots in the veins) in"
        " adults who are having surgery to replace a hip or knee.",
        ["venous thromboembolism"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat acromegaly and carcinoid tumours.",
        ["acromegaly", "carcinoid tumours"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is a vaccine used to protect people from 2 years of age against meningococcal disease "
        "caused by groups A, C, W-135 and Y of the bacterium Neisseria meningitidis.",
        ["meningococcal disease caused by groups A, C, W-135 and Y of the bacterium Neisseria meningitidis"],
        "adults children",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat adults with advanced renal cell carcinoma. It is used with everolimus "
        "after one previous treatment with a VEGF inhibitor.",
        ["advanced renal cell carcinoma"],
        "adults",
        (1,),
        ("everolimus",),
    ),
    Case(
        "Zelvora is used to control moderate to severe pain caused by arthritis and cancer.",
        ["moderate to severe pain caused by arthritis and cancer"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is an anticancer medicine. It is used to treat early breast cancer after surgery in "
        "women with hormone-sensitive tumours, together with goserelin in women who have not been through"
        " the menopause.",
        ["early breast cancer"],
        "",
        (),
        ("goserelin",),
    ),
    Case(
        "Zelvora is a hormone treatment for prostate cancer.",
        ["prostate cancer"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is an eye drop used to treat severe vernal keratoconjunctivitis in children from 4 years"
        " of age and adolescents.",
        ["severe vernal keratoconjunctivitis"],
        "children adolescents",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat iron-deficiency anaemia when oral iron cannot be used.",
        ["iron-deficiency anaemia"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat tardive dyskinesia and chorea associated with Huntington’s disease in adults.",
        ["tardive dyskinesia", "chorea associated with Huntington’s disease"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used for the treatment of opioid addiction, together with medical, social and "
        "psychological support, in adults and adolescents over 15 years.",
        ["opioid addiction"],
        "adults adolescents",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat heart failure with reduced ejection fraction, chronic kidney disease "
        "and type 2 diabetes in adults.",
        ["heart failure with reduced ejection fraction", "chronic kidney disease", "type 2 diabetes"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used in patients aged 2 years and older with generalised lipodystrophy, as an addition to diet.",
        ["generalised lipodystrophy"],
        "adults children",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat anaphylaxis (severe allergic reactions) caused by insect stings, foods or medicines.",
        ["anaphylaxis"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used in the treatment of adults with multiple sclerosis who have difficulty walking.",
        ["multiple sclerosis"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat chronic immune thrombocytopenia in adults who have had their spleen "
        "removed and who do not respond to other treatments.",
        ["chronic immune thrombocytopenia"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is a cancer medicine used to treat mantle cell lymphoma that has returned or not "
        "responded to at least one previous treatment. It is also used to treat Waldenström’s "
        "macroglobulinaemia in patients who have had at least one previous treatment, or as first "
        "treatment when chemo-immunotherapy is unsuitable.",
        ["mantle cell lymphoma", "Waldenström’s macroglobulinaemia"],
        "",
        (1,),
        (),
    ),
    Case(
        "Zelvora is used to treat babies with retinoblastoma and children with neuroblastoma in "
        "combination with isotretinoin.",
        ["retinoblastoma", "neuroblastoma"],
        "infants children",
        (),
        ("isotretinoin",),
    ),
    Case(
        "Zelvora is a medicine used to treat: • plaque psoriasis (a disease causing red, scaly patches on"
        " the skin) in adults and children from 4 years of age; • Crohn’s disease in adults who have not "
        "responded to other treatments or cannot take them; • psoriatic arthritis, alone or in "
        "combination with methotrexate, in adults.",
        ["plaque psoriasis", "Crohn’s disease", "psoriatic arthritis"],
        "adults children",
        (),
        ("methotrexate",),
    ),
    Case(
        "Zelvora is a cancer medicine that is used to treat the following conditions: • metastatic "
        "colorectal cancer, in combination with fluoropyrimidine-based chemotherapy; • metastatic breast "
        "cancer, in combination with paclitaxel or capecitabine; • advanced non-small cell lung cancer, "
        "in combination with platinum-based chemotherapy; • epithelial ovarian cancer, in combination "
        "with carboplatin and gemcitabine.",
        [
            "metastatic colorectal cancer",
            "metastatic breast cancer",
            "advanced non-small cell lung cancer",
            "epithelial ovarian cancer",
        ],
        "",
        (),
        (
            "fluoropyrimidine-based chemotherapy",
            "paclitaxel",
            "capecitabine",
            "platinum-based chemotherapy",
            "carboplatin",
            "gemcitabine",
        ),
    ),
    Case(
        "Zelvora is used in adults and children aged 10 years or over to improve blood glucose control in"
        " type 2 diabetes. It is used with appropriate diet and exercise, on its own when metformin "
        "cannot be used, or as an ‘add-on’ to other diabetes medicines.",
        ["type 2 diabetes"],
        "adults children",
        (),
        ("other diabetes medicines",),
    ),
    Case(
        "Zelvora is a medicine used in adults for: • preventing stroke in patients with atrial "
        "fibrillation who have one or more risk factors; • treating deep vein thrombosis and pulmonary "
        "embolism.",
        ["stroke", "deep vein thrombosis", "pulmonary embolism"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat bone loss associated with hormone treatment in men with prostate cancer"
        " who are at increased risk of fractures.",
        ["bone loss associated with hormone treatment"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat adults with HER2-positive breast cancer that is metastatic and who have"
        " received two or more prior anti-HER2-based regimens.",
        ["HER2-positive breast cancer"],
        "adults",
        (2,),
        (),
    ),
    Case(
        "Zelvora is used to treat patients with multiple myeloma who have received at least three prior "
        "therapies, including an immunomodulatory agent, and whose disease has worsened since the last "
        "treatment.",
        ["multiple myeloma"],
        "",
        (3,),
        (),
    ),
    Case(
        "Zelvora is used to vaccinate adults aged 60 years and older to prevent lower respiratory tract "
        "disease caused by respiratory syncytial virus.",
        ["lower respiratory tract disease caused by respiratory syncytial virus"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is a vaccine to protect against influenza, for use in adults aged 50 years and older.",
        ["influenza"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is a pandemic influenza vaccine. It is used to protect against flu caused by the A(H5N1) strain.",
        ["flu caused by the A(H5N1) strain"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is an ultra-long-acting insulin used for the treatment of diabetes mellitus in adults, "
        "adolescents and children from the age of 1 year.",
        ["diabetes mellitus"],
        "adults adolescents children",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat adults with chronic migraine or blepharospasm (spasm of the eyelids), "
        "and to reduce spasticity of the arm after a stroke.",
        ["chronic migraine", "blepharospasm", "spasticity of the arm"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used in adults with advanced Parkinson’s disease who have severe motor fluctuations "
        "when other medicines no longer work well.",
        ["advanced Parkinson’s disease"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat pulmonary arterial hypertension in adults. It can be used alone or in "
        "combination with other PAH medicines called endothelin receptor antagonists.",
        ["pulmonary arterial hypertension"],
        "adults",
        (),
        ("endothelin receptor antagonists",),
    ),
    Case(
        "Zelvora is an enzyme replacement therapy used to treat patients with mucopolysaccharidosis type "
        "I (MPS I; alpha-L-iduronidase deficiency) who have symptoms that are not linked to the brain or "
        "nerves.",
        ["mucopolysaccharidosis type I"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is a medicine that is used before a hematopoietic stem cell transplant in adults with "
        "acute myeloid leukaemia or myelodysplastic syndrome. It is used with fludarabine.",
        ["acute myeloid leukaemia", "myelodysplastic syndrome"],
        "adults",
        (),
        ("fludarabine",),
    ),
    Case(
        "Zelvora is used to treat adults with cytomegalovirus infection that is resistant to other "
        "treatments after a transplant.",
        ["cytomegalovirus infection"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat spasticity due to multiple sclerosis.",
        ["spasticity due to multiple sclerosis"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used to prevent bleeding in patients with von Willebrand disease, and in patients "
        "with haemophilia A who have developed inhibitors.",
        ["bleeding"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat: • epilepsy in adults and adolescents from 16 years of age with newly "
        "diagnosed epilepsy, on its own; • myoclonic seizures in patients from 12 years of age, as an "
        "add-on to other epilepsy medicines.",
        ["epilepsy", "myoclonic seizures"],
        "adults adolescents",
        (),
        ("other epilepsy medicines",),
    ),
    Case(
        "Zelvora is used together with methotrexate to treat moderate to severe active rheumatoid "
        "arthritis in adults and polyarticular juvenile idiopathic arthritis in children from 2 years of "
        "age.",
        ["moderate to severe active rheumatoid arthritis", "polyarticular juvenile idiopathic arthritis"],
        "adults children",
        (),
        ("methotrexate",),
    ),
    Case(
        "Zelvora is used to treat obesity in adults, together with diet and exercise, and to treat "
        "obesity in adolescents from 12 years of age.",
        ["obesity"],
        "adults adolescents",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat hyperphosphataemia (high phosphate levels) in adults on dialysis.",
        ["hyperphosphataemia"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is a medicine used in adults with primary biliary cholangitis. It is used together with "
        "ursodeoxycholic acid (UDCA), or on its own in patients who cannot take UDCA.",
        ["primary biliary cholangitis"],
        "adults",
        (),
        ("ursodeoxycholic acid",),
    ),
    Case(
        "Zelvora is used to treat acute pain in adults and chronic cancer pain in children.",
        ["acute pain", "chronic cancer pain"],
        "adults children",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat diffuse large B-cell lymphoma after one or more systemic treatments, "
        "together with rituximab and bendamustine.",
        ["diffuse large B-cell lymphoma"],
        "",
        (1,),
        ("rituximab", "bendamustine"),
    ),
    Case(
        "Zelvora is used to treat patients with cystic fibrosis aged 2 years and older whose disease is "
        "caused by at least one F508del mutation. It is given with ivacaftor tablets.",
        ["cystic fibrosis"],
        "adults children",
        (),
        ("ivacaftor",),
    ),
    Case(
        "Zelvora is used to treat severe allergic rhinitis caused by house dust mites in adults and "
        "adolescents aged 12 to 65 years.",
        ["severe allergic rhinitis caused by house dust mites"],
        "adults adolescents",
        (),
        (),
    ),
    Case(
        "Zelvora is a medicine used to treat:\n• melanoma that has spread or cannot be removed by "
        "surgery, on its own in adults or together with nivolumab in adults and adolescents from 12 years"
        " of age;\n• kidney cancer that is advanced and previously untreated, together with nivolumab;\n•"
        " oesophageal cancer, together with chemotherapy.",
        ["melanoma", "kidney cancer", "oesophageal cancer"],
        "adults adolescents",
        (),
        ("nivolumab", "chemotherapy"),
    ),
    Case(
        "Zelvora is a medicine for treating multiple myeloma in adults:\n• together with bortezomib, "
        "melphalan and prednisone, in patients who have not been treated before and cannot have a "
        "transplant;\n• together with lenalidomide and dexamethasone, in patients who have had at least "
        "one earlier treatment;\n• on its own, in patients who have had two or more earlier treatments.",
        ["multiple myeloma"],
        "adults",
        (1, 2),
        ("bortezomib", "melphalan", "prednisone", "lenalidomide", "dexamethasone"),
    ),
    Case(
        "Zelvora is used to treat children from 1 month of age with acute lymphoblastic leukaemia that "
        "has not responded to, or has come back after, at least two previous treatments.",
        ["acute lymphoblastic leukaemia"],
        "children",
        (2,),
        (),
    ),
    Case(
        "Zelvora is an antibiotic for treating infections of the lungs, blood and urinary tract in premature babies.",
        ["infections of the lungs, blood and urinary tract"],
        "infants",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat chronic heart failure in adults, in addition to standard treatment "
        "including an ACE inhibitor and a diuretic.",
        ["chronic heart failure"],
        "adults",
        (),
        ("ACE inhibitor", "diuretic"),
    ),
    Case(
        "Zelvora is a contraceptive patch used by women of childbearing age to prevent pregnancy.",
        ["pregnancy"],
        "",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat moderate to severe atopic dermatitis (eczema) in adults and adolescents"
        " and severe atopic dermatitis in children from 6 months to 11 years of age.",
        ["moderate to severe atopic dermatitis", "severe atopic dermatitis"],
        "adults adolescents children",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat adults with ANCA-associated vasculitis, together with rituximab or "
        "cyclophosphamide and corticosteroids.",
        ["ANCA-associated vasculitis"],
        "adults",
        (),
        ("rituximab", "cyclophosphamide", "corticosteroids"),
    ),
    Case(
        "Zelvora is used, together with other medicines for HIV, in adults whose HIV-1 infection is "
        "resistant to many other treatments.",
        ["HIV-1 infection"],
        "adults",
        (),
        ("other medicines for HIV",),
    ),
    Case(
        "Zelvora is used to treat rheumatoid arthritis when at least one other medicine has not worked "
        "well enough or causes troublesome side effects.",
        ["rheumatoid arthritis"],
        "",
        (1,),
        (),
    ),
    Case(
        "Zelvora is used to treat biliary tract cancer in adults whose cancer has worsened after at least"
        " one earlier line of systemic treatment.",
        ["biliary tract cancer"],
        "adults",
        (1,),
        (),
    ),
    Case(
        "Zelvora is used to lower high levels of potassium in the blood in adults.",
        ["high levels of potassium in the blood"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is a medicine used to treat and prevent attacks of hereditary angioedema in adults and "
        "children from 2 years of age.",
        ["attacks of hereditary angioedema"],
        "adults children",
        (),
        (),
    ),
    Case(
        "Zelvora is used to prevent organ rejection in patients who have had a kidney, heart or liver "
        "transplant. It is given together with ciclosporin and corticosteroids.",
        ["organ rejection"],
        "",
        (),
        ("ciclosporin", "corticosteroids"),
    ),
    Case(
        "Zelvora is used to treat schizophrenia in adults who have been stabilised with oral aripiprazole.",
        ["schizophrenia"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used to treat neovascular (wet) age-related macular degeneration and visual "
        "impairment due to diabetic macular oedema in adults.",
        ["neovascular age-related macular degeneration", "visual impairment due to diabetic macular oedema"],
        "adults",
        (),
        (),
    ),
    Case(
        "Zelvora is used in adults to treat moderate to severe chronic plaque psoriasis for which creams "
        "are not enough.",
        ["moderate to severe chronic plaque psoriasis"],
        "adults",
        (),
        (),
    ),
]
