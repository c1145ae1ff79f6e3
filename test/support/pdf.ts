import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page of a PDF, and the sizes of the pages in millimetres. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly string[]; readonly sizes: readonly (readonly [number, number])[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  const sizes: (readonly [number, number])[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const [left, top, right, bottom] = (await document.getPage(number)).view as [
      number,
      number,
      number,
      number,
    ];
    sizes.push([((right - left) / 72) * 25.4, ((bottom - top) / 72) * 25.4]);
  }
  return { pages: text, sizes };
}
