import { nearestName } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';
import { COLLECTIONS } from '../schemas/collections.ts';

/** Folder of the pictures that the editors' handbook shows. */
export const handbookFolder = 'so-tay';
const FILES: readonly string[] = ['site.yaml', 'abbreviations.yaml', 'synonyms.yaml', 'README.md'];
const FOLDERS: readonly string[] = [...COLLECTIONS, handbookFolder];
const TEXT = /\.mdx(?:\.txt)?$/i;
/** What programs take orders from where they find it; some look in every folder they work in, or above it. */
const ORDERS =
  /^(?:\.git.*|\.npmrc|\.env.*|\.htaccess|\.htpasswd|\.user\.ini|web\.config|_headers|_redirects|\.vscode|\.idea|\.editorconfig|\.browserslistrc|\.babelrc.*|\.(?:eslint|prettier|postcss|stylelint|swc|yarn|pnpm).*|(?:postcss|vite|vitest|astro|tailwind|babel|eslint|prettier|svgo|playwright)\.config\..*|(?:ts|js)config.*\.json|package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-.*|bunfig\.toml|deno\.jsonc?|makefile|dockerfile|\.dockerignore|node_modules|__macosx)$/i;

/**
 * Why a name may not lie in the content folder at all, wherever it lies, or null.
 * Dot files that programs leave by themselves are judged before.
 */
export function orderFinding(name: string): Finding | null {
  if (/^\.git$/i.test(name))
    return alien(
      'Đây là kho git riêng nằm trong thư mục nội dung. Lịch sử chỉ được đọc từ kho của cả dự án.',
      'Chuyển .git ra khỏi thư mục nội dung, và để cả dự án trong một kho.',
    );
  if (ORDERS.test(name))
    return alien('Tệp hoặc thư mục tên này ra lệnh cho phần mềm, không phải nội dung.', 'Xóa khỏi thư mục nội dung; tệp kèm thì đổi tên.');
  if (!name.startsWith('.')) return null;
  return alien(
    'Tệp hoặc thư mục ẩn (tên bắt đầu bằng dấu chấm) không phải nội dung.',
    'Xóa đi, hoặc bỏ dấu chấm ở đầu tên nếu đó là ảnh hay tệp kèm.',
  );
}

/**
 * Why a folder with these names in it may not lie in the content folder, or null: git takes it for a bare repository,
 * and whoever runs git in it runs what its `config` says (gitrepository-layout(5)).
 */
export function repositoryFinding(names: readonly string[]): Finding | null {
  const plain = new Set(names.map((name) => name.toLowerCase()));
  if (!plain.has('head') || !((plain.has('objects') && plain.has('refs')) || plain.has('commondir'))) return null;
  return alien(
    'Thư mục này có HEAD, objects, refs như một kho git: ai chạy git trong đó thì chạy cả lệnh ghi trong config của nó.',
    'Xóa HEAD, config, objects, refs khỏi thư mục này.',
  );
}

/** Why a file right below the content folder does not belong there, or null. */
export function rootFileFinding(name: string): Finding | null {
  if (FILES.includes(name)) return null;
  if (TEXT.test(name)) return stray(`Chuyển vào một trong các thư mục: ${COLLECTIONS.map((collection) => `${collection}/`).join(', ')}.`);
  const meant = nearestName(name, FILES);
  return alien(
    'Thư mục nội dung không có tệp tên này.',
    `${meant ? `Có phải là ${meant}? ` : ''}Ở đây chỉ có ${FILES.join(', ')}; ảnh và tệp kèm đặt cạnh bài.`,
  );
}

/** Why a file does not belong among the pictures of the handbook, or null. */
export function handbookFileFinding(name: string): Finding | null {
  if (/\.(?:png|jpe?g|webp)$/i.test(name)) return null;
  return alien(`Thư mục ${handbookFolder}/ chỉ chứa ảnh của sổ tay.`, 'Chuyển tệp này đi nơi khác.');
}

/** Why a folder right below the content folder does not belong there, or null; `meant` is the one it was meant to be. */
export function rootFolderFinding(name: string): { meant: string | null; finding: Finding } | null {
  if (FOLDERS.includes(name)) return null;
  const meant = nearestName(name, COLLECTIONS);
  const fix = meant
    ? `Có phải là ${meant}/? Chuyển các tệp vào đó.`
    : `Chuyển ra ngoài thư mục nội dung. Ở đây chỉ có ${FOLDERS.map((folder) => `${folder}/`).join(', ')}; ảnh và tệp kèm đặt cạnh ` +
      'bài; bài chưa xong thì để trong thư mục của phần ấy, với draft: true.';
  return { meant, finding: alien('Thư mục nội dung không có thư mục tên này, nên không gì trong đó được đăng.', fix) };
}

/** What to say of a text in a folder whose name is almost that of a collection. */
export function strayTextFinding(name: string, meant: string): Finding | null {
  return /\.(?:mdx|yaml)$/.test(name) ? stray(`Chuyển vào thư mục ${meant}/.`) : null;
}

function alien(message: string, fix: string): Finding {
  return { rule: 'tep-la', message, fix };
}

function stray(fix: string): Finding {
  return { rule: 'sai-thu-muc', message: 'Tệp này không nằm trong thư mục của phần nào, nên sẽ không được đăng.', fix };
}
