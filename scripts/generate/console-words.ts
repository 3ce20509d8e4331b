import type { Document } from './document.js';
import { markdownRows } from './markdown-rows.js';

/** The tables that the console's words come from. */
export interface WordSources {
  readonly drivers: readonly { readonly type: string; readonly label: string }[];
  /** Allowed moves by status: one without moves is an end. */
  readonly transferMoves: { readonly [status: string]: readonly string[] };
  readonly steps: { readonly [step: string]: { readonly machine: string; readonly perBatch: boolean } };
  /** docs/glossary.md */
  readonly glossary: string;
  /** statemachines/README.md, whose tables say what each step changes. */
  readonly machines: string;
}

const note = '// Made by `npm run docs` from the tables of the product: change those, not this file.';
const machineNames = ['transfer-ownership', 'undo-transfer'] as const;

/** What the console calls things: types, statuses, steps in their order, and the words of the glossary. */
export function consoleWords({ drivers, transferMoves, steps, glossary, machines }: WordSources): Document {
  const types = Object.fromEntries(drivers.map(({ type, label }) => [type, label]));
  const moves = Object.entries(transferMoves).map(([status, next]) => [status, { ends: next.length === 0 }]);
  const words = markdownRows(glossary, '## Words').map(([word = '', meaning = '']) => [word, meaning]);
  const tables = {
    cloudResourceTypeLabels: types,
    transferStatuses: Object.fromEntries(moves),
    machineSteps: Object.fromEntries(machineNames.map((machine) => [machine, stepsOf(machine, steps, machines)])),
    glossary: Object.fromEntries(words),
  };
  const texts = Object.entries(tables).map(([name, table]) => `export const ${name} = ${JSON.stringify(table, null, 2)} as const;`);
  return { path: 'console/src/generated/words.ts', text: `${[note, ...texts].join('\n\n')}\n` };
}

function stepsOf(machine: string, steps: WordSources['steps'], machines: string): readonly object[] {
  const rows = markdownRows(machines, `## ${machine}`);
  return rows.flatMap(([cell = '', , changes = '']) => {
    const step = cell.split(',')[0] ?? '';
    return steps[step]?.machine === machine ? [{ step, perBatch: steps[step].perBatch, changes }] : [];
  });
}
