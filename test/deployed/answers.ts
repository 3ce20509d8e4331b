import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../lambdas/api/openapi.js';
import { routes } from '../../lambdas/api/routes.js';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import type { WireBody } from '../support/deployed-api.js';
import { identifiedBy } from '../support/deployed-identification.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { runProgram } from '../support/run-program.js';

const itemsMax = 50;

/** What the API answers besides refusals: conditional reads, pages, its own description. */
export function answers(open: () => DeployedMarket): void {
  describe('an answer', () => {
    let market: DeployedMarket;
    let identificationId: string;

    beforeAll(async () => {
      market = open();
      const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' };
      const { ended } = await identifiedBy(market, 'purchaser', period);
      identificationId = ended.body.identificationId ?? '';
    });

    it('of a transfer that has not moved since is 304 without a body, and 200 for whoever has another state', async () => {
      const { body } = await market.as('purchaser', 'GET /api/transfers', { query: { limit: '1' } });
      const params = { transferId: body.items?.[0]?.transferId ?? '' };
      const read = (headers = {}) => market.as('purchaser', 'GET /api/transfers/{transferId}', { params, headers });

      const first = await read();
      const again = await read({ 'if-none-match': `"another", W/${first.headers.etag}` });
      const other = await read({ 'if-none-match': '"another"' });

      expect(first.status).toBe(200);
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', first.headers.etag]);
      expect([other.status, other.text]).toEqual([200, first.text]);
    });

    it('is given to the token that the sign-in command prints', async () => {
      const { signInUrl, clientId } = market.app.signIn;
      const { email = '', password = '' } = market.cast.signIns[1] ?? {};
      const command = ['--import', 'tsx', join(projectFolder, 'scripts', 'sign-in.ts')];

      const { out } = await runProgram([
        ...command,
        '--endpoint',
        signInUrl,
        '--client',
        clientId,
        '--email',
        email,
        '--password',
        password,
      ]);
      const read = await market.api.call(out.trim(), 'GET /api/wallet');

      expect(read.status).toBe(200);
    });

    it('is described by the document that the API serves, which is the generated one', async () => {
      const served = await market.api.call(undefined, 'GET /api/openapi.json');

      expect(JSON.parse(served.text)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    });

    it.each(['GET /api/resources', 'GET /api/transfers', 'GET /api/listings/mine'])(
      'of %s in pages is the whole list, each once',
      async (route) => {
        const whole = (await market.as('seller', route)).body.items ?? [];

        const paged: WireBody[] = [];
        let page: string | undefined;
        do {
          const { body } = await market.as('seller', route, { query: { limit: '2', ...(page && { page }) } });
          expect(body.items?.length).toBeLessThanOrEqual(2);
          paged.push(...(body.items ?? []));
          page = body.next;
        } while (page && paged.length < itemsMax);

        expect(whole.length).toBeGreaterThan(2);
        expect(paged).toEqual(whole);
      },
    );

    it('bears the correlation id it was asked with, and one of its own in place of an unusable one', async () => {
      const ask = async (given: string) => {
        const { headers } = await market.as('seller', 'GET /api/wallet', { headers: { 'x-correlation-id': given } });
        return headers['x-correlation-id'];
      };

      expect(await ask('cor-of-the-caller')).toBe('cor-of-the-caller');
      expect(await ask('<script>')).toMatch(/^cor_/);
    });

    it.each(routes.filter(({ method }) => method === 'GET').map((row) => [row.path, row] as const))(
      'of GET %s is as its row describes it, and 304 for whoever has it',
      async (_path, { method, path, status, roles }) => {
        const { items = [] } = (await market.as('purchaser', 'GET /api/transfers')).body;
        const { transferId = '', purchaseId = '', listingId = '' } = items[0] ?? {};
        const owned = (await market.as('purchaser', 'GET /api/resources')).body.items ?? [];
        const [{ resourceId = '' } = {}, { resourceId: otherId = '' } = {}] = owned;
        const ofResources = { resourceId, otherId, identificationId };
        const params = { transferId, purchaseId, listingId, ...ofResources, customerId: market.cast.purchaserId };

        const who = roles.length === 0 ? 'nobody' : roles.includes('viewer') ? 'purchaserViewer' : 'operator';
        const ask = (headers = {}) => market.as(who, `${method} ${path}`, { params, headers });

        const answer = await ask();
        const again = await ask({ 'if-none-match': answer.headers.etag });

        expect([answer.from, answer.status]).toEqual(['product', status]);
        expect([again.status, again.text]).toEqual([304, '']);
      },
    );
  });
}
