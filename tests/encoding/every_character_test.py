"""Every code point is decoded as Python's own codecs have it."""

import os
import shlex
import subprocess
import unittest

# Characters that Python's codec takes from the edition of 2000, and what the Encoding Standard, after
# those of 2005 and 2022, reads in the same bytes: what once lay in private use has code points now.
EDITIONS = str.maketrans(
    "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796"
    "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864\u1e3f\ue7c7\ue5e5",
    "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19"
    "\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb\ue7c7\u1e3f\u3000",
)
NO_CHARACTER = "\uffff"  # the last of four bytes in the basic plane, which the Standard leaves out


def decode(encoding, data):
    return subprocess.run(
        [*shlex.split(os.environ["GOVINFO_DECODE"]), encoding], input=data, capture_output=True
    )


def characters_of(codec):
    return "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000)))).encode(
        codec, "ignore"
    ).decode(codec)


class EveryCharacterTest(unittest.TestCase):
    def check(self, encoding, codec, count, editions={}):
        characters = characters_of(codec)
        self.assertEqual(len(characters), count)
        if editions:
            characters = characters.replace(NO_CHARACTER, "")
        done = decode(encoding, characters.encode(codec))
        self.assertEqual(done.stderr, b"")
        wrong = [
            f"U+{ord(a):04X} as U+{ord(b):04X}"
            for a, b in zip(characters.translate(editions), done.stdout.decode(), strict=True)
            if a != b
        ]
        self.assertEqual(wrong, [])

    def test_utf16(self):
        self.check("UTF-16LE", "utf-16-le", 0x110000 - 0x800)
        self.check("UTF-16BE", "utf-16-be", 0x110000 - 0x800)

    def test_gb18030(self):
        self.check("GB18030", "gb18030", 0x110000 - 0x800, EDITIONS)

    def test_gbk(self):
        self.check("GB18030", "gbk", 21919)

    def test_no_character(self):
        done = decode("GB18030", b"a" + NO_CHARACTER.encode("gb18030"))
        self.assertEqual((done.stdout, done.stderr), (b"a", b"stopped at 1 of 5\n"))

    def test_rare_ideographs(self):
        done = decode("GB18030", b"\x81\x39\xee\x39\x95\x34\xb2\x35")
        self.assertEqual(done.stdout.decode(), "㐀𠮷")


if __name__ == "__main__":
    unittest.main()
