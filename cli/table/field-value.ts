import { moneyFromText } from '../../domain/ledger/money-text.js';
import { UsageError } from '../errors.js';
import type { Field } from './field.js';

/** What somebody wrote on the command line as the value that the request carries; throws UsageError naming the option. */
export function fieldValue(field: Field, written: string | readonly string[]): unknown {
  const texts = [written].flat();
  if (field.kind === 'list') return texts;
  if (field.kind === 'map') return Object.fromEntries(texts.map((text) => pairOf(field, text)));
  const [text = ''] = texts;
  if (field.kind === 'number') return numberOf(field, text);
  if (field.kind === 'flag') return flagOf(field, text);
  if (field.kind !== 'money') return text;
  const money = moneyFromText(text);
  if (money === undefined) throw wrong(field, text, 'an amount and its currency, e.g. "1200.00 USD"');
  return money;
}

/** As the person named it: an argument by its name, an option with its dashes. */
export function writtenName({ part, name }: Pick<Field, 'part' | 'name'>): string {
  return part === 'params' ? `<${name}>` : `--${name}`;
}

function numberOf(field: Field, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw wrong(field, text, 'a number');
  return value;
}

function flagOf(field: Field, text: string): boolean {
  if (text !== 'true' && text !== 'false') throw wrong(field, text, 'true or false');
  return text === 'true';
}

/** At the last `=`, because keys such as ARNs may hold one. */
function pairOf(field: Field, text: string): readonly [string, string] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw wrong(field, text, 'key=value');
  return [text.slice(0, at), text.slice(at + 1)];
}

function wrong(field: Field, text: string, wanted: string): UsageError {
  return new UsageError([`${writtenName(field)}: "${text}" is not ${wanted}.`]);
}
