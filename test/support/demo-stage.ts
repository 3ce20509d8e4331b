import type { Listing } from '../../scripts/demo/market.js';
import { Narrator } from '../../scripts/demo/narrator.js';
import type { SoldSolution, Stage } from '../../scripts/demo/stage.js';
import { type CannedAnswers, CannedApi } from './canned-api.js';
import { DemoCloud } from './demo-cloud.js';
import { demoIds, demoSeeded } from './demo-seeded.js';

/** Ids of both customers on the stage. */
export const sellerId = 'cus_seller';
export const purchaserId = 'cus_purchaser';

/** A stage whose API is canned and whose narrator keeps what it told. */
export interface DemoStage {
  readonly stage: Stage;
  readonly lines: readonly string[];
  /** What every comparison that does not hold is about. */
  broken(): readonly string[];
}

/** What the API answers to whom; purchases are answered with the Location of `trf_1`. */
export interface StageAnswers {
  readonly operator?: CannedAnswers;
  readonly meter?: CannedAnswers;
  readonly seller?: CannedAnswers;
  readonly purchaser?: CannedAnswers;
}

/** Builds a stage; `endpoint` stands for both clouds. */
export function demoStage(answers: StageAnswers, endpoint = 'http://cloud.invalid'): DemoStage {
  const lines: string[] = [];
  const narrator = new Narrator((line) => lines.push(line));
  const api = (canned: CannedAnswers = {}) => new CannedApi(canned, { 'POST /api/purchases': '/api/transfers/trf_1' });
  const stage: Stage = {
    cloud: { controlEndpoint: endpoint, memberEndpoint: endpoint },
    app: {
      apiUrl: `${endpoint}/api`,
      userPoolId: 'pool',
      marketplaceTable: 'marketplace',
      functionNamePrefix: 'conveyance-dev-',
      signIn: { signInUrl: endpoint, clientId: 'client', redirectUri: 'http://127.0.0.1:9/callback' },
    },
    cast: {
      operator: api(answers.operator),
      meter: api(answers.meter),
      seller: api(answers.seller),
      purchaser: api(answers.purchaser),
      sellerId,
      purchaserId,
      signIns: [],
    },
    narrator,
    gate: { hold: () => () => {} },
  };
  return { stage, lines, broken: () => narrator.comparisons.filter((one) => !one.holds).map((one) => one.what) };
}

/** The storefront's listing as its purchaser sees it. */
export const demoListing: Listing = {
  listingId: 'lst_1',
  revision: 1,
  status: 'published',
  title: demoSeeded.solution.title,
  price: { amountMinor: '120000', currency: 'USD' },
  resourceCount: demoSeeded.arns.length,
  measuredCost: { measured: false },
};

/** The storefront in a cloud in memory, listed. */
export function demoSold(): { readonly cloud: DemoCloud; readonly sold: SoldSolution } {
  const cloud = new DemoCloud();
  return { cloud, sold: { seeded: demoSeeded, clients: cloud.clients, ids: demoIds, listing: demoListing } };
}
