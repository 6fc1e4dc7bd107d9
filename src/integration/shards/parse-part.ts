import { UsageError } from '../../commands/command-line.ts';
import type { Part } from '../../library/part.ts';

/** As many jobs as GitLab makes of one (`parallel`); GitHub makes 256. */
export const MOST_PARTS = 200;

/** Reads what `--shard` is given. @throws UsageError */
export function parsePart(text: string): Part {
  const [, number = NaN, of = NaN] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= MOST_PARTS) return { number, of };
  throw new UsageError(
    `--shard là “${text}”. Viết số của phần và số phần, nhiều nhất ${MOST_PARTS}: --shard 3/10 là phần thứ ba trong mười.`,
  );
}
