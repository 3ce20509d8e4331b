import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../../../scripts/check/parts.js';

describe('partsOf', () => {
  it('synthesises the apps that are there, with warnings as errors', () => {
    const root = mkdtempSync(join(tmpdir(), 'check-'));
    mkdirSync(join(root, 'bin'));
    writeFileSync(join(root, 'bin', 'app.ts'), '');
    const synths = partsOf(root).filter((part) => part.name.startsWith('synth'));
    rmSync(root, { recursive: true });
    expect(synths.map((part) => part.name)).toEqual(['synth']);
    expect(synths[0]?.command).toContain('--strict');
  });

  it('gives every part a name of its own', () => {
    const names = partsOf(join(import.meta.dirname, '../../..')).map((part) => part.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['types', 'unused', 'reference', 'openapi-and-asyncapi', 'format-and-lint']));
  });
});
