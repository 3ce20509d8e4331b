import { describe, expect, it } from '@jest/globals';
import { labelOf, meaningOf, stepsOf, typeLabel } from '../../../../console/src/shared/words.js';

describe('words', () => {
  it('read codes as people do', () => {
    expect([labelOf('needs-operator'), labelOf('StageAccess'), labelOf('customer-admin')]).toEqual([
      'Needs operator',
      'Stage access',
      'Customer admin',
    ]);
  });

  it('call types as their drivers do', () => {
    expect([typeLabel('s3-bucket'), typeLabel('security-group'), typeLabel('some-new')]).toEqual([
      'S3 bucket',
      'Security group',
      'Some new',
    ]);
  });

  it('mean what the glossary says', () => {
    expect(meaningOf('residual access')).toBe('what the former owner could still do');
    expect(meaningOf('capture')).toContain('funds reserved');
    expect(meaningOf('no such word')).toBeUndefined();
  });

  it('name the steps in their order', () => {
    const forward = stepsOf('transfer-ownership').map(({ step }) => step);
    expect(forward.indexOf('LockResources')).toBeLessThan(forward.indexOf('CommitTransfer'));
    expect(forward.at(-1)).toBe('AnnounceTransfer');
    expect(stepsOf('undo-transfer').at(-1)?.step).toBe('FinishUndo');
  });
});
