import { describe, expect, test } from '@jest/globals';
import { exportJson } from '../../../../domain/association/export/export-json.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow } from '../../../support/an-association-index.js';

describe('exportJson', () => {
  test('is one document with resources, groups, what cannot be moved, and pairs with their reasons', () => {
    const resources = [aKnownResource('web-1'), aKnownResource('orders', 'sqs-queue')];
    const index = anAssociationIndex({ resources, pairs: [[0, 1, 0.75]], rows: [anEvidenceRow()], groups: [0, 0], shared: [1] });

    const document = JSON.parse([...exportJson(index, 0.5)].join(''));

    expect(document).toMatchObject({
      asOf: '2026-11-23T12:00:00.000Z',
      weightsVersion: 'test',
      resources: [
        { type: 'ec2-instance', isMovable: true, isShared: false, group: 0 },
        { type: 'sqs-queue', isMovable: false, isShared: true },
      ],
      pairs: [{ a: resources[0]?.arn, b: resources[1]?.arn, confidence: 0.75, reasons: [{ source: 'cloudtrail', count: 12 }] }],
    });
  });

  test('is a document without a pair, too', () => {
    expect(JSON.parse([...exportJson(anAssociationIndex({ resources: [] }), 0)].join(''))).toMatchObject({ resources: [], pairs: [] });
  });
});
