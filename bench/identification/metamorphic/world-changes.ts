import { EvidenceBuilder } from '../../../domain/association/evidence/evidence-builder.js';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import type { World } from './log-world.js';

const daysShifted = 7;
const secondsShifted = daysShifted * 86_400;

function changedText(world: World, change: (text: string) => string): World {
  return {
    resources: JSON.parse(change(JSON.stringify(world.resources))) as World['resources'],
    files: world.files.map((file) => ({ ...file, lines: file.lines.map(change) })),
  };
}

/** A world in which all ids have other names, and what is said of resources in another order. */
export const renamed = {
  ids: (world: World): World =>
    changedText(world, (text) =>
      text
        .replaceAll('i-0000', 'i-abcd')
        .replaceAll('orders-', 'wares-')
        .replaceAll('vpc-00000001', 'vpc-0badcafe')
        .replaceAll('ASIAEXAMPLE', 'ASIAELSEONE')
        .replaceAll('111122223333', '777788889999'),
    ),

  /** The rows of one order of resources as rows of the other. */
  inOrderOf: (evidence: EvidenceTable, from: World, to: World): EvidenceTable => {
    const nodes = new Map(from.resources.map(({ arn }, node) => [arn, node]));
    const nodeOf = (node: number) => nodes.get(to.resources[node]?.arn ?? '') ?? -1;
    const builder = new EvidenceBuilder();
    for (let row = 0; row < evidence.rows; row++) {
      const numbers = Object.fromEntries(
        (['source', 'relation', 'count', 'first', 'last', 'strength', 'principals'] as const).map((name) => [name, evidence[name][row]]),
      ) as Record<'source' | 'relation' | 'count' | 'first' | 'last' | 'strength' | 'principals', number>;
      const ends = { a: nodeOf(evidence.a[row] as number), b: nodeOf(evidence.b[row] as number) };
      builder.add({ ...numbers, ...ends, detail: evidence.details[evidence.detail[row] as number] ?? '' });
    }
    return builder.finish();
  },
} as const;

function laterTime(time: string): string {
  const later = new Date(Date.parse(time) + secondsShifted * 1000).toISOString();
  return time.includes('.') ? later : `${later.slice(0, 19)}Z`;
}

/** A world in which everything happens some days later. */
export const daysLater = {
  change: (world: World): World => {
    return changedText(world, (text) =>
      text
        .replace(/\b17\d{8}\b/g, (seconds) => String(Number(seconds) + secondsShifted))
        .replace(/\b20\d\d-\d\d-\d\dT[\d:]{8}(?:\.000)?Z/g, laterTime),
    );
  },

  back: (evidence: EvidenceTable): EvidenceTable => ({
    ...evidence,
    first: evidence.first.map((seconds) => seconds - secondsShifted),
    last: evidence.last.map((seconds) => seconds - secondsShifted),
  }),
} as const;
