"""Errors a user can do something about. Their message is shown as it is, without a traceback."""


class EparError(Exception):
    """Base of the errors that stop a command with a plain message."""


class WarehouseError(EparError):
    """The warehouse folder cannot be used: not writable, no folder, damaged."""


class WarehouseLocked(WarehouseError):
    """Another run is writing this warehouse."""


class NothingToDo(EparError):
    """No PDF was found at the paths given."""


class SettingError(EparError):
    """A setting has a value that does not exist; the message says which do."""


class CheckFailed(EparError):
    """A blocking check did not pass, so the new tables were not put into the warehouse."""


class CatalogueError(EparError):
    """A file that should be one of the agency's tables is none, or cannot be read."""


class SourceError(EparError):
    """The agency's site cannot be used now: refused, out of reach, or not allowed by the settings."""
