import type { JsonValue } from '../../resource/cloud-resource.js';

/** Values taken from one path of one configuration. */
const valuesMax = 2_000;

/** Longest text that is read as JSON where a path leads into it, e.g. a redrive policy. */
const jsonCharactersMax = 262_144;

interface Step {
  /** `*` for every key, '' for the value itself. */
  readonly key: string;
  readonly where?: { readonly key: string; readonly value: string };
}

const stepsByPath = new Map<string, readonly Step[]>();

/** `Attributes[Key=access_logs.s3.bucket].Value`: dots inside brackets belong to the value; brackets at the beginning are about the whole. */
function stepsOf(path: string): readonly Step[] {
  const known = stepsByPath.get(path);
  if (known) return known;
  const steps = [...path.matchAll(/(?:([^.[\]]+)|(?=\[))(?:\[([^=\]]+)=([^\]]*)\])?/g)].map(([, key = '', where, value = '']) =>
    where === undefined ? { key } : { key, where: { key: where, value } },
  );
  stepsByPath.set(path, steps);
  return steps;
}

/** The value under a key whose first letter may be of either case: describe calls and AWS Config differ in that alone. */
function valueUnder(object: { readonly [key: string]: unknown }, key: string): unknown {
  if (Object.hasOwn(object, key)) return object[key];
  const first = key.charAt(0);
  const other = (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + key.slice(1);
  return Object.hasOwn(object, other) ? object[other] : undefined;
}

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > jsonCharactersMax || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function taken(value: unknown, { key, where }: Step): readonly unknown[] {
  const object = opened(value);
  if (typeof object !== 'object' || object === null) return [];
  if (Array.isArray(object)) return object.flatMap((item) => taken(item, { key, ...(where && { where }) }));
  const record = object as { readonly [key: string]: unknown };
  const found = key === '' ? [record] : key === '*' ? Object.values(record).flatMap(itemsOf) : itemsOf(valueUnder(record, key));
  if (!where) return found;
  return found.filter(
    (item) => typeof item === 'object' && item !== null && String(valueUnder(item as typeof record, where.key)) === where.value,
  );
}

/** Everything a path leads to; lists on the way are walked, and texts that hold JSON are opened. */
export function valuesAt(configuration: unknown, path: string): readonly JsonValue[] {
  let values: readonly unknown[] = [configuration];
  for (const step of stepsOf(path)) values = values.flatMap((value) => taken(value, step)).slice(0, valuesMax);
  return values as readonly JsonValue[];
}

/** The texts a path leads to. */
export function textsAt(configuration: unknown, path: string): readonly string[] {
  return valuesAt(configuration, path).filter((value): value is string => typeof value === 'string' && value !== '');
}
