import { route } from '../route.js';
import { listing, listingChange, listingParams, listingsQuery, newListing } from '../schemas/listings.js';
import { pageOf, pageQuery } from '../schemas/values.js';

const reading = {
  noun: 'Listings',
  auth: 'jwt',
  scope: 'conveyance/read',
  roles: ['operator', 'customer-admin', 'member', 'viewer'],
} as const;
const selling = { noun: 'Listings', auth: 'jwt', scope: 'conveyance/trade', roles: ['customer-admin', 'member'] } as const;

/** Offers on the marketplace. */
export const listingRoutes = [
  route({
    ...selling,
    method: 'POST',
    path: '/api/listings',
    operationId: 'createListing',
    summary: 'Draft a listing of your own cloud resources',
    body: newListing,
    response: listing,
    status: 201,
    load: async () => (await import('../create-listing.js')).createListing,
  }),
  route({
    ...reading,
    method: 'GET',
    path: '/api/listings',
    operationId: 'browseListings',
    summary: 'Browse published listings, newest first',
    query: listingsQuery,
    response: pageOf(listing),
    status: 200,
    load: async () => (await import('../browse-listings.js')).browseListings,
  }),
  route({
    ...reading,
    method: 'GET',
    path: '/api/listings/mine',
    operationId: 'listOwnListings',
    summary: 'List your own listings in every status',
    roles: ['customer-admin', 'member', 'viewer'],
    query: pageQuery,
    response: pageOf(listing),
    status: 200,
    load: async () => (await import('../list-own-listings.js')).listOwnListings,
  }),
  route({
    ...reading,
    method: 'GET',
    path: '/api/listings/{listingId}',
    operationId: 'readListing',
    summary: 'Read a listing',
    params: listingParams,
    response: listing,
    status: 200,
    load: async () => (await import('../read-listing.js')).readListing,
  }),
  route({
    ...selling,
    method: 'PATCH',
    path: '/api/listings/{listingId}',
    operationId: 'reviseListing',
    summary: 'Make the next revision of your listing',
    params: listingParams,
    body: listingChange,
    response: listing,
    status: 200,
    load: async () => (await import('../revise-listing.js')).reviseListing,
  }),
  route({
    ...selling,
    method: 'POST',
    path: '/api/listings/{listingId}/publish',
    operationId: 'publishListing',
    summary: 'Offer your draft on the marketplace; refused while something would be left behind',
    params: listingParams,
    response: listing,
    status: 200,
    load: async () => (await import('../publish-listing.js')).publishListing,
  }),
  route({
    ...selling,
    method: 'POST',
    path: '/api/listings/{listingId}/withdraw',
    operationId: 'withdrawListing',
    summary: 'Take your listing off the marketplace',
    params: listingParams,
    response: listing,
    status: 200,
    load: async () => (await import('../withdraw-listing.js')).withdrawListing,
  }),
];
