import { AUDIENCES, minutesAloud, type MaterialData } from '../schemas/material.ts';
import type { ViewContext } from './context.ts';
import { NOTES_HEADING } from './body.ts';
import type { HeadingView } from './entry-page.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { newestFirst } from './order.ts';
import { SECRETARY_HEADING } from './session-dossier.ts';
import { textHeadings } from './section-words.ts';
import { materialSecretary, type SecretaryView } from './secretary-view.ts';

/** Parts of a material's page around its text: where each stands, and its heading. */
export const MATERIAL_SECTIONS = {
  secretary: SECRETARY_HEADING,
  introduction: { id: 'phan-de-dan', title: 'Đề dẫn' },
  questions: { id: 'phan-cau-hoi', title: 'Câu hỏi thảo luận' },
  actions: { id: 'phan-viec', title: 'Việc đề nghị' },
  documents: { id: 'phan-van-ban', title: 'Văn bản' },
  sessions: { id: 'phan-buoi', title: 'Buổi đã dùng tài liệu này' },
} as const;

/** All that the page of a material shows beside its text. */
export interface MaterialView {
  secretary: SecretaryView;
  /** Paragraphs of the introduction. */
  introduction: string[];
  /** Minutes it takes to read it aloud. */
  introductionMinutes: number;
  questions: string[];
  actions: MaterialData['actions'];
}

/** Paragraphs of plain words, parted by blank lines. */
export function paragraphsOf(text = ''): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

export function materialView(entry: Entry<'materials'>, context: ViewContext): MaterialView {
  const { introduction = '', questions, actions } = entry.data;
  return {
    secretary: materialSecretary(entry, context),
    introduction: paragraphsOf(introduction),
    introductionMinutes: minutesAloud(introduction),
    questions,
    actions,
  };
}

/** Sessions whose record says that they used a material, newest first. A link in a record says nothing of the kind. */
export function sessionsThatUsed({ id }: Entry<'materials'>, library: LibraryIndex): Entry<'sessions'>[] {
  return library.having('sessions', 'materials', id).sort(newestFirst);
}

/** Headings of the page: the secretary's part, the introduction, the text, what follows it; notes come last. */
export function materialHeadings(entry: Entry<'materials'>, hasNotes: boolean): HeadingView[] {
  const { data } = entry;
  const heading = ({ id, title }: { id: string; title: string }): HeadingView => ({ depth: 2, id, text: title });
  const { secretary, introduction, questions, actions, documents, sessions } = MATERIAL_SECTIONS;
  const when = (isThere: unknown, section: { id: string; title: string }): HeadingView[] => (isThere ? [heading(section)] : []);
  return [
    ...when(data.plans.length, secretary),
    ...when(data.introduction, introduction),
    ...textHeadings(entry),
    ...when(data.questions.length, questions),
    ...when(data.actions.length, actions),
    ...when(data.documents.length, documents),
    heading(sessions),
    ...when(hasNotes, NOTES_HEADING),
  ];
}

/** For whom it is written: `Chi bộ cơ quan, Mọi chi bộ`. */
export function audienceWords({ audience }: MaterialData): string[] {
  return audience.map((one) => AUDIENCES[one]);
}
