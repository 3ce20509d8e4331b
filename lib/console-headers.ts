/** For how long a browser asks for the console by HTTPS only: two years. */
export const httpsOnlySeconds = 63_072_000;

/** What a page of the console may load and do: its own files and its own origin, nothing written into the page itself. */
const contentSecurity = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** Headers of every answer of the console's origin, the API's answers included; CloudFront and the local server both send them. */
export const securityHeaders = {
  'content-security-policy': Object.entries(contentSecurity)
    .map((pair) => pair.join(' '))
    .join('; '),
  'strict-transport-security': `max-age=${httpsOnlySeconds}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** `cache-control` of the files: what carries a hash in its name never changes, everything else is asked for anew. */
export const caching = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;
