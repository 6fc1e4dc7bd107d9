import { archivePath } from '../schemas/addresses.ts';
import { yearOf } from '../text/dates.ts';
import { barActions } from './bar-view.ts';
import type { ViewContext } from './context.ts';
import { entryView, type EntryView } from './entry-view.ts';
import { comingSession, lastSession, materialToRead } from './home.ts';
import type { Entry } from './library.ts';
import type { LinkView } from './link-view.ts';
import { paperOf } from './papers.ts';
import { ROMAN } from './programme-view.ts';
import { isOverdue, materialsAbout, sessionSteps, type SessionStepView } from './session-dossier.ts';
import { withBase } from './settings.ts';
import { nameBesideText, readingMinutes } from './titles.ts';

/** What the home page would have its reader prepare. */
export interface PrepareView {
  kind: 'coming' | 'overdue' | 'last' | 'material';
  /** Whose session it is. */
  unit?: string;
  /** In the margin: `Quý 4/2026`, `dự kiến`. */
  when: string[];
  entry: EntryView;
  steps?: SessionStepView[];
  /** The way into it first. */
  actions: LinkView[];
}

/** The coming session. */
export async function comingView(context: ViewContext, today: string): Promise<PrepareView | undefined> {
  const session = comingSession(context.library, today);
  return session && sessionToPrepare(session, isOverdue(session, today) ? 'overdue' : 'coming', context, today);
}

/** The session that was held last. */
export async function lastView(context: ViewContext, today: string): Promise<PrepareView | undefined> {
  const session = lastSession(context.library);
  return session && sessionToPrepare(session, 'last', context, today);
}

/** The material to read, which the day chooses. */
export async function toReadView(context: ViewContext, today: string): Promise<PrepareView | undefined> {
  const material = materialToRead(context.library, today);
  if (!material) return undefined;
  const lengths = material.data.plans.map(({ minutes }) => minutes).sort((a, b) => a - b);
  return {
    kind: 'material',
    when: [...(lengths.length > 0 ? [`${lengths.join(', ')} phút`] : []), `${readingMinutes(material.body?.words ?? 0)} phút đọc`],
    entry: entryView(material, context),
    actions: await materialActions(material, context),
  };
}

async function sessionToPrepare(
  session: Entry<'sessions'>,
  kind: PrepareView['kind'],
  context: ViewContext,
  today: string,
): Promise<PrepareView> {
  const { library, join } = context;
  const { organisation, held, quarter, year, ordinal, of } = session.data;
  const unit = library.find('organisations', organisation);
  const used = session.data.materials.flatMap((id) => library.find('materials', id) ?? []);
  const [material] = [...used, ...materialsAbout(session, library)];
  const view = entryView(session, context);
  return {
    kind,
    ...(unit ? { unit: join(nameBesideText(unit)) } : {}),
    when: held
      ? [view.date?.text ?? '', ...(held.start ? [held.start] : []), ...(kind === 'last' ? [] : ['dự kiến'])]
      : [
          quarter ? `Quý ${ROMAN[quarter - 1]}/${year}` : `Năm ${year}`,
          ...(ordinal && of ? [`buổi ${ordinal}/${of}`] : []),
          'chưa chốt ngày',
        ],
    entry: view,
    steps: sessionSteps(session, library, yearOf(today)),
    actions: material ? await materialActions(material, context, session) : [{ href: view.href, label: 'Mở hồ sơ' }],
  };
}

/** What the bar of a page calls its slides. */
const SLIDES = 'Trình chiếu';

/** Reading a material, printing the papers of its meeting, and its slides: as far as this build made them. */
async function materialActions(material: Entry<'materials'>, context: ViewContext, session?: Entry<'sessions'>): Promise<LinkView[]> {
  const papers = (session && (await paperOf(session, '.pdf'))) ?? (await paperOf(material, '.pdf'));
  const slides = (await barActions(material, context)).find(({ label }) => label === SLIDES)?.href;
  return [
    { href: withBase(material.path), label: 'Mở tài liệu' },
    ...(papers ? [{ href: papers.href, label: papers.pages ? `In tập, ${papers.pages} trang` : 'In tập' }] : []),
    ...(slides ? [{ href: slides, label: SLIDES }] : []),
  ];
}

/** Where all materials are, and the programme of the sessions. */
export function furtherLinks({ library }: ViewContext): LinkView[] {
  const count = library.list('materials').length;
  return [
    ...(count > 0 ? [{ href: withBase(archivePath('materials')), label: `Tất cả ${count} tài liệu` }] : []),
    { href: withBase(archivePath('sessions')), label: 'Chương trình các buổi' },
  ];
}
