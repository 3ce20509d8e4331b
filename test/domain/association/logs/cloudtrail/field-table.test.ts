import { describe, expect, it } from '@jest/globals';
import { FieldTable, noField } from '../../../../../domain/association/logs/cloudtrail/field-table.js';
import { trailFields } from '../../../../../domain/association/logs/cloudtrail/trail-fields.js';

const table = new FieldTable(trailFields);

describe('FieldTable', () => {
  it('finds every key and no other', () => {
    for (const [number, name] of trailFields.entries()) {
      for (const [text, answer] of [
        [name, number],
        [`${name}x`, noField],
        [name.slice(1), noField],
        [name.toUpperCase(), noField],
      ] as const) {
        const bytes = Uint8Array.from(Buffer.from(`"${text}"`));
        expect([text, table.find(bytes, 1, bytes.length - 1, table.count)]).toEqual([text, answer]);
      }
    }
  });

  it('guesses what came after a key before, if all of it stands there', () => {
    const bytes = Uint8Array.from(Buffer.from('"eventID":1,"eventName" :2'));
    const view = new DataView(bytes.buffer);
    const before = trailFields.indexOf('requestID');
    expect(table.find(bytes, 1, 8, before)).toBe(trailFields.indexOf('eventID'));
    expect(table.guess(view, 1, bytes.length, before)).toBe(trailFields.indexOf('eventID'));
    expect(table.guess(view, 1, 9, before)).toBe(noField);
    expect(table.guess(view, 13, bytes.length, before)).toBe(noField);
    expect(table.lengthOf(trailFields.indexOf('eventID'))).toBe(7);
  });
});
