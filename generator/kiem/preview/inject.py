"""A page as the preview shows it: the built page, plus scripts of the preview's own.

Owns: where they go and what they are told. Must not know: what they do. Nothing of this is
in what a build writes.
"""

import html

HEAD = b"</head>"
SCRIPTS = ("/__kiem/patch.js", "/__kiem/preview.js")


def injected(page: bytes, **facts: object) -> bytes:
    """The page with the preview's scripts; the last reads `facts` from its own tag."""
    told = "".join(f' data-{name}="{html.escape(str(value))}"' for name, value in facts.items())
    first, last = (f'<script src="{script}" defer' for script in SCRIPTS)
    tags = f"{first}></script>{last}{told}></script>".encode()
    before, head, after = page.partition(HEAD)
    return before + tags + head + after if head else page + tags
