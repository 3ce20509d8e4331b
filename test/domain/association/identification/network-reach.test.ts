import { describe, expect, it } from '@jest/globals';
import { networkReach } from '../../../../domain/association/identification/network-reach.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import type { KnownType } from '../../../../domain/association/known-type.js';
import { staticEvidence } from '../../../../domain/association/sources/static-evidence.js';
import { aKnownResource } from '../../../support/an-association-index.js';

/** A group that lets in others by name. */
function aGroup(name: string, ...letsIn: readonly KnownResource[]): KnownResource {
  const links = letsIn.map(({ arn }) => ({ toArn: arn, relation: 'lets in', needs: false }));
  return aKnownResource(name, 'security-group', { links });
}

/** What is reached through groups, and what it is part of. */
function behind(name: string, type: KnownType, ...needed: readonly KnownResource[]): KnownResource {
  return aKnownResource(name, type, { links: needed.map(({ arn }) => ({ toArn: arn, relation: 'is reached through', needs: true })) });
}

function reached(resources: readonly KnownResource[]): readonly string[] {
  const nameOf = (node: number) => resources[node]?.name;
  return networkReach(staticEvidence(resources), resources).map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`);
}

const application = aGroup('application');
const storage = aGroup('storage', application);

describe('networkReach', () => {
  it('leads from what is in the group let in to what is behind the group with the rule', () => {
    const resources = [application, storage, behind('web', 'ec2-instance', application), behind('orders', 'rds-cluster', storage)];

    expect(reached(resources)).toEqual(['web orders']);
  });

  it('knows a rule as the row of a group tells it', () => {
    const links = [{ toArn: application.arn, relation: 'names in its rules', needs: true }];
    const named = aKnownResource('storage', 'security-group', { links });

    expect(reached([application, named, behind('web', 'ec2-instance', application), behind('orders', 'rds-cluster', named)])).toEqual([
      'web orders',
    ]);
  });

  it('answers the row of the rule', () => {
    const resources = [application, storage, behind('web', 'ec2-instance', application), behind('orders', 'rds-cluster', storage)];
    const evidence = staticEvidence(resources);

    const [found] = networkReach(evidence, resources);

    expect([evidence.a[found?.row ?? -1], evidence.b[found?.row ?? -1]]).toEqual([1, 0]);
  });

  it('leads to the whole that a part belongs to', () => {
    const whole = aKnownResource('sessions', 'elasticache-replication-group');
    const part = behind('sessions-001', 'elasticache-cluster', storage, whole);

    expect(reached([application, storage, whole, part, behind('web', 'ec2-instance', application)])).toEqual([
      'web sessions-001',
      'web sessions',
    ]);
  });

  it('begins with nothing that only hands on, and ends at nothing without an address', () => {
    const resources = [
      ...[application, storage, behind('template', 'launch-template', application), behind('front', 'load-balancer', application)],
      ...[behind('orders', 'rds-cluster', storage), behind('settings', 'lambda-function', storage)],
    ];

    expect(reached(resources)).toEqual([]);
  });

  it('says nothing of a group of very many', () => {
    const fleet = (count: number) => Array.from({ length: count }, (_, n) => behind(`web-${n}`, 'ec2-instance', application));
    const orders = behind('orders', 'rds-cluster', storage);

    expect(reached([application, storage, orders, ...fleet(32)])).toHaveLength(32);
    expect(reached([application, storage, orders, ...fleet(33)])).toEqual([]);
  });

  it('says nothing of who is let in everywhere', () => {
    const stores = (count: number) =>
      Array.from({ length: count }, (_, n) => aGroup(`storage-${n}`, application)).flatMap((group) => [
        group,
        behind(`behind-${group.name}`, 'rds-cluster', group),
      ]);
    const bastion = behind('bastion', 'ec2-instance', application);

    expect(reached([application, bastion, ...stores(3)])).toHaveLength(3);
    expect(reached([application, bastion, ...stores(4)])).toEqual([]);
  });
});
