import type { ApiHandler } from './route.js';

/** GET /api/openapi.json */
export const readOpenapi: ApiHandler = async () => {
  const { openApiDocument } = await import('./openapi.js');
  return { body: openApiDocument() };
};
