import { ByteReader } from '../columns/byte-reader.js';
import { ByteWriter } from '../columns/byte-writer.js';
import { isPaired, isRising, isWithin } from '../columns/column-checks.js';
import { sourceNames } from './evidence-source.js';
import type { EvidenceTable } from './evidence-table.js';
import { relationNames } from './relation.js';

/** `CVEV`, little-endian. */
const magic = 0x5645_5643;
const version = 1;

/** Bytes of one row: what a count of rows is compared with before anything is made of it. */
const bytesOfRow = 28;

/** A table of evidence as bytes, the same for the same table. */
export function encodeEvidence(table: EvidenceTable): Uint8Array {
  const writer = new ByteWriter();
  writer.number(magic);
  writer.number(version);
  writer.texts(table.details);
  writer.number(table.rows);
  const { a, b, source, relation, count, first, last, strength, principals, detail } = table;
  for (const column of [a, b, source, relation, count, first, last, strength, principals, detail]) writer.column(column);
  return writer.finish();
}

function isTable(table: EvidenceTable): boolean {
  const { a, b, source, relation, detail, details } = table;
  return (
    details.every((one, n) => n === 0 || (details[n - 1] as string) < one) &&
    isWithin(source, 0, sourceNames.length - 1) &&
    isWithin(relation, 0, relationNames.length - 1) &&
    isWithin(detail, 0, details.length - 1) &&
    isPaired(table.first, table.last) &&
    isRising([a, b, source, relation, detail])
  );
}

/** Reads a table back; throws InvalidObjectError for anything that `encodeEvidence` does not write. */
export function decodeEvidence(bytes: Uint8Array): EvidenceTable {
  const reader = new ByteReader(bytes, 'evidence');
  reader.expect(magic, 'kind');
  reader.expect(version, 'version');
  const details = reader.texts();
  const rows = reader.rows(bytesOfRow);
  const table = {
    rows,
    a: reader.wide(rows),
    b: reader.wide(rows),
    source: reader.narrow(rows),
    relation: reader.narrow(rows),
    count: reader.wide(rows),
    first: reader.wide(rows),
    last: reader.wide(rows),
    strength: reader.narrow(rows),
    principals: reader.narrow(rows),
    detail: reader.wide(rows),
    details,
  };
  reader.end();
  return isTable(table) ? table : reader.refuse('its rows are out of order');
}
