"""The subcommands of `epar`, one module each. They import only click at the top, so that help answers at once."""
