import { millisecondsOfDay } from '../../ports/clock.js';
import type { LogObjectRef } from '../../ports/identification-work.js';
import type { Objects } from '../../ports/objects.js';

/** Begins the keys of log objects: `logs/<awsAccountId>/…`, as the provider's delivery writes them, and `logs/<organization>/…`. */
export const logPrefix = 'logs/';

/** Log objects of one AWS account that one run looks at. */
export const logObjectsMax = 1_000_000;

const dateInKey = /(?:^|[^0-9])(20[0-9]{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12][0-9]|3[01])(?![0-9])/;

/** Organizations whose trails are looked through. */
const organizationsMax = 100;

/**
 * What the trail of an organization writes: the AWS account is behind the organization's id, or it is the management account's own. To the
 * letter, for a trail may be given any prefix, one that looks like another's place included.
 */
const inOrganization =
  /^logs\/(o-[a-z0-9]{10,32})\/AWSLogs\/(?:\1\/)?([0-9]{12})\/CloudTrail(?:-[A-Za-z]+)?\/[a-z0-9-]+\/\d{4}\/\d\d\/\d\d\/[^/]+$/;

/** Where the trail of an organization delivers. */
export function logsOfOrganization(organizationId: string): string {
  return `${logPrefix}${organizationId}/`;
}

/** Where the logs of an AWS account are delivered. */
export function logsOfAccount(awsAccountId: string): string {
  return `${logPrefix}${awsAccountId}/`;
}

/** The AWS account under whose prefix a log object lies, or of which the trail of its organization tells; undefined for a key that is of none. */
export function accountOfLog(key: string): string | undefined {
  return /^logs\/([0-9]{12})\/./.exec(key)?.[1] ?? inOrganization.exec(key)?.[2];
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
  let seen = 0;
  for await (const prefix of placesOf(objects, awsAccountId)) {
    for await (const object of listed(objects, prefix)) {
      const day = dayInKey(object.key);
      const isOfDays = day === undefined || (day >= first && day <= last + 1);
      if (object.bytes > 0 && isOfDays && accountOfLog(object.key) === awsAccountId) yield object;
      seen += 1;
      if (seen >= logObjectsMax) return;
    }
  }
}

async function* listed(objects: Objects, prefix: string): AsyncGenerator<LogObjectRef> {
  let page = await objects.list(prefix);
  while (page.length > 0) {
    yield* page;
    page = await objects.list(prefix, page.at(-1)?.key);
  }
}

/** Prefixes under which logs of an AWS account lie: its own, and those in the trails of organizations that deliver here. */
async function* placesOf(objects: Objects, awsAccountId: string): AsyncGenerator<string> {
  yield logsOfAccount(awsAccountId);
  let after: string | undefined;
  for (let organizations = 0; organizations < organizationsMax; organizations += 1) {
    const [next] = await objects.list(`${logPrefix}o-`, after);
    const organizationId = next?.key.split('/')[1];
    if (organizationId === undefined) return;
    const folder = `${logsOfOrganization(organizationId)}AWSLogs/`;
    yield* [`${folder}${awsAccountId}/`, `${folder}${organizationId}/${awsAccountId}/`];
    // The character after the slash: behind everything in the folder.
    after = `${logPrefix}${organizationId}0`;
  }
}
