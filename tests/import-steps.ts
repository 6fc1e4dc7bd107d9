import { importFile } from '../src/import/import-file.ts';
import { readKnownLibrary } from '../src/import/known-library.ts';
import type { ImportSteps } from '../src/import/steps.ts';

/** Both steps of an import in the process that asks. */
export const inThisProcess: ImportSteps = { readLibrary: readKnownLibrary, importFile };
