import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router.tsx';
import './styles/index.css';

/** Without a line a request fails and says so at once. Held back until there is one, a write would surprise. */
const networkMode = 'always';
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 1, networkMode }, mutations: { networkMode } },
});

const place = document.getElementById('app');
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
