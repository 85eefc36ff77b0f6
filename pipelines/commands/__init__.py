"""Commands of `epar` that live outside pipelines/cli.py. Only click is imported at the top of these modules."""
