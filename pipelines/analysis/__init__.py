"""Answers from a built warehouse: queries, facts and their sentences, comparisons, checks. Nothing writes to it."""
