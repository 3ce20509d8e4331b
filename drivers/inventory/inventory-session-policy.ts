import { inventoryActions } from './inventory-reads.js';

/** A session policy has room for 2,048 characters: calls that only describe or list are allowed by their verb, all others one by one. */
function sessionActions(): readonly string[] {
  return [...new Set(inventoryActions.map((action) => action.replace(/:(Describe|List)\w*$/, ':$1*')))];
}

/** Narrows ConveyanceDriver to reading an inventory (JSON): no data, no values, no change, whatever else the role may do. */
export const inventorySessionPolicy: string = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: sessionActions(), Resource: '*' }],
});
