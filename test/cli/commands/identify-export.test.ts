import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { storedIn } from '../../support/a-stored-run.js';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey identify export', () => {
  const open = conveyWorlds();

  it('writes pairs to the standard output or a picture into a file', async () => {
    const world = await open();
    await storedIn(world.folder);
    const exporting = (...args: string[]) => world.run(['identify', 'export', '--state', world.folder, ...args]);
    const file = join(world.folder, 'out.html');

    expect((await exporting()).out).toMatch(/^a,a_type,[\s\S]*web-1/);
    expect(JSON.parse((await exporting('--format', 'json', '--min-confidence', '0')).out).pairs.length).toBeGreaterThan(0);
    expect(await exporting('--graph', file)).toMatchObject({ code: 0, out: '', err: `Written: ${file}\n` });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
    expect((await exporting('--format', 'pdf')).code).toBe(2);
  });
});
