import { found } from '../problems/problem.ts';
import { shown } from '../problems/show-untrusted.ts';

/** A field, or an item of a list where it has no name, written so that its whole value is text. */
const asText = (name: string, value: string): string => `${name && `${name}: `}'${shown(value).replaceAll("'", "''")}'`;

// Codes that several messages share.
const noHead = (message: string, fix: string) => found('front-matter-missing', message, fix);
const syntax = (message: string, fix: string) => found('yaml-syntax', message, fix);
const document = (message: string, fix: string) => found('yaml-document', message, fix);
const badKey = (message: string, fix: string) => found('yaml-key', message, fix);

export const frontMatterMessages = {
  late: noHead('Trước dòng --- đầu tiên còn dòng trống hoặc dấu cách.', 'Xóa đi, để --- đứng ở đầu dòng 1.'),
  dashes: (line: string) =>
    noHead(`Dòng đầu tệp là “${shown(line)}”, không phải ba gạch nối.`, 'Gõ lại dòng đầu thành ---, ba dấu gạch nối ngắn liền nhau.'),
  missing: noHead(
    'Tệp phải bắt đầu bằng phần khai báo giữa hai dòng ---.',
    'Thêm dòng --- ở đầu tệp, các trường như title, rồi một dòng --- nữa.',
  ),
  language: found('front-matter-language', 'Sau dấu --- ở dòng đầu không được viết gì.', 'Để dòng đầu chỉ có ---.'),
  unclosed: found('front-matter-unclosed', 'Phần khai báo đầu tệp chưa kết thúc.', 'Thêm một dòng --- sau trường cuối cùng.'),
  syntax: syntax(
    'Phần khai báo viết sai cú pháp ở đây.',
    'Mỗi dòng viết “tên: giá trị”, thụt đầu dòng bằng dấu cách; giá trị có dấu : hoặc # thì đặt trong nháy đơn.',
  ),
  tab: syntax('Dòng này thụt đầu dòng bằng phím Tab.', 'Xóa Tab, gõ hai dấu cách.'),
  indent: (spaces: number, wanted: number, line: string) =>
    syntax(
      `Dòng “${shown(line.slice(0, 60))}” bắt đầu bằng ${spaces === 0 ? 'không' : spaces} dấu cách, lệch với các dòng cùng nhóm.`,
      wanted === 0 ? 'Xóa hết dấu cách ở đầu dòng này.' : `Để đúng ${wanted} dấu cách ở đầu dòng này.`,
    ),
  noSpace: (line: string) => syntax('Sau dấu hai chấm thiếu dấu cách.', `Viết ${shown(line)}`),
  colon: (name: string, value: string) => syntax('Giá trị có dấu hai chấm mà không đặt trong nháy đơn.', `Viết ${asText(name, value)}`),
  quotedStart: (name: string, value: string) =>
    syntax('Giá trị bắt đầu bằng dấu nháy nhưng còn chữ ở ngoài dấu nháy.', `Đặt cả giá trị trong nháy đơn: ${asText(name, value)}`),
  openQuote: (quote: string) => syntax(`Dấu ${quote} mở ra ở đây mà không đóng.`, `Thêm ${quote} vào cuối giá trị.`),
  comment: (text: string, name: string, value: string) =>
    found(
      'yaml-comment',
      `Từ dấu # trở đi là ghi chú, không hiện ra: “${shown(text)}”.`,
      `Đặt cả giá trị trong nháy đơn: ${asText(name, value)}`,
    ),
  thousands: (written: string) =>
    found(
      'yaml-thousands',
      `“${written}” bị đọc là số thập phân: dấu chấm trong phần khai báo là dấu thập phân.`,
      `Hàng nghìn thì viết liền: ${written.replace('.', '')}; số thập phân thì thêm số 0: ${written}0.`,
    ),
  duplicate: (key: string) => found('yaml-duplicate-key', `Trường ${shown(key)} viết hai lần.`, 'Giữ lại một.'),
  tag: (tag: string) =>
    found(
      'yaml-tag',
      `Nhãn ${shown(tag)} không được phép.`,
      'Xóa nhãn bắt đầu bằng dấu !; nếu dấu ! thuộc về chữ thì đặt cả giá trị trong ngoặc kép.',
    ),
  alias: found(
    'yaml-alias',
    'Dấu & và * ở đầu giá trị (tham chiếu YAML) không được phép.',
    'Viết lại giá trị đầy đủ; nếu dấu ấy thuộc về chữ thì đặt cả giá trị trong ngoặc kép.',
  ),
  documentEnd: (line: string) =>
    document(
      `Dòng “${shown(line)}” kết thúc phần khai báo giữa chừng: các trường dưới nó không được đọc.`,
      'Xóa dòng này; phần khai báo chỉ kết thúc bằng một dòng ---.',
    ),
  directive: (line: string) => document(`Dòng “${shown(line)}” là lệnh cho phần mềm đọc YAML, không được phép.`, 'Xóa dòng này.'),
  markInside: document(
    'Dấu đầu tệp (BOM, U+FEFF) đứng giữa tệp, làm tên trường đầu tiên bị đọc sai.',
    'Xóa cả dòng đầu của phần khai báo rồi gõ lại.',
  ),
  tooBig: (bytes: number, most: number) =>
    found(
      'yaml-too-big',
      `Phần khai báo quá lớn: ${Math.ceil(bytes / 1000).toLocaleString('vi')} kB, nhiều nhất ${most / 1000} kB.`,
      'Chuyển chữ dài xuống bài viết, hoặc tách thành nhiều mục.',
    ),
  tooDeep: (most: number) => found('nesting-too-deep', `Các trường lồng nhau quá ${most} tầng.`, 'Bỏ bớt các tầng.'),
  tooMany: (most: number) =>
    found('yaml-too-big', `Phần khai báo có hơn ${most.toLocaleString('vi')} trường và giá trị.`, 'Tách thành nhiều mục.'),
  number: (written: string, read: number) => {
    const asText = `là chữ thì đặt trong nháy đơn: '${shown(written)}'.`;
    if (!Number.isFinite(read))
      return found('yaml-number', `“${shown(written)}” không phải một con số viết ra được.`, `Viết con số bằng chữ số thường; ${asText}`);
    return found(
      'yaml-number',
      `“${shown(written)}” được đọc là số ${read}, phần mềm khác đọc khác.`,
      `Là con số thì viết ${read} bằng chữ số thường; ${asText}`,
    );
  },
  explicitKey: badKey('Tên trường viết sau dấu ? không dùng được.', 'Viết “tên: giá trị” trên một dòng.'),
  keyUnseen: (key: string) => badKey(`Tên “${shown(key)}” có ký tự không nhìn thấy.`, 'Xóa cả tên rồi gõ lại.'),
  keyNotText: (key: string) =>
    badKey(
      `Tên “${shown(key)}” bị đọc là con số, true, false hoặc trống, không phải chữ.`,
      `Đặt tên trong nháy đơn: '${shown(key)}': giá trị`,
    ),
  key: (key: string) => badKey(`Tên trường “${shown(key)}” không dùng được.`, 'Tên trường là một từ bằng chữ không dấu.'),
};
