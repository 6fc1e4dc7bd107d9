import { escapeXml } from '../text/markup.ts';

/** What a PDF says of itself. */
export interface PdfFacts {
  title: string;
  author: string;
  /** ISO day of the state it shows. */
  day?: string;
}

/** Metadata as XMP (ISO 16684-1), with the identification of PDF/UA-1. */
export function xmpPacket({ title, author, day }: PdfFacts): Uint8Array {
  const dates = day ? `\n   <xmp:CreateDate>${day}</xmp:CreateDate>\n   <xmp:ModifyDate>${day}</xmp:ModifyDate>` : '';
  return Buffer.from(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>
   <pdfuaid:part>1</pdfuaid:part>${dates}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`);
}
