import { describe, expect, it } from '@jest/globals';
import { answerText } from '../../../cli/output/answer-text.js';

const lines = async (operationId: string, body: unknown) => (await answerText(operationId, body)).split('\n');

describe('answerText', () => {
  it('shows a list as a table', async () => {
    expect(await lines('any', { items: [{ a: 1, b: 'x' }], next: 'token' })).toEqual(['a  b', '1  x']);
    expect(await lines('any', { items: [] })).toEqual(['None.']);
  });

  it('shows what stands beside a list above it', async () => {
    expect(await lines('any', { seed: 's', items: [{ a: 1 }] })).toEqual(['seed  s', '', 'a', '1']);
  });

  it('shows an object by its fields, inner ones with points', async () => {
    const body = { id: 'x', price: { amountMinor: '5', currency: 'USD' }, terms: { days: 1 }, none: [] };

    expect(await lines('any', body)).toEqual(['id          x', 'price       0.05 USD', 'terms.days  1', 'none']);
  });

  it('shows lists inside an object below it, and lists inside those below them', async () => {
    const body = {
      id: 'x',
      parts: [
        { name: 'p', changes: [{ property: 'q' }] },
        { name: 'r', changes: [] },
      ],
    };

    expect(await lines('any', body)).toEqual(['id  x', '', 'parts', 'name', 'p', 'r', '', 'parts of p: changes', 'property', 'q']);
  });

  it('keeps the lines of a text that has many, as a private key', async () => {
    expect(await lines('any', { id: 'x', key: '-----BEGIN\nabc\u001b\n-----END\n' })).toEqual([
      'id  x',
      '',
      'key',
      '-----BEGIN',
      'abc ',
      '-----END',
    ]);
  });

  it('marks heads only as asked', async () => {
    expect(await answerText('any', { a: 1 }, (text) => `*${text}*`)).toBe('*a*  1');
  });

  it('shows a bare value', async () => {
    expect(await answerText('any', 'text')).toBe('text');
  });
});
