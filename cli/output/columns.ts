import { type Fields, isFields, isOneValue } from './cell.js';

/** Columns of lists whose objects are wider than a line; any other list shows its first plain fields. */
const chosen: { readonly [operationId: string]: readonly string[] } = {
  listCustomers: ['customerId', 'name', 'standing', 'createdAt'],
  listMemberAccounts: ['awsAccountId', 'status', 'regions', 'externalId'],
  listResources: ['resourceId', 'type', 'name', 'size', 'region', 'lock'],
  listAssociations: ['confidence', 'label', 'name', 'movable', 'shared', 'arn'],
  listIdentifications: ['identificationId', 'status', 'from', 'to', 'resourceCount', 'solutionCount'],
  listProposals: ['proposalId', 'name', 'confidence', 'memberCount', 'movable'],
  listDecisions: ['decidedAt', 'kind', 'verdict', 'resourceIds', 'reason', 'decidedBy'],
  checkStranded: ['direction', 'text', 'other.arn', 'other.movable'],
  readCoverage: ['label', 'name', 'arn', 'movable'],
  browseListings: ['listingId', 'revision', 'title', 'price', 'resourceCount', 'measuredCost.perMonth'],
  listOwnListings: ['listingId', 'revision', 'status', 'title', 'price', 'resourceCount'],
  listTransfers: ['transferId', 'status', 'listingTitle', 'price', 'resourceCount', 'acceptedAt'],
  readTransferAudit: ['sequence', 'at', 'who', 'what', 'detail'],
  listEntries: ['entryId', 'kind', 'effectiveAt', 'description'],
};
const columnsMax = 6;

/** What a list shows of its objects: fields by name, inner ones with points. */
export function columnsOf(operationId: string, items: readonly Fields[]): readonly string[] {
  return chosen[operationId] ?? plainFields(items).slice(0, columnsMax);
}

/** Names of the fields that fit into a cell, in the order in which they come. */
export function plainFields(items: readonly Fields[]): readonly string[] {
  const names = new Set(items.flatMap(Object.keys));
  return [...names].filter((name) => items.every((item) => isPlain(item[name])));
}

/** The value of a field, of an inner one for a name with points. */
export function valueAt(item: Fields, name: string): unknown {
  return name.split('.').reduce<unknown>((value, part) => (isFields(value) ? value[part] : undefined), item);
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? !value.some(isFields) : !isFields(value) || isOneValue(value);
}
