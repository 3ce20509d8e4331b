import type { CloudResource, Operations } from '../../../generated/api.js';
import type { KnownResources } from './listed-rows.js';
import { grantedIn, type ListingDraft, linesOf } from './listing-draft.js';
import { priceOf } from './price-problem.js';
import { undoWindowSeconds } from './undo-window.js';

/** Body of a new listing; every part of it is one of a change too. */
export type ListingBody = Operations['createListing']['body'];

/** A draft as the service takes it; undefined where `draftProblems` has something to say. */
export function listingBody(draft: ListingDraft, known: KnownResources): ListingBody | undefined {
  const price = priceOf(draft.amount, draft.currency);
  const seconds = undoWindowSeconds(draft.undoWindow);
  if (price === undefined || seconds === undefined) return undefined;
  const { movesControl, movesPayment, resourceIds } = draft;
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    price,
    terms: {
      undoWindowSeconds: seconds,
      movesControl,
      movesPayment,
      credentialChoices: sentChoices(draft, known),
      bystanders: linesOf(draft.bystanders),
      leftBehind: linesOf(draft.leftBehind),
      accessGranted: grantedIn(draft),
    },
    resourceIds,
  };
}

/** The chosen ones that hold a secret value, in the order they were chosen. */
export function chosenSecrets({ resourceIds }: Pick<ListingDraft, 'resourceIds'>, known: KnownResources): readonly CloudResource[] {
  return resourceIds.flatMap((resourceId) => {
    const row = known.get(resourceId);
    return row?.type === 'secret' ? [row] : [];
  });
}

/** Where control stays every credential stays; a choice goes with its secret when that is taken out. */
function sentChoices(draft: ListingDraft, known: KnownResources): ListingDraft['credentialChoices'] {
  if (!draft.movesControl) return {};
  const chosen = new Set(chosenSecrets(draft, known).map(({ arn }) => arn));
  const ownArns = new Set([...known.values()].map(({ arn }) => arn));
  return Object.fromEntries(Object.entries(draft.credentialChoices).filter(([arn]) => chosen.has(arn) || !ownArns.has(arn)));
}
