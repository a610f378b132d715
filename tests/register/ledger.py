#!/usr/bin/env python3
"""Writes the ledger of numbers of the register: where every number of the dump went.

    ledger.py DUMP            writes tests/ledger/kagoshima-commerce-industry-programmes.csv
    ledger.py DUMP --check    says whether the file is what it would write

The rules of the tokens are those of tests/ledger/README.md.
"""

import argparse
import importlib.util
import re
import sys
from pathlib import Path

import dump
import extract

FOLDER = Path(__file__).resolve().parents[1] / "ledger"
LEDGER = FOLDER / "kagoshima-commerce-industry-programmes.csv"
TABLE = "programmes"
LEFT = "left-out"
LONG = (LEFT, "", "long description, not compiled")
HEAD = (LEFT, "", "head of the table")
AGAIN = (LEFT, "", "legend repeated on another page")
LEGEND = ("text", "page:01-overview", "")
# What stands outside the records, by the beginning of its line: where its
# numbers went the first time, and where they went later.
FURNITURE = (
    ("十分に達成された", LEGEND, AGAIN),
    ("概ね達成された", LEGEND, AGAIN),
    ("あまり達成されなかった", LEGEND, AGAIN),
    ("資 料 ３", (LEFT, "", "number of the paper"), (LEFT, "", "number of the paper")),
    ("【資料３】", (LEFT, "", "title of the document"), (LEFT, "", "title of the document")),
    ("Ｈ31(R元)の実施事業なし", (LEFT, "", "year of the legend"), AGAIN),
    ("29/33", (LEFT, "", "page number"), (LEFT, "", "page number")),
)


def tokens_of(text):
    """(line, token, occurrence) of the dump, by the rules of the ledgers."""
    # The file has the name of a module of the standard library.
    spec = importlib.util.spec_from_file_location("ledger_numbers", FOLDER / "numbers.py")
    numbers = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(numbers)
    return numbers.tokens(text, "ja")


def ledger(path):
    """The rows of the ledger."""
    _, rows, _ = extract.made(path)
    lines = dump.lines_of(path)
    records = dump.read(path, {int(r["number"]) for r in rows if r["period_printed"] == ""})
    finder = Finder(records, rows)
    found = []
    for line, token, occurrence in tokens_of("\n".join(lines)):
        place = finder.place(line, lines[line - 1].strip(" \r"), token)
        found.append((line, token, occurrence, *place))
    return found


class Finder:
    """Finds where the tokens went, which it is asked for in reading order."""

    def __init__(self, records, rows):
        self.at = {}
        for record, row in zip(records, rows):
            for line, part in record.parts.items():
                self.at[line] = (record, row, part)
        self.codes = {}
        self.amounts = {}
        self.met = set()
        self.pillars = set()
        self.used = {}

    def place(self, line, text, token):
        if line not in self.at:
            return self.outside(text, token)
        record, row, part = self.at[line]
        found = part == "head" and self.of_head(record, row) or self.amount(record, row, line, token)
        if found:
            return found
        if part in ("head", "name"):
            return self.of_name(record, row, text, token)
        return self.of_tail(row, text, token) if part == "tail" else LONG

    def outside(self, text, token):
        for begins, first, later in FURNITURE:
            if text.startswith(begins):
                new = (begins, token) not in self.met
                self.met.add((begins, token))
                if begins == "29/33" and token == "33":
                    return ("text", "page:04-compilation", "number of pages")
                return first if new else later
        return HEAD

    def of_head(self, record, row):
        """Number, then four codes; then nothing more."""
        taken = self.codes.get(record.number, 0)
        self.codes[record.number] = taken + 1
        if taken == 0:
            return cell(row, "number")
        if taken == 1 and row["code1"] not in self.pillars:
            self.pillars.add(row["code1"])
            return ("node", f"node:code-{row['code1']}.number", "")
        if taken <= 4:
            return cell(row, f"code{taken}")
        return None

    def of_name(self, record, row, text, token):
        """A number of the period, of the name, of what it was called before, or
        of an outline that begins in the same line."""
        spent = self.used.setdefault((record.number, "period"), [])
        left = re.findall("[0-9０-９]+", record.period)
        for one in spent:
            left.remove(one)
        within = any(token in word and word in record.period for word in text.split(" "))
        if token in left and within:
            spent.append(token)
            return cell(row, "period")
        if token in row["name_ja"]:
            return cell(row, "name")
        if extract.REMARK.search(record.name) and token in extract.REMARK.search(record.name)[0]:
            return cell(row, "name", "in the note of the cell")
        return LONG

    def amount(self, record, row, line, token):
        """The printed amounts of a line, in their order."""
        if line not in self.amounts:
            texts = [text for at, kind, text in record.cells if at == line and kind == "amount"]
            self.amounts[line] = [text for text in texts if text != dump.WITHHELD]
        columns = self.used.setdefault((record.number, "amounts"), [
            column for column in ("settled", "budget") if re.match("[0-9]", row[column])
        ])
        if self.amounts[line] and columns and token == self.amounts[line][0] == row[columns[0]]:
            self.amounts[line].pop(0)
            return cell(row, columns.pop(0))
        return None

    def of_tail(self, row, text, token):
        """Behind the last entry of the long texts: a remark or a body."""
        for column in ("after_note", "body", "related"):
            printed = row[f"{column}_ja"]
            if token in printed and any(word in printed for word in text.split(" ") if token in word):
                return cell(row, column)
        return LONG


def cell(row, column, reason=""):
    return ("cell", f"{TABLE}.{row['record']}.{column}", reason)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dump")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    head = "line token occurrence place ref reason".split()
    rows = ledger(options.dump)
    text = extract.written(head, rows)
    if options.check:
        same = LEDGER.read_text(encoding="utf-8") == text
        print("the ledger agrees" if same else f"not what the dump gives: {LEDGER}")
        return 0 if same else 1
    LEDGER.write_text(text, encoding="utf-8", newline="")
    print(f"{len(rows)} tokens")
    return 0


if __name__ == "__main__":
    sys.exit(main())
