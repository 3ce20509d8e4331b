import type { Finding, Preflight } from '../../../generated/api.js';

/** Answers that are followed, each of what a request has time for. */
export const preflightPagesMax = 20;

/** What the answers of a preflight say together. */
export interface PreflightSoFar {
  readonly findings: readonly Finding[];
  /** Cloud resources read, of how many. */
  readonly readCount: number;
  readonly resourceCount: number;
  /** True when nothing is left to read. */
  readonly isWhole: boolean;
  /** When the first of them was answered. */
  readonly checkedAt: string | undefined;
}

/** Where to go on after these answers; undefined at the end, at the limit, and where an answer got no further. */
export function nextFrom(answers: readonly Preflight[]): number | undefined {
  const last = answers.at(-1);
  if (last?.next === undefined || answers.length >= preflightPagesMax || last.next <= last.read.from) return undefined;
  return last.next;
}

/** The answers as one: each finding once, since every answer repeats what concerns the whole. */
export function preflightSoFar(answers: readonly Preflight[]): PreflightSoFar {
  const findings = new Map(answers.flatMap((answer) => answer.findings).map((finding) => [JSON.stringify(finding), finding]));
  const last = answers.at(-1);
  return {
    findings: [...findings.values()],
    readCount: last?.read.to ?? 0,
    resourceCount: last?.resourceCount ?? 0,
    isWhole: last?.complete ?? false,
    checkedAt: answers[0]?.checkedAt,
  };
}
