import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { EventBridgeEventBus } from '../../../adapters/eventbridge/event-bridge-event-bus.js';
import { EventRefusedError } from '../../../domain/events/errors.js';
import { ThrottledError } from '../../../domain/resource/errors.js';

const metadata = {
  eventId: 'evt_1',
  schemaVersion: 1,
  occurredAt: '2026-11-23T10:00:00.000Z',
  correlationId: 'c',
  customerIds: ['cus_a'],
} as const;
const event = { type: 'Transfer Undone', metadata, data: { transferId: 'trf_1' } } as const;

describe('EventBridgeEventBus', () => {
  test('sends source, type and detail to its bus', async () => {
    const client = mockClient(EventBridgeClient);
    client.on(PutEventsCommand).resolves({ Entries: [{ EventId: '1' }] });

    await new EventBridgeEventBus('bus').publish([event]);

    const [entry] = client.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({
      EventBusName: 'bus',
      Source: 'conveyance',
      DetailType: 'Transfer Undone',
      Time: new Date(metadata.occurredAt),
    });
    expect(JSON.parse(entry?.Detail ?? '')).toEqual({ metadata, data: event.data });
  });

  test('one entry refused is a failure to be tried again', async () => {
    mockClient(EventBridgeClient)
      .on(PutEventsCommand)
      .resolves({ FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }] });

    await expect(new EventBridgeEventBus('bus').publish([event, event])).rejects.toThrow(ThrottledError);
  });

  test('what the bus can never take is named when it is all that is left', async () => {
    const client = mockClient(EventBridgeClient);
    const bad = { ErrorCode: 'MalformedDetail' };
    const publish = () => new EventBridgeEventBus('bus').publish([event, event]);

    client.on(PutEventsCommand).resolves({ Entries: [bad, { ErrorCode: 'InternalFailure' }] });
    await expect(publish()).rejects.toThrow(ThrottledError);
    client.on(PutEventsCommand).resolves({ Entries: [bad, { EventId: '1' }] });
    await expect(publish()).rejects.toThrow(EventRefusedError);
    client.on(PutEventsCommand).rejects(Object.assign(new Error('Total size over the limit'), { name: 'ValidationException' }));
    await expect(publish()).rejects.toThrow(EventRefusedError);
  });

  test('a failure that may pass stays what it is', async () => {
    mockClient(EventBridgeClient).on(PutEventsCommand).rejects(new Error('socket hang up'));

    await expect(new EventBridgeEventBus('bus').publish([event])).rejects.toThrow('socket hang up');
  });
});
