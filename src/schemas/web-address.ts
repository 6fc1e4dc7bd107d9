/** Longer ones are cut by servers and mail programs. */
const LONGEST = 2000;
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
/**
 * A host as the URL standard writes it out: names (IDN as `xn--`), IPv4, IPv6. The standard also lets `;`, `,`, `'`, `*` through, which end
 * a source in a policy.
 */
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]+\\])$`);
/** Letters that look like Latin ones. */
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * What is wrong with an http(s) address, as a Vietnamese sentence without its full stop, or null. Read as a browser reads it (WHATWG URL):
 * what a browser would take for another host than a person does is refused.
 */
export function webAddressFault(address: string): string | null {
  if (address.length > LONGEST) return `Địa chỉ dài quá ${LONGEST.toLocaleString('vi')} ký tự`;
  if (/[\s\\<>"`{|}^\p{C}]/u.test(address))
    return 'Địa chỉ có dấu cách, dấu \\ hoặc ký tự không thuộc về địa chỉ; chép lại từ thanh địa chỉ của trình duyệt';
  if (!/^https?:\/\/[^/?#]/i.test(address)) return 'Viết địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://';
  const url = URL.parse(address);
  const written = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  if (written.includes('@')) return 'Địa chỉ có tên đăng nhập trước dấu @; trình duyệt sẽ mở trang đứng sau dấu ấy';
  if (!url || !HOST.test(url.hostname) || url.port === '0') return 'Tên miền viết sai; chép lại từ thanh địa chỉ của trình duyệt';
  if (LOOK_ALIKE.test(written) && /\p{Script=Latin}/u.test(written)) return 'Tên miền lẫn chữ Latin với chữ của hệ chữ khác trông giống nó';
  return null;
}

/** What is wrong with the address of a host alone, such as `https://thuvien.example.vn`; null where nothing is. */
export function originFault(address: string): string | null {
  const fault = webAddressFault(address);
  if (fault) return fault;
  const { origin, hostname } = new URL(address);
  if (address !== origin && address !== `${origin}/`) return `Chỉ viết giao thức và tên miền, như trình duyệt hiểu: ${origin}`;
  return hostname.includes('_') ? 'Tên miền của trang không có dấu gạch dưới' : null;
}

/** Path of a site below its host: a slash at both ends, plain names between, none of them `.` or `..`. */
export const BASE_PATH = /^\/(?:[A-Za-z0-9_~-][\w.~-]{0,99}\/){0,12}$/;

/**
 * What is wrong with the address of a site or a service, host and folder; null where nothing is.
 * @param needsHttps what is said of `http:`, which is for this machine alone
 */
export function plainSiteFault(address: string, needsHttps: string): string | null {
  const fault = webAddressFault(address);
  if (fault) return fault;
  const { protocol, hostname, origin, pathname, href } = new URL(address);
  const isPlain = address === `${origin}${pathname}` || `${address}/` === href;
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return needsHttps;
  if (!isPlain || !BASE_PATH.test(pathname.replace(/\/?$/, '/')))
    return `Viết địa chỉ không có ?, #, %, .., như trình duyệt hiểu: ${origin}${pathname}`;
  return hostname.includes('_') ? 'Tên miền của máy chủ không có dấu gạch dưới' : null;
}

/** What is wrong with the address of a service that gets access tokens; null where nothing is. */
export function serviceFault(address: string): string | null {
  return plainSiteFault(address, 'Viết địa chỉ bắt đầu bằng https:// — trang quản trị không gửi mã truy cập qua http:// (trừ localhost)');
}
