import { z } from 'zod';
import { placeholder } from '../text/left-for-editor.ts';
import { besideImage, change, choice, common, field, isoDay, line, partialDate, printed, references, webAddress } from './field.ts';

export const ARTICLE_CATEGORIES = {
  'tin-nganh': 'Tin ngành',
  'hoat-dong-chi-bo': 'Hoạt động chi bộ',
  'guong-dien-hinh': 'Gương điển hình',
  'huong-dan': 'Hướng dẫn',
} as const;

export const RIGHTS = { own: 'Bài của chính đơn vị', agreed: 'Đăng lại theo thỏa thuận', summary: 'Viết tóm lược, dẫn nguồn' } as const;

/** A number that an article reports: shown as a table row and offered as data. */
export const figure = z.strictObject({
  /** The number itself; formatted the Vietnamese way on the page. */
  value: field('Giá trị', 'Con số, viết không có dấu ngăn nghìn: 64427.', z.number()),
  /** The whole that `value` is part of: 62 of 62. */
  of: field('Trên tổng số', 'Tổng số, nếu là tỉ số như 62/62.', z.number().optional()),
  /** Word that limits the number in the source. */
  qualifier: field('Mức độ', 'trên, gần hoặc khoảng, nếu nguồn viết như vậy.', z.enum(['trên', 'gần', 'khoảng']).optional()),
  /** Unit as it is read after the number. */
  unit: field('Đơn vị tính', 'Ví dụ: phiếu, hồ sơ, %.', line(60)),
  /** What is counted, and when. */
  what: field('Nội dung', 'Con số này đếm cái gì, khi nào.', line(200)),
});
export type FigureData = z.infer<typeof figure>;

