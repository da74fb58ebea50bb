"""Whole numbers within their range, percentages, and numbers that may have a fraction.

Owns: reading them and the mend for 1.000, "4,0" and "10 %". Must not know: what they count.
"""

import re
from typing import Annotated, NoReturn

from kiem.community.reading import refuse
from kiem.community.scalar import Scalar

_WHOLE = re.compile(r"[+-]?\d{1,12}")
_THOUSANDS = r"\d{1,3}(?:[. ,\u202f'\u2019]\d{3})+"
_NO_FRACTION = r"(\d+)[.,]0+"
_DECIMAL = re.compile(r"[+-]?\d{1,12}(?:[.,]\d{1,6})?")


def whole(low: int = 0, high: int | None = None) -> Scalar:
    """Reads a whole number from `low` up to and with `high` (None: no upper end)."""
    schema = {"type": "integer", "minimum": low} | ({} if high is None else {"maximum": high})
    return Scalar(lambda text: _within(_read_whole(text), low, high), low, schema)


def _read_whole(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        _refuse_whole(text)
    return int(text)


def _refuse_whole(text: str) -> NoReturn:
    if re.fullmatch(_THOUSANDS, text):
        refuse("value.number.mend", text=text, mend=re.sub(r"\D", "", text))
    if found := re.fullmatch(_NO_FRACTION, text):
        refuse("value.number.mend", text=text, mend=found[1])
    refuse("value.number", text=text)


def _within(number: int, low: int, high: int | None) -> int:
    if high is None and number < low:
        refuse("value.number.low", number=number, low=low)
    if low == high != number:
        refuse("value.number.only", number=number, low=low)
    if high is not None and not low <= number <= high:
        refuse("value.number.range", number=number, low=low, high=high)
    return number


def _read_share(text: str) -> int:
    return _within(_read_whole(text.removesuffix("%").strip()), 0, 100)


def _read_amount(text: str) -> int | float:
    bare = text.removesuffix("%").strip()
    if re.fullmatch(_THOUSANDS, bare):
        refuse("value.number.mend", text=text, mend=re.sub(r"\D", "", bare))
    if not _DECIMAL.fullmatch(bare):
        refuse("value.number", text=text)
    number = float(bare.replace(",", "."))
    return int(number) if number.is_integer() else number


Count = Annotated[int, whole()]
AtLeastOne = Annotated[int, whole(1)]
_SHARE_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 0, "maximum": 100},
        {"type": "string", "pattern": r"^\d+ ?%$"},
    ]
}
Share = Annotated[int, Scalar(_read_share, 0, _SHARE_SCHEMA)]
_AMOUNT_SCHEMA = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[\d.,]+ ?%?$"}]}
Amount = Annotated[int | float, Scalar(_read_amount, 0, _AMOUNT_SCHEMA)]
