-- A value with its unit in words: '26%', '5.1 months', '1 month', '12 kg'. Units that are no countable noun keep their form.
create macro value_words(value, unit) as
    printf('%.6g', value)
    || case
        when unit = '%' then '%'
        when value != 1 and unit in (
            'minute', 'hour', 'day', 'week', 'month', 'year', 'cycle', 'metre', 'letter', 'point', 'percentage point',
            'exacerbation', 'episode', 'attack', 'seizure', 'relapse'
        ) then ' ' || unit || 's'
        else ' ' || unit
    end;
