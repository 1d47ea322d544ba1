"""The fee for handling applications, 信息处理费 (s.42, 国办函〔2020〕109号)."""

from __future__ import annotations

from typing import Optional

from govinfo._arguments import whole
from govinfo._library import lib
from govinfo._prototypes import FEE


def fee(*, items: Optional[int] = None, pages: Optional[int] = None) -> int:
    """In 元, of so many applications of one applicant in one month, or of so many pages: one of the two.
    ValueError for a number below 0, and for a fee of more than 12 digits."""
    if (items is None) == (pages is None):
        raise TypeError("fee() takes items or pages")
    basis = "items" if pages is None else "pages"
    quantity = whole(basis, items if pages is None else pages)
    yuan: int = -1
    if abs(quantity) < 2**63:
        yuan = lib.govinfo_fee_yuan(FEE.index(basis), quantity)
    if yuan < 0:
        raise ValueError(f"no fee for {quantity} {basis}")
    return yuan
