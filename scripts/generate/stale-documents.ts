import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from './document.js';

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Folders that hold nothing but generated files. */
export const generatedFolders = ['docs/reference', 'console/src/generated'] as const;

/** Written by commands of their own, because they are measured for minutes, not read off tables. */
export const measuredDocuments: readonly string[] = [
  'docs/reference/identification-quality.md',
  'docs/reference/identification-reliability.svg',
  'docs/reference/identification-weights.md',
];

/** Paths of generated folders that differ from what would be generated now, are missing, or are generated no longer. */
export function staleDocuments(root: string, documents: readonly Document[]): readonly string[] {
  const changed = documents.filter((document) => readIfThere(join(root, document.path)) !== document.text).map((document) => document.path);
  const made = new Set(documents.map((document) => document.path));
  const gone = generatedFolders
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !made.has(path) && !measuredDocuments.includes(path));
  return [...changed, ...gone];
}
