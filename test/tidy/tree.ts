import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBannedWords } from './glossary.js';
import type { Tree } from './rule.js';
import { SourceFile } from './source-file.js';

/** Folders made by tools, as in .gitignore; nothing in them is written by hand. */
const madeFolders = new Set(['node_modules', '.venv', '.local', '.git', 'cdk.out', 'dist', 'coverage']);
const textFile = /\.(ts|tsx|mjs|cjs|json|yaml|yml|md|html|css|sh)$|^\.ci\/|^\.gitignore$/;

/** Every hand-written text file under `root`, paths with forward slashes. */
export function listFiles(root: string, folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return madeFolders.has(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}

function withFolders(paths: readonly string[]): ReadonlySet<string> {
  const all = new Set(paths);
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) all.add(parts.slice(0, depth).join('/'));
  }
  return all;
}

/** A tree out of texts by path: how the small tests of the rules build one. */
export function treeOf(texts: { readonly [path: string]: string }): Tree {
  const scripts = JSON.parse(texts['package.json'] ?? '{}').scripts ?? {};
  return {
    files: Object.entries(texts).map(([path, text]) => new SourceFile(path, text)),
    paths: withFolders(Object.keys(texts)),
    bannedWords: readBannedWords(texts['docs/glossary.md'] ?? ''),
    commands: new Set(Object.keys(scripts)),
  };
}

const generated = /^(?:package-lock\.json$|docs\/reference\/|console\/src\/generated\/)/;

/** The tree on disk. Generated files are named but not read. */
export function readTree(root: string): Tree {
  const paths = listFiles(root);
  const read = paths.filter((path) => textFile.test(path) && !generated.test(path));
  const tree = treeOf(Object.fromEntries(read.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
  return { ...tree, paths: withFolders(paths) };
}
