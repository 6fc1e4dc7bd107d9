import type { Definition, FootnoteDefinition } from 'mdast';
import { createIdGiver } from './heading-ids.ts';
import type { Report } from '../problems/report.ts';
import type { CompiledBody } from './segment.ts';

/** What the checks learn about a text while they walk over it. */
export interface Survey extends Pick<CompiledBody, 'headings' | 'references' | 'links' | 'images'> {
  source: string;
  masked: string;
  report: Report;
  /** Heading ids by the heading's offset in the text. */
  headingIds: Map<number, string>;
  giveId: (slug: string) => string;
  /** Link addresses and footnotes by their identifier. */
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  /** Ranges in which a brace is a character like any other: code, and tags with their quoted values. */
  literal: [start: number, end: number][];
}

export function startSurvey(source: string, masked: string, report: Report): Survey {
  return {
    source,
    masked,
    report,
    headings: [],
    references: [],
    links: [],
    images: [],
    headingIds: new Map(),
    giveId: createIdGiver(),
    definitions: new Map(),
    footnotes: new Map(),
    literal: [],
  };
}
