import type { CredentialChoice } from '../../../../../domain/access/parties.js';
import { moneyText } from '../../../../../domain/ledger/money-text.js';
import { usualUndoWindowSeconds } from '../../../../../domain/listing/listing.js';
import type { Listing } from '../../../generated/api.js';
import type { ChosenState } from './chosen-state.js';
import { type UndoWindow, undoWindowOf } from './undo-window.js';

/** A listing as somebody types it: nothing in it need be right yet. */
export interface ListingDraft {
  readonly title: string;
  readonly description: string;
  readonly amount: string;
  readonly currency: string;
  readonly movesControl: boolean;
  readonly movesPayment: boolean;
  readonly undoWindow: UndoWindow;
  /** By ARN of a secret; absent means keep. */
  readonly credentialChoices: { readonly [arn: string]: CredentialChoice };
  /** One a line. */
  readonly bystanders: string;
  /** One a line. */
  readonly leftBehind: string;
  readonly resourceIds: readonly string[];
}

/** The draft of a listing that is not there yet; what is to be granted is put into words, for the seller to go on with. */
export function newDraft({ resourceIds, leftBehind, granted }: ChosenState): ListingDraft {
  return {
    title: '',
    description: granted.map((name) => `Access is granted to: ${name}.`).join('\n'),
    amount: '',
    currency: 'USD',
    movesControl: true,
    movesPayment: true,
    undoWindow: undoWindowOf(usualUndoWindowSeconds),
    credentialChoices: {},
    bystanders: '',
    leftBehind: leftBehind.join('\n'),
    resourceIds,
  };
}

/** The draft of the next revision of somebody's own listing. */
export function draftOf({ title, description, price, terms, own }: Listing): ListingDraft {
  const { credentialChoices = {}, bystanders = [], leftBehind = [] } = own?.terms ?? {};
  return {
    title,
    description,
    amount: moneyText(price).split(' ')[0] ?? '',
    currency: price.currency,
    movesControl: terms.movesControl,
    movesPayment: terms.movesPayment,
    undoWindow: undoWindowOf(terms.undoWindowSeconds),
    credentialChoices,
    bystanders: bystanders.join('\n'),
    leftBehind: leftBehind.join('\n'),
    resourceIds: own?.resourceIds ?? [],
  };
}

/** The lines of a field that holds one thing a line; empty ones are nothing. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What settles a stranded dependency: it goes along, by its id, or stays although both parties know of it, by its ARN. */
export interface DraftAddition {
  readonly adding?: readonly string[];
  readonly leavingBehind?: readonly string[];
}

/** The draft with what is added, each once. */
export function withAddition(draft: ListingDraft, { adding = [], leavingBehind = [] }: DraftAddition): ListingDraft {
  return {
    ...draft,
    resourceIds: [...new Set([...draft.resourceIds, ...adding])],
    leftBehind: [...new Set([...linesOf(draft.leftBehind), ...leavingBehind])].join('\n'),
  };
}
