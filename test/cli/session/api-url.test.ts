import { describe, expect, it } from '@jest/globals';
import { apiUrl, isSafe } from '../../../cli/session/api-url.js';

describe('apiUrl', () => {
  it.each([
    ['https://conveyance.example/', 'https://conveyance.example'],
    ['http://127.0.0.1:4566/_aws/execute-api/a/$default', 'http://127.0.0.1:4566/_aws/execute-api/a/$default'],
    ['http://localhost:1', 'http://localhost:1'],
  ])('takes %s', (text, expected) => {
    expect(apiUrl(text, '--api')).toBe(expected);
  });

  it.each([
    ['nowhere', 'is not a web address'],
    ['ftp://conveyance.example', 'is not a web address'],
    ['http://conveyance.example', 'is not encrypted'],
    ['http://localhost.evil.example', 'is not encrypted'],
  ])('refuses %s', (text, reason) => {
    expect(() => apiUrl(text, '--api')).toThrow(reason);
  });
});

describe('isSafe', () => {
  it('is https, or this machine', () => {
    expect(['https://a.example', 'http://[::1]:1', 'http://a.example'].map(isSafe)).toEqual([true, true, false]);
  });
});
