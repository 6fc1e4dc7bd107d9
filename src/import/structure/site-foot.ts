/** What the foot of a site says of who is behind it. */
const LABELS = [
  /(?:giấy phép|gp|gxn)(?: [\p{L}\p{M} ,]{0,60})?\s*:?\s*\d{1,5}\s*\/\s*(?:\d{4}\s*\/\s*)?(?:gp|gxn)(?![\p{L}])/iu,
  /(?:cơ quan|đơn vị) chủ quản\s*:/iu,
  /(?:(?:phó )?tổng biên tập|(?:người )?chịu trách nhiệm(?: [\p{L}\p{M} ]{1,30})?)\s*:/iu,
  /(?:địa chỉ|trụ sở|t(?:òa|oà) soạn|ban biên tập)(?: [\p{L}\p{M} ]{1,20})?\s*:/iu,
  /(?:điện thoại|đường dây nóng|hotline|đt|tel|fax)\s*:?\s*[(+\d]/iu,
  /e-?mail\s*:?\s*\S+@/iu,
  /(?:ghi rõ|dẫn|trích dẫn) nguồn|(?:giữ|thuộc) bản quyền|bản quyền (?:thuộc|©)|all rights reserved|©/iu,
] as const;
const LONGEST = 500;

/** Whether a line is the foot of a site: it names a licence, an office, a telephone, rights, two of them at least. Linear in its length. */
export function isSiteFoot(line: string): boolean {
  return line.length <= LONGEST && LABELS.filter((label) => label.test(line)).length >= 2;
}
