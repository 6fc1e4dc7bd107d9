/** Variables by which Astro, Vite and their neighbours build something else than the site that readers see. */
const OTHERS =
  /^(?:ASTRO_|VITE_|PUBLIC_|ROLLDOWN_|TSX_|BABEL_|BROWSERSLIST)|^(?:NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|SITE|ASSETS_PREFIX|DEBUG|VITEST|NODE_OPTIONS|LANGUAGE)$/i;

/**
 * The environment of the process that builds: what our own variables say, and nothing that changes the kind of build.
 * @param epoch seconds since 1970: one moment for all pages, however long they take
 */
export function buildEnvironment(env: NodeJS.ProcessEnv, epoch: number): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !OTHERS.test(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    SOURCE_DATE_EPOCH: String(epoch),
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    LANG: 'C.UTF-8',
  };
}
