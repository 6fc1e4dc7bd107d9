import { bootstrapWithinSets, mean } from './measures.ts';
import { seededRandom } from './random.ts';
import { share, signed, table } from './report.ts';

/** Reciprocal ranks by set, form and query. */
export type Ranks = Record<string, Record<string, Record<string, number>>>;

const EVERY_SET = 'mean of the sets';

/** MRR@10 by set and form. */
export function tabulateRanks(ranks: Ranks): string {
  const forms = formsOf(ranks);
  const means = Object.entries(ranks).map(([set, byForm]) => ({
    set,
    values: forms.map((form) => mean(Object.values(byForm[form] ?? {}))),
  }));
  const rows = means.map(({ set, values }) => [set, ...values.map(share)]);
  return table(['MRR@10', ...forms], [...rows, [EVERY_SET, ...forms.map((_, i) => share(mean(means.map(({ values }) => values[i]!))))]]);
}

/** Differences by set and form over the queries that both have: mean and 95 % interval, and queries better and worse. */
export function compareRanks(before: Ranks, now: Ranks): string {
  const sets = Object.keys(now).filter((set) => before[set]);
  const forms = formsOf(now).filter((form) => sets.every((set) => before[set]![form]));
  const differences = (set: string, form: string): number[] =>
    Object.entries(now[set]![form]!).flatMap(([qid, rank]) => {
      const earlier = before[set]![form]![qid];
      return earlier === undefined ? [] : [rank - earlier];
    });
  const cell = (form: string, chosen: readonly string[]): string => {
    const bySet = chosen.map((set) => differences(set, form));
    const { difference, low, high } = bootstrapWithinSets(bySet, seededRandom(form));
    const all = bySet.flat();
    const [better, worse] = [all.filter((one) => one > 0).length, all.filter((one) => one < 0).length];
    return `${signed(difference)} (${signed(low)} … ${signed(high)}; ${better}↑ ${worse}↓)`;
  };
  const rows = sets.map((set) => [set, ...forms.map((form) => cell(form, [set]))]);
  return table(['difference', ...forms], [...rows, [EVERY_SET, ...forms.map((form) => cell(form, sets))]]);
}

function formsOf(ranks: Ranks): string[] {
  return Object.keys(Object.values(ranks)[0] ?? {});
}
