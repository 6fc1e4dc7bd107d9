import type { z } from 'zod';
import type { evidence } from '../schemas/evidence.ts';
import { dateView, type DateView } from './date-view.ts';

/** The same shape as `evidence[]`, with the date made readable. */
export type EvidenceView = Omit<z.infer<typeof evidence>, 'accessed'> & { accessed?: DateView };

export function evidenceView({ accessed, ...rest }: z.infer<typeof evidence>): EvidenceView {
  return { ...rest, ...(accessed ? { accessed: dateView(accessed) } : {}) };
}
