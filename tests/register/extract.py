#!/usr/bin/env python3
"""Makes the register's table from the text dump of its document.

    extract.py DUMP            writes programmes.csv and programmes.notes.csv
    extract.py DUMP --check    says whether the two files are what it would write
    extract.py DUMP --sums     prints counts and sums
    extract.py DUMP --bodies   prints bodies that bodies.csv does not have

README.md beside this file says what the other files here are for. The English
cells of names and remarks are written by hand into programmes.csv and kept.
"""

import argparse
import csv
import io
import re
import sys
from pathlib import Path

import dump
import sums

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[1] / "content/kagoshima-commerce-industry-programmes/2020/data"
TABLE = DATA / "programmes.csv"
NOTES = DATA / "programmes.notes.csv"

COLUMNS = (
    "record number flag code1 code2 code3 code4 marks name_ja name_en period period_printed "
    "settled rating budget after after_note_ja after_note_en body_ja body_en body_kind "
    "related_ja related_en duplicate_of lines"
).split()
KEPT = ("name_en", "after_note_en")
FLAGS = {"新規": "new", "拡充": "expanded", "": ""}
# Behind the name, what the programme was called before.
REMARK = re.compile(r"(?:※|（※|（H[0-9]+までは|（旧：).*$")


def rows_of(records, settled, bodies, kept):
    """The rows of the table."""
    rows = [row_of(record, settled, bodies, kept) for record in records]
    mark_repeated(rows, records)
    return rows


def row_of(record, settled, bodies, kept):
    key = f"r{record.number:03}"
    note, body, related = tail_of(record)
    row = dict.fromkeys(COLUMNS, "")
    row.update(
        record=key,
        number=str(record.number),
        flag=FLAGS[record.flag],
        marks=record.marks,
        name_ja=REMARK.sub("", record.name).strip(),
        period_printed=record.period,
        settled=record.settled,
        rating=record.rating,
        budget=record.budget,
        after=dump.AFTER.get(record.after, ""),
        after_note_ja=note,
        body_ja=body,
        related_ja=related,
        lines=f"{record.first}-{record.last}",
    )
    row.update({f"code{i}": code for i, code in enumerate(record.codes, start=1)})
    row.update(settled.get(key, {}))
    row["period"] = row["period"] or period_of(row["period_printed"])
    row.update({column: kept.get(key, {}).get(column, "") for column in KEPT})
    if row["after_note_ja"] in ("―", "－", "-"):
        row["after_note_en"] = row["after_note_ja"]
    body = bodies.get(row["body_ja"], {})
    row["body_en"], row["body_kind"] = body.get("en", ""), body.get("kind", "")
    row["related_en"] = bodies.get(row["related_ja"], {}).get("en", "")
    return row


def tail_of(record):
    """Remark on later years, implementing body and related bodies."""
    groups, note = [list(group) for group in record.tail], ""
    if groups and groups[0][0].split(" ")[0] in ("―", "－", "-"):
        note, _, left = groups[0][0].partition(" ")
        groups[0] = ([left] if left else []) + groups[0][1:]
        inline = bool(left)
        groups = [group for group in groups if group]
    else:
        inline = record.inline
    if not groups:
        return note, "", ""
    first = groups[0]
    if inline or re.fullmatch(r"県（[^）]*）", first[0]):
        body, _, left = first[0].partition(" ")
        related = ([left] if left else []) + first[1:]
        groups = ([related] if related else []) + groups[1:]
    else:
        body, groups = dump.joined(first), groups[1:]
    return note, body, "　".join(dump.joined(group) for group in groups)


def period_of(printed):
    """The period as understood: bare years are Heisei, R is Reiwa, S is Showa."""
    if printed in ("", "―", "開始年度不明"):
        return "not-stated"
    half = printed.translate(str.maketrans("０１２３４５６７８９ＲＨＳ", "0123456789RHS"))
    half = half.replace("31(R元)", "31").replace("令和", "R").replace("平成", "H").replace("元", "1")
    ends = re.fullmatch(r"([HSR]?)(\d+)(?:年度)?～ ?R(\d+)(?:年度)?", half)
    if ends:
        return f"FY{year(ends[1], ends[2])}..FY{year('R', ends[3])}"
    starts = re.findall(r"([HSR]?)(\d+)年度(～?)", half)
    if not starts or re.sub(r"[HSR]?\d+年度～? ?", "", half):
        raise ValueError(f"no period: {printed}")
    return ", ".join(f"FY{year(era, n)}{'..' if opened else ''}" for era, n, opened in starts)


def year(era, number):
    return {"S": 1925, "H": 1988, "": 1988, "R": 2018}[era] + int(number)


