/**
 * Stands in for fflate, which pmtiles carries for browsers without `DecompressionStream` (Safari before 16.4, March 2023). It saves
 * 4 kB of every first view; those few see the plan on plain ground and a sentence that the basemap is missing.
 */
export function decompressSync(): never {
  throw new Error('this browser cannot unpack the basemap');
}
