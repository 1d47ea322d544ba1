"""README word by word on a clean Debian 12, which debootstrap makes: ./dev fresh, as root, by hand.

HEAD is put there as a clone would be. Then each `sh` block runs; `cpp`, `c` and `python` blocks become
the my_program of that language, the `cmake` block its CMakeLists.txt; and in `console` blocks `govinfo`,
found on PATH, must print what stands there. The package mirror, proxies, certificates and pip's
settings are those of this machine.

usage: fresh.py SOURCE_DIR
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from readme import blocks, session

SOURCE = pathlib.Path(sys.argv[1])
HOME = "root/govinfo"
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"
PASSED_ON = ("PIP_", "SSL_CERT_", "REQUESTS_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
ENVIRONMENT = {
    "HOME": "/root",
    "LANG": "C.UTF-8",
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "DEBIAN_FRONTEND": "noninteractive",
    **{name: value for name, value in os.environ.items() if name.upper().startswith(PASSED_ON)},
}
PROGRAMS = {
    "cpp": "my_program.cpp",
    "c": "my_program.c",
    "python": "my_program.py",
    "cmake": "CMakeLists.txt",
}


def make_root(root):
    targets = subprocess.check_output(
        ["apt-get", "indextargets", "--format", "$(SITE) $(RELEASE)"], text=True
    )
    mirror = next(site for site, release in map(str.split, targets.splitlines()) if release == "bookworm")
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates,sudo", "bookworm"]
    subprocess.run([*command, root, mirror], check=True, stdout=subprocess.DEVNULL)

    settings = subprocess.check_output(["apt-config", "dump", "Acquire"], text=True)
    (root / "etc/apt/apt.conf.d/99host").write_text(settings)
    for name in ("etc/resolv.conf", "etc/hosts", "etc/pip.conf", CERTIFICATES):
        if pathlib.Path("/", name).exists():
            shutil.copyfile(f"/{name}", root / name)

    (root / HOME).mkdir()
    archive = subprocess.check_output(["git", "-C", SOURCE, "archive", "HEAD"])
    subprocess.run(["tar", "-x", "-C", root / HOME], input=archive, check=True)


def run(root, folder, script):
    """Runs bash in the root. /proc goes with the name space."""
    enter = 'mount -t proc proc "$0/proc" && exec chroot "$0" bash -euc "$1"'
    command = ["unshare", "--mount", "bash", "-c", enter, root, f"cd /{folder}\n{script}"]
    return subprocess.run(command, env=ENVIRONMENT, text=True, capture_output=True)


def follow(root, language, text):
    """What is wrong with a block."""
    if language in PROGRAMS:
        folder = root / HOME / "my_program"
        folder.mkdir(exist_ok=True)
        (folder / PROGRAMS[language]).write_text(text, encoding="utf-8")
    elif language == "sh":
        done = run(root, HOME, text)
        return None if done.returncode == 0 else f"{text}exit {done.returncode}\n{done.stderr[-4000:]}"
    elif language == "console":
        for command, expected in session(text):
            printed = run(root, HOME, command).stdout
            if printed != expected:
                return f"$ {command}\nprints\n{printed}instead of\n{expected}"
    return None


def main():
    complaints = []
    with tempfile.TemporaryDirectory(prefix="govinfo-fresh-") as folder:
        root = pathlib.Path(folder, "root")
        begin = time.monotonic()
        make_root(root)
        print(f"{time.monotonic() - begin:5.0f} s  a clean Debian 12", flush=True)
        for language, text in blocks(SOURCE / "README.md"):
            begin = time.monotonic()
            complaints.append(follow(root, language, text))
            print(f"{time.monotonic() - begin:5.0f} s  {language}: {text.splitlines()[0]}", flush=True)
        programs = ["env/bin/python my_program/my_program.py"]
        programs += [f"my_program/{place}my_{kind}_program" for place in ("", "build/") for kind in ("c", "cpp")]
        complaints += [follow(root, "sh", program) for program in programs]
        used = subprocess.check_output(["du", "-sm", root / HOME], text=True).split()[0]
        print(f"{used} MB for the sources and what was built")
    complaints = [complaint for complaint in complaints if complaint is not None]
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
