import { type Instant, plusSeconds } from '../ports/clock.js';

/**
 * When a schedule must look at a transfer (index byDue): `stuck` when nothing moved it on, `payout` when the seller is to be paid,
 * `credential` when something in the vault has waited long enough (on an item of its own).
 */
export interface Due {
  readonly dueKind: 'stuck' | 'payout' | 'credential';
  readonly dueAt: Instant;
}

/** An unfinished transfer that has not moved on for so long is looked at by the sweep. */
const stuckAfterSeconds = 1_800;

/** A transfer that begins to switch or to undo at `now` should have moved on by then. */
export function stuckDue(now: Instant): Due {
  return { dueKind: 'stuck', dueAt: plusSeconds(now, stuckAfterSeconds) };
}

/** An accepted transfer should have been started by then. */
export function acceptedDue(acceptedAt: Instant): Due {
  return { dueKind: 'stuck', dueAt: plusSeconds(acceptedAt, 120) };
}

/** A transfer that may not commit any more after its deadline is looked at a minute later. */
export function deadlineDue(deadline: Instant): Due {
  return { dueKind: 'stuck', dueAt: plusSeconds(deadline, 60) };
}

/** The seller is to be paid when the undo window ends. */
export function payoutDue(completedAt: Instant, undoWindowSeconds: number): Due {
  return { dueKind: 'payout', dueAt: plusSeconds(completedAt, undoWindowSeconds) };
}
