import { parseArgs } from 'node:util';
import type { Area } from './area.js';

/** What the command line asks for. */
export interface Options {
  readonly areas: readonly Area[];
  readonly json: boolean;
}

/** Reads `--only <area>` and `--json`; throws with the names of all areas when there is none of that name. */
export function readOptions(commandLine: readonly string[], all: readonly Area[]): Options {
  const options = { only: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args: [...commandLine], options });
  const names = all.map((area) => area.name);
  const unknown = values.only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`No area ${unknown}; there are ${names.join(', ')}.`);
  return { areas: all.filter((area) => values.only === undefined || values.only.includes(area.name)), json: values.json };
}
