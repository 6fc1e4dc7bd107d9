import { existsSync, readFileSync } from 'node:fs';

const FOLDER = '../shared/reference/works';

/** Whole texts for comparing lie beside the project, where they lie at all. */
export const hasReference = existsSync(`${FOLDER}/located.json`);
export const NO_REFERENCE = hasReference ? false : 'no reference texts beside the project';

/** Text of a reference work. */
export function referenceText(id: string): string {
  return readFileSync(`${FOLDER}/${id}.txt`, 'utf8');
}

export interface ReferencePiece {
  work: string;
  paragraphs: number[];
  exactText: string;
}

/** Where passages stand by a comparison that is not ours. */
export function readLocated(): { pieces: ReferencePiece[] }[] {
  return (JSON.parse(readFileSync(`${FOLDER}/located.json`, 'utf8')) as { located: { pieces: ReferencePiece[] }[] }).located;
}
