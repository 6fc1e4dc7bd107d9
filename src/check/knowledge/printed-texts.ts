import type { WritingContext } from '../engine/rule.ts';

/** Texts that stand as printed wherever they are repeated: quotations, their variants, official names and titles. */
export function printedTexts({ entries }: WritingContext['library']): string[] {
  return entries.flatMap(({ data }) => {
    const fields = data as {
      text?: string;
      variants?: { text: string }[];
      work?: { title: string };
      name?: string;
      short?: string;
      issuer?: string;
      title?: string;
      number?: string;
    };
    const isDocument = fields.number !== undefined;
    const named = [fields.text, fields.work?.title, fields.name, fields.short, fields.issuer, isDocument ? fields.title : undefined];
    return [...named, ...(fields.variants ?? []).map(({ text }) => text)].filter((text) => text !== undefined);
  });
}
