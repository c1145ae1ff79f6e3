/** A text as a string of CSS: whatever is no letter, digit or plain mark goes in as its number. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ,.;:()/–-]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;

const FONT = `font: 8pt 'Be Vietnam Pro', system-ui, sans-serif; color: #333; vertical-align: top; padding-top: 3mm;`;

/**
 * How a report lies on paper: A4, at the foot of each page what the data is worth and the page's number.
 *
 * @param page the word for a page
 */
export const pageRules = (notice: string, page: string): string => `@page {
  size: A4;
  margin: 15mm 16mm 22mm;
  @bottom-left { content: ${quoted(notice)}; width: 145mm; text-align: left; ${FONT} }
  @bottom-right { content: ${quoted(`${page} `)} counter(page) "/" counter(pages); text-align: right; white-space: nowrap; ${FONT} }
}`;
