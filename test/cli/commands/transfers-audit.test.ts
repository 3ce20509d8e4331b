import { describe, expect, it } from '@jest/globals';
import { conveyWorlds, transferId } from '../../support/convey-world.js';

const path = `/api/transfers/${transferId}/audit`;

describe('convey transfers audit', () => {
  const open = conveyWorlds();

  it('joins all pages into one document', async () => {
    const world = (await open()).signedIn();
    const line = (sequence: number) => ({ transferId, sequence, who: 'service', what: 'started', detail: { step: 'HoldFunds' } });
    world.api
      .on(`GET ${path}`, { body: { items: [line(1)], next: 'p2' } })
      .on(`GET ${path}?limit=100&page=p2`, { body: { items: [line(2)] } });

    const json = await world.run(['transfers', 'audit', transferId, '--json']);
    const table = await world.run(['transfers', 'audit', transferId]);

    expect([json.code, JSON.parse(json.out)]).toEqual([0, { transferId, entries: [line(1), line(2)] }]);
    expect(table.out.split('\n')[1]).toMatch(/^1 +service +started +{"step":"HoldFunds"}$/);
  });
});
