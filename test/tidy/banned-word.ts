import { type BannedWord, holdsPhrase, wordsOf } from './glossary.js';
import { type Finding, findingAt, type Rule, type Tree } from './rule.js';
import { type SourceFile, type SyntaxNode, walk } from './source-file.js';

const glossary = 'docs/glossary.md';

interface Written {
  readonly text: string;
  readonly position: number;
  readonly isIdentifier: boolean;
}

/** True for a name that was given elsewhere: what is read from a thing, or the key of an object handed to somebody's call. */
function isGivenElsewhere(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.property === node && parent.computed !== true;
  return parent?.type === 'Property' && parent.key === node && parent.shorthand !== true;
}

function namesIn(file: SourceFile): readonly Written[] {
  const names: Written[] = [];
  walk(file.program, (node, ancestors) => {
    if (!/^(Private)?Identifier$/.test(node.type) || isGivenElsewhere(node, ancestors.at(-1))) return;
    names.push({ text: String(node.name), position: node.start, isIdentifier: true });
  });
  return names;
}

/** Names and comments of code, lines of documents. Strings are left out: clouds and emulators have words of their own. */
function writtenIn(file: SourceFile): readonly Written[] {
  if (file.isCode) {
    return [...namesIn(file), ...file.comments.map((one) => ({ text: one.value, position: one.start, isIdentifier: false }))];
  }
  if (!file.path.endsWith('.md')) return [];
  return [...file.text.matchAll(/.+/g)].map((line) => ({ text: line[0], position: line.index, isIdentifier: false }));
}

function isSaid(banned: BannedWord, written: Written): boolean {
  if (banned.kind === 'identifier') return written.isIdentifier && written.text === banned.word;
  return holdsPhrase(wordsOf(written.text), wordsOf(banned.word));
}

function checkWritten(file: SourceFile, written: Written, tree: Tree): readonly Finding[] {
  return tree.bannedWords
    .filter((banned) => isSaid(banned, written))
    .map((banned) => findingAt(file, written.position, `"${banned.word}": say ${banned.sayInstead} (${glossary}).`));
}

/** Rule 11: words mean one thing; docs/glossary.md says which are not used and what to say instead. */
export const bannedWord: Rule = {
  name: 'words mean one thing',
  check: (file, tree) => (file.path === glossary ? [] : writtenIn(file).flatMap((written) => checkWritten(file, written, tree))),
};
