#!/usr/bin/env python3
"""Lists every number token of a document, or compares a ledger with one.

    numbers.py DOCUMENT [--language en|ja] [--lines FIRST-LAST]
        prints line,token,occurrence as CSV
    numbers.py DOCUMENT --ledger LEDGER.csv [--language en|ja] [--lines FIRST-LAST]
        says what the ledger lacks or has too much; exit status 1 if anything

README.md beside this file gives the rules of the tokens.
"""

import argparse
import csv
import re
import sys
from collections import Counter

DIGIT = "[0-9０-９]"
NUMERAL = (
    rf"(?:{DIGIT}{{1,3}}(?:[,，]{DIGIT}{{3}})+(?!{DIGIT})|{DIGIT}+)(?:[.．]{DIGIT}+)?"
    r"|[①-⑳]"
)
WORDS = (
    "two three four five six seven eight nine ten eleven twelve twenty "
    "first second third fourth fifth sixth seventh eighth ninth tenth "
    "both double twice half quarter"
).split()
TOKEN = {
    "ja": re.compile(NUMERAL),
    "en": re.compile(rf"{NUMERAL}|\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE | re.ASCII),
}


def tokens(text, language, first=1, last=None):
    """Yields (line, token, occurrence) in reading order."""
    for number, line in enumerate(text.split("\n"), start=1):
        if number < first or (last is not None and number > last):
            continue
        seen = Counter()
        for match in TOKEN[language].finditer(line):
            token = match.group()
            seen[token] += 1
            yield number, token, seen[token]


def compare(found, ledger_path):
    """Returns the messages on where the ledger differs from the tokens found."""
    with open(ledger_path, encoding="utf-8", newline="") as file:
        rows = [(int(r["line"]), r["token"], int(r["occurrence"])) for r in csv.DictReader(file)]
    ledger, document = Counter(rows), Counter(found)
    lacking = [f"not in the ledger: {t}" for t in sorted((document - ledger).elements())]
    surplus = [f"not in the document: {t}" for t in sorted((ledger - document).elements())]
    return lacking + surplus


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("document")
    parser.add_argument("--language", choices=sorted(TOKEN), default="en")
    parser.add_argument("--lines", default="1-", help="FIRST-LAST, both included")
    parser.add_argument("--ledger")
    options = parser.parse_args()
    first, _, last = options.lines.partition("-")
    with open(options.document, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    found = list(tokens(text, options.language, int(first), int(last) if last else None))
    if options.ledger:
        messages = compare(found, options.ledger)
        print("\n".join(messages) or f"{len(found)} tokens, all accounted for")
        return 1 if messages else 0
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["line", "token", "occurrence"])
    writer.writerows(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
