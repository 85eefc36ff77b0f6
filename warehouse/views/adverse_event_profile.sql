-- Side effects by term, medicine and context, on current documents, with the widest bounds that the statements about
-- them allow together. Where one effect is stated more than once in one context (say, once as serious), the row covers
-- all statements.
-- @product_number: Product number of the medicine; NULL where the document prints none.
-- @medicine_name: Name of the medicine as its overview prints it.
-- @document_id: The current version of its overview.
-- @atc_code: ATC code from the agency's medicines table; NULL where not known.
-- @therapeutic_area: Therapeutic areas from the agency's medicines table; NULL where not known.
-- @term: The side effect as printed, in lower case.
-- @normalised_term: The term to compare medicines by, from adverse_event_terms.
-- @explanation: Its explanation in brackets, where one is given.
-- @context: The words that limit it (partners, population, form); NULL where none do.
-- @statement_count: How many statements the row covers.
-- @is_serious: Whether any of them calls the effect serious.
-- @lower_bound: Lowest share of people that the statements allow, 0 to 1; NULL where one of them leaves it open.
-- @lower_inclusive: Whether the lower bound itself is allowed.
-- @upper_bound: Highest share of people that the statements allow, 0 to 1; NULL where none sets one.
-- @upper_inclusive: Whether the upper bound itself is allowed.
-- @lowest_point: Lowest share stated as a point ('around 3 in 10'); NULL where none is.
-- @highest_point: Highest share stated as a point; NULL where none is.
-- @band: CIOMS band, where all statements with a frequency agree on one.
-- @confidence: The lowest confidence among the statements.
-- @adverse_event_ids: Ids of the statements, split by a comma.
with stated as (
    select
        a.*,
        d.product_number,
        d.medicine_name,
        case
            when a.frequency_direction = 'about' then a.frequency_numerator / a.frequency_denominator
        end as point
    from adverse_events as a
    inner join documents as d on a.document_id = d.document_id
    where d.is_current
)

select
    s.product_number,
    s.medicine_name,
    s.document_id,
    m.atc_code,
    m.therapeutic_area,
    lower(s.term) as term,
    coalesce(min(t.normalised_term), lower(s.term)) as normalised_term,
    min(s.explanation) as explanation,
    s.context,
    count(*)::integer as statement_count,
    bool_or(s.is_serious) as is_serious,
    case when not bool_or(coalesce(s.frequency_direction = 'up_to', false)) then min(s.lower_bound) end as lower_bound,
    case
        when not bool_or(coalesce(s.frequency_direction = 'up_to', false))
            then first(s.lower_inclusive order by s.lower_bound, s.lower_inclusive desc)
                filter (where s.lower_bound is not null)
    end as lower_inclusive,
    max(s.upper_bound) as upper_bound,
    first(s.upper_inclusive order by s.upper_bound desc, s.upper_inclusive desc)
        filter (where s.upper_bound is not null) as upper_inclusive,
    min(s.point) as lowest_point,
    max(s.point) as highest_point,
    case
        when count(distinct s.band) = 1 and count(s.band) = count(s.frequency_direction) then min(s.band)
    end as band,
    min(s.confidence) as confidence,
    string_agg(s.adverse_event_id, ', ' order by s.adverse_event_id) as adverse_event_ids
from stated as s
left join adverse_event_terms as t on s.term = t.term
left join medicines as m on s.product_number = m.product_number
group by s.product_number, s.medicine_name, s.document_id, m.atc_code, m.therapeutic_area, lower(s.term), s.context
