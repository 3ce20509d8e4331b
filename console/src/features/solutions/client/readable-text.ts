import { shortArn } from '../../../shared/short-arn.js';

/** A sentence of the service with each ARN replaced by what people call that cloud resource; `names` are by ARN. */
export function readableText(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(/arn:[^\s,;()]+/g, (matched) => {
    const arn = matched.replace(/[.:]+$/, '');
    return `${names.get(arn) ?? shortArn(arn)}${matched.slice(arn.length)}`;
  });
}
