import { startTied, type TiedProcess } from '../../tied-process.ts';

/** A screen of X11 that nobody sees, for browsers that know no headless mode. */
export interface VirtualScreen {
  /** `:7` */
  display: string;
  close(): Promise<void>;
}

export async function openScreen(): Promise<VirtualScreen> {
  // It chooses a number that is free, and writes it to its output.
  const server = startTied('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], process.env, [
    'pipe',
    'ignore',
  ]);
  return { display: `:${await firstLine(server)}`, close: () => server.stop() };
}

function firstLine({ child, ended }: TiedProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.trim());
    });
    void ended.then(() => reject(new Error('Xvfb ended before it said which screen it has.')));
  });
}
