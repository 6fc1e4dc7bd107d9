/** `npm run new -- article "Tiêu đề"`: makes a new draft; see src/editing/new. */
import { createEntry } from '../src/editing/new/create-entry.ts';
import { InputError } from '../src/editing/new/messages.ts';
import { libraryEnvironment } from '../src/library/environment.ts';
import { currentDay } from '../src/library/visibility.ts';

const canAsk = Boolean(process.stdin.isTTY && process.stdout.isTTY);
const ask = canAsk ? (await import('../src/editing/new/ask.ts')).askInTerminal : null;
try {
  console.log(await createEntry(process.argv.slice(2), { environment: libraryEnvironment(), today: currentDay(), ask }));
} catch (error) {
  console.error(error instanceof InputError ? error.message : `Không tạo được mục mới: ${(error as Error).message}`);
  process.exitCode = 1;
}
