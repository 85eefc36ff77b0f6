-- A stated frequency in words, the same words for the same numbers; NULL where no number is stated.
create macro frequency_words(direction, numerator, denominator, upper_numerator, upper_denominator) as
    case direction
        when 'more_than' then 'more than ' || numerator || ' in ' || denominator
        when 'up_to' then 'up to ' || numerator || ' in ' || denominator
        when 'about' then 'about ' || numerator || ' in ' || denominator
        when 'between' then
            'between ' || numerator || ' in ' || denominator || ' and ' || upper_numerator || ' in ' || upper_denominator
    end;
