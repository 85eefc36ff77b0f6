-- Studies and patients behind each indication, on current documents: one row for each medicine and condition. A study
-- counts for the condition that it names in the same words, else for those whose words contain it or are contained in
-- it, else for the document's only condition. Studies that fit none stand in a row whose condition is NULL. A study
-- that fits two conditions counts in both.
-- @product_number: Product number of the medicine; NULL where the document prints none.
-- @medicine_name: Name of the medicine as its overview prints it.
-- @document_id: The current version of its overview.
-- @atc_code: ATC code from the agency's medicines table; NULL where not known.
-- @therapeutic_area: Therapeutic areas from the agency's medicines table; NULL where not known.
-- @condition: The condition of the indication, in lower case; NULL for studies that fit no indication.
-- @indication_count: Indications of the medicine with this condition.
-- @study_count: Studies, or groups of studies reported with one number of participants.
-- @main_study_count: Those that the text calls main.
-- @patient_count: Stated participants of these studies together; NULL where no study states a number.
-- @studies_without_number: Studies whose participants are not stated, so that patient_count is too low.
-- @single_arm_count: Studies without a concurrent control (one arm only, or compared with earlier patients).
-- @placebo_count: Studies against placebo.
-- @active_count: Studies against a named treatment.
-- @design_unknown_count: Studies of which the text does not say what they compare.
-- @single_arm_share: single_arm_count by the studies whose design is stated, 0 to 1; NULL where none is.
-- @weakest_match: How the least certain study was assigned: same_words, contained_words, only_indication, none.
with conditions as (
    select
        i.document_id,
        lower(i.condition) as condition,
        count(*) as indication_count
    from indications as i
    inner join documents as d on i.document_id = d.document_id
    where d.is_current
    group by i.document_id, lower(i.condition)
),

candidates as (
    select
        s.study_id,
        c.document_id,
        c.condition,
        case
            when lower(s.condition) = c.condition then 1
            when contains(' ' || lower(s.condition) || ' ', ' ' || c.condition || ' ') then 2
            when contains(' ' || c.condition || ' ', ' ' || lower(s.condition) || ' ') then 2
            when count(*) over (partition by s.study_id) = 1 then 3
        end as strength
    from studies as s
    inner join conditions as c on s.document_id = c.document_id
),

assigned as (
    select
        study_id,
        document_id,
        condition,
        strength
    from candidates
    where strength is not null
    qualify strength = min(strength) over (partition by study_id)
),

counted as (
    select
        d.document_id,
        a.condition,
        coalesce(a.strength, 4) as strength,
        s.study_id,
        s.n_participants,
        s.is_main,
        s.comparator_type
    from studies as s
    inner join documents as d on s.document_id = d.document_id
    left join assigned as a on s.study_id = a.study_id
    where d.is_current
),

keyed as (
    select document_id, condition from conditions
    union
    select document_id, condition from counted
)

select
    d.product_number,
    d.medicine_name,
    k.document_id,
    m.atc_code,
    m.therapeutic_area,
    k.condition,
    coalesce(max(c.indication_count), 0)::integer as indication_count,
    count(s.study_id)::integer as study_count,
    (count(*) filter (where s.is_main))::integer as main_study_count,
    sum(s.n_participants)::integer as patient_count,
    (count(*) filter (where s.study_id is not null and s.n_participants is null))::integer as studies_without_number,
    (count(*) filter (where s.comparator_type in ('none', 'historical')))::integer as single_arm_count,
    (count(*) filter (where s.comparator_type = 'placebo'))::integer as placebo_count,
    (count(*) filter (where s.comparator_type = 'active'))::integer as active_count,
    (count(*) filter (where s.comparator_type = 'not_stated'))::integer as design_unknown_count,
    (count(*) filter (where s.comparator_type in ('none', 'historical')))
    / nullif(count(*) filter (where s.comparator_type != 'not_stated'), 0) as single_arm_share,
    case max(s.strength)
        when 1 then 'same_words'
        when 2 then 'contained_words'
        when 3 then 'only_indication'
        when 4 then 'none'
    end as weakest_match
from keyed as k
inner join documents as d on k.document_id = d.document_id
left join medicines as m on d.product_number = m.product_number
left join conditions as c on k.document_id = c.document_id and k.condition = c.condition
left join counted as s on k.document_id = s.document_id and k.condition is not distinct from s.condition
group by d.product_number, d.medicine_name, k.document_id, m.atc_code, m.therapeutic_area, k.condition
