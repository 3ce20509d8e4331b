import { join } from 'node:path';
import { steps } from '../lambdas/saga/steps.js';
import { readMachine } from '../lib/machine/machine.js';
import { refuseBadMachines } from '../lib/machine/machine-lint.js';
import { worstCaseSeconds } from '../lib/machine/worst-case.js';

const folder = join(import.meta.dirname, '../statemachines');
const machines = { 'transfer-ownership': readMachine('transfer-ownership', folder), 'undo-transfer': readMachine('undo-transfer', folder) };
refuseBadMachines(machines, steps);
for (const [name, machine] of Object.entries(machines))
  console.log(`${name}: no findings; slowest path ${worstCaseSeconds(machine)} s of ${machine.TimeoutSeconds} s`);
