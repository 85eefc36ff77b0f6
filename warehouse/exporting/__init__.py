"""Parts of the export: what is written, how it is described, how it comes into place (see warehouse.export)."""
