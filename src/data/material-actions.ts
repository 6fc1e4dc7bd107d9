import { barActions } from './bar-view.ts';
import type { ViewContext } from './context.ts';
import type { Entry } from './library.ts';
import type { LinkView } from './link-view.ts';
import { paperOf } from './papers.ts';

/** What the bar of a page calls its slides. */
const SLIDES = 'Trình chiếu';

/** Printing the papers of a material's meeting, or of the session that uses it, and its slides: as far as this build made them. */
export async function materialActions(
  material: Entry<'materials'>,
  context: ViewContext,
  session?: Entry<'sessions'>,
): Promise<LinkView[]> {
  const papers = (session && (await paperOf(session, '.pdf'))) ?? (await paperOf(material, '.pdf'));
  const slides = (await barActions(material, context)).find(({ label }) => label === SLIDES)?.href;
  return [
    ...(papers ? [{ href: papers.href, label: papers.pages ? `In tập, ${papers.pages} trang` : 'In tập' }] : []),
    ...(slides ? [{ href: slides, label: SLIDES }] : []),
  ];
}
