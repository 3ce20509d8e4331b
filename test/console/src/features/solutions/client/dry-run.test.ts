import { describe, expect, it } from '@jest/globals';
import { answersMax, dryRun } from '../../../../../../console/src/features/solutions/client/dry-run.js';
import type { Finding, Preflight } from '../../../../../../console/src/generated/api.js';

function aFinding(code: string, severity: Finding['severity'] = 'blocker'): Finding {
  return { severity, code, whoMustAct: 'seller', detail: `${code}.`, remedy: 'Mend it.' };
}

/** A service that reads `perAnswer` of 10 an answer; each answer repeats what the tables say. */
function aService(perAnswer: number, findings: readonly Finding[] = []) {
  const asked: number[] = [];
  const ask = async (from: number): Promise<Preflight> => {
    asked.push(from);
    const to = Math.min(10, from + perAnswer);
    const complete = to >= 10;
    const passes = complete && findings.every(({ severity }) => severity === 'warning');
    return { passes, complete, findings, checkedAt: '', resourceCount: 10, read: { from, to }, ...(complete ? {} : { next: to }) };
  };
  return { asked, ask };
}

describe('dryRun', () => {
  it('asks on until everything is read, and tells once what answers repeat', async () => {
    const { asked, ask } = aService(4, [aFinding('Drifted'), aFinding('OpenConnectionsStay', 'warning')]);
    const run = await dryRun(ask);
    expect(asked).toEqual([0, 4, 8]);
    expect(run).toMatchObject({ read: 10, resourceCount: 10, passes: false });
    expect(run.findings.map(({ code }) => code)).toEqual(['Drifted', 'OpenConnectionsStay']);
  });

  it('passes with warnings only', async () => {
    expect(await dryRun(aService(10, [aFinding('OpenConnectionsStay', 'warning')]).ask)).toMatchObject({ passes: true });
  });

  it.each([
    ['the service does not get on', 0, 1],
    ['the answers are too many', 0.1, answersMax],
  ])('ends when %s, and does not say that it passes', async (_when, perAnswer, answers) => {
    const { asked, ask } = aService(perAnswer);
    const run = await dryRun(ask);
    expect(asked).toHaveLength(answers);
    expect(run).toMatchObject({ passes: false, findings: [] });
    expect(run.read).toBeLessThan(10);
  });

  it('ends when nobody waits for it any more', async () => {
    const { asked, ask } = aService(1);
    await dryRun(ask, () => asked.length === 3);
    expect(asked).toEqual([0, 1, 2]);
  });
});
