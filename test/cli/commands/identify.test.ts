import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FolderObjects } from '../../../adapters/files/folder-objects.js';
import { takenFiles } from '../../../adapters/logs/file-register.js';
import { writeLogs } from '../../../bench/identification/log-generator/write-logs.js';
import { projectFolder } from '../../../scripts/local/emulator-plan.js';
import { aFolder } from '../../support/a-folder.js';
import { accessLines, aLogFolder, bucketArn, inventoryText, lines, roleArn } from '../../support/a-log-folder.js';
import { conveyWorlds } from '../../support/convey-world.js';

const convey = join(projectFolder, 'cli', 'convey.mjs');

describe('convey identify', () => {
  const open = conveyWorlds();

  async function identified(files: { readonly [name: string]: string }, ...more: readonly string[]) {
    const folder = aLogFolder({ 'inventory/known.json': inventoryText(), ...files });
    const inventory = join(folder, 'inventory');
    const world = await open();
    const run = () => world.run(['identify', '--logs', folder, '--inventory', inventory, '--json', ...more]);
    return { folder, world, run };
  }

  it('joins logs with the inventory, keeps the run, and asks nobody', async () => {
    const { folder, world, run } = await identified({ 'logs/a.gz': lines(accessLines(200)), 'readme.txt': 'no log\n' });

    const { code, out, err } = await run();
    const why = await world.run(['identify', 'why', roleArn, bucketArn, '--state', join(folder, '.convey-identify')]);

    expect([code, err.includes('2 of 2 files')]).toEqual([0, true]);
    const run1 = JSON.parse(out);
    expect(run1).toMatchObject({
      resourceCount: 2,
      evidenceCount: 1,
      files: { taken: 2, repeated: 0, unknown: 1 },
      lines: { lines: 201, used: 200, unreadable: { 'of no known kind': 1 } },
      days: [{ source: 's3-access', awsAccountId: '111122223333' }],
    });
    expect([why.code, why.out]).toEqual([0, expect.stringContaining('200')]);
    expect(world.api.requests).toEqual([]);
  });

  it('reads nothing twice, and takes what is new', async () => {
    const { folder, run } = await identified({ 'a.log': lines(accessLines(10)) });
    const first = await run();
    const again = await run();
    writeFileSync(join(folder, 'b.log'), lines(accessLines(5, 22)));
    writeFileSync(join(folder, 'copy.log'), lines(accessLines(5, 22)));
    const more = await run();

    expect(again.err).not.toContain('files,');
    expect(JSON.parse(again.out)).toEqual(JSON.parse(first.out));
    expect(JSON.parse(more.out)).toMatchObject({ files: { taken: 3, repeated: 1 }, lines: { used: 15 } });
  });

  it('counts the days of the period only', async () => {
    const files = { 'a.log': lines(accessLines(10, 21)), 'b.log': lines(accessLines(5, 22)), 'c.log': lines(accessLines(7, 23)) };
    const { run } = await identified(files, '--from', '2026-11-22', '--to', '2026-11-22');

    const found = JSON.parse((await run()).out);

    expect(found).toMatchObject({ from: '2026-11-22T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z', asOf: '2026-11-23T00:00:00.000Z' });
    expect(found.days).toMatchObject([{ days: [Date.UTC(2026, 10, 22) / 86_400_000] }]);
  });

  it('tells people what was read and what was not', async () => {
    const folder = aLogFolder({ 'a.log': lines([...accessLines(3), 'not a line']), 'b.json': inventoryText() });

    const { code, out } = await (await open()).run(['identify', '--logs', folder, '--inventory', join(folder, 'b.json')]);

    expect(code).toBe(0);
    expect(out).toContain('1 files; 4 lines, 3 used, 1 not readable.');
    expect(out).toContain('Could not be read: 1 × no line of an S3 access log');
    expect(out).toContain('S3 access logs');
  });

  it('draws what belongs together where it is asked to', async () => {
    const drawing = join(aFolder(), 'out.svg');
    const { run } = await identified({ 'a.log': lines(accessLines(3)) }, '--graph', drawing);

    expect((await run()).code).toBe(0);
    expect(existsSync(drawing)).toBe(true);
  });

  it.each([
    [[], '--logs: name the folder'],
    [['--logs', '.', '--from', 'may'], '--from: "may" is no day'],
    [['--logs', '.', '--from', '2026-11-02', '--to', '2026-11-01'], 'after --to'],
    [['--logs', '.', '--threads', '0'], '--threads'],
    [['something'], 'too many arguments'],
  ])('%j is asked wrongly', async (args, message) => {
    expect(await (await open()).run(['identify', ...args])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  it('a folder that is not there, a broken inventory and a state in use are failures', async () => {
    const world = await open();
    const folder = aLogFolder({ 'broken.json': '{"half":' });
    const state = join(aFolder(), 'state');

    expect(await world.run(['identify', '--logs', join(folder, 'none'), '--state', state])).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENOENT'),
    });
    const broken = ['identify', '--logs', folder, '--inventory', join(folder, 'broken.json')];
    expect(await world.run(broken)).toMatchObject({ code: 1, err: expect.stringContaining('neither a list of resources') });
    writeFileSync(join(state, '.lock'), `${process.pid}`);
    expect(await world.run(['identify', '--logs', folder, '--state', state])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is in use'),
    });
  });

  it('interrupted, it says so with 130 and keeps nothing half', async () => {
    const interruption = new AbortController();
    interruption.abort();
    const world = await open();
    const folder = aLogFolder({ 'a.log': lines(accessLines(3)) });

    const ended = await world.run(['identify', '--logs', folder], { interrupted: interruption.signal });

    expect(ended).toMatchObject({ code: 130, out: '', err: expect.stringContaining('goes on where it stopped') });
    expect(readdirSync(join(folder, '.convey-identify'))).not.toContain('index');
  });

  it('Ctrl-C ends its threads at once; the next call goes on, and comes to what a whole call does', async () => {
    const folder = aFolder();
    writeLogs({ bytes: 30e6, fileBytes: 1e6, days: 2, seed: 3 }, folder);
    const [broken, whole] = [join(aFolder(), 'broken'), join(aFolder(), 'whole')];
    const start = (state: string) => spawn(process.execPath, [convey, 'identify', '--logs', folder, '--state', state, '--json']);
    const taken = async () => {
      let count = 0;
      for await (const _ of takenFiles(new FolderObjects(broken))) count += 1;
      return count;
    };
    const child = start(broken);
    while ((await taken()) < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    const left = await taken();

    const outs = await Promise.all([broken, whole].map((state) => outOf(start(state))));

    expect([code, left >= 3, left < 31]).toEqual([130, true, true]);
    const [resumed, atOnce] = outs.map((out) => ({ ...JSON.parse(out), asOf: '' }));
    expect(resumed).toEqual(atOnce);
    expect(resumed).toMatchObject({ files: { taken: 31 }, lines: { unreadable: {} } });
  });
});

async function outOf(child: ReturnType<typeof spawn>): Promise<string> {
  let out = '';
  child.stdout?.on('data', (text) => {
    out += text;
  });
  await once(child, 'close');
  return out;
}
