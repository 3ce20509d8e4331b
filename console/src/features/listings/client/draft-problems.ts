import { descriptionCharactersMax, termsLinesMax, titleCharactersMax } from '../../../../../domain/listing/listing.js';
import { type ListingDraft, linesOf } from './listing-draft.js';
import { currencyProblem, priceProblem } from './price-problem.js';
import { undoWindowProblem } from './undo-window.js';

/** Fields of the form that can be at fault. */
export const draftFields = [
  'title',
  'description',
  'price',
  'currency',
  'moves',
  'undoWindow',
  'credentials',
  'bystanders',
  'leftBehind',
  'accessGranted',
  'resources',
] as const;
export type DraftField = (typeof draftFields)[number];

/** What is wrong with a draft, by field: the rule and the remedy. */
export type DraftProblems = { readonly [field in DraftField]?: string };

/** Everything that can be known to be wrong before the service is asked; empty for a draft that may be sent. */
export function draftProblems(draft: ListingDraft): DraftProblems {
  const found: { readonly [field in DraftField]?: string | undefined } = {
    title: titleProblem(draft.title.trim()),
    description: lengthProblem('description', draft.description.trim(), descriptionCharactersMax),
    price: priceProblem(draft.amount, draft.currency),
    currency: currencyProblem(draft.currency),
    moves: draft.movesControl || draft.movesPayment ? undefined : 'A transfer moves something. Choose control, payment or both.',
    undoWindow: undoWindowProblem(draft.undoWindow),
    bystanders: countProblem(linesOf(draft.bystanders)),
    leftBehind: countProblem(linesOf(draft.leftBehind)) ?? arnProblem(linesOf(draft.leftBehind)),
    resources: draft.resourceIds.length > 0 ? undefined : 'A listing has at least one cloud resource. Add one.',
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
}

function titleProblem(title: string): string | undefined {
  return title === '' ? 'A listing has a title. Write what it is, in a few words.' : lengthProblem('title', title, titleCharactersMax);
}

function lengthProblem(what: string, text: string, max: number): string | undefined {
  if (text.length <= max) return undefined;
  return `A ${what} has at most ${max.toLocaleString('en-US')} characters. Leave out ${(text.length - max).toLocaleString('en-US')}.`;
}

function countProblem(lines: readonly string[]): string | undefined {
  return lines.length <= termsLinesMax ? undefined : `At most ${termsLinesMax} lines. Leave out ${lines.length - termsLinesMax}.`;
}

function arnProblem(lines: readonly string[]): string | undefined {
  const bad = lines.find((line) => !/^arn:aws[a-z-]*:([^:]*:){3}./.test(line));
  return bad === undefined ? undefined : `Each line is the ARN of a cloud resource. Mend “${bad}”: write e.g. arn:aws:s3:::orders-data.`;
}
