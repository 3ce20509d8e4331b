import type { EvidenceTable } from '../../domain/association/evidence/evidence-table.js';
import { identify } from '../../domain/association/identify.js';
import { startMoto } from '../../test/support/moto.js';
import { type Recovery, recoveries } from '../../test/support/recovery.js';
import { type ReferenceAccount, referenceAccount } from '../../test/support/reference-account.js';
import type { Figure } from '../figure.js';
import { rivals } from './quality/rivals.js';

const rivalName = 'components on configuration';

/** Share of members that stand together, and foreign members, over all architectures and for each. */
export function recoveryFigures(own: readonly Recovery[], rival: readonly Recovery[]): readonly Figure[] {
  const share = (list: readonly Recovery[]) => sum(list, (one) => one.found) / sum(list, ({ members }) => members);
  const whole: readonly Figure[] = [
    {
      id: 'P18/references/found',
      what: `members of ${own.length} well-known architectures found together, stacks withheld (${own.filter(({ isExact }) => isExact).length} exactly)`,
      figure: share(own),
      unit: 'of members',
      reach: { op: '>=', value: 0.5 },
      rival: share(rival),
      rivalName,
    },
    {
      id: 'P18/references/foreign',
      what: 'members of other architectures among them',
      figure: sum(own, ({ foreign }) => foreign),
      unit: 'resources',
      reach: { op: '<=', value: 0 },
      rival: sum(rival, ({ foreign }) => foreign),
      rivalName,
    },
  ];
  return [...whole, ...own.map((one, at) => figureOf(one, rival[at] ?? one))];
}

function figureOf(own: Recovery, rival: Recovery): Figure {
  return {
    id: `P18/references/${own.name}`,
    what: `${own.found} of ${own.members} members, ${own.foreign} foreign${own.isExact ? ', exactly' : ''}`,
    figure: own.found / own.members,
    unit: 'of members',
    reach: { op: '>=', value: 0 },
    rival: rival.found / rival.members,
    rivalName: `${rivalName}: ${rival.foreign} foreign`,
  };
}

function sum(list: readonly Recovery[], of: (one: Recovery) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}

/** Groups of the account by the product and by the rival, from the same evidence. */
export function recoveredBoth(account: Pick<ReferenceAccount, 'resources' | 'architectures'>, asOf: number) {
  const index = identify({ resources: account.resources, asOf });
  const evidence: EvidenceTable = index.evidence;
  return {
    own: recoveries(index.groups, account),
    rival: recoveries(rivals[rivalName]({ resources: account.resources, evidence }), account),
  };
}

/** Deploys the reference architectures into an emulator and looks for them, with the weights as they are. */
export async function referenceFigures(): Promise<readonly Figure[]> {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' });
  const moto = await startMoto();
  try {
    const { own, rival } = recoveredBoth(await referenceAccount(moto.url), Date.parse('2026-11-23T12:00:00.000Z') / 1_000);
    return recoveryFigures(own, rival);
  } finally {
    await moto.stop();
  }
}
