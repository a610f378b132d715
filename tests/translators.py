"""Looks at files for translators from outside, and plays the translator.

    python3 tests/translators.py look SCHEMAS FILE...   the file is what its form asks for
    python3 tests/translators.py change FILE OUT        one translation reworded

XLIFF is read with the Translate Toolkit, held against the schemas of OASIS (in
the folder SCHEMAS) and against what hakusho uses of them; PO is read with polib
and msgfmt, Excel with openpyxl. `change` prints the path of the file of the original and the new wording.
"""

import subprocess
import sys
from xml.etree import ElementTree

import openpyxl
import polib
from lxml import etree
from translate.storage import xliff, xliff2

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
ONE = "{urn:oasis:names:tc:xliff:document:1.2}"
GLOSSARY = "{urn:oasis:names:tc:xliff:glossary:2.0}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
MORE = " again"

INLINE = ["cp", "ph", "pc"]
# Of each element: its attributes, those it must have marked, and its children in
# their order; ? for at most one, * for any number, + for at least one.
ELEMENTS = {
    "xliff": ("version! srcLang! trgLang", ["file+"]),
    "file": ("id! original canResegment", ["unit+"]),
    "unit": ("id! name type", ["gls:glossary?", "notes?", "originalData?", "segment+"]),
    "gls:glossary": ("", ["gls:glossEntry+"]),
    "gls:glossEntry": ("", ["gls:term+", "gls:translation*", "gls:definition?"]),
    "gls:term": ("", []),
    "gls:translation": ("", []),
    "gls:definition": ("", []),
    "notes": ("", ["note+"]),
    "note": ("category", []),
    "originalData": ("", ["data+"]),
    "data": ("id! space", ["cp*"]),
    "segment": ("id canResegment state subState", ["source+", "target?"]),
    "source": ("space", INLINE),
    "target": ("space", INLINE),
    "cp": ("hex!", []),
    "ph": ("id! dataRef disp canDelete type subType", []),
    "pc": ("id! dataRefStart dataRefEnd dispStart dispEnd canDelete type subType", INLINE),
}
# The same of version 1.2.
INLINE_ONE = ["x", "ph", "bpt", "ept"]
ELEMENTS_ONE = {
    "xliff": ("version!", ["file+"]),
    "file": ("original! source-language! target-language datatype!", ["body+"]),
    "body": ("", ["trans-unit+"]),
    "trans-unit": (
        "id! resname restype approved space",
        ["source+", "target?", "context-group?", "note*"],
    ),
    "source": ("", INLINE_ONE),
    "target": ("state", INLINE_ONE),
    "context-group": ("purpose!", ["context+"]),
    "context": ("context-type!", []),
    "note": ("from", []),
    "x": ("id! ctype", []),
    "ph": ("id! ctype equiv-text", []),
    "bpt": ("id! ctype", []),
    "ept": ("id!", []),
}
STATES = {"initial", "translated", "reviewed", "final"}
TYPES = {"fmt", "ui", "quote", "link", "image", "other"}


def short(name: str) -> str:
    for space, prefix in ((CORE, ""), (ONE, ""), (GLOSSARY, "gls:"), (SPACE, "space")):
        name = name.replace(space, prefix)
    return name


def hold(element: ElementTree.Element, elements: dict) -> None:
    """Fails where an element is not as the specification has it."""
    name = short(element.tag)
    attributes, children = elements[name]
    allowed = {a.rstrip("!"): a.endswith("!") for a in attributes.split()}
    given = {short(a) for a in element.attrib}
    assert given <= set(allowed), f"{name} has {given - set(allowed)}"
    lacking = {a for a, must in allowed.items() if must} - given
    assert not lacking, f"{name} lacks {lacking}"
    inside = [short(child.tag) for child in element]
    if children in (INLINE, INLINE_ONE):
        assert set(inside) <= set(children), inside
    else:
        at = 0
        for wanted in children:
            count = 0
            while at < len(inside) and inside[at] == wanted.rstrip("?*+"):
                at, count = at + 1, count + 1
            least, most = {"?": (0, 1), "*": (0, 1 << 30), "+": (1, 1 << 30)}[wanted[-1]]
            assert least <= count <= most, f"{name}: {count} of {wanted}"
        assert at == len(inside), f"{name}: {inside[at]} out of place"
    for child in element:
        hold(child, elements)


def validate(path: str, schemas: str, name: str) -> None:
    """Fails where a file is not as a schema of OASIS has it."""
    schema = etree.XMLSchema(etree.parse(f"{schemas}/{name}"))
    assert schema.validate(etree.parse(path)), schema.error_log


