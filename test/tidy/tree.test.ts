import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readTree, treeOf } from './tree.js';

describe('readTree', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tidy-'));
    for (const folder of ['domain/ledger', 'node_modules/a', 'docs/reference', 'console/src/generated'])
      mkdirSync(join(root, folder), { recursive: true });
    for (const path of [
      'domain/ledger/a.ts',
      'node_modules/a/b.ts',
      'docs/reference/routes.md',
      'console/src/generated/api.ts',
      'logo.png',
    ])
      writeFileSync(join(root, path), '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('reads what is written by hand, and knows what else is there', () => {
    const tree = readTree(root);
    expect(tree.files.map((file) => file.path)).toEqual(['domain/ledger/a.ts']);
    const made = ['docs', 'docs/reference', 'docs/reference/routes.md', 'console', 'console/src', 'console/src/generated'];
    expect([...tree.paths].sort()).toEqual(
      [...made, 'console/src/generated/api.ts', 'domain', 'domain/ledger', 'domain/ledger/a.ts', 'logo.png'].sort(),
    );
  });
});

describe('treeOf', () => {
  it('reads commands and banned words from their homes', () => {
    const tree = treeOf({
      'package.json': '{"scripts": {"check": "x"}}',
      'docs/glossary.md': '## Words not used\n|a|b|\n|-|-|\n| x | y |',
    });
    expect([...tree.commands]).toEqual(['check']);
    expect(tree.bannedWords).toEqual([{ word: 'x', kind: 'phrase', sayInstead: 'y' }]);
  });
});
