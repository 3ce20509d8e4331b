import { dirname, posix } from 'node:path';
import { type Finding, findingAt, type Rule, type Tree } from './rule.js';
import type { SourceFile } from './source-file.js';

const link = /\]\(([^)\s]+)\)/g;
const inlineCode = /`([^`\n]+)`/g;
const treePath = /^(?:bin|lib|statemachines|lambdas|domain|drivers|adapters|console|cli|test|bench|docs|scripts)\/[\w./@-]*$/;
const pathInComment =
  /\b(?:lib|statemachines|lambdas|domain|drivers|adapters|console|test|bench|docs|scripts)(?:\/[\w@-]+)+\.(?:tsx?|mjs|md|ya?ml|json)\b/g;
const command = /npm run ([\w:-]+)/g;

/** The path without a final slash, cut before the first placeholder (`<name>`, `*`, `{…}`). */
function knownPart(text: string): string {
  const at = text.search(/[<*{…]/);
  return (at < 0 ? text : text.slice(0, text.lastIndexOf('/', at))).replace(/\/$/, '');
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function hasHeading(tree: Tree, path: string, anchor: string): boolean {
  const text = tree.files.find((file) => file.path === path)?.text;
  if (text === undefined) return true;
  return [...text.matchAll(/^#+ (.+)$/gm)].some((match) => slug(match[1] ?? '') === anchor);
}

function checkLink(file: SourceFile, tree: Tree, target: string, position: number): readonly Finding[] {
  if (/^[a-z]+:/.test(target)) return [];
  const [path = '', anchor] = target.split('#');
  const resolved = path === '' ? file.path : posix.join(dirname(file.path), path).replace(/\/$/, '');
  if (!tree.paths.has(resolved))
    return [findingAt(file, position, `link to \`${resolved}\`, which does not exist: name a path of the tree.`)];
  if (anchor === undefined || hasHeading(tree, resolved, anchor)) return [];
  return [findingAt(file, position, `link to a heading \`#${anchor}\` that \`${resolved}\` does not have.`)];
}

function checkPath(file: SourceFile, tree: Tree, text: string, position: number): readonly Finding[] {
  const path = knownPart(text);
  if (!treePath.test(`${path}/`) || tree.paths.has(path)) return [];
  return [findingAt(file, position, `\`${text}\` does not exist: name a path of the tree.`)];
}

function checkDocument(file: SourceFile, tree: Tree): readonly Finding[] {
  const links = [...file.text.matchAll(link)].flatMap((match) => checkLink(file, tree, match[1] ?? '', match.index));
  const paths = [...file.text.matchAll(inlineCode)].flatMap((match) => checkPath(file, tree, match[1] ?? '', match.index));
  const commands = [...file.text.matchAll(command)]
    .filter((match) => !tree.commands.has(match[1] ?? ''))
    .map((match) => findingAt(file, match.index, `\`${match[0]}\` is not a script of package.json.`));
  return [...links, ...paths, ...commands];
}

/** Rule 12: every path, heading and command that a document or a comment names exists. */
export const documentPath: Rule = {
  name: 'every path named in a document exists',
  check: (file, tree) => {
    if (file.path.endsWith('.md')) return checkDocument(file, tree);
    if (!file.isCode) return [];
    return file.comments.flatMap((comment) =>
      [...comment.value.matchAll(pathInComment)].flatMap((match) => checkPath(file, tree, match[0], comment.start)),
    );
  },
};
