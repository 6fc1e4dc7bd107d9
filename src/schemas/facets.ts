interface Facet {
  label: string;
  /** Only archives are narrowed by it, not the search. */
  onlyInArchives?: true;
}

/**
 * Ways to narrow a list and the search, in the order in which a reader sees them, by their segment of an address.
 * `nam` is the year of an entry's date; what the others are, a collection's definition says. This file ships to browsers.
 */
export const FACETS = {
  'chu-de': { label: 'Chủ đề' },
  nam: { label: 'Năm' },
  'don-vi': { label: 'Đơn vị' },
  'danh-cho': { label: 'Dành cho', onlyInArchives: true },
  'the-loai': { label: 'Thể loại', onlyInArchives: true },
  'chuyen-muc': { label: 'Chuyên mục', onlyInArchives: true },
  'tinh-trang': { label: 'Tình trạng' },
} as const satisfies Readonly<Record<string, Facet>>;

export type FacetName = keyof typeof FACETS;

/** Facets of the search, after the kind of entry. */
export const SEARCH_FACETS = (Object.keys(FACETS) as FacetName[]).filter((name) => !('onlyInArchives' in FACETS[name]));
