/** Shorter texts, a user name say, stand everywhere. */
const charactersMin = 12;

const values = new Set<string>();

/** Registers a secret value that may stand nowhere it does not belong, and answers it; of a JSON document every text, of a private key one line. */
export function secretValue(value: string): string {
  for (const text of textsIn(value)) if (text.length >= charactersMin) values.add(text);
  return value;
}

/** Every secret value of this suite that was registered. */
export function secretValues(): readonly string[] {
  return [...values];
}

function textsIn(value: string): readonly string[] {
  // A line in the middle: the first ones are the same in every private key of its form, and line ends are written in many ways.
  if (value.includes('PRIVATE KEY-----')) return value.split('\n').slice(3, 4);
  if (!value.startsWith('{')) return [value];
  try {
    return leavesOf(JSON.parse(value));
  } catch {
    return [value];
  }
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
