import { batchesPerTransferMax, verifyRoundsMax } from '../../domain/transfer/transfer.js';
import { type Finding, finding } from './finding.js';
import { type Machine, type MachineState, type Retrier, type Scope, transitions } from './machine.js';

/** A wait by expression waits for leases, and no lease outlives its Lambda's longest time. */
const expressionWaitSeconds = 900;
const attemptsDefault = 3;

/** The machine has a time limit, and its slowest path, every retry used, fits in it. */
export function worstCaseRule(machine: Machine): readonly Finding[] {
  if (typeof machine.TimeoutSeconds !== 'number') return [finding('machine-timeout', 'machine', 'the machine needs TimeoutSeconds')];
  const seconds = worstCaseSeconds(machine);
  if (seconds <= machine.TimeoutSeconds) return [];
  return [finding('worst-case', 'machine', `the slowest path takes ${seconds} s, TimeoutSeconds is ${machine.TimeoutSeconds}`)];
}

/** Seconds of the slowest path: every retry used, 100 batches, loops walked `verifyRoundsMax` times. */
export function worstCaseSeconds(scope: Scope): number {
  const longest = (name: string, walked: ReadonlySet<string>): number => {
    const state = scope.States[name];
    if (!state || walked.has(name)) return 0;
    const rounds = reaches(scope, name, name) ? verifyRoundsMax : 1;
    const further = new Set(walked).add(name);
    const nexts = new Set(transitions(state).map(({ Next }) => Next));
    const rest = Math.max(0, ...[...nexts].map((next) => longest(next, further)));
    return rounds * stateSeconds(state) + rest;
  };
  return longest(scope.StartAt, new Set());
}

function stateSeconds(state: MachineState): number {
  if (state.Type === 'Wait') return typeof state.Seconds === 'number' ? state.Seconds : expressionWaitSeconds;
  const once = state.ItemProcessor
    ? Math.ceil(batchesPerTransferMax / (state.MaxConcurrency ?? 1)) * worstCaseSeconds(state.ItemProcessor)
    : (state.TimeoutSeconds ?? 0);
  const retriers = state.Retry ?? [];
  const attempts = retriers.reduce((sum, retrier) => sum + attemptsOf(retrier), 1);
  return once * attempts + retriers.reduce((sum, retrier) => sum + pauseSeconds(retrier), 0);
}

function attemptsOf(retrier: Retrier): number {
  return retrier.MaxAttempts ?? attemptsDefault;
}

function pauseSeconds(retrier: Retrier): number {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Number.POSITIVE_INFINITY } = retrier;
  const pauses = Array.from({ length: attemptsOf(retrier) }, (_, at) => Math.min(MaxDelaySeconds, IntervalSeconds * BackoffRate ** at));
  return pauses.reduce((sum, pause) => sum + pause, 0);
}

function reaches(scope: Scope, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const state = scope.States[name];
    for (const { Next } of state ? transitions(state) : []) {
      if (Next === to) return true;
      if (seen.has(Next)) continue;
      seen.add(Next);
      waiting.push(Next);
    }
  }
  return false;
}
