import type { Route } from '../../lambdas/api/route.js';
import type { Field } from './field.js';
import { fieldsOf, type PartFields } from './fields-of.js';

/** A command made from a row of the route table. */
export interface RouteCommand {
  readonly row: Route;
  readonly noun: string;
  readonly verb: string;
  /** What stands in the path, in its order. */
  readonly arguments: readonly Field[];
  readonly options: readonly Field[];
  /** Fields that only `--body` can carry. */
  readonly onlyInBody: PartFields['onlyInBody'];
  /** Its answers come in pages. */
  readonly isPaged: boolean;
}

/** A row that names a command. */
export interface NamedRow {
  readonly row: Route;
  readonly noun: string;
  readonly verb: string;
}

/** Rows of a table that name a command, with its noun and verb. */
export function namedRows(table: readonly Route[]): readonly NamedRow[] {
  return table.flatMap((row) => {
    const [noun, verb] = row.command?.split(' ') ?? [];
    return noun === undefined || verb === undefined ? [] : [{ row, noun, verb }];
  });
}

/** A row as a command, e.g. `transfers show`. */
export function routeCommand(row: Route, noun: string, verb: string): RouteCommand {
  const params = fieldsOf('params', row.params).fields;
  const query = fieldsOf('query', row.query);
  const body = fieldsOf('body', row.body);
  return {
    row,
    noun,
    verb,
    arguments: [...row.path.matchAll(/\{(\w+)\}/g)].flatMap(([, inPath]) => params.filter(({ path }) => path[0] === inPath)),
    options: [...query.fields, ...body.fields],
    onlyInBody: body.onlyInBody,
    isPaged: query.fields.some(({ name: option }) => option === 'page'),
  };
}
