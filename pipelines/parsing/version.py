"""The version of the parsing rules. Work is keyed by (sha256, PARSER_VERSION): raise it when any rule changes."""

PARSER_VERSION = "1.0.0"
