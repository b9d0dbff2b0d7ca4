"""The recipe for Spark in docs/scale.md runs, and its records are those of one process."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import refcli

pandas: Any = pytest.importorskip("pandas")
pytest.importorskip("pyspark")
pytestmark = pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java")

ROOT = Path(__file__).parents[1]
LINES = (ROOT / "data" / "references.txt").read_text("utf-8").splitlines()
CLUSTER = {
    "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell",
    "PYSPARK_PYTHON": sys.executable,
    "SPARK_LOCAL_IP": "127.0.0.1",
}


def test_the_recipe_gives_what_one_process_gives(tmp_path: Path) -> None:
    texts = [line for line in LINES if line.strip()]
    lines = [json.dumps({"id": f"r{place}", "text": text}) for place, text in enumerate(texts)]
    (tmp_path / "references.jsonl").write_text("\n".join(lines), "utf-8")
    page = (ROOT / "docs" / "scale.md").read_text("utf-8")
    [recipe] = re.findall(r"```python\n(import json.*?)```", page, re.DOTALL)
    (tmp_path / "records.py").write_text(recipe, "utf-8")

    subprocess.run(
        [sys.executable, "records.py"], cwd=tmp_path, check=True, env=os.environ | CLUSTER
    )

    found = pandas.read_parquet(tmp_path / "records.parquet")
    expected = refcli.parse_references(texts, one_list=False)
    assert dict(zip(found["id"], map(json.loads, found["record"]), strict=True)) == {
        f"r{place}": record for place, record in enumerate(expected)
    }
