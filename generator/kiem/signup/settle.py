"""The form in its plainest words, once it is known to be one: for all who read the definition later.

Owns: putting the canonical address, the way it is used and the access key in the place of a paste.
Must not know: any service, pages.
"""

from kiem.community.load import Definition
from kiem.signup.recognise import understand
from kiem.signup.ref import Ref
from kiem.source import Node


def settled(definition: Definition) -> Definition:
    """The definition with its form in canonical words; as it was when no form was given."""
    given = definition.community.signup
    found = understand(given.form, given.form_as or "", given.access_key) if given.form else None
    if not isinstance(found, Ref):
        return definition
    key = dict(found.hidden).get(found.service.post.key_name, given.access_key)
    form_as = None if found.kind == "mailto" else found.kind
    plain = {"form": found.address, "form_as": form_as, "access_key": key}
    signup = given.model_copy(update=plain)
    return definition._replace(
        community=definition.community.model_copy(update={"signup": signup}),
        source=definition.source._replace(data=_written(definition.source.data, plain)),
    )


def _written(data: dict[str, Node], plain: dict[str, str | None]) -> dict[str, Node]:
    section = data.get("signup")
    kept: dict[str, Node] = {**section} if isinstance(section, dict) else {}
    kept |= {key: text or "" for key, text in plain.items()}
    return {**data, "signup": kept}
