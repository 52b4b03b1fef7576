import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { DealFrame } from '../deal/deal-frame.tsx';
import { PortfolioPage } from '../portfolio/portfolio-page.tsx';
import { TimelinePage } from '../timeline/timeline-page.tsx';
import { Frame, NotFound } from './frame.tsx';
import { dealSearch } from './search.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const portfolio = createRoute({ getParentRoute: () => root, path: '/', component: PortfolioPage });

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$deal',
  validateSearch: dealSearch,
  component: DealFrame,
});

const timeline = createRoute({ getParentRoute: () => deal, path: '/', component: TimelinePage });

export const router = createRouter({
  routeTree: root.addChildren([portfolio, deal.addChildren([timeline])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
