-- A frequency of administration in words: 'twice every day', 'once every 3 weeks', 'once'; NULL where not stated.
create macro schedule_words(times, period, unit) as
    case
        when unit = 'once' then 'once'
        else
            case times when 1 then 'once' when 2 then 'twice' else times || ' times' end
            || ' every ' || case period when 1 then '' else period || ' ' end
            || unit || case period when 1 then '' else 's' end
    end;
