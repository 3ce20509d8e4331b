import { beforeAll, describe, expect, test } from '@jest/globals';
import { queued, refusedLetters, setDoorEnvironment } from '../../support/refused-letters.js';

let handler: unknown;

beforeAll(async () => {
  setDoorEnvironment();
  ({ handler } = await import('../../../lambdas/events/refuse-forged.js'));
});

describe('RefuseForged', () => {
  test.each([
    ['evil.example', 'Purchase Accepted', 'UnknownProducer'],
    ['conveyance.marketplace', 'Purchase Accepted', 'ProducerNotAllowed'],
    ['conveyance', 'Purchase Requested', 'ProducerNotAllowed'],
    ['evil.example', 'x'.repeat(129), 'InvalidInput'],
  ])('%s that sends %s: %s', async (source, type, code) => {
    const event = { source, 'detail-type': type, detail: { metadata: { correlationId: 'cor_forged' } } };

    const letters = await refusedLetters(handler, queued(event));

    expect(letters).toMatchObject([{ reason: { code }, subscription: 'RefuseForged', correlationId: 'cor_forged' }]);
  });
});
