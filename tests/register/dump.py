"""Reads the records of the register out of the text dump.

The dump is a table of 21 columns whose cells were written one after another,
row by row, with page heads, feet and the legend between them. A record is the
lines from its number to the next number, furniture taken out.
"""

import re
from dataclasses import dataclass, field

AFTER = {
    "継続予定": "continue",
    "拡充": "expand",
    "拡充予定": "expand-planned",
    "事業終了": "end",
    "未定": "undecided",
}
RATINGS = set("◎○△")
DASHES = set("―－")
WITHHELD = "非公開"
UNREADABLE = "unreadable"

FURNITURE = re.compile(
    r"^(網かけは、鹿児島市以外（関係機関）の取組|十分に達成された（100％以上）：◎"
    r"|概ね達成された（70％以上）：○|あまり達成されなかった（70％未満）：△"
    r"|[ＨH]31\(R元\)の実施事業なし：―|資\s*料\s*３|一部継続予定"
    r"|【資料３】.*|拡充要素|（予定）)$"
)
# The head of the table stands within the dump twice, each time from such a
# line to the next record.
HEAD_BEGINS = {"31(R元)", "29/33"}

CODES = r"([1-9]) ([1-9]) ([1-9]) ([1-9])"
YEAR = r"(?:平成|令和|[HSRＲ])?(?:[0-9０-９]{1,2}|元)(?:\(R元\))?"
PERIOD = re.compile(rf"(?:{YEAR}年度～R1年|{YEAR}年度～|{YEAR}年～|{YEAR}～|{YEAR}年度|開始年度不明|―)")
PERIOD_GOES_ON = re.compile(rf"^(?:{YEAR}年度～|{YEAR}年度|R元|度|R元年度)$")
AMOUNT = re.compile(r"^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3})$")


@dataclass
class Record:
    """One record as it stands in the dump."""

    number: int
    first: int = 0
    last: int = 0
    flag: str = ""
    codes: tuple = ()
    marks: str = ""
    name: str = ""
    period: str = ""
    # (line, kind, text) of what lies between the period and what follows:
    # `amount`, `dash`, `rating` or `text`
    cells: list = field(default_factory=list)
    after: str = ""
    # groups of lines behind it, parted where the dump has an empty line
    tail: list = field(default_factory=list)
    # whether the tail begins in the line of the column on later years
    inline: bool = False
    # the cells read out of `cells`, and the order of their kinds
    settled: str = ""
    rating: str = ""
    budget: str = ""
    shape: str = ""
    # line -> the part it belongs to, for the ledger
    parts: dict = field(default_factory=dict)


