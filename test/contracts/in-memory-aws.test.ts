import { describe } from '@jest/globals';
import { InMemoryAws } from '../support/in-memory-aws/in-memory-aws.js';
import { member } from '../support/member-fixture.js';
import { driverContract } from './driver-contract.js';
import { driverWorlds } from './driver-worlds.js';

describe.each(driverWorlds)('$name on the in-memory AWS', ({ make }) => {
  driverContract(() => {
    const aws = new InMemoryAws();
    return make(() => aws.clients(member));
  });
});
