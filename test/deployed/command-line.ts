import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedSolution } from '../../scripts/demo/seed-solution.js';
import { purchaser, seller, storefront } from '../../scripts/demo/world.js';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { canary } from '../../scripts/support/canary.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { comparable, PlainOutput } from '../support/plain-output.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';
import { ConveyShell, commandsOf, withOutputs } from '../support/transcript.js';

const page = join(projectFolder, 'docs', 'how-to', 'use-the-command-line.md');

/** What the document shows is what the command line prints; CONVEYANCE_WRITE_DOCS=1 writes it anew. */
export function commandLine(open: () => DeployedMarket): void {
  describe('docs/how-to/use-the-command-line.md', () => {
    const folder = temporaryFolder();
    const outputs: string[] = [];
    const document = readFileSync(page, 'utf8');
    const told = commandsOf(document);

    beforeAll(async () => {
      const market = open();
      await seedSolution(market.clients, { ...storefront, name: 'orders' }, market.secret(canary('orders')));
      const plain = new PlainOutput([[market.app.apiUrl, 'https://conveyance.example']]);
      // The document begins with the two customers.
      plain.of(`${market.cast.sellerId} ${market.cast.purchaserId}`);
      const [{ email: operator = '', password = '' } = {}] = market.cast.signIns;
      const emails = { operator, seller: seller.email, purchaser: purchaser.email };
      const shell = new ConveyShell(folder, plain, emails, password);
      for (const { command } of told) outputs.push(await shell.run(command));
      if (process.env.CONVEYANCE_WRITE_DOCS === '1') writeFileSync(page, withOutputs(document, outputs));
    });

    afterAll(() => removeFolder(folder));

    it('has commands for the whole way', () => {
      const verbs = told.map(({ command }) => command.replace(/^.*?convey /, '').split(' -')[0]);

      expect(verbs).toEqual(expect.arrayContaining(['login', 'whoami', 'resources list', 'purchases create']));
    });

    it.each(told.map(({ command }, index) => [command, index] as const))('$ %s', (_command, index) => {
      const documented = process.env.CONVEYANCE_WRITE_DOCS === '1' ? outputs[index] : told[index]?.output;

      expect(comparable(outputs[index] ?? '')).toEqual(comparable(documented ?? ''));
    });
  });
}
