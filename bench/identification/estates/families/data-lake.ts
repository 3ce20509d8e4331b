import type { SolutionDraft } from '../estate-draft.js';
import { addBucket, addDatabase, addTable } from '../parts/data.js';
import { addFunction, feed } from '../parts/function.js';
import { addMachine, addRule } from '../parts/messaging.js';
import { use } from '../use.js';

/** A stream into a raw bucket, steps that refine it, a curated bucket, a catalogue table and a warehouse. */
export function dataLake(solution: SolutionDraft): void {
  const { random, estate } = solution;
  const key = random.chance(0.6) ? solution.add('kms-key', 'lake-key') : undefined;
  const stream = solution.add('kinesis-stream', 'ingest');
  const [raw, curated] = [addBucket(solution, 'raw', key), addBucket(solution, 'curated', key)];
  const catalogue = addTable(solution, 'catalogue', key);
  const loader = addFunction(solution, 'loader', [raw, catalogue]);
  feed(solution, stream, loader);
  const steps = Array.from({ length: random.whole(2, 6) }, (_, i) =>
    addFunction(solution, `refine-${i}`, [raw, curated, ...(random.chance(0.5) ? [catalogue] : [])]),
  );
  const machine = addMachine(solution, 'refinery', steps);
  addRule(solution, 'hourly', [machine]);
  if (random.chance(0.5)) estate.link(raw, addFunction(solution, 'on-arrival', [catalogue]));
  if (random.chance(0.5)) {
    const { database, secret } = addDatabase(solution, 'warehouse', key);
    addFunction(solution, 'publish', [curated, database, ...(secret ? [secret] : [])]);
  }
  for (let i = random.whole(0, 3); i > 0; i -= 1) {
    const analyst = solution.add('iam-role', `analyst-${i}`);
    analyst.role = analyst;
    use(solution, analyst, curated, { isNeeded: false });
  }
}
