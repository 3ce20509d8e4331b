import { moneyFromText } from '../../../../../domain/ledger/money-text.js';
import type { RequestOf } from '../../../api/request-of.js';
import { cloudResourceTypeLabels } from '../../../generated/words.js';
import type { OfferSearch } from './offer-search.js';

/** What is wrong with a search, by field. */
export type SearchProblems = { readonly [field in keyof OfferSearch]?: string };

type Query = NonNullable<RequestOf<'browseListings'>['query']>;

/** A search as the service is asked; what it would refuse is told by field and not asked for. */
export function searchRequest(search: OfferSearch): { readonly query: Query; readonly problems: SearchProblems } {
  const { text, type, region, currency } = search;
  const [priceMinMinor, fromProblem] = minorOf(search.from, currency);
  const [priceMaxMinor, toProblem] = minorOf(search.to, currency);
  const problems: SearchProblems = {
    ...(text.length > textMax && { text: `Use at most ${textMax} characters.` }),
    ...(region !== '' && !regionPattern.test(region) && { region: 'Write a region as eu-west-1.' }),
    ...(currency !== '' && !currencyPattern.test(currency) && { currency: 'Write a currency in three letters, as USD.' }),
    ...(fromProblem !== undefined && { from: fromProblem }),
    ...(toProblem !== undefined && { to: toProblem }),
  };
  const query = { text, type: isType(type) ? type : undefined, region, currency, priceMinMinor, priceMaxMinor };
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return { query: Object.fromEntries(asked), problems };
}

const textMax = 200;
const regionPattern = /^[a-z]{2}(-[a-z]+)+-[0-9]$/;
const currencyPattern = /^[A-Z]{3}$/;

/** Prices compare within a currency only: without one a number says nothing. */
function minorOf(text: string, currency: string): readonly [minor: string | undefined, problem: string | undefined] {
  if (text === '') return [undefined, undefined];
  if (!currencyPattern.test(currency)) return [undefined, 'Name the currency too.'];
  const amount = moneyFromText(`${text.replaceAll(',', '')} ${currency}`);
  if (amount === undefined || amount.amountMinor.startsWith('-')) return [undefined, `Write an amount of ${currency}, as 1200 or 1200.00.`];
  return [amount.amountMinor, undefined];
}

function isType(type: string): type is NonNullable<Query['type']> {
  return Object.hasOwn(cloudResourceTypeLabels, type);
}
