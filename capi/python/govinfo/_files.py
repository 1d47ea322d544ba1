"""Files that take the place of others."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def _mode_of(file: Path) -> int:
    """That of the file, or of a new one."""
    try:
        return file.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """A file to write, which takes the place of what stands there, through a link too, if nothing is raised:
    that is whole until the new one is."""
    target = Path(os.path.realpath(target))
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as draft:
        try:
            yield draft.file
            draft.close()
            os.chmod(draft.name, _mode_of(target))
            os.replace(draft.name, target)
        except BaseException:
            os.unlink(draft.name)
            raise