/** `articles` · tin tức · MDX */
export const articleSchema = z
  .strictObject({
    /** Headline, 10–200 characters. */
    title: field('Tiêu đề', 'Từ 10 đến 200 ký tự.', line(200, 10)),
    /** One paragraph that stands on its own, at most 400 characters. */
    summary: field('Tóm tắt', 'Một đoạn (sapô), nhiều nhất 400 ký tự.', line(400, 20)),
    /** Day the article appears on this site; the news is dated by what happened, below. */
    published: field('Ngày đăng', 'Ngày đăng trên trang này.', isoDay),
    /** Day, month or year of what it reports, as the source tells it; news stands in the order of these days. */
    happened: field(
      'Ngày việc xảy ra',
      'Như nguồn ghi: 2019-11-27, 2019-11 hoặc 2019. Nguồn không ghi thì bỏ trống, đừng suy ra.',
      partialDate.optional(),
    ),
    /** The latest time the source speaks of, where it gives no day at all: orders the article, and is shown as no more than that. */
    notBefore: field(
      'Không sớm hơn',
      'Chỉ khi nguồn không ghi ngày nào: thời điểm muộn nhất mà bài nói tới, ví dụ 2020-03. Chỉ dùng để xếp thứ tự.',
      partialDate.optional(),
    ),
    /** Day of the last real change to the text. */
    updated: field('Ngày cập nhật', 'Ngày sửa gần nhất.', isoDay.optional()),
    /** What was changed after publication. */
    changes: field('Ghi chú sửa đổi', 'Mỗi lần sửa: ngày và một dòng nói đã sửa gì.', z.array(change).default([])),
    /** Closed list. */
    category: field('Chuyên mục', 'Một trong bốn chuyên mục.', choice(ARTICLE_CATEGORIES)),
    /** Where the facts come from, when they were reported elsewhere. */
    source: field(
      'Nguồn',
      'Nơi đã đưa tin trước.',
      z
        .strictObject({
          /** Name of the paper or portal; say so in words when it is not known. */
          name: field('Tên nguồn', 'Tên báo hoặc trang.', printed(line(200))),
          /** Address of the original, when known. */
          url: field('Địa chỉ', 'Địa chỉ bài gốc, nếu biết.', webAddress.optional()),
          /** Day at the source, as precisely as it is known. */
          published: field('Ngày đăng ở nguồn', 'Ngày bài gốc ra.', partialDate.optional()),
          /** Author or pen name at the source. */
          author: field('Tác giả', 'Tên hoặc bút danh ở bài gốc.', printed(line(80)).optional()),
          /** On what ground the text is published here. */
          rights: field('Quyền đăng', 'Thư viện đăng bài này với căn cứ nào.', choice(RIGHTS)),
          /** What is uncertain about the source. */
          note: field('Ghi chú về nguồn', 'Điều chưa chắc về nguồn.', line().optional()),
        })
        .optional(),
    ),
    /** At least one topic. */
    topics: field('Chủ đề', 'Ít nhất một chủ đề.', references('topics').unwrap().min(1, 'Cần ít nhất một chủ đề.')),
    /** Organisations the article is about. */
    organisations: field('Đơn vị', 'Đơn vị được nói tới.', references('organisations')),
    /** Sessions the article reports. */
    sessions: field('Chuyên đề', 'Buổi sinh hoạt được tường thuật.', references('sessions')),
    /** Documents it refers to. */
    documents: field('Văn bản', 'Văn bản được nhắc tới.', references('documents')),
    /** Quotations it uses, beside those called with <Quote>. */
    quotes: field('Trích dẫn', 'Trích dẫn được dùng.', references('quotes')),
    /** Picture at the head of the article. */
    cover: field(
      'Ảnh bìa',
      'Ảnh đặt cạnh bài.',
      z
        .strictObject({
          /** File beside the text. */
          src: field('Tệp ảnh', 'Ví dụ: ./anh.jpg', besideImage),
          /** What the picture shows, for those who cannot see it. */
          alt: field('Mô tả ảnh', 'Ảnh cho thấy gì.', line(200)),
          /** Line below the picture. */
          caption: field('Chú thích', 'Dòng dưới ảnh.', line(300).optional()),
          /** Who took the picture. */
          credit: field('Người chụp', 'Tên người hoặc đơn vị chụp.', line(100).optional()),
        })
        .optional(),
    ),
    /** Numbers the article reports. */
    figures: field('Số liệu', 'Các con số trong bài.', z.array(figure).default([])),
    ...common,
  })
  .refine(({ published, updated }) => !updated || updated >= published, {
    path: ['updated'],
    error: 'Ngày cập nhật không thể trước ngày đăng.',
  })
  .refine(({ happened, notBefore, source }) => !notBefore || (source && !happened && !source.published), {
    path: ['notBefore'],
    error: 'notBefore: chỉ dành cho bài có nguồn mà không rõ ngày. Đã có happened: hoặc ngày đăng ở nguồn thì bỏ dòng này.',
  });
export type ArticleData = z.infer<typeof articleSchema>;

/** Whether an article retells a source of which no day is known: the day it was put in here is not the day of what it tells. */
export function hasNoDay({ happened, source }: ArticleData): boolean {
  return source !== undefined && !happened && !source.published;
}

/** What news is ordered by: the best that is known of its day, then the day it came into the library. */
export function rankOfNews(article: ArticleData): string {
  const { happened, source, notBefore = '', published } = article;
  const day = hasNoDay(article) ? notBefore : (happened ?? source?.published ?? published);
  return `${day.padEnd(10)} ${published}`;
}

/** The text a new entry starts with. */
export const ARTICLE_SKELETON = `
${placeholder('mở bài, hai ba câu: việc gì, ở đâu, khi nào, ai làm')}

## Việc đã làm

${placeholder('kể theo thứ tự; con số quan trọng ghi thêm ở figures: đầu tệp')}

## Kết quả

${placeholder('được gì, chưa được gì, căn cứ vào đâu')}

## Điều rút ra

${placeholder('chi bộ khác học được gì từ việc này')}
`;
