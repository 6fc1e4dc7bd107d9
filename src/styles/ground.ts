/** Grounds of the page in both themes, as `tokens.css` has them: what browsers paint around it. */
export const GROUND = { light: '#fbf8f1', dark: '#16130f' } as const;
