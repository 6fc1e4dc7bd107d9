import { z } from 'zod';
import { evidence } from './evidence.ts';
import { choice, common, field, line, partialDate, printed, reference } from './field.ts';

export const ORGANISATION_KINDS = {
  'chi-bo': 'Chi bộ',
  'dang-bo': 'Đảng bộ',
  'dang-uy': 'Đảng ủy',
  'so-nganh': 'Sở, ngành',
  'co-quan-bao-chi': 'Cơ quan báo chí',
} as const;

/** `organisations` · tổ chức · YAML */
export const organisationSchema = z.strictObject({
  /** Full name. */
  name: field('Tên đơn vị', 'Tên đầy đủ.', printed(line(200))),
  /** Short name. */
  short: field('Tên ngắn', 'Tên gọi ngắn.', printed(line(80)).optional()),
  /** Kind of organisation. */
  kind: field('Loại', 'Loại đơn vị.', choice(ORGANISATION_KINDS)),
  /** Organisation it belongs to. */
  parent: field('Đơn vị cấp trên', 'Đơn vị cấp trên trực tiếp.', reference('organisations').optional()),
  /** Province; left out when the sources do not name it. */
  province: field('Tỉnh, thành phố', 'Bỏ trống nếu nguồn không ghi.', line(60).optional()),
  /** Code in document numbers: `ĐU.STTTT`. */
  documentCode: field('Ký hiệu văn bản', 'Ví dụ: ĐU.STTTT', line(30).optional()),
  /** When it was set up. */
  from: field('Từ', 'Ngày thành lập.', partialDate.optional()),
  /** When it ended or was merged. */
  to: field('Đến', 'Ngày kết thúc, sáp nhập.', partialDate.optional()),
  /** Organisation it took over from. */
  succeeds: field('Kế thừa', 'Đơn vị tiền thân.', reference('organisations').optional()),
  /** What is not known about it, in a sentence for the reader. */
  note: field('Ghi chú', 'Điều chưa rõ về đơn vị này.', line(300).optional()),
  /** What was consulted. */
  evidence: field('Căn cứ', 'Nguồn đã xem.', z.array(evidence).default([])),
  ...common,
});
