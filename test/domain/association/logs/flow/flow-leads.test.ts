import { describe, expect, it } from '@jest/globals';
import { FlowLeads } from '../../../../../domain/association/logs/flow/flow-leads.js';

const viewOf = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
};

function keep(leads: FlowLeads, lead: string, place: number): void {
  leads.keep(viewOf(`??${lead}rest`), 2, 2 + lead.length, place);
}

/** The place that is found for what begins at 1, and where it ends. */
function found(leads: FlowLeads, text: string): readonly number[] {
  const end = leads.find(viewOf(`?${text}`), 1);
  return end === 1 ? [] : [leads.place, end - 1];
}

describe('FlowLeads', () => {
  it('finds a lead that was kept, byte for byte, and no other', () => {
    const leads = new FlowLeads(2);
    keep(leads, '123456789012 eni-1 ', 7);

    expect(found(leads, '123456789012 eni-1 10.0.0.1')).toEqual([7, 19]);
    expect(found(leads, '123456789012 eni-1 ')).toEqual([7, 19]);
    for (const other of ['123456789012 eni-2 x', '123456789012 eni-11', '023456789012 eni-1 x', '123456789012 eni-1', '', '12'])
      expect(found(leads, other)).toEqual([]);
  });

  it('keeps more than it has room for at first, of the length kept last', () => {
    const leads = new FlowLeads(1);
    const leadOf = (n: number) => `eni-${String(n).padStart(6, '0')} `;
    const numbers = Array.from({ length: 2_000 }, (_, n) => n + 1);
    for (const pass of [1, 2]) for (const n of numbers) keep(leads, leadOf(n), n * pass);

    const places = numbers.map((n) => found(leads, leadOf(n))[0]);

    expect(places.filter((place, n) => place === (n + 1) * 2).length).toBeGreaterThan(1_500);
    expect(places.every((place, n) => place === undefined || place === (n + 1) * 2)).toBe(true);
    keep(leads, 'eni-1 ', 1);
    expect([found(leads, 'eni-1 '), found(leads, leadOf(2_000))]).toEqual([[1, 6], []]);
  });

  it('keeps none that is too short or too long, and none after it was cleared', () => {
    const leads = new FlowLeads(1);
    const longest = 'x'.repeat(128);
    for (const lead of ['eni', `${longest}x`]) keep(leads, lead, 5);

    expect([found(leads, 'eni'), found(leads, `${longest}x`)]).toEqual([[], []]);
    keep(leads, longest, 6);
    expect(found(leads, longest)).toEqual([6, 128]);
    leads.clear();
    expect(found(leads, longest)).toEqual([]);
  });
});
