import { buildIndex } from '../../domain/association/index/build-index.js';
import { fittedWeights } from '../../domain/association/score/fitted-weights.js';
import type { Figure } from '../figure.js';
import type { Estate } from './estates/estate.js';
import { estateSet } from './estates/estate-sets.js';
import { type FamilyName, familyNames } from './estates/families/families.js';
import { makeEstate } from './estates/make-estate.js';
import { Random } from './estates/random.js';
import { attacks } from './poisoning/attacks.js';
import { type Damage, forgeTags, poison } from './poisoning/poisoned.js';

/** Accounts attacked in each family, and events of each attack: over a million in all. */
export const poisoningSize = { accounts: 2, events: 8_000 } as const;

/** How much is attacked, and how hard. */
interface PoisoningSize {
  readonly accounts: number;
  readonly events: number;
  /** All of them where it says nothing. */
  readonly families?: readonly FamilyName[];
}

/** A compromised member of a solution, something loose, and a shared role, by turns. */
function attackerOf({ resources, solutions, shared }: Estate, turn: number, random: Random): number {
  const members = new Set(solutions.flat());
  const pools = [
    (arn: string) => members.has(arn),
    (arn: string) => !members.has(arn) && !shared.includes(arn),
    (arn: string) => shared.includes(arn),
  ];
  const pool = pools[turn % pools.length] as (arn: string) => boolean;
  return random.pick(resources.flatMap(({ arn }, node) => (pool(arn) ? [node] : [])));
}

function worstOf(damages: readonly Damage[]): Damage {
  return damages.reduce((sum, one) => ({
    events: sum.events + one.events,
    movedMax: Math.max(sum.movedMax, one.movedMax),
    crossed: sum.crossed + one.crossed,
    ownMax: Math.max(sum.ownMax, one.ownMax),
  }));
}

/** Attacks every estate in every shape; answers the worst of each shape, tags forged on the attacker's own resource last. */
export function measuredPoisoning({
  accounts,
  events,
  families = familyNames,
}: PoisoningSize = poisoningSize): ReadonlyMap<string, Damage> {
  const byShape = new Map<string, Damage[]>();
  const random = new Random(11);
  const estates = families.flatMap((family) => estateSet('judge', family, accounts)).map(makeEstate);
  estates.forEach((estate, turn) => {
    const { resources, evidence, logDays, asOf } = estate;
    const before = buildIndex({ resources, evidence, logDays, weights: fittedWeights, asOf });
    for (const [shape, attack] of Object.entries(attacks)) {
      const attacker = attackerOf(estate, turn + byShape.size, random);
      byShape.set(shape, [...(byShape.get(shape) ?? []), poison(estate, before, attack, { attacker, random, events })]);
    }
    const attacker = attackerOf(estate, 1, random);
    const victim = random.whole(0, resources.length - 1);
    byShape.set('forge tags', [...(byShape.get('forge tags') ?? []), forgeTags(estate, before, attacker, victim)]);
  });
  return new Map([...byShape].map(([shape, damages]) => [shape, worstOf(damages)]));
}

/** S11: what an attacker's events move among others, and whether traffic alone carries its own pairs over the threshold. */
export async function poisoningFigures(size: PoisoningSize = poisoningSize): Promise<readonly Figure[]> {
  const byShape = measuredPoisoning(size);
  const byTraffic = [...byShape].filter(([shape]) => shape !== 'forge tags').map(([, damage]) => damage);
  const events = byTraffic.reduce((sum, one) => sum + one.events, 0);
  const rival = { rival: 1, rivalName: 'an attacker who decides' };
  const moved = [...byShape].map(
    ([shape, { movedMax }]): Figure => ({
      id: `S11/others/${shape.replaceAll(' ', '-')}`,
      what: `farthest that a pair without the attacker moved: ${shape}`,
      figure: movedMax,
      unit: '',
      reach: { op: '<=', value: 0.05 },
      ...rival,
    }),
  );
  const crossed: Figure = {
    id: 'S11/own',
    what: `attacker's pairs over the threshold by traffic alone, ${events.toLocaleString('en-US')} events; the most confident came to ${Math.max(...byTraffic.map(({ ownMax }) => ownMax)).toFixed(3)} of ${fittedWeights.threshold}`,
    figure: byTraffic.reduce((sum, one) => sum + one.crossed, 0),
    unit: 'pairs',
    reach: { op: '=', value: 0 },
    ...rival,
  };
  return [...moved, crossed];
}
