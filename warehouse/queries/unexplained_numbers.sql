-- Which numbers of the current overviews does no row account for and no rule explain, and where do they stand?
select
    d.medicine_name,
    u.section,
    u.page,
    u.number_text,
    u.quote,
    d.file_name
from unclaimed_numbers as u
inner join documents as d on u.document_id = d.document_id
where d.is_current and u.reason is null
order by d.medicine_name, u.section, u.number_char_start
