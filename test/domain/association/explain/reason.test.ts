import { describe, expect, test } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { reasonOf, reasonText } from '../../../../domain/association/explain/reason.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow, noon } from '../../../support/an-association-index.js';

const resources = [aKnownResource('web-1'), aKnownResource('assets', 's3-bucket')];

describe('reasonOf', () => {
  test('tells who did what to whom, how often, when, where it was seen and how old it is', () => {
    const rows = [anEvidenceRow({ count: 1_200, first: noon - 3 * 86_400, last: noon - 2 * 86_400 })];

    const reason = reasonOf(anAssociationIndex({ resources, rows }), 0);

    expect(reason).toMatchObject({ source: 'cloudtrail', relation: 'reads', count: 1_200, ageDays: 2 });
    expect(reasonText(reason)).toBe(
      'EC2 instance web-1 reads S3 bucket assets (CloudTrail: GetObject; 1,200 times, 2026-11-20T12:00Z to 2026-11-21T12:00Z)',
    );
  });

  test('says of configuration when it was read, and no count', () => {
    const over = { source: sourceCode.configuration, relation: relationCode.needs, count: 1, first: noon, last: noon, detail: '' };

    const reason = reasonOf(anAssociationIndex({ resources, rows: [anEvidenceRow(over)] }), 0);

    expect(reasonText(reason)).toBe('EC2 instance web-1 needs S3 bucket assets (Configuration; read 2026-11-23T12:00Z)');
  });
});
