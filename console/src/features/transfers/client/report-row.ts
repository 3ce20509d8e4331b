import type { Transfer, TransferReport } from '../../../generated/api.js';
import { shortArn } from '../../../shared/short-arn.js';
import { typeLabel } from '../../../shared/words.js';
import { valueText } from './value-text.js';

/** A line of the before/after table: a cloud resource, or under it one property that differs. */
export interface ReportRow {
  readonly id: string;
  /** The line of its cloud resource; null for that line itself. */
  readonly parentId: string | null;
  readonly name: string;
  /** Of a cloud resource: type, and what became of it. */
  readonly summary?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Before and after of every cloud resource, by name; each is followed by its properties that differ. */
export function reportRows({ transfer, resources }: TransferReport): readonly ReportRow[] {
  const named = resources.map((one) => ({ ...one, name: shortArn(one.arn) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return named.flatMap(({ resourceId, name, type, after, differences }) => [
    {
      id: resourceId,
      parentId: null,
      name,
      summary: `${typeLabel(type)} · ${whatBecame(transfer, after !== undefined, differences.length)}`,
    },
    ...differences.map(({ property, before, after: then }, place) => ({
      id: `${resourceId} ${place}`,
      parentId: resourceId,
      name: property,
      before: valueText(before),
      after: valueText(then),
    })),
  ]);
}

function whatBecame({ status }: Transfer, isRead: boolean, count: number): string {
  if (!isRead) return status === 'completed' || status === 'undone' ? 'not there at the end' : 'not read again yet';
  if (count === 0) return 'nothing changed';
  return count === 1 ? '1 property changed' : `${count} properties changed`;
}

const openedAtOnceMax = 10;

/** Few lines are shown at once; of many, each cloud resource is opened by who wants to know. */
export function openedAtOnce(rows: readonly ReportRow[]): readonly ReportRow[] {
  const resources = rows.filter(({ parentId }) => parentId === null);
  if (resources.length > openedAtOnceMax) return [];
  return resources.filter(({ id }) => rows.filter(({ parentId }) => parentId === id).length <= openedAtOnceMax);
}
