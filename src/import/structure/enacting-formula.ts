import type { Paragraph, RootContent } from 'mdast';
import { linesOf } from '../source.ts';
import { reviewNotes } from '../messages.ts';
import { nameOfCapitals } from './capitals.ts';
import { BASIS, endsSentence, isNumbered, lineOf, wordsIn } from './lines.ts';
import type { Article } from './read-article.ts';
import { isInCapitals } from './title-lines.ts';

/** How a paper says that what follows is decided (Nghị định 30/2020/NĐ-CP, phụ lục III; Hướng dẫn 36-HD/VPTW). */
const FORMULA =
  /(?<![\p{L}])(?:(?:nay|đã|nhất trí|thống nhất|biểu quyết) ){0,3}quyết (?:nghị|định)(?: (?:(?:các|những|một số) (?:nội dung|vấn đề|việc) )?(?:như )?sau)?\s?:?$/iu;
/** Who decides: what only ends in these words is no formula. */
const BODY = /^(?:chi|đảng|đại hội|hội|ban(?! hành)|ủy|uỷ|thường|hiệu|giám|chủ|tỉnh|thành|trưởng)(?!\p{L})/iu;
const LONGEST = 25;
/** Lines in which who decides may stand above the formula. */
const MOST_ABOVE = 3;

/**
 * Writes the words by which a paper decides as a line of the text in ordinary letters, with who decides where that stands above in
 * capitals: `CHI BỘ SỐ 7`, `QUYẾT NGHỊ:` becomes `Chi bộ số 7 quyết nghị:`. It heads no part: what it announces is the whole paper.
 */
export function writeFormulas(blocks: readonly RootContent[], article: Pick<Article, 'reviewNotes'>): RootContent[] {
  let hasBasis = false;
  let text: string | null = null;
  const out: RootContent[] = [];
  for (const block of blocks) {
    const line = lineOf(block);
    hasBasis ||= BASIS.test(line);
    const formula = isLine(block) ? formulaIn(line, hasBasis) : null;
    if (formula === null) {
      out.push(block);
      continue;
    }
    const before = line.slice(0, line.length - formula.length).trim();
    const above = before === '' ? takeAbove(out) : [];
    const who = [...above, before].filter(Boolean).join(' ');
    text ??= linesOf(blocks).join('\n');
    const name = isInCapitals(who) ? nameOfCapitals(who, text) : who;
    const words = formula.toLowerCase().replace(/\s?:?$/u, ':');
    const written = `${name} ${words}`.trim();
    if (name !== who) article.reviewNotes.push(reviewNotes.formula(written));
    out.push(paragraph(written.charAt(0).toUpperCase() + written.slice(1)));
  }
  return out;
}

/** The formula that a line ends with; null for a line that only speaks of what was decided. */
function formulaIn(line: string, hasBasis: boolean): string | null {
  const formula = FORMULA.exec(line)?.[0] ?? null;
  if (formula === null || wordsIn(line) > LONGEST || isNumbered(line)) return null;
  const isAlone = formula.length === line.length;
  if (isInCapitals(line)) return line.endsWith(':') || (hasBasis && (isAlone || BODY.test(line))) ? formula : null;
  return line.endsWith(':') && (isAlone || BODY.test(line)) ? formula : null;
}

/** Takes the lines in capitals that stand above a formula, first to last. */
function takeAbove(blocks: RootContent[]): string[] {
  const taken: string[] = [];
  for (let last = blocks.at(-1); last && taken.length < MOST_ABOVE && isWho(last); last = blocks.at(-1)) {
    taken.unshift(lineOf(last));
    blocks.pop();
  }
  return taken;
}

function isWho(block: RootContent): boolean {
  const line = lineOf(block);
  return isLine(block) && isInCapitals(line) && !isNumbered(line) && !endsSentence(line) && wordsIn(line) <= LONGEST;
}

/** A block of nothing but words: what has notes or pictures in it stays as it is. */
function isLine(block: RootContent): boolean {
  const isPlain = (node: RootContent): boolean =>
    node.type === 'text' || node.type === 'break' || ((node.type === 'strong' || node.type === 'emphasis') && node.children.every(isPlain));
  return (block.type === 'paragraph' || block.type === 'heading') && block.children.every(isPlain);
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
