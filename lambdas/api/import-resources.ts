import type * as z from 'zod';
import { importResources as importAll } from '../../domain/resource/import-resources.js';
import type { ApiHandler } from './route.js';
import type { newImport } from './schemas/resources.js';

/** POST /api/resources/imports */
export const importResources: ApiHandler<z.output<typeof newImport>> = async ({ body }, ports) => ({ body: await importAll(ports, body) });
