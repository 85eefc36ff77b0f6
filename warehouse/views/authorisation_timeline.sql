-- The dated regulatory history of each medicine, on current documents, with the time from conditional to standard
-- authorisation. One row for each document that states at least one event. Where an event is stated more than once,
-- the first date counts.
-- @product_number: Product number of the medicine; NULL where the document prints none.
-- @medicine_name: Name of the medicine as its overview prints it.
-- @document_id: The current version of its overview.
-- @atc_code: ATC code from the agency's medicines table; NULL where not known.
-- @therapeutic_area: Therapeutic areas from the agency's medicines table; NULL where not known.
-- @first_authorisation_date: Date of the first authorisation of any kind; NULL where none is stated.
-- @first_authorisation_kind: Its kind: authorisation, conditional_authorisation or exceptional_authorisation.
-- @first_authorisation_precision: How much of that date the text states: day, month or year.
-- @conditional_date: Date of the conditional authorisation.
-- @exceptional_date: Date of the authorisation under exceptional circumstances.
-- @switch_date: Date on which a conditional or exceptional authorisation became a standard one.
-- @days_conditional_to_standard: Days between the two; NULL unless both dates are known to the day.
-- @months_conditional_to_standard: Full calendar months between the two; NULL unless both are known to the month.
-- @is_still_conditional: Conditional, and neither switched to standard nor ended, as far as the document states.
-- @orphan_designation_date: Date of the first orphan designation.
-- @orphan_designation_count: Dated orphan designations.
-- @renewal_date: Date of the first renewal stated.
-- @suspension_date: Date of suspension.
-- @end_date: Date of withdrawal or expiry, whichever is first.
-- @end_kind: withdrawal or expiry.
with events as (
    select
        e.*,
        d.product_number,
        d.medicine_name
    from authorisation_events as e
    inner join documents as d on e.document_id = d.document_id
    where d.is_current
),

grants as (
    select * from events
    where event in ('authorisation', 'conditional_authorisation', 'exceptional_authorisation')
    qualify row_number() over (partition by document_id order by date, event, authorisation_event_id) = 1
),

ends as (
    select * from events
    where event in ('withdrawal', 'expiry')
    qualify row_number() over (partition by document_id order by date, event, authorisation_event_id) = 1
),

firsts as (
    select
        document_id,
        event,
        min(date) as date,
        first(date_precision order by date, date_precision) as date_precision,
        count(*) as event_count
    from events
    group by document_id, event
)

select
    d.product_number,
    d.medicine_name,
    d.document_id,
    m.atc_code,
    m.therapeutic_area,
    g.date as first_authorisation_date,
    g.event as first_authorisation_kind,
    g.date_precision as first_authorisation_precision,
    c.date as conditional_date,
    x.date as exceptional_date,
    s.date as switch_date,
    case
        when c.date_precision = 'day' and s.date_precision = 'day' then date_diff('day', c.date, s.date)
    end::integer as days_conditional_to_standard,
    case
        when c.date_precision = 'day' and s.date_precision = 'day' then date_sub('month', c.date, s.date)
        when c.date_precision != 'year' and s.date_precision != 'year' then date_diff('month', c.date, s.date)
    end::integer as months_conditional_to_standard,
    c.date is not null and s.date is null and e.date is null as is_still_conditional,
    o.date as orphan_designation_date,
    coalesce(o.event_count, 0)::integer as orphan_designation_count,
    r.date as renewal_date,
    p.date as suspension_date,
    e.date as end_date,
    e.event as end_kind
from documents as d
inner join (select distinct document_id from events) as known on d.document_id = known.document_id
left join medicines as m on d.product_number = m.product_number
left join grants as g on d.document_id = g.document_id
left join ends as e on d.document_id = e.document_id
left join firsts as c on d.document_id = c.document_id and c.event = 'conditional_authorisation'
left join firsts as x on d.document_id = x.document_id and x.event = 'exceptional_authorisation'
left join firsts as s on d.document_id = s.document_id and s.event = 'switch_to_standard'
left join firsts as o on d.document_id = o.document_id and o.event = 'orphan_designation'
left join firsts as r on d.document_id = r.document_id and r.event = 'renewal'
left join firsts as p on d.document_id = p.document_id and p.event = 'suspension'
