"""Looks at the pictures for social networks in a site from outside.

    python3 tests/cards.py SITE

Each is a PNG of 1200 by 630 pixels, none is empty, and every picture that a
page names is there.
"""

import re
import struct
import sys
import zlib
from pathlib import Path

SIZE = (1200, 630)
# A row after its filter is zero where nothing changes. Below this share of other
# bytes a picture has next to nothing on it.
LEAST_EDGES = 0.003


def picture(data: bytes) -> tuple[tuple[int, int], float]:
    """Its size, and the share of bytes of its filtered rows that are not zero."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("not a PNG")
    size, packed, at = None, b"", 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if zlib.crc32(kind + body) != struct.unpack(">I", data[at + 8 + length :][:4])[0]:
            raise ValueError(f"a broken chunk {kind!r}")
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    rows = zlib.decompress(packed)
    return size, 1 - rows.count(0) / len(rows)


def main(site: Path) -> int:
    faults = []
    cards = sorted(site.glob("cards/**/*.png"))
    for path in cards:
        name = path.relative_to(site)
        try:
            size, edges = picture(path.read_bytes())
        except ValueError as error:
            faults.append(f"{name}: {error}")
            continue
        if size != SIZE:
            faults.append(f"{name}: {size[0]} by {size[1]} pixels")
        if edges < LEAST_EDGES:
            faults.append(f"{name}: next to nothing on it ({edges:.4f})")
    named = 0
    for page in sorted(site.glob("*/**/*.html")):
        text = page.read_text(encoding="utf-8")
        base = re.search(r'<link rel="canonical" href="([^"]*)">', text)
        for address in re.findall(r'<meta property="og:image" content="([^"]*)">', text):
            named += 1
            path = address[address.index("/cards/") + 1 :]
            if not base or not (site / path).is_file():
                faults.append(f"{page.relative_to(site)}: no {address}")
    if not cards or not named:
        faults.append("there are no cards, or no page names one")
    for fault in faults:
        print(f"  {fault}", file=sys.stderr)
    total = sum(path.stat().st_size for path in cards)
    print(f"{len(cards)} cards, {total / 1e6:.1f} MB; {named} pages name one; {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
