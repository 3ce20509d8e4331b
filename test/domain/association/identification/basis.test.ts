import { describe, expect, it } from '@jest/globals';
import { basisOf, coverageInput } from '../../../../domain/association/identification/basis.js';
import type { RunRecord } from '../../../../domain/association/identification/run-record.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow } from '../../../support/an-association-index.js';

const index = anAssociationIndex({ resources: [aKnownResource('a'), aKnownResource('b')], rows: [anEvidenceRow()] });
const run = {
  identificationId: 'idn_1',
  from: '2026-11-22T12:00:00.000Z',
  to: '2026-11-23T12:00:00.000Z',
  days: [{ source: 'cloudtrail', awsAccountId: '222222222222', days: [20_780], lost: false }],
} as unknown as RunRecord;

describe('basisOf', () => {
  it('tells weights, statistics and coverage, and the run where there was one', () => {
    const basis = basisOf({ index, run });

    expect(basis).toMatchObject({ identificationId: 'idn_1', weightsVersion: 'test', threshold: 0.5, asOf: '2026-11-23T12:00:00.000Z' });
    expect(basis.coverage.find(({ source }) => source === 'cloudtrail')).toMatchObject({ days: 1, share: 0.5, resourceCount: 2 });
    expect(basisOf({ index, run: undefined })).not.toHaveProperty('identificationId');
  });
});

describe('coverageInput', () => {
  it('counts the days that the period touches', () => {
    expect(coverageInput({ index, run }).periodDays).toBe(2);
    expect(coverageInput({ index, run: undefined })).toEqual({ resources: index.resources, evidence: index.evidence, days: [] });
  });
});
