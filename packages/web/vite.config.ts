import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server hands out what this builds, under a policy that allows no inline script and nothing from elsewhere.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});
