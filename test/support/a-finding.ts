import type { Finding } from '../../domain/transfer/rules/finding.js';

/** A blocker of the seller's without a resource. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    severity: 'blocker',
    code: 'InTheWay',
    detail: 'Something of role/northwind is in the way.',
    whoMustAct: 'seller',
    about: 'seller',
    remedy: 'Take role/northwind out.',
    ...change,
  };
}
