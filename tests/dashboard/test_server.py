"""The dashboard's server: hands out what it should, refuses the rest; the page's own files are what they should be."""

import hashlib
import http.client
import json
import re
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from tests.helpers import command, epar, surroundings
from warehouse.dashboard.server import PAGE, Dashboard, listed_paths, read_manifest
from warehouse.errors import WarehouseError
from warehouse.export import export_tables


def ask(server: Dashboard, path: str, method: str = "GET", host: str | None = None) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    connection.putrequest(method, path, skip_host=host is not None)
    if host is not None:
        connection.putheader("Host", host)
    connection.endheaders()
    return connection.getresponse()


def test_serves_the_page_and_the_tables(dashboard: Dashboard, exported: Path) -> None:
    page = ask(dashboard, "/")
    assert page.status == 200
    assert page.headers["Content-Type"].startswith("text/html")
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    for path in ("/app.js", "/vendor/vendor.js", "/style.css", "/icon.svg", "/data/datapackage.json"):
        assert ask(dashboard, path).status == 200, path
    for path in listed_paths(read_manifest(exported)):
        assert ask(dashboard, f"/data/{path}").read() == (exported / path).read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "/data/DICTIONARY.md", "/data/../server.py", "/data/%2e%2e/%2e%2e/etc/passwd", "/data//etc/passwd",
        "/server.py", "/../server.py", "/data/", "/index.html/..", "/vendor/package.json", "/%00",
    ],
)  # fmt: skip
def test_serves_nothing_else(path: str, dashboard: Dashboard) -> None:
    assert ask(dashboard, path).status == 404


def test_a_manifest_cannot_name_files_elsewhere(own_dashboard: Dashboard) -> None:
    secret = own_dashboard.export_dir.parent / "secret.parquet"
    secret.write_bytes(b"secret")
    path = own_dashboard.export_dir / "datapackage.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["resources"] += [{"path": "../secret.parquet"}, {"path": str(secret)}, {"path": 7}, "odd"]
    path.write_text(json.dumps(manifest), "utf-8")
    for asked in (
        "/data/../secret.parquet",
        "/data/%2e%2e/secret.parquet",
        f"/data/{secret}",
        f"/data/{secret}".replace("//", "/"),
    ):
        assert ask(own_dashboard, asked).status == 404


def test_other_hosts_and_methods_are_refused(dashboard: Dashboard) -> None:
    """Another site whose name leads to this machine must not read the tables."""
    port = dashboard.server_address[1]
    assert ask(dashboard, "/", host=f"localhost:{port}").status == 200
    for host in ("attacker.example", f"attacker.example:{port}", "127.0.0.1", ""):
        assert ask(dashboard, "/data/datapackage.json", host=host).status == 403
    assert ask(dashboard, "/", method="POST").status == 501
    head = ask(dashboard, "/", method="HEAD")
    assert head.status == 200 and head.read() == b""


def test_listens_on_this_machine_only(dashboard: Dashboard) -> None:
    assert dashboard.server_address[0] == "127.0.0.1"


def test_folders_that_are_no_export(sample_warehouse: Path, tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="holds no export"):
        Dashboard(tmp_path, 0)
    (tmp_path / "datapackage.json").write_text("{}")
    with pytest.raises(WarehouseError, match="was not written by epar"):
        Dashboard(tmp_path, 0)
    (tmp_path / "datapackage.json").write_text("{")
    with pytest.raises(WarehouseError, match="cannot be read"):
        Dashboard(tmp_path, 0)
    export_tables(sample_warehouse / "epar.duckdb", tmp_path / "star", "star")
    with pytest.raises(WarehouseError, match="has the layout star"):
        Dashboard(tmp_path / "star", 0)


def test_command(exported: Path) -> None:
    """The one command: says where, answers there, ends with Ctrl+C."""
    process = subprocess.Popen(
        command("dashboard", exported, "--port", 0), env={**surroundings(), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, line
        for attempt in range(50):
            try:
                with urllib.request.urlopen(found[0], timeout=5) as answer:
                    assert answer.status == 200
                break
            except OSError:
                assert attempt < 49
                time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()


def test_command_without_an_export(tmp_path: Path) -> None:
    done = epar("dashboard", tmp_path / "nothing")
    assert done.returncode == 2
    assert "holds no export" in done.stderr
    assert "Traceback" not in done.stderr


def test_command_with_a_port_that_is_taken(dashboard: Dashboard, exported: Path) -> None:
    done = epar("dashboard", exported, "--port", dashboard.server_address[1])
    assert done.returncode == 2
    assert "cannot be used: address already in use" in done.stderr


def test_page_asks_nobody_else() -> None:
    """No address of another machine in the page's own files, but for the names of XML."""
    for path in PAGE.glob("*.*"):
        addresses = set(re.findall(r"https?://[^\s\"'`)]+", path.read_text("utf-8")))
        assert addresses <= {"http://www.w3.org/2000/svg"}, path


def test_page_puts_no_text_in_as_markup() -> None:
    for path in PAGE.glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", path.read_text("utf-8")
        ), path


def test_bundle_is_of_the_versions_that_its_lock_names() -> None:
    vendor = PAGE / "vendor"
    wanted = json.loads((vendor / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((vendor / "package-lock.json").read_text("utf-8"))["packages"]
    for name, version in wanted.items():
        assert locked[f"node_modules/{name}"]["version"] == version
        assert f"== {name} {version}" in (vendor / "LICENSES.txt").read_text("utf-8")
    stated = re.search(r"sha256 of vendor\.js: `([0-9a-f]{64})`", (vendor / "README.md").read_text("utf-8"))
    assert stated
    assert hashlib.sha256((vendor / "vendor.js").read_bytes()).hexdigest() == stated[1]


def luminance(colour: str) -> float:
    """Relative luminance, as the Web Content Accessibility Guidelines define it."""
    shares = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_colours_can_be_read_and_told_apart() -> None:
    """Text on each band has the contrast that WCAG asks (4.5), and bands differ in lightness, so that their order
    shows to colour-blind readers and in print."""
    text = (PAGE / "colours.js").read_text("utf-8")
    pairs = re.findall(r"back: '(#[0-9a-f]{6})', ink: '(#[0-9a-f]{6})'", text)
    assert len(pairs) == 7
    for back, ink in pairs:
        assert contrast(back, ink) >= 4.5
    bands = [luminance(back) for back, _ in pairs[:5]]
    assert bands == sorted(bands)
    assert all(contrast(pairs[i][0], pairs[i + 1][0]) >= 1.2 for i in range(4))
