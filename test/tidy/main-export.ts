import { exportsOf } from './exports.js';
import { wordsOf } from './glossary.js';
import type { Rule } from './rule.js';
import type { SourceFile } from './source-file.js';

/** Rules, drivers, what stands beside a table of doors, and the console but its entry; tables and schemas by noun, one folder deeper, are lists. */
const named = /^(?:(?:domain|drivers)\/.+|lambdas\/[^/]+\/[^/]+|console\/src\/.+\/.+)\.tsx?$/;
const lettersCompared = 4;

function plain(name: string): string {
  return name.toLowerCase().replaceAll('-', '');
}

function camel(base: string): string {
  return base.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
}

/** The entry of a Lambda exports `handler`, whose name is fixed: it names the state, subscription or schedule that it serves. */
function isEntryOf(file: SourceFile, base: string): boolean {
  return plain(file.text.replaceAll(/[^\w]/g, ' ')).includes(plain(base));
}

/** A family of exports shares a word with its file, compared by its first letters so that `replace` finds `Replacement`. */
function sharesWord(base: string, names: readonly string[]): boolean {
  const start = (word: string) => word.replace(/s$/, '').slice(0, lettersCompared);
  const said = new Set(names.flatMap(wordsOf).map(start));
  return wordsOf(base).some((word) => said.has(start(word)));
}

function isNamed(file: SourceFile, base: string, names: readonly string[]): boolean {
  if (names.length === 1 && names[0] === 'handler') return isEntryOf(file, base);
  if (names.some((name) => plain(name).startsWith(plain(base)))) return true;
  return names.length > 1 && (base.endsWith('s') || sharesWord(base, names));
}

/**
 * Rule 2: the file is named as what it exports. An export has the file's name, or begins with it; a family
 * (`effect-log.ts`: `readEffect`, `finishEffect`) shares a word with it; a plural is a collection (`errors.ts`).
 */
export const mainExport: Rule = {
  name: 'the main export is named as the file',
  check: (file) => {
    if (!named.test(file.path)) return [];
    const base = file.path.replace(/^.*\//, '').replace(/\..*$/, '');
    const names = exportsOf(file).map((one) => one.name);
    if (isNamed(file, base, names)) return [];
    return [
      {
        path: file.path,
        line: 1,
        message: `no export is named \`${camel(base)}\`: file = export = test. It exports ${names.join(', ') || 'nothing'}.`,
      },
    ];
  },
};
