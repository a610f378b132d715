"""Counts and sums of the register, for comparison with the pages."""

from collections import Counter

RATINGS = ("◎", "○", "△", "―", "unreadable", "")
KINDS = ("city", "joint", "other", "unclear")


def report(rows):
    """All counts and sums as one text."""
    single = [row for row in rows if not row["duplicate_of"]]
    parts = [
        f"{len(rows)} records, {len(single)} without those printed twice",
        ratings(rows),
        counts("flag", rows),
        counts("after", rows),
        counts("body_kind", rows),
        counts("marks", rows),
    ]
    for title, chosen in (
        ("all records", rows),
        ("without records printed twice", single),
        ("city only", [row for row in rows if row["body_kind"] == "city"]),
        ("city only, r149 left out (same amounts as r064)",
         [row for row in rows if row["body_kind"] == "city" and row["record"] != "r149"]),
    ):
        parts.append(f"{title}\n" + "\n".join(amounts(chosen)))
    by_kind = [f"{kind or 'none':8} {line(chosen)}" for kind, chosen in split(rows, "body_kind")]
    parts.append("by kind of body\n" + "\n".join(by_kind))
    parts += [unreadable(rows), nodes(rows)]
    return "\n\n".join(parts)


def ratings(rows):
    head = "code1 " + " ".join(f"{mark or 'empty':>10}" for mark in RATINGS) + "      total"
    lines = [head]
    for code, chosen in [*split(rows, "code1"), ("all", rows)]:
        found = Counter(row["rating"] for row in chosen)
        assert set(found) <= set(RATINGS), found
        cells = " ".join(f"{found[mark]:>10}" for mark in RATINGS)
        lines.append(f"{code:5} {cells} {len(chosen):>10}")
    return "ratings by the first code\n" + "\n".join(lines)


def counts(column, rows):
    found = Counter(row[column] for row in rows)
    said = ", ".join(f"{value or 'nothing printed'} {n}" for value, n in sorted(found.items()))
    return f"{column}: {said}"


def amounts(rows):
    return [f"{code:5} {line(chosen)}" for code, chosen in [*split(rows, "code1"), ("all", rows)]]


def line(rows):
    """Sums of both amounts in thousand yen with the cells that they cover."""
    said = []
    for column in ("settled", "budget"):
        numbers = [number(row[column]) for row in rows if number(row[column]) is not None]
        other = Counter(mark(row[column]) for row in rows if number(row[column]) is None)
        rest = " ".join(f"{name} {n}" for name, n in sorted(other.items()))
        zero = sum(1 for n in numbers if n == 0)
        said.append(f"{column} {sum(numbers):>11,} of {len(numbers)} cells ({zero} of them 0; {rest})")
    return f"{len(rows):>3} records: " + "; ".join(said)


def number(cell):
    bare = cell.replace(",", "")
    return int(bare) if bare.isdecimal() else None


def mark(cell):
    return {"―": "dash", "－": "dash", "非公開": "withheld", "": "empty"}.get(cell, cell)


def split(rows, column):
    return [(v, [r for r in rows if r[column] == v]) for v in sorted({r[column] for r in rows})]


def unreadable(rows):
    found = Counter()
    lines = []
    for row in rows:
        columns = [c for c in ("settled", "rating", "budget", "after") if row[c] == "unreadable"]
        found.update(columns)
        if columns:
            lines.append(f"{row['record']} {' '.join(columns)}")
    head = f"unreadable cells: {sum(found.values())} in {len(lines)} records {dict(found)}"
    return "\n".join([head, *lines])


def nodes(rows):
    deep = [len({tuple(row[f"code{i}"] for i in range(1, n + 1)) for row in rows}) for n in (1, 2, 3, 4)]
    return f"nodes by level of the code: {deep}"
