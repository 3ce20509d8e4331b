import { ByteReader } from '../columns/byte-reader.js';
import { ByteWriter } from '../columns/byte-writer.js';
import type { KnownFacts } from './known-facts.js';

/** `CVKF`, little-endian. */
const magic = 0x464b_5643;
const version = 1;

const bytesOfRow = 20;

/** What is known as bytes, equal for equal content. */
export function encodeKnownFacts({ name, high, low, ends, until }: KnownFacts): Uint8Array {
  const writer = new ByteWriter();
  writer.number(magic);
  writer.number(version);
  writer.number(name.length);
  for (const column of [name, high, low, ends, until]) writer.column(column);
  return writer.finish();
}

/** Reads it back; throws InvalidObjectError for anything that `encodeKnownFacts` does not write. */
export function decodeKnownFacts(bytes: Uint8Array): KnownFacts {
  const reader = new ByteReader(bytes, 'known facts');
  reader.expect(magic, 'kind');
  reader.expect(version, 'version');
  const rows = reader.rows(bytesOfRow);
  const facts = {
    name: reader.wide(rows),
    high: reader.wide(rows),
    low: reader.wide(rows),
    ends: reader.wide(rows),
    until: reader.wide(rows),
  };
  reader.end();
  return facts;
}
