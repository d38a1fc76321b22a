/** Words as the search takes them. */

/** A word without accents, case and the endings of plurals. */
export function stem(word: string): string {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.length > 3 ? plain.replace(/(?:aux|s|x)$/u, (ending) => (ending === "aux" ? "al" : "")) : plain;
}

/** The words of a text; `medicalNote` has two, and is one too. */
export function words(text: string): string[] {
  const whole = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const inside = whole.flatMap((word) => word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)).filter(Boolean);
  return [...new Set([...whole, ...inside])];
}
