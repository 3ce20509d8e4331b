import type { Parties } from '../../domain/access/parties.js';
import { purchaserSourcesFor } from '../../domain/access/purchaser-sources.js';
import { type RuleSource, sourceClassification } from '../../domain/access/source-classification.js';
import { groupBy } from './group-by.js';
import { portKey, type Rule, type RuleShape, ruleKey } from './rule.js';

/** What turns a list of rules with the seller's sources into one with the purchaser's. */
export type SwitchPlan = {
  /** Rules of the seller's that go, first. */
  readonly close: readonly Rule[];
  /** Rules that keep their id and take a source of the purchaser's of the same kind. */
  readonly change: readonly { readonly rule: Rule; readonly source: RuleSource }[];
  /** Rules to add, last. */
  readonly open: readonly RuleShape[];
};

/** Whose the other end of a rule is. */
export function sideOfRule(rule: RuleShape, parties: Parties) {
  return sourceClassification(rule.direction, rule.source, parties);
}

/**
 * Port by port: the seller's rules for one port become the purchaser's for that port, each of the purchaser's sources once;
 * what the purchaser may reach already is not opened twice. `mayChange: false` closes and opens instead of changing,
 * for rules whose change was accepted and yet not made.
 */
export function planSwitch(rules: readonly Rule[], parties: Parties, { mayChange = true } = {}): SwitchPlan {
  const ports = groupBy(
    rules.filter((rule) => sideOfRule(rule, parties) === 'seller'),
    portKey,
  );
  const present = new Set(rules.map(ruleKey));
  const plans = [...ports.values()].map((seller) => planPort(seller, wantedFor(seller, parties, present), mayChange));
  return {
    close: plans.flatMap((plan) => plan.close),
    change: plans.flatMap((plan) => plan.change),
    open: plans.flatMap((plan) => plan.open),
  };
}

/** The rules as they are once the plan is carried out; unclassified ones are still among them. */
export function afterSwitch(rules: readonly Rule[], plan: SwitchPlan): RuleShape[] {
  const closed = new Set(plan.close.map((rule) => rule.id));
  const sources = new Map(plan.change.map(({ rule, source }) => [rule.id, source]));
  const left = rules
    .filter((rule) => !closed.has(rule.id))
    .map(({ id, ...shape }) => ({ ...shape, source: sources.get(id) ?? shape.source }));
  return [...left, ...plan.open];
}

/** The purchaser's rules that the plan makes. */
export function plannedRules(plan: SwitchPlan): RuleShape[] {
  const changed = plan.change.map(({ rule: { id: _old, ...shape }, source }) => ({ ...shape, source }));
  return [...changed, ...plan.open];
}

/** The purchaser's rules that one port needs and does not have. */
function wantedFor(seller: readonly Rule[], parties: Parties, present: ReadonlySet<string>): RuleShape[] {
  const shapes = seller.flatMap(({ id: _old, ...shape }) =>
    purchaserSourcesFor(shape.source.kind, parties).map((source) => ({ ...shape, source })),
  );
  const unique = new Map(shapes.reverse().map((shape) => [ruleKey(shape), shape]));
  return [...unique.values()].reverse().filter((shape) => !present.has(ruleKey(shape)));
}

function planPort(seller: readonly Rule[], wanted: readonly RuleShape[], mayChange: boolean): SwitchPlan {
  const open = [...wanted];
  const close: Rule[] = [];
  const change: { rule: Rule; source: RuleSource }[] = [];
  for (const rule of seller) {
    const at = mayChange ? open.findIndex((shape) => shape.source.kind === rule.source.kind) : -1;
    const [taken] = at < 0 ? [] : open.splice(at, 1);
    if (taken === undefined) close.push(rule);
    else change.push({ rule, source: taken.source });
  }
  return { close, change, open };
}
