import type { Block, Booklet, MeetingPlan } from '../pack/booklet.ts';
import { DOCUMENT_VERIFICATIONS } from '../schemas/document.ts';
import { minutesAloud, PLAN_PARTS, type MaterialData } from '../schemas/material.ts';
import { attachmentPath } from '../schemas/addresses.ts';
import { SESSION_STATUSES, TASK_STATUSES } from '../schemas/session.ts';
import type { SiteData } from '../schemas/site.ts';
import { formatDate } from '../text/dates.ts';
import { blocksOf } from './booklet-blocks.ts';
import { NoteList } from './booklet-notes.ts';
import { openBody } from './body.ts';
import type { ViewContext } from './context.ts';
import { replacementLine } from './document-standing.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { paragraphsOf } from './material-page.ts';
import { previewNotice } from './preview-notice.ts';
import { chosenLength, FORM_PAGES } from './secretary-view.ts';
import { hasMet, isComing, sessionFacts } from './session-dossier.ts';
import { absoluteUrl } from './settings.ts';
import { datedTitle, nameBesideText, sessionKind, titleOf } from './titles.ts';

type Site = Pick<SiteData, 'name' | 'tagline'>;

/** What a booklet is before anything is known of a meeting. */
const NO_MEETING: Pick<Booklet, 'objectives' | 'plans' | 'introduction' | 'questions' | 'actions'> = {
  objectives: [],
  plans: [],
  introduction: { paragraphs: [], minutes: 0 },
  questions: [],
  actions: [],
};

/**
 * The papers of a material; of a session, with the material it is to use where it is still to come and names one, else
 * what is known of it.
 * @param today ISO day, which says what is still to come
 */
export async function bookletOf(
  entry: Entry<'materials'> | Entry<'sessions'>,
  context: ViewContext,
  site: Site,
  today: string,
): Promise<Booklet> {
  const { library, join } = context;
  const notes = new NoteList(context);
  const isSession = entry.collection === 'sessions';
  const session = isSession ? (entry as Entry<'sessions'>) : undefined;
  const isOver = session !== undefined && !isComing(session, today);
  const used = session && !isOver ? session.data.materials.flatMap((id) => library.find('materials', id) ?? [])[0] : undefined;
  const material = isSession ? used : (entry as Entry<'materials'>);
  const body = await openBlocks(material ?? entry, context, notes);
  const lead = entry.data.summary ?? material?.data.summary;
  const documents = [...new Set([entry, ...(used ? [used] : [])].flatMap((one) => library.referred(one, 'documents')))];
  return {
    version: 1,
    kind: material ? 'Tập tài liệu sinh hoạt chuyên đề' : 'Hồ sơ sinh hoạt chuyên đề',
    title: join(titleOf(entry)),
    ...previewNotice(),
    ...(isOver ? { isOver } : {}),
    ...(lead ? { lead: join(lead) } : {}),
    ...(material ? { writtenBy: material.data.writtenBy } : {}),
    library: [site.name, site.tagline].filter(Boolean).join(' · '),
    address: absoluteUrl(entry.path),
    ...dayOf(entry, material),
    ...NO_MEETING,
    ...(material ? ofMaterial(material.data, context, notes) : {}),
    ...(session ? ofSession(session, context, { material, today }) : {}),
    body,
    documents: documents.map((document) => documentFacts(document, library)),
    forms: isOver ? [] : await openForms(context),
    // Last, when everything that asks for a note has asked.
    notes: notes.notes,
  };
}

/** A document as papers name it: with its state, and what took its place. */
export function documentFacts(document: Entry<'documents'>, library: LibraryIndex): Booklet['documents'][number] {
  const { verification, title } = document.data;
  return {
    name: datedTitle(document),
    title,
    state: [DOCUMENT_VERIFICATIONS[verification], replacementLine(document, library)].filter(Boolean).join('; '),
    address: absoluteUrl(document.path),
  };
}

async function openBlocks(entry: Pick<Entry, 'body' | 'file'>, context: ViewContext, notes: NoteList): Promise<Block[]> {
  return blocksOf(await openBody(entry, context), {
    notes,
    findQuote: (id) => context.library.find('quotes', id),
    absolute: (href) => new URL(href, absoluteUrl('/')).href,
  });
}

/** The day a copy stands for: of the last revision, else of the last change. */
function dayOf(entry: Entry, material: Entry<'materials'> | undefined): { day?: string } {
  const days = [entry.changed, material?.changed, material?.data.revised].filter((day) => typeof day === 'string').sort();
  const day = days.at(-1);
  return day ? { day } : {};
}

