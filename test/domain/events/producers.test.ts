import { describe, expect, test } from '@jest/globals';
import { ProducerNotAllowedError, UnknownProducerError } from '../../../domain/events/errors.js';
import { eventTypes } from '../../../domain/events/event-envelope.js';
import { mustSend, mustSpeakAs, type Producers, sourcesOf, typesBySource } from '../../../domain/events/producers.js';

const whom = { customerId: 'cus_a', customerIds: ['cus_a'] };
const table: Producers = {
  'shop.any': { summary: 'A shop for all', types: ['Purchase Requested'], customers: 'any' },
  'shop.a': { summary: 'A shop for one', types: ['Purchase Requested'], customers: ['cus_a'] },
};

describe('typesBySource', () => {
  test('gives each type to its producers, and every other to the service alone', () => {
    const types = typesBySource();

    expect(types['conveyance.marketplace']).toEqual(['Purchase Requested']);
    expect(types.conveyance).toEqual(eventTypes.filter((type) => type !== 'Purchase Requested'));
  });
});

describe('sourcesOf', () => {
  test('names everybody from whom a type is believed', () => {
    expect(sourcesOf('Purchase Accepted')).toEqual(['conveyance']);
    expect(sourcesOf('Purchase Requested', table)).toEqual(['shop.any', 'shop.a']);
  });
});

describe('mustSend', () => {
  test.each([
    ['conveyance', 'Transfer Undone'],
    ['conveyance.marketplace', 'Purchase Requested'],
  ])('%s may send %s', (source, type) => {
    expect(() => mustSend(source, type)).not.toThrow();
  });

  test.each([
    ['evil.example', 'Purchase Requested', UnknownProducerError],
    ['constructor', 'Purchase Requested', UnknownProducerError],
    ['', 'Purchase Requested', UnknownProducerError],
    ['conveyance', 'Purchase Requested', ProducerNotAllowedError],
    ['conveyance.marketplace', 'Purchase Accepted', ProducerNotAllowedError],
    ['conveyance.marketplace', 'constructor', ProducerNotAllowedError],
  ])('%j may not send %s', (source, type, error) => {
    expect(() => mustSend(source, type)).toThrow(error);
  });
});

describe('mustSpeakAs', () => {
  test.each(['shop.any', 'shop.a'])('%s may order for a customer whom the event names', (source) => {
    expect(() => mustSpeakAs(source, 'Purchase Requested', whom, table)).not.toThrow();
  });

  test.each([
    ['evil.example', 'Purchase Requested', whom, UnknownProducerError],
    ['conveyance', 'Transfer Undone', whom, ProducerNotAllowedError],
    ['shop.a', 'Purchase Requested', { customerId: 'cus_b', customerIds: ['cus_b'] }, ProducerNotAllowedError],
    ['shop.any', 'Purchase Requested', { ...whom, customerIds: ['cus_b'] }, ProducerNotAllowedError],
  ] as const)('%s may not send %s for %j', (source, type, about, error) => {
    expect(() => mustSpeakAs(source, type, about, table)).toThrow(error);
  });
});
