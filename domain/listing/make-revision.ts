import { measuredCost } from '../billing/measured-cost.js';
import { type FieldProblem, InvalidInputError } from '../errors.js';
import type { Money } from '../ledger/money.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { listingManifest, manifestHash, manifestWrites } from '../transfer/manifest.js';
import { type FrozenManifest, freezeManifest } from './freeze-manifest.js';
import type { ListingRevision, ListingTerms } from './listing.js';
import { revisionItem } from './listing-store.js';

/** What a seller says of an offer. */
export interface ListingDraft {
  readonly title: string;
  readonly description: string;
  readonly price: Money;
  readonly terms: ListingTerms;
  readonly resourceIds: readonly string[];
}

/** A revision not yet written, and the writes that make it: with its manifest, in the transaction of the head, so none is without the others. */
export interface MadeRevision {
  readonly revision: ListingRevision;
  readonly writes: readonly Write[];
}

/** Makes a revision of a listing (at most 21 writes). Throws NotFoundError, ResourceLockedError, InvalidInputError. */
export async function makeRevision(
  ports: Pick<Ports, 'tables' | 'clock'>,
  { listingId, revision, seller }: { readonly listingId: string; readonly revision: number; readonly seller: string },
  { title, description, price, terms, resourceIds }: ListingDraft,
): Promise<MadeRevision> {
  const manifest = await freezeManifest(ports.tables, seller, resourceIds);
  const problems = termsProblems(terms, manifest);
  if (problems.length > 0) throw new InvalidInputError(problems);
  const cost = await measuredCost(
    ports,
    manifest.entries.map((entry) => entry.resourceId),
    price.currency,
  );
  const made: ListingRevision = {
    listingId,
    revision,
    title,
    description,
    price,
    terms,
    resources: manifest.resources,
    resourceCount: manifest.entries.length,
    batchCount: manifest.batches.length,
    manifestHash: manifestHash(manifest.entries),
    measuredCost: cost,
    createdAt: ports.clock.now(),
  };
  const put: Write = { act: 'put', table: 'marketplace', item: revisionItem(made), when: [{ attribute: 'pk', is: 'absent' }] };
  return { revision: made, writes: [put, ...manifestWrites(listingManifest(listingId, revision), manifest.batches)] };
}

function termsProblems(terms: ListingTerms, { entries }: FrozenManifest): FieldProblem[] {
  const types = new Map(entries.map((entry) => [entry.arn, entry.type]));
  const choices = Object.keys(terms.credentialChoices).filter((arn) => types.get(arn) !== 'secret');
  const stays = terms.leftBehind.filter((arn) => types.has(arn));
  const problems: FieldProblem[] = [
    ...choices.map((arn) => ({
      field: `terms.credentialChoices.${arn}`,
      rule: 'is the ARN of a secret of this listing',
      remedy: 'Add the secret, or leave the choice out',
    })),
    ...stays.map((arn) => ({
      field: 'terms.leftBehind',
      value: arn,
      rule: 'is outside this listing',
      remedy: 'Leave it out of one of the two',
    })),
  ];
  if (terms.movesControl || terms.movesPayment) return problems;
  return [...problems, { field: 'terms', rule: 'moves control, payment or both', remedy: 'Set movesControl or movesPayment' }];
}
