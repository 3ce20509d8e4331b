import type { DaysOfSource } from '../../../domain/association/coverage/source-days.js';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import type { FamilyName } from './families/families.js';
import type { NamingScheme } from './naming-schemes.js';
import type { NoiseName } from './noises.js';
import type { TagScheme } from './tag-schemes.js';

/** Which sources of evidence an estate lets the product see. */
export type SourceChoice = 'all' | 'tags' | 'configuration' | 'policy' | 'logs';

/** Everything that decides an estate: equal options give equal estates. */
export interface EstateOptions {
  readonly family: FamilyName;
  readonly seed: number;
  readonly naming: NamingScheme;
  readonly tagScheme: TagScheme;
  readonly noise: NoiseName;
  readonly sources?: SourceChoice;
  /** Takes all tags from 40 % of the resources, gives 10 % the tags of another solution, and loses 10 % of the log records. */
  readonly isDegraded?: boolean;
}

/** One AWS account with its truth: what a person who built it would say belongs together. */
export interface Estate {
  readonly options: EstateOptions;
  readonly resources: readonly KnownResource[];
  readonly evidence: EvidenceTable;
  /** The part of the evidence that logs gave. */
  readonly logged: EvidenceTable;
  /** ARNs of each planted solution; a cloud resource may be in several, shared services are in none. */
  readonly solutions: readonly (readonly string[])[];
  /** ARNs of shared services: two or more solutions touch each. */
  readonly shared: readonly string[];
  /** ARNs of what belongs to shared services and no solution touches; a member of none. */
  readonly platform: readonly string[];
  /** ARNs of the platform that one solution alone touches: whether they are its own nobody but people can say, so they are not judged. */
  readonly unclear: readonly string[];
  /** The first does not work without the second. */
  readonly needed: readonly (readonly [from: string, to: string])[];
  /** Days of flow logs: all of the period where they are switched on and shown. */
  readonly logDays: readonly DaysOfSource[];
  /** Epoch seconds: now, for whoever asks. */
  readonly asOf: number;
}
