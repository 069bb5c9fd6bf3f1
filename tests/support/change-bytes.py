"""Changes files of reports as they are read, one change at a time, and prints a line of JSON for each that verify.py does not name.

usage: change-bytes.py VERIFY SITE COUNT SEED
"""
import hashlib, importlib.util, json, random, sys

path, place, count, seed = sys.argv[1:]
spec = importlib.util.spec_from_file_location("verify", path)
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)
dice = random.Random(int(seed))
site = verify.Site(place)
fetch = site.fetch
reports = [report["id"] for report in json.loads(site.read("data/reports.json"))]
changed = {}
site.fetch = lambda name: changed.get(name) or fetch(name)


def is_named(report, name, data, forge):
    """Whether the file is named when it has these bytes; `forge` makes the list of sums agree with them."""
    changed.clear()
    changed[name] = data
    sums = dict(site.sums)
    if forge:
        site.sums[name] = hashlib.sha256(data).hexdigest()
    try:
        verify.verify(site, report)
        return False
    except verify.Wrong as wrong:
        return forge or str(wrong).startswith(name + ":")
    except Exception:
        return forge
    finally:
        site.sums.clear()
        site.sums.update(sums)


def one_byte(data):
    at = dice.randrange(len(data))
    return data[:at] + bytes([(data[at] + dice.randrange(1, 256)) % 256]) + data[at + 1:]


def one_word(data, texts):
    """Another character in one of the texts, where it stands in the file."""
    text = dice.choice([text for text in texts if len(text) > 9 and data.count(text) > 0 and text.isalnum()])
    at = dice.randrange(len(text))
    other = "囍" if text[at] != "囍" else "龘"
    return data.replace(text, text[:at] + other + text[at + 1:])


def pieces(text):
    """What stands between marks, so that a text has them as they are in HTML, JSON and Markdown."""
    return "".join(c if c.isalnum() else "\n" for c in text).split("\n")


tried = 0
for turn in range(int(count)):
    report = dice.choice(reports)
    name = f"reports/{report}" + dice.choice([".txt", ".ledger.json", ".json", "/index.html"])
    tried += 1
    if not is_named(report, name, one_byte(fetch(name)), False):
        print(json.dumps([name, "byte"]))
    # A forger changes the list of sums too: the copy, the record and the page still contradict each other.
    name = f"reports/{report}" + dice.choice([".txt", ".json", "/index.html"])
    record = json.loads(fetch(f"reports/{report}.json"))
    texts = [piece for paragraph in record["paragraphs"] for piece in pieces(paragraph["text"])]
    tried += 1
    if not is_named(report, name, one_word(fetch(name).decode("utf-8"), texts).encode(), True):
        print(json.dumps([name, "word"]))
print(json.dumps(["tried", tried]))
