import ErrorBoundary from '@cloudscape-design/components/error-boundary';
import I18nProvider from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from '../session/session-context.js';
import { SessionGate } from '../session/session-gate.js';
import { NoticesProvider } from '../shared/notices.js';
import { LoadingPage } from './loading-page.js';
import { NotFoundPage } from './not-found-page.js';
import { homeOf, pages } from './pages.js';
import { Shell } from './shell.js';
import { TopBar } from './top-bar.js';
import { useTheme } from './use-theme.js';

const lazyPages = pages.map(({ path, load }) => ({ path, Component: lazy(async () => ({ default: await load() })) }));

/** The console: sign-in around it, then a page by address. */
export function Console() {
  const [theme, choose] = useTheme();
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <ErrorBoundary onError={() => {}} errorBoundaryId="console">
        <SessionGate>
          <NoticesProvider>
            <div id="top">
              <TopBar theme={theme} choose={choose} />
            </div>
            <PageByAddress />
          </NoticesProvider>
        </SessionGate>
      </ErrorBoundary>
    </I18nProvider>
  );
}

/** One frame for all pages, so that the list of pages keeps its state and the keyboard its place in it. */
function PageByAddress() {
  const { me } = useSession();
  return (
    <Shell>
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/">
            <Redirect to={homeOf(me)} replace />
          </Route>
          {lazyPages.map(({ path, Component }) => (
            <Route key={path} path={path} component={Component} />
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}
