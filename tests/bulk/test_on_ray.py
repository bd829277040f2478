"""The same parts on a Ray cluster of this machine; skipped, and said so, where Ray is not installed."""

import os
import subprocess
import sys

import pytest

from entente.bulk.on_ray import _check
from entente.bulk.run import LOCAL, begin
from entente.errors import BadSetting
from tests.bulk.archives import jsonl, stories, tree

PORTS = ("--port=26399", "--ray-client-server-port=26001", "--min-worker-port=26002", "--max-worker-port=26199")


@pytest.fixture
def cluster(tmp_path_factory):
    pytest.importorskip("ray", reason="Ray is not installed (entente[bulk-ray]): nothing was run on a cluster")
    ray = [sys.executable, "-m", "ray.scripts.scripts"]
    quiet = os.environ | {"RAY_USAGE_STATS_ENABLED": "0"}
    start = ["start", "--head", "--node-ip-address=127.0.0.1", "--num-cpus=2", "--include-dashboard=false", *PORTS]
    subprocess.run([*ray, *start, "--disable-usage-stats"], check=True, env=quiet, capture_output=True)  # noqa: S603
    yield "ray://127.0.0.1:26001"
    subprocess.run([*ray, "stop"], check=True, env=quiet, capture_output=True)  # noqa: S603


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_writes_the_same_bytes(cluster, tmp_path):
    pages = jsonl(tmp_path / "a.jsonl", stories(40))
    for on, out in ((LOCAL, "here"), (cluster, "there")):
        run = begin((str(pages),), str(tmp_path / out), size=8_000)
        done = run.make(on=on, workers=2, seconds=60, on_page=lambda: None, on_part=lambda weight: None)
        assert (done.counts["inputs"], done.failed) == (40, [])
    assert tree(tmp_path / "there") == tree(tmp_path / "here")


@pytest.mark.parametrize("address", ["ray://8.8.8.8:10001", "ray://", "ray://no such host:1"])
def test_only_private_addresses_are_joined(address):
    with pytest.raises(BadSetting):
        _check(address)


@pytest.mark.parametrize("address", ["ray://127.0.0.1:10001", "ray://10.1.2.3:10001", "ray://[fd00::1]:10001"])
def test_private_addresses_are_joined(address):
    _check(address)
