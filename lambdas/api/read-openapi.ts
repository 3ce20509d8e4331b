import type { ApiHandler } from './route.js';

export const readOpenapi: ApiHandler = async () => {
  const { openApiDocument } = await import('./openapi.js');
  return { body: openApiDocument() };
};
