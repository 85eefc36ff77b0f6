-- Which medicines must not be used together with another medicine, in a condition or in pregnancy?
select
    c.kind,
    d.medicine_name,
    c.text,
    c.quote
from contraindications as c
inner join documents as d on c.document_id = d.document_id
where d.is_current and c.kind != 'hypersensitivity'
order by c.kind, d.medicine_name, c.char_start, c.text
