"""The branch gh-pages of the organiser's own remote, which GitHub shows as a site.

Owns: whose commits are on that branch, what it holds, and a push that is seen whole or not at all.
Must not know: how the site is made. The organiser's own branches are never touched, nor the locks on
them: the commit is made in a repository of our own, which has only its objects in common with theirs.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from hashlib import new
from pathlib import Path

from ghp_import import (  # type: ignore[import-untyped]  # it comes without types
    GhpError,
    ghp_import,
)

from kiem import __version__
from kiem.build import write
from kiem.build.cache import FOLDER, Options
from kiem.build.site import Made
from kiem.engine.output import Output
from kiem.publish.git import Git, refuse, said
from kiem.publish.repository import BRANCH, Repository, pages, repository, settings
from kiem.publish.spot import Spot

REF = f"refs/heads/{BRANCH}"
SIGN = "Published-by"
FILES, REPOSITORY = "publish", "publish.git"  # while it takes, in kiem's folder
HOST_FILE = "CNAME"  # GitHub writes it when somebody fills in a domain in its settings
SHOWN = 3
PASSWORD = re.compile(r"//[^@/]*@")


def look(options: Options, _: str) -> Spot:
    """The branch as it is now; EnvironmentProblem if it isn't ours to publish to."""
    home = repository(options)
    git = home.git
    for name in (FILES, REPOSITORY):
        write.clean(_place(options, name))
    tip = _tip(git, home.remote)
    if tip:
        _fetch(git, home.remote)
    published, kept = (_tree(git, tip), _kept(home, tip)) if tip else ({}, {})
    return Spot(
        name=f"{BRANCH} ({PASSWORD.sub('//', home.address)})",
        published=published,
        digest=partial(_digest, git.ask("rev-parse", "--show-object-format")),
        send=partial(_send, home, options, tip, kept),
        kept=tuple(kept),
        url=pages(home.address),
        settings=settings(home.address),
    )


def _place(options: Options, name: str) -> Path:
    return Path(options.folder, FOLDER, name)


def _tip(git: Git, remote: str) -> str:
    """The last commit on the branch as the remote says, "" while there is no branch."""
    done = git.run("ls-remote", "--heads", remote, REF)
    if done.returncode:
        refuse("unreachable", remote=remote, said=said(done.stderr))
    return done.stdout.partition("\t")[0]


def _fetch(git: Git, remote: str) -> None:
    """Have the commits here, by no name: a name may be locked by a run that was killed."""
    nameless = ("--no-tags", "--no-write-fetch-head", "--refmap=")
    done = git.run("fetch", "--quiet", *nameless, remote, REF)
    if done.returncode:
        refuse("unreachable", remote=remote, said=said(done.stderr))


def _tree(git: Git, name: str) -> dict[str, str]:
    """Every file of a commit, with git's own digest."""
    listed = git.ask("ls-tree", "-r", "-z", "--full-tree", name)
    rows = (row.split("\t", 1) for row in listed.split("\0") if row)
    return {path: facts.split()[2] for facts, path in rows}


def _digest(form: str, content: bytes) -> str:
    """What git calls a file with this content."""
    return new(form, b"blob %d\0%b" % (len(content), content)).hexdigest()


def _kept(home: Repository, tip: str) -> dict[str, bytes]:
    """The file that the host itself put there; EnvironmentProblem for anybody else's commit."""
    git = home.git
    log = git.ask("log", f"--format=%H%x1f%(trailers:key={SIGN},valueonly)%x1f%an: %s%x1e", tip)
    commits = [row.strip("\n").split("\x1f") for row in log.split("\x1e") if row.strip("\n")]
    latest = next((n for n, (_, sign, _) in enumerate(commits) if sign.strip()), len(commits))
    strange = [told for _, _, told in commits[:latest]]
    ours = commits[latest][0] if commits[latest:] else ""
    if strange and not (ours and git.ask("diff", "--name-only", ours, tip) == HOST_FILE):
        shown = ", ".join(f"“{told}”" for told in strange[:SHOWN])
        told = shown + (" …" if strange[SHOWN:] else "")
        refuse("strange", branch=BRANCH, commits=told, remote=home.remote, tip=tip)
    last = git.maybe(
        "log", "-1", f"--format=%(trailers:key={SIGN},valueonly)", tip, "--", HOST_FILE
    )
    there = HOST_FILE in _tree(git, tip) and not last
    shown = git.run("show", f"{tip}:{HOST_FILE}").stdout if there else ""
    return {HOST_FILE: shown.encode()} if there else {}


