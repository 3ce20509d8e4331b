import { describe, expect, test } from '@jest/globals';
import { namedAnew, replacementRules } from '../../../drivers/security-group/replacement-rules.js';
import { ruleKey } from '../../../drivers/security-group/rule.js';
import { buildParties } from '../../support/member-fixture.js';
import { buildRule, groupRef } from '../../support/security-group-world.js';

const parties = buildParties([groupRef('sg-app').arn, groupRef('sg-db').arn]);
const fromGroup = (value: string) => buildRule({ source: { kind: 'group', value } });
const staged = new Map([['sg-app', { groupId: 'sg-new', handedOver: false }]]);
const done = new Map([['sg-app', { groupId: 'sg-new', handedOver: true }]]);
const sourcesOf = (rules: readonly { source: { value: string } }[]) => rules.map((rule) => rule.source.value);

describe('namedAnew', () => {
  test('both names while interfaces change over, the new one afterwards', () => {
    expect(sourcesOf(namedAnew(fromGroup('sg-app'), parties, staged))).toEqual(['sg-app', 'sg-new']);
    expect(sourcesOf(namedAnew(fromGroup('sg-app'), parties, done))).toEqual(['sg-new']);
  });

  test('a replaced group that both parties confirmed keeps its name in the rules', () => {
    expect(sourcesOf(namedAnew(fromGroup('sg-app'), { ...parties, bystanders: ['sg-app'] }, done))).toEqual(['sg-app', 'sg-new']);
  });

  test('other rules stay', () => {
    expect(namedAnew(fromGroup('sg-db'), parties, done)).toEqual([fromGroup('sg-db')]);
    expect(namedAnew(buildRule(), parties, done)).toEqual([buildRule()]);
  });
});

test("replacementRules: kept and mapped, nothing of the seller's, nothing unclassified, nothing twice", () => {
  const rules = [
    buildRule(),
    buildRule({ id: 'sgr-2', source: { kind: 'cidr4', value: '192.0.2.0/24' } }),
    buildRule({ id: 'sgr-3', source: { kind: 'cidr4', value: '10.9.0.0/16' } }),
    { ...fromGroup('sg-app'), id: 'sgr-4' },
    { ...fromGroup('sg-new'), id: 'sgr-5' },
    buildRule({ id: 'sgr-6', direction: 'egress', protocol: '-1', from: -1, to: -1, source: { kind: 'cidr4', value: '0.0.0.0/0' } }),
  ];

  const known = { ...parties, manifest: new Set([...parties.manifest, groupRef('sg-new').arn]) };

  expect(replacementRules(rules, known, staged).map(ruleKey).sort()).toEqual([
    'egress -1 -1 -1 cidr4 0.0.0.0/0',
    'ingress tcp 22 22 cidr4 192.0.2.0/24',
    'ingress tcp 22 22 cidr4 203.0.113.0/24',
    'ingress tcp 22 22 group sg-app',
    'ingress tcp 22 22 group sg-new',
  ]);
});
