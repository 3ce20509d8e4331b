import { gunzipSync } from 'node:zlib';
import { type ColumnMetaData, type FileMetaData, parquetSchema, snappyUncompress } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { getTreePath } from 'hyparquet/src/schema.js';
import type { ColumnDecoder, DecodedArray, PageHeader } from 'hyparquet/src/types.js';
import { checkPackedRuns, checkPageHeader, checkRunsOfPage, type PageRoom } from './check-parquet-page.js';
import type { DecodeWatch } from './decode-watch.js';

/** Unpacks pages in the two ways that AWS writes. */
const unpack = {
  GZIP: (input: Uint8Array, bytes: number) => new Uint8Array(gunzipSync(input, { maxOutputLength: Math.max(1, bytes) })),
  SNAPPY: (input: Uint8Array, bytes: number) => {
    const output = new Uint8Array(bytes);
    snappyUncompress(input, output);
    return output;
  },
};

/** The values of one column of one group of rows, one after the other: a page at a time is held, so that memory does not follow the file. */
export class ParquetColumn {
  readonly #decoder: ColumnDecoder;
  readonly #isOptional: boolean;
  readonly #reader: { readonly view: DataView<ArrayBuffer>; offset: number };
  #rows: number;
  #dictionary: DecodedArray | undefined;
  #page: DecodedArray = [];
  #at = 0;

  /** Throws RangeError for a column that is no flat one of known bytes. */
  constructor(
    file: ArrayBuffer,
    metadata: FileMetaData,
    column: ColumnMetaData,
    rows: number,
    private readonly watch: DecodeWatch,
  ) {
    const schemaPath = getTreePath(parquetSchema(metadata), column.path_in_schema);
    const element = schemaPath.at(-1)?.element;
    if (element === undefined || schemaPath.length !== 2 || element.repetition_type === 'REPEATED' || column.type === 'BOOLEAN')
      throw new RangeError('A column is of another form than those of a flow log.');
    const { path_in_schema: pathInSchema, type, codec } = column;
    this.#decoder = { pathInSchema, type, codec, element, schemaPath, parsers: DEFAULT_PARSERS, utf8: true };
    this.#isOptional = element.repetition_type === 'OPTIONAL';
    this.#rows = rows;
    const start = Number(column.dictionary_page_offset || column.data_page_offset);
    this.#reader = { view: new DataView(file, start, Number(column.total_compressed_size)), offset: 0 };
  }

  /** The value of the next row. Throws whatever the decoder stumbles over. */
  next(): unknown {
    while (this.#at === this.#page.length) this.#page = this.watch.run(() => this.#read());
    return this.#page[this.#at++];
  }

  /** The next page of values; none where it is the dictionary. */
  #read(): DecodedArray {
    this.#at = 0;
    const header = parquetHeader(this.#reader);
    const { view, offset } = this.#reader;
    const room: PageRoom = { bytes: view.byteLength - offset, rows: this.#rows, isOptional: this.#isOptional };
    checkPageHeader(header, room);
    const packed = new Uint8Array(view.buffer, view.byteOffset + offset, header.compressed_page_size);
    checkPackedRuns(header, packed, room);
    if (this.#decoder.codec === 'UNCOMPRESSED' || header.data_page_header_v2?.is_compressed === false)
      checkRunsOfPage(header, valuesOf(header, packed), room);
    const decoder = { ...this.#decoder, compressors: unpacking(header, room) };
    const { data } = readPage(this.#reader, header, decoder, this.#dictionary, undefined, 0);
    if (data === undefined) throw new RangeError('A page has no values.');
    if (header.type !== 'DICTIONARY_PAGE') return this.#taken(data);
    this.#dictionary = convert(data, this.#decoder);
    return [];
  }

  #taken(values: DecodedArray): DecodedArray {
    this.#rows -= values.length;
    if (this.#rows < 0) throw new RangeError('A column has more values than its group has rows.');
    return values;
  }
}

/** What stands behind the levels, which the second form of pages leaves unpacked. */
function valuesOf({ data_page_header_v2: two }: PageHeader, page: Uint8Array): Uint8Array {
  return page.subarray(two?.definition_levels_byte_length ?? 0);
}

function unpacking(header: PageHeader, room: PageRoom) {
  const checked = (way: (input: Uint8Array, bytes: number) => Uint8Array) => (input: Uint8Array, bytes: number) => {
    const page = way(input, bytes);
    checkRunsOfPage(header, page, room);
    return page;
  };
  return { GZIP: checked(unpack.GZIP), SNAPPY: checked(unpack.SNAPPY) };
}
