/** Light or dark where somebody chose it; else as the system has it. */

const KEY = "hubsante-theme";

export function installTheme(button: HTMLElement): void {
  apply(remembered());
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    apply(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // a page from a disk may have no storage: the choice holds for this page
    }
  });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function apply(theme: string | null): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
}
