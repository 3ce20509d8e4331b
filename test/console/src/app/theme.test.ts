import { describe, expect, it } from '@jest/globals';
import { keepTheme, themeOf } from '../../../../console/src/app/theme.js';
import { MemoryStorage } from '../../../support/browser/memory-storage.js';

const viewOf = (prefersDark: boolean) => ({
  localStorage: new MemoryStorage() as unknown as Storage,
  matchMedia: (() => ({ matches: prefersDark })) as unknown as Window['matchMedia'],
});

describe('themeOf', () => {
  it("is the system's until the person chooses", () => {
    const view = viewOf(true);
    expect(themeOf(view)).toBe('dark');
    expect(themeOf(viewOf(false))).toBe('light');
    keepTheme(view, 'light');
    expect(themeOf(view)).toBe('light');
  });
});
