import { describe, expect, it } from '@jest/globals';
import { linkEvidence } from '../../../../domain/association/sources/link-evidence.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { listedEvidence } from '../../../support/listed-evidence.js';

const volume = aKnownResource('data', 'ebs-volume');
const subnet = aKnownResource('private', 'subnet');
const table = aKnownResource('orders', 'dynamodb-table');
const instance = aKnownResource('web', 'ec2-instance', {
  links: [
    { toArn: volume.arn, relation: 'stores data on', needs: true, path: 'BlockDeviceMappings.Ebs.VolumeId' },
    { toArn: subnet.arn, relation: 'is placed in', needs: false },
    { toArn: table.arn, relation: 'names', needs: false },
    { toArn: 'arn:aws:test:elsewhere', relation: 'names', needs: false },
  ],
});

describe('linkEvidence', () => {
  it('counts what is needed most, a place least, and what is not known not at all', () => {
    const rows = listedEvidence([instance, volume, subnet, table], linkEvidence);

    expect(rows.map(({ b, relation, strength, detail }) => [b, relation, strength, detail])).toEqual([
      ['data', 'needs', 255, 'stores data on (BlockDeviceMappings.Ebs.VolumeId)'],
      ['private', 'mentions', 64, 'is placed in'],
      ['orders', 'mentions', 160, 'names'],
    ]);
    expect(new Set(rows.map(({ a, source }) => `${a} ${source}`))).toEqual(new Set(['web configuration']));
  });

  it('takes the default group of a network for a place', () => {
    const group = aKnownResource('sg-1', 'security-group', { aliases: ['sg-1', 'default'] });
    const member = aKnownResource('db', 'rds-instance', { links: [{ toArn: group.arn, relation: 'is reached through', needs: true }] });

    expect(listedEvidence([member, group], linkEvidence)).toMatchObject([{ relation: 'mentions', strength: 64 }]);
  });

  it('leaves out names that nothing comes of, and keeps every other link to the same', () => {
    const guard = aKnownResource('guard', 'security-group', { opensTo: [] });
    const links = (relation: string) => [{ toArn: `${database.arn}`, relation, needs: true }];
    const database = aKnownResource('db', 'rds-instance', { links: [{ toArn: guard.arn, relation: 'is reached through', needs: true }] });
    const of = (relation: string) => {
      const work = aKnownResource('work', 'lambda-function', { links: links(relation) });
      return listedEvidence([work, database, guard], linkEvidence).filter(({ a }) => a === 'work');
    };

    expect(of('names in its environment')).toEqual([]);
    expect(of('is monitored by')).toMatchObject([{ b: 'db', strength: 255 }]);
  });

  it('takes no link to itself', () => {
    const own = { ...volume, links: [{ toArn: volume.arn, relation: 'names', needs: true }] };

    expect(listedEvidence([own], linkEvidence)).toEqual([]);
  });
});
