import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/deals/$deal/closing');

/** Whose comments are open: in the address, so that one can point at them. */
export function useComments() {
  const { comments } = route.useSearch();
  const navigate = route.useNavigate();
  const toggle = (about: string): void =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, comments: comments === about ? undefined : about }),
      replace: true,
    });
  return { opened: comments ?? null, toggle };
}
