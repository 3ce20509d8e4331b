import { millisecondsOfDay } from '../../ports/clock.js';
import type { LogObjectRef } from '../../ports/identification-work.js';
import type { Objects } from '../../ports/objects.js';

/** Begins the keys of log objects: `logs/<awsAccountId>/…`, as the provider's delivery or replication writes them. */
export const logPrefix = 'logs/';

/** Log objects of one AWS account that one run looks at. */
export const logObjectsMax = 1_000_000;

const dateInKey = /(?:^|[^0-9])(20[0-9]{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12][0-9]|3[01])(?![0-9])/;

/** Where the logs of an AWS account are delivered. */
export function logsOfAccount(awsAccountId: string): string {
  return `${logPrefix}${awsAccountId}/`;
}

/** The AWS account under whose prefix a log object lies; undefined for a key that is of no account. */
export function accountOfLog(key: string): string | undefined {
  return /^logs\/([0-9]{12})\/./.exec(key)?.[1];
}

/** The day that a key names (days since 1970-01-01), as every log service of AWS writes it; undefined where it names none. */
export function dayInKey(key: string): number | undefined {
  const [, year, month, day] = dateInKey.exec(key.slice(logPrefix.length)) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return at / millisecondsOfDay;
}

/** Log objects of an AWS account that may say something of the days from `first` to `last`: logs arrive up to a day late. */
export async function* logObjectsOf(
  objects: Objects,
  awsAccountId: string,
  { first, last }: { readonly first: number; readonly last: number },
): AsyncGenerator<LogObjectRef> {
  const prefix = logsOfAccount(awsAccountId);
  let [after, seen] = ['', 0];
  for (;;) {
    const page = await objects.list(prefix, after === '' ? undefined : after);
    for (const object of page) {
      const day = dayInKey(object.key);
      if (object.bytes > 0 && (day === undefined || (day >= first && day <= last + 1))) yield object;
    }
    after = page.at(-1)?.key ?? '';
    seen += page.length;
    if (after === '' || seen >= logObjectsMax) return;
  }
}
