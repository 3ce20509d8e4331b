import { encodeEvidence } from '../../domain/association/evidence/evidence-bytes.js';
import type { Figure } from '../figure.js';
import { seeded } from './day-logs.js';
import { logWorld, type Next } from './metamorphic/log-world.js';
import { type MetamorphicRelation, metamorphicRelations } from './metamorphic/relations.js';
import { WorldReader } from './metamorphic/world-evidence.js';

/** When this has passed, the bench ends with the cases that ran: a slow machine prints fewer, never a guess. */
const secondsMax = 240;

/** Whether identification says the same of a changed world, byte for byte. */
function holds(
  relation: MetamorphicRelation,
  reader: WorldReader,
  before: ReturnType<typeof logWorld>,
  said: Uint8Array,
  next: Next,
): boolean {
  const after = relation.change(before, next);
  const late = relation.late?.(after, next);
  const evidence = late ? reader.lateEvidence(after, late) : reader.evidence(after, relation.pieceBytes?.(next));
  return Buffer.from(encodeEvidence(relation.back?.(evidence, before, after) ?? evidence)).equals(said);
}

/** R10: changes of logs and inventory that must not matter, each on as many generated worlds as there is time for. */
export async function metamorphicFigures(casesPerRelation = 10_000): Promise<readonly Figure[]> {
  const next = seeded(20_261_123);
  const end = performance.now() + secondsMax * 1000;
  const broken = new Map<string, number>();
  let worlds = 0;
  for (; worlds < casesPerRelation && performance.now() < end; worlds++) {
    const world = logWorld(next);
    const reader = new WorldReader();
    const said = encodeEvidence(reader.evidence(world));
    for (const relation of metamorphicRelations) {
      if (!holds(relation, reader, world, said, next)) broken.set(relation.name, (broken.get(relation.name) ?? 0) + 1);
    }
  }
  const cases = worlds * metamorphicRelations.length;
  const unequal = [...broken.values()].reduce((sum, count) => sum + count, 0);
  const told = [...broken].map(([name, count]) => `${name}: ${count}`).join(', ');
  const what = `${metamorphicRelations.length} metamorphic relations × ${worlds} worlds: equal results${told && `; unequal: ${told}`}`;
  return [
    { id: 'R10/cases', what, figure: cases - unequal, unit: 'cases', reach: { op: '>=', value: 120_000 }, rival: 0, rivalName: 'none' },
    {
      id: 'R10/unequal',
      what: 'of them with an unequal result',
      figure: unequal,
      unit: 'cases',
      reach: { op: '=', value: 0 },
      rival: 0,
      rivalName: 'none',
    },
  ];
}
