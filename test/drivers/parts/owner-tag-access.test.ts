import { expect, test } from '@jest/globals';
import type { Found } from '../../../domain/resource/cloud-resource.js';
import { ownerTagAccess } from '../../../drivers/parts/owner-tag-access.js';
import { buildParties, member } from '../../support/member-fixture.js';

const parties = buildParties([]);

test.each([
  [parties.to.customerId, 'removed'],
  [parties.from.customerId, 'open'],
  [undefined, 'open'],
])('an owner tag of %s leaves the tag %s', (owner, state) => {
  const ref = { type: 'ebs-volume' as const, arn: 'arn:v', ...member };
  const tags: Found['tags'] = owner === undefined ? {} : { 'conveyance:owner': owner };

  expect(ownerTagAccess({ ref, configuration: {}, tags, links: [] }, parties).state).toBe(state);
});
