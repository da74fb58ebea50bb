"""The theme's letters inside a page that stands alone, so that it asks for nothing from anywhere.

Owns: which files a page carries, and the style that brings them. Must not know: pages, what they say.
"""

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from kiem.theme import Theme

FOLDER = ("print", "fonts")  # of a theme
WEIGHTS = {"head": 800, "body": 400}


def faces(theme: Theme) -> str:
    """CSS with --head and --body, and the letters of both as far as the theme has them to carry."""
    families = {"head": theme.head, "body": theme.body}
    names = "".join(f"--{part}:'{name}',system-ui,sans-serif;" for part, name in families.items())
    folder = theme.folder.joinpath(*FOLDER)
    rules = "".join(_face(folder, name, WEIGHTS[part]) for part, name in families.items())
    return f":root{{{names}}}{rules}"


@lru_cache(maxsize=8)  # a preview asks again on every save
def _face(folder: Path, family: str, weight: int) -> str:
    """One family in one weight; empty where the theme has none."""
    files = sorted(folder.glob(f"{family.replace(' ', '')}_{weight}*.woff2"))
    if not files:
        return ""
    letters = b64encode(files[0].read_bytes()).decode()
    source = f"url(data:font/woff2;base64,{letters}) format('woff2')"
    return f"@font-face{{font-family:'{family}';font-weight:{weight};src:{source}}}"
