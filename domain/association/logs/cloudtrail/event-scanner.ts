import { FieldTable, noField } from './field-table.js';
import { type Identity, nobody } from './identity.js';
import { IdentityMemo } from './identity-memo.js';
import { JsonCursor } from './json-cursor.js';
import { resourcesMax } from './plain-event.js';
import { trailField, trailFields } from './trail-fields.js';

/** Kinds of values: none, a text that is its value as it stands, a text with escapes or outside ASCII; else the first byte of the value. */
export const valueKinds = { none: 0, plain: 1, text: 2 } as const;

const quote = 0x22;
const openObject = 0x7b;
const closeObject = 0x7d;
const openList = 0x5b;
const closeList = 0x5d;
const comma = 0x2c;

/**
 * Finds where the values of one event's fields stand, in one walk that also checks that the event is JSON. What is written in an unusual way (a
 * key twice, or with escapes) is only noticed: such an event is rare, and JSON.parse decides what it means.
 */
export class EventScanner {
  readonly cursor = new JsonCursor();
  readonly memo = new IdentityMemo();
  readonly starts = new Int32Array(trailFields.length);
  readonly ends = new Int32Array(trailFields.length);
  readonly kinds = new Uint8Array(trailFields.length);
  /** Whether something is written in an unusual way. */
  isOdd = false;
  /** Whether it is no event but holds a list of some; the cursor then stands in that list. */
  isContainer = false;
  /** Whether `identity` was found in the memo. */
  isKnown = false;
  identity: Identity = nobody;
  /** ARNs of `resources`. */
  readonly arnStarts = new Int32Array(resourcesMax);
  readonly arnEnds = new Int32Array(resourcesMax);
  arns = 0;
  private readonly table = new FieldTable(trailFields);

  /** Walks over the object that the cursor stands at; false where the cursor stopped. */
  scan(): boolean {
    const { cursor } = this;
    this.kinds.fill(0);
    this.isOdd = false;
    this.isContainer = false;
    this.isKnown = false;
    this.arns = 0;
    cursor.at++;
    if (cursor.peek() === closeObject) return cursor.take(closeObject);
    let field = noField;
    for (;;) {
      field = this.key(field);
      if (field < 0) return false;
      if ((field === trailField.Records || field === trailField.logEvents) && cursor.peek() === openList) {
        cursor.at++;
        this.isContainer = true;
        return true;
      }
      if (!this.value(field)) return false;
      if (cursor.peek() !== comma) return cursor.take(closeObject);
      cursor.at++;
    }
  }

  /** Passes over a key and its colon: the field's number, `noField` for other keys, -1 where the cursor stopped. */
  private key(before: number): number {
    const { cursor, table } = this;
    const previous = before === noField ? table.count : before;
    if (cursor.peek() !== quote) return cursor.refuse() ? noField : -1;
    const guessed = table.guess(cursor.view, cursor.at + 1, cursor.end, previous);
    if (guessed !== noField) {
      cursor.at += table.lengthOf(guessed) + 3;
      return guessed;
    }
    if (!cursor.string()) return -1;
    if (!cursor.isPlain) this.isOdd = true;
    const field = cursor.isPlain ? table.find(cursor.bytes, cursor.textStart, cursor.textEnd, previous) : noField;
    return cursor.take(0x3a) ? field : -1;
  }

  private value(field: number): boolean {
    const { cursor, kinds } = this;
    const first = cursor.peek();
    if (field === noField) return cursor.value(1);
    if (kinds[field] !== valueKinds.none) this.isOdd = true;
    if (first === quote) {
      if (!cursor.string()) return false;
      this.starts[field] = cursor.textStart;
      this.ends[field] = cursor.textEnd;
      kinds[field] = cursor.isPlain ? valueKinds.plain : valueKinds.text;
      return true;
    }
    this.starts[field] = cursor.at;
    kinds[field] = first;
    if (!this.structure(field, first)) return false;
    this.ends[field] = cursor.at;
    return true;
  }

  private structure(field: number, first: number): boolean {
    const { cursor, memo } = this;
    if (field === trailField.userIdentity && first === openObject && memo.find(cursor.view, cursor.at, cursor.end)) {
      this.identity = memo.identity;
      this.isKnown = true;
      cursor.at += memo.length;
      return true;
    }
    return field === trailField.resources && first === openList ? this.resources() : cursor.value(1);
  }

  private resources(): boolean {
    const { cursor } = this;
    cursor.at++;
    if (cursor.peek() === closeList) return cursor.take(closeList);
    for (;;) {
      if (this.arns === resourcesMax) this.isOdd = true;
      if (!(cursor.peek() === openObject ? this.resource() : cursor.value(2))) return false;
      if (cursor.peek() !== comma) return cursor.take(closeList);
      cursor.at++;
    }
  }

  private resource(): boolean {
    const { cursor } = this;
    const before = this.arns;
    cursor.at++;
    if (cursor.peek() === closeObject) return cursor.take(closeObject);
    for (;;) {
      if (!cursor.key()) return false;
      if (!cursor.isPlain) this.isOdd = true;
      const isArn = cursor.textEnd - cursor.textStart === 3 && isArnKey(cursor.bytes, cursor.textStart);
      const isText = cursor.peek() === quote;
      if (!cursor.value(3)) return false;
      if (isArn && (!isText || !cursor.isPlain || this.arns > before || this.arns >= resourcesMax)) this.isOdd = true;
      else if (isArn) this.keepArn();
      if (cursor.peek() !== comma) return cursor.take(closeObject);
      cursor.at++;
    }
  }

  private keepArn(): void {
    this.arnStarts[this.arns] = this.cursor.textStart;
    this.arnEnds[this.arns++] = this.cursor.textEnd;
  }
}

function isArnKey(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x41 && bytes[at + 1] === 0x52 && bytes[at + 2] === 0x4e;
}
