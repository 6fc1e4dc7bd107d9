import { flexSearch } from './flexsearch.ts';
import { lunrFolded, lunrVietnamese } from './lunr.ts';
import { miniSearchAsVitePress, miniSearchFolded } from './minisearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';
import { pagefind } from './pagefind.ts';
import type { Peer } from './peer.ts';
import { sqliteFts5 } from './sqlite-fts5.ts';

/** Every engine of the benchmark, in the order of the table; the first is the one the others are compared with. */
export const PEERS: readonly Peer[] = [
  ours,
  miniSearchFolded,
  miniSearchAsVitePress,
  flexSearch,
  orama,
  lunrFolded,
  lunrVietnamese,
  sqliteFts5,
  pagefind,
];
