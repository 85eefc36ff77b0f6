"""The server behind `epar dashboard`: hands the page and an export's files to browsers on this machine.

It answers only on the loopback address and only to requests that name it as their host (so that no page of another
site can read the tables), only GET and HEAD, and only the page's own files and what the export's manifest lists.
"""

import json
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from warehouse.errors import WarehouseError
from warehouse.exporting.model import PACKAGE_FILE, TEXT_MARK

HOST = "127.0.0.1"
DEFAULT_PORT = 8321
PAGE = Path(__file__).with_name("page")

_MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".parquet": "application/vnd.apache.parquet",
}
_HEADERS = {
    # Everything comes from here. Plot sets style attributes, hence 'unsafe-inline' for styles only.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def read_manifest(export_dir: Path) -> dict[str, object]:
    """The manifest of an export. Raises WarehouseError where the folder is no export in the layout `tables`."""
    path = export_dir / PACKAGE_FILE
    make = "make one with: epar export DIR"
    try:
        manifest = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise WarehouseError(f"{export_dir} holds no export ({PACKAGE_FILE} is missing); {make}") from None
    except NotADirectoryError:
        raise WarehouseError(f"{export_dir} is a file; name the folder of an export, or {make}") from None
    except (OSError, ValueError) as error:
        raise WarehouseError(f"{path} cannot be read: {error}") from error
    about = manifest.get(TEXT_MARK) if isinstance(manifest, dict) else None
    if not isinstance(about, dict):
        raise WarehouseError(f"{path} was not written by epar; {make}")
    if about.get("layout") != "tables":
        raise WarehouseError(
            f"{export_dir} has the layout {about.get('layout')}; the dashboard reads the layout tables"
        )
    return manifest


def listed_paths(manifest: dict[str, object]) -> set[str]:
    """Paths of the Parquet files that a manifest lists, none of which leads out of the export."""
    resources = manifest.get("resources")
    paths = {
        resource["path"]
        for resource in (resources if isinstance(resources, list) else [])
        if isinstance(resource, dict) and isinstance(resource.get("path"), str)
    }
    return {
        path
        for path in paths
        if path.endswith(".parquet") and ".." not in PurePosixPath(path).parts and not path.startswith(("/", "\\"))
    }


class Dashboard(ThreadingHTTPServer):
    """The server. `port` 0 lets the system choose one; `url` says where it listens."""

    daemon_threads = True

    def __init__(self, export_dir: Path, port: int = DEFAULT_PORT) -> None:
        self.export_dir = export_dir
        read_manifest(export_dir)
        super().__init__((HOST, port), _Handler)

    @property
    def url(self) -> str:
        """Address of the page."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that turns to another page leaves requests behind; that is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def file_for(self, path: str) -> Path | None:
        """The file that a path of a request stands for; None where there is none."""
        if path == "/":
            return PAGE / "index.html"
        name = path.lstrip("/")
        if name.startswith("data/"):
            wanted = name.removeprefix("data/")
            # The manifest is read anew: the export may have been replaced since the last request.
            if wanted == PACKAGE_FILE or wanted in listed_paths(read_manifest(self.export_dir)):
                return self.export_dir / wanted
            return None
        return _page_files().get(name)


def _page_files() -> dict[str, Path]:
    return {
        path.relative_to(PAGE).as_posix(): path for path in PAGE.rglob("*") if path.suffix in (".js", ".css", ".svg")
    }


class _Handler(BaseHTTPRequestHandler):
    server: Dashboard
    protocol_version = "HTTP/1.1"
    server_version = "epar"
    sys_version = ""

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, with_body: bool) -> None:
        port = self.server.server_address[1]
        if self.headers.get("Host") not in (f"{HOST}:{port}", f"localhost:{port}"):
            self._send(HTTPStatus.FORBIDDEN, b"wrong host", "text/plain", with_body)
            return
        try:
            file = self.server.file_for(unquote(urlsplit(self.path).path))
            content = file.read_bytes() if file is not None else None
        except (OSError, ValueError, WarehouseError):
            file = content = None
        if file is None or content is None:
            self._send(HTTPStatus.NOT_FOUND, b"not found", "text/plain", with_body)
            return
        self._send(HTTPStatus.OK, content, _MEDIA_TYPES.get(file.suffix, "application/octet-stream"), with_body)

    def _send(self, status: HTTPStatus, content: bytes, media_type: str, with_body: bool) -> None:
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if with_body:
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not logged: the page asks for a dozen files each time."""
