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
        signOutUrl: z.url().optional().meta({
          description:
            'Where the browser goes to be signed out of the sign-in page, all parameters in it; absent where there is no such place',
        }),
        clientId: z.string(),
        scopes: z.array(z.string()),
      })
      .optional()
      .meta({ description: 'Absent where the deployment does not say where its people sign in' }),
  })
  .meta({ id: 'Configuration' });
