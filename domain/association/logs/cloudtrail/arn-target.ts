import { resourcePattern } from '../../sources/resource-pattern.js';

/** Longest ARN that is believed, in characters: AWS allows 2,048, and object keys are cut off before. */
export const arnCharactersMax = 1_024;

const arnPattern = /^arn:aws[a-z-]{0,20}:[a-z0-9-]{2,40}:[a-z0-9-]{0,30}:(?:\d{12}|aws)?:[^\s\p{C}*?]{1,1000}$/u;

/** The ARN of the resource that an ARN names, or names a part of (an object, an index, a version); undefined where it is no ARN of a resource. */
export function arnTarget(text: string): string | undefined {
  const own = text.startsWith('arn:aws:s3:::') ? text.split('/', 1)[0] : text;
  if (own === undefined || own.length > arnCharactersMax || !arnPattern.test(own)) return undefined;
  return resourcePattern(own);
}
