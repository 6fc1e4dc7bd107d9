/** What follows an amount, not a number that somebody was given. */
const UNIT = /^\s*(?:đồng|đ(?!\p{L})|VNĐ|VND|USD|triệu|tỷ|tỉ|nghìn|ngàn|người|lượt|hộ|thẻ|tài khoản|trường hợp|m2|m²|kWh|%)/iu;
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/** Whether a number in a text counts something: a unit follows it, or its thousands are parted as in sums. */
export function isAmount(text: string, at: number, number: string): boolean {
  return UNIT.test(text.slice(at + number.length, at + number.length + 20)) || THOUSANDS.test(number);
}
