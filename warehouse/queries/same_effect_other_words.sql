-- Under which different words do overviews state the same side effect, and what says that they are the same?
select
    t.normalised_term,
    string_agg(distinct t.term, '; ' order by t.term) as printed_as,
    string_agg(distinct t.basis, ', ' order by t.basis) as because,
    min(t.evidence_quote) as a_sentence_that_says_so
from adverse_event_terms as t
group by t.normalised_term
having count(*) > 1
order by count(*) desc, t.normalised_term
