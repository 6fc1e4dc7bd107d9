import type { Group } from './group.ts';
import { darkTheme, forcedColours } from './groups/colours.ts';
import { history, reloadedHistory } from './groups/history.ts';
import { keeping } from './groups/keeping.ts';
import { keyboard } from './groups/keyboard.ts';
import { pages } from './groups/pages.ts';
import { portable } from './groups/portable.ts';
import { printing } from './groups/printing.ts';
import { search } from './groups/search.ts';
import { slides } from './groups/slides.ts';
import { withoutScripts, withoutStorage } from './groups/without.ts';

/** All groups, by the name that `--only` takes. */
export const GROUPS: Readonly<Record<string, Group>> = {
  pages,
  search,
  keyboard,
  history,
  'reloaded-history': reloadedHistory,
  slides,
  keeping,
  portable,
  printing,
  dark: darkTheme,
  'forced-colours': forcedColours,
  'without-scripts': withoutScripts,
  'without-storage': withoutStorage,
};
