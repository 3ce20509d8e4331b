import { describe, expect, it } from '@jest/globals';
import { isAtRest, type TransferView, TransferWatch } from '../../../scripts/demo/transfer-watch.js';
import { CannedApi } from '../../support/canned-api.js';

const view = (status: string, steps: TransferView['steps'] = []): TransferView => ({ transfer: { transferId: 'trf_1', status }, steps });
const step = (name: string, state: string, change: Partial<TransferView['steps'][number]> = {}) => ({
  step: name,
  epoch: 1,
  state,
  startedAt: '2026-01-01T00:00:00.000Z',
  ...(state === 'intended' ? {} : { finishedAt: '2026-01-01T00:00:01.234Z' }),
  ...change,
});

/** Watches a transfer that is seen as one view after the other, the last one for ever. */
function watching(...views: readonly TransferView[]) {
  const lines: string[] = [];
  const left = [...views];
  const api = new CannedApi({ 'GET /api/transfers/trf_1': () => (left.length > 1 ? left.shift() : left[0]) });
  const watch = new TransferWatch(api, 'trf_1', (line) => lines.push(line), { waitSecondsMax: 0.05, pollMs: 1 });
  return { api, watch, lines };
}

describe('TransferWatch', () => {
  it('asks until what it waits for holds', async () => {
    const { watch, api } = watching(view('preparing'), view('completing'), view('completed'));

    expect(await watch.until(isAtRest)).toEqual(view('completed'));
    expect(api.calls).toHaveLength(3);
  });

  it('tells every step once, when it has ended', async () => {
    const held = step('HoldFunds', 'done');
    const { watch, lines } = watching(
      view('preparing', [step('HoldFunds', 'intended')]),
      view('preparing', [held]),
      view('completed', [held, step('SettleFunds', 'done')]),
    );

    await watch.until(isAtRest);

    expect(lines).toEqual(['HoldFunds            done    1234 ms', 'SettleFunds          done    1234 ms']);
  });

  it('tells a step again when another epoch did it, and why one failed', async () => {
    const failed = step('StageAccess', 'failed', { errorCode: 'Drifted', errorMessage: 'Changed by others.' });
    const { watch, lines } = watching(view('undone', [failed, step('StageAccess', 'done'), step('StageAccess', 'done', { epoch: 2 })]));

    await watch.until(isAtRest);

    const done = 'StageAccess          done    1234 ms';
    expect(lines).toEqual(['StageAccess          failed  1234 ms  Drifted: Changed by others.', done, done]);
  });

  it('gives up on a transfer that does not move, and says where it stands', async () => {
    const { watch } = watching(view('completing'));

    await expect(watch.until(isAtRest)).rejects.toThrow('Transfer trf_1 is still completing after 0.05 s.');
  });
});

describe('isAtRest', () => {
  it.each([
    ['completed', true],
    ['undone', true],
    ['needs-operator', true],
    ['accepted', false],
    ['preparing', false],
    ['completing', false],
    ['undoing', false],
  ])('%s: %s', (status, rests) => {
    expect(isAtRest(view(status))).toBe(rests);
  });
});
