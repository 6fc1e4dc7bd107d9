import { catalogue } from '../check/catalogue.ts';
import type { ExampleForm, RuleNote } from '../check/engine/rule.ts';
import { rules } from '../check/rules.ts';
import { codeBlock, plainWords, showUnseen, tableCell } from './markdown.ts';
import { tryExamples, type TriedNote } from './rule-examples.ts';

const LANGUAGES: Readonly<Record<ExampleForm, string>> = {
  body: 'mdx',
  file: 'mdx',
  fields: 'yaml',
  session: 'yaml',
  quotation: 'yaml',
  name: 'text',
  words: 'text',
};
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

function writeSection({ code, severity, about, wrong, right, forms }: RuleNote, [tried]: TriedNote = []): string {
  const [wrongForm, rightForm] = forms ?? ['body', 'body'];
  return [
    `#### ${code}`,
    [SEVERITIES[severity], tried?.isFixed ? 'Máy sửa giúp được: `npm run content:check -- --fix`.' : '', excuse(code)]
      .filter(Boolean)
      .join(' '),
    plainWords(about),
    writeExample('Sai', wrong, wrongForm),
    tried?.problem ? `Máy báo: *${plainWords(`${tried.problem.message} ${tried.problem.fix}`.trim())}*` : '',
    writeExample('Đúng', right, rightForm),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function excuse(code: string): string {
  const rule = rules.find((one) => one.code === code);
  return rule && !rule.isAbsolute && rule.severity === 'lỗi' ? 'Có lý do chính đáng thì xin miễn ở [`allow:`](#ngoại-lệ-có-lý-do).' : '';
}

function writeExample(label: string, example: string, form: ExampleForm): string {
  const shown = showUnseen(example);
  return form === 'words' ? `${label}: ${plainWords(shown)}` : `${label}:\n\n${codeBlock(shown, LANGUAGES[form])}`;
}
