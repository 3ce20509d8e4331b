import { plusSeconds } from '../../../../../domain/ports/clock.js';
import type { Transfer } from '../../../generated/api.js';
import { instantText } from '../../../shared/instant.js';
import { labelOf, stepsOf } from '../../../shared/words.js';

/** What a status means for the two parties, in the words of somebody who was there. */
export interface StatusStory {
  readonly type: 'success' | 'warning' | 'error' | 'info';
  readonly header: string;
  readonly sentences: readonly string[];
  /** Why it is so; absent where nothing failed. */
  readonly failure?: NonNullable<Transfer['failure']>;
}

/** What has become of a transfer, or is happening to it now. */
export function statusStory(transfer: Transfer): StatusStory {
  const tell = { ...stories, 'needs-operator': transfer.needsOperatorFrom === 'completing' ? heldForward : heldBack }[transfer.status];
  return tell(transfer);
}

type Tell = (transfer: Transfer) => StatusStory;

const stories: { readonly [status in Exclude<Transfer['status'], 'needs-operator'>]: Tell } = {
  accepted: ({ fromCustomerName }) => ({
    type: 'info',
    header: 'Accepted: it begins in a moment',
    sentences: [`Nothing has changed yet: ${fromCustomerName} owns and pays. Either party may still cancel.`],
  }),
  preparing: ({ fromCustomerName }) => ({
    type: 'info',
    header: 'Being prepared: nothing has changed hands',
    sentences: [
      'Everything that could be refused is tried or checked first, and nothing that opens is open.',
      `Until the commit ${fromCustomerName} owns and pays, and whatever fails is undone with all that was done before it.`,
    ],
  }),
  completing: (transfer) => ({
    type: 'info',
    header: 'Committed: access is being handed over',
    sentences: [
      `${newOrder(transfer)} It cannot be undone any more.`,
      'For each cloud resource the seller is closed before the purchaser is opened; then it is verified that the seller is out.',
    ],
  }),
  undoing: ({ fromCustomerName, failure }) => ({
    type: 'info',
    header: 'Being undone: nothing will be sold',
    sentences: [`What was done on the way is being taken back, newest first. ${fromCustomerName} owns and pays, as before.`],
    ...(failure && { failure }),
  }),
  completed: (transfer) => ({ type: 'success', header: 'Completed', sentences: [newOrder(transfer), payOut(transfer)] }),
  undone: ({ fromCustomerName, toCustomerName, failure }) => ({
    type: 'warning',
    header: 'Undone: nothing was sold, and the money is back',
    sentences: [
      `Everything done on the way was taken back. ${fromCustomerName} owns and pays, as before.`,
      `${toCustomerName} never had access, and what was held for the price is theirs again.`,
    ],
    ...(failure && { failure }),
  }),
};

const asked = 'An operator has been asked to look and to resume it; neither party needs to do anything.';

const heldForward: Tell = (transfer) => ({
  type: 'error',
  header: 'Needs an operator: committed, but not finished',
  sentences: [
    `${newOrder(transfer)} What was to follow the commit is not done.`,
    `Everything is held until then: the cloud resources stay locked, and the price stays in escrow. ${asked}`,
  ],
  ...(transfer.operatorFailure && { failure: transfer.operatorFailure }),
});

const heldBack: Tell = ({ fromCustomerName, operatorFailure }) => ({
  type: 'error',
  header: 'Needs an operator: nothing was sold, but not everything is taken back',
  sentences: [
    `${fromCustomerName} owns and pays, as before.`,
    `What is not taken back yet is held as it is, locks and money too. ${asked}`,
  ],
  ...(operatorFailure && { failure: operatorFailure }),
});

/** Who owns and who pays since the cut. */
function newOrder({ fromCustomerName, toCustomerName, movesControl, movesPayment, cut, resourceCount }: Transfer): string {
  const what = resourceCount === 1 ? '1 cloud resource' : `${resourceCount} cloud resources`;
  const since = cut === undefined ? '' : ` since ${instantText(cut)}`;
  if (movesControl && movesPayment) return `${toCustomerName} owns and pays for ${what}${since}.`;
  if (movesControl) return `${toCustomerName} owns ${what}${since}; ${fromCustomerName} goes on paying.`;
  return `${toCustomerName} pays for ${what}${since}; control stays with ${fromCustomerName}.`;
}

function payOut({ fromCustomerName, paidOutAt, completedAt, undoWindowSeconds }: Transfer): string {
  if (paidOutAt !== undefined) return `${fromCustomerName} was paid at ${instantText(paidOutAt)}.`;
  if (completedAt === undefined || undoWindowSeconds === 0)
    return `The price is in escrow and goes to ${fromCustomerName} at the next pay-out.`;
  const end = instantText(plusSeconds(completedAt, undoWindowSeconds));
  return `The price is in escrow and goes to ${fromCustomerName} when the undo window ends, at ${end}.`;
}

/** The parts of a failure's message: one that reports several things keeps them apart by a bar. */
export function failureLines(message: string): readonly string[] {
  return message
    .split(' | ')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Where a failure happened, to follow its name; nothing for what was no step, as a cancel. */
export function failedSteps(step: string): string {
  const known = [...stepsOf('transfer-ownership'), ...stepsOf('undo-transfer')].map((one) => one.step);
  const steps = step.split(', ').filter((one) => known.includes(one));
  return steps.length === 0 ? '' : `, in ${steps.map(labelOf).join(', ')}`;
}
