"""The form services that kiem knows, in the order in which they are asked; one file, one line."""

from collections.abc import Mapping

from kiem.signup import link, mailto, post
from kiem.signup.ref import Provider

PROVIDERS: Mapping[str, Provider] = {
    "mailto": mailto,
    "post": post,
    "link": link,
}
