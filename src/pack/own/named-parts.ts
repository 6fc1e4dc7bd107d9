/** First part of the paths of quotations' pages. Their words are never a passage. */
export const QUOTATION_PAGES = 'trich-dan';

/** The section of a material that is its introduction. */
export const INTRODUCTION = 'de-dan';
