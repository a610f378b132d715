#!/usr/bin/env python3
"""Says which rows do not make up their records.

    whole.py DUMP

Reads nothing of how the rows were made: the cells of a row, in the order of
the columns, with anything where the long texts stand and where a cell is
unreadable, must be the whole record of the dump, from its number to its last
letter. Exit status 1 if any is not.
"""

import re
import sys

import dump
import extract

FLAGS = {value: key for key, value in extract.FLAGS.items()}
AFTER = {value: key for key, value in dump.AFTER.items()}


def bare(text):
    return re.sub(r"\s", "", text)


def pattern(row):
    """The record as its row says."""

    def cell(name, words=None):
        value = row[name]
        if value == dump.UNREADABLE:
            return ".*"
        return re.escape(bare((words or {}).get(value, value)))

    codes = "".join(row[f"code{place}"] for place in range(1, 5))
    # Behind the name there may be what the programme was called before.
    return (
        f"{row['number']}{FLAGS[row['flag']]}{codes}{row['marks']}{cell('name_ja')}"
        rf"(?:(?:※|（).*)?{cell('period_printed')}.*{cell('settled')}.*"
        f"{cell('rating')}{cell('budget')}.*{cell('after', AFTER)}"
        f"{cell('after_note_ja')}{cell('body_ja')}{cell('related_ja')}"
    )


def main(path):
    rows = {row["number"]: row for row in extract.table(extract.TABLE)}
    found = dump.split(dump.lines_of(path))
    records = {str(number): bare("".join(text for _, text in part)) for number, part in found}
    wrong = sorted(rows.keys() ^ records.keys(), key=int)
    wrong += [n for n in rows.keys() & records.keys() if not re.fullmatch(pattern(rows[n]), records[n])]
    print(f"not whole: {' '.join(wrong)}" if wrong else f"{len(rows)} rows, all whole")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
