import { describe, expect, it } from '@jest/globals';
import { ChangeSpan } from '../../../../domain/association/join/change-span.js';

describe('ChangeSpan', () => {
  it('covers all changes, and is none without any', () => {
    const changes = new ChangeSpan();
    expect(changes.span).toBeUndefined();

    changes.add({ first: 50, last: 60 });
    changes.add(undefined);
    changes.add({ first: 70, last: 90 });
    changes.add({ first: 10, last: 55 });

    expect(changes.span).toEqual({ first: 10, last: 90 });
  });
});
