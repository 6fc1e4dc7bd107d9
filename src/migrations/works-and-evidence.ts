import { isMap, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { isAbove, standingOf, type EvidenceData, type Standing } from '../schemas/evidence.ts';
import { claimsMore, documentStandingOf, type DocumentVerification } from '../schemas/document.ts';
import { QUOTE_NEEDS } from '../schemas/quote.ts';
import { idFromName } from '../text/entry-id.ts';
import type { Migration } from './migrations.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?\r?\n)---(?=\r?\n|$)/;
/** Nothing is laid out anew but what changes. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;
const KIND_OF_GRADE: Readonly<Record<string, EvidenceData['kind']>> = { A: 'official', B: 'copy', C: 'personal' };
const FORMER_STATES: Readonly<Record<string, 'sourced' | 'secondary'>> = { verified: 'sourced', secondary: 'secondary' };

/** A quotation's work as the first form had it: in the quotation itself. */
interface FormerWork {
  title: string;
  kind?: string;
  penName?: string;
}

/**
 * Form 2: works are entries of their own that quotations refer to; evidence says what was looked at instead of a grade;
 * what a quotation or a document claims is no more than its evidence allows.
 */
export const worksAndEvidence: Migration = {
  to: 2,
  about: 'tác phẩm thành mục riêng, căn cứ ghi loại nguồn, tình trạng theo căn cứ',
  rewrite: (file, text) => {
    if (!/^(?:quotes|documents|organisations)\//.test(file)) return text;
    return edited(file, text, (document) => {
      const isChanged = gradesToKinds(document);
      if (file.startsWith('documents/')) return regrade(document, documentState) || isChanged;
      if (!file.startsWith('quotes/')) return isChanged;
      const isRegraded = regrade(document, quotationState);
      const isMoved = workToReference(document);
      return isChanged || isRegraded || isMoved;
    });
  },
  create: (texts) => {
    const works = [...texts].flatMap(([file, text]) => (file.startsWith('quotes/') ? workIn(file, text) : []));
    return new Map(works.filter(([file]) => !texts.has(file)));
  },
};

/** The text with its data changed; the very same text where nothing was. */
function edited(file: string, text: string, change: (document: Document) => boolean): string {
  if (file.endsWith('.yaml')) {
    const document = parseDocument(text);
    return change(document) ? document.toString(STYLE) : text;
  }
  const [whole, yaml] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined || yaml === undefined) return text;
  const document = parseDocument(yaml);
  return change(document) ? `---\n${document.toString(STYLE)}---${text.slice(whole.length)}` : text;
}

function evidenceOf(document: Document): YAMLMap[] {
  const list = document.get('evidence');
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

/** Evidence without a grade was a source that says where it stands. */
function gradesToKinds(document: Document): boolean {
  const former = evidenceOf(document).filter((item) => !item.has('kind'));
  for (const item of former) {
    const kind = document.createPair('kind', KIND_OF_GRADE[String(item.get('grade'))] ?? 'copy');
    item.delete('grade');
    item.items.unshift(kind);
  }
  return former.length > 0;
}

/** @param stateOf what a former state is called now, as far as evidence allows; undefined for one that is none of the former */
function regrade(document: Document, stateOf: (former: string, evidence: EvidenceData[]) => string | undefined): boolean {
  const former = String(document.get('verification'));
  const state = stateOf(
    former,
    evidenceOf(document).map((item) => item.toJSON() as EvidenceData),
  );
  if (!state || state === former) return false;
  document.set('verification', state);
  return true;
}

function quotationState(former: string, evidence: EvidenceData[]): Standing | undefined {
  const claimed = FORMER_STATES[former];
  const allowed = standingOf(evidence, QUOTE_NEEDS);
  return claimed && isAbove(claimed, allowed) ? allowed : claimed;
}

/** What was called checked rested on whatever was at hand: nobody is known to have looked where a document was issued. */
function documentState(former: string, evidence: EvidenceData[]): DocumentVerification | undefined {
  const claimed = FORMER_STATES[former];
  const allowed = documentStandingOf(evidence);
  return claimed && claimsMore(claimed, allowed) ? allowed : claimed;
}

function workToReference(document: Document): boolean {
  const work = document.get('work');
  if (!isMap(work)) return false;
  document.set('work', workId(work.toJSON() as FormerWork, document.getIn(['date', 'value'])));
  return true;
}

function workId({ title }: FormerWork, date: unknown): string {
  // A title without a letter gives no name of its own.
  return [idFromName(title) || 'tac-pham', String(date ?? '').slice(0, 4)].filter(Boolean).join('-');
}

/** The file of the work that a quotation names in the first form. */
function workIn(file: string, text: string): [file: string, text: string][] {
  const yaml = file.endsWith('.mdx') ? FRONT_MATTER.exec(text)?.[1] : text;
  const document = parseDocument(yaml ?? '');
  const work = document.get('work');
  if (!isMap(work)) return [];
  const former = work.toJSON() as FormerWork;
  const { title, kind, penName } = former;
  const date = document.get('date');
  const own = {
    title,
    ...(kind ? { kind } : {}),
    ...(penName ? { penName } : {}),
    ...(isMap(date) ? { date: date.toJSON() as unknown } : {}),
  };
  return [[`works/${workId(former, document.getIn(['date', 'value']))}.yaml`, parsedBack(own)]];
}

function parsedBack(data: object): string {
  const document = parseDocument('');
  document.contents = document.createNode(data) as typeof document.contents;
  return document.toString(STYLE);
}
