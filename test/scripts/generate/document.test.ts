import { describe, expect, it } from '@jest/globals';
import { page } from '../../../scripts/generate/document.js';

describe('page', () => {
  it('lands in docs/reference and names its source', () => {
    expect(page('steps', 'Steps', 'lambdas/saga/steps.ts', ['Body.'])).toEqual({
      path: 'docs/reference/steps.md',
      text: expect.stringMatching(/^# Steps\n\nMade by .*lambdas\/saga\/steps\.ts.*\n\nBody\.\n$/),
    });
  });
});
