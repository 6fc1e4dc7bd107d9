import { OPEN_DATA } from '../../schemas/addresses.ts';
import { formatSize } from '../../text/file-size.ts';
import { withBase } from '../settings.ts';
import { openData, type DataFile } from './data-files.ts';
import { addedFields, publishedFields } from './published-fields.ts';

/** A file to download: what it is, and its size. */
export interface FileView {
  href: string;
  label: string;
  size: string;
}

/** A collection as data. */
export interface DataSetView {
  label: string;
  count: number;
  files: FileView[];
  schema: string;
  /** What each field means. */
  fields: { name: string; label: string; hint: string }[];
}

export interface OpenDataView {
  total: number;
  all: FileView;
  description: string;
  sets: DataSetView[];
  licence: string[];
}

export async function openDataView(): Promise<OpenDataView> {
  const { sets, description, all, licence } = await openData();
  const fileView = (label: string, { name, bytes }: DataFile): FileView => ({
    href: withBase(OPEN_DATA + name),
    label,
    size: formatSize(bytes.length),
  });
  return {
    total: sets.reduce((sum, { count }) => sum + count, 0),
    all: fileView('ZIP', all),
    description: withBase(OPEN_DATA + description.name),
    sets: sets.map(({ collection, label, count, json, csv, schema }) => ({
      label,
      count,
      files: [fileView('CSV', csv), fileView('JSON', json)],
      schema: withBase(OPEN_DATA + schema.name),
      fields: [...addedFields(collection), ...publishedFields(collection)].map(({ name, label: meaning, hint }) => ({
        name,
        label: meaning,
        hint,
      })),
    })),
    licence,
  };
}
