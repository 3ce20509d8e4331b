import { describe, expect, it } from '@jest/globals';
import { timeLeft } from '../../../../../../console/src/features/transfers/client/time-left.js';

const deadline = '2026-11-23T11:00:00.000Z';
const beforeMs = (ms: number) => timeLeft(Date.parse(deadline) - ms, deadline);

describe('timeLeft', () => {
  it.each([
    [845_000, '14 min 5 s', '14 minutes left'],
    [60_000, '1 min 0 s', '1 minute left'],
    [59_000, '59 s', 'less than a minute left'],
    [3_660_000, '1 h 1 min', '1 hour and 1 minute left'],
    [7_200_000, '2 h 0 min', '2 hours left'],
  ])('%d ms are shown as %s and spoken as %s', (ms, shown, spoken) => {
    expect(beforeMs(ms)).toEqual({ shown, spoken });
  });

  it('speaks the same for a whole minute', () => {
    expect(beforeMs(845_000).spoken).toBe(beforeMs(844_000).spoken);
  });

  it('has nothing to show at the deadline', () => {
    expect(beforeMs(0)).toEqual({ shown: undefined, spoken: 'no time left' });
  });
});
