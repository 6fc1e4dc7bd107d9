import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenLocally } from '../../static-server.ts';
import { startTied } from '../../tied-process.ts';
import type { Engine, Start, Tab } from '../engine.ts';
import { findProgram } from './find-program.ts';
import { openScreen } from './virtual-screen.ts';
import { WebDriverSession } from './webdriver.ts';
import { WebKitTab } from './webkit-tab.ts';

/** The window is no narrower than what its toolbar needs: without this, 500 pixels. */
const SMALL_TOOLBAR =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px; } toolbar image { -gtk-icon-transform: scale(0); }';
const READY = 30_000;

const driver = (): string | null => findProgram(undefined, ['WebKitWebDriver']);
const browser = (): string | undefined => globSync(['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'])[0];

export const webkit: Engine = {
  name: 'webkit',
  lack: () => {
    const isThere = driver() && browser() && findProgram(undefined, ['Xvfb']);
    return isThere ? null : 'Máy này không có WebKitGTK hay Xvfb: apt-get install webkit2gtk-driver xvfb.';
  },
  start,
};

async function start({ isDark = false, scripts, storage, pageCache }: Start): Promise<Tab> {
  const folder = await mkdtemp(join(tmpdir(), 'engines-webkit-'));
  await mkdir(join(folder, 'gtk-3.0'));
  await writeFile(join(folder, 'gtk-3.0', 'gtk.css'), SMALL_TOOLBAR);
  const screen = await openScreen();
  const port = await freePort();
  const server = startTied(
    driver()!,
    [`--port=${port}`, '--host=127.0.0.1'],
    {
      ...process.env,
      DISPLAY: screen.display,
      GTK_THEME: isDark ? 'Adwaita:dark' : 'Adwaita',
      LANG: 'C.UTF-8',
      LANGUAGE: 'vi',
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CACHE_HOME: folder,
    },
    ['ignore', 'ignore'],
  );
  const address = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    await server.stop();
    await screen.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answers(address);
    const args = [
      '--automation',
      ...(scripts === 'off' ? ['--enable-javascript=false'] : []),
      ...(storage === 'off' ? ['--enable-html5-local-storage=false'] : []),
      ...(pageCache === 'off' ? ['--enable-page-cache=false'] : []),
    ];
    const session = await WebDriverSession.begin(address, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser(), args },
      timeouts: { script: 90_000, pageLoad: 90_000 },
    });
    return new WebKitTab(session, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const { origin, close } = await listenLocally(createServer());
  close();
  return Number(new URL(origin).port);
}

async function answers(address: string): Promise<void> {
  const end = performance.now() + READY;
  for (;;) {
    try {
      return void (await fetch(`${address}/status`));
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
