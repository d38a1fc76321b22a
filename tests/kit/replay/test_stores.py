"""An archive and a report in a store of objects, which a server on this machine stands in for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import boto3
import pyarrow.parquet
import pytest
from moto.server import ThreadedMotoServer

from tests.kit.replay.archives import as_gzip, as_log, sent
from tests.kit.replay.commands import arguments, run
from tests.kit.replay.releases import GENERATED

COUNT = 40


@pytest.fixture(scope="module")
def store() -> Iterator[dict[str, str]]:
    """The environment that leads to the store, as botocore reads it."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "eu-west-3",
    }
    server.stop()


def rows(paths: Iterator[Path]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(row.values()) for path in paths for row in pyarrow.parquet.read_table(path).to_pylist())


def test_a_store_gives_and_takes_what_folders_do(store: dict[str, str], old_archive: Path, tmp_path: Path) -> None:
    client = boto3.client("s3", endpoint_url=store["AWS_ENDPOINT_URL"], region_name=store["AWS_DEFAULT_REGION"],
        aws_access_key_id="key", aws_secret_access_key="secret")  # fmt: skip
    client.create_bucket(Bucket="hub", CreateBucketConfiguration={"LocationConstraint": "eu-west-3"})
    folder = tmp_path / "archive"
    folder.mkdir()
    for path in (as_log(sent(COUNT), folder / "first"), as_gzip(sent(COUNT), folder / "second")):
        client.upload_file(str(path), "hub", f"archive/{path.name}")

    salt = tmp_path / "salt"
    call = arguments("s3://hub/archive", old_archive, GENERATED, "s3://hub/report", salt, "--processes", "1")
    first = run(call, store)
    assert "Par changement" in first.stdout
    run(arguments(folder, old_archive, GENERATED, tmp_path / "expected", salt, "--processes", "1"))

    names = [each["Key"] for each in client.list_objects_v2(Bucket="hub", Prefix="report/")["Contents"]]
    (tmp_path / "report").mkdir()
    for name in names:
        client.download_file("hub", name, str(tmp_path / name))
    expected = rows((tmp_path / "expected").glob("part-*"))
    assert rows((tmp_path / "report").glob("part-*")) == expected
    assert expected.total() == 2 * COUNT * 3 // 10
    summary = (tmp_path / "report" / "_summary.json").read_text("utf-8")
    assert summary == (tmp_path / "expected" / "_summary.json").read_text("utf-8")
    assert "0 messages" in run(call, store).stderr.splitlines()[-1], "what is there is not judged again"
