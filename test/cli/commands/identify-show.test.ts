import { describe, expect, it } from '@jest/globals';
import { storedIn } from '../../support/a-stored-run.js';
import { conveyWorlds } from '../../support/convey-world.js';

describe('convey identify show', () => {
  const open = conveyWorlds();

  it('lists what belongs with a seed, best first, and what cannot be moved yet', async () => {
    const world = await open();
    await storedIn(world.folder);
    const show = (...args: string[]) => world.run(['identify', 'show', 'web-1', '--state', world.folder, ...args]);

    const { items } = JSON.parse((await show('--json', '--min-confidence', '0')).out);

    const found = (name: string) => items.find(({ arn }: { arn: string }) => arn.endsWith(name));
    expect(found('assets')).toMatchObject({ movable: true });
    expect(found('orders')).toMatchObject({ movable: false, path: [expect.stringContaining('web-1'), expect.anything()] });
    expect(items.map(({ confidence }: { confidence: number }) => confidence)).toEqual(
      [...items.map(({ confidence }: { confidence: number }) => confidence)].sort((x, y) => y - x),
    );
    expect((await show('--min-confidence', '0')).out).toContain('SQS queue (cannot be moved yet)');
    expect((await show('--min-confidence', '2')).code).toBe(2);
    expect((await show('--depth', '0')).code).toBe(2);
  });
});
