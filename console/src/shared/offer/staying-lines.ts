import type { StayingResource } from '../../generated/api.js';

/** What stays with the seller and looks the same to whoever reads it. */
export interface StayingLine {
  /** e.g. `2 × S3 bucket, eu-west-1`. */
  readonly what: string;
  readonly isGranted: boolean;
}

/** What an offer leaves with its seller, alike in one line, first what is granted. */
export function stayingLines(staying: readonly StayingResource[] = []): readonly StayingLine[] {
  const counts = new Map<string, { readonly one: StayingResource; readonly count: number }>();
  for (const one of staying) {
    const key = [one.access, one.label, one.region ?? ''].join('|');
    counts.set(key, { one, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
  return sorted.map(({ one: { label, region, access }, count }) => {
    const what = `${count > 1 ? `${count} × ` : ''}${label}${region === undefined ? '' : `, ${region}`}`;
    return { what: capital(what), isGranted: access === 'granted' };
  });
}

/** What it means that something stays. */
export function stayingMeaning(isGranted: boolean): string {
  return isGranted
    ? 'It stays with the seller, who grants what you buy access to it: it goes on being used as it is, and the seller runs it and pays for it.'
    : 'It stays with the seller, and no access to it is granted: what you buy has to work without it.';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
