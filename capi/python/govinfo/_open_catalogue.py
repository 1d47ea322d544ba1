"""The catalogue of open documents and the guide to disclosure, which s.12 asks an organ to publish."""

from __future__ import annotations

import datetime
import json
from ctypes import byref, c_char_p, c_void_p, cast, sizeof
from typing import Any, Optional, Union

from govinfo._arguments import iso, language_code
from govinfo._library import lib, utf8, written_bytes
from govinfo._prototypes import CatalogueOptions
from govinfo._report import Source, bytes_of, lines_of


def catalogue(
    register: Source,
    *,
    organ: Optional[str] = None,
    organ_code: Optional[str] = None,
    on: Optional[datetime.date] = None,
    mapping: Union[str, bytes, None] = None,
) -> dict[str, Any]:
    """Reads a register of documents (CSV, JSON Lines, XLSX, ODS) from a file or bytes. What `govinfo catalogue
    --to json` writes under "catalogue": the documents that are open and public, those that are unlisted
    and why, exceptions and remarks. Not to be published.

    With `organ_code` documents without an index number get one proposed; with `on` each says whether it
    is in force on that day. `mapping` is that of Tally.
    """
    found: dict[str, Any] = json.loads(_written(register, "json", organ, organ_code, on, mapping))
    listed: dict[str, Any] = found["catalogue"]
    return listed


def write_catalogue(
    register: Source,
    kind: str,
    *,
    organ: Optional[str] = None,
    organ_code: Optional[str] = None,
    on: Optional[datetime.date] = None,
    mapping: Union[str, bytes, None] = None,
    language: str = "zh",
) -> bytes:
    """The same as it is published: as "html", "csv" or "xlsx"."""
    return _written(register, kind, organ, organ_code, on, mapping, language)


def guide(items: dict[str, Optional[str]], kind: str = "html", *, draft: bool = False) -> bytes:
    """The guide to disclosure of its items, by the keys of `schema("guide")`, as "html" or "docx". Where some are
    missing an Error names them; with `draft` it is written all the same, with 〔待补充：…〕 in their place."""
    data = json.dumps({"govinfo": 1, "guide": items}, ensure_ascii=False).encode()
    return written_bytes(lib.govinfo_guide_write, data, len(data), utf8(kind), draft)


def _written(
    register: Source,
    kind: str,
    organ: Optional[str],
    organ_code: Optional[str],
    on: Optional[datetime.date],
    mapping: Union[str, bytes, None],
    language: str = "zh",
) -> bytes:
    data, names = bytes_of(register, 64 << 20), lines_of(mapping)
    options = CatalogueOptions(
        struct_size=sizeof(CatalogueOptions),
        organ=None if organ is None else utf8(organ),
        organ_code=None if organ_code is None else utf8(organ_code),
        on=iso("on", on),
        language=language_code(language),
        mapping=cast(c_char_p(names), c_void_p),
        mapping_size=len(names),
    )
    return written_bytes(
        lib.govinfo_catalogue_write, data, len(data), utf8(kind), byref(options)
    )
