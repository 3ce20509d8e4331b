import type { JsonObject } from '../resource/cloud-resource.js';
import type { Parties } from './parties.js';
import { isJsonObject, type PolicyDocument, type PolicyStatement } from './policy-document.js';
import { switchedStatement } from './switched-statement.js';

/** Begins the Sid of every statement a transfer stages; a running number follows. */
export function stagedSidPrefix(transferId: string): string {
  return `Conveyance${transferId.replaceAll('_', '')}`;
}

/** The condition that can never hold: no request is made before 1970. */
const neverOperator = 'DateLessThan';
const neverKey = 'aws:CurrentTime';
const neverBefore = '1970-01-01T00:00:00Z';

function withoutKey(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([other]) => other.toLowerCase() !== key.toLowerCase()));
}

/** The statement with the condition that never holds, in the place of any other bound of the same kind: values of one key are alternatives. */
function inert(statement: PolicyStatement): PolicyStatement {
  const condition = isJsonObject(statement.Condition) ? statement.Condition : {};
  const dates = Object.entries(condition).find(([operator]) => operator.toLowerCase() === neverOperator.toLowerCase())?.[1];
  const others = isJsonObject(dates) ? withoutKey(dates, neverKey) : {};
  return { ...statement, Condition: { ...withoutKey(condition, neverOperator), [neverOperator]: { ...others, [neverKey]: neverBefore } } };
}

/** True of a statement that some transfer staged and nobody changed into one that can hold. */
export function isStagedStatement(statement: PolicyStatement): boolean {
  if (!/^Conveyance[A-Za-z0-9]+$/.test(String(statement.Sid))) return false;
  const dates = isJsonObject(statement.Condition) ? statement.Condition[neverOperator] : undefined;
  return isJsonObject(dates) && dates[neverKey] === neverBefore;
}

/** Sids of the statements that transfers staged in a policy and nobody took back. */
export function stagedSids(document: PolicyDocument | undefined): readonly string[] {
  return (document?.Statement ?? []).filter(isStagedStatement).map((statement) => String(statement.Sid));
}

/** The policy without what any transfer staged: the part that counts. */
export function withoutStaged(document: PolicyDocument): PolicyDocument {
  return { ...document, Statement: document.Statement.filter((statement) => !isStagedStatement(statement)) };
}

/** Before the commit: the current statements unchanged, and for each that will change a copy in its later form which can never hold. */
export function stagedPolicy(current: PolicyDocument, parties: Parties): PolicyDocument {
  const kept = unstagedPolicy(current, parties.transferId);
  const copies = kept.Statement.flatMap((statement) => {
    const switched = switchedStatement(statement, parties);
    return switched === undefined || switched === statement ? [] : [inert(switched)];
  });
  const marked = copies.map((copy, at) => ({ ...copy, Sid: `${stagedSidPrefix(parties.transferId)}${at + 1}` }));
  return { ...kept, Statement: [...kept.Statement, ...marked] };
}

/** Everything as it is now but what this transfer staged. */
export function unstagedPolicy(now: PolicyDocument, transferId: string): PolicyDocument {
  const ours = new RegExp(`^${stagedSidPrefix(transferId)}[0-9]+$`);
  return { ...now, Statement: now.Statement.filter((statement) => !ours.test(String(statement.Sid))) };
}
