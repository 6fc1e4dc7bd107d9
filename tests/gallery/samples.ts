import type { FilterGroupView } from '../../src/data/archives.ts';
import type { BarAction, ShareView } from '../../src/data/bar-view.ts';
import { dateView } from '../../src/data/date-view.ts';
import type { ChainLinkView } from '../../src/data/document-chain.ts';
import type { StandingView } from '../../src/data/standing-view.ts';
import type { HeadingView } from '../../src/data/entry-page.ts';
import type { EntryView } from '../../src/data/entry-view.ts';
import type { FactView } from '../../src/data/fact-view.ts';
import type { QuoteView } from '../../src/data/quote-view.ts';
import type { SessionStepView } from '../../src/data/session-dossier.ts';
import type { TopicView } from '../../src/data/topic-overview.ts';
import type { FigureData } from '../../src/schemas/article.ts';
import type { DocumentData } from '../../src/schemas/document.ts';
import type { EvidenceData } from '../../src/schemas/evidence.ts';

/*
 * What the gallery shows: real entries of the library, written out so that
 * the gallery looks the same whatever the content folder holds. For the same
 * reason every link leads to one place of the gallery itself.
 */

export const here = '#mau';

export const quotes = {
  verified: {
    id: 'mau',
    href: here,
    text: 'Dân vận kém thì việc gì cũng kém. Dân vận khéo thì việc gì cũng thành công.',
    work: 'Dân vận',
    date: { ...dateView('1949-10-15'), confirmed: true },
    verification: 'sourced',
  },
  long: {
    id: 'mau',
    href: here,
    work: 'Trả lời các nhà báo nước ngoài',
    date: { ...dateView('1946-01-21'), confirmed: true },
    verification: 'secondary',
    text:
      'Tôi chỉ có một sự ham muốn, ham muốn tột bậc, là làm sao cho nước ta được hoàn toàn độc lập, dân ta được hoàn toàn tự do, ' +
      'đồng bào ai cũng có cơm ăn áo mặc, ai cũng được học hành',
  },
  lines: {
    id: 'mau',
    href: here,
    work: 'Cần kiệm liêm chính',
    date: { text: 'tháng 6/1949', iso: '1949-06', confirmed: true },
    verification: 'sourced',
    text:
      'Trời có bốn mùa: Xuân, Hạ, Thu, Đông.\nĐất có bốn phương: Đông, Tây, Nam, Bắc.\nNgười có bốn đức: Cần, Kiệm, Liêm, ' +
      'Chính.\nThiếu một mùa, thì không thành trời.\nThiếu một phương, thì không thành đất.\nThiếu một đức, thì không thành người.',
  },
  fragment: {
    id: 'mau',
    href: here,
    text: 'Học cốt để mà hành',
    fragment: true,
    work: 'Thư gửi Lớp huấn luyện cán bộ Việt Minh (Định Hóa, Thái Nguyên)',
    date: { ...dateView('1948-05-15'), confirmed: true },
    verification: 'sourced',
  },
  unverified: {
    id: 'mau',
    href: here,
    text: 'Đoàn kết là một truyền thống cực kỳ quý báu của Đảng và của dân ta.',
    work: 'Di chúc',
    date: { text: '1969', iso: '1969', confirmed: false },
    verification: 'unverified',
  },
  disputed: {
    id: 'mau',
    href: here,
    text: 'Có tài mà không có đức là người vô dụng, có đức mà không có tài thì làm việc gì cũng khó',
    verification: 'disputed',
  },
  misattributed: { id: 'mau', href: here, text: 'Học, học nữa, học mãi', author: 'V.I. Lênin', verification: 'misattributed' },
} satisfies Record<string, QuoteView>;

const shareCell: BarAction = { label: 'Chia sẻ', note: 'chép, mã QR', kind: 'share' };

