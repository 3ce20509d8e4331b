import { expect, it } from '@jest/globals';
import { readSeconds } from '../../../../domain/association/sources/read-seconds.js';

const at = (readAt: string) => ({ readAt });

it('is the older reading of the two', () => {
  expect(readSeconds(at('1970-01-01T00:01:00.000Z'), at('2026-11-23T10:00:00.000Z'))).toBe(60);
  expect(readSeconds(at('2026-11-23T10:00:00.000Z'), at('1970-01-01T00:01:00.000Z'))).toBe(60);
});

it('is 0 for what is no instant', () => {
  expect(readSeconds(at('never'), at('never'))).toBe(0);
});
