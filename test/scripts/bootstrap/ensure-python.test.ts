import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type BareClone, bareClone } from '../../support/bare-clone.js';
import { importProgram } from '../../support/import-program.js';
import { runProgram } from '../../support/run-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

interface Stamps {
  writeStamp(file: string, stamp: string): void;
}

const installs = (clone: BareClone) => clone.calls().filter((call) => call.includes('-m pip install')).length;
const environments = (clone: BareClone) => clone.calls().filter((call) => call.includes('-m venv')).length;

describe('ensurePython', () => {
  const folder = temporaryFolders();
  const install = (clone: BareClone) => runProgram([join(clone.folder, 'scripts/bootstrap.mjs'), 'install'], clone.env);

  it('installs again, into the same environment, when the requirements changed', async () => {
    const clone = bareClone(folder());
    await install(clone);
    clone.write('scripts/local/requirements.txt', 'ministack==2\n');

    await install(clone);

    expect({ installs: installs(clone), environments: environments(clone) }).toEqual({ installs: 2, environments: 1 });
  });

  it('makes the environment anew when the clone was moved', async () => {
    const { writeStamp } = await importProgram<Stamps>('scripts/bootstrap/stamp.mjs');
    const clone = bareClone(folder());
    await install(clone);
    writeStamp(join(clone.folder, '.venv/conveyance-stamp'), 'made elsewhere');

    await install(clone);

    expect(environments(clone)).toBe(2);
  });

  it('shows what pip said when it fails, and tries again next time', async () => {
    const clone = bareClone(folder());
    const refusing = `case "$*" in *'-m pip'*) note "python $*"; echo "no such version" >&2; exit 1;; *' venv '*) mkdir -p "$root/.venv/bin"; cp "$0" "$root/.venv/bin/python";; esac`;
    clone.pretend('python3', refusing);

    const { exitCode, err } = await install(clone);
    await install(clone);

    expect(exitCode).toBe(2);
    expect(err).toMatch(/pip install failed \(exit code 1\)[\s\S]*no such version/);
    expect(installs(clone)).toBe(2);
  });
});
