import { describe, expect, it } from '@jest/globals';
import type { DataPageHeader, PageHeader } from 'hyparquet/src/types.js';
import { checkPackedRuns, checkPageHeader, checkRunsOfPage, pageBytesMax } from '../../../adapters/logs/check-parquet-page.js';

const room = { bytes: 100, rows: 10, isOptional: true };
const inDictionary: DataPageHeader = {
  num_values: 10,
  encoding: 'RLE_DICTIONARY',
  definition_level_encoding: 'RLE',
  repetition_level_encoding: 'RLE',
};
const secondForm = {
  num_values: 10,
  num_nulls: 2,
  num_rows: 10,
  encoding: 'PLAIN',
  definition_levels_byte_length: 2,
  repetition_levels_byte_length: 0,
} as const;

function aHeader(with_: Partial<PageHeader> = {}): PageHeader {
  return { type: 'DATA_PAGE', compressed_page_size: 100, uncompressed_page_size: 200, ...with_ };
}

describe('checkPageHeader', () => {
  it.each([
    aHeader({ data_page_header: inDictionary }),
    aHeader({ data_page_header_v2: secondForm }),
    aHeader({ dictionary_page_header: { num_values: 200, encoding: 'PLAIN' } as never }),
  ])('takes a header that fits', (header) => {
    expect(() => checkPageHeader(header, room)).not.toThrow();
  });

  it.each([
    aHeader({ compressed_page_size: 101 }),
    aHeader({ compressed_page_size: -1 }),
    aHeader({ uncompressed_page_size: pageBytesMax + 1 }),
    aHeader({ data_page_header: { ...inDictionary, num_values: 11 } }),
    aHeader({ data_page_header: { ...inDictionary, num_values: -1 } }),
    aHeader({ data_page_header: { ...inDictionary, encoding: 'DELTA_BYTE_ARRAY' } }),
    aHeader({ data_page_header_v2: { ...secondForm, num_values: 11, num_rows: 11 } }),
    aHeader({ data_page_header_v2: { ...secondForm, num_nulls: 11 } }),
    aHeader({ data_page_header_v2: { ...secondForm, num_rows: 9 } }),
    aHeader({ data_page_header_v2: { ...secondForm, definition_levels_byte_length: 101 } }),
    aHeader({ data_page_header_v2: { ...secondForm, repetition_levels_byte_length: 1 } }),
    aHeader({ dictionary_page_header: { num_values: 201, encoding: 'PLAIN' } as never }),
  ])('throws for one that does not', (header) => {
    expect(() => checkPageHeader(header, room)).toThrow(RangeError);
  });
});

describe('checkRunsOfPage', () => {
  // Levels: 2 bytes, ten equal ones. Then numbers 2 bits wide: two runs of five.
  const page = [2, 0, 0, 0, 20, 1, 2, 10, 1, 10, 2];
  const header = aHeader({ data_page_header: inDictionary });
  const changed = (at: number, to: number) => Uint8Array.from(page).fill(to, at, at + 1);

  it('takes runs of as many values as there are', () => {
    expect(() => checkRunsOfPage(header, Uint8Array.from(page), room)).not.toThrow();
  });

  it('takes values packed by eight', () => {
    expect(() => checkRunsOfPage(header, Uint8Array.from([2, 0, 0, 0, 20, 1, 2, 5, 1, 2, 3, 4]), room)).not.toThrow();
  });

  it.each([
    ['levels of more rows', 4, 22],
    ['levels longer than the page', 1, 255],
    ['more numbers', 9, 12],
    ['numbers of 33 bits', 6, 33],
    ['far more packed than there are', 7, 127],
  ])('throws for %s', (_, at, to) => {
    expect(() => checkRunsOfPage(header, changed(at, to), room)).toThrow(RangeError);
  });

  it('looks at the numbers only, in a page of the second form', () => {
    const second = aHeader({ data_page_header_v2: { ...secondForm, encoding: 'RLE_DICTIONARY' } });

    expect(() => checkRunsOfPage(second, Uint8Array.from([2, 16, 1]), room)).not.toThrow();
    expect(() => checkRunsOfPage(second, Uint8Array.from([2, 18, 1]), room)).toThrow(RangeError);
  });
});

describe('checkPackedRuns', () => {
  it('looks at the levels of a page of the second form', () => {
    const header = aHeader({ data_page_header_v2: secondForm });

    expect(() => checkPackedRuns(header, Uint8Array.from([20, 1, 99]), room)).not.toThrow();
    expect(() => checkPackedRuns(header, Uint8Array.from([22, 1, 99]), room)).toThrow(RangeError);
    expect(() => checkPackedRuns(header, Uint8Array.from([22, 1, 99]), { ...room, isOptional: false })).not.toThrow();
  });
});
