/** A value of a configuration as people read it: text as it is, a document indented, nothing as a word. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'string') return documentText(value) ?? (value === '' ? 'empty' : value);
  return JSON.stringify(value, null, 2);
}

/** Text that is itself a JSON object or list, as policies are. */
function documentText(text: string): string | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}

const linesMax = 3;
const charactersMax = 120;

/** The beginning of a text that is too long for a table; undefined where all of it fits. */
export function beginning(text: string): string | undefined {
  const short = text.split('\n').slice(0, linesMax).join('\n').slice(0, charactersMax);
  return short.length === text.length ? undefined : `${short.trimEnd()} …`;
}
