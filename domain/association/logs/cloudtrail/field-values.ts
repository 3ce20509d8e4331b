import { type JsonObject, jsonObject } from '../json-object.js';
import { wholeNumber } from '../whole-number.js';
import { ByteMemo } from './byte-memo.js';
import { type EventScanner, valueKinds } from './event-scanner.js';
import { timeOf } from './plain-event.js';
import { trailField } from './trail-fields.js';

/** The first bytes of `null` and an object: kinds of values. */
export const nullKind = 0x6e;
export const objectKind = 0x7b;

/** Values of the fields that a scanner has found, of those that are written in the usual way; what repeats is made once. */
export class FieldValues {
  private readonly texts = new ByteMemo<string>();
  private readonly hours = new ByteMemo<number>();

  constructor(private readonly scanner: EventScanner) {}

  /** The text of a field, '' where it has none. */
  text(field: number): string {
    const { cursor, starts, ends, kinds } = this.scanner;
    if (kinds[field] !== valueKinds.plain) return '';
    const { bytes, view } = cursor;
    const [start, end] = [starts[field] as number, ends[field] as number];
    return this.texts.find(view, start, end) ?? this.texts.keep(bytes, view, start, end, latin1(bytes, start, end));
  }

  /** Whether a field is this text. */
  isText(field: number, text: string): boolean {
    const { starts, ends, kinds } = this.scanner;
    return (
      kinds[field] === valueKinds.plain && (ends[field] as number) - (starts[field] as number) === text.length && this.text(field) === text
    );
  }

  /** Whether a field says anything: it is there, not null and no empty text. */
  isSaid(field: number): boolean {
    const { kinds, starts, ends } = this.scanner;
    const kind = kinds[field] as number;
    if (kind === valueKinds.none || kind === nullKind) return false;
    return kind > valueKinds.text || starts[field] !== ends[field];
  }

  /** The object of a field, empty where it is none. */
  objectAt(field: number): JsonObject {
    const { cursor, starts, ends, kinds } = this.scanner;
    return (kinds[field] === objectKind && jsonObject(cursor.bytes, starts[field] as number, ends[field] as number)) || {};
  }

  /** The event's time; -1 where it is none. What stands before the minutes repeats, so it is worked out once. */
  seconds(): number {
    const { cursor, starts, ends } = this.scanner;
    const { bytes, view } = cursor;
    const [start, end] = [starts[trailField.eventTime] as number, ends[trailField.eventTime] as number];
    if (end - start !== 20) return -1;
    const minute = wholeNumber(bytes, start + 14, start + 16);
    const second = wholeNumber(bytes, start + 17, start + 19);
    const isUsual = bytes[start + 13] === 0x3a && bytes[start + 16] === 0x3a && bytes[start + 19] === 0x5a;
    if (!isUsual || minute < 0 || second < 0 || minute > 59 || second > 59) return -1;
    const hour = this.hours.find(view, start, start + 13) ?? this.hours.keep(bytes, view, start, start + 13, hourOf(bytes, start));
    return hour < 0 ? -1 : hour + minute * 60 + second;
  }
}

/** Epoch seconds at which the hour begins; -1 where it is none. */
function hourOf(bytes: Uint8Array, start: number): number {
  return timeOf(`${latin1(bytes, start, start + 13)}:00:00Z`) ?? -1;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
