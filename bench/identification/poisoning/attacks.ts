import { type EvidenceSource, sourceCode } from '../../../domain/association/evidence/evidence-source.js';
import type { EvidenceSink } from '../../../domain/association/evidence/evidence-table.js';
import { type RelationName, relationCode } from '../../../domain/association/evidence/relation.js';
import type { Estate } from '../estates/estate.js';
import type { Random } from '../estates/random.js';

/** What an attacker has to work with: one node of the estate that it controls, and as many events as it likes. */
export interface Attack {
  readonly estate: Estate;
  readonly attacker: number;
  readonly random: Random;
  readonly events: number;
  readonly sink: EvidenceSink;
}

const kinds: readonly (readonly [EvidenceSource, RelationName])[] = [
  ['flow', 'calls'],
  ['flow', 'talks with'],
  ['cloudtrail', 'reads'],
  ['cloudtrail', 'writes'],
  ['cloudtrail', 'calls'],
  ['cloudtrail', 'deploys'],
  ['s3-access', 'reads'],
  ['balancer', 'routes to'],
  ['resolver', 'resolves'],
];

const daySeconds = 86_400;

/** One event of the attacker's, of the kind that has its turn, somewhere in the last 30 days. */
function send({ estate, attacker, random, sink }: Attack, to: number, turn: number, principals = 1): void {
  const [source, relation] = kinds[turn % kinds.length] as readonly [EvidenceSource, RelationName];
  const at = estate.asOf - random.whole(0, 30 * daySeconds);
  const codes = { source: sourceCode[source], relation: relationCode[relation] };
  sink.add({ a: attacker, b: to, ...codes, count: 1, first: at, last: at, strength: 255, principals, detail: '' });
}

function sendAll(attack: Attack, targets: readonly number[], principals = 1): void {
  for (let event = 0; event < attack.events && targets.length > 0; event += 1) {
    send(attack, targets[event % targets.length] as number, Math.floor(event / targets.length), principals);
  }
}

function nodesOf({ resources }: Estate, arns: readonly string[]): readonly number[] {
  const wanted = new Set(arns);
  return resources.flatMap(({ arn }, node) => (wanted.has(arn) ? [node] : []));
}

function partnersOf({ evidence }: Estate, node: number): readonly number[] {
  const found = new Set<number>();
  for (let row = 0; row < evidence.rows; row += 1) {
    if (evidence.a[row] === node) found.add(evidence.b[row] as number);
    if (evidence.b[row] === node) found.add(evidence.a[row] as number);
  }
  return [...found];
}

function victimOf({ estate, attacker, random }: Attack): number {
  const members = nodesOf(estate, random.pick(estate.solutions)).filter((node) => node !== attacker);
  return random.pick(members);
}

/** Shapes of attack by traffic; each acts as the attacker only, for nobody can make another's resource act in a log. */
export const attacks: { readonly [shape: string]: (attack: Attack) => void } = {
  'touch everything': (attack) => sendAll(attack, [...attack.estate.resources.keys()]),
  'mimic a neighbour': (attack) => sendAll(attack, partnersOf(attack.estate, victimOf(attack))),
  'flood one pair': (attack) => sendAll(attack, [victimOf(attack)]),
  'many principals': (attack) => sendAll(attack, [victimOf(attack), victimOf(attack), victimOf(attack)], 255),
  'join a solution': (attack) => sendAll(attack, nodesOf(attack.estate, attack.random.pick(attack.estate.solutions))),
  'bridge two solutions': (attack) => {
    const two = attack.random.shuffled(attack.estate.solutions).slice(0, 2);
    sendAll(
      attack,
      two.flatMap((arns) => nodesOf(attack.estate, arns)),
    );
  },
  'inflate a hub': (attack) => {
    const victim = victimOf(attack);
    sendAll(attack, [victim, ...partnersOf(attack.estate, victim).flatMap((node) => partnersOf(attack.estate, node))]);
  },
};
