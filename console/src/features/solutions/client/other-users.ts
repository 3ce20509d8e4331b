import type { Associations } from '../../../generated/api.js';
import { shortArn } from '../../../shared/short-arn.js';
import type { Choice } from './choice.js';

const namesMax = 5;

/** Who else uses a shared service, in a sentence: what of its associations is direct, more than a tag, and not chosen. */
export function otherUsersText(associations: Associations['items'], choice: Choice): string {
  const others = associations.filter((one) => isUser(one) && !choice.has(one.resourceId));
  if (others.length === 0) return 'Nothing else of yours is known to use it.';
  const names = others.slice(0, namesMax).map(({ name, arn }) => name ?? shortArn(arn));
  const untold = others.length - names.length;
  return `Used by what stays with you: ${names.join(', ')}${untold > 0 ? ` and ${untold} more` : ''}.`;
}

function isUser({ path, reasons }: Associations['items'][number]): boolean {
  return path.length === 2 && reasons.some(({ source }) => source !== 'tags');
}
