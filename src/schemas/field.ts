import { z } from 'zod';
import type { ZodType } from 'zod';
import { webAddressFault } from './web-address.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** Vietnamese label, shown by the editor's form and the handbook. */
    label?: string;
    /** One Vietnamese sentence: what to write here. */
    hint?: string;
    /** The value is the id of an entry of this collection. */
    references?: string;
    /** What a form offers to write the value with, where the type alone does not say it. */
    control?: 'day' | 'date' | 'file' | 'image';
    /** Vietnamese words for the values of a closed list. */
    options?: Readonly<Record<string, string>>;
    /** The words are copied from print, or are official names: house style leaves them alone. */
    printed?: true;
  }
}

/** Gives a schema its Vietnamese label and hint, from which form, handbook and messages are made. */
export function field<T extends ZodType>(label: string, hint: string, schema: T): T {
  return schema.meta({ ...schema.meta(), label, hint });
}

/** Marks a text whose words are copied from print, or are official names. */
export function printed<T extends ZodType>(schema: T): T {
  return schema.meta({ ...schema.meta(), printed: true });
}

/** A closed list of values, each with its words in Vietnamese. */
export function choice<const T extends Readonly<Record<string, string>>>(options: T) {
  return z.enum(Object.keys(options) as (keyof T & string)[]).meta({ options });
}

/** An id: lower-case ASCII words joined by `-`, the file's path below its collection's folder. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/**
 * A reference to an entry of another collection, by id; that it exists is checked over the whole library.
 * @param collection a name of `collections.ts`, whose type this cannot be: it is made of the schemas
 */
export function reference(collection: string) {
  return z
    .string()
    .regex(ID_PATTERN, 'Viết mã, tức tên tệp của mục ấy: chữ thường không dấu, số và gạch nối')
    .meta({ references: collection });
}

/** A list of references, empty when left out. */
export function references(collection: string) {
  return z.array(reference(collection)).default([]);
}

/** One line of text, trimmed and without line breaks. */
export function line(max = 300, min = 1) {
  return z
    .string()
    .trim()
    .min(min, min > 1 ? `Cần ít nhất ${min} ký tự.` : 'Không được để trống.')
    .max(max, `Dài quá: nhiều nhất ${max} ký tự.`)
    .regex(/^[^\n\r]*$/, 'Viết trên một dòng, không xuống dòng.')
    .refine((text) => text === '' || /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text), 'Chỉ có ký tự không nhìn thấy.');
}

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `15/5/2016` or `2016-5-15` as it should stand; null for any other text, and for a day that never was. */
function dayMeant(text: string): string | null {
  const [, day, month, year] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ??
    text.replace(/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/, '$3/$2/$1').match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/) ??
    [];
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return year && isCalendarDate(iso) ? `là ${iso}` : null;
}

/** A day as `YYYY-MM-DD` (ISO 8601). */
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: ({ input }) => `Viết ngày theo dạng năm-tháng-ngày, ${dayMeant(String(input)) ?? 'ví dụ: 2019-11-27'}`,
    abort: true,
  })
  .refine(isCalendarDate, 'Ngày này không có trong lịch.')
  .meta({ control: 'day' });

/**
 * A date known to the day, the month or the year: `1949-10-15`, `1947-10`, `1969`.
 * The shape says the precision (EDTF level 0, Library of Congress), so no second field can contradict it.
 */
export const partialDate = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
        error: 'Viết 2019-11-27, hoặc 2019-11 nếu chỉ biết tháng, hoặc 2019 nếu chỉ biết năm.',
        abort: true,
      })
      .refine(isCalendarDate, 'Ngày này không có trong lịch.'),
  )
  .meta({ control: 'date' });

/** Adds a judgement of meaning to a schema of text: a sentence says what is wrong, null that nothing is. */
export function judged<T extends ZodType<string>>(schema: T, faultOf: (text: string) => string | null): T {
  return schema.superRefine((text, context) => {
    const fault = context.issues.length > 0 ? null : faultOf(text);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });
}

/** An http(s) address that a browser reads as a person does. */
export const webAddress = judged(
  z.url({ protocol: /^https?$/, error: 'Viết địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://' }),
  webAddressFault,
);

/** A file beside the entry, `./ten-tep.jpg`; nothing above its folder. */
export const besideFile = z
  .string()
  .regex(/^\.\/(?!.*\.\.)[\w./-]+$/, 'Viết đường dẫn tệp nằm cạnh bài, ví dụ: ./anh-hoi-nghi.jpg')
  .meta({ control: 'file' });

/** A picture beside the entry. */
export const besideImage = besideFile.meta({ control: 'image' });

/** Fields that every collection has. */
export const common = {
  /** Hidden in a production build; shown with a mark by `npm run dev`. */
  draft: field('Bản nháp', 'Bật thì chưa đăng.', z.boolean().default(false)),
  /** Taken off the site: the address stays and says why, everything else about the entry is gone. */
  withdrawn: field(
    'Rút khỏi trang',
    'Chỉ điền khi rút một mục đã đăng. Địa chỉ vẫn mở được, chỉ còn tên và lời giải thích này.',
    z
      .strictObject({
        /** Day it was withdrawn. */
        date: field('Ngày rút', 'Ngày rút khỏi trang.', isoDay),
        /** Why, in words for the reader. */
        note: field('Lý do rút', 'Một hai câu cho người đọc: vì sao rút, nên xem gì thay.', line(400, 10)),
      })
      .optional(),
  ),
  /** Ids this entry had before; their addresses lead here. */
  redirects: field('Mã cũ', 'Các mã trước đây của mục này, để địa chỉ cũ vẫn mở được.', z.array(z.string().regex(ID_PATTERN)).default([])),
  /** Rules that do not apply to this entry, each with its reason. */
  allow: field(
    'Ngoại lệ',
    'Quy tắc được miễn và lý do, để người duyệt thấy.',
    z
      .array(
        z.strictObject({
          /** Code of the rule, as the check prints it. */
          rule: field('Mã quy tắc', 'Mã mà lệnh kiểm tra in ra.', line(60)),
          /** Why it does not apply here. */
          reason: field('Lý do', 'Vì sao được miễn, ít nhất 10 ký tự.', line(300, 10)),
        }),
      )
      .default([]),
  ),
};

/** A correction or an addition after publication. */
export const change = z.strictObject({
  /** Day of the change. */
  date: field('Ngày', 'Ngày sửa.', isoDay),
  /** One line that says what changed. */
  note: field('Nội dung sửa', 'Một dòng: đã sửa gì.', line(200)),
});
