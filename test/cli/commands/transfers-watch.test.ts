import { describe, expect, it } from '@jest/globals';
import { conveyWorlds, transferId } from '../../support/convey-world.js';

const path = `/api/transfers/${transferId}`;
const watch = ['transfers', 'watch', transferId];

function step(name: string, state = 'done', change: object = {}) {
  return { step: name, epoch: 1, state, startedAt: '2026-11-23T10:00:00.000Z', finishedAt: '2026-11-23T10:00:00.250Z', ...change };
}

function view(status: string, ...steps: object[]) {
  return { headers: { etag: `"${status}-${steps.length}"` }, body: { transfer: { transferId, status }, steps } };
}

describe('convey transfers watch', () => {
  const open = conveyWorlds();

  it.each([
    ['completed', 0],
    ['needs-operator', 3],
    ['undone', 4],
    ['declined', 1],
  ])('ends at %s with %i', async (status, expected) => {
    const world = (await open()).signedIn();
    world.api.on(`GET ${path}`, view(status));

    const { code, out } = await world.run([...watch, '--json']);

    expect([code, JSON.parse(out).transfer.status]).toEqual([expected, status]);
  });

  it('tells each step once, and asks only for what has changed', async () => {
    const world = (await open()).signedIn();
    const failed = step('StageAccess', 'failed', { errorCode: 'Drifted', errorMessage: 'changed \u001b[2J by others' });
    world.api.on(
      `GET ${path}`,
      view('preparing', step('CheckTransfer'), step('HoldFunds', 'intended')),
      { status: 304, headers: { etag: '"preparing-2"' } },
      view('undoing', step('CheckTransfer'), failed),
      view('undone', step('CheckTransfer'), failed, step('FinishUndo')),
    );

    const { code, err } = await world.run(watch);

    expect(code).toBe(4);
    expect(err.trimEnd().split('\n')).toEqual([
      'CheckTransfer        done      250 ms',
      'StageAccess          failed    250 ms  Drifted: changed  [2J by others',
      'FinishUndo           done      250 ms',
    ]);
    expect(world.api.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"preparing-2"',
      '"preparing-2"',
      '"undoing-2"',
    ]);
  });

  it('waits as long as the server asks, else longer each time until something moves', async () => {
    const world = (await open()).signedIn();
    const moving = view('preparing');
    const same = { status: 304, headers: { etag: '"preparing-0"' } };
    world.api.on(
      `GET ${path}`,
      moving,
      same,
      same,
      { ...same, headers: { ...same.headers, 'retry-after': '3' } },
      view('undoing'),
      view('undone'),
    );

    await world.run(watch);

    expect(world.slept).toEqual([500, 750, 1_125, 3_000, 500]);
  });

  it('gives up when its time is over', async () => {
    const world = (await open()).signedIn();
    world.api.on(`GET ${path}`, view('preparing'));

    const { code, err, out } = await world.run([...watch, '--wait-seconds', '2']);

    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('is not at rest after 2 s');
  });

  it('ends with 130 when interrupted, having changed nothing', async () => {
    const world = (await open()).signedIn();
    const interruption = new AbortController();
    world.api.on(`GET ${path}`, view('preparing', step('CheckTransfer')));

    const { code, err } = await world.run(watch, { interrupted: interruption.signal, onMessage: () => interruption.abort() });

    expect(code).toBe(130);
    expect(err).toContain('goes on. Watch it again.');
    expect(world.api.requests.map(({ call }) => call.split(' ')[0])).toEqual(['GET']);
  });

  it('asks nobody about something that is no transfer', async () => {
    const world = (await open()).signedIn();

    expect(await world.run(['transfers', 'watch', '../customers'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('<transfer-id>: trf_'),
    });
    expect(world.api.requests).toEqual([]);
  });
});
