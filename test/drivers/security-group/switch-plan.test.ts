import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Parties } from '../../../domain/access/parties.js';
import type { RuleSource } from '../../../domain/access/source-classification.js';
import { portKey, type Rule, ruleKey } from '../../../drivers/security-group/rule.js';
import { afterSwitch, plannedRules, planSwitch, sideOfRule } from '../../../drivers/security-group/switch-plan.js';
import { buildCustomerAccess, buildParties } from '../../support/member-fixture.js';
import { buildRule } from '../../support/security-group-world.js';

const from = buildCustomerAccess('cus_seller', { networks: ['198.51.100.0/24', '2001:db8:a::/48'], securityGroups: ['sg-seller'] });
const cidr4 = (value: string): RuleSource => ({ kind: 'cidr4', value });
const cidr6 = (value: string): RuleSource => ({ kind: 'cidr6', value });
const group = (value: string): RuleSource => ({ kind: 'group', value });

function buildSides(networks: readonly string[], securityGroups: readonly string[] = []): Parties {
  return buildParties([], { from, to: buildCustomerAccess('cus_purchaser', { networks, securityGroups }) });
}
const one = buildSides(['203.0.113.0/24']);
const ids = (rules: readonly Rule[]) => rules.map((rule) => rule.id);

describe('planSwitch', () => {
  test('one network for one: the rule keeps its id and its description', () => {
    const rule = buildRule({ description: 'ssh' });

    const plan = planSwitch([rule], one);

    expect(plan).toEqual({ close: [], change: [{ rule, source: cidr4('203.0.113.0/24') }], open: [] });
    expect(plannedRules(plan)).toEqual([expect.objectContaining({ from: 22, description: 'ssh', source: cidr4('203.0.113.0/24') })]);
  });

  test('port by port: another port does not open', () => {
    const plan = planSwitch([buildRule(), buildRule({ id: 'sgr-2', from: 443, to: 443, source: cidr4('192.0.2.0/24') })], one);

    expect(plannedRules(plan).map((rule) => rule.from)).toEqual([22]);
  });

  test('further networks of the purchaser are opened beside', () => {
    const plan = planSwitch([buildRule()], buildSides(['203.0.113.0/25', '203.0.113.128/25']));

    expect(plan.change.map((change) => change.source)).toEqual([cidr4('203.0.113.0/25')]);
    expect(plan.open.map((rule) => rule.source)).toEqual([cidr4('203.0.113.128/25')]);
  });

  test('more networks of the seller than of the purchaser: the rest is closed', () => {
    const rules = [buildRule({ source: cidr4('198.51.100.1/32') }), buildRule({ id: 'sgr-2', source: cidr4('198.51.100.2/32') })];

    const plan = planSwitch(rules, one);

    expect([plan.change.map(({ rule }) => rule.id), ids(plan.close), plan.open]).toEqual([['sgr-1'], ['sgr-2'], []]);
  });

  test('what the purchaser reaches already is not opened twice', () => {
    const rules = [buildRule(), buildRule({ id: 'sgr-2', source: cidr4('203.0.113.0/24') })];

    expect(planSwitch(rules, one)).toEqual({ close: [rules[0]], change: [], open: [] });
  });

  test('families and groups stay apart; a kind the purchaser lacks is closed and opened as what it has', () => {
    const rules = [
      buildRule(),
      buildRule({ id: 'sgr-6', source: cidr6('2001:db8:a::/48') }),
      buildRule({ id: 'sgr-g', from: 80, to: 80, source: group('sg-seller') }),
    ];

    const plan = planSwitch(rules, one);

    expect(plan.change.map(({ rule }) => rule.id)).toEqual(['sgr-1']);
    expect(ids(plan.close)).toEqual(['sgr-6', 'sgr-g']);
    expect(plan.open.map(ruleKey)).toEqual(['ingress tcp 80 80 cidr4 203.0.113.0/24']);
  });

  test('a group for a group, an IPv6 network for an IPv6 network', () => {
    const rules = [buildRule({ source: group('sg-seller') }), buildRule({ id: 'sgr-6', source: cidr6('2001:db8:a::/48') })];

    const plan = planSwitch(rules, buildSides(['203.0.113.0/24', '2001:db8:b::/48'], ['sg-purchaser']));

    expect(plan.change.map(({ source }) => source.value)).toEqual(['sg-purchaser', '2001:db8:b::/48']);
    expect([plan.close, plan.open]).toEqual([[], []]);
  });

  test("a destination of the seller's becomes the purchaser's, the internet as a destination stays", () => {
    const rules = [
      buildRule({ direction: 'egress' }),
      buildRule({ id: 'sgr-2', direction: 'egress', protocol: '-1', source: cidr4('0.0.0.0/0') }),
    ];

    expect(planSwitch(rules, one).change.map(({ rule }) => rule.id)).toEqual(['sgr-1']);
  });

  test('without leave to change, rules are closed and opened', () => {
    const plan = planSwitch([buildRule()], one, { mayChange: false });

    expect([ids(plan.close), plan.change, plan.open.map(ruleKey)]).toEqual([['sgr-1'], [], ['ingress tcp 22 22 cidr4 203.0.113.0/24']]);
  });

  test("nothing of the seller's, nothing to do", () => {
    const rules = [buildRule({ source: cidr4('192.0.2.0/24') }), buildRule({ id: 'sgr-2', source: cidr4('10.9.0.0/16') })];

    expect(planSwitch(rules, one)).toEqual({ close: [], change: [], open: [] });
    expect(afterSwitch(rules, planSwitch(rules, one))).toHaveLength(2);
  });
});

