import { ConveyanceError } from '../errors.js';

/** The listing is not published, or somebody else was faster. */
export class ListingNotForSaleError extends ConveyanceError {
  readonly code = 'ListingNotForSale';
}

/** The listing has changed since the purchaser saw it: price or set may be others. */
export class ListingRevisionChangedError extends ConveyanceError {
  readonly code = 'ListingRevisionChanged';
}

/** A customer may not buy its own listing. */
export class OwnListingError extends ConveyanceError {
  readonly code = 'OwnListing';
}

/** The customer is suspended: it neither sells nor buys. */
export class CustomerSuspendedError extends ConveyanceError {
  readonly code = 'CustomerSuspended';
}
