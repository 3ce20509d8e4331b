/** A text that fits into `lengthMax` characters, its end cut off where it must be. */
export function shortText(text: string, lengthMax: number): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax - 1)}…` : text;
}
