import { z } from 'zod';
import { CONTENT_FORMAT, contentFormatFault } from './content-format.ts';
import { choice, field, judged, line, printed, webAddress } from './field.ts';
import { otherLibraries, otherLibraryFaults } from './other-libraries.ts';
import { distinct, siteParts } from './site-parts.ts';
import { BASE_PATH, originFault, serviceFault } from './web-address.ts';

/** Sveltia CMS sends access tokens there. */
const serviceAddress = judged(z.url({ protocol: /^https?$/, error: 'Viết địa chỉ đầy đủ, bắt đầu bằng https://' }), serviceFault);

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Viết mã màu sáu chữ số, ví dụ: #9c1c1f');

/** A colour for each theme. */
const colourPair = z.strictObject({
  /** On a light ground. */
  light: field('Nền sáng', 'Mã màu dùng trên nền sáng.', colour),
  /** On a dark ground. */
  dark: field('Nền tối', 'Mã màu dùng trên nền tối.', colour),
});

const TONE_PLACEMENTS = { old: 'Kiểu cũ: hòa, ủy', new: 'Kiểu mới: hoà, uỷ' } as const;
const GIT_HOSTS = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea, Forgejo' } as const;

/** The name of an npm package (validate-npm-package-name), with its scope if it has one. */
export const PACKAGE_NAME = /^(?=.{1,214}$)(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9-][a-z0-9._-]*$/;

/** A branch by a strict part of `git check-ref-format`. */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\/\.|\.lock(?:\/|$)))[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_./-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** The web editor at `/quan-tri/`, and the git host it saves to. */
export const editorSchema = z
  .strictObject({
    /** Builds the editor; it adds several megabytes of files, so it is off by default. */
    enabled: field('Bật trang quản trị', 'Bật thì trang có thêm /quan-tri/ để soạn bài trên web.', z.boolean().default(false)),
    /** Kind of host that keeps the repository. */
    backend: field('Nơi giữ kho mã', 'Dịch vụ hoặc máy chủ git giữ kho; Forgejo tính như Gitea.', choice(GIT_HOSTS).default('github')),
    /** Repository on that host. */
    repository: field(
      'Kho mã',
      'Tên kho, ví dụ: chi-bo/thu-vien',
      z
        .string()
        .max(200, 'Dài quá: nhiều nhất 200 ký tự.')
        .regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)+$/, 'Viết dạng chủ-kho/tên-kho, ví dụ: chi-bo/thu-vien')
        .optional(),
    ),
    /** Branch that is published. */
    branch: field(
      'Nhánh',
      'Nhánh được đăng.',
      line(100).regex(BRANCH, 'Tên nhánh chỉ gồm chữ, số và các dấu - _ . / ở giữa, ví dụ: main').default('main'),
    ),
    /** Saves as a merge request that somebody reviews, instead of into the branch. */
    review: field(
      'Duyệt trước khi đăng',
      'Bật thì mỗi bài lưu thành một yêu cầu hợp nhất chờ duyệt (GitHub, GitLab); tắt thì ghi thẳng vào nhánh.',
      z.boolean().default(false),
    ),
    /** Address of the host's API; only for a host of one's own. */
    apiRoot: field(
      'Địa chỉ API',
      'Chỉ khi kho không nằm ở github.com, gitlab.com, gitea.com, ví dụ: https://git.example.vn/api/v4',
      serviceAddress.optional(),
    ),
    /** Address where editors sign in: a service of one's own for GitHub; for the others the host of `apiRoot` unless given. */
    baseUrl: field(
      'Địa chỉ đăng nhập',
      'GitHub: dịch vụ đăng nhập của bạn, nếu có. GitLab, Gitea: bỏ trống, trừ khi đăng nhập ở máy chủ khác nơi đặt API.',
      serviceAddress.optional(),
    ),
    /** Identifier of the OAuth application. */
    appId: field(
      'Mã ứng dụng OAuth',
      'GitLab, Gitea: có thì đăng nhập bằng tài khoản, bỏ trống thì bằng mã truy cập cá nhân.',
      line(200)
        .regex(/^[\w.-]+$/, 'Mã ứng dụng chỉ gồm chữ không dấu, số và các dấu - _ .')
        .optional(),
    ),
  })
  .refine(({ enabled, repository }) => !enabled || repository, {
    path: ['repository'],
    message: 'Đã bật trang quản trị thì cần repository: (tên kho mã), ví dụ: chi-bo/thu-vien',
  })
  .refine(({ backend, review }) => backend !== 'gitea' || !review, {
    path: ['review'],
    message: 'Gitea, Forgejo chưa có duyệt trước khi đăng: đặt review: false.',
  });
export type EditorSettings = z.infer<typeof editorSchema>;

