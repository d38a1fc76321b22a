"""The style sheet of the page of findings, which also filters: no script is needed."""

from __future__ import annotations

from generator.catalogue import Severity

_STYLE = """
:root {
  color-scheme: light dark;
  --ground: #fbfbfc; --card: #fff; --ink: #1c2430; --soft: #5b6675; --line: #dfe4ea; --link: #1d55b8;
  --error: #b3261e; --warning: #8a5a00; --info: #0b6476;
  --error-ground: #fdecea; --warning-ground: #fff4dc; --info-ground: #e3f4f8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181e; --card: #1c222b; --ink: #e6eaf0; --soft: #9aa6b5; --line: #313a46; --link: #8ab4f8;
    --error: #ff8a80; --warning: #ffcc66; --info: #7fd8ea;
    --error-ground: #3a1d1c; --warning-ground: #362b12; --info-ground: #12313a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif;
}
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h1 small { margin-left: .5rem; color: var(--soft); font-size: 1rem; font-weight: normal; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; overflow-wrap: anywhere; }
h2 .file { color: var(--soft); font-weight: normal; }
a { color: var(--link); text-underline-offset: .15em; }
p { margin: 0; }
code { color: var(--soft); font: .8125rem ui-monospace, monospace; white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
.tile, select {
  padding: .4rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: inherit;
}
.tile { display: flex; gap: .5rem; align-items: center; cursor: pointer; }
.tile b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.tile.error b { color: var(--error); } .tile.warning b { color: var(--warning); } .tile.info b { color: var(--info); }
.tile:has(input:not(:checked)) { opacity: .55; }
.sheet { margin-left: auto; color: var(--soft); }
select { max-width: 24rem; font: inherit; }
.nothing { margin-top: 2rem; font-size: 1.25rem; }
table {
  width: 100%; border: 1px solid var(--line); border-radius: .5rem; border-spacing: 0; background: var(--card);
}
th {
  padding: .4rem .75rem; border-bottom: 1px solid var(--line); color: var(--soft); font-size: .8125rem;
  font-weight: 600; text-align: left;
}
td { padding: .6rem .75rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tbody tr:first-child td { border-top: 0; }
td:first-child, th:first-child { width: 8rem; }
section td:nth-child(2), section th:nth-child(2) { width: 8rem; overflow-wrap: normal; }
.place { font-variant-numeric: tabular-nums; font-weight: 600; }
.badge { padding: .1rem .5rem; border-radius: 1rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.error .badge { background: var(--error-ground); color: var(--error); }
.warning .badge { background: var(--warning-ground); color: var(--warning); }
.info .badge { background: var(--info-ground); color: var(--info); }
.help, .see { color: var(--soft); }
details { margin-top: 2.5rem; }
summary { margin-bottom: .5rem; cursor: pointer; font-weight: 600; }
details td:first-child, details th:first-child { width: 24%; }
section { display: none; }
@media (max-width: 40rem) {
  section table, section tbody, section tr, section td { display: block; width: 100%; }
  section thead { display: none; }
  section td, section td:nth-child(2) { width: auto; border-top: 0; padding: .2rem .75rem; }
  section tr { padding: .4rem 0; border-top: 1px solid var(--line); }
  .sheet { margin-left: 0; }
}
@media print {
  body { max-width: none; padding: 0; background: none; font-size: 10pt; }
  .sheet, input { display: none; }
  table { border-radius: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  .badge { border: 1px solid; }
}
"""


def style(sheets: int) -> str:
    """The rules of a page with so many sheets: what is not wanted is not shown."""
    rules = [_STYLE.strip()]
    for severity in Severity:
        rules.append(f"body:has(#{severity}:checked) section.has-{severity} {{ display: block; }}")
        rules.append(f"body:has(#{severity}:not(:checked)) tr.{severity} {{ display: none; }}")
    for number in range(sheets):
        chosen = f'body:has(#sheet option[value="s{number}"]:checked)'
        rules.append(f"{chosen} section:not(#s{number}) {{ display: none; }}")
    return "\n".join(rules)
