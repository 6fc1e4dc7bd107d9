import { BASE_PATH, originFault, webAddressFault } from '../schemas/web-address.ts';
import { wrongVariable } from './environment.ts';

/** Where a site stands: its host, and the path below it with a slash at both ends. */
export interface SiteAddress {
  url: string;
  base: string;
}

/**
 * Where this build will stand: as `SITE_ADDRESS` says, a full address such as that of a preview, else as `site.yaml` says.
 * It is held to what `site.yaml` may say.
 * @throws Refusal where `SITE_ADDRESS` is no such address
 */
export function siteAddress({ url, base }: SiteAddress, env: NodeJS.ProcessEnv = process.env): SiteAddress {
  if (!env.SITE_ADDRESS) return { url, base };
  const { origin, pathname } = (webAddressFault(env.SITE_ADDRESS) === null && URL.parse(env.SITE_ADDRESS)) || { origin: '', pathname: '' };
  const address = { url: origin, base: pathname.replace(/\/?$/, '/') };
  const isPlain = [`${origin}${pathname}`, origin].includes(env.SITE_ADDRESS);
  if (isPlain && originFault(address.url) === null && BASE_PATH.test(address.base)) return address;
  throw wrongVariable(
    'SITE_ADDRESS',
    env.SITE_ADDRESS,
    'Cần địa chỉ đầy đủ, không có tên đăng nhập, dấu ? và #, ví dụ https://thuvien.example.vn/xem-truoc/',
  );
}
