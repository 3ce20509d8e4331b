import type { Step } from '../../lambdas/saga/steps.js';
import { type Document, page } from './document.js';
import { codeList, markdownTable } from './markdown-table.js';

function rowOf(name: string, step: Step): readonly string[] {
  const undo = step.undo === 'none' ? '' : `\`${step.undo}\``;
  const link = `[${name}](../../lambdas/saga/${step.entry}.ts)`;
  return [
    link,
    codeList(step.during),
    step.perBatch ? 'each batch' : 'once',
    undo,
    step.rerun ? 'yes' : 'no',
    `${step.timeoutSeconds}`,
    codeList(step.uses),
  ];
}

/** Every Lambda state of both machines. */
export function stepsPage(steps: { readonly [name: string]: Step }): Document {
  const heads = ['Step', 'Acts while the transfer is', 'Runs', 'Undone by', 'Acts again when repeated', 'Seconds at most', 'Uses'];
  const sections = (['transfer-ownership', 'undo-transfer'] as const).map((machine) => {
    const rows = Object.entries(steps).filter(([, step]) => step.machine === machine);
    return `## [${machine}](../../statemachines/${machine}.asl.yaml)\n\n${markdownTable(
      heads,
      rows.map(([name, step]) => rowOf(name, step)),
    )}`;
  });
  return page('steps', 'Steps', 'lambdas/saga/steps.ts', ['The order of the steps is in the machines.', ...sections]);
}
