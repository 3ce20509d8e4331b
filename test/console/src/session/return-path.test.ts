import { describe, expect, it } from '@jest/globals';
import { returnPath } from '../../../../console/src/session/return-path.js';

describe('returnPath', () => {
  it.each(['/', '/transfers/trf_1?a=b'])('lets %s pass', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:1', undefined, 7])('does not lead to %s', (path) => {
    expect(returnPath(path)).toBe('/');
  });
});
