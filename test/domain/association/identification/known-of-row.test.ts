import { describe, expect, it } from '@jest/globals';
import { knownOfBoth, knownOfRow } from '../../../../domain/association/identification/known-of-row.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { anOwnedResource } from '../../../support/owned-resource.js';

const arn = 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1';
const link = { toArn: 'arn:vol', relation: 'stores data on', needs: true };
const row = anOwnedResource(arn, { type: 'ec2-instance', links: [link], tags: { app: 'orders', 'conveyance:owner': 'cus_1' } });

describe('knownOfRow', () => {
  it('has the tags of the customer and the links, and nothing of the service', () => {
    expect(knownOfRow(row)).toMatchObject({ arn, type: 'ec2-instance', tags: { app: 'orders' }, links: [link], readAt: row.discoveredAt });
    expect(JSON.stringify(knownOfRow(row))).not.toContain('cus_1');
  });
});

describe('knownOfBoth', () => {
  const read = aKnownResource('i-1', 'ec2-instance', {
    arn,
    aliases: ['i-1', '10.0.0.1'],
    links: [link, { toArn: 'arn:subnet', relation: 'stands in', needs: true }],
    declaredBy: ['stack'],
    tags: { app: 'stale' },
  });

  it('adds to the row what the inventory read', () => {
    expect(knownOfBoth(row, read)).toMatchObject({ tags: { app: 'orders' }, aliases: ['i-1', '10.0.0.1'], declaredBy: ['stack'] });
    expect(knownOfBoth(row, read).links.map(({ toArn }) => toArn)).toEqual(['arn:vol', 'arn:subnet']);
  });

  it('is the row where nothing was read', () => {
    expect(knownOfBoth(row, undefined)).toEqual(knownOfRow(row));
  });
});
