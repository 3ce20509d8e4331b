import { describe, expect, it } from '@jest/globals';
import { SessionBook } from '../../../../domain/association/join/session-book.js';
import { type EndpointKind, endpointKinds } from '../../../../domain/association/logs/observation-sink.js';

const holder = (kind: EndpointKind, name: string, at = 0) => ({
  awsAccountId: '000000000001',
  endpoint: { kind: endpointKinds.indexOf(kind), scope: '', name },
  at,
});

describe('SessionBook', () => {
  it('believes who names the holder best: a resource, then an address, another key, a role', () => {
    const sessions = new SessionBook();
    const kinds = ['principal', 'credential', 'address', 'id'] as const;

    const best = kinds.map((kind) => {
      sessions.issue('ASIA1', holder(kind, 'x'));
      return sessions.holdersOf('ASIA1', 0).map(({ endpoint }) => endpointKinds[endpoint.kind]);
    });

    expect(best).toEqual(kinds.map((kind) => [kind]));
  });

  it('says whether it learned anything; the second matters for an address only', () => {
    const sessions = new SessionBook();

    expect([sessions.issue('ASIA1', holder('id', 'i-a', 5)), sessions.issue('ASIA1', holder('id', 'i-a', 6))]).toEqual([true, false]);
    expect([sessions.issue('ASIA2', holder('address', 'a', 5)), sessions.issue('ASIA2', holder('address', 'a', 6))]).toEqual([true, true]);
  });

  it('tells of a key on the day it was issued and the two after it, for no longer does it last', () => {
    const sessions = new SessionBook();
    sessions.issue('ASIA1', holder('id', 'i-a', 5 * 86_400));

    expect([4, 5, 7, 8].map((day) => sessions.holdersOf('ASIA1', day).length)).toEqual([0, 1, 1, 0]);
  });

  it('knows nobody of a key that it never saw issued', () => {
    expect(new SessionBook().holdersOf('ASIA1', 0)).toEqual([]);
  });
});
