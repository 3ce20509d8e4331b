import { OwnProcess } from './own-process.js';
import { repeats } from './spread.js';

/** Runs of each before those that count: the engine compiles what runs often, for all of them alike, and logs are many files. */
const warmRuns = 3;

/** Processor seconds of pipelines that were run one after the other, again and again, each in a process of its own. */
export async function pairedRuns<Which extends string>(
  kind: string,
  names: readonly Which[],
  amount: object,
): Promise<readonly Readonly<Record<Which, number>>[]> {
  const processes = names.map((name) => [name, new OwnProcess(kind, name, amount)] as const);
  const runs: Record<Which, number>[] = [];
  try {
    for (let n = 0; n < warmRuns; n += 1) for (const [, own] of processes) await own.seconds();
    while (runs.length < repeats) {
      const run: [Which, number][] = [];
      for (const [name, own] of processes) run.push([name, await own.seconds()]);
      runs.push(Object.fromEntries(run) as Record<Which, number>);
    }
  } finally {
    for (const [, own] of processes) await own.end();
  }
  return runs;
}
