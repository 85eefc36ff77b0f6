-- In which overviews are most numbers neither claimed by a row nor explained, so that something may be missing?
select
    medicine_name,
    sum(numbers_present) as numbers,
    sum(numbers_claimed) as claimed,
    sum(numbers_classed) as explained,
    sum(numbers_unexplained) as unexplained,
    round(sum(numbers_unexplained) / sum(numbers_present), 2) as unexplained_share
from marts.extraction_coverage
where is_current
group by medicine_name, document_id
having sum(numbers_present) > 0
order by unexplained_share desc, unexplained desc, medicine_name
