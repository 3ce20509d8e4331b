import { describe, expect, test } from '@jest/globals';
import { isLogSource, SourceDays } from '../../../../domain/association/coverage/source-days.js';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';

type Part = Pick<Segment, 'awsAccountId' | 'day' | 'rows' | 'coverage'>;

function aPart(awsAccountId: string, day: number, sources: readonly number[], lost: readonly number[] = []): Part {
  const none = new Uint32Array();
  const rows = {
    from: none,
    to: none,
    relation: new Uint8Array(),
    source: Uint8Array.from(sources),
    principal: none,
    slot: new Uint8Array(),
  };
  const coverage = { source: Uint8Array.from(lost), resource: none, first: none, last: none, lost: Uint8Array.from(lost, () => 1) };
  return { awsAccountId, day, rows: { ...rows, count: none, first: none, last: none }, coverage };
}

describe('SourceDays', () => {
  test('counts each day once, by source and AWS account, and keeps that records were lost', () => {
    const days = new SourceDays();

    days.take(aPart('222222222222', 11, [sourceCode.flow, sourceCode.flow]));
    days.take(aPart('222222222222', 10, [sourceCode.flow, sourceCode.cloudtrail], [sourceCode.flow]));
    days.take(aPart('222222222222', 10, [sourceCode.flow]));
    days.take(aPart('111111111111', 10, [sourceCode.flow]));

    expect(days.finish()).toEqual([
      { source: 'cloudtrail', awsAccountId: '222222222222', days: [10], lost: false },
      { source: 'flow', awsAccountId: '111111111111', days: [10], lost: false },
      { source: 'flow', awsAccountId: '222222222222', days: [10, 11], lost: true },
    ]);
  });
});

describe('isLogSource', () => {
  test('is true of what has days', () => {
    expect([isLogSource('flow'), isLogSource('cloudtrail'), isLogSource('tags'), isLogSource('policy')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
