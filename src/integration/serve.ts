import { runCommandLine, wholeNumber, type Terminal } from '../commands/command-line.ts';
import { astroConfig } from './astro-config.ts';

const OPTIONS = {
  port: { value: 'SỐ', help: 'cổng (4321, hoặc biến PORT)' },
  host: { value: 'ĐỊA-CHỈ', help: 'địa chỉ nghe; 0.0.0.0 để máy khác trong mạng xem được' },
  open: { help: 'mở trình duyệt' },
} as const;
const DEV = { name: 'thu-vien dev', about: 'Mở thư viện trên máy này để xem trong lúc viết, có cả bản nháp.', options: OPTIONS } as const;
const PREVIEW = { name: 'thu-vien preview', about: 'Mở bản dựng gần nhất trên máy này.', options: OPTIONS } as const;

/** `thu-vien dev`: serves until it is ended. */
export function runDev(args: readonly string[], terminal: Terminal): Promise<number> {
  return serve('dev', DEV, args, terminal);
}

/** `thu-vien preview`: serves until it is ended. */
export function runPreview(args: readonly string[], terminal: Terminal): Promise<number> {
  return serve('preview', PREVIEW, args, terminal);
}

function serve(how: 'dev' | 'preview', form: typeof DEV | typeof PREVIEW, args: readonly string[], terminal: Terminal): Promise<number> {
  return runCommandLine(form, args, terminal, async ({ values: { port, host, open } }) => {
    const { env, cwd } = terminal;
    // Astro reads it when it is loaded.
    env.ASTRO_TELEMETRY_DISABLED = '1';
    const config = await astroConfig(cwd, env);
    const server = { ...config.server, ...(port && { port: wholeNumber('port', port) }), ...(host && { host }), open };
    await (await import('astro'))[how]({ ...config, configFile: false, server });
  });
}
