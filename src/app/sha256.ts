import type { Sha256 } from '#core/fund/receipt.ts';

/** SHA-256 as lower-case hex by the browser; null on a page without a secure origin, where browsers have none. */
export function browserSha256(): Sha256 | null {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  return async (bytes) => {
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
