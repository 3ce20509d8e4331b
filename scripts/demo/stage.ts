import type { LocalEndpoints } from '../local/local-cloud.js';
import type { DeployedApp } from './deployed-app.js';
import type { Listing } from './market.js';
import type { MemberGate } from './member-gate.js';
import type { Narrator } from './narrator.js';
import type { Cast } from './provider-setup.js';
import type { SeedClients, SeededSolution } from './seed-solution.js';

/** Everything one act of the story needs. */
export interface Stage {
  readonly cloud: LocalEndpoints;
  readonly app: DeployedApp;
  readonly cast: Cast;
  readonly narrator: Narrator;
  /** The service reaches the member accounts through it. */
  readonly gate: Pick<MemberGate, 'hold'>;
}

/** A solution of the story with the administrator's clients of its member account. */
export interface ImportedSolution {
  readonly seeded: SeededSolution;
  readonly clients: SeedClients;
  /** Resource ids by ARN. */
  readonly ids: ReadonlyMap<string, string>;
}

/** One that is on the marketplace. */
export interface SoldSolution extends ImportedSolution {
  readonly listing: Listing;
}
