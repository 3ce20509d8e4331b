import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { firstPreviousHash, hashOfEntry } from '../../../domain/transfer/audit-chain.js';
import { conveyWorlds, transferId } from '../../support/convey-world.js';

function entry(sequence: number, previousHash: string) {
  const rest = { transferId, sequence, at: '2026-11-23T10:00:00.000Z', who: 'service', what: 'started', detail: {}, previousHash };
  return { ...rest, hash: hashOfEntry(rest) };
}

const first = entry(1, firstPreviousHash);
const second = entry(2, first.hash);
const whole = { transferId, entries: [first, second] };

describe('convey transfers verify-audit', () => {
  const open = conveyWorlds();

  async function verify(document: unknown, ...more: string[]) {
    const world = await open();
    const file = join(world.folder, 'audit.json');
    writeFileSync(file, JSON.stringify(document));
    const ended = await world.run(['transfers', 'verify-audit', file, ...more]);
    expect(world.api.requests).toEqual([]);
    return ended;
  }

  it('finds that a record holds, asking nobody', async () => {
    expect(await verify(whole)).toEqual({ code: 0, out: `Holds: 2 lines, head ${second.hash}\n`, err: '' });
    expect((await verify(whole, '--head', second.hash, '--sequence', '2')).code).toBe(0);
    expect(JSON.parse((await verify(whole, '--json')).out)).toMatchObject({ holds: true, entries: 2 });
  });

  it('finds an altered line, one that is missing, and a record cut off', async () => {
    const altered = { ...whole, entries: [{ ...first, who: 'somebody' }, second] };

    expect(await verify(altered)).toMatchObject({ code: 1, out: expect.stringContaining('Line 1 was altered') });
    expect((await verify({ ...whole, entries: [second] })).code).toBe(1);
    expect((await verify({ ...whole, entries: [first] }, '--head', second.hash)).code).toBe(1);
    expect(JSON.parse((await verify(altered, '--json')).out)).toMatchObject({ holds: false, line: 1 });
  });

  it('reads the standard input, where no JSON is no record', async () => {
    const world = await open();
    const run = (input: string) => world.run(['transfers', 'verify-audit', '-'], { input });

    expect((await run(JSON.stringify(whole))).code).toBe(0);
    expect(await run('<html>')).toMatchObject({ code: 1, out: expect.stringContaining('Does not hold') });
  });

  it('refuses a head that is no hash, a line without a head, a file that is not there', async () => {
    expect((await verify(whole, '--head', 'abc')).code).toBe(2);
    expect((await verify(whole, '--sequence', '2')).code).toBe(2);
    expect(await (await open()).run(['transfers', 'verify-audit', 'no-such.json'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENOENT'),
    });
  });
});
