"""Tables of facts, for whatever takes Arrow's C stream."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from ctypes import c_char_p, c_void_p
from typing import Any, Optional, Union

from govinfo._library import Object, call, lib, utf8


class Facts(Object):
    """Rows that were gathered."""

    _free = lib.govinfo_facts_free


# ---- capsules ------------------------------------------------------------------------------------


class _Schema(ctypes.Structure):
    _fields_ = [
        ("format", c_void_p),
        ("name", c_void_p),
        ("metadata", c_void_p),
        ("flags", ctypes.c_int64),
        ("n_children", ctypes.c_int64),
        ("children", c_void_p),
        ("dictionary", c_void_p),
        ("release", c_void_p),
        ("private_data", c_void_p),
    ]


class _Stream(ctypes.Structure):
    _fields_ = [
        ("get_schema", c_void_p),
        ("get_next", c_void_p),
        ("get_last_error", c_void_p),
        ("release", c_void_p),
        ("private_data", c_void_p),
    ]


_release = ctypes.PYFUNCTYPE(None, c_void_p)
_destructor = ctypes.PYFUNCTYPE(None, c_void_p)


def _python(name: str, *types: Any) -> Any:
    """Of one's own: those that are attributes of pythonapi are the whole program's."""
    return ctypes.PYFUNCTYPE(*types)((name, ctypes.pythonapi))


_new_capsule = _python("PyCapsule_New", ctypes.py_object, c_void_p, c_char_p, _destructor)
_get_name = _python("PyCapsule_GetName", c_void_p, c_void_p)
_get_pointer = _python("PyCapsule_GetPointer", c_void_p, c_void_p, c_void_p)

_handed_out: dict[int, Union[_Schema, _Stream]] = {}  # what capsules hold, by address


def _drop(capsule: int) -> None:
    """Whoever took what was in the capsule left it without a release."""
    address = _get_pointer(capsule, _get_name(capsule))
    held = _handed_out.pop(address)
    if held.release:
        _release(held.release)(address)


_drop_capsule = _destructor(_drop)


def _capsule(name: bytes, held: Union[_Schema, _Stream], write: Any, facts: Facts) -> Any:
    address = ctypes.addressof(held)
    call(write, facts, address)
    _handed_out[address] = held
    return _new_capsule(address, name, _drop_capsule)


# ---- tables --------------------------------------------------------------------------------------


class FactTable:
    """Rows of many files. pyarrow.table(), polars.DataFrame(), duckdb.sql("… FROM table") and others
    take it as it is, any number of times; the files are read when that is first asked for."""

    def __init__(self, table: str, gather: Callable[[str], Facts]) -> None:
        self.name, self._gather = table, gather
        self._facts: Optional[Facts] = None
        self._lock = threading.Lock()

    def __arrow_c_schema__(self) -> Any:
        facts = Facts(lib.govinfo_facts_new, utf8(self.name), None)
        return _capsule(b"arrow_schema", _Schema(), lib.govinfo_facts_write_schema, facts)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        with self._lock:
            if self._facts is None:
                self._facts = self._gather(self.name)
            return _capsule(b"arrow_array_stream", _Stream(), lib.govinfo_facts_write_stream, self._facts)
