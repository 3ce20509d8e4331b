import { describe, expect, test } from '@jest/globals';
import type { CustomerAccess } from '../../../domain/access/parties.js';
import { purchaserSourceProblems, purchaserSources, purchaserSourcesFor } from '../../../domain/access/purchaser-sources.js';
import { buildCustomerAccess, buildParties } from '../../support/member-fixture.js';

function buildPurchaser(change: Partial<CustomerAccess>) {
  const from = buildCustomerAccess('cus_seller', { networks: ['198.51.100.0/24'], securityGroups: ['sg-seller'] });
  return buildParties([], { from, to: buildCustomerAccess('cus_purchaser', change) });
}

test('purchaserSources: IPv4, IPv6, groups, canonical and each once', () => {
  const parties = buildPurchaser({ networks: ['2001:DB8:B::/48', '203.0.113.9/24', '203.0.113.0/24'], securityGroups: ['sg-1', 'sg-1'] });

  expect(purchaserSources(parties)).toEqual([
    { kind: 'cidr4', value: '203.0.113.0/24' },
    { kind: 'cidr6', value: '2001:db8:b::/48' },
    { kind: 'group', value: 'sg-1' },
  ]);
});

describe('purchaserSourcesFor', () => {
  const both = buildPurchaser({ networks: ['203.0.113.0/24'], securityGroups: ['sg-1'] });

  test("prefers the purchaser's sources of the same kind", () => {
    expect(purchaserSourcesFor('group', both)).toEqual([{ kind: 'group', value: 'sg-1' }]);
    expect(purchaserSourcesFor('cidr4', both)).toEqual([{ kind: 'cidr4', value: '203.0.113.0/24' }]);
  });

  test('takes all there is where the purchaser has none of the kind', () => {
    expect(purchaserSourcesFor('cidr6', both)).toEqual(purchaserSources(both));
    expect(purchaserSourcesFor('cidr6', buildPurchaser({}))).toEqual([]);
  });
});

describe('purchaserSourceProblems', () => {
  test.each([
    ['0.0.0.0/0', 'whole internet'],
    ['::/0', 'whole internet'],
    ['198.51.100.128/25', "the seller's"],
    ['198.51.0.0/16', "the seller's"],
    ['192.0.2.0/28', "the provider's"],
    ['office', 'not a CIDR block'],
  ])('the network %s', (network, problem) => {
    expect(purchaserSourceProblems(buildPurchaser({ networks: [network] }))).toEqual([expect.stringContaining(problem)]);
  });

  test("a group that is the seller's too", () => {
    expect(purchaserSourceProblems(buildPurchaser({ securityGroups: ['sg-seller'] }))).toEqual([expect.stringContaining('sg-seller')]);
  });

  test('a fit record has none', () => {
    expect(purchaserSourceProblems(buildPurchaser({ networks: ['203.0.113.0/24', '2001:db8:b::/48'], securityGroups: ['sg-1'] }))).toEqual(
      [],
    );
  });
});
