import type { Me } from '../generated/api.js';
import { isOperator } from '../session/may.js';
import type { Audience, Page } from './page.js';

const customer = ['customer'] as const;
const everybody = ['customer', 'operator'] as const;

/** Every page: router, navigation and breadcrumbs read this table; each is a chunk of its own. */
export const pages: readonly Page[] = [
  {
    path: '/resources',
    entry: 'Resources',
    title: 'Resources',
    audience: customer,
    load: async () => (await import('../features/resources/pages/resources-page.js')).ResourcesPage,
  },
  {
    path: '/resources/:resourceId/solution',
    parent: '/resources',
    title: 'What belongs together',
    audience: customer,
    load: async () => (await import('../features/solutions/pages/solution-page.js')).SolutionPage,
  },
  {
    path: '/solutions',
    entry: 'Solutions',
    title: 'Solutions',
    audience: customer,
    load: async () => (await import('../features/solutions/pages/proposals-page.js')).ProposalsPage,
  },
  {
    path: '/listings',
    entry: 'My listings',
    title: 'My listings',
    audience: customer,
    load: async () => (await import('../features/listings/pages/listings-page.js')).ListingsPage,
  },
  {
    path: '/listings/new',
    parent: '/listings',
    title: 'New listing',
    audience: customer,
    load: async () => (await import('../features/listings/pages/new-listing-page.js')).NewListingPage,
  },
  {
    path: '/listings/:listingId',
    parent: '/listings',
    title: 'Listing',
    audience: customer,
    load: async () => (await import('../features/listings/pages/own-listing-page.js')).OwnListingPage,
  },
  {
    path: '/marketplace',
    entry: 'Marketplace',
    title: 'Marketplace',
    audience: everybody,
    load: async () => (await import('../features/marketplace/pages/marketplace-page.js')).MarketplacePage,
  },
  {
    path: '/marketplace/:listingId',
    parent: '/marketplace',
    title: 'Offer',
    audience: everybody,
    load: async () => (await import('../features/marketplace/pages/offer-page.js')).OfferPage,
  },
  {
    path: '/marketplace/:listingId/buy',
    parent: '/marketplace/:listingId',
    title: 'Buy',
    audience: customer,
    load: async () => (await import('../features/purchases/pages/buy-page.js')).BuyPage,
  },
  {
    path: '/transfers',
    entry: 'Transfers',
    title: 'Transfers',
    audience: customer,
    load: async () => (await import('../features/transfers/pages/transfers-page.js')).TransfersPage,
  },
  {
    path: '/transfers/:transferId',
    parent: '/transfers',
    title: 'Transfer',
    audience: everybody,
    load: async () => (await import('../features/transfers/pages/transfer-page.js')).TransferPage,
  },
  {
    path: '/wallet',
    entry: 'Wallet',
    title: 'Wallet',
    audience: customer,
    load: async () => (await import('../features/ledger/pages/wallet-page.js')).WalletPage,
  },
  {
    path: '/ledger',
    entry: 'Ledger',
    title: 'Ledger',
    audience: ['operator'],
    load: async () => (await import('../features/ledger/pages/ledger-page.js')).LedgerPage,
  },
];

/** For whom the console is laid out: the operator, or a person of a customer. */
export function audienceOf(me: Me): Audience {
  return isOperator(me) ? 'operator' : 'customer';
}

/** The first page of somebody. */
export function homeOf(me: Me): string {
  return pages.find((page) => page.entry !== undefined && page.audience.includes(audienceOf(me)))?.path ?? '/';
}
