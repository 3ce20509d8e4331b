import { ConflictError, type FieldProblem, InvalidInputError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { readCustomer } from './customer-store.js';
import { type ServiceCaller, type ServiceRole, serviceIdOf } from './service-caller.js';
import { serviceCallerItem } from './service-caller-store.js';
import { servicePrincipal } from './service-principal.js';

/** What the operator tells of a program that is to call the API. */
export type NewService = Omit<ServiceCaller, 'serviceId' | 'createdAt'>;

/** Roles that speak for one customer. */
const ofCustomers: readonly ServiceRole[] = ['member', 'viewer'];

/**
 * Makes a role or user speak for a customer, or for the provider, from its next call on.
 * Throws InvalidInputError, NotFoundError (customer), ConflictError (registered before: remove it first, so that no service changes sides unseen).
 */
export async function registerService({ tables, clock }: Pick<Ports, 'tables' | 'clock'>, given: NewService): Promise<ServiceCaller> {
  const principal = servicePrincipal(given.principalArn);
  const problems = [...principalProblems(given, principal), ...customerProblems(given)];
  if (principal === undefined || problems.length > 0) throw new InvalidInputError(problems);
  if (given.customerId !== undefined) await readCustomer(tables, given.customerId);
  const service: ServiceCaller = { ...given, serviceId: serviceIdOf(principal), createdAt: clock.now() };
  const item = serviceCallerItem(service);
  const isNew = await writeIfHolds(tables, [{ act: 'put', table: 'marketplace', item, when: [{ attribute: 'pk', is: 'absent' }] }]);
  if (!isNew) throw new ConflictError(`${principal} is the service ${service.serviceId} already; remove it first.`);
  return service;
}

/** A session would end, and the root of an AWS account stands for everybody in it. */
function principalProblems({ principalArn }: NewService, principal: string | undefined): FieldProblem[] {
  if (principal !== undefined && principalArn.includes(':iam:')) return [];
  const rule = 'is the ARN of one IAM role or user';
  return [{ field: 'principalArn', value: principalArn, rule, remedy: 'e.g. arn:aws:iam::111122223333:role/shop' }];
}

function customerProblems({ role, customerId }: NewService): FieldProblem[] {
  const speaksForCustomer = ofCustomers.includes(role);
  if (speaksForCustomer === (customerId !== undefined)) return [];
  return speaksForCustomer
    ? [{ field: 'customerId', rule: `is there for the role ${role}`, remedy: 'Name the customer it speaks for' }]
    : [
        {
          field: 'customerId',
          value: customerId,
          rule: `is absent for the role ${role}`,
          remedy: 'Leave it out: it speaks for the provider',
        },
      ];
}
