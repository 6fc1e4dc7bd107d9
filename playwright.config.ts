import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/find-browser.ts';

const SITE_PORT = Number(process.env.TEST_PORT) || 4398;
const FIXTURE_PORT = SITE_PORT + 1;
const EDITOR_PORT = SITE_PORT + 2;
const PREVIEW_PORT = SITE_PORT + 3;
const serve = (directory: string, port: number) => ({
  command: `node --experimental-strip-types --disable-warning=ExperimentalWarning tests/serve.ts ${directory} ${port}`,
  url: `http://localhost:${port}/`,
  reuseExistingServer: false,
});

// `npm test` builds the three sites first: the fixture for end-to-end tests, the real one for the walk, one with the web editor.
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 30_000,
  reporter: [['dot'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    locale: 'vi-VN',
    launchOptions: { executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] },
  },
  projects: [
    { name: 'fixture', testDir: 'tests/e2e', testIgnore: 'editor*.spec.ts', use: { baseURL: `http://localhost:${FIXTURE_PORT}` } },
    { name: 'editor', testDir: 'tests/e2e', testMatch: 'editor*.spec.ts', use: { baseURL: `http://localhost:${EDITOR_PORT}` } },
    { name: 'walk', testDir: 'tests/walk', testIgnore: 'npm-start.spec.ts', use: { baseURL: `http://localhost:${SITE_PORT}` } },
    { name: 'npm start', testDir: 'tests/walk', testMatch: 'npm-start.spec.ts', use: { baseURL: `http://localhost:${PREVIEW_PORT}` } },
  ],
  webServer: [
    serve('dist.fixture', FIXTURE_PORT),
    serve('dist', SITE_PORT),
    serve('dist.editor', EDITOR_PORT),
    { ...serve('dist', PREVIEW_PORT), command: `node node_modules/astro/bin/astro.mjs preview --ignore-lock --port ${PREVIEW_PORT}` },
  ],
});
