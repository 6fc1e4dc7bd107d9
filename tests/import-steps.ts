import { importFile } from '../src/import/import-file.ts';
import { listKnownWorks, readKnownLibrary } from '../src/import/known-library.ts';
import { listExport } from '../src/import/read/exports/read-export.ts';
import { readWork } from '../src/import/works/read-work.ts';
import type { ImportSteps } from '../src/import/steps.ts';

/** The steps of an import in the process that asks. */
export const inThisProcess: ImportSteps = {
  readLibrary: readKnownLibrary,
  listWorks: listKnownWorks,
  readWork,
  importFile,
  listParts: listExport,
  end: () => undefined,
};
