import type { ApiHandler } from './route.js';

/** GET /api/events.json */
export const readAsyncapi: ApiHandler = async () => {
  const { asyncApiDocument } = await import('./asyncapi.js');
  return { body: asyncApiDocument() };
};
