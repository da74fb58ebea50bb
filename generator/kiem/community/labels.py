"""Words of the interface that the organiser says differently: `labels`.

Owns: reading the map. Must not know: which labels exist (they are handed to rules.labels).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from kiem.community.reading import UNREAD, is_empty, refuse
from kiem.community.wording import Line


@dataclass(frozen=True, slots=True)
class _NotEmpty:
    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def read(self, node: object) -> dict[str, Any]:
        if node is UNREAD:
            return {}
        if not isinstance(node, dict):
            refuse("value.map")
        return {key: part for key, part in node.items() if not is_empty(part)}


Labels = Annotated[Mapping[str, Line], _NotEmpty()]
