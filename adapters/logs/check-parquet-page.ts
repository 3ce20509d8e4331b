import { readVarInt } from 'hyparquet/src/thrift.js';
import type { PageHeader } from 'hyparquet/src/types.js';

/** Bytes that a page may say it unpacks to. */
export const pageBytesMax = 64 * 2 ** 20;

/** Values that a page may say it has: writers make pages of about a megabyte. */
const pageValuesMax = 2 ** 22;

/** Strings as differences are refused: each may repeat all of the one before, so that a small page unpacks to any size. */
const readableEncodings = new Set(['PLAIN', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY', 'DELTA_BINARY_PACKED', 'DELTA_LENGTH_BYTE_ARRAY']);

/** What a page is checked against. */
export interface PageRoom {
  /** Bytes left in the column's part of the file. */
  readonly bytes: number;
  /** Rows of the group that have no value yet. */
  readonly rows: number;
  /** A column whose values may be absent. */
  readonly isOptional: boolean;
}

function check(isSo: boolean): void {
  if (!isSo) throw new RangeError('A page says what cannot be.');
}

function isUpTo(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

/** Throws RangeError unless sizes and counts of the header fit: the decoder believes them, and would loop or fill the memory. */
export function checkPageHeader(header: PageHeader, { bytes, rows }: PageRoom): void {
  check(isUpTo(header.compressed_page_size, bytes) && isUpTo(header.uncompressed_page_size, pageBytesMax));
  const valuesMax = Math.min(rows, pageValuesMax);
  const { data_page_header: one, data_page_header_v2: two, dictionary_page_header: dictionary } = header;
  if (dictionary) check(isUpTo(dictionary.num_values, header.uncompressed_page_size));
  if (one) check(isUpTo(one.num_values, valuesMax) && readableEncodings.has(one.encoding));
  if (two === undefined) return;
  check(isUpTo(two.num_values, valuesMax) && isUpTo(two.num_nulls, two.num_values) && readableEncodings.has(two.encoding));
  check(two.num_rows === two.num_values && two.repetition_levels_byte_length === 0);
  check(isUpTo(two.definition_levels_byte_length, Math.min(header.compressed_page_size, header.uncompressed_page_size)));
}

/** Checks the runs of a page as it lies in the file: only the second form leaves those of absent values unpacked. */
export function checkPackedRuns(header: PageHeader, packed: Uint8Array, { isOptional }: PageRoom): void {
  const { data_page_header_v2: two } = header;
  if (two && isOptional) checkRuns(packed.subarray(0, two.definition_levels_byte_length), 0, 1, two.num_values);
}

/** Checks the runs of a page when it is unpacked. */
export function checkRunsOfPage(header: PageHeader, page: Uint8Array, { isOptional }: PageRoom): void {
  const { data_page_header: one, data_page_header_v2: two } = header;
  if (two) checkNumbers(page, 0, two.encoding, two.num_values - two.num_nulls);
  if (one === undefined) return;
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  if (isOptional) checkRuns(page, 4, 1, one.num_values);
  checkNumbers(page, isOptional ? 4 + view.getUint32(0, true) : 0, one.encoding, one.num_values);
}

/** Values that are numbers of a dictionary: the first byte says how wide they are. */
function checkNumbers(page: Uint8Array, from: number, encoding: string, values: number): void {
  if (!encoding.endsWith('_DICTIONARY') || values === 0) return;
  const width = page[from] ?? 33;
  check(width <= 32);
  if (width > 0) checkRuns(page, from + 1, width, values);
}

/** Goes through runs as the decoder does, without a value: none may have more than are missing. `values` may count absent ones too. */
function checkRuns(bytes: Uint8Array, from: number, width: number, values: number): void {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: from };
  for (let missing = values; missing > 0 && reader.offset < bytes.length; ) {
    const head = readVarInt(reader);
    check(head >= 0);
    const isPacked = (head & 1) === 1;
    const count = isPacked ? (head >> 1) * 8 : head >> 1;
    // The last of eight packed together may stand for nothing.
    check(count < missing + (isPacked ? 8 : 1));
    reader.offset += isPacked ? (head >> 1) * width : (width + 7) >> 3;
    missing -= count;
  }
}