const siteFields = z.strictObject({
  /** Name of the library, in the header and in every title. */
  name: field('Tên thư viện', 'Hiện ở đầu trang.', line(80)),
  /** Second line of the name. */
  tagline: field('Dòng phụ', 'Hiện cạnh tên.', line(80).optional()),
  /** Headline of the home page. */
  headline: field('Câu mở đầu', 'Câu lớn ở trang chủ.', line(120)),
  /** One sentence that says what the library is. */
  description: field('Giới thiệu ngắn', 'Một câu.', line(300, 20)),
  /** Address the site is published at, with https and without a path. */
  url: field('Địa chỉ', 'Địa chỉ trang, ví dụ: https://thuvien.example.vn', judged(z.url({ protocol: /^https?$/ }), originFault)),
  /** Path below the address, `/` at the root of a host. */
  base: field(
    'Thư mục',
    'Thư mục trên máy chủ, / nếu ở gốc.',
    z.string().max(300, 'Dài quá: nhiều nhất 300 ký tự.').regex(BASE_PATH).default('/'),
  ),
  /** Who publishes the library. */
  organisation: field('Đơn vị chủ quản', 'Tên chi bộ, đảng bộ.', line(160)),
  /** Letters shown as the emblem; no state or Party emblem is drawn. */
  emblem: field(
    'Chữ biểu trưng',
    'Một đến ba chữ cái.',
    z
      .string()
      .min(1)
      .max(3)
      .refine((text) => text.length > 3 || /^[\p{L}\p{M}\p{N}]+$/u.test(text), 'Chỉ gồm chữ cái, chữ số.'),
  ),
  /** Where readers report an error. */
  contact: field('Liên hệ', 'Thư điện tử nhận góp ý, nếu có.', z.email().max(254).optional()),
  /** Licence of what the library writes itself; nothing is said of what others wrote. */
  licence: field(
    'Giấy phép',
    'Giấy phép cho phần thư viện tự viết, hiện ở trang dữ liệu mở; chưa quyết định thì bỏ trống.',
    z
      .strictObject({
        /** Name of the licence. */
        name: field('Tên giấy phép', 'Ví dụ: CC BY 4.0.', line(120)),
        /** Its full text. */
        url: field('Địa chỉ', 'Nơi đọc giấy phép.', webAddress.optional()),
      })
      .optional(),
  ),
  /** Colours, light and dark. */
  colours: field(
    'Màu',
    'Màu nhấn và màu vàng cạnh trích dẫn, cho nền sáng và nền tối.',
    z.strictObject({
      /** Where one is and what one can act on. */
      accent: field('Màu nhấn', 'Sáng, tối.', colourPair),
      /** Beside a quotation. */
      gold: field('Màu vàng', 'Sáng, tối.', colourPair),
    }),
  ),
  /** Tone placement on the page: `old` hòa, ủy · `new` hoà, uỷ. */
  tonePlacement: field('Cách đặt dấu', 'Kiểu đặt dấu thanh trên trang.', choice(TONE_PLACEMENTS).default('old')),
  ...siteParts,
  /** Entries on one page of an archive. */
  pageSize: field('Số mục một trang', 'Từ 5 đến 100.', z.int().min(5).max(100).default(20)),
  /** Pairs of syllables that must not be torn apart at the end of a line, beside those the library finds itself. */
  compounds: field('Từ ghép', 'Các cặp âm tiết không tách dòng.', z.array(line(40)).default([])),
  /** Packages of npm whose shared entries this library takes over; see `content-packages.ts`. */
  packages: field(
    'Gói dùng chung',
    'Tên các gói npm đã cài, mang tài liệu chuyên đề, trích dẫn, tác phẩm, văn bản, chủ đề, đơn vị dùng chung. Mục cùng mã của ' +
      'thư viện này thay mục của gói; hai gói trùng mã thì gói kê trước thắng.',
    distinct(line(214).regex(PACKAGE_NAME, 'Viết tên gói như trong package.json, ví dụ: thu-vien-chi-bo-tu-lieu')).default([]),
  ),
  /** Libraries on other addresses that the search covers as well; see `search/federation`. */
  otherLibraries,
  /** Where editors write on the web. */
  editor: field('Trang quản trị', 'Trang soạn bài trên web tại /quan-tri/.', editorSchema.optional()),
  /** The form all files of the content have, as `thu-vien migrate` wrote it. */
  format: field(
    'Dạng nội dung',
    'Lệnh migrate ghi số này khi chuyển nội dung sang dạng mới; đừng sửa tay.',
    z
      .int()
      .superRefine((format, context) => {
        const message = contentFormatFault(format);
        if (message) context.addIssue({ code: 'custom', message });
      })
      .prefault(CONTENT_FORMAT),
  ),
});

/** `content/site.yaml`: a chi bộ adopts the software by editing this and nothing in `src`. */
export const siteSchema = siteFields.superRefine((site, context) => {
  for (const fault of otherLibraryFaults(site)) context.addIssue({ code: 'custom', ...fault });
});
export type SiteData = z.infer<typeof siteSchema>;

/** Each text is searched for each of them. */
const MOST_ABBREVIATIONS = 2000;

/** `content/abbreviations.yaml`: abbreviation → what it stands for; used for `<abbr>` and for search. */
export const abbreviationsSchema = field(
  'Từ viết tắt',
  'Hiện nghĩa đầy đủ trên trang và mở rộng khi tìm kiếm.',
  z
    .record(
      field(
        'Viết tắt',
        'Chữ viết tắt, đúng chữ hoa, chữ thường.',
        line(20).regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,&()/’'-]*$/u, 'Chữ viết tắt bắt đầu bằng chữ cái hoặc chữ số.'),
      ),
      field('Viết đầy đủ', 'Nghĩa đầy đủ.', line(160)),
    )
    .refine(
      (pairs) => Object.keys(pairs).length <= MOST_ABBREVIATIONS,
      `Nhiều nhất ${MOST_ABBREVIATIONS} từ viết tắt: mỗi bài được dò theo từng từ.`,
    ),
);

/** `content/synonyms.yaml`: lists of expressions that search treats alike. */
export const synonymsSchema = field(
  'Từ đồng nghĩa',
  'Mỗi nhóm là các cách nói mà tìm kiếm coi như nhau. Đừng thêm chữ quá ngắn hoặc quá thường gặp: kết quả sẽ loãng.',
  z.array(field('Nhóm từ', 'Ít nhất hai cách nói.', z.array(field('Cách nói', 'Đúng như người đọc gõ.', printed(line(80)))).min(2))),
);
