import { describe, expect, test } from '@jest/globals';
import * as errors from '../../../../domain/events/errors.js';
import { refusals } from '../../../../lambdas/events/schemas/refusals.js';

describe('refusals', () => {
  test('explain every error of events, and no other', () => {
    const codes = Object.values(errors).map((Refusal) => new Refusal('').code);

    expect(Object.keys(refusals).sort()).toEqual([...codes].sort());
  });
});
