import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generatedFolders, measuredDocuments, staleDocuments } from '../../../scripts/generate/stale-documents.js';

describe('staleDocuments', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'reference-'));
    for (const folder of generatedFolders) mkdirSync(join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('names what changed, what is missing and what is generated no longer', () => {
    for (const name of ['same', 'changed', 'gone']) writeFileSync(join(root, `docs/reference/${name}.md`), 'old');
    const now = [
      { path: 'docs/reference/same.md', text: 'old' },
      { path: 'docs/reference/changed.md', text: 'new' },
      { path: 'docs/reference/missing.md', text: 'new' },
    ];
    expect(staleDocuments(root, now)).toEqual(['docs/reference/changed.md', 'docs/reference/missing.md', 'docs/reference/gone.md']);
  });

  it('leaves what is measured to the commands that measure it', () => {
    for (const path of measuredDocuments) writeFileSync(join(root, path), 'measured');

    expect(staleDocuments(root, [])).toEqual([]);
  });
});
