"""A page as the preview shows it: the built page, plus one script of the preview's own.

Owns: where the script goes and what it is told. Must not know: what the script does. Nothing of this is
in what a build writes.
"""

import html

HEAD = b"</head>"
SCRIPT = "/__kiem/preview.js"


def injected(page: bytes, **facts: object) -> bytes:
    """The page with the preview's script, which reads `facts` from its own tag."""
    told = "".join(f' data-{name}="{html.escape(str(value))}"' for name, value in facts.items())
    tag = f'<script src="{SCRIPT}"{told} defer></script>'.encode()
    before, head, after = page.partition(HEAD)
    return before + tag + head + after if head else page + tag