export const bars: Record<'five' | 'two', BarAction[]> = {
  five: [
    { label: 'In tập', note: 'PDF, 11 trang, 410 KB', href: here },
    { label: 'Trình chiếu', note: '23 trang chiếu', href: here },
    { label: 'Tải Word', note: '96 KB', href: here },
    { label: 'Lưu', note: 'đọc không cần mạng', kind: 'keep' },
    shareCell,
  ],
  two: [{ label: 'In trang', note: 'khổ A4', kind: 'print' }, shareCell],
};

export const share: ShareView = {
  address: 'https://thu-vien-chi-bo.example/tai-lieu/ton-trong-nhan-dan/',
  message: 'Xây dựng ý thức tôn trọng Nhân dân\nhttps://thu-vien-chi-bo.example/tai-lieu/ton-trong-nhan-dan/',
  qr: '/favicon.svg',
};

export const entries: EntryView[] = [
  {
    href: here,
    kind: 'Chuyên đề 4/4 năm 2019',
    date: dateView('2019-11-27'),
    title: 'Chăm lo đời sống nhân dân theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    summary: 'Rà soát thủ tục, đối thoại, giải quyết kiến nghị: những việc một chi bộ văn phòng làm được để đời sống người dân bớt khó.',
    meta: ['Chi bộ Khối Văn phòng Sở', '14 phút đọc', '5 trích dẫn'],
  },
  {
    href: here,
    kind: 'Tin tức',
    date: dateView('2015-02-03'),
    title: 'Làm theo Bác ở Đảng bộ Sở Nội vụ Lai Châu',
    meta: ['Theo Báo Lai Châu', '3 phút đọc'],
    draft: true,
  },
  {
    href: here,
    kind: 'Chỉ thị',
    date: dateView('2016-05-15'),
    title: '05-CT/TW: Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    meta: ['Bộ Chính trị'],
    verification: 'sourced',
  },
];

export const steps: Record<'held' | 'planned', SessionStepView[]> = {
  held: [
    { label: 'Kế hoạch', note: '14-KH/ĐU.STTTT, 29/01/2019', state: 'done', href: here },
    { label: 'Tài liệu', note: '14 phút đọc', state: 'done', href: here },
    { label: 'Sinh hoạt', note: '27/11/2019', state: 'current', href: here },
    { label: 'Kết luận', note: '', state: 'unknown' },
  ],
  planned: [
    { label: 'Kế hoạch', note: '14-KH/ĐU.STTTT, 29/01/2019', state: 'current', href: here },
    { label: 'Tài liệu', note: '', state: 'unknown' },
    { label: 'Sinh hoạt', note: 'chưa rõ ngày', state: 'unknown' },
    { label: 'Kết luận', note: '', state: 'unknown' },
  ],
};

export const facts: FactView[] = [
  { label: 'Ngày', values: [{ text: '27/11/2019', datetime: '2019-11-27' }] },
  { label: 'Chi bộ', values: [{ text: 'Chi bộ Khối Văn phòng Sở', href: here }] },
  { label: 'Người trình bày', values: ['Tổ đảng viên Văn phòng Sở'] },
  { label: 'Dự', values: ['toàn thể đảng viên trong chi bộ'] },
  {
    label: 'Văn bản',
    values: [
      { text: 'Kế hoạch 14-KH/ĐU.STTTT', href: here },
      { text: 'Chỉ thị 05-CT/TW', href: here },
    ],
  },
  { label: 'Địa điểm', values: [] },
];

export const figures: FigureData[] = [
  { value: 64427, unit: 'hồ sơ', what: 'Hồ sơ bộ phận một cửa trong tỉnh tiếp nhận' },
  { value: 62, of: 62, unit: 'cán bộ', what: 'Đăng ký làm theo Bác' },
  { value: 95, unit: '%', what: 'Số phiếu hài lòng về thái độ phục vụ' },
  { value: 110, qualifier: 'trên', unit: 'việc', what: 'Việc làm theo được đăng ký' },
];

