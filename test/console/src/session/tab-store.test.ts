import { describe, expect, it } from '@jest/globals';
import { TabStore } from '../../../../console/src/session/tab-store.js';
import { MemoryStorage } from '../../../support/browser/memory-storage.js';

describe('TabStore', () => {
  it('keeps tokens and the way back until they are taken away', () => {
    const storage = new MemoryStorage();
    const tab = new TabStore(storage);
    expect(tab.tokens).toBeUndefined();
    tab.tokens = { accessToken: 'a', expiresAtMs: 5 };
    tab.leaving = { state: 's', verifier: 'v', returnTo: '/x' };
    const again = new TabStore(storage);
    expect(again.tokens).toEqual({ accessToken: 'a', expiresAtMs: 5 });
    expect(again.leaving?.returnTo).toBe('/x');
    again.tokens = undefined;
    again.leaving = undefined;
    expect([tab.tokens, tab.leaving]).toEqual([undefined, undefined]);
  });
});
