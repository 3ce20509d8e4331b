import { expect, test } from '@jest/globals';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';

test('stands still, moves on by seconds, and goes where it is set', () => {
  const clock = new FixedClock('2026-02-28T23:59:59.000Z');
  expect([clock.now(), clock.now()]).toEqual(['2026-02-28T23:59:59.000Z', '2026-02-28T23:59:59.000Z']);
  clock.advance(1.5);
  expect(clock.now()).toBe('2026-03-01T00:00:00.500Z');
  clock.set('2026-01-01T00:00:00.000Z');
  expect(clock.now()).toBe('2026-01-01T00:00:00.000Z');
});
