import { foreignTags } from '../../../../../domain/resource/ownership-tags.js';
import type { CloudResource, Transfer } from '../../../generated/api.js';
import { resourceName } from '../../../shared/resource-name.js';
import { typeLabel } from '../../../shared/words.js';
import { type OwnerState, ownerState } from './owner-state.js';

/** One line of the table, in the words that it shows, sorts and filters by. */
export interface ResourceRow {
  readonly resourceId: string;
  readonly arn: string;
  readonly name: string;
  readonly type: string;
  readonly region: string;
  readonly size: string;
  /** The first tags, and how many more there are. */
  readonly tags: string;
  readonly state: OwnerState;
  /** The transfer that holds it. */
  readonly lock?: string;
  /** Everything a person may look for, in small letters. */
  readonly searched: string;
}

const tagsShown = 2;

/** Lines of the table for resources we own; `transfers` are those that may hold some of them. */
export function resourceRows(resources: readonly CloudResource[], transfers: readonly Transfer[]): readonly ResourceRow[] {
  const byId = new Map(transfers.map((transfer) => [transfer.transferId, transfer]));
  return resources.map((resource) => {
    const { resourceId, arn, region, size = '', lock } = resource;
    const [name, type, tags] = [resourceName(resource), typeLabel(resource.type), tagTexts(resource)];
    const searched = [name, arn, type, resource.type, ...tags].join('\n').toLowerCase();
    // The name has a column of its own.
    const shown = tags.filter((tag) => tag !== `Name=${name}`);
    const row = { resourceId, arn, name, type, region, size, tags: firstTags(shown), state: ownerState(resource, byId), searched };
    return lock === undefined ? row : { ...row, lock };
  });
}

/** True for a line in which every word of the text occurs. */
export function isFound({ searched }: ResourceRow, text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

/** Orders lines by a column as people count: `8 GiB` before `16 GiB`. */
export function comparedBy(column: 'name' | 'type' | 'region' | 'size' | 'tags' | 'state'): (a: ResourceRow, b: ResourceRow) => number {
  return (a, b) => a[column].localeCompare(b[column], 'en', { numeric: true });
}

function tagTexts({ tags }: CloudResource): readonly string[] {
  return Object.entries(foreignTags(tags))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`));
}

function firstTags(tags: readonly string[]): string {
  const first = tags.slice(0, tagsShown).join(', ');
  return tags.length > tagsShown ? `${first} and ${tags.length - tagsShown} more` : first;
}
