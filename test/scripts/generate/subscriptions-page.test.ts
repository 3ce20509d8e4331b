import { describe, expect, it } from '@jest/globals';
import { subscriptionsPage } from '../../../scripts/generate/subscriptions-page.js';

describe('subscriptionsPage', () => {
  it('says in words what each listens to', () => {
    const common = { entry: 'a', timeoutSeconds: 30, uses: ['tables'] } as const;
    const { text } = subscriptionsPage({
      A: { ...common, from: { kind: 'own-bus', types: ['Purchase Accepted'] } },
      B: { ...common, from: { kind: 'table-stream', table: 'transfers', pkPrefix: 'outbox#' } },
      C: { ...common, from: { kind: 'ended-executions', statuses: ['FAILED'] } },
      D: { ...common, from: { kind: 'forged' } },
    });
    expect(text).toContain("the service's bus: `Purchase Accepted`");
    expect(text).toContain('the stream of table `transfers`, items whose key begins with `outbox#`');
    expect(text).toContain('ended executions of both machines: `FAILED`');
    expect(text).toContain('whatever its source may not send');
  });
});
