import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { runProgram } from '../support/run-program.js';

/** Somebody who has read nothing but what the API says of itself. */
export function stranger(open: () => DeployedMarket): void {
  describe("a stranger's script", () => {
    const script = join(projectFolder, 'examples', 'list-and-buy.mjs');
    const run = ({ app, people }: DeployedMarket, resourceIds: readonly string[]) =>
      runProgram([script, ...resourceIds], {
        PATH: process.env.PATH,
        CONVEYANCE_API_URL: app.apiUrl,
        SELLER_TOKEN: people.tokens.seller,
        PURCHASER_TOKEN: people.tokens.purchaser,
      });

    it('lists a solution and buys it, from the OpenAPI document and the event catalogue alone', async () => {
      const market = open();
      const resourceId = await market.ownBucket('stranger-assets');

      const { exitCode, out, err } = await run(market, [resourceId]);

      expect([exitCode, err]).toEqual([0, '']);
      expect(out).toMatch(
        /^listed lst_\w+: "Found by a stranger", 1 resources\nbought: trf_\w+\ncompleted: subscribers to "Transfer Completed"/,
      );
      expect((await market.must('purchaser', 'GET /api/resources/{resourceId}', { params: { resourceId } })).status).toBe(200);
    });

    it('is told by name what was refused', async () => {
      const { exitCode, err } = await run(open(), ['res_00000000000000000000000000']);

      expect(exitCode).toBe(1);
      expect(err).toContain('createListing answered 404 NotFound');
    });
  });
}
