import { describe, expect, it } from '@jest/globals';
import { pagePattern, tokenAddress } from '../../lib/console-paths.js';

describe('pagePattern', () => {
  it.each(['/', '/transfers', '/transfers/trf_01M83', '/marketplace/lst_1/buy', '/a.b/c'])('finds a page in %s', (path) => {
    expect(pagePattern.test(path)).toBe(true);
  });

  it.each(['/index.html', '/icon.svg', '/assets/index-1a2b.js', '/favicon.ico'])('finds a file in %s', (path) => {
    expect(pagePattern.test(path)).toBe(false);
  });
});

describe('tokenAddress', () => {
  it.each([
    ['https://id.example/oauth2/token', 'id.example', '/oauth2/token'],
    ['https://id.example:8443/token?tenant=1', 'id.example:8443', '/token'],
    ['http://127.0.0.1:4566/oauth2/token', '127.0.0.1:4566', '/oauth2/token'],
    ['https://id.example', 'id.example', '/'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what stands for a value that is known in a deployment only
    ['https://c-${Token[A.1]}.auth.example/oauth2/token', 'c-${Token[A.1]}.auth.example', '/oauth2/token'],
  ])('takes %s apart', (tokenUrl, host, path) => {
    expect(tokenAddress(tokenUrl)).toEqual({ host, path });
  });
});