def lines_of(path):
    """The lines of the dump; a byte order mark is no part of the first."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read().split("\n")


def read(path, without_period=()):
    """The records of the dump in the order of their numbers.

    `without_period` names the records in which no period is printed: their
    name is the first line only.
    """
    return [record_of(n, part, n in without_period) for n, part in split(lines_of(path))]


def split(lines):
    """Yields (number, [(line, text)]) for each record, furniture taken out."""
    expected, current, number, in_head = 1, [], 0, True
    clean = [(at, line.strip(" \r")) for at, line in enumerate(lines, start=1)]
    for place, (at, text) in enumerate(clean):
        if begins(expected, clean, place):
            if number:
                yield number, trimmed(current)
            number, expected, current, in_head = expected, expected + 1, [], False
        elif text in HEAD_BEGINS:
            in_head = True
        if in_head or FURNITURE.match(text):
            continue
        current.append((at, text))
    yield number, trimmed(current)


def begins(number, clean, place):
    text = clean[place][1]
    if re.match(rf"^{number} (?:新規 )?{CODES}(?: |$)", text):
        return True
    following = next((t for _, t in clean[place + 1 : place + 3] if t), "")
    return text == str(number) and following in ("新", "拡")


def trimmed(part):
    while part and not part[-1][1]:
        part = part[:-1]
    return part


def record_of(number, part, bare=False):
    record = Record(number, first=part[0][0], last=part[-1][0])
    rest = head(record, part)
    if bare:
        record.name, rest = rest[0][1], rest[1:]
    else:
        rest = name_and_period(record, rest)
    rest = cells(record, rest)
    tail(record, rest)
    amounts(record)
    return record


def head(record, part):
    """Takes number, flag, codes and marks; gives the lines after them."""
    joined, place = "", 0
    for place, (at, text) in enumerate(part):
        joined = f"{joined} {text}".strip()
        record.parts[at] = "head"
        found = re.match(rf"^{record.number} ?(新 ?規|拡 ?充)? ?{CODES}((?: ○)*)(?: (.*))?$", joined)
        if found:
            break
    else:
        raise ValueError(f"record {record.number}: no codes")
    record.flag = (found.group(1) or "").replace(" ", "")
    record.codes = found.group(2, 3, 4, 5)
    record.marks = found.group(6).replace(" ", "")
    left = found.group(7)
    return ([(part[place][0], left)] if left else []) + part[place + 1 :]


def name_and_period(record, rest):
    """Takes the name, wrapped over lines, and the period behind it."""
    name = []
    for place, (at, text) in enumerate(rest):
        record.parts.setdefault(at, "name")
        if not text:
            continue
        words = text.split(" ")
        found = next((i for i, word in enumerate(words) if PERIOD.fullmatch(word)), None)
        if found is None:
            name.append(text)
            continue
        name.append(" ".join(words[:found]))
        record.name = joined(name)
        period = [words[found]]
        after = " ".join(words[found + 1 :])
        place += 1
        while not after and place < len(rest) and PERIOD_GOES_ON.match(rest[place][1]):
            record.parts[rest[place][0]] = "name"
            period.append(rest[place][1])
            place += 1
        record.period = " ".join(period).replace(" 度", "度").replace("～ R元", "～R元")
        return ([(at, after)] if after else []) + rest[place:]
    raise ValueError(f"record {record.number}: no period")


def cells(record, rest):
    """Takes what lies before the column on later years; gives the lines from it on."""
    seen_first = False
    for place, (at, text) in enumerate(rest):
        record.parts.setdefault(at, "cells")
        words = text.split(" ")
        plain = []
        for i, word in enumerate(words):
            kind = kind_of(word, record.cells, plain, words[i + 1 :], seen_first)
            ends = word in AFTER and is_last_after(rest, place, words, i)
            if kind or ends:
                if "".join(plain):
                    record.cells.append((at, "text", " ".join(plain)))
                plain = []
            if ends:
                record.after = word
                left = " ".join(words[i + 1 :])
                record.inline = bool(left)
                return ([(at, left)] if left else [(at, "")]) + rest[place + 1 :]
            if kind:
                seen_first = True
                record.cells.append((at, kind, word))
            else:
                plain.append(word)
        if "".join(plain):
            if body_begins(record, rest, place):
                return rest[place:]
            record.cells.append((at, "text", " ".join(plain)))
    return []


def kind_of(word, before, plain, behind, seen_first):
    """What a word by itself is, or None where it is part of a text."""
    alone = not "".join(plain)
    if word in RATINGS:
        return "rating"
    if word in DASHES:
        return "dash"
    if word == WITHHELD:
        return "amount"
    if AMOUNT.match(word):
        last = before[-1][1] if before else ""
        if alone and (not seen_first or last in ("rating", "dash") and not behind):
            return "amount"
        if alone and last in ("rating", "dash"):
            return "amount"
        if not alone and not seen_first and not behind:
            return "amount"
    return None


def is_last_after(rest, place, words, i):
    """Two cells in a row may say 事業終了; the second is the one on later years."""
    return words[i] not in words[i + 1 :]


BODY = re.compile(r"^(県（|公益社団法人|鹿児島大学|\(公財\)|県職業能力|中小企業基盤整|観光プロモー$)")


def body_begins(record, rest, place):
    """Where nothing is printed on later years, the body is known by its name."""
    text = rest[place][1]
    return bool(record.cells) and bool(BODY.match(text)) and not any(
        word in AFTER for _, line in rest[place:] for word in line.split(" ")
    )


def tail(record, rest):
    groups, group = [], []
    for at, text in rest:
        record.parts[at] = "tail" if record.parts.get(at) in (None, "tail") else record.parts[at]
        if text:
            group.append(text)
        elif group:
            groups.append(group)
            group = []
    record.tail = groups + ([group] if group else [])


def joined(lines):
    """Lines of a wrapped cell as one text: Japanese joins without a space."""
    text = ""
    for line in lines:
        latin = re.search(r"[A-Za-z]$", text) and re.match(r"^[A-Za-z]", line)
        text += (" " if latin else "") + line
    return text.strip()


def amounts(record):
    """Reads settled amount, rating and budget from the order of the cells.

    The columns stand in the order settled amount, what was done, rating,
    budget, what is planned. A dash that could stand in more than one of them
    makes each of these cells unreadable.
    """
    marks = [(kind, text) for _, kind, text in record.cells]
    while marks and marks[0][0] == "text":
        # the outline of the programme, unless it is what was done in a record
        # without a settled amount; neither is compiled
        marks.pop(0)
    shape = "".join({"amount": "A", "dash": "D", "rating": "R", "text": "T"}[k] for k, _ in marks)
    shape = re.sub("T+", "T", shape)
    values = [text for kind, text in marks if kind != "text"]
    record.shape = shape
    unsure = lambda *columns: [setattr(record, c, UNREADABLE) for c in columns]
    rules = [
        # settled, (text), rating, budget
        (r"^[AD]T?RA(T|$)", ("settled", "rating", "budget")),
        (r"^[AD]T?RD(T|D)", ("settled", "rating", "budget")),
        (r"^[AD]T?RT?$", ("settled", "rating")),
        (r"^[AD]TDA(T|$)", ("settled", "rating", "budget")),
        (r"^[AD]TDDT?$", ("settled", "rating", "budget")),
        (r"^RT?$", ("rating",)),
    ]
    for pattern, columns in rules:
        if re.match(pattern, shape):
            for column, value in zip(columns, values):
                setattr(record, column, value)
            return
    if re.match(r"^[AD]DDDT?$", shape):
        record.settled, _, record.rating, record.budget = values
    elif re.match(r"^[AD]TDT?$", shape):
        record.settled = values[0]
        unsure("rating", "budget")
    elif re.match(r"^[AD]T?RD$", shape):
        record.settled, record.rating = values[:2]
        unsure("budget")
    elif re.match(r"^DA(T|$)", shape):
        record.budget = values[1]
        unsure("settled", "rating")
    elif re.match(r"^DDA(T|$)", shape):
        record.budget = values[2]
        unsure("settled", "rating")
    elif re.match(r"^DD?T?$", shape):
        unsure("settled", "rating", "budget")
    else:
        raise ValueError(f"record {record.number}: cells in the order {shape}")
