/** What every page can do: search, another theme, show its section; and whose work is in its scripts. */

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

document.querySelector(".bar nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });

const credits = element("a", { href: `${root}licences.txt` }, "bibliothèques et licences");
document.querySelector("footer p")?.append(" · ", credits);
