import { InvalidInputError } from '../../errors.js';
import type { LogObjectRef } from '../../ports/identification-work.js';
import { accountOfLog } from './log-objects.js';

/** What a bucket says of an object that arrived. */
interface Announcement {
  readonly Records: readonly { readonly s3: { readonly object: { readonly key: string; readonly size: number } } }[];
}

/** Log objects of an announcement, their keys as they are; an empty one only marks a place. Throws InvalidInputError for one that lies under no AWS account. */
export function announcedLogs({ Records }: Announcement): readonly LogObjectRef[] {
  const filled = Records.filter(({ s3 }) => s3.object.size > 0);
  return filled.map(({ s3: { object } }) => ({ key: keyOf(object.key), bytes: object.size }));
}

/** Keys travel as in a query string. */
function keyOf(text: string): string {
  const key = decoded(text.replaceAll('+', ' '));
  if (key !== undefined && accountOfLog(key) !== undefined) return key;
  const rule = 'is a log object under logs/<awsAccountId>/, or of a trail under logs/<organization>/AWSLogs/';
  throw new InvalidInputError([{ field: 'object.key', rule, remedy: 'Deliver logs of an AWS account under a prefix of its own' }]);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
