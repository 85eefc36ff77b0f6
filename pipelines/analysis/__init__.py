"""Answers from a built warehouse: queries, facts and their sentences, comparisons, checks. Nothing here writes to it."""
