import type { MoneyJson } from '../../domain/ledger/money.js';
import { moneyText } from '../../domain/ledger/money-text.js';
import { plainText } from './plain-text.js';

/** An answer's object. */
export type Fields = { readonly [name: string]: unknown };

const charactersMax = 80;

/** A value as one cell: money and instants as people read them, a list of objects as their number. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return plainText(readable(value));
  if (Array.isArray(value)) return value.some(isFields) ? `${value.length}` : value.map(cell).join(', ');
  if (!isFields(value)) return String(value);
  if (isMoney(value)) return moneyText(value);
  if (isUnmeasured(value)) return 'not measured';
  const text = plainText(JSON.stringify(value));
  return text.length > charactersMax ? `${text.slice(0, charactersMax - 1)}…` : text;
}

/** True for an object that is no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for an object that is one value to a reader: money, or a figure that nobody has measured. */
export function isOneValue(value: unknown): value is Fields {
  return isMoney(value) || isUnmeasured(value);
}

function isUnmeasured(value: unknown): value is Fields {
  return isFields(value) && value.measured === false && Object.keys(value).length === 1;
}

/** True for money as it travels. */
function isMoney(value: unknown): value is MoneyJson & Fields {
  return isFields(value) && Object.keys(value).sort().join() === 'amountMinor,currency';
}

/** Instants to the second, as `2026-11-23 10:00:00Z`; an ARN within a sentence as its last part. */
function readable(text: string): string {
  const [matched, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(text) ?? [];
  if (matched !== undefined) return `${day} ${time}Z`;
  return text.includes(' ') ? text.replaceAll(/\barn:[a-z0-9-]+:([a-z0-9-]*):[^:\s]*:[0-9]*:([^\s;,"]+)/g, '$1 $2') : text;
}
