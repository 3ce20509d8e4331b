import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useLocation } from 'wouter';
import { useSession } from '../session/session-context.js';
import { audienceOf, pages } from './pages.js';

/** The pages somebody may go to from anywhere. */
export function SideBar() {
  const { me } = useSession();
  const [pathname, navigate] = useLocation();
  const shown = pages.filter((page) => page.entry !== undefined && page.audience.includes(audienceOf(me)));
  const active = shown.find((page) => pathname === page.path || pathname.startsWith(`${page.path}/`));
  return (
    <SideNavigation
      activeHref={active?.path}
      items={shown.map((page) => ({ type: 'link', text: page.entry ?? page.title, href: page.path }))}
      onFollow={(event) => {
        event.preventDefault();
        navigate(event.detail.href);
      }}
    />
  );
}
