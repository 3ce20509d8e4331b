import { describe, expect, it } from '@jest/globals';
import { caching, securityHeaders } from '../../lib/console-headers.js';

describe('securityHeaders', () => {
  const directives = new Map(
    securityHeaders['content-security-policy'].split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

  it('let a page load from its own origin only, and nothing that is written into it', () => {
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('style-src')).toBe("'self'");
    expect(securityHeaders['content-security-policy']).not.toMatch(/unsafe|\*|http|blob/);
  });

  it('let nobody frame it, give it a base, or send a form elsewhere', () => {
    for (const name of ['frame-ancestors', 'base-uri', 'form-action', 'object-src']) expect(directives.get(name)).toBe("'none'");
    expect(securityHeaders['x-frame-options']).toBe('DENY');
  });

  it('ask for HTTPS for two years', () => {
    const [, seconds] = /max-age=(\d+); includeSubDomains/.exec(securityHeaders['strict-transport-security']) ?? [];

    expect(Number(seconds)).toBe(2 * 365 * 86_400);
  });
});

describe('caching', () => {
  it('keeps for a year what carries a hash, and asks anew for the rest', () => {
    expect(caching).toEqual({ assets: expect.stringContaining('max-age=31536000, immutable'), others: 'no-cache' });
  });
});
