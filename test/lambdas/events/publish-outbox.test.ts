import { beforeAll, describe, expect, test } from '@jest/globals';
import { publishedData, refusedLetters, setDoorEnvironment } from '../../support/refused-letters.js';

const metadata = { eventId: 'evt_1', occurredAt: '2026-11-23T10:00:00.000Z', correlationId: 'cor_1' };
const envelope = (data: object) => ({ S: JSON.stringify({ type: 'Seller Paid', metadata, data }) });
const inserted = (image: object) => ({ eventName: 'INSERT', dynamodb: { NewImage: image } });
let handler: unknown;

beforeAll(async () => {
  setDoorEnvironment();
  ({ handler } = await import('../../../lambdas/events/publish-outbox.js'));
});

describe('PublishOutbox', () => {
  test('publishes what can be published and tells of the rest: nothing holds up the stream', async () => {
    const poison = [inserted({ pk: { S: 'outbox#evt_0' } }), inserted({ envelope: { S: '{' } }), { eventName: 'INSERT' }];

    const letters = await refusedLetters(handler, { Records: [...poison, inserted({ envelope: envelope({ n: 1 }) })] });

    expect(letters.map(({ event }) => event)).toEqual([JSON.stringify(poison[0]), '{', JSON.stringify(poison[2])]);
    expect(letters.map(({ reason }) => reason.code)).toEqual(['InvalidInput', 'InvalidInput', 'InvalidInput']);
    expect(publishedData()).toEqual([{ n: 1 }]);
  });
});
