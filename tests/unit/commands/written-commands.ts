/** The commands whose writes are cut short, each as it runs in a folder that holds `content/`; it loads what it needs alone. */
import type { Terminal } from '../../../src/commands/command-line.ts';

/** @returns its exit status, where it has one */
type Work = (terminal: Terminal) => Promise<number | void>;

export const WORK = {
  'check --fix': async (terminal) => {
    const { runContentCheck } = await import('../../../src/check/command.ts');
    return runContentCheck(['--fix'], terminal);
  },
  new: async (terminal) => {
    const { createEntry } = await import('../../../src/editing/new/create-entry.ts');
    const { readLibrary } = await import('../../../src/library/read-library.ts');
    const description = 'Người đi trước làm mẫu cho người đi sau, nhất là cán bộ, đảng viên.';
    await createEntry(['topic', 'Nêu gương', '--group', 'phong-cach', '--description', description, '--yes'], terminal, {
      ask: null,
      readEntries: async (folder) => (await readLibrary(folder)).entries,
    });
  },
  import: async (terminal) => {
    const { runImport } = await import('../../../src/import/command.ts');
    const { inThisProcess } = await import('../../import-steps.ts');
    return runImport(['ban-tin.txt', '--id', 'ban-tin', '--yes'], terminal, inThisProcess);
  },
  handbook: async ({ cwd }) => {
    const { writeCarefully } = await import('../../../src/commands/write-carefully.ts');
    await writeCarefully(`${cwd}/content/README.md`, 'bản mới của sổ tay\n'.repeat(1000));
  },
} satisfies Record<string, Work>;
