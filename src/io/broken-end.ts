/**
 * The whole features of a collection whose text breaks off, as the text of a collection.
 *
 * @returns undefined for text that does not break off inside its list of features or behind it, whatever else is wrong with it
 */
export function withoutBrokenEnd(text: string): string | undefined {
  const list = /"features"\s*:\s*\[/.exec(text);
  if (!list) return undefined;
  const from = list.index + list[0].length;
  let depth = 0;
  let inText = false;
  let end = from;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (inText) {
      if (letter === '\\') at++;
      else if (letter === '"') inText = false;
    } else if (letter === '"') inText = true;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') {
      depth--;
      if (depth < 0) return text.includes('}', at) ? undefined : `${text.slice(0, at + 1)}}`;
      if (depth === 0) end = at + 1;
    }
  }
  return end > from ? `${text.slice(0, end)}]}` : undefined;
}
