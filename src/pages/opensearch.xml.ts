import type { APIRoute } from 'astro';
import { absoluteUrl, openSettings } from '../data/settings.ts';
import { escapeXml } from '../text/markup.ts';

/** OpenSearch 1.1 description: lets a browser add the library to its search engines. */
export const GET: APIRoute = async () => {
  const { site } = await openSettings();
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...site.name].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>vi</Language>
  <Image type="image/svg+xml">${escapeXml(absoluteUrl('/favicon.svg'))}</Image>
  <Url type="text/html" template="${escapeXml(absoluteUrl('/tim-kiem/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
