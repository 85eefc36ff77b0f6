-- Numbers reported for the arms of studies. Values have different units: never add them up across units.
-- @result_id: Id of the number, as in the table study_results.
-- @study_id: The study, as in fact_study.
-- @medicine_key: The medicine.
-- @document_key: The overview.
-- @condition_key: The condition studied.
-- @comparator_type_key: What the study was compared with.
-- @arm: Whose number it is: treatment, comparator, ...
-- @value: The number, in `unit`.
-- @unit: Unit of the number.
-- @endpoint_type: What is measured, by kind.
-- @measure: What is measured, in the text's words; NULL where not told.
-- @is_significant: Whether the text calls the difference significant; NULL where it does not say.
-- @page: Page of the quote.
-- @quote: The sentence that states it.
select
    r.result_id,
    r.study_id,
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    star_key('document|' || d.document_id) as document_key,
    star_key('condition|' || lower(s.condition)) as condition_key,
    star_key('comparator_type|' || s.comparator_type) as comparator_type_key,
    r.arm,
    r.value,
    r.unit,
    r.endpoint_type,
    r.measure,
    r.is_significant,
    r.page,
    r.quote
from study_results as r
inner join studies as s on r.study_id = s.study_id
inner join documents as d on r.document_id = d.document_id
where d.is_current
