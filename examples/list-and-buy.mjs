#!/usr/bin/env node
// Lists a solution and buys it, knowing nothing of Conveyance but what it says of itself: the paths, fields and limits of
// /api/openapi.json, and the events of /api/events.json. Plain Node, no packages.
//
//   CONVEYANCE_API_URL=… SELLER_TOKEN=… PURCHASER_TOKEN=… node examples/list-and-buy.mjs res_… res_…
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const { CONVEYANCE_API_URL: apiUrl, SELLER_TOKEN: sellerToken, PURCHASER_TOKEN: purchaserToken } = process.env;
const resourceIds = process.argv.slice(2);
if (!apiUrl || !sellerToken || !purchaserToken || resourceIds.length === 0) {
  console.error('Usage: CONVEYANCE_API_URL=… SELLER_TOKEN=… PURCHASER_TOKEN=… list-and-buy.mjs RESOURCE_ID…');
  process.exit(2);
}

const pollsMax = 600;
const openApi = await document('/api/openapi.json');
const events = await document('/api/events.json');

async function document(path) {
  const answer = await fetch(`${apiUrl}${path}`);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

/** The operation of that id, as the document describes it. */
function operationOf(operationId) {
  for (const [path, methods] of Object.entries(openApi.paths)) {
    for (const [method, operation] of Object.entries(methods))
      if (operation.operationId === operationId) return { path, method, operation };
  }
  throw new Error(`The API has no operation ${operationId}.`);
}

function resolve(schema) {
  const name = /^#\/components\/schemas\/(.+)$/.exec(schema?.$ref ?? '')?.[1];
  return name === undefined ? schema : openApi.components.schemas[name];
}

/** Calls an operation; what the document requires and we do not send is found here, before the call. */
async function call(token, operationId, { params = {}, body } = {}) {
  const { path, method, operation } = operationOf(operationId);
  const url = apiUrl + path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name]));
  const headers = { authorization: `Bearer ${token}` };
  for (const given of operation.parameters ?? []) {
    const parameter = given.$ref ? openApi.components.parameters[given.$ref.split('/').at(-1)] : given;
    if (parameter.in === 'header' && parameter.required) headers[parameter.name.toLowerCase()] = randomUUID();
  }
  if (operation.requestBody !== undefined) {
    const { required = [] } = resolve(operation.requestBody.content['application/json'].schema);
    const missing = required.filter((field) => body?.[field] === undefined);
    if (missing.length > 0) throw new Error(`${operationId} also wants ${missing.join(', ')}.`);
    headers['content-type'] = 'application/json';
  }
  const answer = await fetch(url, { method: method.toUpperCase(), headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${operationId} answered ${answer.status} ${told.code}: ${told.detail}`);
  if (operation.responses[String(answer.status)] === undefined)
    throw new Error(`${operationId} answered an undocumented ${answer.status}.`);
  return told;
}

const draft = await call(sellerToken, 'createListing', {
  body: { title: 'Found by a stranger', price: { amountMinor: '1000', currency: 'USD' }, resourceIds },
});
await call(sellerToken, 'publishListing', { params: { listingId: draft.listingId } });
const { items } = await call(purchaserToken, 'browseListings');
const offer = items.find((one) => one.listingId === draft.listingId);
if (offer === undefined) throw new Error('The purchaser does not see the listing.');
console.log(`listed ${offer.listingId}: "${offer.title}", ${offer.resourceCount} resources`);

const { transferId } = await call(purchaserToken, 'placePurchase', {
  body: { listingId: offer.listingId, listingRevision: offer.revision },
});
console.log(`bought: ${transferId}`);

/** Names of the events that tell how a transfer ended, from the catalogue. */
const endings = Object.values(events.components.messages)
  .map((message) => message.name)
  .filter((name) => /^Transfer (Completed|Undone|Needs Operator)$/.test(name));
if (endings.length !== 3) throw new Error(`The catalogue names ${endings.length} endings of a transfer, not three.`);
const endingOf = { completed: 'Transfer Completed', undone: 'Transfer Undone', 'needs-operator': 'Transfer Needs Operator' };

for (let poll = 0; poll < pollsMax; poll += 1) {
  const { transfer } = await call(purchaserToken, 'readTransfer', { params: { transferId } });
  const ending = endings.find((name) => name === endingOf[transfer.status]);
  if (ending !== undefined) {
    console.log(`${transfer.status}: subscribers to "${ending}" have been told`);
    process.exit(transfer.status === 'completed' ? 0 : 1);
  }
  await sleep(500);
}
throw new Error(`${transferId} is not at rest after ${pollsMax} looks.`);
