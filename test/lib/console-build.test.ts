import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildConsole, ConsoleBuildFailedError } from '../../lib/console-build.js';
import { aConsole } from '../support/a-console.js';

const page = '<!doctype html><html><head><title>Small</title></head><body><script type="module" src="/src/main.js"></script></body></html>';

/** A repository whose console is one line. */
function aRepository(main = "document.title = import.meta.env.PROD ? 'built' : 'under development';"): string {
  return aConsole({ 'package-lock.json': '{}', 'console/index.html': page, 'console/src/main.js': main });
}

function script(folder: string): string {
  const [name = ''] = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));
  return readFileSync(join(folder, 'assets', name), 'utf8');
}

describe('buildConsole', () => {
  it('answers a folder with the document and its scripts, built for production whoever calls', async () => {
    const root = aRepository();

    const folder = await buildConsole(root);

    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toMatch(/src="\/assets\/[\w-]+\.js"/);
    expect(script(folder)).toContain('built');
    expect(script(folder)).not.toContain('under development');
    expect(process.env.NODE_ENV).toBe('test');
  });

  it('builds the same source once, and two who ask at once get the same', async () => {
    const root = aRepository();

    const [one, other] = await Promise.all([buildConsole(root), buildConsole(root)]);
    writeFileSync(join(one, 'mark'), '');

    expect(other).toBe(one);
    expect(await buildConsole(root)).toBe(one);
    expect(existsSync(join(one, 'mark'))).toBe(true);
    expect(readdirSync(join(root, 'dist', 'console'))).toHaveLength(1);
  });

  it.each(['console/src/main.js', 'package-lock.json'])('builds anew when %s changes', async (path) => {
    const root = aRepository();
    const before = await buildConsole(root);

    writeFileSync(join(root, path), 'document.title = 2;');

    expect(await buildConsole(root)).not.toBe(before);
    expect(existsSync(before)).toBe(true);
  });

  it('takes no notice of packages and of what others built', async () => {
    const root = aRepository();
    const before = await buildConsole(root);

    for (const folder of ['node_modules', 'dist']) {
      mkdirSync(join(root, 'console', folder));
      writeFileSync(join(root, 'console', folder, 'x'), '');
    }

    expect(await buildConsole(root)).toBe(before);
  });

  it('keeps the three youngest builds', async () => {
    const root = aRepository();
    const names = [1, 2, 3, 4].map((n) => String(n).repeat(32));
    for (const [age, name] of names.entries()) {
      mkdirSync(join(root, 'dist', 'console', name), { recursive: true });
      utimesSync(join(root, 'dist', 'console', name), age, age);
    }

    const folder = await buildConsole(root);

    expect(readdirSync(join(root, 'dist', 'console')).sort()).toEqual([...names.slice(2), folder.slice(-32)].sort());
  });

  it('says why when it cannot be built, and leaves nothing behind', async () => {
    const root = aRepository("import './no-such-part.js';");

    const built = buildConsole(root);

    await expect(built).rejects.toThrow(ConsoleBuildFailedError);
    await expect(built).rejects.toThrow('no-such-part');
    expect(readdirSync(join(root, 'dist', 'console'))).toEqual([]);
  });
});
