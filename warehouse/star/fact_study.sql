-- Studies, or groups of studies reported with one number of participants.
-- @study_id: Id of the study, as in the table studies.
-- @medicine_key: The medicine.
-- @document_key: The overview.
-- @condition_key: The condition studied.
-- @comparator_type_key: What it was compared with.
-- @n_participants: Number of participants; NULL where not stated.
-- @is_main: Whether the text calls it a main study.
-- @comparators: Treatments that it was compared with, split by a comma; NULL where there are none.
-- @duration_value: How long it lasted, in duration_unit; NULL where not stated.
-- @duration_unit: Unit of the duration.
-- @confidence: How sure the reading is, 0 to 1.
-- @page: Page of the quote.
-- @quote: The sentence that states it.
select
    s.study_id,
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    star_key('document|' || d.document_id) as document_key,
    star_key('condition|' || lower(s.condition)) as condition_key,
    star_key('comparator_type|' || s.comparator_type) as comparator_type_key,
    s.n_participants,
    s.is_main,
    c.names as comparators,
    s.duration_value,
    s.duration_unit,
    s.confidence,
    s.page,
    s.quote
from studies as s
inner join documents as d on s.document_id = d.document_id
left join (
    select study_id, string_agg(comparator, ', ' order by comparator) as names
    from study_comparators
    group by study_id
) as c on s.study_id = c.study_id
where d.is_current
