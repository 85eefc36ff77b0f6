"""The agency's own tables (medicines, EPAR documents, orphan designations): from their files to rows under contract.

files.py reads JSON and XLSX, values.py the cells, medicines.py and documents.py make typed rows of them.
"""
