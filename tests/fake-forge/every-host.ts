/** Set where the web editor shall be tried with every kind of host. */
export const EVERY_HOST = 'EVERY_HOST';
