import { describe, expect, it } from '@jest/globals';
import {
  proposalHints,
  proposalStanding,
  seedOf,
  typeCounts,
} from '../../../../../../console/src/features/solutions/client/proposal-text.js';
import type { SolutionProposal } from '../../../../../../console/src/generated/api.js';

const place = { awsAccountId: '222222222222', region: 'eu-west-1', choices: [], shared: false, confidence: 0.9, reasons: [] } as const;
const queue = { ...place, resourceId: 'res_q', arn: 'arn:q', type: 'sqs-queue', label: 'SQS queue', movable: false } as const;
const server = { ...place, resourceId: 'res_s', arn: 'arn:s', type: 'ec2-instance', label: 'EC2 instance', movable: true } as const;

describe('typeCounts', () => {
  it('counts types, the most first', () => {
    expect(typeCounts([queue, server, server])).toBe('2 × EC2 instance, 1 × SQS queue');
  });
});

describe('proposalHints', () => {
  it('names what cannot be moved and what is shared; nothing where neither is there', () => {
    expect(proposalHints({ members: [server, queue], shared: [queue] })).toEqual([
      '1 cannot be moved yet: 1 × SQS queue.',
      '1 shared with others, to be decided: 1 × SQS queue.',
    ]);
    expect(proposalHints({ members: [server], shared: [] })).toEqual([]);
  });
});

describe('proposalStanding', () => {
  it('is how sure it is, and what was decided', () => {
    const decided: SolutionProposal['decided'] = { verdict: 'reject', reason: '', decidedAt: '', decidedBy: '' };
    expect(proposalStanding({ confidence: 0.875 })).toBe('each at least 88 %');
    expect(proposalStanding({ confidence: 0.875, decided })).toBe('each at least 88 %; rejected');
  });
});

describe('seedOf', () => {
  it('is the first member that can be moved', () => {
    expect(seedOf({ members: [queue, server] })).toBe('res_s');
    expect(seedOf({ members: [queue] })).toBeUndefined();
  });
});
