/** Everything a terminal would act on; other people's words must not move its cursor or change its colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g;

/** Text that only shows: control characters become a space. */
export function plainText(text: string): string {
  return text.replaceAll(controls, ' ');
}
