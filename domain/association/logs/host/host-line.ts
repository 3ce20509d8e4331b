import { secondsOfDay } from '../../../ports/clock.js';
import { epochSecondsOf, isEpochSeconds } from '../epoch-seconds-of.js';
import { type IpAddress, ipAddress } from '../ip-address.js';
import type { JsonObject } from '../json-object.js';

/** The columns of a host log; `to`, `scope` and `account` may be left out. docs/how-to/write-host-logs.md. */
export const hostColumns = ['instance', 'address', 'from', 'to', 'customer', 'scope', 'account'] as const;
export type HostColumn = (typeof hostColumns)[number];
/** The texts of a line by column. */
export type HostFields = { readonly [column in HostColumn]?: string };

/** One line: an instance had an address for a span of time. */
export interface HostLine {
  /** ARN or id. */
  readonly instance: string;
  readonly address: IpAddress;
  /** Network of a private address; '' where the line does not say it. */
  readonly scope: string;
  /** Epoch seconds, half-open [from, to); no `to`: it still has it. */
  readonly from: number;
  readonly to: number | undefined;
  readonly awsAccountId: string;
}

/** Longest span of one line, in days: longer ones are a slip of the pen. */
export const daysMax = 1_100;

const instancePattern = /^[A-Za-z0-9][A-Za-z0-9:/_.@+=-]{0,255}$/;
const scopePattern = /^[A-Za-z0-9][A-Za-z0-9:_.-]{0,127}$/;
const customerPattern = /^[A-Za-z0-9][A-Za-z0-9_.@-]{0,127}$/;

/** Reads the fields of a line; undefined where one of them is not what it should be, or the span ends before it begins. */
export function hostLine(fields: HostFields): HostLine | undefined {
  const { instance = '', address = '', from = '', to = '', customer = '', scope = '', account = '' } = fields;
  const ip = ipAddress(address);
  const start = secondsOf(from);
  const end = to === '' ? undefined : secondsOf(to);
  const isNamed = instancePattern.test(instance) && customerPattern.test(customer) && (scope === '' || scopePattern.test(scope));
  if (!isNamed || ip === undefined || start === undefined || (to !== '' && end === undefined)) return undefined;
  if (end !== undefined && (end <= start || end - start > daysMax * secondsOfDay)) return undefined;
  return { instance, address: ip, scope, from: start, to: end, awsAccountId: account || accountOf(instance) };
}

/** The columns that a CSV header names, undefined for others; undefined where one that must be there is missing. */
export function hostHeader(line: string): readonly (HostColumn | undefined)[] | undefined {
  const names = line.split(',').map((name) => hostColumns.find((column) => column === name.trim().toLowerCase()));
  const isWhole = (['instance', 'address', 'from', 'customer'] as const).every(
    (column) => names.filter((name) => name === column).length === 1,
  );
  return isWhole ? names : undefined;
}

/** The fields of a line of CSV, without quotes: no column needs them. Undefined where it has another number of columns than its header. */
export function csvFields(line: string, header: readonly (HostColumn | undefined)[]): HostFields | undefined {
  const values = line.split(',', header.length + 1);
  if (values.length !== header.length) return undefined;
  return Object.fromEntries(header.flatMap((column, n) => (column === undefined ? [] : [[column, (values[n] ?? '').trim()]])));
}

/** The fields of a line of JSON; numbers are taken for times only. */
export function jsonFields(line: JsonObject): HostFields {
  const fieldOf = (column: HostColumn) => (Object.hasOwn(line, column) ? line[column] : undefined);
  const texts = hostColumns.map((column) => [column, fieldOf(column)] as const).filter(([column, value]) => isField(column, value));
  return Object.fromEntries(texts.map(([column, value]) => [column, String(value)]));
}

function isField(column: HostColumn, value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'number' && (column === 'from' || column === 'to'));
}

function secondsOf(text: string): number | undefined {
  if (!/^\d{1,10}$/.test(text)) return epochSecondsOf(text);
  return isEpochSeconds(Number(text)) ? Number(text) : undefined;
}

function accountOf(instance: string): string {
  return /^arn:[^:]+:[^:]+:[^:]*:(\d{12}):/.exec(instance)?.[1] ?? '';
}
