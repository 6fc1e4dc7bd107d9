import type { AstroInlineConfig } from 'astro';
import { runCommandLine, wholeNumber, type CommandLine, type Terminal } from '../commands/command-line.ts';
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
  return runCommandLine(DEV, args, terminal, async (line) => {
    const config = await servedConfig(line, terminal);
    await (await import('astro')).dev(config);
  });
}

/** `thu-vien preview`: serves until it is ended. */
export function runPreview(args: readonly string[], terminal: Terminal): Promise<number> {
  return runCommandLine(PREVIEW, args, terminal, async (line) => {
    const config = await servedConfig(line, terminal);
    await (await import('astro')).preview(config);
  });
}

async function servedConfig({ values: { port, host, open } }: CommandLine<typeof DEV>, { env, cwd }: Terminal): Promise<AstroInlineConfig> {
  // Astro reads it when it is loaded.
  env.ASTRO_TELEMETRY_DISABLED = '1';
  const config = await astroConfig(cwd, env);
  const server = { ...config.server, ...(port && { port: wholeNumber('port', port) }), ...(host && { host }), open };
  return { ...config, configFile: false, server };
}
