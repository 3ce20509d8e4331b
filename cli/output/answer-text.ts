import { cell, type Fields, isFields, isOneValue } from './cell.js';
import { columnsOf, plainFields, valueAt } from './columns.js';
import { plainText } from './plain-text.js';
import { textTable } from './text-table.js';

type Bold = (text: string) => string;

/** An answer for people: a list as a table, anything else as its fields, lists inside it as tables below. */
export async function answerText(operationId: string, body: unknown, bold: Bold = (text) => text): Promise<string> {
  if (!isFields(body)) return cell(body);
  const { items, ...others } = body;
  if (!isListOfFields(items)) return sections(body, '', bold);
  const list = items.length === 0 ? 'None.' : await tableOf(items, columnsOf(operationId, items), bold);
  const { next: _next, ...facts } = others;
  return Object.keys(facts).length === 0 ? list : `${await sections(facts, '', bold)}\n\n${list}`;
}

async function sections(fields: Fields, title: string, bold: Bold): Promise<string> {
  const lines = flat(fields);
  const lists = lines.flatMap(([name, value]) => (isListOfFields(value) && value.length > 0 ? [[name, value] as const] : []));
  const listed = new Set(lists.map(([name]) => name));
  const blocks = lines.flatMap(([name, value]) => (isManyLines(value) ? [[name, value] as const] : []));
  const facts = lines.filter(([name, value]) => !listed.has(name) && !isManyLines(value)).map(([name, value]) => [name, cell(value)]);
  const width = Math.max(0, ...facts.map(([name = '']) => name.length));
  const texts = [facts.map(([name = '', text = '']) => `${bold(name.padEnd(width))}  ${text}`.trimEnd()).join('\n')];
  for (const [name, text] of blocks) texts.push([bold(name), ...text.trimEnd().split('\n').map(plainText)].join('\n'));
  for (const [name, items] of lists) texts.push(await listSection([title, name].filter(Boolean).join(' '), items, bold));
  return texts.filter((text) => text !== '').join('\n\n');
}

/** One table, then what its objects have inside. */
async function listSection(title: string, items: readonly Fields[], bold: Bold): Promise<string> {
  const columns = plainFields(items);
  const texts = [`${bold(title)}\n${await tableOf(items, columns, bold)}`];
  for (const item of items) {
    const inner = Object.fromEntries(Object.entries(item).filter(([, value]) => isListOfFields(value) && value.length > 0));
    const text = await sections(inner, `${title} of ${cell(item[columns[0] ?? ''])}:`, bold);
    if (text !== '') texts.push(text);
  }
  return texts.join('\n\n');
}

function tableOf(items: readonly Fields[], columns: readonly string[], bold: Bold): Promise<string> {
  return textTable(
    columns,
    items.map((item) => columns.map((name) => cell(valueAt(item, name)))),
    bold,
  );
}

/** Fields of inner objects beside the others, their names with points. */
function flat(fields: Fields, start = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    isFields(value) && !isOneValue(value) ? flat(value, `${start}${name}.`) : [[`${start}${name}`, value] as const],
  );
}

function isListOfFields(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}

/** e.g. a private key: of use only with its lines as they are. */
function isManyLines(value: unknown): value is string {
  return typeof value === 'string' && value.trimEnd().includes('\n');
}
