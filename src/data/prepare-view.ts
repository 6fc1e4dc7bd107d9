import { archivePath } from '../schemas/addresses.ts';
import { yearOf } from '../text/dates.ts';
import { composeLink } from './compose-view.ts';
import type { ViewContext } from './context.ts';
import { entryView, type EntryView } from './entry-view.ts';
import { comingSession, lastSession, materialToRead } from './home.ts';
import type { Entry } from './library.ts';
import type { LinkView } from './link-view.ts';
import { materialActions } from './material-actions.ts';
import { comingQuarters, lastYearOfTheme, nextQuarter, nextQuarterAddress, quarterNumber, registered } from './next-quarter.ts';
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
  /** Why this one: what the library knows of the quarter that comes, and of its theme. */
  why?: string;
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
  const theme = context.library.find('topics', material.data.theme);
  const isUntaught = lastYearOfTheme(material, context.library) === undefined;
  const lengths = material.data.plans.map(({ minutes }) => minutes).sort((a, b) => a - b);
  return {
    kind: 'material',
    when: [...(lengths.length > 0 ? [`${lengths.join(', ')} phút`] : []), `${readingMinutes(material.body?.words ?? 0)} phút đọc`],
    entry: entryView(material, context),
    why: [
      registered(comingQuarters(context, today)),
      ...(theme && isUntaught ? [`Chủ đề “${context.join(theme.data.name)}” chưa có buổi nào trong thư viện.`] : []),
    ].join(' '),
    actions: [openMaterial(material), ...(await materialActions(material, context))],
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
          quarter ? `Quý ${quarterNumber({ quarter, year })}` : `Năm ${year}`,
          ...(ordinal && of ? [`buổi ${ordinal}/${of}`] : []),
          'chưa chốt ngày',
        ],
    entry: view,
    steps: sessionSteps(session, library, yearOf(today)),
    actions: material
      ? [openMaterial(material), ...(await materialActions(material, context, session))]
      : [{ href: view.href, label: 'Mở hồ sơ' }],
  };
}

function openMaterial(material: Entry<'materials'>): LinkView {
  return { href: withBase(material.path), label: 'Mở tài liệu' };
}

/** Where the next quarter is prepared, where all materials are, the programme of the sessions, and a session of one's own. */
export function furtherLinks({ library }: ViewContext, today: string): LinkView[] {
  const count = library.list('materials').length;
  return [
    { href: nextQuarterAddress(), label: `Chuẩn bị quý ${quarterNumber(nextQuarter(today))}` },
    ...(count > 0 ? [{ href: withBase(archivePath('materials')), label: `Tất cả ${count} tài liệu` }] : []),
    { href: withBase(archivePath('sessions')), label: 'Chương trình các buổi' },
    composeLink(),
  ];
}
