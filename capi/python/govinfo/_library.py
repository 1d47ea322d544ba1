"""Finds and loads the C library, raises its errors and frees its objects.

Calls hold the interpreter's lock, so that threads may share every object. Only those that read
documents release it: they take longest and touch no object but one that no other thread has.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from ctypes import c_char_p, c_void_p
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn, Optional

from govinfo._errors import ArgumentError, Error
from govinfo._prototypes import ABI_VERSION, PROTOTYPES
from govinfo._values import known

_E_NO_MEMORY = 902
_WITHOUT_LOCK = ("govinfo_report_read", "govinfo_report_read_json", "govinfo_facts_add")


def _find() -> str:
    """GOVINFO_LIBRARY if set; else beside this package (a wheel); else the release build of this
    source tree; else wherever the system's loader finds it."""
    named = os.environ.get("GOVINFO_LIBRARY")
    if named:
        return named
    name, installed = ("govinfo_c.dll",) * 2 if os.name == "nt" else ("libgovinfo_c.so", "libgovinfo_c.so.1")
    package = Path(__file__).resolve().parent
    for folder in (package, package / "../../../build/release/lib"):
        library = folder / name
        if library.exists():
            return str(library)
    return installed


def _load() -> Any:
    name = _find()
    try:
        with_lock, without_lock = ctypes.PyDLL(name), ctypes.CDLL(name)
        abi_version: int = with_lock.govinfo_abi_version()
    except (OSError, AttributeError) as error:
        raise ImportError(f"no govinfo library: {error}; GOVINFO_LIBRARY may name one") from error
    if abi_version < ABI_VERSION:
        raise ImportError(f"{name} has ABI version {abi_version}, {ABI_VERSION} is needed")
    functions = SimpleNamespace()
    for function_name, (result, *arguments) in PROTOTYPES.items():
        library = without_lock if function_name in _WITHOUT_LOCK else with_lock
        function = getattr(library, function_name)
        function.restype, function.argtypes = result, arguments
        setattr(functions, function_name, function)
    functions.govinfo_text_data.restype = c_void_p  # text would end at the first NUL of an archive
    return functions


lib = _load()


def utf8(text: str) -> bytes:
    if not isinstance(text, str):
        raise TypeError(f"a text (str) is wanted, not {text!r}")
    if "\0" in text:
        raise ValueError("embedded null character")
    return text.encode()


def string(text: Optional[bytes]) -> Optional[str]:
    return None if text is None else text.decode()


def words(text: Optional[bytes]) -> str:
    """Of a text that is never absent, or where absent and empty mean the same."""
    return (text or b"").decode()


def strings(texts: list[str]) -> Any:
    return (c_char_p * len(texts))(*map(utf8, texts))


def handles(objects: Iterable[Object]) -> Any:
    """An array of what the library made."""
    made = [each._as_parameter_.value for each in objects]
    return (c_void_p * len(made))(*made)


def call(function: Any, *arguments: Any) -> None:
    """Calls a function whose last parameter is the error, and raises that."""
    error = c_void_p()
    if function(*arguments, ctypes.byref(error)) != 0:
        try:
            _raise(error)
        finally:
            lib.govinfo_error_free(error)


def _raise(error: c_void_p) -> NoReturn:
    status: int = lib.govinfo_error_status(error)
    message = words(lib.govinfo_error_message(error))
    if status == _E_NO_MEMORY:
        raise MemoryError(message)
    raised = (ArgumentError if status < 200 else Error)(message)
    raised.message = message
    raised.message_zh = words(lib.govinfo_error_message_in(error, b"zh"))
    raised.code = words(lib.govinfo_status_name(status))
    raised.status = status
    raised.path = string(lib.govinfo_error_path(error))
    if lib.govinfo_error_line(error):
        raised.line = lib.govinfo_error_line(error)
        raised.column = lib.govinfo_error_column(error)
        raised.offset = known(lib.govinfo_error_offset(error))
    raise raised


def written_bytes(function: Any, *arguments: Any) -> bytes:
    """What a function writes into a govinfo_text."""
    text = c_void_p()
    call(function, *arguments, ctypes.byref(text))
    try:
        return ctypes.string_at(lib.govinfo_text_data(text), lib.govinfo_text_size(text))
    finally:
        lib.govinfo_text_free(text)


def written(function: Any, *arguments: Any) -> str:
    return written_bytes(function, *arguments).decode()


class Object:
    """Owns what a function of the library makes: is passed to others as that, and frees it."""

    _as_parameter_: Any = None
    _free: Any

    def __init__(self, function: Any, *arguments: Any) -> None:
        made = c_void_p()
        call(function, *arguments, ctypes.byref(made))
        self._as_parameter_ = made

    def __del__(self) -> None:
        self._free(self._as_parameter_)

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} cannot be pickled: take its JSON, or a list of what is in it")
