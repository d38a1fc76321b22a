"""How the CSV files of code lists are named, as the ANS names them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model import CodeList
from generator.naming.files import file_names, is_device_name

_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}(?<![.])")


def code_list_names(code_lists: Iterable[CodeList]) -> Mapping[str, str]:
    """A file name without ending for each list: its id, unless some file system takes no such name."""
    ids = [code_list.id for code_list in code_lists]
    counts = Counter(map(str.lower, ids))
    plain = {one for one in ids if _PLAIN.fullmatch(one) and not is_device_name(one) and counts[one.lower()] == 1}
    others = file_names((one for one in ids if one not in plain), map(str.lower, plain))
    return {one: others.get(one, one) for one in ids}