const sources = fc.constantFrom(
  cidr4('198.51.100.0/24'),
  cidr4('198.51.100.4/32'),
  cidr6('2001:db8:a:1::/64'),
  group('sg-seller'),
  cidr4('192.0.2.0/24'),
  cidr4('203.0.113.0/24'),
  cidr4('10.9.0.0/16'),
  group('sg-purchaser'),
);
const anyRules = fc
  .uniqueArray(
    fc.record({ port: fc.constantFrom(22, 80, 443), direction: fc.constantFrom('ingress' as const, 'egress' as const), source: sources }),
    {
      selector: ({ port, direction, source }) => `${port} ${direction} ${source.value}`,
      maxLength: 24,
    },
  )
  .map((seeds) => seeds.map(({ port, direction, source }, at) => buildRule({ id: `sgr-${at}`, from: port, to: port, direction, source })));
const anyPurchaser = fc.record({
  networks: fc.subarray(['203.0.113.0/24', '203.0.114.0/24', '2001:db8:b::/48']),
  groups: fc.subarray(['sg-purchaser']),
});

describe('for any rules and any purchaser', () => {
  const check = (verdict: (rules: readonly Rule[], parties: Parties, mayChange: boolean) => void) =>
    fc.assert(
      fc.property(anyRules, anyPurchaser, fc.boolean(), (rules, { networks, groups }, mayChange) =>
        verdict(rules, buildSides(networks, groups), mayChange),
      ),
      { numRuns: 500 },
    );

  test("afterwards nothing is the seller's, nothing is there twice, and planning again finds nothing", () => {
    check((rules, parties, mayChange) => {
      const after = afterSwitch(rules, planSwitch(rules, parties, { mayChange }));

      expect(after.filter((rule) => sideOfRule(rule, parties) === 'seller')).toEqual([]);
      expect(new Set(after.map(ruleKey)).size).toBe(after.length);
      expect(
        planSwitch(
          after.map((rule, at) => ({ ...rule, id: `sgr-${at}` })),
          parties,
        ),
      ).toEqual({ close: [], change: [], open: [] });
    });
  });

  test("rules of others stay as they are, and only ports of the seller's open", () => {
    check((rules, parties, mayChange) => {
      const plan = planSwitch(rules, parties, { mayChange });
      const after = afterSwitch(rules, plan);
      const sellerPorts = new Set(rules.filter((rule) => sideOfRule(rule, parties) === 'seller').map(portKey));

      for (const { id: _id, ...kept } of rules.filter((rule) => sideOfRule(rule, parties) !== 'seller')) expect(after).toContainEqual(kept);
      expect(plannedRules(plan).filter((rule) => !sellerPorts.has(portKey(rule)) || sideOfRule(rule, parties) !== 'purchaser')).toEqual([]);
    });
  });

  test('the purchaser reaches every port the seller did', () => {
    check((rules, parties, mayChange) => {
      if (parties.to.networks.length + parties.to.securityGroups.length === 0) return;
      const after = afterSwitch(rules, planSwitch(rules, parties, { mayChange }));
      const reached = new Set(after.filter((rule) => sideOfRule(rule, parties) === 'purchaser').map(portKey));

      for (const rule of rules.filter((candidate) => sideOfRule(candidate, parties) === 'seller')) expect(reached).toContain(portKey(rule));
    });
  });
});
