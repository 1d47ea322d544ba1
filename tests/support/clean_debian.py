"""A clean Debian 12 in a folder, made by debootstrap with this machine's mirror, proxies and certificates.
Needs root."""

import os
import pathlib
import shutil
import subprocess

CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"
PASSED_ON = ("PIP_", "SSL_CERT_", "REQUESTS_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
ENVIRONMENT = {
    "HOME": "/root",
    "LANG": "C.UTF-8",
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "DEBIAN_FRONTEND": "noninteractive",
    **{name: value for name, value in os.environ.items() if name.upper().startswith(PASSED_ON)},
}


def make(root):
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


def clone(source, folder):
    """HEAD, as a clone would put it there."""
    folder.mkdir()
    archive = subprocess.check_output(["git", "-C", source, "archive", "HEAD"])
    subprocess.run(["tar", "-x", "-C", folder], input=archive, check=True)


def run(root, folder, script):
    """Runs bash in the root. /proc goes with the name space."""
    enter = 'mount -t proc proc "$0/proc" && exec chroot "$0" bash -euc "$1"'
    command = ["unshare", "--mount", "bash", "-c", enter, root, f"cd /{folder}\n{script}"]
    return subprocess.run(command, env=ENVIRONMENT, text=True, capture_output=True)
