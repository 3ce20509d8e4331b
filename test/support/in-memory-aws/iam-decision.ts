import type { PolicyStatement } from '../../../drivers/policies/policy-statement.js';
import type { IamRequest } from './operation.js';

/** Whether every policy allows the request and none denies it: a session may do what its role and its session policy both allow. */
export function isPermitted(policies: readonly (readonly PolicyStatement[])[], request: IamRequest): boolean {
  const applying = policies.map((statements) => statements.filter((statement) => applies(statement, request)));
  return applying.every((some) => some.some(({ Effect }) => Effect === 'Allow') && some.every(({ Effect }) => Effect !== 'Deny'));
}

function applies({ Action, Resource, Condition }: PolicyStatement, { action, resource, context }: IamRequest): boolean {
  if (!Action.includes(action)) return false;
  if (!Resource.some((pattern) => pattern === '*' || isLike(pattern, resource))) return false;
  return Object.entries(Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, valuesOf(context[key]), valuesOf(wanted))),
  );
}

type Values = readonly string[] | undefined;

function valuesOf(value: string | readonly string[] | undefined): Values {
  return typeof value === 'string' ? [value] : value;
}

/** The operators that policies of the product use; another one is a mistake of the test, never a silent yes. */
function holds(operator: string, present: Values, wanted: Values = []): boolean {
  if (operator === 'Null') return (present === undefined) === (wanted[0] === 'true');
  if (operator === 'StringEquals') return present?.some((value) => wanted.includes(value)) === true;
  if (operator === 'StringLike') return present?.some((value) => wanted.some((pattern) => isLike(pattern, value))) === true;
  // True without the key, as in IAM.
  if (operator === 'ForAllValues:StringLike') return (present ?? []).every((value) => wanted.some((pattern) => isLike(pattern, value)));
  if (operator === 'ForAllValues:StringEquals') return (present ?? []).every((value) => wanted.includes(value));
  throw new Error(`The in-memory AWS does not know the condition operator ${operator}.`);
}

const compiled = new Map<string, RegExp>();

function isLike(pattern: string, value: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === value;
  const text = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const known = compiled.get(pattern) ?? new RegExp(`^${text}$`, 's');
  compiled.set(pattern, known);
  return known.test(value);
}
