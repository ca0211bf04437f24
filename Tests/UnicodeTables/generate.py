#!/usr/bin/env python3
"""Writes the Unicode tables of Sources/TextProcessing/Words/ from Python's unicodedata.

Run by hand when Unicode or a folding decision changes:  python3 Tests/UnicodeTables/generate.py
The decisions (which marks are dropped, which letters are kept apart) are explained in Folding.swift.
"""
import os
import unicodedata as ud

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/TextProcessing/Words")
LIMIT = 0x20000  # beyond are ideographs (one class) and tags (ignored)

LETTER, DIGIT, DROPPED, MARK, SOLO, SOLO_MARK, IGNORED, APOSTROPHE = "LDXMSHIA"

# Letters of their own in their alphabets, although Unicode decomposes them.
KEPT = set("йїўѓќґ")
SPECIAL = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d",
    "ı": "i", "İ": "i", "ȷ": "j", "ŋ": "n", "Ŋ": "n", "ĸ": "k", "ŉ": "n", "ς": "σ", "ſ": "s", "ƒ": "f", "Ƒ": "f",
    "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ە": "ه", "ھ": "ه",
}
APOSTROPHES = set("\u0374'’ʼ‘ʹ′＇`´׳״‛")
IGNORABLE = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x061C, 0x0640, 0x034F, 0x180E,
             *range(0x202A, 0x202F), *range(0x2061, 0x2065), *range(0x2066, 0x2070), *range(0xFE00, 0xFE10)}
SOLO_RANGES = [
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x1950, 0x19DF), (0x1A20, 0x1AAF),
    (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x302F), (0x3031, 0x312F), (0x3130, 0x31FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0xFFA0, 0xFFDC), (0x16FE0, 0x18CFF), (0x1AFF0, 0x1B16F),
]


def solo_script(cp):
    return any(a <= cp <= b for a, b in SOLO_RANGES)


def drops(ch):
    """Accents and vowel points go; viramas, nuktas and vowel signs make other words and stay."""
    ccc = ud.combining(ch)
    return ud.category(ch) in ("Mn", "Me") and (ccc == 1 or 10 <= ccc <= 36 or ccc >= 200)


def fold(ch):
    if ch in SPECIAL:
        return SPECIAL[ch]
    low = ch.lower() if len(ch.lower()) == 1 else ch
    if low in KEPT:
        return low
    if solo_script(ord(ch)) and (0xAC00 <= ord(ch) <= 0xD7A3 or 0x3041 <= ord(ch) <= 0x30FF):
        return ch
    cat = ud.category(ch)
    if cat == "Nd":
        return str(ud.decimal(ch))
    text = ud.normalize("NFKD", ch)
    if not all(ud.category(c)[0] in "LNM" for c in text):
        return ch
    out = ""
    for c in ud.normalize("NFKD", text.casefold()):
        if drops(c) or ord(c) in IGNORABLE:
            continue
        f = SPECIAL.get(c, c)
        out += f
    return out.lower() or ch


def classify(cp):
    ch = chr(cp)
    if cp in IGNORABLE:
        return IGNORED
    if ch in APOSTROPHES:
        return APOSTROPHE
    cat = ud.category(ch)
    if cat == "Nd":
        return DIGIT
    if cat[0] == "M":
        if solo_script(cp):
            return SOLO_MARK
        return DROPPED if drops(ch) else MARK
    if cat[0] == "L" or cat in ("Nl", "No"):
        if cat == "No" and not all(ud.category(c)[0] in "LNM" for c in ud.normalize("NFKD", ch)):
            return None
        if all(drops(c) or ord(c) in IGNORABLE for c in ud.normalize("NFKD", ch)):
            return DROPPED  # presentation forms of Arabic marks, on a tatweel
        if 0x1160 <= cp <= 0x11FF or 0xFF9E <= cp <= 0xFF9F:
            return SOLO_MARK
        return SOLO if solo_script(cp) else LETTER
    return None


def case_of(ch):
    if ch.isupper() or ud.category(ch) == "Lt":
        return "u"
    return "o" if ch.islower() else "-"


