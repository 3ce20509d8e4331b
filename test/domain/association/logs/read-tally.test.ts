import { describe, expect, it } from '@jest/globals';
import { ReadTally, silent, unreadable, used } from '../../../../domain/association/logs/read-tally.js';

describe('ReadTally', () => {
  it('counts each line once, by what it came to and why, in the order of the reasons', () => {
    const tally = new ReadTally();
    const [rejected, answer, json] = [silent('rejected'), silent('an answer'), unreadable('not JSON')];

    for (const outcome of [used, rejected, answer, used, rejected, json, answer, answer]) tally.count(outcome);
    tally.count(json, 3);
    tally.count(unreadable('longer than 1 MiB'), 0);

    const report = tally.report('flow', 99);
    expect(report).toEqual({
      kind: 'flow',
      bytes: 99,
      lines: 11,
      used: 2,
      silent: { 'an answer': 3, rejected: 2 },
      unreadable: { 'not JSON': 4 },
    });
    expect(Object.keys(report.silent)).toEqual(['an answer', 'rejected']);
  });
});
