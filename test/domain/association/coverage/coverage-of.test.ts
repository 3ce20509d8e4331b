import { describe, expect, test } from '@jest/globals';
import { coverageOf, coverageOfNode } from '../../../../domain/association/coverage/coverage-of.js';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable, noon } from '../../../support/an-association-index.js';

const resources = [aKnownResource('web-1'), aKnownResource('assets', 's3-bucket'), aKnownResource('lone'), aKnownResource('lone-2')];
const evidence = anEvidenceTable([
  anEvidenceRow({ source: sourceCode.cloudtrail }),
  anEvidenceRow({ source: sourceCode.tags, first: noon, last: noon }),
]);
const days = [{ source: 'cloudtrail', awsAccountId: '222222222222', days: [100, 101, 103], lost: true }] as const;

describe('coverageOf', () => {
  test('tells of every source how far it reaches: days of logs, resources of all else', () => {
    const found = coverageOf({ resources, evidence, days });

    const of = (source: string) => found.find((one) => one.source === source);
    expect(of('cloudtrail')).toMatchObject({ days: 3, resourceCount: 2, share: 0.75, lost: true, to: '2026-11-23T12:00:00.000Z' });
    expect(of('tags')).toMatchObject({ days: 0, resourceCount: 2, share: 0.5, lost: false });
    expect(of('flow')).toEqual({ source: 'flow', label: 'VPC flow logs', days: 0, resourceCount: 0, share: 0, lost: false });
  });

  test('takes the period where one is given', () => {
    const found = coverageOf({ resources, evidence, days, periodDays: 30 });

    expect(found.find((one) => one.source === 'cloudtrail')).toMatchObject({ share: 0.1 });
  });
});

describe('coverageOfNode', () => {
  test('tells what a source says of one resource', () => {
    const of = (node: number) => coverageOfNode({ resources, evidence, days }, node).find((one) => one.source === 'cloudtrail');

    expect(of(1)).toMatchObject({ resourceCount: 1, share: 0.75, from: '2026-11-23T11:00:00.000Z' });
    expect(of(2)).toMatchObject({ resourceCount: 0, share: 0.75 });
    expect(of(2)).not.toHaveProperty('from');
  });
});
