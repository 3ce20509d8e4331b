import { describe, expect, it } from '@jest/globals';
import { consoleApi } from '../../../scripts/generate/console-api.js';

const answer = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } };

const document = {
  components: { schemas: { Thing: { type: 'object', properties: { name: { type: 'string' } } } } },
  paths: {
    '/api/things/{thingId}': {
      post: {
        operationId: 'changeThing',
        summary: 'Change a thing',
        parameters: [
          { in: 'header', name: 'Idempotency-Key', required: true, schema: { type: 'string' } },
          { in: 'path', name: 'thingId', required: true, schema: { type: 'string' } },
          { in: 'query', name: 'page', schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': { schema: { type: 'string' } } } },
        responses: { '202': answer, '4XX': {} },
      },
    },
    '/api/services/things': { get: { operationId: 'listThingsAsService', summary: 'For programs', responses: {} } },
  },
};

describe('consoleApi', () => {
  it('gives each operation its parts, its answer and how it is called, without the ways in for programs', () => {
    const { path, text } = consoleApi(document);
    expect(path).toBe('console/src/generated/api.ts');
    expect(text).toContain('export type Thing = {\nreadonly "name"?: string;\n};');
    expect(text).toContain('readonly params: { readonly "thingId": string; };\nreadonly query?: { readonly "page"?: string; };');
    expect(text).toContain('readonly body: string;\nreadonly response: Thing;');
    expect(text).toContain("changeThing: { method: 'POST', path: '/api/things/{thingId}', idempotent: true },");
    expect(text).not.toContain('listThingsAsService');
  });
});
