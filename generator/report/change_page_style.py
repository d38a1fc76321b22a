"""The style sheet of the page of changes, which also filters: no script is needed."""

from __future__ import annotations

from generator.diff.judge import Category

_STYLE = """
:root {
  color-scheme: light dark;
  --ground: #fbfbfc; --card: #fff; --ink: #1c2430; --soft: #5b6675; --line: #dfe4ea;
  --breaking: #b3261e; --dangerous: #8a5a00; --compatible: #1b6b3a; --documentation: #0b6476;
  --breaking-ground: #fdecea; --dangerous-ground: #fff4dc; --compatible-ground: #e4f5ea;
  --documentation-ground: #e3f4f8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181e; --card: #1c222b; --ink: #e6eaf0; --soft: #9aa6b5; --line: #313a46;
    --breaking: #ff8a80; --dangerous: #ffcc66; --compatible: #81d8a0; --documentation: #7fd8ea;
    --breaking-ground: #3a1d1c; --dangerous-ground: #362b12; --compatible-ground: #14301f;
    --documentation-ground: #12313a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 84rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif;
}
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h1 small { margin-left: .5rem; color: var(--soft); font-size: 1rem; font-weight: normal; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; overflow-wrap: anywhere; }
p { margin: 0; }
code { color: var(--soft); font: .8125rem ui-monospace, monospace; white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
.tile, select {
  padding: .4rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: inherit;
}
.tile { display: flex; gap: .5rem; align-items: center; cursor: pointer; }
.tile b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.tile:has(input:not(:checked)) { opacity: .55; }
.filters label:not(.tile) { color: var(--soft); }
select { max-width: 22rem; font: inherit; }
.nothing { margin-top: 2rem; font-size: 1.25rem; }
table {
  width: 100%; border: 1px solid var(--line); border-radius: .5rem; border-spacing: 0; background: var(--card);
  table-layout: fixed;
}
th {
  padding: .4rem .75rem; border-bottom: 1px solid var(--line); color: var(--soft); font-size: .8125rem;
  font-weight: 600; text-align: left;
}
td { padding: .6rem .75rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tbody tr:first-child td { border-top: 0; }
th:first-child { width: 16%; } th:nth-child(2) { width: 36%; }
.badge { padding: .1rem .5rem; border-radius: 1rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.reach, .cell { margin-top: .25rem; color: var(--soft); font-size: .8125rem; }
del { background: var(--breaking-ground); color: var(--breaking); }
ins { background: var(--compatible-ground); color: var(--compatible); text-decoration-thickness: 1px; }
details { margin-top: .25rem; font-size: .8125rem; }
summary { color: var(--soft); cursor: pointer; }
pre {
  max-height: 24rem; margin: .25rem 0 0; padding: .5rem; overflow: auto; border: 1px solid var(--line);
  border-radius: .25rem; font: .75rem/1.4 ui-monospace, monospace; white-space: pre-wrap;
}
pre span { display: block; }
.replayed { margin-top: .75rem; color: var(--soft); }
section:not(:has(tbody tr)) { display: none; }
@media (max-width: 50rem) {
  table, tbody, tr, td { display: block; width: 100%; }
  thead { display: none; }
  td { border-top: 0; padding: .2rem .75rem; }
  tr { padding: .4rem 0; border-top: 1px solid var(--line); }
}
@media print {
  body { max-width: none; padding: 0; background: none; font-size: 10pt; }
  .filters label:not(.tile), input, details { display: none; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  .badge { border: 1px solid; }
}
"""

_ROLES, _FORMATS = ("old-sender", "new-sender"), ("json", "xml", "python")


def style(messages: int) -> str:
    """The rules of a page with so many messages: what is not wanted is not shown."""
    rules = [_STYLE.strip()]
    for category in Category:
        word = category.value
        rules.append(f".{word} .badge {{ background: var(--{word}-ground); color: var(--{word}); }}")
        rules.append(f".tile.{word} b {{ color: var(--{word}); }}")
        rules.append(f"body:has(#{word}:not(:checked)) tr.{word} {{ display: none; }}")
        rules += _without(f"body:has(#{word}:not(:checked))", f".{word}")
    for role in _ROLES:
        rules += _kept(_chosen("role", role), f".{role}")
        rules += [rule for form in _FORMATS for rule in _kept(_both(role, form), f".{role}-{form}")]
    rules += [rule for form in _FORMATS for rule in _kept(_chosen("format", form), f".{form}")]
    rules += [f"{_chosen('message', f'm{n}')} section:not(#m{n}) {{ display: none; }}" for n in range(messages)]
    return "\n".join(rules)


def _chosen(name: str, value: str) -> str:
    return f'body:has(#{name} option[value="{value}"]:checked)'


def _both(role: str, form: str) -> str:
    return f'{_chosen("role", role)}:has(#format option[value="{form}"]:checked)'


def _kept(where: str, rows: str) -> list[str]:
    """The rows of a choice alone, and the sections that have some."""
    return [
        f"{where} tbody tr:not({rows}) {{ display: none; }}",
        f"{where} section:not(:has(tbody tr{rows})) {{ display: none; }}",
    ]


def _without(where: str, rows: str) -> list[str]:
    """No section whose rows are all of what is not wanted."""
    return [f"{where} section:not(:has(tbody tr:not({rows}))) {{ display: none; }}"]
