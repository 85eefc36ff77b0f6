"""PDF -> lines with page, position, font and role. Imports no pipeline framework: it also runs in worker processes."""
