/** What is around the fields: room below the bar, words for a moment, a file to take away. */

import { element } from "../elements";

/** Tells the sheet how high the page's bar is, which has more lines on a narrow screen: what stays in view is below it. */
export function keepBelowBar(place: HTMLElement): void {
  const bar = document.querySelector<HTMLElement>(".bar");
  if (!bar) return;
  new ResizeObserver(() => place.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
}

/** Shows for a moment that something was done. */
export function flash(button: HTMLElement, words: string): void {
  const before = button.textContent;
  button.textContent = words;
  setTimeout(() => (button.textContent = before), 1_500);
}

/** Offers a text as a file. */
export function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
