import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../cli/errors.js';
import { requestParts } from '../../../cli/table/request-parts.js';
import { namedRows, type RouteCommand, routeCommand } from '../../../cli/table/route-command.js';
import { routes } from '../../../lambdas/api/routes.js';
import { listingId } from '../../support/convey-world.js';

const resourceId = `res_${'0'.repeat(26)}`;

function commandOf(operationId: string): RouteCommand {
  const found = namedRows(routes)
    .map(({ row, noun, verb }) => routeCommand(row, noun, verb))
    .find(({ row }) => row.operationId === operationId);
  if (found === undefined) throw new Error(`no command for ${operationId}`);
  return found;
}

/** Values by the names of their options. */
function given(command: RouteCommand, texts: { readonly [name: string]: string | readonly string[] }) {
  const fields = [...command.arguments, ...command.options];
  return fields.flatMap((field) => (texts[field.name] === undefined ? [] : [[field, texts[field.name] ?? ''] as const]));
}

describe('requestParts', () => {
  it('puts each value into its part, inner ones into their objects', () => {
    const command = commandOf('reviseListing');

    const parts = requestParts(command, {
      values: given(command, { 'listing-id': listingId, price: '5.00 USD', 'terms.undo-window-seconds': '0', 'terms.bystanders': ['a'] }),
    });

    expect(parts).toEqual({
      params: { listingId },
      body: { price: { amountMinor: '500', currency: 'USD' }, terms: { undoWindowSeconds: 0, bystanders: ['a'] } },
    });
  });

  it('sends what was given, and leaves standards to the API', () => {
    const command = commandOf('listTransfers');

    expect(requestParts(command, { values: [] })).toEqual({ query: {} });
  });

  it('lays options over the fields of a whole body, which stays as it was', () => {
    const command = commandOf('createListing');
    const body = { title: 'Old', price: { amountMinor: '1', currency: 'USD' }, terms: { movesPayment: false }, resourceIds: [resourceId] };

    const parts = requestParts(command, { body, values: given(command, { title: 'New', 'terms.moves-control': 'true' }) });

    expect(parts.body).toEqual({ ...body, title: 'New', terms: { movesPayment: false, movesControl: true } });
    expect(body.title).toBe('Old');
  });

  it('tells everything that is wrong at once, by the names of the options', () => {
    const command = commandOf('createListing');
    const read = () =>
      requestParts(command, { values: given(command, { title: '', 'terms.undo-window-seconds': '-1', 'resource-ids': ['x'] }) });

    expect(read).toThrow(UsageError);
    for (const name of ['--title: ', '--price is required.', '--terms.undo-window-seconds: ', '--resource-ids: '])
      expect(read).toThrow(name);
  });

  it('names what is wrong in a whole body by its field', () => {
    const read = () => requestParts(commandOf('recordUsage'), { values: [], body: { records: [{ resourceId }] } });

    expect(read).toThrow('records.0.meter (in --body) is required.');
  });

  it('names an argument that is no id', () => {
    const command = commandOf('readTransfer');

    expect(() => requestParts(command, { values: given(command, { 'transfer-id': 'nonsense' }) })).toThrow('<transfer-id>: trf_ and 26');
  });
});
