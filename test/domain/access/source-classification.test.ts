import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Parties } from '../../../domain/access/parties.js';
import { groupIdOf, manifestGroupIds, type RuleSource, sourceClassification } from '../../../domain/access/source-classification.js';
import { buildCustomerAccess, buildParties } from '../../support/member-fixture.js';

const memberGroup = 'arn:aws:ec2:eu-west-1:222222222222:security-group/sg-member';

function buildSides(change: Partial<Parties> = {}): Parties {
  return buildParties([memberGroup, 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1'], {
    from: buildCustomerAccess('cus_seller', {
      networks: ['198.51.100.0/24', '2001:db8:a::/48'],
      securityGroups: ['sg-seller', 'sg-member'],
    }),
    to: buildCustomerAccess('cus_purchaser', { networks: ['203.0.113.0/24'], securityGroups: ['sg-purchaser'] }),
    bystanders: ['0.0.0.0/0', '10.20.0.0/16', 'sg-bystander', 'pl-bystander'],
    ...change,
  });
}
const cidr = (value: string): RuleSource => ({ kind: value.includes(':') ? 'cidr6' : 'cidr4', value });
const group = (value: string): RuleSource => ({ kind: 'group', value });
const list = (value: string): RuleSource => ({ kind: 'prefix-list', value });

describe('sourceClassification', () => {
  test.each([
    [cidr('198.51.100.0/24'), 'seller'],
    [cidr('198.51.100.7/32'), 'seller'],
    [cidr('2001:db8:a:1::/64'), 'seller'],
    [cidr('203.0.113.128/25'), 'purchaser'],
    [cidr('192.0.2.1/32'), 'provider'],
    [cidr('10.20.0.0/16'), 'bystander'],
    [cidr('0.0.0.0/0'), 'bystander'],
    [cidr('10.20.1.0/24'), 'unclassified'],
    [cidr('198.51.0.0/16'), 'unclassified'],
    [cidr('::/0'), 'unclassified'],
    [cidr('no network'), 'unclassified'],
    [group('sg-member'), 'solution'],
    [group('sg-seller'), 'seller'],
    [group('333333333333/sg-seller'), 'seller'],
    [group('sg-purchaser'), 'purchaser'],
    [group('sg-bystander'), 'bystander'],
    [group('sg-unknown'), 'unclassified'],
    [list('pl-bystander'), 'bystander'],
    [list('pl-unknown'), 'unclassified'],
  ])('%j as a source is %s', (source, side) => {
    expect(sourceClassification('ingress', source, buildSides())).toBe(side);
  });

  test("the whole internet as a destination is the solution's reach outwards, as a source it needs both parties", () => {
    const parties = buildSides({ bystanders: [] });

    expect(['0.0.0.0/0', '::/0'].map((value) => sourceClassification('egress', cidr(value), parties))).toEqual(['solution', 'solution']);
    expect(['0.0.0.0/0', '::/0'].map((value) => sourceClassification('ingress', cidr(value), parties))).toEqual([
      'unclassified',
      'unclassified',
    ]);
    expect(sourceClassification('egress', cidr('0.0.0.0/1'), parties)).toBe('unclassified');
  });

  test("a network of both customers is the seller's: a doubt closes", () => {
    const parties = buildSides({ to: buildCustomerAccess('cus_purchaser', { networks: ['198.51.100.0/24'] }) });

    expect(sourceClassification('ingress', cidr('198.51.100.1/32'), parties)).toBe('seller');
  });

  test("whatever lies within a network of the seller's is the seller's", () => {
    fc.assert(
      fc.property(fc.nat(255), fc.integer({ min: 24, max: 32 }), (host, prefixBits) => {
        expect(sourceClassification('ingress', cidr(`198.51.100.${host}/${prefixBits}`), buildSides())).toBe('seller');
      }),
    );
  });

  test("a source that nobody's record covers is unclassified", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255), (first, second, third) => {
        expect(sourceClassification('ingress', cidr(`${first}.${second}.${third}.0/24`), buildSides())).toBe('unclassified');
      }),
    );
  });
});

test('groupIdOf leaves the account out', () => {
  expect([groupIdOf(group('sg-1')), groupIdOf(group('333333333333/sg-1'))]).toEqual(['sg-1', 'sg-1']);
});

test('manifestGroupIds names the groups of the manifest and nothing else', () => {
  expect([...manifestGroupIds(buildSides())]).toEqual(['sg-member']);
});
