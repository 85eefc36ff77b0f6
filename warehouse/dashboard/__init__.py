"""The dashboard: a page that reads an export's Parquet files in the browser, and the small server that hands them out.

Chosen tools: hyparquet (reads Parquet in JavaScript, needs nothing else) and Observable Plot (charts, by D3's makers).
Both are maintained, small (one file of 310 kB together, in page/vendor) and work offline, so the dashboard adds nothing
to what `epar` needs to be installed, and starts at once. A server in Python (Streamlit, Dash, Panel) would have brought
more packages than the pipeline itself has, and rendered each view in the server.
"""
