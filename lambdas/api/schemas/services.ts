import * as z from 'zod';
import { serviceRoles } from '../../../domain/customer/service-caller.js';
import { scopes } from '../scopes.js';
import { arn, idOf, instant } from './values.js';

/** Path of one service. */
export const serviceParams = z.strictObject({ serviceId: idOf('svc') });

const scope = z.enum(Object.keys(scopes) as [keyof typeof scopes, ...(keyof typeof scopes)[]]);
const principalArn = arn.meta({
  description: 'ARN of the IAM role or user as which the program calls',
  example: 'arn:aws:iam::111122223333:role/shop',
});
const principalId = z
  .string()
  .regex(/^A(RO|ID)A[A-Z0-9]{10,124}$/, 'the unique id of a role (AROA…) or user (AIDA…)')
  .meta({ description: 'Its unique id: then one made again under the same name is a stranger' });
const role = z
  .enum(serviceRoles)
  .meta({ description: '`member` and `viewer` speak for a customer, `operator` and `service` for the provider' });

/** Body of POST /operator/services; which role needs a customer is told by the domain. */
export const newService = z.strictObject({
  principalArn,
  principalId: principalId.optional(),
  role,
  customerId: idOf('cus').optional(),
  scopes: z.array(scope).min(1).max(10),
});

/** A program that calls as an IAM role or user. */
export const service = z
  .object({
    serviceId: idOf('svc'),
    principalArn,
    principalId: principalId.optional(),
    role,
    customerId: idOf('cus').optional(),
    scopes: z.array(z.string()),
    createdAt: instant,
  })
  .meta({ id: 'Service', unusedIO: 'input' });
