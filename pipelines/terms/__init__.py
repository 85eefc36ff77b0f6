"""Printed terms of side effects to comparable ones: pure functions over text, no Dagster, no frames."""
