import { describe, expect, test } from '@jest/globals';
import { openApiDocument } from '../../../lambdas/api/openapi.js';
import { servedRoutes } from '../../../lambdas/api/routes.js';

const document = openApiDocument();

function operation(method: string, path: string) {
  return (document.paths?.[path] as Record<string, Record<string, unknown>> | undefined)?.[method];
}

describe('openApiDocument', () => {
  test('has every route of the table', () => {
    for (const row of servedRoutes) expect(operation(row.method.toLowerCase(), row.path)?.operationId).toBe(row.operationId);
    expect(document.openapi).toBe('3.1.0');
  });

  test('asks for the key on POST, the scope of the row, and tells of problems', () => {
    const post = operation('post', '/api/purchases') as Record<string, unknown>;

    expect(JSON.stringify(post.parameters)).toContain('Idempotency-Key');
    expect(post.security).toEqual([{ accessToken: ['conveyance/trade'] }]);
    expect(JSON.stringify(post.responses)).toContain('application/problem+json');
    expect(operation('get', '/api/health')?.security).toEqual([]);
    expect(operation('post', '/api/services/purchases')?.security).toEqual([{ signature: [] }]);
  });

  test('tells where 304 may come', () => {
    expect(operation('get', '/api/transfers/{transferId}')?.responses).toHaveProperty('304');
    expect(operation('get', '/api/health')?.responses).toHaveProperty('304');
    expect(operation('post', '/api/listings')?.responses).not.toHaveProperty('304');
  });
});
