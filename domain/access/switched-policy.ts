import type { Parties } from './parties.js';
import type { PolicyDocument } from './policy-document.js';
import { unstagedPolicy } from './staged-policy.js';
import { switchedStatement } from './switched-statement.js';

/**
 * After the commit: the purchaser where the seller was, nothing staged left, every other statement as it is now. A statement whose place the
 * purchaser's record cannot fill goes: closed rather than open.
 */
export function switchedPolicy(now: PolicyDocument, parties: Parties): PolicyDocument {
  const { Statement, ...document } = unstagedPolicy(now, parties.transferId);
  const switched = Statement.map((statement) => switchedStatement(statement, parties));
  return { ...document, Statement: switched.filter((statement) => statement !== undefined) };
}
