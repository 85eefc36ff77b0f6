"""Parts of the export: what is written (layouts), how it is described, and how it comes into place. See warehouse.export."""
