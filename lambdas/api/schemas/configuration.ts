import * as z from 'zod';

/** What console and command line must know of a deployment to sign people in by the code flow with PKCE. */
export const configuration = z
  .object({
    environment: z.string(),
    signIn: z
      .object({
        issuer: z.string(),
        authorizeUrl: z.url(),
        tokenUrl: z.url(),
        clientId: z.string(),
        scopes: z.array(z.string()),
      })
      .optional()
      .meta({ description: 'Absent where the deployment does not say where its people sign in' }),
  })
  .meta({ id: 'Configuration' });
