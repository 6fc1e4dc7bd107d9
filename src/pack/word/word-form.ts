import type { Block } from '../booklet.ts';
import { FORM_WORDS } from '../form-words.ts';
import { h, type Markup } from '../markup.ts';
import { paragraph, tab, table, textRun } from './elements.ts';
import { TEXT_WIDTH } from './styles.ts';
import type { WordText } from './word-blocks.ts';
import { gap } from './word-runs.ts';

/** Share of the width that whoever writes has; the party and the day have the rest. */
const LEFT = 0.42;
const BETWEEN = 200;

/** A paper to fill in on a page of its own: who writes it, title, what it asks, who signs. */
export function formBlocks({ title, number, signatures, blocks }: Extract<Block, { kind: 'form' }>, text: WordText): Markup[] {
  return [head(number), ...text.part(title, { style: 'TenBieuMau' }), ...text.write(blocks), ...signed(signatures)];
}

function head(number: string | undefined): Markup {
  const left = Math.round(TEXT_WIDTH * LEFT);
  const edge = [{ at: left - BETWEEN, leader: 'dot', align: 'right' }] as const;
  const line = (label: string): Markup => paragraph({ style: 'DauBieuMau', tabs: [...edge] }, textRun(`${label} `), tab());
  const own = number && paragraph({ style: 'DauBieuMau' }, textRun(`${FORM_WORDS.number} `), gap('short'), textRun(`-${number}`));
  const { party, day, month, year } = FORM_WORDS;
  const date = [gap('medium'), `, ${day} `, gap('short'), ` ${month} `, gap('short'), ` ${year} `, gap('short')];
  return table({
    columns: [left, TEXT_WIDTH - left],
    plain: true,
    rows: [
      [
        // The first thing on its page.
        [
          paragraph({ style: 'DauBieuMau', newPage: true, tabs: [...edge] }, textRun(`${FORM_WORDS.superior} `), tab()),
          line(FORM_WORDS.unit),
          ...(own ? [own] : []),
        ],
        [
          paragraph({ style: 'DauBieuMau', centred: true }, textRun(party, { strong: true, caps: true })),
          paragraph(
            { style: 'DauBieuMau', centred: true },
            date.map((part) => (typeof part === 'string' ? textRun(part) : part)),
          ),
        ],
      ],
    ],
  });
}

/** One or two who sign, each over half the width. */
function signed(signatures: readonly string[]): Markup[] {
  if (signatures.length === 0) return [];
  const places = signatures.map((_, index) => ({
    at: (TEXT_WIDTH / 2) * (signatures.length === 1 ? 1.5 : index + 0.5),
    align: 'center' as const,
  }));
  const signers = signatures.flatMap((signer) => [tab(), textRun(signer, { strong: true })]);
  const hands = signatures.flatMap(() => [tab(), textRun(FORM_WORDS.sign)]);
  return [paragraph({ style: 'ChuKy', tabs: places }, signers, h('w:r', {}, h('w:br')), hands)];
}
