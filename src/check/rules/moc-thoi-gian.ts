import type { ArticleData } from '../../schemas/article.ts';
import type { SessionData } from '../../schemas/session.ts';
import { formatDate } from '../../text/dates.ts';
import type { OrganisationData } from '../../schemas/organisation.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { isAfter, toldTimes } from '../../text/told-times.ts';
import { ofLibrary, type CheckContext, type Hit, type Rule } from '../engine/rule.ts';
import type { CheckedFile } from '../engine/checked-file.ts';

export const orderOfTimes: Rule = {
  code: 'moc-thoi-gian',
  severity: 'nhắc',
  about:
    'Các mốc không theo thứ tự: nguồn hay sự việc có ngày sau ngày đăng bài; đơn vị chưa lập hoặc không còn mang tên ấy lúc việc xảy ra.',
  wrong: 'published: 2026-11-21\nsource: { name: Báo Mẫu, rights: summary, published: 2027-01-05 }',
  right: 'published: 2026-11-21\nsource: { name: Báo Mẫu, rights: summary, published: 2026-01-05 }',
  forms: ['fields', 'fields'],
  *file(file, context) {
    if (!file.entry) return;
    if (file.collection === 'articles') {
      const { published, happened, source, organisations } = file.entry.data as ArticleData;
      yield* later(file, ['source', 'published'], source?.published, published, 'Ngày đăng ở nguồn');
      yield* later(file, ['happened'], happened, published, 'Ngày việc xảy ra');
      yield* outlived(file, organisations, happened ?? source?.published, context);
      yield* outlivedInText(file, happened ?? source?.published, context);
    }
    if (file.collection === 'sessions') {
      const { organisation, held } = file.entry.data as SessionData;
      yield* outlived(file, [organisation], held?.date, context);
    }
  },
};

function* later(file: CheckedFile, path: string[], date: string | undefined, published: string, what: string): Generator<Hit> {
  if (date !== undefined && isAfter(date, published))
    yield {
      start: file.offsetOf(path),
      message: `${what} (${formatDate(date)}) sau ngày đăng bài (${formatDate(published)}).`,
      fix: 'Sửa ngày gõ nhầm.',
    };
}

const organisationsById = ofLibrary(
  ({ library }: CheckContext) =>
    new Map(
      library.entries.flatMap(({ collection, id, data }) =>
        collection === 'organisations' ? [[id, data as OrganisationData] as const] : [],
      ),
    ),
);

function* outlived(file: CheckedFile, ids: readonly string[], date: string | undefined, context: CheckContext): Generator<Hit> {
  for (const id of ids) {
    const { name, from, to } = organisationsById(context).get(id) ?? {};
    const [wrong, end] =
      date && to && isAfter(date, to) ? ['thôi mang tên này từ', to] : date && from && isAfter(from, date) ? ['mới lập', from] : [];
    if (date === undefined || end === undefined) continue;
    yield {
      start: file.offsetOf(file.collection === 'sessions' ? ['organisation'] : ['organisations', ids.indexOf(id)]),
      message: `“${name}” ${wrong} ${formatDate(end)}, bài nói việc ${formatDate(date)}.`,
      fix: 'Ghi đơn vị của lúc ấy, hoặc sửa ngày.',
    };
  }
}

/** A name of fewer words is that of many. */
const FEWEST_WORDS = 4;
/** The sentence tells what became of it. */
const TELLS_ITS_END =
  /(?<!\p{L})(?:nguyên|cũ|trước đây|trước kia|nay là|hợp nhất|sáp nhập|sắp xếp|giải thể|kết thúc hoạt động|thành lập|kế thừa|tiền thân|đổi tên|thôi mang tên|chuyển giao)(?!\p{L})/iu;
/** An organisation with an end or a beginning, named whole in a sentence about another time. */
function* outlivedInText(file: CheckedFile, told: string | undefined, context: CheckContext): Generator<Hit> {
  const ended = [...organisationsById(context).values()].filter(
    ({ name, from, to }) => (from ?? to) !== undefined && name.split(/\s+/u).length >= FEWEST_WORDS,
  );
  for (const passage of file.passages) {
    if (passage.traits.origin !== 'own' || ended.length === 0) continue;
    for (const { from, to } of sentencesOf(passage.text)) {
      const sentence = passage.text.slice(from, to);
      const dates = toldTimes(sentence);
      const times = dates.length > 0 ? dates : told === undefined ? [] : [told];
      const named = ended.filter(({ name }) => isNamed(sentence, name, ended));
      for (const organisation of TELLS_ITS_END.test(sentence) || times.length === 0 ? [] : named) {
        const { name } = organisation;
        const end = organisation.to && times.every((time) => isAfter(time, organisation.to!)) ? organisation.to : undefined;
        const beginning = organisation.from && times.every((time) => isAfter(organisation.from!, time)) ? organisation.from : undefined;
        if (end === undefined && beginning === undefined) continue;
        const when = `${end ? 'thôi mang tên này từ' : 'mới lập'} ${formatDate((end ?? beginning)!)}`;
        yield {
          start: passage.start(from + sentence.indexOf(name)),
          message: `“${name}” ${when}, câu này nói việc ${formatDate(times[0]!)}.`,
          fix: 'Ghi đơn vị của lúc ấy, hoặc sửa ngày.',
        };
      }
    }
  }
}

/** A name that is not the beginning of a longer one that stands there. */
function isNamed(sentence: string, name: string, all: readonly OrganisationData[]): boolean {
  const at = sentence.indexOf(name);
  return at >= 0 && !all.some((other) => other.name.length > name.length && other.name.includes(name) && sentence.includes(other.name));
}
