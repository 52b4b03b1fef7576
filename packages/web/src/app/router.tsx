import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { DealFrame } from '../deal/deal-frame.tsx';
import { loadEngine } from '../engine/load-engine.ts';
import { PortfolioPage } from '../portfolio/portfolio-page.tsx';
import { TimelinePage } from '../timeline/timeline-page.tsx';
import { Frame, NotFound } from './frame.tsx';
import {
  closingSearch,
  dealSearch,
  documentSearch,
  notSignedInSearch,
  portfolioSearch,
  searchValue,
  settingsSearch,
  whatIfSearch,
} from './search.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const portfolio = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: portfolioSearch,
  component: PortfolioPage,
});

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$deal',
  validateSearch: dealSearch,
  // Whoever comes for a deal needs the engine: it is fetched while the server is still asked who that is.
  onEnter: () => void loadEngine().catch(() => {}),
  component: DealFrame,
});

const timeline = createRoute({ getParentRoute: () => deal, path: '/', component: TimelinePage });

const documents = createRoute({
  getParentRoute: () => deal,
  path: '/documents',
  component: lazyRouteComponent(() => import('../documents/documents-page.tsx'), 'DocumentsPage'),
});

const document = createRoute({
  getParentRoute: () => deal,
  path: '/documents/$agreement',
  validateSearch: documentSearch,
  component: lazyRouteComponent(() => import('../documents/document-page.tsx'), 'DocumentPage'),
});

const closing = createRoute({
  getParentRoute: () => deal,
  path: '/closing',
  validateSearch: closingSearch,
  component: lazyRouteComponent(() => import('../closing/closing-page.tsx'), 'ClosingPage'),
});

const whatIf = createRoute({
  getParentRoute: () => deal,
  path: '/what-if',
  validateSearch: whatIfSearch,
  component: lazyRouteComponent(() => import('../what-if/what-if-page.tsx'), 'WhatIfPage'),
});

const record = createRoute({
  getParentRoute: () => deal,
  path: '/record',
  component: lazyRouteComponent(() => import('../record/record-page.tsx'), 'RecordPage'),
});

const settings = createRoute({
  getParentRoute: () => deal,
  path: '/settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../session/welcome-page.tsx'), 'WelcomePage'),
});

const link = createRoute({
  getParentRoute: () => root,
  path: '/link',
  component: lazyRouteComponent(() => import('../session/link-page.tsx'), 'LinkPage'),
});

const notSignedIn = createRoute({
  getParentRoute: () => root,
  path: '/not-signed-in',
  validateSearch: notSignedInSearch,
  component: lazyRouteComponent(() => import('../session/not-signed-in-page.tsx'), 'NotSignedInPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});

const begin = createRoute({
  getParentRoute: () => root,
  path: '/begin',
  component: lazyRouteComponent(() => import('../account/begin-page.tsx'), 'BeginPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    portfolio,
    welcome,
    link,
    notSignedIn,
    account,
    begin,
    deal.addChildren([timeline, documents, document, closing, whatIf, record, settings]),
  ]),
  defaultPreload: 'intent',
  parseSearch: parseSearchWith(searchValue),
  stringifySearch: stringifySearchWith(JSON.stringify),
  // A view that was asked for a place scrolls there by itself.
  scrollRestoration: ({ location }) => !('at' in location.search),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
