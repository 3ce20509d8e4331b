import * as z from 'zod';
import { roles } from '../../../domain/customer/customer.js';
import { arn, awsAccountId, idOf, instant, region } from './values.js';

/** Path of one customer. */
export const customerParams = z.strictObject({ customerId: idOf('cus') });

const entry = z.string().min(1).max(2048);
const entries = z.array(entry).max(50);

/** How a customer is named in access rules; every rule about its values is told at once by the domain. */
const access = z
  .strictObject({
    principals: entries.default([]).meta({ description: 'ARNs of IAM roles, users or accounts' }),
    networks: entries.default([]).meta({ description: 'IPv4 or IPv6 networks in CIDR form' }),
    securityGroups: entries.default([]).meta({ description: 'Security groups that are sources of rules' }),
    sshPublicKey: z.string().max(16_384).optional(),
    keyAdministrators: entries.default([]).meta({ description: 'ARNs of principals that administer keys' }),
  })
  .meta({ id: 'CustomerAccess', unusedIO: 'input' });

const name = z.string().trim().min(1).max(200);
const standing = z.enum(['good', 'suspended']);

/** Body of POST /customers. */
export const newCustomer = z.strictObject({ name, access: access.prefault({}) });

/** Body of PATCH /customers/{customerId}: a list replaces the whole list. */
export const customerChange = z.strictObject({
  name: name.optional(),
  standing: standing.optional(),
  access: z
    .strictObject({
      principals: entries.optional(),
      networks: entries.optional(),
      securityGroups: entries.optional(),
      sshPublicKey: z.string().max(16_384).optional(),
      keyAdministrators: entries.optional(),
    })
    .optional(),
});

/** A customer as its own people and operators see it. */
export const customer = z
  .object({
    customerId: idOf('cus'),
    name: z.string(),
    standing,
    access: z.object({
      principals: z.array(z.string()),
      networks: z.array(z.string()),
      securityGroups: z.array(z.string()),
      sshPublicKey: z.string().optional(),
      keyAdministrators: z.array(z.string()),
    }),
    createdAt: instant,
  })
  .meta({ id: 'Customer' });

/** Who speaks, as the service sees it: what to offer is decided by role and scopes. */
export const me = z
  .object({
    role: z.enum(roles),
    scopes: z.array(z.string()).meta({ description: 'Of the token, or of the service’s registration' }),
    personId: idOf('per').optional().meta({ description: 'Absent for services' }),
    customer: z
      .object({ customerId: idOf('cus'), name: z.string(), standing })
      .optional()
      .meta({ description: 'Absent for who speaks for the provider' }),
  })
  .meta({ id: 'Me' });

/** Body of POST /customers/{customerId}/people: an e-mail address, or the subject of whoever already has tokens. */
export const newPerson = z
  .strictObject({
    email: z.email().max(254).optional(),
    subject: z.string().min(1).max(255).optional(),
    role: z.enum(['customer-admin', 'member', 'viewer', 'service']),
  })
  .refine((person) => person.email !== undefined || person.subject !== undefined, 'names an email or a subject');

/** A member of a customer. */
export const person = z
  .object({
    personId: idOf('per'),
    customerId: idOf('cus'),
    subject: z.string(),
    role: z.string(),
    email: z.string().optional(),
    temporaryPassword: z.string().optional().meta({ description: 'Told once' }),
  })
  .meta({ id: 'Person' });

/** Path of one member account. */
export const memberAccountParams = z.strictObject({ awsAccountId });

const provider = z.strictObject({
  principals: z.array(arn).max(50).default([]),
  networks: z.array(z.cidrv4().or(z.cidrv6())).max(50).default([]),
});

/** Body of POST /operator/member-accounts. */
export const newMemberAccount = z.strictObject({
  awsAccountId,
  regions: z.array(region).min(1).max(20),
  provider: provider.prefault({}).meta({ description: "The provider's own principals and networks there: they stay, whoever owns" }),
});

/** A member account; the driver role trusts its ExternalId. */
export const memberAccount = z
  .object({
    awsAccountId,
    externalId: z.string(),
    status: z.enum(['pending', 'active']),
    regions: z.array(z.string()),
    provider: z.object({ principals: z.array(z.string()), networks: z.array(z.string()) }),
    createdAt: instant,
  })
  .meta({ id: 'MemberAccount' });
