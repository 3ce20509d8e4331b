import AppLayout from '@cloudscape-design/components/app-layout';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import { lazy, type ReactNode, Suspense } from 'react';
import { matchRoute, useLocation, useRouter } from 'wouter';
import { useNotices } from '../shared/notices.js';
import { type Crumb, crumbsOf } from './breadcrumbs.js';
import { pages } from './pages.js';
import { SideBar } from './side-bar.js';

/** Most visits are told nothing: loaded with the first notice. */
const Flashbar = lazy(() => import('@cloudscape-design/components/flashbar'));

const labels = { navigation: 'Pages', navigationClose: 'Close the list of pages', navigationToggle: 'Open the list of pages' };

/** The frame around every page: pages to go to, the way here, what was told. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  const { items } = useNotices();
  const crumbs = useCrumbs();
  return (
    <AppLayout
      headerSelector="#top"
      toolsHide
      navigation={<SideBar />}
      ariaLabels={labels}
      breadcrumbs={
        crumbs.length > 1 && (
          <BreadcrumbGroup
            ariaLabel="The way here"
            items={[...crumbs]}
            onFollow={(event) => {
              event.preventDefault();
              navigate(event.detail.href);
            }}
          />
        )
      }
      notifications={<Suspense>{items.length > 0 && <Flashbar items={items} stackItems={items.length > 2} />}</Suspense>}
      content={children}
    />
  );
}

/** The way to the page at the address. */
function useCrumbs(): readonly Crumb[] {
  const [location] = useLocation();
  const { parser } = useRouter();
  for (const { path } of pages) {
    const [isHere, params] = matchRoute(parser, path, location);
    if (isHere) return crumbsOf(pages, path, params);
  }
  return [];
}
