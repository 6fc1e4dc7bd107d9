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
  /** When it ended, was merged, or bore this name no longer: beside older texts it then stands as the name of that time. */
  to: field('Đến', 'Ngày kết thúc, sáp nhập, hoặc thôi mang tên này; chưa biết đơn vị kế thừa cũng ghi.', partialDate.optional()),
  /** Organisation it took over from; that one's page then leads here. */
  succeeds: field('Kế thừa', 'Đơn vị tiền thân.', reference('organisations').optional()),
  /** What it is and where it belongs, for the reader; what is not sure about a source stands with the evidence. */
  note: field(
    'Ghi chú',
    'Đơn vị là gì, thuộc đâu, đổi ra sao: điều người đọc cần. Điều ngờ về nguồn thì ghi ở căn cứ.',
    line(300).optional(),
  ),
  /** What was consulted. */
  evidence: field('Căn cứ', 'Nguồn đã xem.', z.array(evidence).default([])),
  ...common,
});
export type OrganisationData = z.infer<typeof organisationSchema>;
