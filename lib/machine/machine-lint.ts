import { assignmentRules } from './assignment-rules.js';
import { expressionRules } from './expression-rules.js';
import type { Finding } from './finding.js';
import type { Machine, MachineName } from './machine.js';
import type { StepTable } from './step-table.js';
import { subsetRules } from './subset-rules.js';
import { taskRules } from './task-rules.js';
import { undoRules } from './undo-rules.js';
import { worstCaseRule } from './worst-case.js';

/** Both machines. */
export type Machines = { readonly [N in MachineName]: Machine };

/** Everything the machines do that they must not, each with the machine's name in front of the state. */
export function lintMachines(machines: Machines, steps: StepTable): readonly Finding[] {
  const each = Object.entries(machines).flatMap(([name, machine]) =>
    lintMachine(machine, steps).map((found) => ({ ...found, state: `${name}/${found.state}` })),
  );
  return [...each, ...undoRules(machines['transfer-ownership'], machines['undo-transfer'], steps)];
}

/** The rules that need one machine only. */
export function lintMachine(machine: Machine, steps: StepTable): readonly Finding[] {
  return [
    ...subsetRules(machine),
    ...expressionRules(machine),
    ...taskRules(machine, steps),
    ...assignmentRules(machine),
    ...worstCaseRule(machine),
  ];
}

/** Throws with every finding, so that a bad machine cannot be deployed. */
export function refuseBadMachines(machines: Machines, steps: StepTable): void {
  const findings = lintMachines(machines, steps);
  if (findings.length === 0) return;
  throw new Error(`Machines:\n${findings.map(({ rule, state, message }) => `  ${state}: ${message} (${rule})`).join('\n')}`);
}
