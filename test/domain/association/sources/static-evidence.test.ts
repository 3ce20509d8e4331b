import { expect, it } from '@jest/globals';
import { sourceNames } from '../../../../domain/association/evidence/evidence-source.js';
import { staticEvidence } from '../../../../domain/association/sources/static-evidence.js';
import { aKnownResource } from '../../../support/an-association-index.js';

it('holds what all four sources say, in one table', () => {
  const bucket = aKnownResource('data', 's3-bucket', {
    arn: 'arn:aws:s3:::data',
    tags: { Project: 'shop' },
    declaredBy: ['arn:aws:cloudformation:s'],
  });
  const role = aKnownResource('role', 'iam-role', {
    tags: { Project: 'shop' },
    declaredBy: ['arn:aws:cloudformation:s'],
    links: [{ toArn: bucket.arn, relation: 'names', needs: false }],
    policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: bucket.arn }] }],
  });

  const table = staticEvidence([bucket, role, aKnownResource('other')]);

  expect([...table.source].map((code) => sourceNames[code]).sort()).toEqual(['configuration', 'policy', 'stack', 'tags']);
  expect([...table.first]).toEqual([...table.last]);
});
