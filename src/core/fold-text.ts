/**
 * Text as it is compared: lower case, no diacritics, `đ` as `d`, marks as blanks. Since the tone mark goes, Hòa and Hoà are one.
 *
 * @example foldText('Hoà Bình – Đường') // 'hoa binh duong'
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
