import { existsSync } from 'node:fs';
import type { FullConfig } from '@playwright/test';
import { serveFolder, type LocalServer } from './static-server.ts';
import { startTied } from './tied-process.ts';

/** Where the built sites are served: the name of a variable that hands the origin on to the processes of the tests. */
export const ORIGINS = { fixture: 'FIXTURE_ORIGIN', site: 'SITE_ORIGIN', editor: 'EDITOR_ORIGIN', preview: 'PREVIEW_ORIGIN' } as const;

const FOLDERS = [
  [ORIGINS.fixture, 'dist.fixture'],
  [ORIGINS.site, 'dist'],
  [ORIGINS.editor, 'dist.editor'],
] as const;

/**
 * Serves the built sites on free ports of the loopback address while the tests run, in the runner's own process, which
 * they cannot outlive. A site that is not built is left out: its tests fail at their first address.
 */
export default async function startServers({ projects }: FullConfig): Promise<() => Promise<void>> {
  const servers: LocalServer[] = [];
  for (const [variable, folder] of FOLDERS) {
    if (!existsSync(folder)) {
      console.error(`${folder}/ is not there: npm test -- browser builds it first.`);
      continue;
    }
    const server = await serveFolder(folder);
    process.env[variable] = server.origin;
    servers.push(server);
  }
  // Astro's own server, as `npm start` ends with.
  const isPreviewed = existsSync('dist') && projects.some(({ name }) => name === 'npm start');
  const preview = isPreviewed
    ? startTied(
        process.execPath,
        ['scripts/thu-vien.mjs', 'preview', '--host', '127.0.0.1', '--port', '0'],
        { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' },
        ['pipe', 'inherit'],
      )
    : null;
  if (preview) process.env[ORIGINS.preview] = await firstAddress(preview.child.stdout!, preview.ended);
  return async () => {
    for (const server of servers) server.close();
    await preview?.stop();
  };
}

/** The origin that a server announces in its output. */
function firstAddress(output: NodeJS.ReadableStream, ended: Promise<number>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const origin = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(text)?.[0];
      if (origin) resolve(origin);
    });
    void ended.then(() => reject(new Error(`The server ended before it said its address:\n${text}`)));
  });
}
