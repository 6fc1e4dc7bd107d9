import { command, wholeNumber } from '../commands/command-line.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { requireNoPart } from '../release/part-list.ts';
import { astroConfig } from './astro-config.ts';

const OPTIONS = {
  port: { value: 'SỐ', help: 'cổng (4321, hoặc biến PORT)' },
  host: { value: 'ĐỊA-CHỈ', help: 'địa chỉ nghe; 0.0.0.0 để máy khác trong mạng xem được' },
  open: { help: 'mở trình duyệt' },
} as const;

/** `thu-vien dev`: serves until it is ended. */
export const runDev = serve('dev', 'Mở thư viện trên máy này để xem trong lúc viết, có cả bản nháp.');
/** `thu-vien preview`: serves until it is ended. */
export const runPreview = serve('preview', 'Mở bản dựng gần nhất trên máy này.');

function serve(how: 'dev' | 'preview', about: string) {
  return command({ name: `thu-vien ${how}`, about, options: OPTIONS }, async ({ values: { port, host, open } }, { env, cwd }) => {
    if (how === 'preview') requireNoPart(libraryEnvironment(env, cwd).outDir);
    // Astro reads it when it is loaded.
    env.ASTRO_TELEMETRY_DISABLED = '1';
    const config = await astroConfig(cwd, env);
    const server = { ...config.server, ...(port && { port: wholeNumber('port', port) }), ...(host && { host }), open };
    await (await import('astro'))[how]({ ...config, configFile: false, server });
  });
}
