import { describe, expect, it } from '@jest/globals';
import { moneyAct } from '../../../scripts/demo/money-act.js';
import { demoStage } from '../../support/demo-stage.js';

interface DemoPosting {
  readonly ledgerAccount: string;
  readonly currency: 'USD';
  debitMinor?: string;
  creditMinor?: string;
}

interface DemoEntry {
  kind: string;
  readonly description: string;
  readonly recordedAt: string;
  readonly postings: DemoPosting[];
}

/** An entry that moves an amount of money from one ledger account to another. */
function entry(kind: string, from: string, to: string, amountMinor: string): DemoEntry {
  const postings: DemoPosting[] = [
    { ledgerAccount: from, currency: 'USD', debitMinor: amountMinor },
    { ledgerAccount: to, currency: 'USD', creditMinor: amountMinor },
  ];
  return { kind, description: `${from} to ${to}`, recordedAt: '2026-01-01T00:00:00.000Z', postings };
}

function trueBooks() {
  return {
    paidOutAt: '2026-01-01T00:00:00.000Z' as string | undefined,
    sold: [
      entry('pending', 'wallet:purchaser', 'escrow', '120000'),
      entry('post-pending', 'wallet:purchaser', 'escrow', '120000'),
      entry('posted', 'escrow', 'commission', '6000'),
      entry('posted', 'escrow', 'wallet:seller', '114000'),
    ],
    undone: [entry('pending', 'wallet:purchaser', 'escrow', '80000'), entry('void-pending', 'wallet:purchaser', 'escrow', '80000')],
    balance: {
      sumsToZero: true,
      accounts: [
        { ledgerAccount: 'commission', currency: 'USD', debitsPosted: '0', creditsPosted: '6000' },
        { ledgerAccount: 'wallet:seller', currency: 'USD', debitsPosted: '0', creditsPosted: '114000' },
        { ledgerAccount: 'wallet:purchaser', currency: 'USD', debitsPosted: '120000', creditsPosted: '0' },
      ],
    },
  };
}

type Books = ReturnType<typeof trueBooks>;

async function act(lie: (books: Books) => unknown = () => undefined) {
  const books = trueBooks();
  lie(books);
  let asked = 0;
  const staged = demoStage({
    // The schedule pays a moment after the story begins to wait.
    seller: {
      'GET /api/transfers/trf_sold': () => ({
        transfer: { status: 'completed', ...(asked++ > 0 && { paidOutAt: books.paidOutAt }) },
        steps: [],
      }),
    },
    operator: {
      'GET /api/ledger/entries?transferId=trf_sold': () => ({ items: books.sold }),
      'GET /api/ledger/entries?transferId=trf_undone': () => ({ items: books.undone }),
      'GET /api/operator/ledger/trial-balance': () => books.balance,
    },
  });
  await moneyAct(staged.stage, 'trf_sold', 'trf_undone');
  return { ...staged, asked };
}

const lies: readonly (readonly [name: string, lie: (books: Books) => unknown, broken: readonly string[]])[] = [
  ['a sale without entries', ({ sold }) => sold.splice(0), ['journal entries of the sale, in cents']],
  [
    'a commission of another amount',
    ({ sold }) => sold.splice(2, 2, entry('posted', 'escrow', 'commission', '7000'), entry('posted', 'escrow', 'wallet:seller', '113000')),
    ['journal entries of the sale, in cents'],
  ],
  ['a sale whose seller was not paid', ({ sold }) => sold.pop(), ['journal entries of the sale, in cents']],
  [
    'an entry of the sale that is out of balance by a cent',
    ({ sold }) => Object.assign(sold[3]?.postings[1] ?? {}, { creditMinor: '113999' }),
    ['debits less credits of the sale'],
  ],
  [
    'an undone purchase that kept the money',
    ({ undone }) => Object.assign(undone[1] ?? {}, { kind: 'post-pending' }),
    ['journal entries of the undone purchase, in cents'],
  ],
  ['an undone purchase that gave nothing back', ({ undone }) => undone.pop(), ['journal entries of the undone purchase, in cents']],
  [
    'an entry of the undone purchase that lost a posting',
    ({ undone }) => undone[0]?.postings.pop(),
    ['debits less credits of the undone purchase'],
  ],
  [
    'a ledger that says that it does not sum to zero',
    ({ balance }) => Object.assign(balance, { sumsToZero: false }),
    ['the ledger sums to zero'],
  ],
  [
    'a ledger that says that it sums to zero and does not',
    ({ balance }) => Object.assign(balance.accounts[0] ?? {}, { creditsPosted: '5999' }),
    ['debits less credits of all ledger accounts'],
  ],
];

describe('moneyAct', () => {
  it('waits for the pay-out and holds when the books are right', async () => {
    const { stage, broken, asked } = await act();

    expect(broken()).toEqual([]);
    expect(stage.narrator.holds).toBe(true);
    expect(stage.narrator.comparisons).toHaveLength(6);
    expect(asked).toBe(2);
  });

  it.each(lies)('tells %s as BROKEN', async (_name, lie, expected) => {
    const { stage, broken } = await act(lie);

    expect(broken()).toEqual(expected);
    expect(stage.narrator.holds).toBe(false);
  });

  it('tells amounts in the currency, on the side of the posting', async () => {
    const { stage } = await act();

    expect(stage.narrator.sections[0]?.data).toContainEqual({
      kind: 'posted',
      description: 'escrow to wallet:seller',
      'ledger account': 'wallet:seller',
      debit: '',
      credit: '1140.00 USD',
    });
  });
});
