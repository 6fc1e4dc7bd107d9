import type { OwnLibrary } from '../pack/own/own-session.ts';
import { paperPath } from '../pack/paper.ts';
import { DOCUMENT_VERIFICATIONS } from '../schemas/document.ts';
import { minutesAloud } from '../schemas/material.ts';
import type { SiteData } from '../schemas/site.ts';
import { quotationNote } from './booklet-notes.ts';
import type { ViewContext } from './context.ts';
import { replacementLine } from './document-standing.ts';
import { previewNotice } from './preview-notice.ts';
import { absoluteUrl, withBase } from './settings.ts';
import { datedTitle, sessionKind, titleOf } from './titles.ts';

/** What a session of one's own is made of: downloaded by whoever opens the page that composes. */
export function ownLibrary(context: ViewContext, { name }: Pick<SiteData, 'name'>): OwnLibrary {
  const { library, join } = context;
  const quotations = library.list('quotes').map((quote) => quotationNote(quote, context));
  return {
    name,
    ...previewNotice(),
    address: absoluteUrl('/'),
    quotations: quotations.flatMap(({ kind: _, warning, ...note }) => (warning ? [] : [note])),
    documents: library
      .list('documents')
      .map((document) => ({
        id: document.id,
        name: join(datedTitle(document)),
        title: join(document.data.title),
        state: [DOCUMENT_VERIFICATIONS[document.data.verification], replacementLine(document, library)].filter(Boolean).join('; '),
        address: absoluteUrl(document.path),
      })),
    materials: library
      .list('materials')
      .map((material) => ({
        id: material.id,
        title: join(titleOf(material)),
        address: absoluteUrl(material.path),
        papers: withBase(paperPath(material.path, '.json')),
        introduction: material.data.introduction ? minutesAloud(material.data.introduction) : 0,
        lengths: material.data.plans.map(({ minutes }) => minutes).sort((a, b) => a - b),
        topics: material.data.topics.flatMap((id) => library.find('topics', id) ?? []).map(titleOf),
        sections: (material.body?.headings ?? []).filter(({ depth }) => depth === 2).map(({ id, text }) => ({ id, title: text })),
        questions: material.data.questions.map(join),
      })),
    sessions: library
      .list('sessions')
      .map((session) => ({
        id: session.id,
        title: titleOf(session),
        occasion: sessionKind(session.data),
        address: absoluteUrl(session.path),
      })),
  };
}
