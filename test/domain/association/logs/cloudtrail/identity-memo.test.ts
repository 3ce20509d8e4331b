import { describe, expect, it } from '@jest/globals';
import { nobody } from '../../../../../domain/association/logs/cloudtrail/identity.js';
import { IdentityMemo } from '../../../../../domain/association/logs/cloudtrail/identity-memo.js';
import { aRoleSession } from '../../../../support/a-trail-event.js';

function bytesOf(text: string): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = Uint8Array.from(Buffer.from(text));
  return { bytes, view: new DataView(bytes.buffer) };
}

describe('IdentityMemo', () => {
  const text = JSON.stringify(aRoleSession('shop', 'a'));
  const identity = { ...nobody, awsAccountId: '1' };

  it('finds what begins like one that it keeps, to its end', () => {
    const memo = new IdentityMemo();
    const kept = bytesOf(text);
    memo.keep(kept.bytes, kept.view, 0, text.length, identity);
    const longer = bytesOf(`xx${text},"eventTime"`);
    expect(memo.find(longer.view, 2, longer.bytes.length)).toBe(true);
    expect([memo.identity, memo.length]).toEqual([identity, text.length]);
    expect(memo.find(longer.view, 2, text.length)).toBe(false);
  });

  it('finds nothing that differs in any byte', () => {
    const memo = new IdentityMemo();
    const { bytes, view } = bytesOf(text);
    memo.keep(bytes, view, 0, bytes.length, identity);
    for (let at = 0; at < bytes.length; at++) {
      bytes[at] = (bytes[at] as number) ^ 1;
      expect(memo.find(view, 0, bytes.length)).toBe(false);
      bytes[at] = (bytes[at] as number) ^ 1;
    }
    expect(memo.find(view, 0, bytes.length)).toBe(true);
  });

  it('keeps neither short nor very long ones', () => {
    const memo = new IdentityMemo();
    for (const one of ['{"type":"AWSService"}', JSON.stringify({ type: 'x'.repeat(5_000) })]) {
      const { bytes, view } = bytesOf(one);
      memo.keep(bytes, view, 0, bytes.length, identity);
      expect(memo.find(view, 0, bytes.length)).toBe(false);
    }
  });
});
