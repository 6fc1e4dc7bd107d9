/** Whether the page stands in the browser of another program, which downloads nothing that a page made itself. */
export function isBrowserInApp(agent: string = navigator.userAgent): boolean {
  return /\b(?:Zalo|FBAN|FBAV|FB_IAB|Instagram|Messenger)/i.test(agent);
}
