import { describe, expect, it } from '@jest/globals';
import { doorShape } from './door-shape.js';
import { messagesOf } from './messages.js';

describe('doorShape', () => {
  it('takes thirty lines that parse, call and answer', () => {
    expect(messagesOf(doorShape, { 'lambdas/saga/lock-a.ts': 'answer();\n'.repeat(30) })).toEqual([]);
  });

  it('refuses a long door, a try and the SDK', () => {
    expect(messagesOf(doorShape, { 'lambdas/api/list-a.ts': `const a: ApiHandler = f;\n${'answer();\n'.repeat(30)}` })).toEqual([
      expect.stringContaining('31 lines'),
    ]);
    expect(messagesOf(doorShape, { 'lambdas/saga/hold-funds.ts': 'try { a(); } catch { b(); }' })).toEqual([
      expect.stringContaining('throw a named error'),
    ]);
    expect(messagesOf(doorShape, { 'lambdas/events/a.ts': "import { B } from '@aws-sdk/client-s3';" })).toEqual([
      expect.stringContaining('call a port'),
    ]);
  });

  it('leaves tables and what stands behind the doors alone', () => {
    const long = 'row();\n'.repeat(60);
    expect(
      messagesOf(doorShape, { 'lambdas/api/routes.ts': long, 'lambdas/saga/steps.ts': long, 'lambdas/wrappers/api-handler.ts': long }),
    ).toEqual([]);
  });
});
