import { describe, expect, it } from '@jest/globals';
import { dryRunSummary } from '../../../../../../console/src/features/solutions/client/dry-run-summary.js';
import type { Finding } from '../../../../../../console/src/generated/api.js';

const finding = (severity: Finding['severity'], code = 'Drifted'): Finding => ({
  severity,
  code,
  whoMustAct: 'seller',
  detail: '',
  remedy: '',
});

describe('dryRunSummary', () => {
  it.each([
    ['success', 'Nothing is in the way.', [], 0, 6],
    ['success', 'Nothing is in the way; 2 warnings.', [finding('warning'), finding('warning', 'ValueKept')], 0, 6],
    ['error', '1 blocker in the way.', [finding('blocker'), finding('warning')], 0, 6],
    ['warning', '2 cloud resources would be left behind.', [finding('blocker')], 2, 6],
    ['warning', 'Only 4 of 6 were read. Check again, or list fewer.', [finding('warning')], 0, 4],
  ] as const)('%s: %s', (look, text, findings, stranded, read) => {
    const passes = read === 6 && findings.every(({ severity }) => severity === 'warning');
    expect(dryRunSummary({ findings, read, resourceCount: 6, passes }, stranded)).toEqual({ look, text });
  });
});
