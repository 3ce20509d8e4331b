import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesOf, firstLoad, firstPage } from '../../../scripts/check/first-load.js';

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'], css: ['assets/index.css'] },
  [firstPage]: { file: 'assets/page.js', imports: ['index.html', '_shared.js'], css: ['assets/page.css'], isDynamicEntry: true },
  'src/other.tsx': { file: 'assets/other.js', isDynamicEntry: true },
  '_shared.js': { file: 'assets/shared.js', css: ['assets/shared.css'] },
};
const loaded = ['assets/index.js', 'assets/index.css', 'assets/shared.js', 'assets/shared.css', 'assets/page.js', 'assets/page.css'];

describe('filesOf', () => {
  it('counts each file once and nothing that another page needs', () => {
    expect(filesOf(manifest, 'index.html', firstPage)).toEqual(loaded);
  });

  it('says which chunk is missing', () => {
    expect(() => filesOf(manifest, 'gone.tsx')).toThrow('gone.tsx');
  });
});

describe('firstLoad', () => {
  it('is the document and all it leads to, compressed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
    for (const inner of ['.vite', 'assets']) mkdirSync(join(folder, inner));
    writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest));
    for (const file of ['index.html', ...loaded]) writeFileSync(join(folder, file), 'a'.repeat(10_000));
    const files = firstLoad(folder);
    rmSync(folder, { recursive: true });
    expect(files.map(({ file }) => file)).toEqual(['index.html', ...loaded]);
    expect(files.every(({ gzipBytes }) => gzipBytes > 20 && gzipBytes < 200)).toBe(true);
  });
});
