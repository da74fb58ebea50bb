"""When a theme opens: `launch`, `at_40` or a day."""

from datetime import date
from typing import Annotated, Literal

from kiem.community.dates import read_day
from kiem.community.reading import refuse
from kiem.community.scalar import Scalar

MOMENTS = ("launch", "at_40")


def _read_start(text: str) -> date | str:
    said = text.casefold().replace(" ", "_").replace("-", "_")
    if said in MOMENTS:
        return said
    if not any(character.isdigit() for character in text):
        refuse("value.choice", text=text, options=", ".join((*MOMENTS, "2027-03-09")))
    return read_day(text)


_SCHEMA = {"anyOf": [{"enum": list(MOMENTS)}, {"type": "string", "format": "date"}]}
Start = Annotated[Literal["launch", "at_40"] | date, Scalar(_read_start, "launch", _SCHEMA)]
