"""What a supervising office sends back."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Optional, Union

from govinfo._arguments import language_code, made
from govinfo._diagnosis import Diagnosis
from govinfo._files import replacing
from govinfo._findings import Findings
from govinfo._library import Object, lib, utf8, written_bytes
from govinfo._report import Report


class ProblemList(Object):
    """The list of problems of one report or of thousands, written while they are checked.

        with govinfo.ProblemList("problems.xlsx") as problems:
            for path in paths:
                try:
                    report = govinfo.read(path)
                except govinfo.Error as error:
                    problems.add_unread(path, error.message_zh)
                else:
                    problems.add(path, report)

    html and docx print each report's tables and words with what is wrong marked and numbered; csv and xlsx have a
    finding a row, with its id and columns for what becomes of it. `target` is a path, whose ending tells the
    kind and whose old file is whole until the new one is, or a file open for bytes, with `kind`.
    `language` is zh or en.
    """

    _free = lib.govinfo_problem_list_free

    def __init__(
        self,
        target: Union[str, os.PathLike[str], IO[bytes]],
        *,
        kind: Optional[str] = None,
        language: str = "zh",
    ) -> None:
        self._target: Union[Path, IO[bytes]]
        if isinstance(target, (str, os.PathLike)):
            self._target = Path(target)
            ending = self._target.suffix.lower()[1:]
            wanted = {"htm": "html"}.get(ending, ending) if kind is None else kind
        elif kind is None:
            raise TypeError("of a file that is open, say the kind of list")
        else:
            self._target, wanted = target, kind
        self._file: Optional[IO[bytes]] = None
        self._closing = ExitStack()
        super().__init__(lib.govinfo_problem_list_new, utf8(wanted), language_code(language))

    def __enter__(self) -> ProblemList:
        if isinstance(self._target, Path):
            self._file = self._closing.enter_context(replacing(self._target))
        else:
            self._file = self._target
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        raised: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        """Ends the list; if something was raised, a path keeps its old file."""
        try:
            if raised is None:
                self._write(written_bytes(lib.govinfo_problem_list_end, self))
        except BaseException as error:
            self._closing.__exit__(type(error), error, error.__traceback__)
            raise
        finally:
            self._file = None
        self._closing.__exit__(kind, raised, traceback)

    def add(
        self,
        file: Union[str, os.PathLike[str]],
        report: Report,
        findings: Optional[Findings] = None,
        diagnosis: Optional[Diagnosis] = None,
    ) -> None:
        """A report that was checked; `file` is what the list calls it. `findings` and `diagnosis` are those of
        validate() and diagnose(), without options where they are not given."""
        made("report", report, Report)
        if findings is None:
            findings = report.validate()
        if diagnosis is None:
            diagnosis = report.diagnose()
        made("findings", findings, Findings)
        made("diagnosis", diagnosis, Diagnosis)
        name = utf8(os.fspath(file))
        self._write(
            written_bytes(lib.govinfo_problem_list_add, self, name, report, findings, diagnosis)
        )

    def add_unread(self, file: Union[str, os.PathLike[str]], why: str) -> None:
        """A file that could not be read."""
        name = utf8(os.fspath(file))
        self._write(written_bytes(lib.govinfo_problem_list_add_unread, self, name, utf8(why)))

    def _write(self, piece: bytes) -> None:
        if self._file is None:
            raise ValueError("a list of problems is written inside of its with block")
        self._file.write(piece)
