import type { DeviceKey, TabKey } from './kept-value.ts';

/** A name that ends with something of a page is told of by its beginning. */
type Told<Key> = Key extends `${infer Start}:${string}` ? `${Start}:` : Key;

export interface KeptThing {
  /** What it is, to a reader. */
  what: string;
  /** What it is there for. */
  why: string;
  /** When it goes, and how a reader removes it. */
  until: string;
}

const HERE = 'tới khi xóa ở phần “Máy này còn giữ”';

/** All that pages keep in localStorage, by name. A name that is not here is kept by no script. */
export const ON_DEVICE: Record<Told<DeviceKey>, KeptThing> = {
  theme: { what: 'Nền sáng hay tối', why: 'để trang sau mở ra như đã chọn', until: 'tới khi chọn lại như lúc đầu' },
  'text-size': { what: 'Cỡ chữ', why: 'để trang sau mở ra như đã chọn', until: 'tới khi chọn lại như lúc đầu' },
  spacing: { what: 'Giãn dòng', why: 'để trang sau mở ra như đã chọn', until: 'tới khi chọn lại như lúc đầu' },
  'text-width': { what: 'Bề rộng dòng chữ', why: 'để trang sau mở ra như đã chọn', until: 'tới khi chọn lại như lúc đầu' },
  'recent-searches': { what: 'Tám lần tìm gần nhất', why: 'để tìm lại khỏi phải gõ', until: 'tới khi xóa ở ô tìm' },
  'search-marks': { what: 'Chữ cần tô của một lần tìm', why: 'để tô trong trang mở ở thẻ mới', until: 'hai phút' },
  'doc-do': { what: 'Chỗ đọc dở của sáu bài dài', why: 'để trang chủ mời đọc tiếp', until: 'tới khi đọc hết bài, hoặc xóa ở trang chủ' },
  'loi-vao': { what: 'Địa chỉ đã ghi', why: 'để tìm lại trang không lưu được', until: HERE },
  'ghi-chu:': {
    what: 'Ghi chú, mỗi trang một mục',
    why: 'để ghi việc cần hỏi, cần nói trong buổi',
    until: 'tới khi xóa hết chữ trong ô ghi chú',
  },
  'soan-buoi': { what: 'Buổi đang soạn', why: 'để soạn tiếp lần sau', until: HERE },
  'soan-buoi-truoc': {
    what: 'Các buổi để riêng',
    why: 'để mở liên kết buổi khác mà không mất buổi cũ',
    until: 'tới khi bỏ ở trang Soạn một buổi',
  },
  'soan-buoi-mo': { what: 'Buổi vừa mở từ liên kết', why: 'để biết buổi đã được sửa hay chưa', until: 'tới khi soạn buổi khác' },
};

/** The same in sessionStorage. */
export const IN_TAB: Record<Told<TabKey>, KeptThing> = {
  'search-marks': { what: 'Chữ cần tô của một lần tìm', why: 'để tô trong trang mở ra', until: 'tới khi trang ấy mở' },
  'trinh-chieu:': { what: 'Giờ bắt đầu buổi đang chiếu', why: 'để đồng hồ của buổi chạy đúng khi mở lại trang', until: 'tới khi đóng thẻ' },
};

/** What `src/keeping` keeps, after a reader's first “Lưu”: in Cache Storage, and their names in localStorage. */
export const KEPT_PAGES: Record<string, KeptThing> = {
  'luu/': { what: 'Các trang đã lưu, và tên của chúng', why: 'để đọc và tìm khi không có mạng', until: 'tới khi bỏ ở đầu trang này' },
};
