import { describe, expect, test } from '@jest/globals';
import { routes } from '../../../lambdas/api/routes.js';
import { servicesPath, servicesRow } from '../../../lambdas/api/services-row.js';

describe('servicesRow', () => {
  test('is the same operation behind another authorizer: handler, schemas, scope, roles and key stay', () => {
    for (const row of routes.filter(({ services }) => services === true)) {
      const { auth, path, operationId, sameAs, ...rest } = servicesRow(row);
      const { auth: _jwt, path: itsPath, operationId: itsName, command: _command, services: _services, ...same } = row;

      expect(rest).toEqual(same);
      expect([auth, path, operationId, sameAs]).toEqual(['iam', servicesPath(itsPath), `${itsName}AsService`, itsName]);
    }
  });

  test('the path keeps its parameters', () => {
    expect(servicesPath('/api/transfers/{transferId}')).toBe('/api/services/transfers/{transferId}');
  });
});
