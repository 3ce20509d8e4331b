import { expect, test } from '@jest/globals';
import { SystemClock } from '../../../adapters/system/system-clock.js';

test('says the machine’s time in RFC 3339, UTC, with milliseconds', () => {
  const before = Date.now();
  const now = new SystemClock().now();
  expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
});
