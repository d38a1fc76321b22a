/** What every page can do: search, and another theme. */

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
