"""The agency's site as a source: settings, a polite client, the store of what was fetched, and its ledger."""
