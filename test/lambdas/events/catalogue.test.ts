import { describe, expect, test } from '@jest/globals';
import { eventTypes } from '../../../domain/events/event-envelope.js';
import { producers, sourcesOf } from '../../../domain/events/producers.js';
import { catalogue } from '../../../lambdas/events/catalogue.js';
import type { EventRow } from '../../../lambdas/events/schemas/event-row.js';
import { purchaseRequested } from '../../../lambdas/events/schemas/purchases.js';

const rows = Object.values(catalogue).flat();
const named = rows.map((row) => [`${row.type} ${row.version}`, row] as const);
const inbound = named.filter(([, row]) => row.direction === 'inbound');
const outbound = named.filter(([, row]) => row.direction === 'outbound');

/** The sample with more fields at these places. */
function withMore({ sample }: EventRow, place: 'detail' | 'metadata' | 'data') {
  const { detail } = sample;
  if (place === 'detail') return { ...sample, detail: { ...detail, more: 1 } };
  return { ...sample, detail: { ...detail, [place]: { ...detail[place], more: 1 } } };
}

/** Paths of all numbers in a value. */
function numbersIn(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, key));
}

describe('catalogue', () => {
  test('has a row for each type, under its own name, each version once', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...eventTypes].sort());
    for (const [type, versions] of Object.entries(catalogue)) {
      expect(new Set(versions.map((row) => row.type))).toEqual(new Set([type]));
      expect(versions.map((row) => row.version)).toEqual(versions.map((_, index) => index + 1));
    }
  });

  test('calls inbound what producers may send, and nothing else', () => {
    const may = Object.values(producers).flatMap(({ types }) => types);

    expect(inbound.map(([, row]) => row.type)).toEqual([...new Set(may)]);
  });

  test.each(named)('%s: its sample is one, from a source that may send it', (_name, row) => {
    expect(row.schema.safeParse(row.sample).error).toBeUndefined();
    expect(sourcesOf(row.type)).toContain(row.sample.source);
    expect(row.sample.detail.metadata.schemaVersion).toBe(row.version);
    expect(row.summary).toMatch(/^(The service, (when|at)|A producer, when)/);
  });

  test.each(named)('%s: a missing field does not fit', (_name, row) => {
    for (const field of Object.keys(row.sample.detail.data)) {
      const { detail } = row.sample;
      const data = { ...detail.data, [field]: undefined };

      expect([field, row.schema.safeParse({ ...row.sample, detail: { ...detail, data } }).success]).toEqual([field, false]);
    }
  });

  test.each(named)('%s: money is text, and both parties may see all of it', (_name, { sample }) => {
    expect(numbersIn(sample).filter((path) => !['schemaVersion', 'listingRevision', 'auditSequence'].includes(path))).toEqual([]);
    expect(JSON.stringify(sample)).not.toMatch(/arn:|\b\d{12}\b|secret|password/i);
    // A cloud resource has one owner: its id is in no event that concerns two customers.
    if (sample.detail.metadata.customerIds.length > 1) expect(JSON.stringify(sample)).not.toContain('res_');
  });

  test.each(outbound)('%s: one more field is no other version', (_name, row) => {
    for (const place of ['detail', 'metadata', 'data'] as const) expect(row.schema.safeParse(withMore(row, place)).success).toBe(true);
  });

  test.each(inbound)('%s: an unknown field is refused', (_name, row) => {
    for (const place of ['detail', 'metadata', 'data'] as const) expect(row.schema.safeParse(withMore(row, place)).success).toBe(false);
  });

  test.each(outbound)('%s: another source, type or version does not fit', (_name, { schema, sample }) => {
    const metadata = { ...sample.detail.metadata, schemaVersion: 99 };

    for (const other of [{ source: 'conveyance.marketplace' }, { 'detail-type': 'Other' }, { detail: { ...sample.detail, metadata } }]) {
      expect(schema.safeParse({ ...sample, ...other }).success).toBe(false);
    }
  });

  test('an order needs its key', () => {
    const { idempotencyKey: _key, ...metadata } = purchaseRequested.sample.detail.metadata;
    const detail = { ...purchaseRequested.sample.detail, metadata };

    expect(purchaseRequested.schema.safeParse({ ...purchaseRequested.sample, detail }).success).toBe(false);
  });
});
