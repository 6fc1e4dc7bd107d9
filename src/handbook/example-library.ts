import { makeFingerprint, writeFingerprint } from '../works/fingerprint.ts';

/**
 * A small library in which the examples of the rules are tried: the entries that they call, cut short, under the ids
 * they have in the real one, so that examples stay true whatever the content folder holds.
 */
export const exampleLibrary: Readonly<Record<string, string>> = {
  'site.yaml': `name: Thư viện thử
headline: Thư viện nhỏ để thử các ví dụ của sổ tay
description: Chỉ dùng khi viết sổ tay, không bao giờ được đăng.
url: https://thu-vien-chi-bo.example
organisation: Thư viện chi bộ
emblem: TV
colours:
  accent: { light: '#9c1c1f', dark: '#f08a7d' }
  gold: { light: '#8a6a1f', dark: '#d9b565' }
`,
  'topics/dan-van.yaml':
    'name: Dân vận\ndescription: Vận động, giải thích, cùng làm với nhân dân để việc gì cũng có dân góp sức.\ngroup: tu-tuong\n',
  'topics/neu-guong.yaml':
    'name: Nêu gương\ndescription: Người đi trước làm mẫu cho người đi sau, nhất là cán bộ, đảng viên.\ngroup: phong-cach\n',
  'organisations/chi-bo-khoi-van-phong-so.yaml': 'name: Chi bộ Khối Văn phòng Sở\nkind: chi-bo\n',
  'documents/05-ct-tw-2016.yaml': `number: 05-CT/TW
type: Chỉ thị
issuer: Bộ Chính trị
issued: 2016-05-15
title: Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh
verification: unconfirmed
`,
  'works/di-chuc-1969.yaml': 'title: Di chúc\nkind: di-chuc\n',
  'works/di-chuc-1969.fingerprint.json': writeFingerprint(
    makeFingerprint(
      'Cuộc chống Mỹ, cứu nước của nhân dân ta dù phải kinh qua gian khổ, hy sinh nhiều hơn nữa\n\nphải xứng đáng là ' +
        'người lãnh đạo, là người đầy tớ thật trung thành của nhân dân',
      '0'.repeat(64),
    ),
  ),
  'works/dan-van-1949.yaml': 'title: Dân vận\nkind: bai-bao\n',
  'works/sao-cho-duoc-long-dan-1945.yaml': 'title: Sao cho được lòng dân\nkind: bai-bao\n',
  'quotes/dan-van-kem.mdx': quote(
    'Dân vận kém thì việc gì cũng kém. Dân vận khéo thì việc gì cũng thành công.',
    'dan-van-1949',
    '1949-10-15',
  ),
  'quotes/muon-duoc-long-dan.mdx': quote(
    'Việc gì lợi cho dân, ta phải hết sức làm. Việc gì hại đến dân, ta phải hết sức tránh',
    'sao-cho-duoc-long-dan-1945',
    '1945-10-12',
  ),
  'quotes/de-tram-lan-khong-dan-cung-chiu.mdx': `---
text: Dễ trăm lần không dân cũng chịu, khó vạn lần dân liệu cũng xong
verification: misattributed
reason: Đây là câu nhân dân Quảng Bình hay nói mà Hồ Chí Minh nhắc lại, không phải câu Người viết.
trueAuthor: Ca dao Quảng Bình
topics: [dan-van]
---
`,
  'quotes/co-tai-ma-khong-co-duc.mdx': `---
text: Có tài mà không có đức là người vô dụng, có đức mà không có tài thì làm việc gì cũng khó
verification: disputed
reason: Câu lưu truyền rất rộng nhưng chưa tìm được nguồn nào có nguyên văn.
topics: [neu-guong]
---
`,
  'sessions/ton-trong-nhan-dan.mdx': `---
title: Xây dựng ý thức tôn trọng Nhân dân
organisation: chi-bo-khoi-van-phong-so
year: 2019
status: planned
topics: [dan-van]
---

## Việc đề nghị

Mỗi phòng chọn một việc.
`,
};

function quote(text: string, work: string, day: string): string {
  return (
    `---\ntext: ${text}\nwork: ${work}\ndate: { value: ${day}, confirmed: false }\nverification: unverified\ntopics: ` + '[dan-van]\n---\n'
  );
}
