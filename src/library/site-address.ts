/** Where a site stands: its host, and the path below it with a slash at both ends. */
export interface SiteAddress {
  url: string;
  base: string;
}

/**
 * Where this build will stand: as `SITE_ADDRESS` says, a full address such as that of a preview, else as `site.yaml` says.
 * @throws when `SITE_ADDRESS` is no web address
 */
export function siteAddress({ url, base }: SiteAddress, env: NodeJS.ProcessEnv = process.env): SiteAddress {
  if (!env.SITE_ADDRESS) return { url, base };
  const { protocol, origin, pathname } = URL.parse(env.SITE_ADDRESS) ?? {};
  if (!/^https?:$/.test(protocol ?? '')) throw new Error(`SITE_ADDRESS là “${env.SITE_ADDRESS}”. Cần địa chỉ đầy đủ, ví dụ https://thuvien.example.vn/xem-truoc/`);
  return { url: origin!, base: pathname!.replace(/\/?$/, '/') };
}
