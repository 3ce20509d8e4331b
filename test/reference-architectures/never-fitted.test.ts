import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** Every file that the fit of weights may begin in. */
function fitting(folder: string): readonly string[] {
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return files.filter((file) => /(?:^|-)fit(?:ted)?-.*\.ts$/.test(file)).map((file) => join(root, folder, file));
}

/** A file and everything it imports, however far, by path. */
function withImports(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const target = join(dirname(file), from).replace(/\.js$/, '.ts');
    if (existsSync(target)) withImports(target, seen);
  }
  return seen;
}

it('weights are fitted without the architectures they are tried on', () => {
  const starts = [...fitting('scripts'), ...fitting('domain/association/score'), ...fitting('bench/identification')];
  const read = new Set(starts.flatMap((start) => [...withImports(start)]));
  const naming = [...read].filter((file) => /reference-(?:architectures|account)/.test(readFileSync(file, 'utf8')));

  expect(starts.length).toBeGreaterThan(0);
  expect(read.size).toBeGreaterThan(10);
  expect(naming.map((file) => relative(root, file))).toEqual([]);
});
