import { type PolicyDocument, type PolicyStatement, textsOf } from '../../access/policy-document.js';
import { mentionsOf } from '../../access/principal-mention.js';
import { resourcePattern } from './resource-pattern.js';

/** Statements and values read of one document, so that a hostile one costs no more than the largest that IAM takes. */
const statementsMax = 500;
const valuesMax = 500;

/** What is shown of the actions of a statement. */
const actionsShownMax = 3;

/** Somebody who may do something with something: one end is the resource the policy is on, the other what `pattern` stands for. */
export interface PolicyGrant {
  /** `to`: an identity policy that names a resource. `from`: a resource or trust policy that names who may come. */
  readonly direction: 'to' | 'from';
  /** ARN, or a pattern of ARNs. */
  readonly pattern: string;
  /** e.g. `s3:GetObject, s3:PutObject`. */
  readonly actions: string;
  /** Service prefixes of the actions, lower case. */
  readonly services: readonly string[];
}

/** The grants of a document that name their other end; denies, `*`, NotAction and NotResource support nothing. */
export function policyGrants(document: PolicyDocument): readonly PolicyGrant[] {
  return document.Statement.slice(0, statementsMax).flatMap((statement) => {
    if (statement.Effect !== 'Allow' || statement.NotAction !== undefined || statement.NotPrincipal !== undefined) return [];
    const isOfResource = statement.Principal !== undefined;
    const patterns = isOfResource ? whoIsNamed(statement) : whatIsNamed(statement);
    const names = textsOf(statement.Action);
    const shown = names.slice(0, actionsShownMax).map((name) => name.slice(0, 64));
    const actions = names.length > actionsShownMax ? `${shown.join(', ')}, …` : shown.join(', ');
    const services = [...new Set(names.slice(0, valuesMax).map((name) => name.split(':')[0]?.toLowerCase() ?? ''))];
    return patterns.map((pattern) => ({ direction: isOfResource ? ('from' as const) : ('to' as const), pattern, actions, services }));
  });
}

function whatIsNamed(statement: PolicyStatement): readonly string[] {
  const named = textsOf(statement.Resource).slice(0, valuesMax);
  return [...new Set(named.flatMap((resource) => resourcePattern(resource) ?? []))];
}

/** Principals and sources by their ARN; a whole account or everybody chooses nobody. */
function whoIsNamed(statement: PolicyStatement): readonly string[] {
  const mentions = mentionsOf(statement).slice(0, valuesMax);
  const named = mentions.filter(
    ({ kind, sense }) => sense === 'named' && (kind === 'principal' || kind === 'principal-arn' || kind === 'source'),
  );
  return [...new Set(named.flatMap(({ value }) => (value.endsWith(':root') ? [] : (resourcePattern(roleOfSession(value)) ?? []))))];
}

/** A role's session is its role: `arn:aws:sts::1:assumed-role/Web/i-1` comes with `arn:aws:iam::1:role/Web`. */
function roleOfSession(principal: string): string {
  const session = /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(principal);
  return session ? `arn:${session[1]}:iam::${session[2]}:role/${session[3]}` : principal;
}
