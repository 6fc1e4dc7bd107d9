import { isListed } from './archives.ts';
import type { ViewContext } from './context.ts';
import type { Entry } from './library-index.ts';
import type { LinkView } from './link-view.ts';
import { materialActions } from './material-actions.ts';
import { lastYearOfTheme } from './next-quarter.ts';
import { inOrder } from './order.ts';
import { withBase } from './settings.ts';
import { titleOf } from './titles.ts';

/** A material that a cell can take for a session. */
export interface ReadyMaterialView extends LinkView {
  /** When its theme was on a programme, and what it has plans for where not all have the same. */
  notes: string[];
  /** Papers and slides. */
  actions: LinkView[];
}

export interface ProgrammeMaterialsView {
  /** Those about whose theme the library has no session. */
  untaught: ReadyMaterialView[];
  taught: ReadyMaterialView[];
  /** `45, 60, 90 phút`, where all of them have plans for the same lengths. */
  lengths?: string;
}

export async function programmeMaterials(context: ViewContext): Promise<ProgrammeMaterialsView> {
  const { library, join } = context;
  const materials = inOrder(library.list('materials').filter(isListed));
  const lengths = [...new Set(materials.map(lengthsOf))];
  const isSame = lengths.length === 1;
  const view: ProgrammeMaterialsView = { untaught: [], taught: [], ...(isSame && lengths[0] ? { lengths: lengths[0] } : {}) };
  for (const material of materials) {
    const year = lastYearOfTheme(material, library);
    const notes = [...(year === undefined ? [] : [`năm ${year}`]), ...(isSame ? [] : [lengthsOf(material)])];
    (year === undefined ? view.untaught : view.taught).push({
      href: withBase(material.path),
      label: join(titleOf(material)),
      notes: notes.filter(Boolean),
      actions: await materialActions(material, context),
    });
  }
  return view;
}

/** How long the sessions are that it has plans for. */
function lengthsOf({ data }: Entry<'materials'>): string {
  const lengths = data.plans.map(({ minutes }) => minutes).sort((a, b) => a - b);
  return lengths.length > 0 ? `${lengths.join(', ')} phút` : '';
}
