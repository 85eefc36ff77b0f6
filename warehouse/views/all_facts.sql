-- Every fact of every version of every document, in words: one row for each row of a fact table. What a document says
-- can be read, searched and compared here without knowing the tables.
-- @table_name: The table of the fact.
-- @row_id: Its row there; for active_substances, which have no ids, document and position ('<document_id>-0').
-- @document_id: The version of the overview that states it.
-- @medicine_name: Name of the medicine as that version prints it.
-- @product_number: Product number of the medicine; NULL where the document prints none.
-- @last_updated: Month of that version.
-- @is_current: Whether it is the latest version known.
-- @kind: What it is in words: adverse event, indication, ...
-- @subject: What the fact is about, in lower case, by which two versions are compared: the side effect with its
--   context, the condition, the kind of event.
-- @detail: What it says of the subject ('serious, up to 1 in 10'); NULL where it is the subject alone.
-- @fact: Kind, subject and detail in one text.
-- @section: Section that it was read from.
-- @page: Page on which the sentence starts.
-- @char_start: Where the sentence starts in the section's text.
-- @quote: The sentence.
with facts as (
    select
        'active_substances' as table_name,
        document_id || '-' || position as row_id,
        document_id,
        'active substance' as kind,
        lower(name) as subject,
        null as detail,
        section,
        page,
        char_start,
        quote
    from active_substances
    union all
    select
        'authorisation_events',
        authorisation_event_id,
        document_id,
        'event',
        replace(event, '_', ' '),
        case date_precision
            when 'year' then strftime(date, '%Y')
            when 'month' then strftime(date, '%Y-%m')
            else strftime(date, '%Y-%m-%d')
        end,
        section,
        page,
        char_start,
        quote
    from authorisation_events
    union all
    select
        'indications',
        i.indication_id,
        i.document_id,
        'indication',
        lower(i.condition),
        nullif(concat_ws(
            ', ',
            g.names,
            'from ' || printf('%g', i.min_age_years)
            || case when i.min_age_years = 1 then ' year' else ' years' end || ' of age',
            'with ' || p.names,
            'after ' || i.min_prior_treatments || ' earlier '
            || case i.min_prior_treatments when 1 then 'treatment' else 'treatments' end
        ), ''),
        i.section,
        i.page,
        i.char_start,
        i.quote
    from indications as i
    left join (
        select indication_id, string_agg(replace(age_group, '_', ' '), ' and ' order by age_group) as names
        from indication_age_groups
        group by indication_id
    ) as g on i.indication_id = g.indication_id
    left join (
        select indication_id, string_agg(partner, ' and ' order by partner) as names
        from indication_partners
        group by indication_id
    ) as p on i.indication_id = p.indication_id
    union all
    select
        'regimens',
        r.regimen_id,
        r.document_id,
        'regimen',
        coalesce(nullif(lower(concat_ws(', ', r.route, replace(r.form, '_', ' '), 'with ' || p.names, r.population)), ''), 'any'),
        nullif(concat_ws(', ', schedule_words(r.frequency_times, r.frequency_period, r.frequency_unit), q.words), ''),
        r.section,
        r.page,
        r.char_start,
        r.quote
    from regimens as r
    left join (
        select regimen_id, string_agg(partner, ' and ' order by partner) as names
        from regimen_partners
        group by regimen_id
    ) as p on r.regimen_id = p.regimen_id
    left join (
        select
            regimen_id,
            string_agg(printf('%g', value) || ' ' || unit || coalesce('/' || per, ''), ' and ' order by value, unit) as words
        from regimen_doses
        group by regimen_id
    ) as q on r.regimen_id = q.regimen_id
    union all
    select
        'studies',
        s.study_id,
        s.document_id,
        'study',
        coalesce(count_words(s.n_participants, s.n_qualifier, 'people'), 'number of people not stated'),
        concat_ws(
            ', ',
            lower(s.condition),
            case s.comparator_type
                when 'none' then 'without comparison'
                when 'not_stated' then 'comparison not stated'
                else 'against ' || coalesce(c.names, replace(s.comparator_type, '_', ' '))
            end,
            value_words(s.duration_value, s.duration_unit) || ' long',
            case when s.is_main then 'main study' end
        ),
        s.section,
        s.page,
        s.char_start,
        s.quote
    from studies as s
    left join (
        select study_id, string_agg(comparator, ' or ' order by comparator) as names
        from study_comparators
        group by study_id
    ) as c on s.study_id = c.study_id
    union all
    select
        'study_results',
        r.result_id,
        r.document_id,
        'result',
        concat_ws(
            ', ',
            'study of ' || count_words(s.n_participants, s.n_qualifier, 'people'),
            case r.endpoint_type when 'other' then shortened(lower(r.measure)) else replace(r.endpoint_type, '_', ' ') end,
            case r.arm when 'comparator' then 'comparator' when 'treatment' then 'treated' end,
            lower(r.subpopulation),
            'after ' || value_words(r.timepoint_value, r.timepoint_unit)
        ),
        concat_ws(', ', value_words(r.value, r.unit), r.numerator || ' of ' || r.denominator),
        r.section,
        r.page,
        r.char_start,
        r.quote
    from study_results as r
    inner join studies as s on r.study_id = s.study_id
    union all
    select
        'adverse_events',
        adverse_event_id,
        document_id,
        'adverse event',
        lower(concat_ws(', ', term, context)),
        nullif(concat_ws(
            ', ',
            case when is_serious then 'serious' end,
            coalesce(
                frequency_words(
                    frequency_direction,
                    frequency_numerator,
                    frequency_denominator,
                    frequency_upper_numerator,
                    frequency_upper_denominator
                ),
                frequency_text
            )
        ), ''),
        section,
        page,
        char_start,
        quote
    from adverse_events
    union all
    select
        'contraindications',
        contraindication_id,
        document_id,
        'contraindication',
        lower(text),
        null,
        section,
        page,
        char_start,
        quote
    from contraindications
    union all
    select
        'risk_measures',
        risk_measure_id,
        document_id,
        'measure',
        replace(kind, '_', ' '),
        text,
        section,
        page,
        char_start,
        quote
    from risk_measures
)

select
    f.table_name,
    f.row_id,
    f.document_id,
    d.medicine_name,
    d.product_number,
    d.last_updated,
    d.is_current,
    f.kind,
    f.subject,
    f.detail,
    f.kind || ': ' || concat_ws(', ', f.subject, f.detail) as fact,
    f.section,
    f.page,
    f.char_start,
    f.quote
from facts as f
inner join documents as d on f.document_id = d.document_id
