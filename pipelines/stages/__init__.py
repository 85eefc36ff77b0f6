"""The stages of the pipeline: plain functions of frames and folders, which the assets call. No Dagster here."""
