#!/usr/bin/env python3
"""Checks, without any code of the archive, that the text of reports' pages is the text of the copies they were made from.
usage: python3 verify.py FOLDER-OR-ADDRESS [AGENCY/YEAR ...]     where none is named all, and all other files of a folder; Python 3.8 or newer
exit status: 0 all is as it should be, 1 something is not and has been named, 2 wrong use; the rules are told in words at /guide/verify/
"""
import hashlib, json, re, sys, unicodedata, urllib.request
from html.parser import HTMLParser
from pathlib import Path

# Where Python reads GB18030 by its edition of 2000 or 2005 and browsers by that of 2022 (A3A0, A6D9 to A6F3, A8BC, FE59 to FEA0).
EDITIONS = dict(zip([0xE5E5, *range(0xE78D, 0xE797), 0xE7C7, 0x1E3F, 0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE832, 0xE843, 0xE854, 0xE864],
                    [0x3000, 0xFE10, 0xFE12, 0xFE11, *range(0xFE13, 0xFE1A), 0x1E3F, 0xE7C7, *range(0x9FB4, 0x9FBC)]))
# Letters that leave no mark on paper, besides blanks, controls and characters of format.
UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]")

class Wrong(Exception): pass
def expect(holds, file, message):
    if not holds:
        raise Wrong(f"{file}: {message}")

def units(text):  # Characters beyond U+FFFF are two units, as the ledger counts.
    return "".join(chr(0xD7C0 + (ord(c) >> 10)) + chr(0xDC00 + (ord(c) & 0x3FF)) if ord(c) > 0xFFFF else c for c in text)
def bare(text): return "".join(text.split())
def is_visible(c): return unicodedata.category(c) not in ("Cc", "Cf", "Zs", "Zl", "Zp") and not UNSEEN.match(c)
def deep_units(value):
    if isinstance(value, dict):
        return {key: deep_units(item) for key, item in value.items()}
    return [deep_units(item) for item in value] if isinstance(value, list) else units(value) if isinstance(value, str) else value

class Page(HTMLParser):
    """The words of a report's page: its title, and its text without the archive's own notes."""
    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.title, self.text, self.open = "", "", []
        self.feed(html)
    def handle_starttag(self, tag, attributes):
        region = "title" if ("id", "title") in attributes else "text" if tag == "article" else None
        own = tag in ("caption", "figcaption", "details") or {("role", "note"), ("class", "moved-away")} & set(attributes)
        self.open.append((tag, region, own))
    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag: pass
    def handle_data(self, data):
        regions = [region for _, region, _ in self.open if region]
        if regions and not any(own for _, _, own in self.open):
            setattr(self, regions[0], getattr(self, regions[0]) + data)

class Site:
    """A site in a folder or at an address, with the list of the sums of its files."""
    def __init__(self, place):
        self.place, self.is_address = place.rstrip("/") + "/", re.match("https?://", place)
        self.sums = {line[66:]: line[:64] for line in self.fetch("sha256sums.txt").decode().splitlines()}
    def fetch(self, path):
        address = self.place + re.sub("index.html$", "", path)
        return urllib.request.urlopen(address).read() if self.is_address else Path(self.place, path).read_bytes()
    def read(self, path):
        data = self.fetch(path)
        expect(hashlib.sha256(data).hexdigest() == self.sums.get(path), path, "is not the file that the list of sums names")
        return data

def lines_of(data, encoding):
    text = data.decode(encoding.replace("16", "16-"), "replace")
    lines = re.split("\r\n|\n|\r", text.translate(EDITIONS) if encoding == "gb18030" else text[text.startswith("\ufeff"):])
    return lines[:-1] if lines[-1] == "" else lines

def rebuild(lines, ledger, file):
    """Makes the repairs and gives the text of each block, with each visible character in its place once."""
    printed = sum(is_visible(c) for line in lines for c in line)
    sums, blocks = ledger["sums"], {}
    expect(printed == sums["characters"] and sum(sums.values()) == 2 * printed, file, f"its sums are not those of {printed} characters")
    lines = [units(line) for line in lines]
    for repair in ledger["repairs"]:
        row, at, before = repair["line"] - 1, repair["column"], repair["before"]
        expect(lines[row][at:at + len(before)] == before, file, f"line {row + 1} has no {before!r} at {at} to be repaired")
        lines[row] = lines[row][:at] + repair["after"] + lines[row][at + len(before):]
    times = [[0] * len(line) for line in lines]
    def take(row, start, end):
        for unit in range(start, end):
            times[row - 1][unit] += 1
        return lines[row - 1][start:end]
    for block in ledger["blocks"]:
        added = "".join(span for span in block["spans"] if isinstance(span, str))
        expect(not added.strip() and block["id"] not in blocks, file, f"{block['id']} has words of no line, or stands twice")
        blocks[block["id"]] = "".join(span if isinstance(span, str) else take(*span) for span in block["spans"])
    for note in ledger["layout"]:
        text = take(note["line"], note["column"], note["column"] + len(note["text"]))
        expect(text == note["text"], file, f"line {note['line']} has no {note['text']!r}")
    for row, (line, counts) in enumerate(zip(lines, times), 1):
        for c, count in zip(line, counts):
            expect(count == 1 or not is_visible(c), file, f"line {row}: {c!r} stands {count} times")
    return blocks

