import type { LogFormat } from '../log-reader.js';
import { EventReader } from './event-reader.js';
import { EventStream } from './event-stream.js';

/** CloudTrail's own files (`{"Records":[…]}`), events on lines or in a list, and the envelopes of EventBridge and CloudWatch Logs around events. */
export const cloudTrailFormat: LogFormat = {
  kind: 'cloudtrail',
  isFormat: (head) => {
    const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
    const start = text.replace(/^\xef\xbb\xbf/, '').trimStart();
    if (!start.startsWith('{') && !start.startsWith('[')) return false;
    if (/^\{\s*"Records"\s*:\s*\[\s*\]\s*\}/.test(start)) return true;
    // In the text `message` of an envelope quotes are escaped.
    return ['eventSource', 'eventName', 'eventTime'].every((key) => text.includes(`"${key}"`) || text.includes(`\\"${key}\\"`));
  },
  open: (file, sink) => new EventStream(new EventReader(sink, file)),
};
