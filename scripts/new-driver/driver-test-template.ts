import type { DriverName } from './driver-name.js';

/** The twin: the contract that every driver keeps, on a world that makes one real resource in the emulated member account. */
export function driverTestTemplate({ type, exported }: DriverName): string {
  return `import { afterAll, beforeAll, describe } from '@jest/globals';
import { ${exported} } from '../../drivers/${type}.js';
import { type DriverWorld, driverContract } from '../contracts/driver-contract.js';
import { buildParties, member, memberFixture } from '../support/member-fixture.js';
import { type Moto, startMoto } from '../support/moto.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const refTo = (arn: string) => ({ type: '${type}' as const, arn, ...member });

/** Make the resource with the clients of \`outside\`, then name it in \`ref\`. */
async function makeWorld(): Promise<DriverWorld> {
  const { context, recorder } = await memberFixture(moto.url);
  const ref = refTo('arn:aws:service:eu-west-1:111111111111:made');
  return {
    driver: ${exported},
    context,
    recorder,
    ref,
    missingRef: refTo('arn:aws:service:eu-west-1:111111111111:missing'),
    parties: buildParties([ref.arn]),
    outsideEdit: async () => {},
    hasOutsideEdit: () => false,
  };
}

describe('contract', () => driverContract(makeWorld));
`;
}
