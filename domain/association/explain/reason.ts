import { instantOfSeconds, secondsOfDay } from '../../ports/clock.js';
import type { EvidenceSource } from '../evidence/evidence-source.js';
import { evidenceSources, sourceNames } from '../evidence/evidence-source.js';
import { type RelationName, relationNames, relations } from '../evidence/relation.js';
import type { AssociationIndex } from '../index/association-index.js';
import { displayName } from './display-name.js';

/** One fact for a pair, as a person reads it. */
export interface Reason {
  readonly source: EvidenceSource;
  readonly relation: RelationName;
  /** One sentence without count and time, e.g. `EC2 instance web-1 reads S3 bucket assets`. */
  readonly text: string;
  /** What was seen: tag, property path, action; '' for none. */
  readonly detail: string;
  /** Events behind it; 1 for what is configured. */
  readonly count: number;
  /** When it was seen first and last; for what is configured, when it was read. */
  readonly from: string;
  readonly to: string;
  /** Whole days between the last sighting and the run. */
  readonly ageDays: number;
  /** 0 to 255: how telling the fact is by itself. */
  readonly strength: number;
}

function sentence(index: AssociationIndex, row: number, relation: RelationName): string {
  const { evidence, resources } = index;
  const [a, b] = [resources[evidence.a[row] as number], resources[evidence.b[row] as number]];
  return a && b ? `${displayName(a)} ${relations[relation].phrase} ${displayName(b)}` : '';
}

/** What one row of evidence says. */
export function reasonOf(index: AssociationIndex, row: number): Reason {
  const { evidence, asOf } = index;
  const relation = relationNames[evidence.relation[row] as number] as RelationName;
  const last = evidence.last[row] as number;
  return {
    source: sourceNames[evidence.source[row] as number] as EvidenceSource,
    relation,
    text: sentence(index, row, relation),
    detail: evidence.details[evidence.detail[row] as number] ?? '',
    count: evidence.count[row] as number,
    from: instantOfSeconds(evidence.first[row] as number),
    to: instantOfSeconds(last),
    ageDays: Math.max(0, Math.floor((asOf - last) / secondsOfDay)),
    strength: evidence.strength[row] as number,
  };
}

/** The reason in one line, with count, time range and where it was seen. */
export function reasonText(reason: Reason): string {
  const where = `${evidenceSources[reason.source].label}${reason.detail === '' ? '' : `: ${reason.detail}`}`;
  const isSeen = reason.count > 1 || reason.from !== reason.to;
  const range = `${reason.from.slice(0, 16)}Z to ${reason.to.slice(0, 16)}Z`;
  const seen = isSeen ? `${reason.count.toLocaleString('en-US')} times, ${range}` : `read ${reason.to.slice(0, 16)}Z`;
  return `${reason.text} (${where}; ${seen})`;
}
