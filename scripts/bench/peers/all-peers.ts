import { flexSearchBoth, flexSearchFolded, flexSearchMarked } from './flexsearch.ts';
import { lunrFolded, lunrMarked, lunrVietnamese } from './lunr.ts';
import { miniSearchAsVitePress, miniSearchFolded, miniSearchFuzzy, miniSearchMarked } from './minisearch.ts';
import { oramaFolded, oramaMarked } from './orama.ts';
import { ours } from './ours.ts';
import { pagefind } from './pagefind.ts';
import type { Peer } from './peer.ts';
import { sqliteFolded, sqliteMarked } from './sqlite-fts5.ts';

/** Every engine of the benchmark, in the order of the table; the first is the one the others are compared with. */
export const PEERS: readonly Peer[] = [
  ours,
  miniSearchMarked,
  miniSearchFolded,
  miniSearchFuzzy,
  miniSearchAsVitePress,
  flexSearchMarked,
  flexSearchFolded,
  flexSearchBoth,
  oramaMarked,
  oramaFolded,
  lunrMarked,
  lunrFolded,
  lunrVietnamese,
  sqliteMarked,
  sqliteFolded,
  pagefind,
];