def compare_record(record, ledger, blocks, file):
    rest = dict(blocks)
    texts = [("title", record["title"])] if "title" in rest else []
    texts += [(paragraph["id"], paragraph["text"]) for paragraph in record["paragraphs"]]
    for table in record["tables"]:
        name = "{0}-l{3}" if table["kind"] == "lines" else "{0}-r{1}-c{2}"
        for r, row in enumerate(table["rows"], 1):
            texts += [(name.format(table["id"], r, c, (cell["lines"] or [0])[0]), cell["text"]) for c, cell in enumerate(row, 1)]
    for anchor, text in texts:
        expect(rest.pop(anchor, "") == text, file, f"the text of {anchor} is not that of the copy")
    for section in record["sections"]:
        heading, printed = bare((section["number"] or "") + (section["title"] or "")), bare(rest.pop(section["id"], ""))
        holds = printed.startswith(heading) and not any(map(str.isalnum, printed[len(heading):]))
        expect(holds, file, f"the heading {section['id']} is not that of the copy")
    expect(not rest, file, f"lacks {', '.join(rest)}")
    same = {field: record[field] for field in ("findings", "citations", "evidence")}
    same["facts"] = [{key: fact[key] for key in fact if key not in ("code", "place")} for fact in record["facts"]]
    for field, value in {**same, "sums": record["ledger"]}.items():
        expect(value == ledger[field], file, f"its {field} are not those of the ledger")
    repairs = [{key: one[key] for key in ("rule", "line", "before", "after")} for one in ledger["repairs"]]
    expect(record["repairs"] == repairs, file, "its repairs are not those of the ledger")

def verify(site, report):
    path = f"reports/{report}"
    ledger, record = (deep_units(json.loads(site.read(path + ending))) for ending in (".ledger.json", ".json"))
    copy = site.read(path + ".txt")
    lines = lines_of(copy, record["source"]["encoding"] or "utf-8")
    original = [copy, *(site.read(name) for name in site.sums if name.startswith(path + ".original."))][-1]
    expect(hashlib.sha256(original).hexdigest() == record["source"]["sha256"], path + ".json", "its source is not the copy")
    if "lines" in ledger:
        lines = [line for line, _ in ledger["lines"]]
        expect("".join(line + "\n" for line in lines) == units(copy.decode()), path + ".ledger.json", "its lines are not those of the .txt")
    blocks = rebuild(lines, ledger, path + ".ledger.json")
    compare_record(record, ledger, blocks, path + ".json")
    page = Page(site.read(path + "/index.html").decode())
    text = bare("".join(text for anchor, text in blocks.items() if anchor != "title"))
    expect(bare(units(page.text)) == text, path + "/index.html", "its text is not that of the copy")
    expect(units(page.title) == record["title"], path + "/index.html", "its title is not that of the record")
    for other in (name for name in site.sums if name.startswith((path + ".", path + "/"))):
        site.read(other)

def tried(name, look, *given):
    try:
        return look(*given) or True
    except Exception as error:  # What cannot be read at all is named like what is wrong.
        print(error if isinstance(error, Wrong) else f"{name}: cannot be read: {type(error).__name__}: {error}")
def main(place, *named):
    site = tried(place, Site, place)
    if not site: return 1
    reports = named or [found[1] for found in map(re.compile(r"reports/(.+/\d{4})\.json").fullmatch, site.sums) if found]
    right = sum(bool(tried(f"reports/{report}", verify, site, report)) for report in reports)
    print(f"{len(reports)} reports: {right} are as they should be, {len(reports) - right} are not")
    others = [name for name in site.sums if not (named or site.is_address or re.match(r"reports/[^/]+/\d{4}[./]", name))]
    whole = sum(bool(tried(name, site.read, name)) for name in others)
    if others: print(f"{len(others)} other files: {whole} are as they should be, {len(others) - whole} are not")
    return 0 if reports and right + whole == len(reports) + len(others) else 1

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 and sys.argv[1][0] != "-" else print(__doc__) or 2)
