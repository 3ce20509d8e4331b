import { formatOf } from '../../domain/association/logs/log-formats.js';
import type { Formats } from './file-reading.js';
import { flowParquetFormat } from './flow-parquet.js';

/** Every format that is read. */
export const knownFormats: Formats = { formatOf, wholeFile: [flowParquetFormat] };
