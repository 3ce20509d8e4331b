import type { Finding, Preflight } from '../../../generated/api.js';

/** A dry run of a choice, read to its end or to a limit. */
export interface DryRun {
  readonly findings: readonly Finding[];
  /** Cloud resources that were read, of how many. */
  readonly read: number;
  readonly resourceCount: number;
  /** Everything was read and nothing is in the way. */
  readonly passes: boolean;
}

/** Asks for the answer that begins at a position. */
export type AskFrom = (from: number) => Promise<Preflight>;

/** Answers that are asked for at once, each within the time of a request. */
export const answersMax = 20;

/** Asks until everything is read, at most `answersMax` times; ends early when `isStopped`. What answers repeat is told once. */
export async function dryRun(ask: AskFrom, isStopped: () => boolean = () => false): Promise<DryRun> {
  const findings = new Map<string, Finding>();
  let answer = await ask(0);
  for (let answers = 1; ; answers++) {
    for (const finding of answer.findings) findings.set(JSON.stringify([finding.code, finding.resource, finding.detail]), finding);
    const { next = 0, complete, read } = answer;
    if (complete || next <= read.from || answers === answersMax || isStopped()) break;
    answer = await ask(next);
  }
  const all = [...findings.values()];
  const passes = answer.complete && all.every(({ severity }) => severity !== 'blocker');
  return { findings: all, read: answer.read.to, resourceCount: answer.resourceCount, passes };
}