def mark_repeated(rows, records):
    """A record whose every printed cell stood before is marked, not dropped."""
    seen = {}
    for row, record in zip(rows, records):
        cells = [row[c] for c in COLUMNS if c not in ("record", "number", "lines")]
        printed = (*cells, *(text for _, _, text in record.cells))
        first = seen.setdefault(printed, row["record"])
        row["duplicate_of"] = first if first != row["record"] else ""


# By the order of the cells (`dump.amounts`): the marks, and what readers are told.
ONE = "この位置には「―」が1つだけ記されており、{}のうちどの欄のものか、手元の写しからは決められません。"
TWO = "この位置には「―」が2つ続いています。{}のうちどの2つの欄のものか、手元の写しからは決められません。"
SINGLE = "A single dash is printed here, and the copy at hand does not show which of these it belongs to: {}."
PAIR = "Two dashes stand together here, and the copy at hand does not show which two of these they belong to: {}."
DONE = ("決算額、実施内容、評価", "settled amount, work done, rating")
ALL = ("決算額、実施内容、評価、予算額", "settled amount, work done, rating, budget")
SAYS = {
    "DTDT": (ONE, SINGLE, "評価、予算額", "rating, budget"),
    "TDT": (ONE, SINGLE, "評価、予算額", "rating, budget"),
    "ATD": (ONE, SINGLE, "評価、予算額、令和2年度の実施内容", "rating, budget, work planned for FY2020"),
    "DTD": (ONE, SINGLE, "評価、予算額、令和2年度の実施内容", "rating, budget, work planned for FY2020"),
    "ATRD": (ONE, SINGLE, "予算額、令和2年度の実施内容", "budget, work planned for FY2020"),
    "DAT": (ONE, SINGLE, *DONE),
    "DDAT": (TWO, PAIR, *DONE),
    "DT": (ONE, SINGLE, *ALL),
    "DDT": (TWO, PAIR, *ALL),
}


def notes_of(rows, records, remarks):
    """What readers are told of single cells: unreadable ones, then our remarks."""
    notes = []
    for row, record in zip(rows, records):
        # Where a text on the work done is known to stand before the dash.
        shape = "TDT" if record.shape == "DT" and row["settled"] == "" else record.shape
        for column in ("settled", "rating", "budget"):
            if row[column] == dump.UNREADABLE:
                ja, en, of_ja, of_en = SAYS[shape]
                printed = "― ―" if ja is TWO else "―"
                notes.append((row["record"], column, "copy", printed, ja.format(of_ja), en.format(of_en)))
        told = "name" if REMARK.search(record.name) else None
        if told and not any(r[0] == row["record"] and r[1] == "name" for r in remarks):
            print(f"{row['record']}: no remark on {record.name}", file=sys.stderr)
        notes += [tuple(r) for r in remarks if r[0] == row["record"]]
    return notes


def table(path):
    """The rows of a CSV file; none where there is no file yet."""
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(head, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()


def made(path):
    """Both files as texts, the rows, and bodies that are not known."""
    settled = {}
    for one in table(HERE / "settled.csv"):
        settled.setdefault(one["record"], {})[one["column"]] = one["value"]
    bare = {int(key[1:]) for key, cells in settled.items() if cells.get("period_printed") == ""}
    bodies = {one["ja"]: one for one in table(HERE / "bodies.csv")}
    kept = {one["record"]: one for one in table(TABLE)}
    remarks = [list(one.values()) for one in table(HERE / "remarks.csv")]
    records = dump.read(path, bare)
    rows = rows_of(records, settled, bodies, kept)
    named = [row[column] for row in rows for column in ("body_ja", "related_ja")]
    unknown = list(dict.fromkeys(n for n in named if n and n not in bodies))
    files = {
        TABLE: written(COLUMNS, ([row[column] for column in COLUMNS] for row in rows)),
        NOTES: written("key column kind as_printed ja en".split(), notes_of(rows, records, remarks)),
    }
    return files, rows, unknown


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dump")
    for option in ("check", "sums", "bodies"):
        parser.add_argument(f"--{option}", action="store_true")
    options = parser.parse_args()
    files, rows, unknown = made(options.dump)
    if options.sums:
        print(sums.report(rows))
    elif options.bodies:
        print("\n".join(unknown))
    elif options.check:
        other = [str(p) for p, text in files.items() if p.read_text(encoding="utf-8") != text]
        print("\n".join(f"not what the dump gives: {one}" for one in other) or "both files agree")
        return 1 if other else 0
    else:
        DATA.mkdir(parents=True, exist_ok=True)
        for file, text in files.items():
            file.write_text(text, encoding="utf-8", newline="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
