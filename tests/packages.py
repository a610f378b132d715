"""Validates every data package of a built site, and the form of its CSV files.

    python packages.py FOLDER
"""

import csv
import json
import sys
from pathlib import Path

from frictionless import Package, Report

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def problems_of_package(path: Path) -> tuple[list[str], int]:
    """What frictionless finds in one `datapackage.json`, and how many resources it has."""
    package = Package(str(path))
    report: Report = package.validate()
    problems = [error.message for error in report.errors]
    for task in report.tasks:
        problems += [f"{task.place}: {error.message}" for error in task.errors]
        # A warning says that part of a file was not looked at.
        problems += [f"{task.place}: {warning}" for warning in task.warnings]
    named = {resource.path for resource in package.resources}
    beside = {file.relative_to(path.parent).as_posix() for file in path.parent.rglob("*") if file.is_file()}
    problems += [f"{name}: not in the package" for name in sorted(beside - named - {path.name})]
    return problems, len(named)


def problems_of_csv(path: Path) -> list[str]:
    """Where a CSV file is not as it is promised: UTF-8 with a mark, CRLF, rows of one length."""
    content = path.read_bytes()
    problems = []
    if not content.startswith(BYTE_ORDER_MARK):
        problems.append("no byte order mark at the start")
    if not content.endswith(b"\r\n"):
        problems.append("no line end after the last row")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True), strict=True))
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            problems.append(f"row {number} has {len(row)} cells, the head has {len(rows[0])}")
        problems += [f"row {number}: a spreadsheet would run {cell!r}" for cell in row if runs(cell)]
    return problems


def runs(cell: str) -> bool:
    """Whether a spreadsheet takes the cell for a formula; a number with a sign is none."""
    if not cell.startswith(("=", "+", "-", "@", "\t", "\r")):
        return False
    try:
        float(cell)
    except ValueError:
        return True
    return False


def main(root: Path) -> int:
    found = []
    packages = sorted(root.rglob("datapackage.json"))
    resources = 0
    for path in packages:
        problems, count = problems_of_package(path)
        resources += count
        found += [f"{path.relative_to(root)}: {problem}" for problem in problems]
    tables = sorted(root.rglob("*.csv"))
    for path in tables:
        found += [f"{path.relative_to(root)}: {problem}" for problem in problems_of_csv(path)]
    for path in sorted(root.rglob("*.json")):
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            found.append(f"{path.relative_to(root)}: not JSON: {error}")
    if not packages:
        found.append("no datapackage.json in the site")
    for problem in found:
        print(f"  {problem}", file=sys.stderr)
    print(
        f"packages: {len(packages)} packages with {resources} resources, {len(tables)} CSV files; "
        f"{len(found)} problem{'' if len(found) == 1 else 's'}"
    )
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python packages.py FOLDER")
    sys.exit(main(Path(sys.argv[1])))
