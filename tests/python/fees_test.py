"""fee()."""

import unittest

import govinfo


class Fees(unittest.TestCase):
    def test_the_schedules(self):
        for items, yuan in ((0, 0), (10, 0), (11, 100), (41, 4300)):
            self.assertEqual(govinfo.fee(items=items), yuan)
        for pages, yuan in ((30, 0), (44, 140), (201, 2740)):
            self.assertEqual(govinfo.fee(pages=pages), yuan)

    def test_what_has_no_fee(self):
        for number in (-1, 10**12, 2**63, -(2**63), 10**30):
            with self.assertRaises(ValueError):
                govinfo.fee(items=number)
        for call in ({}, {"items": 1, "pages": 1}):
            with self.assertRaises(TypeError):
                govinfo.fee(**call)


if __name__ == "__main__":
    unittest.main()
