/** What every form has around what is filled in: who writes it, of what party, on which day. */
export const FORM_WORDS = {
  superior: 'Đảng bộ',
  unit: 'Chi bộ',
  number: 'Số',
  party: 'Đảng Cộng sản Việt Nam',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  sign: '(ký, ghi rõ họ tên)',
  blank: 'chỗ để điền',
};
