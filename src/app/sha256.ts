import type { Sha256OfText } from '#core/fund/receipt-digest.ts';

/** SHA-256 of a text by the browser; null on a page without a secure origin, where browsers have none. */
export function browserSha256(): Sha256OfText | null {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  return async (text) => {
    const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
