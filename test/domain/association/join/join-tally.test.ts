import { describe, expect, it } from '@jest/globals';
import { JoinTally } from '../../../../domain/association/join/join-tally.js';
import { natCode, unresolved } from '../../../../domain/association/join/unresolved.js';

const row = { source: 8, relation: 5, count: 2, first: 10, last: 20 };
const nobody = () => [];

describe('JoinTally', () => {
  it('counts every event under one reason, that of the acting end first', () => {
    const tally = new JoinTally();

    tally.join(5);
    tally.miss(row, unresolved.uncertain, unresolved.unknownName, nobody);
    tally.miss(row, 3, unresolved.uncertain, nobody);
    tally.miss({ ...row, source: 6 }, 3, unresolved.unknownName, nobody);

    expect(tally.report()).toMatchObject({
      joined: 5,
      unresolved: [
        { source: 'cloudtrail', reason: 'nobody known has this name', events: 2 },
        { source: 'flow', reason: 'a hand-over or a gap between what is known', events: 4 },
      ].sort((x, y) => (x.source < y.source ? -1 : 1)),
    });
  });

  it('tells the set behind a NAT gateway over all of its windows', () => {
    const tally = new JoinTally();

    tally.miss(row, natCode(4), 9, () => [2]);
    tally.miss({ ...row, first: 5, last: 50 }, natCode(4), 9, () => [1, 2]);
    tally.miss(row, natCode(4), unresolved.unknownName, nobody);

    expect(tally.report().sets).toEqual([
      { nat: 4, to: 9, source: 'flow', relation: 'calls', events: 4, first: 5, last: 50, members: [1, 2] },
    ]);
  });

  it('tells of strangers the type only', () => {
    const tally = new JoinTally();

    tally.foreign({ kind: 0, scope: '', name: 'arn:aws:s3:::theirs' }, 3, 7);
    tally.foreign({ kind: 0, scope: '', name: 'arn:aws:s3:::also-theirs' }, 1, 7);
    tally.foreign({ kind: 1, scope: '', name: 'i-theirs' }, 1, 7);

    expect(tally.report().foreignEnds).toEqual([
      { type: 'other', events: 1 },
      { type: 's3-bucket', events: 4 },
    ]);
    expect(tally.strangers()).toEqual([
      { node: 7, arn: 'arn:aws:s3:::also-theirs' },
      { node: 7, arn: 'arn:aws:s3:::theirs' },
    ]);
  });
});
