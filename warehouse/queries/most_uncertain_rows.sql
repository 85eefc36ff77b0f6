-- Which rows could be read in two ways, and should be checked against their sentence first?
select
    u.table_name,
    u.row_id,
    d.medicine_name,
    u.confidence,
    u.confidence_reason,
    u.quote,
    d.file_name,
    u.page
from (
    select 'adverse_events' as table_name, adverse_event_id as row_id, document_id, confidence, confidence_reason, quote, page
    from adverse_events
    union all
    select 'regimens', regimen_id, document_id, confidence, confidence_reason, quote, page
    from regimens
    union all
    select 'studies', study_id, document_id, confidence, confidence_reason, quote, page
    from studies
) as u
inner join documents as d on u.document_id = d.document_id
where d.is_current and u.confidence < 1
order by u.confidence, d.medicine_name, u.table_name, u.row_id
