import { catalogue } from '../check/catalogue.ts';
import type { RuleNote } from '../check/engine/rule.ts';
import { rules } from '../check/rules.ts';
import { exampleForm } from './example-forms.ts';
import type { ExampleForm, ExampleSide } from './example-forms.ts';
import { codeBlock, plainWords, showUnseen, tableCell } from './markdown.ts';
import { tryExamples } from './rule-examples.ts';
import type { TriedNote } from './rule-examples.ts';

const LANGUAGES: Readonly<Record<ExampleForm, string>> = {
  body: 'mdx',
  file: 'mdx',
  fields: 'yaml',
  session: 'yaml',
  name: 'text',
  words: 'text',
};
const LABELS: Readonly<Record<ExampleSide, string>> = { wrong: 'Sai', right: 'Đúng' };

const SEVERITIES = { lỗi: '**Lỗi**: phải sửa trước khi đăng.', nhắc: '**Nhắc**: nên xem lại, nhưng vẫn đăng được.' } as const;

/** A table of the codes of each group, then a section for each code, whose heading is the code. */
export async function writeRuleSections(): Promise<string> {
  const tried = await tryExamples(catalogue.flatMap(({ notes }) => notes));
  return catalogue
    .flatMap(({ title, notes }) => [
      `### ${title}`,
      ['| Mã | Mức | Nói về |', '| --- | --- | --- |', ...notes.map(writeLine)].join('\n'),
      ...notes.map((note) => writeSection(note, tried.get(note.code))),
    ])
    .join('\n\n');
}

function writeLine({ code, severity, about }: RuleNote): string {
  const [first = about] = about.split(/(?<=\.)\s/u);
  return `| [${code}](#${code}) | ${severity} | ${tableCell(plainWords(first))} |`;
}

function writeSection(note: RuleNote, tried: TriedNote | undefined): string {
  const { code, severity, about } = note;
  const wrong = tried?.wrong;
  const said = wrong?.problem ? `Máy báo: *${plainWords(`${wrong.problem.message} ${wrong.problem.fix}`.trim())}*` : '';
  return [
    `#### ${code}`,
    [SEVERITIES[severity], wrong?.isFixed ? 'Máy sửa giúp được: `npm run content:check -- --fix`.' : '', excuse(code)]
      .filter(Boolean)
      .join(' '),
    plainWords(about),
    writeExample(note, 'wrong'),
    said,
    writeExample(note, 'right'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function excuse(code: string): string {
  const rule = rules.find((one) => one.code === code);
  return rule && !rule.isAbsolute && rule.severity === 'lỗi' ? 'Có lý do chính đáng thì xin miễn ở [`allow:`](#ngoại-lệ-có-lý-do).' : '';
}

function writeExample(note: RuleNote, side: ExampleSide): string {
  const form = exampleForm(note.code, side);
  const shown = showUnseen(note[side]);
  return form === 'words' ? `${LABELS[side]}: ${plainWords(shown)}` : `${LABELS[side]}:\n\n${codeBlock(shown, LANGUAGES[form])}`;
}
