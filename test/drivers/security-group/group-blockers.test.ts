import { describe, expect, test } from '@jest/globals';
import type { Parties } from '../../../domain/access/parties.js';
import { ec2Arn } from '../../../drivers/parts/arn.js';
import type { GroupConfiguration } from '../../../drivers/security-group/configuration.js';
import { groupBlockers } from '../../../drivers/security-group/group-blockers.js';
import { buildCustomerAccess, buildParties, member } from '../../support/member-fixture.js';
import { buildFoundGroup } from '../../support/security-group-found.js';
import { buildRule, groupRef } from '../../support/security-group-world.js';

const insideArn = ec2Arn(member, 'instance', 'i-inside');
const inside = { id: 'eni-1', instanceArn: insideArn, managed: false };
const outside = { id: 'eni-2', instanceArn: ec2Arn(member, 'instance', 'i-outside'), managed: false };
const manifest = [groupRef('sg-app').arn, groupRef('sg-db').arn, insideArn];

function blockersOf(configuration: Partial<GroupConfiguration>, change: Partial<Parties> = {}) {
  return groupBlockers(buildFoundGroup(configuration), buildParties(manifest, change));
}
const codesOf = (...args: Parameters<typeof blockersOf>) => blockersOf(...args).map((blocker) => blocker.code);
const fromNetwork = (value: string, id = 'sgr-1') => buildRule({ id, source: { kind: 'cidr4', value } });

test('sources of known sides block nothing', () => {
  expect(codesOf({ rules: [buildRule(), fromNetwork('192.0.2.1/32'), fromNetwork('203.0.113.1/32')], interfaces: [inside] })).toEqual([]);
});

test('an unclassified source blocks, with the rule, the source and the remedy', () => {
  const [blocker] = blockersOf({ rules: [fromNetwork('0.0.0.0/0', 'sgr-9')] });

  expect(blocker).toMatchObject({ code: 'UnclassifiedSource', arn: groupRef('sg-app').arn, whoMustAct: 'seller' });
  expect(blocker?.detail).toContain('sgr-9');
  expect(blocker?.detail).toContain('tcp 22 from 0.0.0.0/0');
  expect(blocker?.remedy).toContain('bystander');
  expect(codesOf({ rules: [fromNetwork('0.0.0.0/0')] }, { bystanders: ['0.0.0.0/0'] })).toEqual([]);
});

test('all reasons are told at once', () => {
  const to = buildCustomerAccess('cus_purchaser', { networks: ['0.0.0.0/0'] });

  expect(codesOf({ rules: [buildRule(), buildRule({ id: 'sgr-2', source: { kind: 'prefix-list', value: 'pl-1' } })] }, { to })).toEqual([
    'UnclassifiedSource',
    'PurchaserSourceUnfit',
  ]);
});

test('a purchaser without any source blocks only where the seller has one', () => {
  const to = buildCustomerAccess('cus_purchaser');

  expect(codesOf({ rules: [buildRule()] }, { to })).toEqual(['PurchaserHasNoNetwork']);
  expect(codesOf({ rules: [fromNetwork('192.0.2.1/32')] }, { to })).toEqual([]);
  expect(codesOf({ rules: [buildRule()] }, { to: buildCustomerAccess('cus_purchaser', { securityGroups: ['sg-purchaser'] }) })).toEqual([]);
});

describe('room', () => {
  const kept = (count: number) => Array.from({ length: count }, (_, at) => fromNetwork(`192.0.2.${at}/32`, `sgr-${at}`));
  const two = buildCustomerAccess('cus_purchaser', { networks: ['203.0.113.0/25', '203.0.113.128/25'] });

  test('is counted before anything is changed', () => {
    expect(codesOf({ rules: [...kept(58), buildRule({ id: 'sgr-s' })] }, { to: two })).toEqual([]);
    expect(codesOf({ rules: [...kept(59), buildRule({ id: 'sgr-s' })] }, { to: two })).toEqual(['RuleQuotaExceeded']);
  });

  test('a replacement that names itself needs one rule more', () => {
    const itself = buildRule({ id: 'sgr-self', source: { kind: 'group', value: 'sg-app' } });

    expect(codesOf({ rules: [...kept(59), itself], interfaces: [inside] })).toEqual([]);
    expect(codesOf({ rules: [...kept(59), itself], interfaces: [inside, outside] })).toEqual(['RuleQuotaExceeded']);
  });

  test('a group of the manifest that names a replaced one needs room for the second name', () => {
    const namedBy = (hasRoom: boolean) => [{ groupId: 'sg-db', direction: 'ingress' as const, naming: 2, hasRoom }];

    expect(codesOf({ namedBy: namedBy(false), interfaces: [inside] })).toEqual([]);
    expect(codesOf({ namedBy: namedBy(true), interfaces: [outside] })).toEqual([]);
    expect(codesOf({ namedBy: namedBy(false), interfaces: [outside] })).toEqual(['RuleQuotaExceeded']);
  });
});

describe('a shared group', () => {
  const named = (groupId: string) => [{ groupId, direction: 'ingress' as const, naming: 1, hasRoom: true }];

  test("an interface that a service manages blocks, where it is of the manifest's", () => {
    const managed = { ...inside, managed: true };

    expect(codesOf({ interfaces: [managed, outside] })).toEqual(['InterfaceManagedByService']);
    expect(codesOf({ interfaces: [inside, { ...outside, managed: true }] })).toEqual([]);
    expect(codesOf({ interfaces: [managed] })).toEqual([]);
  });

  test("a bystander's rule that names it blocks; the manifest's and the seller's do not", () => {
    const from = buildCustomerAccess('cus_seller', { securityGroups: ['sg-seller'] });

    expect(codesOf({ namedBy: named('sg-else'), interfaces: [outside] })).toEqual(['BystanderRuleNamesGroup']);
    expect(codesOf({ namedBy: [...named('sg-db'), ...named('sg-seller')], interfaces: [outside] }, { from })).toEqual([]);
    expect(codesOf({ namedBy: named('sg-else'), interfaces: [inside] })).toEqual([]);
  });
});
