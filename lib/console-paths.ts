/** Below it everything is the API's. */
export const apiPrefix = '/api/';

/** Below it are the files that carry a hash in their names. */
export const assetsPrefix = '/assets/';

/** The one document, which answers for every page. */
export const pageDocument = '/index.html';

/** Paths of pages: their last part has no extension. */
export const pagePattern = /\/[^./]*$/;

/** Where a sign-in's token is asked for, taken apart; text of a template may stand in it, so it is no URL to be parsed. */
export interface TokenAddress {
  /** With its port, if it names one. */
  readonly host: string;
  readonly path: string;
}

/** Takes the token URL apart: the console asks for the path at its own origin, which passes it on to the host. */
export function tokenAddress(tokenUrl: string): TokenAddress {
  const [, host = '', path = '/'] = /^https?:\/\/([^/]+)(\/[^?#]*)?/.exec(tokenUrl) ?? [];
  return { host, path };
}
