import { describe, expect, test } from '@jest/globals';
import { ForbiddenError } from '../../../domain/errors.js';
import type { Route } from '../../../lambdas/api/route.js';
import { letIn } from '../../../lambdas/wrappers/let-in.js';

const row = { auth: 'jwt', scope: 'conveyance/read', roles: ['member'] } as unknown as Route;
const speaker = { subject: 's', role: 'member', scopes: ['conveyance/read'], correlationId: 'c' } as const;

describe('letIn', () => {
  test('lets pass role and scope together, and everybody on public rows', () => {
    expect(() => letIn(row, speaker)).not.toThrow();
    expect(() => letIn({ ...row, auth: 'public' }, { ...speaker, role: 'viewer', scopes: [] })).not.toThrow();
  });

  test.each([
    ['jwt', { role: 'viewer' }, 'The role viewer may not do this; member may.'],
    ['jwt', { scopes: [] }, 'The token lacks the scope conveyance/read.'],
    ['jwt', { scopes: ['conveyance/readmore'] }, 'The token lacks the scope conveyance/read.'],
    ['iam', { scopes: [] }, 'Your registration lacks the scope conveyance/read.'],
  ] as const)('behind %s refuses %j', (auth, change, message) => {
    const asked = () => letIn({ ...row, auth }, { ...speaker, ...change });

    expect(asked).toThrow(ForbiddenError);
    expect(asked).toThrow(message);
  });
});
