import { BASE_PATH, originFault, webAddressFault } from '../schemas/web-address.ts';

/** Where a site stands: its host, and the path below it with a slash at both ends. */
export interface SiteAddress {
  url: string;
  base: string;
}

/**
 * Where this build will stand: as `SITE_ADDRESS` says, a full address such as that of a preview, else as `site.yaml` says.
 * It is held to what `site.yaml` may say.
 * @throws when `SITE_ADDRESS` is no such address; the message is a sentence, the stack nothing more
 */
export function siteAddress({ url, base }: SiteAddress, env: NodeJS.ProcessEnv = process.env): SiteAddress {
  if (!env.SITE_ADDRESS) return { url, base };
  const { origin, pathname } = (webAddressFault(env.SITE_ADDRESS) === null && URL.parse(env.SITE_ADDRESS)) || { origin: '', pathname: '' };
  const address = { url: origin, base: pathname.replace(/\/?$/, '/') };
  const isPlain = [`${origin}${pathname}`, origin].includes(env.SITE_ADDRESS);
  if (isPlain && originFault(address.url) === null && BASE_PATH.test(address.base)) return address;
  const error = new Error(`Biến SITE_ADDRESS là “${env.SITE_ADDRESS.replace(/\p{C}/gu, '�').slice(0, 100)}”. Cần địa chỉ đầy đủ, không có tên đăng nhập, dấu ? và #, ví dụ https://thuvien.example.vn/xem-truoc/`);
  error.stack = error.message;
  throw error;
}
