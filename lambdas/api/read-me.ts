import { describeSpeaker } from '../../domain/customer/describe-speaker.js';
import type { ApiHandler } from './route.js';

/** GET /api/me */
export const readMe: ApiHandler = async ({ speaker }, ports) => ({ body: await describeSpeaker(ports, speaker) });
