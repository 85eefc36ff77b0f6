-- What became of the files offered to each run, and why were some set aside or refused?
select
    run_id,
    outcome,
    reason,
    count(*) as files,
    string_agg(file_name, ', ' order by file_name) as file_names
from document_ledger
group by run_id, outcome, reason
order by run_id, outcome, reason
