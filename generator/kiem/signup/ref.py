"""Where the answers of a sign-up go, as plain data.

Owns: the shape of a form service (Service), of what is said about an address that is no form, and of
one recognised form (Ref). Must not know: any one service, the community, pages.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, NamedTuple

Kind = Literal["post", "embed", "link", "mailto"]


class Privacy(NamedTuple):
    """Who receives the answers besides the organiser; "" and None where nothing could be verified.

    `country` is where the company sits (ISO code), `stored` where it says that it keeps answers (an
    ISO code or EU); `checked_on` is the date of the text in which this was read.
    """

    legal_name: str = ""
    country: str = ""
    role: Literal["", "processor", "controller"] = ""
    stored: str = ""
    page: str = ""
    dpa: str = ""
    checked_on: dt.date | None = None


class Answer(NamedTuple):
    """How a service answers a form that a script has sent; keys are paths: "body.message".

    It went well when the status is 2xx, no key of `failed` holds something, and, where `good` is
    given, one of those keys is there and true (or "true"). `errors` is the list of errors of which
    each has the keys `field`, `code` and `message`; `messages` are the keys of one message about the
    whole. `words` leads from a code to an id under `form.error_`: required, email, number, text,
    short, long, blocked, empty, closed, missing.
    """

    headers: tuple[tuple[str, str], ...] = (("Accept", "application/json"),)
    good: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    errors: str = ""
    field: str = ""
    code: str = ""
    message: str = ""
    messages: tuple[str, ...] = ()
    words: Mapping[str, str] = {}


class Post(NamedTuple):
    """How a service takes a form of kiem's own.

    `names` renames our fields (ours → theirs), `others` is the pattern of all other names; `hidden`
    is always sent along, `key_name` is where the access key goes, `key_like` the pattern of one.
    `trap` must stay empty; it is a checkbox with `trap_is_box`. `next_name` and `subject_name` are
    what it calls those two ("": it knows none).
    """

    names: Mapping[str, str] = {}
    others: str = "{name}"
    hidden: tuple[tuple[str, str], ...] = ()
    key_name: str = ""
    key_like: str = ".+"
    trap: str = ""
    trap_is_box: bool = False
    next_name: str = ""
    subject_name: str = ""
    answer: Answer = Answer()


class Heard(NamedTuple):
    """A message that a frame posts: one whose `key` is `value`; `height` is the key of its height.

    Keys are paths ("payload.height"). A text that starts with { is JSON; with `split` a text is cut
    there and keys are positions ("0"). Without a key nothing is listened to.
    """

    key: str = ""
    value: str = ""
    height: str = ""
    split: str = ""


class Embed(NamedTuple):
    """How a service is shown inside a page: height in px until it says how high it is, its messages.

    `sized` tells its height, `saved` that somebody sent the form.
    """

    height: int = 800
    sized: Heard = Heard()
    saved: Heard = Heard()


class Link(NamedTuple):
    """An address that is a form: a pattern for its path, or for //host/path, and what to make of it.

    `needs` are query parameters that belong to it. The templates fill {whole}, {host}, the parameters and
    the named groups of the pattern: `address` is the link to share, `frame` what a page can show ("":
    nothing), `fetch` where a script sends the form ("": `address`).
    """

    path: str
    address: str
    frame: str = ""
    fetch: str = ""
    needs: tuple[str, ...] = ()


class Wrong(NamedTuple):
    """An address of the service that is no form: `kind` is what it is (signup.wrong.<kind>).

    `mend` is a template of the right link, where the address tells enough to make it; `needs` are
    query parameters that it must have.
    """

    path: str
    kind: str
    mend: str = ""
    needs: tuple[str, ...] = ()


class Service(NamedTuple):
    """All that kiem knows of one form service; a file in services/ holds one, as SERVICE.

    `title` is its name for people; "" for the ways that are nobody's service.
    `kinds` are the ways in which it can be used, the usual one first; `paste` is an example of what
    to paste. `hosts` is what a page must be allowed to reach ("": the host of the form itself).
    `columns` names the columns of its export by what they hold: sent, name, email.
    """

    name: str
    title: str
    kinds: tuple[Kind, ...]
    paste: str
    links: tuple[Link, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    hosts: tuple[str, ...] = ("",)
    post: Post = Post()
    embed: Embed = Embed()
    columns: Mapping[str, tuple[str, ...]] = {}
    privacy: Privacy = Privacy()


class Ref(NamedTuple):
    """One recognised form: the service, how it is used here, its canonical address.

    `frame` is what a page shows after a click (embed), `fetch` where a script sends answers (post),
    `hosts` what a page must be allowed to reach for it, `hidden` what is sent along. `privacy` is
    about the service's own computers; nothing is known of those that people run themselves.
    """

    service: Service
    kind: Kind
    address: str
    frame: str = ""
    fetch: str = ""
    hosts: tuple[str, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    privacy: Privacy = Privacy()

    @property
    def provider(self) -> str:
        """The name of the service: a key of SERVICES."""
        return self.service.name

    @property
    def title(self) -> str:
        """The name of the service for people; the host where nobody's service is used."""
        return self.service.title or self.host

    @property
    def receiver(self) -> str:
        """Who people know to get the answers: the service, or the host of what is run by themselves."""
        own = "" in self.service.hosts and self.privacy == Privacy()
        return self.host if own else self.title

    @property
    def host(self) -> str:
        """The host of the form; "" for a mail address."""
        return self.address.partition("://")[2].partition("/")[0]

    @property
    def trap(self) -> str:
        """The field that must stay empty."""
        return self.service.post.trap

    def called(self, name: str) -> str:
        """What the service calls our field `name`."""
        post = self.service.post
        return post.names.get(name) or post.others.format(name=name)


class Refusal(NamedTuple):
    """Why something is no form: the id of the sentence (its mend is `id`.hint) and its values.

    `at` is the key under signup that is meant.
    """

    id: str
    values: Mapping[str, object] = {}
    at: Literal["form", "form_as", "access_key"] = "form"
