import { awsFailure } from '../aws-failure.js';

interface Filter {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

/** Values an entry has under the filters its call knows, by name. */
export type FilterValues = { readonly [name: string]: readonly (string | undefined)[] };

/** Whether an entry has, for every filter, one of its values; `*` and `?` stand for any text. Throws on a filter that the call does not know. */
export function matchesFilters(filters: readonly Filter[] | undefined, values: FilterValues, tags?: ReadonlyMap<string, string>): boolean {
  return (filters ?? []).every(({ Name = '', Values = [] }) => {
    const present = valuesUnder(Name, values, tags);
    return Values.some((wanted) => present.some((value) => value !== undefined && isLike(wanted, value)));
  });
}

function valuesUnder(name: string, values: FilterValues, tags: ReadonlyMap<string, string> | undefined): readonly (string | undefined)[] {
  if (tags !== undefined && name.startsWith('tag:')) return [tags.get(name.slice('tag:'.length))];
  if (tags !== undefined && name === 'tag-key') return [...tags.keys()];
  const known = values[name];
  if (known === undefined) throw awsFailure('InvalidParameterValue', `The filter '${name}' is invalid`);
  return known;
}

function isLike(wanted: string, value: string): boolean {
  if (!/[*?]/.test(wanted)) return wanted === value;
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`).test(value);
}