export const evidence: EvidenceData[] = [
  {
    url: 'https://bqllang.gov.vn/tin-tuc/tin-tong-hop/8089-toi-hien-ca-doi-toi-cho-dan-toc-toi.html',
    site: 'Ban Quản lý Lăng Chủ tịch Hồ Chí Minh',
    kind: 'keeper',
    supports: ['wording', 'work'],
    excerpt:
      'trả lời câu hỏi của các nhà báo … “Tôi chỉ có một sự ham muốn, ham muốn tột bậc, là làm sao cho nước ta được hoàn toàn độc lập, …”',
  },
  {
    work: 'Hồ Chí Minh: Toàn tập, Nxb. Chính trị quốc gia – Sự thật, Hà Nội, 2011, t.4, tr.187',
    kind: 'copy',
    supports: ['edition'],
    accessed: '2026-11-21',
  },
];

const document = (type: DocumentData['type'], number: string, issued: string, title?: string): ChainLinkView['document'] => ({
  href: here,
  type,
  number,
  issuer: 'Bộ Chính trị',
  issued: dateView(issued),
  ...(title ? { title } : {}),
});

export const chain: ChainLinkView[] = [
  {
    document: document('Chỉ thị', '06-CT/TW', '2006-11-07', 'Về tổ chức Cuộc vận động “Học tập và làm theo tấm gương đạo đức Hồ Chí Minh”'),
  },
  {
    document: document('Chỉ thị', '03-CT/TW', '2011-05-14', 'Về tiếp tục đẩy mạnh việc học tập và làm theo tấm gương đạo đức Hồ Chí Minh'),
    relation: 'continues',
  },
  {
    document: document('Chỉ thị', '05-CT/TW', '2016-05-15', 'Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'),
    relation: 'continues',
    current: true,
  },
  { document: document('Kết luận', '01-KL/TW', '2021-05-18'), relation: 'continues' },
];

export const standings: Record<'replaced' | 'newest', StandingView> = {
  replaced: {
    answer: 'Đã được thay thế bằng',
    by: { href: here, label: 'Quy định 37-QĐ/TW ngày 25/10/2021' },
    latest: { href: here, label: 'Quy định 207-QĐ/TW ngày 26/7/2026' },
    caution: 'Việc thay thế mới thấy ở nguồn dẫn lại.',
    official: { text: 'Tư liệu văn kiện Đảng (tulieuvankien.dangcongsan.vn)', href: here },
  },
  newest: {
    answer: 'Mới nhất trong chuỗi văn bản mà thư viện có.',
    caution: 'Thư viện chưa xác nhận hiệu lực.',
    official: { text: 'hỏi nơi ban hành, Đảng ủy Sở' },
  },
};

export const topics: TopicView[] = [
  { href: here, label: 'Nêu gương', count: 12 },
  { href: here, label: 'Dân vận', count: 9, current: true },
  { href: here, label: 'Nói đi đôi với làm', count: 7 },
  { href: here, label: 'Chăm lo đời sống nhân dân', count: 11 },
];

export const filters: FilterGroupView[] = [
  {
    label: 'Năm',
    items: [
      { href: here, label: '2020', count: 1 },
      { href: here, label: '2019', count: 4, current: true },
      { href: here, label: '2014', count: 1 },
    ],
  },
  { label: 'Chủ đề', items: topics.map((topic) => ({ ...topic, current: false })) },
];

export const headings: HeadingView[] = [
  { depth: 2, id: 'mau', text: 'Mục đích của chuyên đề' },
  { depth: 2, id: 'nguoi-noi-gi', text: 'Người nói gì về đời sống nhân dân' },
  { depth: 3, id: 'nhung-viec-lam-duoc-ngay', text: 'Có ăn, có mặc, có chỗ ở, có học hành' },
  { depth: 2, id: 'mau', text: 'Liên hệ ở một văn phòng' },
];
