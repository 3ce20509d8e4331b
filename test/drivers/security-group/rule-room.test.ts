import { expect, test } from '@jest/globals';
import type { RuleSource } from '../../../domain/access/source-classification.js';
import type { RuleShape } from '../../../drivers/security-group/rule.js';
import { ruleRoomProblems, rulesPerDirectionMax } from '../../../drivers/security-group/rule-room.js';
import { buildRule } from '../../support/security-group-world.js';

const many = (count: number, kind: RuleSource['kind'], direction: RuleShape['direction'] = 'ingress') =>
  Array.from({ length: count }, (_, at) => buildRule({ direction, source: { kind, value: `${kind}-${at}` } }));
const max = rulesPerDirectionMax;

test('rules fit up to the quota and not beyond', () => {
  expect(ruleRoomProblems(many(1, 'cidr4'), many(max, 'cidr4'))).toEqual([]);
  expect(ruleRoomProblems(many(1, 'cidr4'), many(max + 1, 'cidr4'))).toEqual([expect.stringContaining('61 IPv4 ingress rules')]);
});

test('families and directions are counted apart, a rule that names a group in both families', () => {
  expect(ruleRoomProblems([], [...many(max, 'cidr4'), ...many(max, 'cidr6'), ...many(max, 'cidr4', 'egress')])).toEqual([]);
  expect(ruleRoomProblems([], [...many(max, 'cidr4'), ...many(max, 'cidr6'), ...many(1, 'group')])).toHaveLength(2);
});

test('a group that does not grow fits, whatever the quota was raised to', () => {
  expect(ruleRoomProblems(many(100, 'cidr4'), many(100, 'cidr4'))).toEqual([]);
  expect(ruleRoomProblems(many(100, 'cidr4'), many(101, 'cidr4'))).toHaveLength(1);
});

test('a prefix list takes an unknown part: the group may not grow', () => {
  const list = many(1, 'prefix-list');

  expect(ruleRoomProblems([...list, ...many(1, 'cidr4')], [...list, ...many(1, 'cidr4')])).toEqual([]);
  expect(ruleRoomProblems([...list, ...many(1, 'cidr4')], [...list, ...many(2, 'cidr4')])).toEqual([
    expect.stringContaining('prefix-list-0'),
  ]);
});
