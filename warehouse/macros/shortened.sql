-- The first words of a long text, with an ellipsis; texts of up to 60 characters as they are.
create macro shortened(words) as
    case when length(words) > 60 then regexp_replace(left(words, 60), '\s+\S*$', '') || ' …' else words end;
