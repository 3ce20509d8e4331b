import type { Write } from '../../domain/ports/tables.js';
import { copyValue } from '../tables/copy-value.js';
import { packedValue } from '../tables/packed-item.js';
import type { Expression } from './expression.js';

/** The update expression of a write; undefined when it names no attribute. An empty string set cannot be stored: setting one removes. */
export function updateText(write: Extract<Write, { act: 'update' }>, expression: Expression): string | undefined {
  const defined = Object.entries(write.set ?? {}).filter(([, value]) => value !== undefined);
  const cleaned = defined.map(([attribute, value]) => [attribute, copyValue(value)] as const);
  const set = cleaned.flatMap(([attribute, value]) =>
    value === undefined ? [] : [`${expression.name(attribute)} = ${expression.value(packedValue(write.key.table, attribute, value))}`],
  );
  const emptied = cleaned.filter(([, value]) => value === undefined).map(([attribute]) => attribute);
  const remove = [...emptied, ...(write.remove ?? [])].map((attribute) => expression.name(attribute));
  const add = Object.entries(write.add ?? {}).flatMap(([attribute, value]) =>
    copyValue(value) === undefined ? [] : [`${expression.name(attribute)} ${expression.value(value)}`],
  );
  const clauses = [clause('SET', set), clause('REMOVE', remove), clause('ADD', add)].filter((text) => text !== '');
  return clauses.length === 0 ? undefined : clauses.join(' ');
}

function clause(word: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${word} ${parts.join(', ')}`;
}