def _send(home: Repository, options: Options, tip: str, kept: dict[str, bytes], made: Made) -> None:
    with _own(home.git, _place(options, REPOSITORY)) as own:
        if tip:
            own.ask("update-ref", REF, tip)
        outputs = [*made.outputs, *_outputs(made, kept)]
        _import(home, own, _place(options, FILES), outputs)
        _push(home, own.ask("rev-parse", REF), tip)


@contextmanager
def _own(git: Git, place: Path) -> Iterator[Git]:
    """A repository of our own beside `place` for as long as it takes; its objects are the organiser's."""
    form = git.ask("rev-parse", "--show-object-format")
    objects = Path(git.folder, git.ask("rev-parse", "--git-path", "objects")).resolve()
    with write.staged((), place) as folder:
        git.ask("init", "--quiet", "--bare", f"--object-format={form}", str(folder))
        yield Git(git.folder, {"GIT_DIR": str(folder), "GIT_OBJECT_DIRECTORY": str(objects)})


def _outputs(made: Made, kept: dict[str, bytes]) -> Iterator[Output]:
    """What else goes on the branch: the host's own file, unless we make it."""
    ours = {output.path for output in made.outputs}
    for path, content in kept.items():
        if path not in ours:
            yield Output(path, content, path)


def _import(home: Repository, own: Git, place: Path, outputs: list[Output]) -> None:
    """Make the commit, and look whether it holds all files."""
    source = home.git.maybe("rev-parse", "--short", "HEAD")
    message = f"Publish {source}\n\n{SIGN}: kiem {__version__}"
    by = {"GIT_COMMITTER_NAME": home.name, "GIT_COMMITTER_EMAIL": home.mail}
    with write.staged(outputs, place) as folder, _with({**own.environ, **by}):
        try:
            ghp_import(folder, branch=BRANCH, mesg=message)
        except (GhpError, OSError, TypeError) as error:  # TypeError: how it tells of a failure
            refuse("git", command="fast-import", said=str(error))
    form = own.ask("rev-parse", "--show-object-format")
    wanted = {output.path: _digest(form, output.read()) for output in outputs}
    if _tree(own, REF) != wanted:
        refuse("incomplete")


@contextmanager
def _with(given: Mapping[str, str]) -> Iterator[None]:
    """This environment for what ghp-import starts, which can be told neither where it is nor by whom."""
    before = {name: os.environ.get(name) for name in given}
    os.environ.update(given)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _push(home: Repository, commit: str, tip: str) -> None:
    """Hand the commit over; the remote takes it in one go or not at all."""
    git = home.git
    done = git.run("push", "--porcelain", home.remote, f"{commit}:{REF}")
    if not done.returncode:
        return
    now = git.run("ls-remote", "--heads", home.remote, REF)
    there = now.stdout.partition("\t")[0]
    if now.returncode:
        refuse("lost", said=said(done.stderr))
    if there == commit:  # the line went dead after the remote had taken it
        return
    if there != tip:
        refuse("moved", branch=BRANCH)
    verdict = next((line for line in done.stdout.splitlines() if line.startswith("!")), "")
    if not verdict:
        refuse("lost.same", said=said(done.stderr))
    heard = [line for line in done.stderr.splitlines() if line.startswith("remote:")]
    why = verdict.rpartition("(")[2].rstrip(")")
    refuse("refused", branch=BRANCH, said=said("\n".join([*heard, why])))
