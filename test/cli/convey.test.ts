import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { conveyWorlds, transferId } from '../support/convey-world.js';
import { runProgram } from '../support/run-program.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const convey = join(projectFolder, 'cli', 'convey.mjs');

describe('convey.mjs', () => {
  const open = conveyWorlds();
  const folder = temporaryFolders();

  it('starts the command line from its sources, with its exit code', async () => {
    expect(await runProgram([convey, '--version'])).toMatchObject({ exitCode: 0, out: `${packageJson.version}\n` });
    expect(await runProgram([convey, 'nonsense'])).toMatchObject({ exitCode: 2, out: '' });
  });

  it('says what to do where the packages are not installed', async () => {
    const root = folder();
    mkdirSync(join(root, 'cli'));
    copyFileSync(convey, join(root, 'cli', 'convey.mjs'));

    const finished = await runProgram([join(root, 'cli', 'convey.mjs'), '--version']);

    expect(finished).toMatchObject({ exitCode: 1, out: '', err: expect.stringContaining('npm ci') });
  });

  it('ends a watch at Ctrl-C with 130', async () => {
    const world = (await open()).signedIn();
    world.api.on(`GET /api/transfers/${transferId}`, { body: { transfer: { transferId, status: 'preparing' }, steps: [] } });
    const child = spawn(process.execPath, [convey, 'transfers', 'watch', transferId], {
      env: { ...process.env, XDG_CONFIG_HOME: world.folder },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    // The profile's token counts from the time of the world, which has passed: it is renewed first.
    world.api.on('POST /token', { body: { access_token: 'a', expires_in: 3_600 } });

    while (!world.api.requests.some(({ call }) => call.includes(transferId))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');

    expect(await ended).toEqual([130, null]);
  });
});
