import { dev, preview, type AstroInlineConfig } from 'astro';
import { runCommandLine, wholeNumber, type CommandLine } from '../commands/command-line.ts';
import type { Terminal } from '../commands/terminal.ts';

const OPTIONS = {
  port: { value: 'SỐ', help: 'cổng (4321, hoặc biến PORT)' },
  host: { value: 'ĐỊA-CHỈ', help: 'địa chỉ nghe; 0.0.0.0 để máy khác trong mạng xem được' },
  open: { help: 'mở trình duyệt' },
} as const;
const DEV = { name: 'thu-vien dev', about: 'Mở thư viện trên máy này để xem trong lúc viết, có cả bản nháp.', options: OPTIONS } as const;
const PREVIEW = { name: 'thu-vien preview', about: 'Mở bản dựng gần nhất trên máy này.', options: OPTIONS } as const;

/** `thu-vien dev`: serves until it is ended. */
export function runDev(args: readonly string[], terminal: Terminal): Promise<number> {
  return runCommandLine(DEV, args, terminal, (line) => serve(dev, line));
}

/** `thu-vien preview`: serves until it is ended. */
export function runPreview(args: readonly string[], terminal: Terminal): Promise<number> {
  return runCommandLine(PREVIEW, args, terminal, (line) => serve(preview, line));
}

async function serve(start: (config: AstroInlineConfig) => Promise<unknown>, { values }: CommandLine<typeof DEV>): Promise<void> {
  const { port, host, open } = values;
  await start({ server: { ...(port && { port: wholeNumber('port', port) }), ...(host && { host }), open } });
}
