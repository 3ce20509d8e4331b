import type { BannedWord } from './glossary.js';
import type { SourceFile } from './source-file.js';

/** One place where a rule of the house is broken; `message` says what to write instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** The whole tree, for rules that look beyond one file. */
export interface Tree {
  readonly files: readonly SourceFile[];
  /** Paths of all files and folders, folders without a final slash. */
  readonly paths: ReadonlySet<string>;
  readonly bannedWords: readonly BannedWord[];
  /** Names under `scripts` in package.json. */
  readonly commands: ReadonlySet<string>;
}

/** A rule of the house: a function over one file's text. */
export interface Rule {
  readonly name: string;
  readonly check: (file: SourceFile, tree: Tree) => readonly Finding[];
}

/** Folders that ship to the cloud; the others set up, test and measure. */
export const productFolders = ['bin', 'lib', 'lambdas', 'domain', 'drivers', 'adapters', 'console', 'cli'] as const;

/** The first folder of a path, '' for a file at the root. */
export function topFolder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** True where the path belongs to the product. */
export function isProduct(path: string): boolean {
  return (productFolders as readonly string[]).includes(topFolder(path));
}

/** A finding at a character position. */
export function findingAt(file: SourceFile, position: number, message: string): Finding {
  return { path: file.path, line: file.lineAt(position), message };
}
