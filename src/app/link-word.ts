/** Letters, digits, hyphens and `%` alone, as a link wants it. */
export const linkWord = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*.~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Reads what `linkWord` wrote; '' for broken text. */
export function fromLinkWord(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
