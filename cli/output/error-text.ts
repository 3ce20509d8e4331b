import { ConveyanceError } from '../../domain/errors.js';
import type { Problem } from '../../lambdas/api/schemas/problem.js';
import { ApiProblemError } from '../errors.js';
import { plainText } from './plain-text.js';

/** A failure for people, several lines. */
export function errorText(error: unknown): string {
  if (error instanceof ApiProblemError) return problemText(error.problem);
  if (error instanceof ConveyanceError) return error.message.split('\n').map(plainText).join('\n');
  return `convey itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Title and code, what is wrong, each field with its remedy, and the id to ask the operator about. */
function problemText({ title, code, detail, errors, correlationId }: Problem): string {
  const fields = errors.map(({ field, value, rule, remedy }) => {
    const given = value === undefined ? '' : ` (${value})`;
    return `  ${field}${given}: ${sentence(rule)} ${sentence(remedy)}`;
  });
  const isSaidTwice = errors.length > 0 && errors.every(({ rule }) => detail.includes(rule) || rule.includes(detail));
  const why = isSaidTwice ? fields : [`  ${detail}`, ...fields];
  const lines = [`${title} (${code})`, ...why, ...(correlationId === '' ? [] : [`  Correlation id: ${correlationId}`])];
  return lines.map(plainText).join('\n');
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
