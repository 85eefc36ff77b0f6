-- Numbers in the text of each section, and how many of them a fact accounts for.
-- @coverage_id: Id of the row: document and section.
-- @medicine_key: The medicine.
-- @document_key: The overview.
-- @last_updated_date_key: Month of the overview, as its first day.
-- @section: Canonical key of the section.
-- @numbers_present: Numbers in the section's text.
-- @numbers_claimed: Those that a fact accounts for.
-- @numbers_classed: Those that no fact accounts for, but of which it is known why.
-- @numbers_unexplained: The rest.
select
    c.document_id || '/' || c.section as coverage_id,
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    star_key('document|' || d.document_id) as document_key,
    coalesce(year(d.last_updated) * 10000 + month(d.last_updated) * 100 + day(d.last_updated), 0)::bigint
        as last_updated_date_key,
    c.section,
    c.numbers_present,
    c.numbers_claimed,
    c.numbers_classed,
    c.numbers_unexplained
from marts.extraction_coverage as c
inner join documents as d on c.document_id = d.document_id
where d.is_current
