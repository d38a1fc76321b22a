"""The codes of an `ENUM`, and those that were meant where a person wrote them otherwise."""

from __future__ import annotations

import re

from generator.lookup import name_key

_LONGEST = 5_000  # characters that are guessed at
_SEPARATORS = re.compile(r"[,\n;|，；、،]|\s+/\s+|\t|\s+[•·▪]\s+|\s+(?=[0-9]{1,2}[.)]\s)|(?<=[\"'»”’])\s+(?=[\"'«“‘])")
_STRONG = re.compile(r"\s*(?:[|;\n]\s*)+")
_OR = re.compile(r"\s+(?:ou|or)\s+|(?<=[A-Z0-9])\s+(?:et|and)\s+(?=[A-Z0-9])")
_BULLET = re.compile(r"(?:[•·▪‣●○–—*>:]\s*|-\s+|[0-9]{1,2}[.)]\s+)(?=\S)")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]|\{([^{}]*)\}|\(([^()]*)\)")
_FORMULA = re.compile(r"=\s*(?:T\s*\(\s*)?[\"“”]+([^\"“”]*)[\"“”]+\s*\)?", re.IGNORECASE)
_QUOTED = re.compile(r"\"(.*)\"|'(.*)'|«(.*)»|“(.*)”|‘(.*)’|`(.*)`")
_LABELLED = re.compile(
    r"(\S+?)(?:(?:\s*(?:=|→|->)\s*|\s*:\s+|\s+[:–—-]\s+|\s+#\s*)\S.*|\s+\([^()]*[a-zà-ÿ]{2}[^()]*\)"
    r"|\s+(?:à|a) (?:compléter|confirmer|définir|préciser|valider)\b.*|[*†]+)"
)
_NUMBERED = re.compile(r"([0-9]{1,4})\s*[\s-]\s*[^\W\d_]*[a-zà-ÿ].*")
"""A number with its label: `0 Non`, `1-Oui`."""

_REMARK = re.compile(
    r"(?:à|a) (?:définir|compléter|confirmer|préciser|valider|venir|voir)\b.*|(?:voir|cf\.?|valeurs?) .*"
    r"|(?:préciser|spécifier|si (?:autre|oui|non|besoin|nécessaire))\b.*|<.*>|null|vide|néant"
    r"|tb[cd]|todo|x{3,}|\?+|(?:.*\s)?(?:enum|regexp?|nomenclature|template|longueur|bornes)\s*[:：].*"
    r"|(?:longueur|bornes)\s+[0-9.].*|nomenclature\s+\S+",
    re.IGNORECASE,
)
"""What is written in a list's stead, or beside it, and is no code of it."""

_PIECE = r"(?:[^\s/,]{2,}|[A-Z0-9])"
_SLASHED = re.compile(rf"{_PIECE}(?:/{_PIECE})+")
"""Words with slashes between them, and nothing else: `MOBILE/FIXE`; `km/h` is one word."""

_IN_CAPITALS = r"[A-Z0-9](?:[A-Z0-9_.-]*[A-Z0-9])?"
_CAPITALS = re.compile(rf"{_IN_CAPITALS}(?: +{_IN_CAPITALS})+")
_OF_PHRASES = re.compile(r"\b(?:[DLAJNSCTM]|DE|DU|DES|LA|LE|LES|UN|UNE|ET|OU|AU|AUX|EN|PAR|POUR|SUR|AVEC|SANS|NON)\b")
"""Words that several in capitals hold when they are one code: `SOINS OU CURE`."""

_WORD = re.compile(r"\w[\w-]*(?:\.[\w-]+)*")
"""What nearly every code is: a word, or several with points between them."""

_UNFINISHED = re.compile(r"(?:^|\s*)(?:\betc\b\.*|…|\.\.\.)$", re.IGNORECASE)


def codes_of(text: str) -> tuple[str, ...]:
    """The codes as they are read, separated by commas or line ends, as often as they stand there."""
    return tuple(code for part in re.split(r"[,\n]", text) if (code := part.strip()))


def strange_code(text: str) -> str:
    """The first code as it is read that nobody had in mind; empty when there is none, or too much to guess at."""
    codes = proposed_codes(text)
    return next((code for code in codes_of(text) if code not in codes), "") if len(text) <= _LONGEST else ""


