import type { Clock } from './clock.js';
import type { DeadLetters } from './dead-letters.js';
import type { Directory } from './directory.js';
import type { EventBus } from './event-bus.js';
import type { Executions } from './executions.js';
import type { IdSource } from './id-source.js';
import type { IdentificationWork } from './identification-work.js';
import type { Inventory } from './inventory.js';
import type { LogIntake } from './log-intake.js';
import type { Objects } from './objects.js';
import type { MemberCloud } from './resource-control.js';
import type { Tables } from './tables.js';
import type { Vault } from './vault.js';

/** Everything outside the domain; a use case takes the ports it needs: `Pick<Ports, 'tables' | 'clock'>`. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly tables: Tables;
  readonly memberCloud: MemberCloud;
  readonly vault: Vault;
  readonly executions: Executions;
  readonly eventBus: EventBus;
  readonly deadLetters: DeadLetters;
  readonly directory: Directory;
  /** Logs, their segments, and the indexes of identification. */
  readonly objects: Objects;
  readonly identificationWork: IdentificationWork;
  readonly logIntake: LogIntake;
  readonly inventory: Inventory;
}
