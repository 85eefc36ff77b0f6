-- How many of the numbers in a section's text ended in a fact row: one row for each document and section in which
-- numbers are looked for, of all versions.
-- @document_id: Version of the overview.
-- @medicine_name: Name of the medicine as the overview prints it.
-- @product_number: Product number of the medicine; NULL where the document prints none.
-- @is_current: Whether this is the latest version known.
-- @section: Canonical key of the section.
-- @numbers_present: Numbers found in the text.
-- @numbers_claimed: Those that a fact row accounts for.
-- @numbers_classed: Those that are no fact by a rule with a reason.
-- @numbers_unexplained: Those that nothing accounts for.
-- @share_claimed: numbers_claimed by numbers_present, 0 to 1; NULL where there are no numbers.
-- @share_claimed_or_classed: numbers_claimed and numbers_classed by numbers_present; NULL where there are none.
with unclaimed as (
    select
        document_id,
        section,
        count(*) as number_count,
        count(reason) as classed_count
    from unclaimed_numbers
    group by document_id, section
)

select
    d.document_id,
    d.medicine_name,
    d.product_number,
    d.is_current,
    s.section,
    s.number_count as numbers_present,
    (s.number_count - coalesce(u.number_count, 0))::integer as numbers_claimed,
    coalesce(u.classed_count, 0)::integer as numbers_classed,
    (coalesce(u.number_count, 0) - coalesce(u.classed_count, 0))::integer as numbers_unexplained,
    (s.number_count - coalesce(u.number_count, 0)) / nullif(s.number_count, 0) as share_claimed,
    (s.number_count - coalesce(u.number_count, 0) + coalesce(u.classed_count, 0))
    / nullif(s.number_count, 0) as share_claimed_or_classed
from sections as s
inner join documents as d on s.document_id = d.document_id
left join unclaimed as u on s.document_id = u.document_id and s.section = u.section
where s.number_count is not null
