import { expect, test } from '@jest/globals';
import { newSecretValue } from '../../../adapters/sts/new-secret-value.js';

test('is printable, of at least 128 bits, and never the same', () => {
  const values = Array.from({ length: 100 }, newSecretValue);

  expect(new Set(values).size).toBe(values.length);
  for (const value of values) expect(value).toMatch(/^[A-Za-z0-9_-]{32}$/);
});
