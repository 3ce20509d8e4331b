import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importProgram } from '../support/import-program.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Program {
  readonly bundleFile: (root: string, folder: string) => Promise<string>;
}

describe('bundleFile', () => {
  const folder = temporaryFolders();

  async function aTree() {
    const { bundleFile } = await importProgram<Program>('cli/bundle-file.mjs');
    const root = folder();
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write('package-lock.json', '{}');
    write('cli/main.ts', "import { said } from './said.js';\nimport { load } from '../lambdas/api/routes.js';\nconsole.log(said, load);");
    write('cli/said.ts', "export const said: string = 'first';");
    write('lambdas/api/routes.ts', "export const load = () => import('./handler.js');");
    write('lambdas/api/handler.ts', "export const handler = 'runs in the service';");
    return { root, write, bundle: () => bundleFile(root, join(root, '.local')) };
  }

  it('bundles once, and anew when a source has changed', async () => {
    const { write, bundle } = await aTree();

    const first = await bundle();
    const madeMs = statSync(first).mtimeMs;
    const again = await bundle();
    write('cli/said.ts', "export const said: string = 'second';");
    const changed = await bundle();

    expect([again, statSync(first).mtimeMs]).toEqual([first, madeMs]);
    expect(readFileSync(first, 'utf8')).toContain('first');
    expect(changed).not.toBe(first);
    expect(readFileSync(changed, 'utf8')).toContain('second');
  });

  it('leaves out what the rows of the route table load', async () => {
    const { bundle } = await aTree();

    expect(readFileSync(await bundle(), 'utf8')).not.toContain('runs in the service');
  });

  it('makes anew what it cannot read, or what packages were exchanged under', async () => {
    const { root, write, bundle } = await aTree();
    const file = await bundle();
    const changedMs = () => statSync(join(root, '.local', 'bundle.json')).mtimeMs;
    const age = () => utimesSync(join(root, '.local', 'bundle.json'), 1, 1);

    age();
    write('package-lock.json', '{"changed": true}');
    expect(await bundle()).toBe(file);
    expect(changedMs()).toBeGreaterThan(1_000);
    write('.local/bundle.json', 'half a manif');
    expect(await bundle()).toBe(file);
  });

  it('removes bundles that nobody has used for long, and no younger ones', async () => {
    const { root, write, bundle } = await aTree();
    write('.local/main-old.mjs', '');
    write('.local/main-young.mjs', '');
    utimesSync(join(root, '.local', 'main-old.mjs'), 1, 1);

    await bundle();

    expect(statSync(join(root, '.local', 'main-old.mjs'), { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(join(root, '.local', 'main-young.mjs'), { throwIfNoEntry: false })).toBeDefined();
  });
});