def runs(values):
    """[(start, end, value)] of equal neighbours; values: {cp: value}."""
    out = []
    for cp in sorted(values):
        if out and out[-1][1] == cp - 1 and out[-1][2] == values[cp]:
            out[-1][1] = cp
        else:
            out.append([cp, cp, values[cp]])
    return out


def wrap(words, width=112):
    lines, line = [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line]


def write(name, doc, constant, words):
    lines = wrap(words)
    assert len(lines) < 330, (name, len(lines))
    with open(os.path.join(OUT, name + ".swift"), "w") as file:
        file.write("// Written by Tests/UnicodeTables/generate.py (Unicode %s); not edited by hand.\n\n" % ud.unidata_version)
        file.write("".join(f"/// {line}\n" for line in doc))
        file.write(f"enum {name} {{\n    static let {constant} = \"\"\"\n")
        file.write("".join(f"        {line}\n" for line in lines))
        file.write("        \"\"\"\n}\n")
    print(name, len(words), "runs", len(lines), "lines")


classes, folds = {}, {}
for cp in range(0x80, LIMIT):
    if 0xD800 <= cp <= 0xDFFF:
        continue
    kind = classify(cp)
    if kind is None:
        continue
    ch = chr(cp)
    classes[cp] = kind + case_of(ch)
    if kind in (LETTER, DIGIT, SOLO, SOLO_MARK, MARK):
        target = fold(ch)
        if target != ch:
            folds[cp] = target

# Classes: alternating upper and lower case (Latin Extended, Cyrillic) is one run with a marker of its own.
words = []
merged = runs(classes)
i = 0
while i < len(merged):
    start, end, value = merged[i]
    j = i
    while (j + 1 < len(merged) and merged[j + 1][0] == merged[j][1] + 1 and merged[j][0] == merged[j][1]
           and merged[j + 1][0] == merged[j + 1][1] and {merged[j][2], merged[j + 1][2]} == {"Lu", "Lo"}):
        j += 1
    if j - i >= 3:
        words.append(f"{start:x}-{merged[j][1]:x}" + ("LU" if value == "Lu" else "LO"))
        i = j + 1
    else:
        words.append((f"{start:x}" if start == end else f"{start:x}-{end:x}") + value.rstrip("-"))
        i += 1
write("ScalarClasses", ["Classes of the scalars from U+0080: `first-last` in hexadecimal, then a letter for the class",
                        "(see `ScalarTable.Kind`), then the case: `u` upper, `o` lower, `U` and `O` alternating, starting so."],
      "runs", words)

# Foldings to one scalar, as runs of equal distance with a stride of 1 or 2; the rest as sequences.
single = {cp: ord(t) for cp, t in folds.items() if len(t) == 1}
words = []
items = sorted(single)
i = 0
while i < len(items):
    best = (1, 1)
    for stride in (1, 2):
        j = i
        position = {cp: k for k, cp in enumerate(items[i:i + 600])}
        count, cp = 1, items[i]
        while cp + stride in position and single[cp + stride] - single[cp] == stride and (
                stride == 1 or cp + 1 not in position):
            cp += stride
            count += 1
        if count > best[0]:
            best = (count, stride)
    count, stride = best
    cp = items[i]
    word = f"{cp:x}>{single[cp]:x}"
    if count > 1:
        word += f"*{count}" + ("/2" if stride == 2 else "")
    words.append(word)
    i += count
half = (len(words) + 1) // 2
write("SimpleFoldings", ["Scalars that fold to one scalar: `from>to` in hexadecimal; `*n` repeats it for the n scalars from there on,",
                         "`/2` for every other one."], "runs", words)
many = {}
words = [f"{cp:x}>" + "+".join(f"{ord(c):x}" for c in t) for cp, t in sorted(folds.items()) if len(t) > 1]
write("SequenceFoldings", ["Scalars that fold to several (ligatures, Arabic presentation forms, nuktas), in hexadecimal."],
      "entries", words)
