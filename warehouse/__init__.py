"""From rows to answers: the DuckDB warehouse, its views and macros, the query cookbook, and the Parquet export.

`database.build_database` makes the DuckDB file from the folder of tables, `export.export_tables` the Parquet export
from the DuckDB file, `dictionary.render` the data dictionary. Built data lies under warehouse/data and is no code.
"""
