import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useLocation } from 'wouter';
import { useSession } from '../session/session-context.js';
import { labelOf } from '../shared/words.js';
import type { Theme } from './theme.js';

/** Who is here, as whom, the theme, and the way out. */
export function TopBar({ theme, choose }: { readonly theme: Theme; readonly choose: (theme: Theme) => void }) {
  const { me, signOut } = useSession();
  const [, navigate] = useLocation();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <TopNavigation
      identity={{
        title: 'Conveyance',
        href: '/',
        onFollow: (event) => {
          event.preventDefault();
          navigate('/');
        },
      }}
      utilities={[
        { type: 'button', text: `${labelOf(other)} theme`, onClick: () => choose(other) },
        {
          type: 'menu-dropdown',
          text: me.customer?.name ?? 'Provider',
          description: labelOf(me.role),
          iconName: 'user-profile',
          items: [{ id: 'sign-out', text: 'Sign out' }],
          onItemClick: signOut,
        },
      ]}
      i18nStrings={{ overflowMenuTriggerText: 'More', overflowMenuTitleText: 'All', searchIconAriaLabel: 'Search' }}
    />
  );
}
