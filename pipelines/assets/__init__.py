"""The assets, one module for each part of the graph: sources, documents (reading, parsing), tables, warehouse."""

OWNERS = ["team:epar-warehouse"]