def is_decorated(cell: str) -> bool:
    """Whether a cell of one code holds several, or a label, quotes, a bullet; a slash without blanks belongs to it.

    So do blanks between words in capitals.
    """
    is_word = _WORD.fullmatch(cell) and not _REMARK.fullmatch(cell)
    is_code = is_word or _SLASHED.fullmatch(cell) or _CAPITALS.fullmatch(cell)
    return not is_code and bool(strange_code(cell))


def is_aside(text: str) -> bool:
    """Whether a text stands in the stead of values: `à définir`, `voir le DSF`, `etc.`"""
    return bool(_REMARK.fullmatch(text.strip()) or _UNFINISHED.fullmatch(text.strip()))


def text_formula(cell: str) -> str:
    """The text that a formula of Excel is wrapped around, `01` of `="01"`, to keep its zeros; empty for other cells."""
    formula = _FORMULA.fullmatch(cell)
    return formula[1].strip() if formula else ""


def proposed_codes(text: str) -> tuple[str, ...]:
    """The codes that a person had in mind: without bullets, quotes, labels, remarks or `etc.`, by any separator.

    `A; B`, `"A", "B"`, `• A`, `1) A`, `A = Alpha`, `A (alpha)`, `A, B ou C`, `A / B`, `A/B`, `[A, B]`, `A B`,
    `1, Oui | 2, Non`. A blank or a slash in one of several codes and a phrase in capitals belong to the code:
    `IN_USE/MOBILE, FREE`, `SOINS OU CURE`.
    """
    codes = _UNFINISHED.sub("", text[:_LONGEST].strip())
    brackets = _BRACKETS.fullmatch(codes)
    codes = next(inside for inside in brackets.groups() if inside is not None) if brackets else codes
    codes = codes.removesuffix(".") if codes.count(".") == 1 else codes
    parts = _labelled_codes(codes) or _parts(codes)
    return tuple(code for part in parts for word in _alternatives(part.strip()) if (code := _bare(word)))


def _parts(text: str) -> list[str]:
    """The codes with what surrounds them, by whatever separates them."""
    if _SLASHED.fullmatch(text):
        return text.split("/")
    words = text.split() if _CAPITALS.fullmatch(text) else []
    is_phrase = _OF_PHRASES.search(text) and any(len(word) > 1 for word in words)
    return words if words and not is_phrase else _SEPARATORS.split(text)


def _labelled_codes(text: str) -> list[str]:
    """The codes of which each has a label behind it: `1, Oui | 2, Non`, `0 Non, 1 Oui`; none where not all have."""
    pairs = [part.split(",") for part in _STRONG.split(text) if part]
    if len(pairs) > 1 and all(len(pair) == 2 and _is_labelled(*pair) for pair in pairs):
        return [code for code, _ in pairs]
    numbered = [_NUMBERED.fullmatch(part.strip()) for part in _SEPARATORS.split(text) if part.strip()]
    return [match[1] for match in numbered if match] if len(numbered) > 1 and all(numbered) else []


def _is_labelled(code: str, label: str) -> bool:
    """Whether the second of two texts explains the first: it has small letters, or is none of its numbers."""
    is_code = re.fullmatch(r"\s*[A-Z0-9_.-]+\s*", code) is not None
    return is_code and bool(re.search(r"[a-zà-ÿ]", label) or (code.strip().isdigit() and not label.strip().isdigit()))


def _alternatives(part: str) -> list[str]:
    """`B ou C` as two codes, where both are single words."""
    codes = _OR.split(part)
    return codes if not any(re.search(r"\s", code) for code in codes) else [part]


def _bare(part: str) -> str:
    """A code without its bullet, its label, its quotes or its formula; empty for a remark."""
    code = _UNFINISHED.sub("", part.strip()).strip()
    code = text_formula(code) or code
    if _REMARK.fullmatch(code):
        return ""
    bullet = _BULLET.match(code)
    code = code[bullet.end() :] if bullet else code
    labelled = _LABELLED.fullmatch(code)
    code = labelled[1] if labelled else code
    quoted = _QUOTED.fullmatch(code)
    code = next((inside for inside in quoted.groups() if inside is not None), "") if quoted else code
    return name_key(code)
