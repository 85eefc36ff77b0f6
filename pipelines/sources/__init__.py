"""Where PDFs come from. Each source lists files with their sha256; nothing here looks inside a PDF."""
