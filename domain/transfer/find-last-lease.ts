import { secondsBetween } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { readEffects } from './effect-log.js';
import type { StepWork } from './step-work.js';

/** Room for clocks that differ between machines. */
const slackSeconds = 5;

/** Whole seconds until no call of an earlier epoch can land any more; 0 when every run before has ended. */
export async function findLastLease(ports: Pick<Ports, 'tables' | 'clock'>, work: StepWork): Promise<{ readonly waitSeconds: number }> {
  const now = ports.clock.now();
  const effects = await readEffects(ports.tables, work.transfer.transferId);
  const open = effects.filter((effect) => effect.epoch < work.epoch && effect.state === 'intended');
  const left = open.map((effect) => secondsBetween(now, effect.leaseUntil) + slackSeconds);
  return { waitSeconds: Math.max(0, Math.ceil(Math.max(0, ...left))) };
}
