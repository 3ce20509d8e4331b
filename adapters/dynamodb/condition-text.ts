import type { Condition } from '../../domain/ports/tables.js';
import type { Expression } from './expression.js';

/** The conjunction of conditions in DynamoDB's words; undefined when there is none. */
export function conditionText(conditions: readonly Condition[] | undefined, expression: Expression): string | undefined {
  if (conditions === undefined || conditions.length === 0) return undefined;
  return conditions.map((condition) => oneText(condition, expression)).join(' AND ');
}

function oneText(condition: Condition, expression: Expression): string {
  const name = expression.name(condition.attribute);
  switch (condition.is) {
    case 'absent':
      return `attribute_not_exists(${name})`;
    case 'present':
      return `attribute_exists(${name})`;
    case 'equal':
      return `${name} = ${expression.value(condition.value)}`;
    case 'not-equal':
      return `${name} <> ${expression.value(condition.value)}`;
    case 'absent-or-equal':
      return `(attribute_not_exists(${name}) OR ${name} = ${expression.value(condition.value)})`;
    case 'absent-or-at-most':
      return `(attribute_not_exists(${name}) OR ${name} <= ${expression.value(condition.value)})`;
    case 'at-least':
      return `${name} >= ${expression.value(condition.value)}`;
    case 'at-most':
      return `${name} <= ${expression.value(condition.value)}`;
    case 'one-of':
      return `${name} IN (${condition.values.map((value) => expression.value(value)).join(', ')})`;
    case 'size':
      return `size(${name}) = ${expression.value(condition.value)}`;
  }
}
