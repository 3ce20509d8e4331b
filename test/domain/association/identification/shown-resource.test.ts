import { describe, expect, it } from '@jest/globals';
import { shownResource } from '../../../../domain/association/identification/shown-resource.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { aKnownResource, anAssociationIndex } from '../../../support/an-association-index.js';
import { anOwnedResource } from '../../../support/owned-resource.js';

const resources = [aKnownResource('web'), aKnownResource('orders', 'sqs-queue')];
const rows = new Map(resources.slice(0, 1).map(({ arn }) => [arn, anOwnedResource(arn)]));

describe('shownResource', () => {
  it('says what can be moved, and what may be decided of a shared service', () => {
    const index = anAssociationIndex({ resources, shared: [0, 1] });

    expect(shownResource({ index, rows }, 0)).toMatchObject({
      resourceId: cloudResourceId(resources[0]?.arn ?? ''),
      label: 'EC2 instance',
      movable: true,
      shared: true,
      choices: ['keep', 'move', 'grant'],
    });
    expect(shownResource({ index, rows }, 1)).toMatchObject({ label: 'SQS queue', movable: false, choices: ['keep', 'grant'] });
  });

  it('leaves nothing to decide of what is not shared', () => {
    expect(shownResource({ index: anAssociationIndex({ resources }), rows }, 1)).toMatchObject({ shared: false, choices: [] });
  });
});
