import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../cli/errors.js';
import { wholeNumber } from '../../cli/invocation.js';
import { conveyWorlds, transferId } from '../support/convey-world.js';

describe('wholeNumber', () => {
  it('is within its range', () => {
    expect(wholeNumber('--n', '7', 1, 9)).toBe(7);
    for (const text of ['0', '10', '1.5', '-1', '', 'x', '1e1']) expect(() => wholeNumber('--n', text, 1, 9)).toThrow(UsageError);
  });
});

describe('Invocation', () => {
  const open = conveyWorlds();

  it('shows a token to routes that want one, and to no public one', async () => {
    const world = (await open()).signedIn();
    world.api.on('GET /api/health', { body: {} }).on(`GET /api/transfers/${transferId}`, { body: {} });

    await world.run(['health']);
    await world.run(['transfers', 'show', transferId]);

    expect(world.api.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer access-1']);
  });
});
