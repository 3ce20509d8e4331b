import type { Field } from '../table/field.js';
import type { RouteCommand } from '../table/route-command.js';

/** What a request needs beside its required fields, where its schema has a rule across fields. */
const alsoNeeded: { readonly [operationId: string]: string } = {
  addPerson: '--email pat@contoso.example',
  decideAssociation: '--resource-ids res_7y4t2r0e6w3q8n5b1v9c2x4k7m',
  importResources: '--select.arns arn:aws:s3:::orders-data',
  preflightTransfer: '--listing-id lst_01JD8Q4YJ6Z3M9T2V7K5W1X0BC --listing-revision 1',
};

/** A command line with what the row requires, values from the examples of its schema. */
export function exampleOf({ row, noun, verb, arguments: inPath, options, onlyInBody }: RouteCommand): string {
  const required = options.filter((field) => field.required).map((field) => `--${field.name} ${exampleValue(field)}`);
  const body = onlyInBody.some((one) => one.required) ? ['--body request.json'] : [];
  const also = Object.hasOwn(alsoNeeded, row.operationId) ? [String(alsoNeeded[row.operationId])] : [];
  return ['convey', noun, verb, ...inPath.map(exampleValue), ...required, ...also, ...body].join(' ');
}

function exampleValue({ kind, choices, example, name, part }: Field): string {
  if (kind === 'money') return '"1200.00 USD"';
  if (choices !== undefined) return choices[0] ?? '';
  if (example !== undefined) return example;
  if (kind === 'number') return '1';
  return part === 'params' ? name.toUpperCase() : '"…"';
}
