import { describe, expect, it } from '@jest/globals';
import { runText } from '../../../cli/identify/run-text.js';
import { aStoredRun } from '../../support/a-stored-run.js';

const { summary } = aStoredRun();
const plain = (text: string) => text;

describe('runText', () => {
  it('shows the largest groups and their first members, and counts the rest', async () => {
    const groups = Array.from({ length: 22 }, (_, group) => Array.from({ length: 12 }, (_member, n) => `arn:aws:test:${group}:${n}`));

    const text = await runText({ summary, groups }, plain);

    expect(text).toContain('Group 20 (12)\n  arn:aws:test:19:0');
    expect(text).not.toContain('Group 21');
    expect(text).toContain('  and 2 more');
    expect(text).toContain('And 2 groups more');
  });

  it('shows coverage of every source and what could not be read, and no control character of anybody', async () => {
    const lines = { ...summary.lines, unreadable: { 'not \u001b[2J a line': 1_234 } };

    const text = await runText({ summary: { ...summary, lines }, groups: [['arn:\u0007']] }, plain);

    expect(text).toContain('Could not be read: 1,234 × not  [2J a line');
    expect(text).toContain('1,234 not readable.');
    for (const { label } of summary.coverage) expect(text).toContain(label);
    expect(text).not.toContain('\u0007');
  });
});