function ofMaterial(data: MaterialData, context: ViewContext, notes: NoteList): Partial<Booklet> {
  const plans = [...data.plans].sort((a, b) => a.minutes - b.minutes);
  const chosen = chosenLength(plans);
  const paragraphs = paragraphsOf(data.introduction);
  return {
    objectives: data.objectives.map(context.join),
    plans: plans.map((plan) => planOf(plan, context, notes)),
    ...(chosen === undefined ? {} : { chosen }),
    introduction: { paragraphs, minutes: paragraphs.length > 0 ? minutesAloud(data.introduction ?? '') : 0 },
    questions: data.questions.map(context.join),
    actions: data.actions.map(({ what, who, sign }) => ({ what, ...(who ? { who } : {}), ...(sign ? { sign } : {}) })),
  };
}

function planOf({ minutes, steps }: MaterialData['plans'][number], { library }: ViewContext, notes: NoteList): MeetingPlan {
  return {
    minutes,
    steps: steps.map(({ minutes: length, part, what, who, questions, quotes }) => ({
      minutes: length,
      part,
      label: PLAN_PARTS[part],
      what,
      who,
      questions,
      quotes: quotes.flatMap((id) => library.find('quotes', id) ?? []).map((quote) => notes.quotation(quote)),
    })),
  };
}

function ofSession(
  session: Entry<'sessions'>,
  { library, join }: ViewContext,
  { material, today }: { material: Entry<'materials'> | undefined; today: string },
): Partial<Booklet> {
  const { data } = session;
  const unit = library.find('organisations', data.organisation);
  // A meeting of which only the year is known has it in its kind already.
  const day = data.held && data.held.date !== String(data.year) && formatDate(data.held.date);
  return {
    ...(unit ? { unit: nameBesideText(unit) } : {}),
    occasion: [sessionKind(data), day && (hasMet(data) ? day : `dự kiến ${day}`)].filter(Boolean).join(', '),
    state: stateOf(session, today),
    ...(data.objectives.length > 0 || !material ? { objectives: data.objectives.map(join) } : {}),
    // A plan names questions of its material by their numbers: those of the session follow them only where there is none.
    ...(material ? {} : { questions: data.questions.map(join) }),
    ...recordOf(session, library),
  };
}

/** Of a session whose time has passed and of which nobody wrote whether it was held, that too. */
function stateOf(session: Entry<'sessions'>, today: string): string {
  const state = SESSION_STATUSES[session.data.status];
  return hasMet(session.data) || isComing(session, today) ? state : `${state}; chưa có thông tin về buổi họp`;
}

/** Said on the cover. */
const ON_COVER = ['Đơn vị', 'Năm', 'Ngày'];

function recordOf(session: Entry<'sessions'>, library: LibraryIndex): Pick<Booklet, 'record'> {
  const { contributions, conclusions, tasks, attachments, materials } = session.data;
  const used = materials.flatMap((id) => library.find('materials', id) ?? []).map((material) => titleOf(material));
  const facts = hasMet(session.data)
    ? [
        ...sessionFacts(session, library).filter(({ label }) => !ON_COVER.includes(label)),
        ...(used.length > 0 ? [{ label: 'Tài liệu đã dùng', values: used }] : []),
      ]
    : [];
  if (contributions.length + conclusions.length + tasks.length + attachments.length + facts.length === 0) return {};
  return {
    record: {
      facts: facts.map(({ label, values }) => ({
        label,
        value: values.map((value) => (typeof value === 'string' ? value : value.text)).join('; '),
      })),
      contributions,
      conclusions,
      tasks: tasks.map(({ what, who, due, status }) => ({
        what,
        ...(who ? { who } : {}),
        ...(due ? { due: formatDate(due) } : {}),
        status: TASK_STATUSES[status],
      })),
      files: attachments.map(({ file, title }) => ({ title, address: absoluteUrl(attachmentPath(session, file)) })),
    },
  };
}

/** What a page has to fill in, without what it says about it. */
export async function formsOf(page: Entry<'pages'>, context: ViewContext): Promise<Block[]> {
  const blocks = await openBlocks(page, context, new NoteList(context));
  return blocks.filter(({ kind }) => kind === 'form');
}

/** Papers to fill in, from the pages of the library that hold them. */
async function openForms(context: ViewContext): Promise<Booklet['forms']> {
  const pages = FORM_PAGES.flatMap((id) => context.library.find('pages', id) ?? []);
  const forms = pages.map(async (page) => ({ title: titleOf(page), body: await formsOf(page, context) }));
  return (await Promise.all(forms)).filter(({ body }) => body.length > 0);
}
