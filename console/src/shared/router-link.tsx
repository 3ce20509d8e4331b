import Link, { type LinkProps } from '@cloudscape-design/components/link';
import { useLocation } from 'wouter';

/** A link within the console: a plain anchor that needs no new page load. */
export function RouterLink({ href, children, ...rest }: LinkProps & { readonly href: string }) {
  const [, navigate] = useLocation();
  return (
    <Link
      {...rest}
      href={href}
      onFollow={(event) => {
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </Link>
  );
}
