import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pages } from '../../../console/src/app/pages.js';
import { shown } from '../../support/browser/shown.js';
import type { ConsoleStage, Visitor } from '../../support/console-stage.js';

const visitors = ['seller', 'purchaser', 'operator'] as const;
const narrow = { width: 360, height: 800 };

interface Listed {
  readonly items: readonly { readonly transferId: string; readonly listingId: string; readonly status: string }[];
}

/** Who looks at a page, and the ids of its address. */
interface Look {
  readonly visitor: Visitor;
  readonly path: string;
  /** The page's own, as `transfers-transferId`. */
  readonly name: string;
}

/** Every page of the table, with a listing that is for sale, a transfer that is complete and a cloud resource that is the seller's. */
async function looks({ cast, solutions }: ConsoleStage): Promise<readonly Look[]> {
  const [, { ids, seeded }] = solutions;
  const transfers = await cast.seller.get<Listed>('/api/transfers');
  const listings = await cast.seller.get<Listed>('/api/listings/mine');
  const values: { readonly [name: string]: string | undefined } = {
    resourceId: ids.get(seeded.arns[0] ?? ''),
    listingId: listings.items.find(({ status }) => status === 'published')?.listingId,
    transferId: transfers.items.find(({ status }) => status === 'completed')?.transferId,
  };
  return pages.map(({ path, audience }) => {
    const visitor = audience.includes('customer') ? (path.endsWith('/buy') ? 'purchaser' : 'seller') : 'operator';
    const name = path.slice(1).replaceAll(/[/:]+/g, '-');
    return { visitor, name, path: path.replace(/:(\w+)/g, (_all, field: string) => values[field] ?? `no-${field}`) };
  });
}

/** Waits until a page shows what it has read. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page
    .getByText(/^Loading /)
    .first()
    .waitFor({ state: 'hidden' });
}

/** Every page is accessible in both themes, and readable on a narrow screen. */
export function everyPage(stageOf: () => ConsoleStage): void {
  describe.each(['light', 'dark'] as const)('every page in its %s theme', (scheme) => {
    it.each(visitors)('is accessible to the %s', async (visitor) => {
      const stage = stageOf();
      const { page } = await stage.enter(visitor, { scheme, path: '/marketplace' });
      const found: string[] = [];
      for (const look of (await looks(stage)).filter((one) => one.visitor === visitor)) {
        await page.goto(look.path);
        await settled(page);
        found.push(...(await shown(page, `page-${look.name}-${scheme}`)));
      }
      expect(found).toEqual([]);
      expect(await stage.close()).toEqual([]);
    });
  });

  it.each(visitors)('reads on a narrow screen of the %s without being pushed sideways', async (visitor) => {
    const stage = stageOf();
    const { page } = await stage.enter(visitor, { viewport: narrow, path: '/marketplace' });
    const found: string[] = [];
    for (const look of (await looks(stage)).filter((one) => one.visitor === visitor)) {
      await page.goto(look.path);
      await settled(page);
      found.push(...(await shown(page, `page-${look.name}-narrow`)));
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (width > narrow.width) found.push(`${look.path}: ${width} px wide`);
    }
    expect(found).toEqual([]);
    expect(await stage.close()).toEqual([]);
  });

  it('begins with the way to sign in', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await stageOf().window({ scheme });
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
      expect(await shown(page, `signed-out-${scheme}`)).toEqual([]);
    }
    expect(await stageOf().close()).toEqual([]);
  });
}
