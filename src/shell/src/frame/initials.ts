/** `MO` of `Maria Okafor`; at most two letters. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((w) => /\p{L}|\p{N}/u.test(w));
  const first = words[0] ?? "";
  const last = words.length > 1 ? words.at(-1)! : "";
  return ([...first][0] ?? "").toUpperCase() + ([...last][0] ?? "").toUpperCase();
}
