import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bareClone } from '../../support/bare-clone.js';
import { runProgram } from '../../support/run-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('ensureNodePackages', () => {
  const folder = temporaryFolders();
  const clone = () => {
    const made = bareClone(folder());
    const install = () => runProgram([join(made.folder, 'scripts/bootstrap.mjs'), 'install'], made.env);
    return { ...made, install, installs: () => made.calls().filter((call) => call.startsWith('npm ci')).length };
  };

  it('installs again when the lock file changed', async () => {
    const { install, write, installs } = clone();
    await install();
    write('package-lock.json', '{"changed": true}');

    await install();

    expect(installs()).toBe(2);
  });

  it('installs again when the packages were removed', async () => {
    const { folder: root, install, pretend, installs } = clone();
    await install();
    pretend('remove', 'rm -rf "$root/node_modules"');
    await runProgram(['-e', `require('node:child_process').execFileSync('${join(root, 'machine/remove')}')`]);

    await install();

    expect(installs()).toBe(2);
  });

  it('accepts packages that somebody installed by hand', async () => {
    const { folder: root, install, installs } = clone();
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');

    await install();

    expect(installs()).toBe(0);
  });

  it('shows what npm said when it fails, and tries again next time', async () => {
    const { install, pretend, installs } = clone();
    pretend('npm', 'note "npm $*"; echo "no such registry" >&2; exit 1');

    const { exitCode, err } = await install();
    await install();

    expect(exitCode).toBe(2);
    expect(err).toMatch(/npm ci failed \(exit code 1\)[\s\S]*no such registry/);
    expect(installs()).toBe(2);
  });
});
