import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/papers/find-browser.ts';
import { ORIGINS } from './tests/start-servers.ts';

/** Milliseconds until a condition counts as never coming true. Only what is broken waits so long, a busy machine included. */
const PATIENCE = 90_000;

// `npm test` builds the three sites first: the fixture for end-to-end tests, the real one for the walk, one with the web editor.
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './tests/start-servers.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Where everything is broken nobody waits for each.
  maxFailures: 20,
  timeout: 5 * PATIENCE,
  expect: { timeout: PATIENCE },
  reporter: [['dot'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    locale: 'vi-VN',
    actionTimeout: PATIENCE,
    navigationTimeout: PATIENCE,
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  // The addresses are known in the processes that run the tests: each reads this file anew once the servers stand.
  projects: [
    { name: 'fixture', testDir: 'tests/e2e', testIgnore: 'editor*.spec.ts', use: { baseURL: process.env[ORIGINS.fixture] } },
    { name: 'editor', testDir: 'tests/e2e', testMatch: 'editor*.spec.ts', use: { baseURL: process.env[ORIGINS.editor] } },
    { name: 'walk', testDir: 'tests/walk', testIgnore: 'npm-start.spec.ts', use: { baseURL: process.env[ORIGINS.site] } },
    { name: 'npm start', testDir: 'tests/walk', testMatch: 'npm-start.spec.ts', use: { baseURL: process.env[ORIGINS.preview] } },
  ],
});
