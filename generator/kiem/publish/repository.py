"""The organiser's own repository, before anything is published from it.

Owns: what it must be like: on a branch, with everything committed, with somewhere to push to, and by
whom. Must not know: what is published, how it is pushed.
"""

import re
from pathlib import Path
from typing import NamedTuple

from kiem.build.cache import FOLDER, SITE, Options
from kiem.publish.git import Git, refuse, said

BRANCH = "gh-pages"
ORIGIN = "origin"
SHOWN = 3
PRIVATE = "organiser"
GITHUB = re.compile(
    r"(?:https://(?:[^@/]*@)?|(?:ssh://)?git@)github\.com[:/]([^/]+)/([^/]+?)(?:\.git)?/?"
)
IDENTITY = re.compile(r"(?P<name>.*) <(?P<mail>.*)> \d+ [+-]\d+")


class Repository(NamedTuple):
    """A repository that can be published from; `name` and `mail` are the organiser's, for git."""

    git: Git
    remote: str
    address: str
    name: str
    mail: str


def repository(options: Options) -> Repository:
    """The repository of a community; EnvironmentProblem for one that isn't fit to publish from."""
    git = Git(Path(options.folder))
    found = git.run("rev-parse", "--is-inside-work-tree")
    if found.stdout.strip() != "true":
        if "not a git repository" in found.stderr or not found.stderr:
            refuse("no_repository")
        refuse("git", command="rev-parse", said=said(found.stderr))
    branch = git.maybe("symbolic-ref", "--quiet", "--short", "HEAD")
    if not branch:
        refuse("detached", commit=git.maybe("rev-parse", "--short", "HEAD"))
    if branch == BRANCH:
        refuse("on_branch", branch=BRANCH)
    _private(git, options)
    _settled(git, options)
    remote = _remote(git, branch)
    name, mail = _identity(git)
    address = git.ask("remote", "get-url", remote)
    return Repository(git, remote, address, name, mail)


def pages(address: str) -> str:
    """Where GitHub will show a site of the repository at `address`; "" for any other host."""
    found = GITHUB.fullmatch(address)
    if not found:
        return ""
    owner, name = found[1].lower(), found[2]
    home = f"https://{owner}.github.io/"
    return home if name.lower() == f"{owner}.github.io" else f"{home}{name}/"


def settings(address: str) -> str:
    """Where GitHub lets somebody switch Pages on for the repository at `address`; "" elsewhere."""
    found = GITHUB.fullmatch(address)
    return f"https://github.com/{found[1]}/{found[2]}/settings/pages" if found else ""


def _private(git: Git, options: Options) -> None:
    """Refuse while git would take along what is about people: the next `git add` would publish it."""
    there = Path(options.folder, PRIVATE).is_dir()
    if there and git.run("check-ignore", "--quiet", PRIVATE).returncode:
        refuse("private", folder=f"{PRIVATE}/")


def _settled(git: Git, options: Options) -> None:
    """Refuse while something in the community's folder isn't committed; what kiem made is no matter."""
    made = [f":(exclude,literal){name}" for name in (SITE, FOLDER)]
    listed = git.ask("status", "--porcelain", "-z", "--untracked-files=all", "--", ".", *made)
    # of a renamed file the old name follows as an entry of its own, which has no sign in front
    found = [entry[3:] for entry in listed.split("\0") if entry[2:3] == " "]
    if found:
        shown = ", ".join(found[:SHOWN]) + (" …" if found[SHOWN:] else "")
        refuse("uncommitted", files=shown, folder=options.folder)


def _remote(git: Git, branch: str) -> str:
    """Where this branch goes, else `origin`, else the only one there is."""
    known = git.ask("remote").split()
    if not known:
        refuse("no_remote")
    wanted = (git.maybe("config", f"branch.{branch}.remote"), ORIGIN, *known)
    return next(name for name in wanted if name in known)


def _identity(git: Git) -> tuple[str, str]:
    found = IDENTITY.fullmatch(git.maybe("var", "GIT_COMMITTER_IDENT"))
    if not found or not found["name"]:
        refuse("nobody")
    return found["name"], found["mail"]
