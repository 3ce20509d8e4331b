import { describe, expect, it } from '@jest/globals';
import { conveyWorlds, listingId, transferId } from '../support/convey-world.js';

const problem = { type: 't', title: 'T', detail: 'd', correlationId: 'cor_1', errors: [] };

describe('runConvey', () => {
  const open = conveyWorlds();
  const publish = ['listings', 'publish', listingId];

  it.each([
    [400, 'InvalidInput', 2],
    [400, 'IdempotencyKeyMissing', 2],
    [403, 'Forbidden', 1],
    [404, 'NotFound', 1],
    [409, 'Conflict', 1],
    [500, 'Internal', 1],
  ])('a refusal with %i %s ends with %i', async (status, code, expected) => {
    const world = (await open()).signedIn();
    world.api.on(`POST /api/listings/${listingId}/publish`, { status, body: { ...problem, status, code } });

    const ended = await world.run(publish);

    expect([ended.code, ended.out]).toEqual([expected, '']);
    expect(ended.err).toContain(`T (${code})`);
    expect(ended.err).toContain('Correlation id: cor_1');
  });

  it('gives the refusal itself as JSON, and tells it to people as well', async () => {
    const world = (await open()).signedIn();
    const body = { ...problem, status: 409, code: 'Conflict' };
    world.api.on(`POST /api/listings/${listingId}/publish`, { status: 409, body });

    const ended = await world.run([...publish, '--json']);

    expect([ended.code, JSON.parse(ended.out)]).toEqual([1, body]);
    expect(ended.err).toContain('T (Conflict)');
  });

  it.each([
    [['--help'], 0],
    [['--version'], 0],
    [['transfers', 'show', '--help'], 0],
    [['help', 'transfers'], 0],
    [[], 2],
    [['transfers'], 2],
    [['transfers', 'sell'], 2],
    [['transfers', 'show'], 2],
    [['transfers', 'show', transferId, 'more'], 2],
    [['transfers', 'list', '--nonsense'], 2],
    [['transfers', 'show', 'nonsense'], 2],
    [['transfers', 'list', '--timeout-seconds', '0'], 2],
    [['transfers', 'list', '--profile', '../x'], 2],
    [['transfers', 'list', '--api', 'nowhere'], 2],
  ])('%j ends with %i, before anything is sent', async (args, expected) => {
    const world = (await open()).signedIn();

    const { code, out, err } = await world.run(args);

    expect(code).toBe(expected);
    expect(world.api.requests).toEqual([]);
    expect(expected === 0 ? out : err).not.toBe('');
    expect(expected === 0 ? err : out).toBe('');
  });

  it('tells the key of a change whose answer did not come, and ends with 1', async () => {
    const world = (await open()).signedIn();
    world.api.on(`POST /api/listings/${listingId}/publish`, 'silent');

    const { code, err } = await world.run([...publish, '--timeout-seconds', '1']);

    expect(code).toBe(1);
    expect(err).toContain('--idempotency-key random-1');
  });

  it('tells it as well when interrupted, and ends with 130', async () => {
    const world = (await open()).signedIn();
    const interruption = new AbortController();
    world.api.on(`POST /api/listings/${listingId}/publish`, 'silent');
    const running = world.run(publish, { interrupted: interruption.signal });
    while (world.api.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    interruption.abort();

    const { code, err } = await running;

    expect(code).toBe(130);
    expect(err).toContain('--idempotency-key random-1');
  });

  it('writes bold to terminals only, and not where colours are refused', async () => {
    const world = (await open()).signedIn();
    world.api.on('GET /api/health', { body: { status: 'ok' } });
    const health = (isTerminal: boolean, environment = {}) => world.run(['health'], { isTerminal, environment });

    expect((await health(true)).out).toContain('\u001b[1m');
    expect((await health(false)).out).not.toContain('\u001b');
    expect((await health(true, { NO_COLOR: '1' })).out).not.toContain('\u001b');
  });
});
