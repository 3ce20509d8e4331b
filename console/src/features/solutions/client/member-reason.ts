import { evidenceSources } from '../../../../../domain/association/evidence/evidence-source.js';
import type { Reason } from '../../../generated/api.js';
import { rangeText } from '../../../shared/instant.js';
import { readableText } from './readable-text.js';

/** One fact for a pair in people's words: what, and how it is known. */
export interface MemberReason {
  readonly text: string;
  /** Where it was seen, how often, over which days and how long ago. */
  readonly known: string;
}

/** A fact as the finder shows it; `names` are by ARN. */
export function memberReason(reason: Reason, names: ReadonlyMap<string, string>): MemberReason {
  const { source, detail, count } = reason;
  const where = `${evidenceSources[source].label}${detail === '' ? '' : `, ${detail}`}`;
  const often = count > 1 ? `${count.toLocaleString('en-US')} times, ${rangeText(reason)}` : reason.to.slice(0, 10);
  return { text: readableText(reason.text, names), known: `${where}: ${often} (${ageText(reason.ageDays)})` };
}

/** How long ago, in whole days. */
export function ageText(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'a day ago' : `${days.toLocaleString('en-US')} days ago`;
}
