import { BAC_NINH } from './bac-ninh.ts';
import { buildProvince } from './build.ts';
import { CAO_BANG } from './cao-bang.ts';
import { KHANH_HOA } from './khanh-hoa.ts';
import { LANG_SON } from './lang-son.ts';

/** Books of the provinces made from a common pattern. */
export const BOOKS = [CAO_BANG, LANG_SON, BAC_NINH, KHANH_HOA] as const;

export const buildNamed = async (id: string): Promise<void> => {
  const book = BOOKS.find((each) => each.id === id);
  if (!book) throw new Error(`no book ${id}`);
  await buildProvince(book);
};
