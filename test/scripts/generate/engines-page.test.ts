import { describe, expect, it } from '@jest/globals';
import { enginesPage } from '../../../scripts/generate/engines-page.js';

describe('enginesPage', () => {
  it('shows every call and behaviour of every engine, a call that one was never sent too', () => {
    const { text, path } = enginesPage({
      moto: { operations: { 'EC2 CreateTags': 'answered' }, behaviours: { 'a rule is refused': true } },
      MiniStack: { operations: { 'S3 GetBucketAcl': 'NotImplemented' }, behaviours: { 'a rule is refused': false } },
    });

    expect(path).toBe('docs/reference/engines.md');
    expect(text.replaceAll(/ +/g, ' ')).toContain('| `EC2 CreateTags` | answered | not sent |');
    expect(text.replaceAll(/ +/g, ' ')).toContain('| `S3 GetBucketAcl` | not sent | NotImplemented |');
    expect(text.replaceAll(/ +/g, ' ')).toContain('| a rule is refused | yes | no |');
  });
});