def look_xliff_one(path: str, schemas: str) -> int:
    validate(path, schemas, "xliff-core-1.2-strict.xsd")
    root = ElementTree.parse(path).getroot()
    hold(root, ELEMENTS_ONE)
    units = list(root.iter(f"{ONE}trans-unit"))
    for name in ("id", "resname"):
        assert len({unit.get(name) for unit in units}) == len(units), f"a {name} twice"
    for unit in units:
        for text in ("source", "target"):
            codes = list(unit.find(ONE + text))
            pairs = {short(c.tag): [] for c in codes}
            for code in codes:
                pairs[short(code.tag)].append(code.get("id"))
            assert sorted(pairs.get("bpt", [])) == sorted(pairs.get("ept", []))
            single = pairs.get("ph", []) + pairs.get("x", []) + pairs.get("bpt", [])
            assert len(set(single)) == len(single), f"{unit.get('resname')}: a code twice"
        # Tools without an eye for `source` find a text to translate.
        assert "".join(unit.find(f"{ONE}target").itertext()).strip()
    read = [unit for unit in xliff.Xliff1File.parsefile(path).units if not unit.isheader()]
    assert len(read) == len(units)
    return len(units)


def look_xliff(path: str, schemas: str) -> int:
    root = ElementTree.parse(path).getroot()
    if root.get("version") == "1.2":
        return look_xliff_one(path, schemas)
    validate(path, schemas, "xliff-core-2.0.xsd")
    hold(root, ELEMENTS)
    assert root.get("version") == "2.0"
    files = [file.get("id") for file in root]
    assert len(set(files)) == len(files)
    ids = [unit.get("id") for unit in root.iter(f"{CORE}unit")]
    assert len(set(ids)) == len(ids), "an id twice"
    for file in root:
        for unit in file:
            data = {one.get("id") for one in unit.iter(f"{CORE}data")}
            used = set()
            for text in ("source", "target"):
                codes = [
                    code
                    for of in unit.iter(CORE + text)
                    for code in of.iter()
                    if short(code.tag) in ("ph", "pc")
                ]
                names = [code.get("id") for code in codes]
                assert len(set(names)) == len(names), f"{unit.get('name')}: a code twice"
                for code in codes:
                    assert code.get("type") in TYPES and ":" in code.get("subType")
                    used |= {code.get(a) for a in ("dataRef", "dataRefStart", "dataRefEnd")}
            assert used - {None} == data, f"{unit.get('name')}: {used} of {data}"
            for segment in unit.iter(f"{CORE}segment"):
                assert segment.get("state") in STATES
    units = xliff2.Xliff2File.parsefile(path).units
    assert len(units) == sum(len(file) for file in root)
    return len(units)


def look_po(path: str, _: str) -> int:
    subprocess.run(["msgfmt", "--check", "-o", "/dev/null", path], check=True)
    po = polib.pofile(path, check_for_duplicates=True)
    assert po.metadata["Language"] and po.metadata["Content-Type"].endswith("UTF-8")
    return len(po)


def rows(path: str) -> list:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heads = [str(cell.value).split(" (")[0] for cell in sheet[1]]
    assert heads[:8] == "report page id kind original translation state note".split(), heads
    return list(sheet.iter_rows(min_row=2))


def form(path: str) -> str:
    with open(path, "rb") as file:
        start = file.read(4)
    return "xlsx" if start == b"PK\x03\x04" else "xliff" if start.startswith(b"<") else "po"


def look(path: str, schemas: str) -> None:
    of = {"xliff": look_xliff, "po": look_po, "xlsx": lambda path, _: len(rows(path))}
    kind = form(path)
    count = of[kind](path, schemas)
    assert count > 0
    print(f"{path}: {count} texts, {kind}")


def change(path: str, out: str) -> None:
    """Rewords the translation in the middle that has no code in it."""
    kind = form(path)
    if kind == "xliff":
        tree = ElementTree.parse(path)
        units = [
            (file.get("original"), target)
            for file in tree.getroot()
            for target in [*file.iter(f"{CORE}target"), *file.iter(f"{ONE}target")]
            if len(target) == 0 and target.text and target.get("state") != "needs-translation"
        ]
        name, target = units[len(units) // 2]
        target.text += MORE
        tree.write(out, encoding="utf-8", xml_declaration=True)
        text = target.text
    elif kind == "po":
        po = polib.pofile(path)
        entries = [entry for entry in po if entry.msgstr and "`" not in entry.msgstr]
        entry = entries[len(entries) // 2]
        entry.msgstr += MORE
        po.save(out)
        name, text = entry.msgctxt.split("#")[0], entry.msgstr
    else:
        book = openpyxl.load_workbook(path)
        cells = [
            row
            for row in book.worksheets[0].iter_rows(min_row=2)
            if row[5].value and "`" not in row[5].value
        ]
        row = cells[len(cells) // 2]
        row[5].value += MORE
        name = f"content/{row[0].value}/{row[1].value}" if row[0].value else row[1].value
        text = row[5].value
        book.save(out)
    print(name)
    print(text)


if __name__ == "__main__":
    if sys.argv[1] == "look":
        for one in sys.argv[3:]:
            look(one, sys.argv[2])
    else:
        change(sys.argv[2], sys.argv[3])
