import { cloudTrailFormat } from '../cloudtrail/cloud-trail-format.js';
import { EventStream } from '../cloudtrail/event-stream.js';
import type { LogFormat } from '../log-reader.js';
import { ConfigReader } from './config-reader.js';

/** Files of AWS Config (snapshots and configuration history) and its notifications of a change, on lines or one after another. */
export const configFormat: LogFormat = {
  kind: 'config',
  isFormat: (head, file) => {
    const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
    if (!/^\s*[{[]/.test(text.slice(0, 256)) || cloudTrailFormat.isFormat(head, file)) return false;
    return ['configurationItems', 'configurationItem', 'configurationItemStatus'].some(
      (key) => text.includes(`"${key}"`) || text.includes(`\\"${key}\\"`),
    );
  },
  open: (_file, sink) => new EventStream(new ConfigReader(sink)),
};
