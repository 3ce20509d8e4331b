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
  /** ARNs; one that is no line of `leftBehind` counts for nothing. */
  readonly accessGranted: readonly string[];
  readonly resourceIds: readonly string[];
}

/** The draft of a listing that is not there yet. */
export function newDraft({ resourceIds, leftBehind, accessGranted }: ChosenState): ListingDraft {
  return {
    title: '',
    description: '',
    amount: '',
    currency: 'USD',
    movesControl: true,
    movesPayment: true,
    undoWindow: undoWindowOf(usualUndoWindowSeconds),
    credentialChoices: {},
    bystanders: '',
    leftBehind: leftBehind.join('\n'),
    accessGranted,
    resourceIds,
  };
}

/** The draft of the next revision of somebody's own listing. */
export function draftOf({ title, description, price, terms, own }: Listing): ListingDraft {
  const { credentialChoices = {}, bystanders = [], leftBehind = [], accessGranted = [] } = own?.terms ?? {};
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
    accessGranted,
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

/** What a draft grants: of what it leaves behind, and nothing else. */
export function grantedIn({ leftBehind, accessGranted }: Pick<ListingDraft, 'leftBehind' | 'accessGranted'>): readonly string[] {
  const kept = new Set(linesOf(leftBehind));
  return accessGranted.filter((arn) => kept.has(arn));
}

/** What settles a stranded dependency: it goes along, by its id, or stays although both parties know of it, by its ARN, with access or without. */
export interface DraftAddition {
  readonly adding?: readonly string[];
  readonly leavingBehind?: readonly string[];
  /** Left behind as well. */
  readonly granting?: readonly string[];
}

/** The draft with what is added, each once. */
export function withAddition(draft: ListingDraft, { adding = [], leavingBehind = [], granting = [] }: DraftAddition): ListingDraft {
  return {
    ...draft,
    resourceIds: [...new Set([...draft.resourceIds, ...adding])],
    leftBehind: [...new Set([...linesOf(draft.leftBehind), ...leavingBehind, ...granting])].join('\n'),
    accessGranted: [...new Set([...draft.accessGranted, ...granting])],
  };
}
