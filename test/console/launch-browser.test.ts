import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hangMsMax } from '../support/hang-limit.js';
import { processesOf } from '../support/processes-of.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const holder = join(import.meta.dirname, '../support/browser/hold-browser.ts');
const endings = {
  'is told to stop': (child: ChildProcessWithoutNullStreams) => child.kill('SIGTERM'),
  'is interrupted': (child: ChildProcessWithoutNullStreams) => child.kill('SIGINT'),
  crashes: (child: ChildProcessWithoutNullStreams) => child.stdin.write('crash\n'),
  'is killed outright': (child: ChildProcessWithoutNullStreams) => child.kill('SIGKILL'),
};

describe('launchBrowser', () => {
  const aFolder = temporaryFolders();
  const holders: ChildProcessWithoutNullStreams[] = [];
  afterEach(() => {
    for (const one of holders.splice(0)) one.kill('SIGKILL');
  });

  it.each(Object.entries(endings))('leaves no process behind when whoever started it %s', async (_how, end) => {
    const mark = aFolder();
    const child = spawn(process.execPath, ['--import', 'tsx', holder], { env: { ...process.env, CONVEYANCE_BROWSER_MARK: mark } });
    holders.push(child);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toContain('ready held');
    expect(processesOf(mark).length).toBeGreaterThan(1);
    const ended = once(child, 'exit');

    end(child);

    await ended;
    for (const endBy = Date.now() + hangMsMax; Date.now() < endBy && processesOf(mark).length > 0; ) await sleep(50);
    expect(processesOf(mark)).toEqual([]);
  });
});
