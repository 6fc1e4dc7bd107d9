import type { RankedPage } from '../../src/search/query/rank.ts';
import { FEATURES } from '../../src/search/query/reranking/features.ts';
import { BASE, MODELS, type Head } from '../../src/search/query/reranking/rerank.ts';
import { sumOfTrees, type Trees } from '../../src/search/query/reranking/trees.ts';

/** What a group of features says, in words for editors. */
const SAID: Readonly<Record<string, RegExp>> = {
  'điểm từng phần và thứ hạng theo điểm': /^(score|place|gap|words|pairs|triples)/,
  'tên trang gần câu tìm hơn': /^titleShare/,
  'các từ tụ lại trong một quãng ngắn': /^(window|stretch)/,
  'có một đoạn trả lời tốt hơn': /^passage/,
  'các từ đứng gần nhau hơn': /^nearness/,
};
/** Less than this decides nothing. */
const LEAST = 0.005;

export interface Reason {
  said: string;
  /** On the scale of the new order, on which the best score counts 4. */
  worth: number;
}

/**
 * Why a page of the head stands above another: what its score is ahead, and what the trees would take from it if it were no
 * better than the other in one group of features. The greatest reason first.
 */
export function reasonsAgainst({ pages, levels }: Head, page: RankedPage, other: RankedPage, trees: Trees): Reason[] {
  const [own, others] = [pages.indexOf(page), pages.indexOf(other)].map((i) =>
    levels.slice(i * FEATURES.length, (i + 1) * FEATURES.length),
  ) as [Uint16Array, Uint16Array];
  const whole = sumOfTrees(trees, own, 0);
  const reasons = Object.entries(SAID).map(([said, group]): Reason => {
    const changed = own.map((level, feature) => (group.test(FEATURES[feature]!) ? others[feature]! : level));
    return { said, worth: (whole - sumOfTrees(trees, changed, 0)) / MODELS };
  });
  reasons.push({ said: 'điểm cao hơn', worth: (BASE * (page.score - other.score)) / pages[0]!.score });
  return reasons.filter(({ worth }) => worth >= LEAST).sort((a, b) => b.worth - a.worth);
}
