/** What every page can do: search, and another theme; and whose work is in its scripts. */

import { root } from "./data";
import { element } from "./elements";
import { installSearch } from "./search";
import { installTheme } from "./theme";

const search = document.getElementById("rechercher");
if (search) {
  search.hidden = false;
  installSearch(search);
}

const theme = document.getElementById("theme");
if (theme) {
  theme.hidden = false;
  installTheme(theme);
}

const credits = element("a", { href: `${root}licences.txt` }, "bibliothèques et licences");
document.querySelector("footer p")?.append(" · ", credits);
