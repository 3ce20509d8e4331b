/** A word that the house does not use, and the one it uses. */
export interface BannedWord {
  readonly word: string;
  /** An identifier (in backticks) is banned as a whole name; a phrase wherever its words follow one another. */
  readonly kind: 'identifier' | 'phrase';
  readonly sayInstead: string;
}

const heading = '## Words not used';

function cellsOf(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The table under "Words not used" of docs/glossary.md: word in the first column, its replacement in the second. */
export function readBannedWords(glossary: string): readonly BannedWord[] {
  const start = glossary.indexOf(heading);
  if (start < 0) return [];
  const section = glossary.slice(start + heading.length).split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).flatMap((row) => {
    const [words = '', sayInstead = ''] = cellsOf(row);
    return words.split(',').map((text) => {
      const kind = text.includes('`') ? ('identifier' as const) : ('phrase' as const);
      return { word: text.replaceAll('`', '').trim(), kind, sayInstead };
    });
  });
}

/** The words of an identifier or a phrase, in lower case: `awsAccountId` gives aws, account, id. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** True where the words of `phrase` follow one another in `words`; the last may be a plural. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const last = phrase.length - 1;
  return words.some((_word, at) =>
    phrase.every((part, offset) => {
      const found = words[at + offset];
      return found === part || (offset === last && found === `${part}s`);
    }),
  );
}
