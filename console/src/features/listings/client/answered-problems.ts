import type { FieldProblem, Problem } from '../../../generated/api.js';
import { shortArn } from '../../../shared/short-arn.js';
import type { DraftField, DraftProblems } from './draft-problems.js';

/** A refusal told where it belongs: at fields of the form, and above it what has no field there. */
export interface AnsweredProblems {
  readonly fields: DraftProblems;
  readonly above: Problem | undefined;
}

/** Where the form has a field of the body; the longest path that fits is meant. */
const fieldOf: { readonly [path: string]: DraftField } = {
  title: 'title',
  description: 'description',
  price: 'price',
  'price.currency': 'currency',
  terms: 'moves',
  'terms.undoWindowSeconds': 'undoWindow',
  'terms.credentialChoices': 'credentials',
  'terms.bystanders': 'bystanders',
  'terms.leftBehind': 'leftBehind',
  'terms.accessGranted': 'accessGranted',
  resourceIds: 'resources',
};

/** Reasons that are told at once: who has mended these sees the next. */
const reasonsMax = 20;

/** A refusal that is about the sale, with each reason told of the cloud resource it concerns and not of a field, and told once. */
export function toldByPlace(problem: Problem | undefined): Problem | undefined {
  if (problem === undefined || problem.errors.length === 0) return problem;
  const errors = problem.errors.slice(0, reasonsMax).map((one) => ({ ...one, field: placeOf(one) }));
  const first = errors.length < problem.errors.length ? `, the first ${reasonsMax} of ${problem.errors.length}` : '';
  return { ...problem, detail: `Nothing was changed. What is in the way${first}:`, errors };
}

/** Sorts what an answer says of broken fields; any other refusal is about the sale and is told whole, above the form. */
export function answeredProblems(problem: Problem | undefined): AnsweredProblems {
  if (problem?.code !== 'InvalidInput') return { fields: {}, above: toldByPlace(problem) };
  const fields: { [field in DraftField]?: string } = {};
  const rest = problem.errors.filter(({ field, rule, remedy }) => {
    const known = draftFieldOf(field);
    if (known === undefined) return true;
    fields[known] = [fields[known], `${sentence(rule)} ${sentence(remedy)}`].filter((text) => text !== undefined).join(' ');
    return false;
  });
  const marked = rest.length < problem.errors.length;
  const detail = marked ? 'What breaks a rule is marked at its field below.' : problem.detail;
  return { fields, above: { ...problem, detail, errors: rest } };
}

function placeOf({ field, value }: FieldProblem): string {
  if (value?.startsWith('arn:')) return shortArn(value);
  return field === 'resourceIds' ? 'Cloud resource' : 'The listing';
}

function draftFieldOf(path: string): DraftField | undefined {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = fieldOf[parts.slice(0, length).join('.')];
    if (found !== undefined) return found;
  }
  return undefined;
}

function sentence(text: string): string {
  const capital = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
