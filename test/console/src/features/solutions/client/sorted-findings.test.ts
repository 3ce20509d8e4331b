import { describe, expect, it } from '@jest/globals';
import { sortedFindings } from '../../../../../../console/src/features/solutions/client/sorted-findings.js';
import type { Finding } from '../../../../../../console/src/generated/api.js';
import { arnOf } from '../../../../../support/a-solution-member.js';

const names = new Map([
  [arnOf('web'), 'web'],
  ['res_group', 'web-group'],
]);

function aFinding(code: string, detail: string, add?: string): Finding {
  return { severity: 'blocker', code, whoMustAct: 'seller', detail, remedy: 'Mend it.', ...(add !== undefined && { proposal: { add } }) };
}

const stranding = aFinding('StrandedDependency', `${arnOf('web')} needs ${arnOf('sg-1')}.`, 'res_group');

describe('sortedFindings', () => {
  it('proposes once what to add, with every reason in names', () => {
    const again = { ...stranding, detail: `${arnOf('db')} needs ${arnOf('sg-1')}.` };
    const { stranded, others } = sortedFindings([stranding, again, stranding], new Set(), names);
    expect(stranded).toEqual([{ resourceId: 'res_group', name: 'web-group', reasons: ['web needs sg-1.', 'db needs sg-1.'] }]);
    expect(others).toEqual([]);
  });

  it('does not propose what is chosen by now', () => {
    expect(sortedFindings([stranding], new Set(['res_group']), names).stranded).toEqual([]);
  });

  it('proposes also what it has no name for', () => {
    expect(sortedFindings([aFinding('StrandedDependency', 'x.', 'res_far')], new Set(), names).stranded).toEqual([
      { resourceId: 'res_far', name: 'it', reasons: ['x.'] },
    ]);
  });

  it('leaves the rest as it is, in names', () => {
    const findings = [aFinding('Drifted', `${arnOf('web')} has changed.`), aFinding('StrandedDependency', 'Something is left.')];
    const { stranded, others } = sortedFindings(findings, new Set(), names);
    expect(others.map(({ detail }) => detail)).toEqual(['web has changed.', 'Something is left.']);
    expect(stranded).toEqual([]);
  });
});
