import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aStoredRun, runResources, storedIn } from '../../support/a-stored-run.js';
import { anEvidenceTable } from '../../support/an-association-index.js';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey identify diff', () => {
  const open = conveyWorlds();

  it('tells what came, what went and what changed', async () => {
    const world = await open();
    const [before, after] = [join(world.folder, 'before'), join(world.folder, 'after')];
    await storedIn(before);
    await storedIn(after, {
      ...aStoredRun(runResources.map((one) => ({ ...one, links: [], arn: one.arn.replace('lone', 'new') }))),
      logged: anEvidenceTable([]),
    });

    const { out } = await world.run(['identify', 'diff', before, after]);

    expect(out).toContain(`+ ${runResources[0]?.arn.replace('lone', 'new')}`);
    expect(out).toContain(`- ${runResources[0]?.arn}`);
    expect(out).toMatch(/0\.\d\d +0\.\d\d +down .*web-1/);
    expect((await world.run(['identify', 'diff', before, before])).out).toBe('No pair changed by 0.05 or more.\n');
  });
});
