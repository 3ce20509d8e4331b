import { describe, expect, it } from '@jest/globals';
import { runbookLink } from '../../../lib/constructs/runbook-link.js';

describe('runbookLink', () => {
  it('is the heading as an anchor', () => {
    expect(runbookLink('docs/runbook.md', 'The API answers 5xx')).toBe('docs/runbook.md#the-api-answers-5xx');
    expect(runbookLink('https://wiki.example/runbook', "A step's time, at last")).toBe('https://wiki.example/runbook#a-steps-time-at-last');
  });
});
